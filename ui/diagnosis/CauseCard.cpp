#include "ui/diagnosis/CauseCard.h"

#include "ui/diagnosis/DiagnosisWords.h"
#include "ui/diagnosis/FindingListModel.h"
#include "ui/diagnosis/SnippetCard.h"
#include "ui/diagnosis/WrappingLabel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int mostChips = 6;
constexpr int headWidth = 92;

/// Three bars, as many filled as the cause is likely.
class LikelihoodBars : public QWidget
{
public:
    explicit LikelihoodBars(int bars) : m_bars(bars) { setFixedSize(42, 14); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (int index = 0; index < 3; ++index) {
            painter.setBrush(index < m_bars ? theme.accent : theme.border);
            painter.drawRoundedRect(QRect(index * 14, 4, 12, 6), 3, 3);
        }
    }

private:
    int m_bars;
};

} // namespace

CauseCard::CauseCard(int number, const diagnosis::Diagnosis &diagnosis,
                     const QList<Finding> &related, QWidget *parent)
    : Card(Ground::Surface, parent), m_diagnosis(diagnosis), m_related(related),
      m_fold(makeIconButton(QStringLiteral("chevron-right"), tr("Details"), this)),
      m_body(new QWidget)
{
    setObjectName(QStringLiteral("diagnosis.cause.%1").arg(number));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 10);
    layout->setSpacing(6);
    layout->addWidget(makeHead(number));
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(28, 0, 0, 2);
    body->setSpacing(6);
    if (!diagnosis.places.isEmpty() || !related.isEmpty())
        body->addWidget(makeEvidence());
    addTexts(body, tr("Because"), diagnosis.causes);
    addTexts(body, tr("Tell apart"), diagnosis.checks);
    addTexts(body, diagnosis.isUnknown() ? tr("Collect") : tr("Do"), diagnosis.advice);
    if (diagnosis.snippet)
        addSnippet(body);
    if (!diagnosis.proof.isEmpty())
        addTexts(body, tr("Mended when"), {diagnosis.proof});
    if (!diagnosis.fallback.isEmpty() && diagnosis.severity == Severity::Error)
        addTexts(body, tr("Meanwhile"), {diagnosis.fallback});
    if (!diagnosis.source.isEmpty())
        addTexts(body, tr("Source"),
                 {LocalText::same(diagnosis.source + QStringLiteral(" · ") +
                                  evidenceLabel(diagnosis.evidence).text())});
    if (!diagnosis.phone.isEmpty())
        addReproduce(body);
    layout->addWidget(m_body);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!isUnfolded()); });
    setUnfolded(number == 1);
}

QWidget *CauseCard::makeHead(int number)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    ChipLook look{QString::number(number), ChipLook::Shape::Count};
    look.isAccent = number == 1;
    layout->addWidget(new Chip(look));
    auto *title = new Label(m_diagnosis.title.text(), TextSize::Normal);
    title->setWeight(QFont::DemiBold);
    title->setElides(true);
    layout->addWidget(title, 1);
    layout->addWidget(
        new Label(DiagnosisWords::likelihood(m_diagnosis), TextSize::Small, Tone::Muted));
    layout->addWidget(new LikelihoodBars(DiagnosisWords::bars(m_diagnosis)));
    layout->addWidget(m_fold);
    return head;
}

QWidget *CauseCard::makeEvidence()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *head = new Label(tr("Evidence"), TextSize::Small, Tone::Muted);
    head->setFixedWidth(headWidth);
    layout->addWidget(head);
    addLineChips(layout);
    addFindingChips(layout);
    layout->addStretch();
    return row;
}

void CauseCard::addLineChips(QBoxLayout *layout)
{
    QList<int> lines;
    for (const diagnosis::LogRange &place : m_diagnosis.places) {
        if (!lines.contains(place.line))
            lines << place.line;
    }
    const int shown = std::min(mostChips, static_cast<int>(lines.size()));
    for (int index = 0; index < shown; ++index) {
        const int line = lines.at(index);
        ChipLook look{line > 0 ? tr("Line %1").arg(line) : tr("End of the log"),
                      ChipLook::Shape::Tinted};
        look.verdict = DiagnosisWords::verdict(m_diagnosis);
        auto *chip = new Chip(look);
        chip->setClickable(true);
        chip->setObjectName(QStringLiteral("diagnosis.evidence.%1").arg(line));
        connect(chip, &Chip::clicked, this, [this, line] { emit lineChosen(line); });
        layout->addWidget(chip);
    }
    if (lines.size() > shown)
        layout->addWidget(
            new Label(tr("and %n more", nullptr, static_cast<int>(lines.size()) - shown),
                      TextSize::Small, Tone::Muted));
}

void CauseCard::addFindingChips(QBoxLayout *layout)
{
    for (const Finding &finding : std::as_const(m_related)) {
        ChipLook look{placeText(finding), ChipLook::Shape::Tinted};
        if (look.text.isEmpty())
            look.text = finding.ruleId;
        look.verdict = verdictOf(finding);
        look.icon = QStringLiteral("cube");
        auto *chip = new Chip(look);
        chip->setClickable(true);
        chip->setToolTip(finding.message.text());
        chip->setObjectName(QStringLiteral("diagnosis.related.%1").arg(finding.ruleId));
        connect(chip, &Chip::clicked, this, [this, finding] { emit findingChosen(finding); });
        layout->addWidget(chip);
    }
}

/// To be written into a project, the finding of the app check has it.
void CauseCard::addSnippet(QBoxLayout *layout)
{
    const diagnosis::RuleSnippet snippet = *m_diagnosis.snippet;
    QAction *copy = SnippetCard::makeAction(this, "copy", tr("Copy"));
    copy->setObjectName(QStringLiteral("diagnosis.snippet.%1").arg(m_diagnosis.ruleId));
    connect(copy, &QAction::triggered, this, [this, snippet] {
        QGuiApplication::clipboard()->setText(snippet.lines);
        emit statusMessage(tr("Lines for %1 copied.").arg(snippet.file));
    });
    layout->addWidget(new SnippetCard(snippet.file, snippet.lines, {copy}));
}

void CauseCard::addReproduce(QBoxLayout *layout)
{
    auto *button = new QPushButton(tr("Reproduce on the virtual phone"));
    button->setObjectName(QStringLiteral("diagnosis.reproduce.%1").arg(m_diagnosis.ruleId));
    button->setIcon(themeIcon(QStringLiteral("phone")));
    connect(button, &QPushButton::clicked, this,
            [this] { emit reproduceRequested(m_diagnosis.ruleId); });
    layout->addWidget(button, 0, Qt::AlignLeft);
}

void CauseCard::addTexts(QVBoxLayout *layout, const QString &head, const QList<LocalText> &texts)
{
    bool isFirst = true;
    for (const LocalText &text : texts) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        auto *label = new Label(isFirst ? head : QString(), TextSize::Small, Tone::Muted);
        label->setFixedWidth(headWidth);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        row->addWidget(label);
        row->addWidget(new WrappingLabel(text.text()), 1);
        layout->addLayout(row);
        isFirst = false;
    }
}

bool CauseCard::isUnfolded() const
{
    return m_body->isVisibleTo(this);
}

void CauseCard::setUnfolded(bool isUnfolded)
{
    m_body->setVisible(isUnfolded);
    m_fold->setIcon(
        themeIcon(isUnfolded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                  IconTint::Muted));
}

} // namespace numauth::ui
