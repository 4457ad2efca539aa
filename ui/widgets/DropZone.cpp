#include "ui/widgets/DropZone.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

#include <algorithm>

namespace numauth::ui {

namespace {
constexpr int areaRadius = 10;
constexpr int iconSize = 28;
constexpr int textGap = 16;
constexpr int titleHeight = 20;
constexpr int lineHeight = 17;
constexpr int compactHeight = 34;
} // namespace

QStringList droppedFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

DropZone::DropZone(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void DropZone::setTexts(const QString &title, const QStringList &lines)
{
    m_title = title;
    m_lines = lines;
    setAccessibleName(title);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

void DropZone::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void DropZone::setJudge(Judge judge)
{
    m_judge = std::move(judge);
}

void DropZone::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
    update();
}

QSize DropZone::sizeHint() const
{
    return {360, m_isCompact ? compactHeight : 80 + lineHeight * static_cast<int>(m_lines.size())};
}

QSize DropZone::minimumSizeHint() const
{
    return {160, m_isCompact ? compactHeight : 72};
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = droppedFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    m_answer = m_judge ? m_judge(paths) : DropAnswer{true, {}};
    m_isHovered = true;
    update();
    // A refused file is taken as well, so that the zone can go on saying why.
    event->setDropAction(m_answer.isAccepted ? Qt::CopyAction : Qt::IgnoreAction);
    event->accept();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    endHover();
}

void DropZone::dropEvent(QDropEvent *event)
{
    const bool isAccepted = m_answer.isAccepted;
    endHover();
    if (!isAccepted)
        return;
    event->acceptProposedAction();
    emit filesDropped(droppedFiles(event->mimeData()));
}

void DropZone::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void DropZone::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        event->key() == Qt::Key_Space)
        emit clicked();
    else
        QWidget::keyPressEvent(event);
}

void DropZone::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isRefused = m_isHovered && !m_answer.isAccepted;
    const QColor edge =
        m_isHovered ? (isRefused ? theme.refuse : theme.accent) : theme.borderStrong;
    QPen pen(edge, m_isHovered ? 2 : 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.setBrush(m_isHovered && !isRefused ? QBrush(theme.selected) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), areaRadius, areaRadius);
    paintTexts(&painter, rect().adjusted(16, 0, -16, 0));
    if (parts::showsFocus(this))
        parts::focusRing(&painter, rect(), areaRadius, theme);
}

void DropZone::endHover()
{
    m_isHovered = false;
    update();
}

void DropZone::paintTexts(QPainter *painter, const QRect &area)
{
    const Theme &theme = Theme::of(this);
    const bool saysWhat = m_isHovered && !m_answer.sentence.isEmpty();
    const QString title = saysWhat ? m_answer.sentence : m_title;
    const QStringList lines = saysWhat || m_isCompact ? QStringList() : m_lines;
    const QFont bold = uiFont(TextSize::Normal, QFont::DemiBold);
    const QFont small = uiFont(TextSize::Small);
    int width = QFontMetrics(bold).horizontalAdvance(title);
    for (const QString &line : lines)
        width = std::max(width, QFontMetrics(small).horizontalAdvance(line));
    const int icon = m_isCompact ? 16 : iconSize;
    const int gap = m_isCompact ? 8 : textGap;
    width = std::min(width + 2, area.width() - icon - gap);
    const int height = titleHeight + lineHeight * static_cast<int>(lines.size());
    int y = area.top() + (area.height() - height) / 2;
    const int x = area.left() + (area.width() - width - icon - gap) / 2;
    paintIcon(painter, QRectF(x, area.top() + (area.height() - icon) / 2.0, icon, icon), m_iconName,
              theme.accent);
    const auto line = [&](const QString &text, const QFont &font, const QColor &colour, int step) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(x + icon + gap, y, width, step), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, width));
        y += step;
    };
    const bool isRefused = m_isHovered && !m_answer.isAccepted;
    line(title, bold, isRefused ? theme.refuse : theme.text, titleHeight);
    for (const QString &text : lines)
        line(text, small, theme.muted, lineHeight);
}

} // namespace numauth::ui
