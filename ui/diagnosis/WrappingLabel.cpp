#include "ui/diagnosis/WrappingLabel.h"

#include <algorithm>

namespace numauth::ui {

namespace {
constexpr int narrowest = 68;
}

WrappingLabel::WrappingLabel(const QString &text, QWidget *parent)
    : Label(text, TextSize::Normal, Tone::Text, parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QSize WrappingLabel::minimumSizeHint() const
{
    return {narrowest, heightForWidth(std::max(narrowest, width()))};
}

void WrappingLabel::resizeEvent(QResizeEvent *event)
{
    Label::resizeEvent(event);
    updateGeometry();
}

} // namespace numauth::ui
