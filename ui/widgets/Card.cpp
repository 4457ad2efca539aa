#include "ui/widgets/Card.h"

#include "ui/widgets/Theme.h"

#include <QPainter>

namespace numauth::ui {

namespace {
constexpr double cardRadius = 10;
} // namespace

Card::Card(Ground ground, QWidget *parent) : QFrame(parent), m_ground(ground) {}

void Card::setGround(Ground ground)
{
    m_ground = ground;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const bool isSelected = m_ground == Ground::Selected;
    QColor fill = theme.surface;
    if (m_ground == Ground::Chrome)
        fill = theme.chrome;
    else if (m_ground == Ground::Raised)
        fill = theme.raised;
    else if (m_ground == Ground::Passes)
        fill = theme.okGround;
    else if (isSelected)
        fill = theme.selected;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_ground == Ground::Passes)
        painter.setPen(Qt::NoPen);
    else
        painter.setPen(QPen(isSelected ? theme.accent : theme.border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

Separator::Separator(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).border);
}

Pane::Pane(Ground ground, QWidget *parent) : QWidget(parent), m_ground(ground) {}

void Pane::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QColor fill = theme.surface;
    if (m_ground == Ground::Chrome)
        fill = theme.chrome;
    else if (m_ground == Ground::Desk)
        fill = theme.desk;
    QPainter(this).fillRect(rect(), fill);
}

} // namespace numauth::ui
