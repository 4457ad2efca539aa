#pragma once

#include "ui/widgets/Label.h"

namespace numauth::ui {

/// A text that always has the height its width asks for and can be selected.
class WrappingLabel : public Label
{
    Q_OBJECT

public:
    explicit WrappingLabel(const QString &text, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace numauth::ui
