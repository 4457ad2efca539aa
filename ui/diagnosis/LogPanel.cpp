#include "ui/diagnosis/LogPanel.h"

#include "ui/diagnosis/DiagnosisWords.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QAction>
#include <QEvent>
#include <QSet>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

namespace {
constexpr qsizetype mostMarks = 1000;
} // namespace

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent), m_head(new DockHead), m_filter(new SegmentedGroup),
      m_search(new SearchField), m_view(new CodeView), m_wrap(new QAction(this)),
      m_next(new QAction(this)), m_previous(new QAction(this))
{
    m_view->setObjectName(QStringLiteral("diagnosis.log"));
    m_view->setWordWrapMode(QTextOption::WrapAnywhere);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->viewport()->installEventFilter(this);
    m_wrap->setObjectName(QStringLiteral("diagnosis.log.wrap"));
    m_wrap->setIcon(themeIcon(QStringLiteral("lines"), IconTint::Muted));
    m_wrap->setCheckable(true);
    m_wrap->setChecked(true);
    setWraps(true);
    m_filter->setObjectName(QStringLiteral("diagnosis.log.filter"));
    m_filter->setSmall(true);
    m_filter->addSegment({});
    m_filter->addSegment({});
    m_search->setObjectName(QStringLiteral("diagnosis.log.search"));
    m_search->setMaximumWidth(180);
    m_previous->setIcon(themeIcon(QStringLiteral("chevron-up"), IconTint::Muted));
    m_next->setIcon(themeIcon(QStringLiteral("chevron-down"), IconTint::Muted));
    m_head->addWidget(m_search);
    m_head->addWidget(m_filter);
    m_head->addTool(m_wrap);
    m_head->addTool(m_previous);
    m_head->addTool(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    connect(m_filter, &SegmentedGroup::currentIndexChanged, this, &LogPanel::fill);
    connect(m_wrap, &QAction::toggled, this, &LogPanel::setWraps);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LogPanel::openMenu);
    connect(m_next, &QAction::triggered, this, [this] { stepEvidence(1); });
    connect(m_previous, &QAction::triggered, this, [this] { stepEvidence(-1); });
    connect(m_search, &QLineEdit::returnPressed, this, &LogPanel::findNext);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_view->moveCursor(QTextCursor::Start);
        findNext();
    });
    retranslate();
}

void LogPanel::present(const ExplainedLog &explained)
{
    m_explained = explained;
    m_evidence.clear();
    m_verdicts.clear();
    m_eventLines.clear();
    m_marked.clear();
    m_hiddenShapes.clear();
    m_current = 0;
    for (const diagnosis::LogEvent &event : explained.log.events)
        m_eventLines.insert(event.range.line);
    for (const diagnosis::Diagnosis &diagnosis : explained.diagnoses) {
        for (const diagnosis::LogRange &place : diagnosis.places) {
            const Verdict verdict = DiagnosisWords::verdict(diagnosis);
            const Verdict known = m_verdicts.value(place.line, Verdict::Information);
            m_verdicts.insert(place.line, std::min(known, verdict));
            if (place.line > 0 && !m_evidence.contains(place.line))
                m_evidence << place.line;
        }
    }
    std::ranges::sort(m_evidence);
    fill();
}

Verdict LogPanel::verdictOf(int number) const
{
    return m_verdicts.value(number, Verdict::Information);
}

void LogPanel::fill()
{
    const bool isFiltered = m_filter->currentIndex() == 1;
    QStringList texts;
    QList<LineMark> marks;
    m_numbers.clear();
    m_hidden = 0;
    for (const diagnosis::ExcerptLine &line : m_explained.excerpt.lines) {
        const bool isKept = matters(line.number);
        if (isFiltered && !isKept)
            continue;
        if (!isKept && !m_hiddenShapes.isEmpty() && m_hiddenShapes.contains(shapeOf(line.text))) {
            ++m_hidden;
            continue;
        }
        if ((m_verdicts.contains(line.number) || m_marked.contains(line.number)) &&
            line.number > 0 && marks.size() < mostMarks)
            marks << LineMark{static_cast<int>(texts.size()), verdictOf(line.number)};
        m_numbers << line.number;
        texts << line.text;
    }
    m_view->setCode(texts.join(QLatin1Char('\n')));
    if (!m_numbers.isEmpty())
        m_view->setLineNumbers(m_numbers);
    m_view->setLineMarks(marks);
    if (m_current > 0)
        goToLine(m_current);
    retranslate();
}

void LogPanel::goToLine(int number)
{
    const auto found = std::ranges::find_if(m_numbers, [=](int each) { return each >= number; });
    if (found == m_numbers.end())
        return;
    m_current = *found;
    m_view->setCurrentLine(static_cast<int>(found - m_numbers.begin()));
    m_view->centerCursor();
}

void LogPanel::stepEvidence(int step)
{
    if (m_evidence.isEmpty())
        return;
    const auto next = step > 0 ? std::ranges::upper_bound(m_evidence, m_current)
                               : std::ranges::lower_bound(m_evidence, m_current);
    if (step > 0)
        goToLine(next == m_evidence.end() ? m_evidence.first() : *next);
    else
        goToLine(next == m_evidence.begin() ? m_evidence.last() : *(next - 1));
}

void LogPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LogPanel::askForLine()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->setText(QStringLiteral(":"));
}

void LogPanel::setWraps(bool wraps)
{
    m_view->setLineWrapMode(wraps ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

void LogPanel::findNext()
{
    const QString text = m_search->text();
    if (text.startsWith(QLatin1Char(':'))) {
        if (const int number = text.mid(1).toInt(); number > 0)
            goToLine(number);
        return;
    }
    if (text.isEmpty())
        return;
    if (m_view->find(text))
        return;
    m_view->moveCursor(QTextCursor::Start);
    m_view->find(text);
}

void LogPanel::retranslate()
{
    m_head->setTitle(tr("Log"));
    const diagnosis::LogEvents &log = m_explained.log;
    QString detail = tr("%n line(s)", nullptr, log.lines) + QStringLiteral(" · ") +
                     tr("%n event(s)", nullptr, static_cast<int>(log.events.size()));
    if (!m_explained.excerpt.isWhole)
        detail += QStringLiteral(" · ") + tr("only what surrounds events is shown");
    if (log.skippedBytes > 0)
        detail += QStringLiteral(" · ") +
                  tr("over 2 GB: both ends read, %1 MB left out").arg(log.skippedBytes / 1'000'000);
    if (m_hidden > 0)
        detail += QStringLiteral(" · ") + tr("%n hidden", nullptr, m_hidden);
    m_head->setDetail(log.lines > 0 ? detail : QString());
    m_filter->setSegmentText(0, tr("All"));
    m_filter->setSegmentText(1, tr("Only what matters"));
    m_filter->setAccessibleName(tr("Lines shown"));
    m_search->setPlaceholderText(tr("Text, or :120"));
    m_search->setToolTip(tr("Find in the log; a colon and a number goes to that line"));
    m_wrap->setText(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines"));
    m_search->setAccessibleName(tr("Find in the log"));
    m_next->setText(tr("Next evidence"));
    m_next->setToolTip(tr("Next evidence (F8)"));
    m_previous->setText(tr("Previous evidence"));
    m_previous->setToolTip(tr("Previous evidence (Shift+F8)"));
    m_view->setAccessibleName(tr("Log"));
}

void LogPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
