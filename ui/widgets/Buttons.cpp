#include "ui/widgets/Buttons.h"

#include "ui/widgets/Icons.h"

#include <QAction>

namespace numauth::ui {

namespace {
constexpr char kindProperty[] = "numauthKind";
constexpr char smallProperty[] = "numauthSmall";
constexpr char hintProperty[] = "numauthHint";
} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? static_cast<ButtonKind>(button->property(kindProperty).toInt())
                  : ButtonKind::Plain;
}

void setSmallButton(QAbstractButton *button)
{
    button->setProperty(smallProperty, true);
    button->setIconSize(QSize(15, 15));
    button->updateGeometry();
}

bool isSmallButton(const QWidget *button)
{
    return button && button->property(smallProperty).toBool();
}

void setButtonHint(QAbstractButton *button, const QString &hint)
{
    button->setProperty(hintProperty, hint);
    button->updateGeometry();
    button->update();
}

QString buttonHint(const QWidget *button)
{
    return button ? button->property(hintProperty).toString() : QString();
}

ActionButton::ActionButton(QAction *action, ButtonKind kind, QWidget *parent)
    : QPushButton(parent), m_action(action)
{
    setButtonKind(this, kind);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(action, &QAction::visibleChanged, this, [this] { setVisible(m_action->isVisible()); });
    follow();
    if (!action->isVisible())
        hide();
}

void ActionButton::follow()
{
    setText(m_action->text());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip());
    setAccessibleName(m_action->iconText());
}

QToolButton *makeIconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(icon));
    button->setIconSize(QSize(16, 16));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace numauth::ui
