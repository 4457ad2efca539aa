#pragma once

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Dialog.h"

#include <QList>
#include <QStringList>

namespace numauth::ui {

/// What a dialog shows before something is deleted or sent.
struct Confirmation
{
    QString title;
    QString sentence;
    QStringList columns;
    QList<QStringList> rows;
    /// What stands in the table without rows.
    QString emptyText;
    QString confirm;
    ButtonKind kind = ButtonKind::Primary;
};

/// Says what is going to happen, with everything that it touches, and asks once.
class ConfirmDialog : public Dialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Confirmation &confirmation, QWidget *parent);
};

} // namespace numauth::ui
