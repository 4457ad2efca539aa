#include "ui/widgets/VerdictBanner.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/VerdictMark.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {
constexpr int barWidth = 4;
constexpr int lineHeight = 40;
constexpr int leastSentence = 60;
constexpr int spacing = 10;
} // namespace

VerdictBanner::VerdictBanner(Layout layout, QWidget *parent) : QFrame(parent), m_layout(layout)
{
    m_mark = new VerdictMark(Verdict::Information, layout == Layout::Block ? 16 : 20, this);
    auto *head = new Label({}, TextSize::Verdict, Tone::Text, this);
    head->setWeight(QFont::DemiBold);
    m_head = head;
    auto *sentence = new Label({}, TextSize::Normal, Tone::Text, this);
    sentence->setTextFormat(layout == Layout::Flow ? Qt::PlainText : Qt::RichText);
    // Until it has its place a long sentence must not widen the window.
    sentence->setElides(layout == Layout::Flow);
    sentence->setWordWrap(layout == Layout::Block);
    if (layout == Layout::Line) {
        sentence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        sentence->setMinimumWidth(leastSentence);
    }
    m_sentence = sentence;
    m_row = new QHBoxLayout;
    m_row->setContentsMargins(barWidth + 14, layout == Layout::Block ? 10 : 0, 14,
                              layout == Layout::Block ? 11 : 1);
    m_row->setSpacing(spacing);
    m_middle = new QHBoxLayout;
    m_chips = new QHBoxLayout;
    m_actions = new QHBoxLayout;
    m_middle->setSpacing(12);
    m_chips->setSpacing(spacing);
    m_actions->setSpacing(spacing);
    layOutWords(m_row);
    m_below = new QHBoxLayout;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_row);
    column->addLayout(m_below);
    if (layout == Layout::Line)
        setFixedHeight(lineHeight);
    else
        setMinimumHeight(lineHeight);
    m_mark->hide();
}

void VerdictBanner::layOutWords(QHBoxLayout *row)
{
    row->addWidget(m_mark);
    if (m_layout == Layout::Block) {
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(m_head);
        words->addWidget(m_sentence);
        row->addLayout(words, 1);
    } else {
        row->addWidget(m_head);
        row->addWidget(m_sentence);
    }
    row->addLayout(m_middle);
    row->addLayout(m_chips);
    if (m_layout != Layout::Block)
        row->addStretch(1);
    row->addLayout(m_actions);
}

bool VerdictBanner::fitsOneLine() const
{
    const QMargins margins = m_row->contentsMargins();
    int needed = margins.left() + margins.right() +
                 m_sentence->fontMetrics().horizontalAdvance(accessibleDescription()) + spacing;
    if (!m_mark->isHidden())
        needed += m_mark->sizeHint().width() + spacing;
    if (!m_head->isHidden())
        needed += m_head->sizeHint().width() + spacing;
    for (const QLayout *part : {m_middle, m_chips, m_actions}) {
        if (!part->isEmpty())
            needed += part->sizeHint().width() + spacing;
    }
    return needed <= width();
}

void VerdictBanner::placeSentence()
{
    const bool isBelow = !m_sentence->isHidden() && !fitsOneLine();
    if (isBelow == m_isSentenceBelow)
        return;
    m_isSentenceBelow = isBelow;
    (isBelow ? m_row : m_below)->removeWidget(m_sentence);
    m_sentence->setWordWrap(isBelow);
    static_cast<Label *>(m_sentence)->setElides(!isBelow);
    m_row->setContentsMargins(barWidth + 14, isBelow ? 6 : 0, 14, 1);
    m_below->setContentsMargins(barWidth + 14, isBelow ? 2 : 0, 14, isBelow ? 8 : 0);
    if (isBelow)
        m_below->addWidget(m_sentence);
    else
        m_row->insertWidget(m_row->indexOf(m_head) + 1, m_sentence);
    updateGeometry();
}

bool VerdictBanner::event(QEvent *event)
{
    const bool isHandled = QFrame::event(event);
    if (m_layout == Layout::Flow &&
        (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        placeSentence();
    return isHandled;
}

void VerdictBanner::setVerdict(Verdict verdict, const QString &head, const QString &sentence)
{
    present(verdict, head, sentence);
}

void VerdictBanner::setNoVerdict(const QString &head, const QString &sentence)
{
    present(std::nullopt, head, sentence);
}

QString VerdictBanner::head() const
{
    return m_head->text();
}

QString VerdictBanner::sentence() const
{
    return m_sentence->text();
}

Chip *VerdictBanner::addChip(const ChipLook &look)
{
    auto *chip = new Chip(look, this);
    m_chips->addWidget(chip);
    return chip;
}

QPushButton *VerdictBanner::addAction(QAction *action, ButtonKind kind)
{
    auto *button = new ActionButton(action, kind, this);
    m_actions->addWidget(button);
    return button;
}

void VerdictBanner::addMiddleWidget(QWidget *widget)
{
    m_middle->addWidget(widget);
}

QSize VerdictBanner::sizeHint() const
{
    const QSize size = QFrame::sizeHint();
    return {size.width(), m_layout == Layout::Line ? lineHeight : size.height()};
}

void VerdictBanner::present(std::optional<Verdict> verdict, const QString &head,
                            const QString &sentence)
{
    // Markup cannot be elided, plain words can.
    const bool isPlain = m_layout == Layout::Flow ||
                         (m_layout == Layout::Line && !sentence.contains(QLatin1Char('<')));
    const QString plain = QTextDocumentFragment::fromHtml(sentence).toPlainText();
    const QString &shown = isPlain ? plain : sentence;
    const bool isNews =
        m_verdict != verdict || m_head->text() != head || m_sentence->text() != shown;
    m_verdict = verdict;
    m_head->setText(head);
    m_head->setVisible(!head.isEmpty());
    if (m_layout != Layout::Flow)
        static_cast<Label *>(m_sentence)->setElides(isPlain);
    m_sentence->setText(shown);
    m_sentence->setVisible(!shown.isEmpty());
    m_sentence->setToolTip(plain);
    m_mark->setVisible(verdict.has_value());
    if (verdict)
        static_cast<VerdictMark *>(m_mark)->setVerdict(*verdict);
    colourHead();
    setAccessibleName(head);
    setAccessibleDescription(plain);
    update();
    if (m_layout == Layout::Flow)
        placeSentence();
    if (isNews)
        announce();
}

void VerdictBanner::colourHead()
{
    static_cast<Label *>(m_head)->setTone(m_verdict ? toneOf(*m_verdict) : Tone::Text);
}

void VerdictBanner::announce()
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, accessibleName() + QLatin1Char(' ') +
                                                 accessibleDescription());
#else
    QAccessibleEvent event(this, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

void VerdictBanner::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const QColor ground = m_verdict ? theme.ground(*m_verdict) : theme.chrome;
    const QColor bar = m_verdict ? theme.colour(*m_verdict) : theme.borderStrong;
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, barWidth, height()), bar);
    painter.fillRect(QRect(barWidth, height() - 1, width() - barWidth, 1), theme.border);
}

void VerdictBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace numauth::ui
