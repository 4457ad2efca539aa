#pragma once

#include "models/consent/edit/Guides.h"
#include "ui/consent/CanvasTool.h"

class QDoubleSpinBox;

namespace numauth::ui {

/// Drags a guide of the page: out of a ruler, elsewhere, or back onto a ruler to remove it.
class GuideTool : public CanvasTool
{
public:
    /// A \p guide of index −1 is new: it is on the page when it has left the ruler.
    GuideTool(PageCanvas &canvas, const consent::Guide &guide);

    void move(const QPoint &position, Qt::KeyboardModifiers modifiers) override;
    void release(const QPoint &position, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter &painter, const Theme &theme) const override;

private:
    bool isOnRuler(const QPoint &position) const;

    consent::Guide m_guide;
    QJsonArray m_before;
    QPoint m_pointer;
    bool m_isOff = false;
};

/// A field at the guide for its number; Enter takes it, Escape and leaving do not.
void editGuide(PageCanvas &canvas, const consent::Guide &guide);

} // namespace numauth::ui
