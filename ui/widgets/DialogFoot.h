#pragma once

#include "ui/widgets/Card.h"

class QDialog;
class QHBoxLayout;
class QLayout;
class QPushButton;

namespace numauth::ui {

/// The bar at the foot of a dialog: a button that closes it without doing anything and the primary
/// one that does it, at the right; what else the dialog offers stands at the left.
class DialogFoot : public Pane
{
    Q_OBJECT

public:
    /// \p accept becomes the primary button of \p dialog, which connects what it does. The other
    /// button is named `<dialog>.cancel`.
    DialogFoot(QDialog *dialog, QPushButton *accept);

    QPushButton *cancelButton() const { return m_cancel; }
    /// Puts \p widget to the left of the gap, after what was added before.
    void addAtLeft(QWidget *widget, int stretch = 0);

private:
    QHBoxLayout *m_left;
    QPushButton *m_cancel;
};

/// Lays out \p dialog as \p content without margins, a line, and \p foot.
void layOutOverFoot(QDialog *dialog, QLayout *content, QWidget *foot);

} // namespace numauth::ui
