#include "ui/widgets/BadgeToolButton.h"

#include "ui/widgets/DropZone.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace numauth::ui {

namespace {
constexpr int buttonWidth = 58;
constexpr int buttonHeight = 54;
constexpr int glyphSize = 22;
constexpr int badgeHeight = 16;
constexpr int hoverMs = 400;
constexpr double radius = 8;
} // namespace

BadgeToolButton::BadgeToolButton(QWidget *parent) : QToolButton(parent)
{
    setCheckable(true);
    setAcceptDrops(true);
    setFocusPolicy(Qt::TabFocus);
}

void BadgeToolButton::setBadge(int count)
{
    m_badge = count;
    nameYourself();
    update();
}

void BadgeToolButton::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

QSize BadgeToolButton::sizeHint() const
{
    return {buttonWidth, buttonHeight};
}

void BadgeToolButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    if (isChecked())
        parts::box(&painter, rect(), radius, theme.selected, {});
    else if (underMouse() && isEnabled())
        parts::box(&painter, rect(), radius, theme.isDark ? theme.hover : theme.border, {});
    QColor colour = isChecked() ? theme.accent : theme.muted;
    if (!isEnabled())
        colour = theme.borderStrong;
    paintIcon(&painter, QRectF((width() - glyphSize) / 2.0, 8, glyphSize, glyphSize), m_iconName,
              colour);
    painter.setFont(uiFont(TextSize::Small, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(colour);
    painter.drawText(QRect(0, 31, width(), 18), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    if (parts::showsFocus(this))
        parts::focusRing(&painter, rect(), radius, theme);
    if (m_badge <= 0)
        return;
    painter.setFont(uiFont(TextSize::Tiny, QFont::DemiBold));
    const QString count = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
    const int badgeWidth =
        std::max(badgeHeight, painter.fontMetrics().horizontalAdvance(count) + 8);
    const QRect badge(width() - badgeWidth - 5, 3, badgeWidth, badgeHeight);
    parts::box(&painter, badge, badgeHeight / 2.0, theme.refuse, {});
    painter.setPen(theme.input);
    painter.drawText(badge, Qt::AlignCenter, count);
}

void BadgeToolButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameYourself();
    QToolButton::changeEvent(event);
}

void BadgeToolButton::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_hoverTimer = startTimer(hoverMs);
}

void BadgeToolButton::dragLeaveEvent(QDragLeaveEvent *)
{
    killTimer(m_hoverTimer);
}

void BadgeToolButton::dropEvent(QDropEvent *event)
{
    killTimer(m_hoverTimer);
    event->acceptProposedAction();
    emit filesDropped(droppedFiles(event->mimeData()));
}

void BadgeToolButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_hoverTimer) {
        QToolButton::timerEvent(event);
        return;
    }
    killTimer(m_hoverTimer);
    click();
    emit filesHovered();
}

void BadgeToolButton::nameYourself()
{
    setAccessibleName(m_badge > 0 ? tr("%1, %n refused", nullptr, m_badge).arg(text()) : text());
}

} // namespace numauth::ui
