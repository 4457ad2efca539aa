#include "ui/phone/TokenRing.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"

#include <QPainter>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr qint64 warningSeconds = 15;
constexpr double thickness = 5;

} // namespace

TokenRing::TokenRing(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
}

void TokenRing::setLeft(qint64 seconds, qint64 life)
{
    m_seconds = std::max<qint64>(0, seconds);
    m_life = life;
    setAccessibleName(text());
    update();
}

QString TokenRing::text() const
{
    return QStringLiteral("%1:%2")
        .arg(m_seconds / 60, 2, 10, QLatin1Char('0'))
        .arg(m_seconds % 60, 2, 10, QLatin1Char('0'));
}

void TokenRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRectF box = QRectF(rect()).adjusted(thickness, thickness, -thickness, -thickness);
    painter.setPen(QPen(theme.border, thickness));
    painter.drawEllipse(box);
    if (m_seconds > 0 && m_life > 0) {
        const QColor &colour = m_seconds < warningSeconds ? theme.warn : theme.accent;
        painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap));
        const double share =
            std::min(1.0, static_cast<double>(m_seconds) / static_cast<double>(m_life));
        painter.drawArc(box, 90 * 16, static_cast<int>(-share * 360 * 16));
    }
    painter.setPen(m_seconds > 0 ? theme.text : theme.muted);
    painter.setFont(uiFont(TextSize::DetailTitle, QFont::DemiBold));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace numauth::ui
