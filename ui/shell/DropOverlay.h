#pragma once

#include "ui/widgets/DropZone.h"

#include <QWidget>

namespace numauth::shell {

/// Covers the place while files hover over the window: an accent edge and the words of what will
/// happen, or why nothing can.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget *parent);

    void showAnswer(const ui::DropAnswer &answer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ui::DropAnswer m_answer;
};

} // namespace numauth::shell
