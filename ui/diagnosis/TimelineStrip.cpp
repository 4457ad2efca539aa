#include "ui/diagnosis/TimelineStrip.h"

#include "ui/diagnosis/DiagnosisWords.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/VerdictMark.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int margin = 16;
constexpr int narrowest = 88;
constexpr int markTop = 10;
constexpr int markSize = 13;
constexpr int codeTop = 26;
constexpr int wordsTop = 43;

QString gapText(qint64 milliseconds)
{
    return milliseconds < 1000
               ? QStringLiteral("%1 ms").arg(milliseconds)
               : QStringLiteral("%1 s").arg(static_cast<double>(milliseconds) / 1000, 0, 'f', 1);
}

/// As much of \p text as three lines of \p width hold.
QString inThreeLines(QString text, const QFontMetrics &metrics, int width)
{
    const auto fits = [&](const QString &part) {
        // A face behind the first may be higher than its metrics say.
        return metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, part).height() <
               3.6 * metrics.height();
    };
    if (text.endsWith(QLatin1Char('.')) || text.endsWith(QChar(u'。')))
        text.chop(1);
    if (fits(text))
        return text;
    while (!text.isEmpty() && !fits(text + QChar(u'…')))
        text.chop(1);
    return text.trimmed() + QChar(u'…');
}

} // namespace

TimelineStrip::TimelineStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void TimelineStrip::setEntries(const QList<diagnosis::TimelineEntry> &entries)
{
    m_entries = entries;
    QStringList words;
    for (const diagnosis::TimelineEntry &entry : entries)
        words << entry.code + QLatin1Char(' ') + entry.label.text();
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    setVisible(!entries.isEmpty());
    update();
}

QList<diagnosis::TimelineEntry> TimelineStrip::shown() const
{
    const int fitting = std::max(1, (width() - 2 * margin) / narrowest);
    return m_entries.size() <= fitting ? m_entries : m_entries.last(fitting);
}

QRect TimelineStrip::boxOf(int index, int count) const
{
    const int step = std::max(1, (width() - 2 * margin) / std::max(1, count));
    return {margin + index * step, 0, step, height()};
}

void TimelineStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
    const QList<diagnosis::TimelineEntry> entries = shown();
    const int count = static_cast<int>(entries.size());
    const int middle = markTop + markSize / 2;
    for (int index = 1; index < count; ++index) {
        const QPoint from(boxOf(index - 1, count).center().x(), middle);
        const QPoint to(boxOf(index, count).center().x(), middle);
        const bool isTelling =
            entries.at(index).gapKind != diagnosis::TimelineEntry::GapKind::None ||
            entries.at(index).kind == diagnosis::EventMeaning::Kind::Failure;
        painter.setPen(QPen(isTelling ? theme.refuse : theme.borderStrong, isTelling ? 2 : 1));
        painter.drawLine(from, to);
    }
    for (int index = 0; index < count; ++index)
        paintEntry(&painter, entries.at(index), boxOf(index, count));
}

void TimelineStrip::paintEntry(QPainter *painter, const diagnosis::TimelineEntry &entry,
                               const QRect &box) const
{
    const Theme &theme = Theme::of(this);
    const Verdict verdict = DiagnosisWords::verdict(entry.kind);
    const QRectF mark(box.center().x() - markSize / 2.0, markTop, markSize, markSize);
    painter->fillRect(mark.adjusted(-3, 0, 3, 0), theme.surface);
    VerdictMark::paint(painter, mark, verdict, theme);
    const bool isFailure = verdict == Verdict::Refuses;
    const QString gap = entry.gapMs ? QStringLiteral(" · ") + gapText(*entry.gapMs) : QString();
    const QRect code(box.left() + 1, codeTop, box.width() - 2, 16);
    painter->setFont(uiFont(TextSize::Tiny));
    painter->setPen(theme.muted);
    painter->drawText(
        code, Qt::AlignCenter,
        painter->fontMetrics().elidedText(entry.code + gap, Qt::ElideRight, code.width()));
    const QRect words(box.left() + 3, wordsTop, box.width() - 6, 52);
    painter->setFont(uiFont(TextSize::Small, isFailure ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isFailure ? theme.refuse : theme.text);
    painter->drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                      inThreeLines(entry.label.text(), painter->fontMetrics(), words.width()));
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const QList<diagnosis::TimelineEntry> entries = shown();
    const int count = static_cast<int>(entries.size());
    for (int index = 0; index < count; ++index) {
        if (boxOf(index, count).contains(event->position().toPoint()))
            emit eventChosen(entries.at(index).event);
    }
}

bool TimelineStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QList<diagnosis::TimelineEntry> entries = shown();
    const int count = static_cast<int>(entries.size());
    for (int index = 0; index < count; ++index) {
        const diagnosis::TimelineEntry &entry = entries.at(index);
        if (boxOf(index, count).contains(help->pos()))
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("%1 %2\n%3")
                                   .arg(entry.code, entry.label.text(), entry.remark.text())
                                   .trimmed(),
                               this);
    }
    return true;
}

} // namespace numauth::ui
