#pragma once

#include <QPushButton>
#include <QString>
#include <QToolButton>

class QAction;

namespace numauth::ui {

/// How a button looks. Primary: at most one in a pane. Quiet: no edge until the pointer is over it.
enum class ButtonKind { Plain, Primary, Quiet, Danger, Warn };

/// Sets how \p button (QPushButton or QToolButton) is drawn.
void setButtonKind(QAbstractButton *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);
/// 24 px high instead of 28: for dock heads, tab bars and rows.
void setSmallButton(QAbstractButton *button);
bool isSmallButton(const QWidget *button);
/// A muted text behind the words of a button: its keys, as in "Fix… Ctrl+.".
void setButtonHint(QAbstractButton *button, const QString &hint);
QString buttonHint(const QWidget *button);

/// A push button that does \p action and follows its text, tooltip and state.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, ButtonKind kind = ButtonKind::Plain,
                          QWidget *parent = nullptr);

private:
    void follow();

    QAction *m_action;
};

/// A square tool button with an icon only; \p name is its accessible name and tooltip.
QToolButton *makeIconButton(const QString &icon, const QString &name, QWidget *parent);

} // namespace numauth::ui
