#include "ui/widgets/ToggleSwitch.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace numauth::ui {

namespace {
constexpr int trackWidth = 28;
constexpr int trackHeight = 16;
constexpr int glyphSize = 15;
constexpr int gap = 8;
/// Of the text, at the least.
constexpr int leastText = 48;
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

QSize ToggleSwitch::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return text().isEmpty() ? whole
                            : QSize(qMin(whole.width(), textLeft() + leastText + gap + trackWidth),
                                    whole.height());
}

int ToggleSwitch::textLeft() const
{
    return m_iconName.isEmpty() ? 0 : glyphSize + gap;
}

int ToggleSwitch::textRoom() const
{
    return width() - trackWidth - gap - textLeft();
}

bool ToggleSwitch::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > textRoom()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QCheckBox::event(event);
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
    const QColor colour = isEnabled() ? theme.text : theme.muted;
    if (!m_iconName.isEmpty()) {
        paintIcon(&painter, QRectF(0, (height() - glyphSize) / 2.0, glyphSize, glyphSize),
                  m_iconName, theme.muted);
    }
    painter.setPen(colour);
    painter.drawText(QRect(textLeft(), 0, textRoom(), height()),
                     Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textRoom()));
    if (parts::showsFocus(this))
        parts::focusRing(&painter, track.adjusted(-2, -2, 2, 2).intersected(rect()),
                         trackHeight / 2.0 + 2, theme);
}

} // namespace numauth::ui
