#include "ui/widgets/ToolStrip.h"

#include <QAction>
#include <QLayout>
#include <QToolButton>

namespace numauth::ui {

namespace {
constexpr int stripHeight = 41;
constexpr int edgeWidth = 4; ///< with the spacing of items 10 px
} // namespace

ToolStrip::ToolStrip(const QString &objectName, QWidget *parent) : QToolBar(parent)
{
    setObjectName(objectName);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedHeight(stripHeight);
    // QToolBar adds the left margin to the vertical place of every item: a filler keeps the
    // distance.
    layout()->setContentsMargins(0, 0, 0, 0);
    addEdge();
}

void ToolStrip::addEdge()
{
    auto *edge = new QWidget(this);
    edge->setFixedWidth(edgeWidth);
    addWidget(edge);
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
    // A button shows its action greyed where the action is hidden; so it is hidden with it.
    QAction *place = addWidget(button);
    place->setVisible(action->isVisible());
    connect(action, &QAction::visibleChanged, place,
            [place, action] { place->setVisible(action->isVisible()); });
    return button;
}

} // namespace numauth::ui
