#pragma once

#include "models/consent/ConsentDocument.h"
#include "ui/widgets/Dialog.h"

namespace numauth::ui {

/// The page's file changed while the page has edits of its own: shows what differs, and asks which
/// of the two is to stay. Closing decides nothing.
class DiskChangeDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Choice { None, TakeDisk, KeepMine };

    /// \p document must outlive the dialog.
    explicit DiskChangeDialog(const consent::ConsentDocument &document, QWidget *parent = nullptr);

    Choice choice() const { return m_choice; }

private:
    void choose(Choice choice);

    Choice m_choice = Choice::None;
};

} // namespace numauth::ui
