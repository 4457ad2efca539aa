#pragma once

#include "ui/widgets/Dialog.h"
#include "ui/widgets/Toast.h"

class QStandardItemModel;

namespace numauth::ui {
class TableView;
}

namespace numauth::shell {

/// The messages that have passed by in this session, newest first.
class MessagesDialog : public ui::Dialog
{
    Q_OBJECT

public:
    MessagesDialog(ui::ToastArea *toasts, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    ui::ToastArea *m_toasts;
    QStandardItemModel *m_model;
    ui::TableView *m_table;
};

} // namespace numauth::shell
