#include "ui/diagnosis/CausePanel.h"

#include "ui/diagnosis/CauseCard.h"
#include "ui/diagnosis/ChainView.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLayoutItem>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

namespace {
constexpr qsizetype mostCauses = 12;
constexpr qsizetype mostCodes = 12;
} // namespace

CausePanel::CausePanel(const codes::CodeTable &codes, QWidget *parent)
    : QScrollArea(parent), m_codes(codes)
{
    setObjectName(QStringLiteral("diagnosis.causes"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *pane = new Pane;
    m_layout = new QVBoxLayout(pane);
    m_layout->setContentsMargins(12, 10, 12, 12);
    m_layout->setSpacing(10);
    setWidget(pane);
}

void CausePanel::clear()
{
    removeAll();
    auto *sentence = new Label(tr("The causes stand here once a log has been read."),
                               TextSize::Normal, Tone::Muted);
    sentence->setWordWrap(true);
    m_layout->addWidget(sentence);
    m_layout->addStretch();
}

void CausePanel::removeAll()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_cards.clear();
}

void CausePanel::present(const ExplainedLog &explained, const QList<Finding> &faults)
{
    removeAll();
    auto *chain = new ChainView(m_codes);
    m_layout->addWidget(chain);
    chain->present(explained.log, explained.diagnoses.first());
    const auto shown = std::min(mostCauses, explained.diagnoses.size());
    for (qsizetype index = 0; index < shown; ++index) {
        const diagnosis::Diagnosis &diagnosis = explained.diagnoses.at(index);
        auto *card = new CauseCard(static_cast<int>(index) + 1, diagnosis,
                                   diagnosis::relatedFaults(diagnosis, faults));
        connect(card, &CauseCard::lineChosen, this, &CausePanel::lineChosen);
        connect(card, &CauseCard::findingChosen, this, &CausePanel::findingChosen);
        connect(card, &CauseCard::statusMessage, this, &CausePanel::statusMessage);
        connect(card, &CauseCard::reproduceRequested, this, &CausePanel::reproduceRequested);
        m_layout->addWidget(card);
        m_cards << card;
    }
    if (QWidget *list = makeCodes(explained.log))
        m_layout->addWidget(list);
    m_layout->addStretch();
}

void CausePanel::openCause(int index)
{
    if (index < 0 || index >= m_cards.size())
        return;
    m_cards.at(index)->setUnfolded(true);
    ensureWidgetVisible(m_cards.at(index));
}

QWidget *CausePanel::makeCodes(const diagnosis::LogEvents &log)
{
    QList<const codes::CodeRow *> rows;
    for (const diagnosis::LogEvent &event : log.events) {
        for (const diagnosis::ChainLink &link : event.chain) {
            const codes::CodeRow *row = diagnosis::rowOf(event, link, m_codes);
            if (row && !rows.contains(row) && rows.size() < mostCodes)
                rows << row;
        }
    }
    if (rows.isEmpty())
        return nullptr;
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(6);
    auto *title = new Label(tr("Codes in this log"), TextSize::Normal);
    title->setWeight(QFont::DemiBold);
    layout->addWidget(title);
    for (const codes::CodeRow *row : std::as_const(rows)) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        auto *code = new Label(row->code, TextSize::Normal);
        code->setIsCode(true);
        code->setWeight(QFont::DemiBold);
        line->addWidget(code);
        auto *meaning = new Label(row->meaning.meaning.text(), TextSize::Normal);
        meaning->setElides(true);
        line->addWidget(meaning, 1);
        line->addWidget(new Chip(m_codes.family(*row).label.text()));
        layout->addLayout(line);
    }
    return card;
}

} // namespace numauth::ui
