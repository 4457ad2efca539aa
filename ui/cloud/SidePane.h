#pragma once

#include "ui/widgets/Card.h"

class QAbstractItemView;
class QLayout;

namespace numauth::ui {

class Label;

/// A list at the left of the place: something to search or press above it, and a note below it that
/// says what can be done.
class SidePane : public Pane
{
    Q_OBJECT

public:
    explicit SidePane(QWidget *parent = nullptr);

protected:
    /// Puts \p list between \p head and \p note, both of which may be null, and dresses it as the
    /// lists of the side are.
    void layOut(QLayout *head, QAbstractItemView *list, Label *note);
};

} // namespace numauth::ui
