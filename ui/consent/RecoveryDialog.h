#pragma once

#include "ui/consent/PageAutosave.h"
#include "ui/widgets/Dialog.h"

namespace numauth::ui {

/// Edits that were never saved, beside the page as its file has it: what differs and how both look
/// on the phone of the canvas. Asks what is to become of them; closing decides nothing.
class RecoveryDialog : public Dialog
{
    Q_OBJECT

public:
    /// \p saved is the page of the file.
    RecoveryDialog(const PageSession &session, const consent::ConsentPage &saved,
                   const PageAutosave::Kept &kept, QWidget *parent = nullptr);

signals:
    void keepChosen();
    void discardChosen();

private:
    QWidget *makeList(const consent::ConsentPage &saved, const PageAutosave::Kept &kept);
    QWidget *makeFoot();
};

} // namespace numauth::ui
