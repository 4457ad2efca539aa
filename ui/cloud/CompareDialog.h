#pragma once

#include "models/cloud/CallRecord.h"
#include "ui/widgets/Dialog.h"

class QTreeWidget;

namespace numauth::ui {

/// Two calls side by side: only what differs. Not modal.
class CompareDialog : public Dialog
{
    Q_OBJECT

public:
    CompareDialog(const cloud::CallRecord &left, const cloud::CallRecord &right,
                  QWidget *parent = nullptr);

private:
    QTreeWidget *m_table;
};

} // namespace numauth::ui
