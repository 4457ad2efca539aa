#include "ui/widgets/VerdictTally.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/VerdictMark.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace numauth::ui {

namespace {

constexpr int markSize = 13;
constexpr QSize barSize(180, 8);
constexpr int leastPart = 3; // px: what occurs is seen

} // namespace

VerdictTally::VerdictTally(QWidget *parent) : QWidget(parent), m_bar(new QWidget)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    for (size_t index = 0; index < verdicts.size(); ++index) {
        m_entries.at(index) = new QWidget;
        m_words.at(index) = new Label;
        auto *entry = new QHBoxLayout(m_entries.at(index));
        entry->setContentsMargins(0, 0, 0, 0);
        entry->setSpacing(6);
        entry->addWidget(new VerdictMark(verdicts.at(index), markSize));
        entry->addWidget(m_words.at(index));
        layout->addWidget(m_entries.at(index));
    }
    m_bar->setFixedSize(barSize);
    layout->addWidget(m_bar);
    tell();
}

void VerdictTally::setCounts(const std::array<int, 4> &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    tell();
}

void VerdictTally::tell()
{
    QStringList all;
    for (size_t index = 0; index < verdicts.size(); ++index) {
        const QString text =
            QStringLiteral("%1 <b>%2</b>")
                .arg(verdictWord(verdicts.at(index)), QLocale().toString(m_counts.at(index)));
        m_words.at(index)->setText(text);
        m_entries.at(index)->setVisible(m_counts.at(index) > 0);
        all << QStringLiteral("%1 %2").arg(verdictWord(verdicts.at(index))).arg(m_counts.at(index));
    }
    setAccessibleName(all.join(QStringLiteral(", ")));
    update();
}

/// The parts of the bar, worst first.
void VerdictTally::paintEvent(QPaintEvent *)
{
    const int total = std::accumulate(m_counts.begin(), m_counts.end(), 0);
    if (total == 0)
        return;
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(m_bar->geometry());
    qreal left = bar.left();
    for (size_t index = 0; index < verdicts.size(); ++index) {
        if (m_counts.at(index) == 0)
            continue;
        const qreal width = std::max<qreal>(leastPart, bar.width() * m_counts.at(index) / total);
        const QRectF part(left, bar.top(), std::min(width, bar.right() - left) - 1, bar.height());
        painter.setBrush(toneColour(toneOf(verdicts.at(index)), theme));
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(part, 2, 2);
        left += width;
    }
}

void VerdictTally::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
