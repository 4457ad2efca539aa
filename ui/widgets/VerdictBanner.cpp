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
} // namespace

VerdictBanner::VerdictBanner(Layout layout, QWidget *parent) : QFrame(parent), m_layout(layout)
{
    m_mark = new VerdictMark(Verdict::Information, layout == Layout::Line ? 20 : 16, this);
    auto *head = new Label({}, TextSize::Verdict, Tone::Text, this);
    head->setWeight(QFont::DemiBold);
    m_head = head;
    auto *sentence = new Label({}, TextSize::Normal, Tone::Text, this);
    sentence->setTextFormat(Qt::RichText);
    sentence->setWordWrap(layout == Layout::Block);
    if (layout == Layout::Line) {
        sentence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        sentence->setMinimumWidth(leastSentence);
    }
    m_sentence = sentence;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(barWidth + 14, layout == Layout::Line ? 0 : 10, 14,
                            layout == Layout::Line ? 1 : 11);
    row->setSpacing(10);
    row->addWidget(m_mark);
    m_middle = new QHBoxLayout;
    m_chips = new QHBoxLayout;
    m_actions = new QHBoxLayout;
    m_middle->setSpacing(12);
    m_chips->setSpacing(10);
    m_actions->setSpacing(10);
    if (layout == Layout::Line) {
        row->addWidget(m_head);
        row->addWidget(m_sentence);
    } else {
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(m_head);
        words->addWidget(m_sentence);
        row->addLayout(words, 1);
    }
    row->addLayout(m_middle);
    row->addLayout(m_chips);
    if (layout == Layout::Line)
        row->addStretch(1);
    row->addLayout(m_actions);
    setFixedHeight(layout == Layout::Line ? lineHeight : QWIDGETSIZE_MAX);
    if (layout == Layout::Block)
        setMinimumHeight(lineHeight);
    m_mark->hide();
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
    const bool isPlain = m_layout == Layout::Line && !sentence.contains(QLatin1Char('<'));
    const QString plain = QTextDocumentFragment::fromHtml(sentence).toPlainText();
    const QString &shown = isPlain ? plain : sentence;
    const bool isNews =
        m_verdict != verdict || m_head->text() != head || m_sentence->text() != shown;
    m_verdict = verdict;
    m_head->setText(head);
    m_head->setVisible(!head.isEmpty());
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
