#pragma once

#include "models/diagnosis/Checklist.h"
#include "ui/widgets/Card.h"

#include <optional>

namespace numauth::ui {

class Label;
class SegmentedGroup;
class WrappingLabel;

/// One question of a checklist: what to look at and where, the answer, and what it means.
class QuestionCard : public Card
{
    Q_OBJECT

public:
    /// \p how is where to look on the phone of the case.
    QuestionCard(const diagnosis::Question &question, const LocalText &how,
                 QWidget *parent = nullptr);

    const QString &id() const { return m_question.id; }
    void setAnswer(std::optional<diagnosis::Answer> answer);
    /// The one to be answered next stands out.
    void setNext(bool isNext);
    SegmentedGroup *choice() const { return m_choice; }

signals:
    void answered(const QString &question, std::optional<numauth::diagnosis::Answer> answer);

private:
    void choose();
    void showMeaning(std::optional<diagnosis::Answer> answer);

    diagnosis::Question m_question;
    SegmentedGroup *m_choice;
    WrappingLabel *m_meaning;
};

} // namespace numauth::ui
