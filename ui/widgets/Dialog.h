#pragma once

#include <QDialog>

namespace numauth::ui {

/// A dialog in which Enter presses the button that was made the default or that has the focus, and
/// no other. QDialog takes the first button there is, which in a form may be the wrong one.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace numauth::ui
