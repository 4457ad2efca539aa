#include "ui/widgets/WaterfallView.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/StyleParts.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int rowHeight = 19;
constexpr int leastLabelWidth = 44;
constexpr int labelGap = 8;
constexpr int figureWidth = 64;
constexpr int margin = 12;
constexpr int gridLines = 8;

int labelWidth(const QList<WaterfallSpan> &spans)
{
    const QFontMetrics metrics(uiFont(TextSize::Small));
    int width = leastLabelWidth;
    for (const WaterfallSpan &span : spans)
        width = std::max(width, metrics.horizontalAdvance(span.label) + labelGap);
    return width;
}

QString figure(double milliseconds)
{
    return QStringLiteral("%1 ms").arg(milliseconds, 0, 'f', 1);
}

/// Neighbouring phases differ in colour; the words carry the meaning.
QColor barColour(int row, const Theme &theme)
{
    const QList<QColor> colours{theme.unknown, theme.guide, theme.guide,
                                theme.accent,  theme.ok,    theme.warn};
    return colours.at(row % colours.size());
}

} // namespace

WaterfallView::WaterfallView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void WaterfallView::setSpans(const QList<WaterfallSpan> &spans)
{
    m_spans = spans;
    QStringList lines;
    for (const WaterfallSpan &span : spans)
        lines << QStringLiteral("%1 %2").arg(span.label, figure(span.durationMs));
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QSize WaterfallView::sizeHint() const
{
    return {420, rowHeight * static_cast<int>(m_spans.size()) + 8};
}

QSize WaterfallView::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void WaterfallView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const double total = std::max(totalMs(), 0.001);
    const int labels = labelWidth(m_spans);
    QPainter painter(this);
    for (int row = 0; row < m_spans.size(); ++row) {
        const WaterfallSpan &span = m_spans.at(row);
        const QRect line = rowBox(row);
        const QRect axis = line.adjusted(labels, 0, -figureWidth, 0);
        for (int mark = 0; mark < gridLines; ++mark)
            painter.fillRect(QRect(axis.left() + axis.width() * mark / gridLines, line.top() + 4, 1,
                                   rowHeight - 8),
                             theme.border);
        const double scale = axis.width() / total;
        const int left = axis.left() + static_cast<int>(span.startMs * scale);
        const int width = std::max(static_cast<int>(span.durationMs * scale), 3);
        const int bar = std::min(left, axis.right() - width);
        parts::box(&painter, QRect(bar, line.top() + 5, width, 9), 2, barColour(row, theme), {});
        painter.setFont(uiFont(TextSize::Small));
        painter.setPen(theme.muted);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, span.label);
        painter.setFont(uiFont());
        painter.setPen(theme.text);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, figure(span.durationMs));
    }
}

bool WaterfallView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int row = 0; row < m_spans.size(); ++row) {
        if (!rowBox(row).contains(help->pos()))
            continue;
        const WaterfallSpan &span = m_spans.at(row);
        QToolTip::showText(
            help->globalPos(),
            QStringLiteral("%1: %2 → %3")
                .arg(span.label, figure(span.startMs), figure(span.startMs + span.durationMs)),
            this);
    }
    return true;
}

double WaterfallView::totalMs() const
{
    double total = 0;
    for (const WaterfallSpan &span : m_spans)
        total = std::max(total, span.startMs + span.durationMs);
    return total;
}

QRect WaterfallView::rowBox(int row) const
{
    return {margin, 4 + row * rowHeight, width() - 2 * margin, rowHeight};
}

} // namespace numauth::ui
