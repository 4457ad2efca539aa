#include "ui/widgets/DialogFoot.h"

#include "ui/widgets/Buttons.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace numauth::ui {

DialogFoot::DialogFoot(QDialog *dialog, QPushButton *accept)
    : Pane(Ground::Chrome), m_left(new QHBoxLayout), m_cancel(new QPushButton(tr("Cancel")))
{
    m_cancel->setObjectName(dialog->objectName() + QStringLiteral(".cancel"));
    setButtonKind(accept, ButtonKind::Primary);
    connect(m_cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(8);
    m_left->setSpacing(8);
    m_left->addStretch();
    layout->addLayout(m_left, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(accept);
}

void DialogFoot::addAtLeft(QWidget *widget, int stretch)
{
    m_left->insertWidget(m_left->count() - 1, widget, stretch);
}

void layOutOverFoot(QDialog *dialog, QLayout *content, QWidget *foot)
{
    content->setSpacing(0);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(content, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(foot);
}

} // namespace numauth::ui
