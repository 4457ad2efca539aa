#include "ui/widgets/ToolStrip.h"

#include <QAction>
#include <QLayout>
#include <QToolButton>

namespace numauth::ui {

namespace {
constexpr int stripHeight = 41;
} // namespace

ToolStrip::ToolStrip(const QString &objectName, QWidget *parent) : QToolBar(parent)
{
    setObjectName(objectName);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedHeight(stripHeight);
    // Items are centred between the margins; QToolBar sets its own only when the style changes.
    layout()->setContentsMargins(10, 0, 10, 1);
}

void ToolStrip::addStretch()
{
    auto *filler = new QWidget(this);
    filler->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(filler);
}

QToolButton *ToolStrip::addButton(QAction *action, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : style);
    button->setAccessibleName(action->iconText());
    addWidget(button);
    return button;
}

} // namespace numauth::ui
