#include "ui/diagnosis/ChecklistPanel.h"

#include "ui/diagnosis/QuestionCard.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace numauth::ui {

using namespace diagnosis;

ChecklistPanel::ChecklistPanel(const ChecklistTable &table, QWidget *parent)
    : QWidget(parent), m_table(table), m_list(&table.lists().first()), m_lists(new QComboBox),
      m_scroll(new QScrollArea), m_end(new Label({}, TextSize::Normal)), m_ticket(new QPushButton)
{
    setObjectName(QStringLiteral("diagnosis.checklist"));
    m_lists->setObjectName(QStringLiteral("diagnosis.checklist.lists"));
    m_ticket->setObjectName(QStringLiteral("diagnosis.checklist.ticket"));
    m_end->setObjectName(QStringLiteral("diagnosis.checklist.end"));
    m_end->setWordWrap(true);
    layOut();
    connect(m_lists, &QComboBox::activated, this,
            [this](int index) { chooseList(m_lists->itemData(index).toString()); });
    connect(m_ticket, &QPushButton::clicked, this, &ChecklistPanel::ticketRequested);
    retranslate();
}

void ChecklistPanel::layOut()
{
    auto *pane = new Pane;
    m_questions = new QVBoxLayout(pane);
    m_questions->setContentsMargins(12, 4, 12, 12);
    m_questions->setSpacing(8);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(pane);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 6);
    head->addWidget(m_lists, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->addWidget(m_end, 1);
    foot->addWidget(m_ticket);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addLayout(foot);
}

void ChecklistPanel::present(const LogEvents &log, const CaseAnswers &answers)
{
    m_answers = answers;
    m_brand.clear();
    for (const LogEvent &event : log.events) {
        if (m_brand.isEmpty())
            m_brand = event.facts.value(QStringLiteral("deviceBrand"));
    }
    m_list = checklistFor(log, platformOf(log), m_table);
    showList();
}

void ChecklistPanel::chooseList(const QString &id)
{
    const Checklist *list = m_table.find(id);
    if (!list)
        return;
    m_list = list;
    showList();
}

void ChecklistPanel::showList()
{
    while (QLayoutItem *item = m_questions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_cards.clear();
    for (const Question &question : m_list->questions) {
        auto *card = new QuestionCard(question, m_table.howFor(question, m_brand));
        card->setAnswer(m_answers.answer(question.id));
        connect(card, &QuestionCard::answered, this,
                [this](const QString &id, std::optional<Answer> answer) {
                    m_answers.set(id, answer);
                    showState();
                    emit answered();
                });
        m_questions->addWidget(card);
        m_cards << card;
    }
    m_questions->addStretch();
    m_lists->setCurrentIndex(m_lists->findData(m_list->id));
    showState();
}

void ChecklistPanel::showState()
{
    const ChecklistState state = stateOf(*m_list, m_answers);
    for (QuestionCard *card : std::as_const(m_cards)) {
        const bool isNext = state.next && card->id() == state.next->id;
        card->setNext(isNext);
        if (isNext && state.answered > 0)
            m_scroll->ensureWidgetVisible(card);
    }
    const auto total = static_cast<int>(m_list->questions.size());
    if (!state.faults.isEmpty()) {
        m_end->setTone(Tone::Refuse);
        m_end->setText(tr("Cause found: %1.").arg(state.faults.first()->cause.text()));
    } else if (state.isFinished()) {
        m_end->setTone(Tone::Text);
        m_end->setText(tr("Everything was checked and nothing found: write to the vendor."));
    } else {
        m_end->setTone(Tone::Muted);
        m_end->setText(tr("%1 of %2 answered; what is answered is kept for this case.")
                           .arg(state.answered)
                           .arg(total));
    }
    m_ticket->setVisible(state.answered > 0);
}

void ChecklistPanel::retranslate()
{
    m_lists->clear();
    for (const Checklist &list : m_table.lists())
        m_lists->addItem(list.title.text(), list.id);
    m_lists->setAccessibleName(tr("Checklist"));
    m_ticket->setText(tr("Ticket text"));
    m_ticket->setAutoDefault(false);
    showList();
}

void ChecklistPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
