#include "ui/widgets/ToggleSwitch.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QPainter>

namespace numauth::ui {

namespace {
constexpr int trackWidth = 28;
constexpr int trackHeight = 16;
constexpr int glyphSize = 15;
constexpr int gap = 8;
} // namespace

ToggleSwitch::ToggleSwitch(const QString &text, QWidget *parent) : QCheckBox(text, parent)
{
    setAccessibleName(text);
}

void ToggleSwitch::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
}

QSize ToggleSwitch::sizeHint() const
{
    int width = trackWidth;
    if (!text().isEmpty())
        width += fontMetrics().horizontalAdvance(text()) + gap;
    if (!m_iconName.isEmpty())
        width += glyphSize + gap;
    return {width, 28};
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const QRect track(width() - trackWidth, (height() - trackHeight) / 2, trackWidth, trackHeight);
    QColor ground = isChecked() ? theme.accent : theme.borderStrong;
    if (!isEnabled())
        ground = theme.border;
    parts::box(&painter, track, trackHeight / 2.0, ground, {});
    const int knob = trackHeight - 4;
    const int x = isChecked() ? track.right() - knob - 1 : track.left() + 2;
    parts::box(&painter, QRect(x, track.top() + 2, knob, knob), knob / 2.0,
               theme.isDark && isChecked() ? theme.onAccent : theme.surface, {});
    int left = 0;
    const QColor colour = isEnabled() ? theme.text : theme.muted;
    if (!m_iconName.isEmpty()) {
        paintIcon(&painter, QRectF(0, (height() - glyphSize) / 2.0, glyphSize, glyphSize),
                  m_iconName, theme.muted);
        left = glyphSize + gap;
    }
    painter.setPen(colour);
    painter.drawText(QRect(left, 0, track.left() - left - gap, height()),
                     Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (parts::showsFocus(this))
        parts::focusRing(&painter, track.adjusted(-2, -2, 2, 2).intersected(rect()),
                         trackHeight / 2.0 + 2, theme);
}

} // namespace numauth::ui
