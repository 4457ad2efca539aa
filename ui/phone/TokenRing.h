#pragma once

#include <QWidget>

namespace numauth::ui {

/// What is left of a token's life as numerals with a ring around them. The ring only decorates.
class TokenRing : public QWidget
{
    Q_OBJECT

public:
    explicit TokenRing(QWidget *parent = nullptr);

    /// \p seconds of \p life are left; warns below 15. A life of 0 shows an empty ring.
    void setLeft(qint64 seconds, qint64 life);
    /// `mm:ss`.
    QString text() const;
    QSize sizeHint() const override { return {66, 66}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_seconds = 0;
    qint64 m_life = 0;
};

} // namespace numauth::ui
