#include "ui/diagnosis/QuestionCard.h"

#include "ui/diagnosis/WrappingLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace numauth::ui {

using diagnosis::Answer;

QuestionCard::QuestionCard(const diagnosis::Question &question, const LocalText &how,
                           QWidget *parent)
    : Card(Ground::Surface, parent), m_question(question), m_choice(new SegmentedGroup),
      m_meaning(new WrappingLabel({}))
{
    setObjectName(QStringLiteral("diagnosis.question.%1").arg(question.id));
    auto *number = new Label(question.id, TextSize::Small, Tone::Muted);
    number->setIsCode(true);
    auto *ask = new WrappingLabel(question.ask.text());
    ask->setWeight(QFont::DemiBold);
    auto *place = new WrappingLabel(how.text());
    place->setTone(Tone::Muted);
    place->setTextSize(TextSize::Small);
    m_choice->setSmall(true);
    m_choice->addSegment(tr("Open"), -1);
    m_choice->addSegment(tr("Yes"), static_cast<int>(Answer::Yes));
    m_choice->addSegment(tr("No"), static_cast<int>(Answer::No));
    m_choice->addSegment(tr("Not sure"), static_cast<int>(Answer::Unsure));
    m_choice->setAccessibleName(question.ask.text());
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(number, 0, Qt::AlignTop);
    head->addWidget(ask, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(place);
    layout->addWidget(m_choice, 0, Qt::AlignLeft);
    layout->addWidget(m_meaning);
    connect(m_choice, &SegmentedGroup::currentIndexChanged, this, &QuestionCard::choose);
    showMeaning(std::nullopt);
}

void QuestionCard::setAnswer(std::optional<Answer> answer)
{
    const QSignalBlocker blocker(m_choice);
    m_choice->setCurrentData(answer ? static_cast<int>(*answer) : -1);
    showMeaning(answer);
}

void QuestionCard::setNext(bool isNext)
{
    setGround(isNext ? Ground::Selected : Ground::Surface);
}

void QuestionCard::choose()
{
    const int chosen = m_choice->currentData().toInt();
    const auto answer = chosen < 0 ? std::nullopt : std::optional(static_cast<Answer>(chosen));
    showMeaning(answer);
    emit answered(m_question.id, answer);
}

void QuestionCard::showMeaning(std::optional<Answer> answer)
{
    const bool isFault = answer && m_question.isFault(*answer);
    m_meaning->setTone(isFault ? Tone::Refuse : Tone::Ok);
    m_meaning->setText(isFault ? tr("%1. %2").arg(m_question.cause.text(), m_question.advice.text())
                       : answer && m_question.isRuledOut(*answer) ? tr("Ruled out.")
                                                                  : QString());
    m_meaning->setVisible(!m_meaning->text().isEmpty());
}

} // namespace numauth::ui
