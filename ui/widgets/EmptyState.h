#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace numauth::ui {

/// What an empty pane shows: an icon, one sentence, one button, and what may be dropped here.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    /// Empty texts take no room.
    void setTexts(const QString &sentence, const QString &button = {}, const QString &hint = {});
    QAbstractButton *button() const;

signals:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QWidget *m_icon;
    QLabel *m_sentence;
    QAbstractButton *m_button;
    QLabel *m_hint;
};

} // namespace numauth::ui
