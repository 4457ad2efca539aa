#include "ui/cloud/SidePane.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"

#include <QTreeView>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int indentation = 16;
constexpr QMargins headMargins(8, 8, 8, 8);
constexpr QMargins noteMargins(12, 6, 12, 8);

void dress(QAbstractItemView *list)
{
    auto *rows = new RowDelegate(RowDelegate::Compact, list);
    rows->setHasLines(false);
    list->setItemDelegate(rows);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    if (auto *tree = qobject_cast<QTreeView *>(list)) {
        tree->setHeaderHidden(true);
        tree->setIndentation(indentation);
    }
}

} // namespace

SidePane::SidePane(QWidget *parent) : Pane(Ground::Surface, parent) {}

void SidePane::layOut(QLayout *head, QAbstractItemView *list, Label *note)
{
    dress(list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, head ? 0 : headMargins.top(), 0, 0);
    column->setSpacing(0);
    if (head) {
        head->setContentsMargins(headMargins);
        column->addLayout(head);
    }
    column->addWidget(list, 1);
    if (!note)
        return;
    note->setWordWrap(true);
    note->setContentsMargins(noteMargins);
    column->addWidget(note);
}

} // namespace numauth::ui
