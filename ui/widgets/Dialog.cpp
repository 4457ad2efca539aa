#include "ui/widgets/Dialog.h"

#include <QKeyEvent>
#include <QPushButton>

namespace numauth::ui {

void Dialog::showEvent(QShowEvent *event)
{
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(button->isDefault());
    QDialog::showEvent(event);
}

void Dialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (isEnter && event->modifiers() == Qt::NoModifier && button)
        button->click();
    else
        QDialog::keyPressEvent(event);
}

} // namespace numauth::ui
