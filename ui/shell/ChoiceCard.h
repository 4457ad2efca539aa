#pragma once

#include <QAbstractButton>

namespace numauth::shell {

/// A large button with icon, bold line and muted line, as on the first screen. The default one is
/// tinted and shows the key that runs it.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Rank { Default, Other };

    ChoiceCard(const QString &icon, Rank rank, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &detail);
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Rank m_rank;
    QString m_detail;
};

} // namespace numauth::shell
