#pragma once

#include "models/diagnosis/Diagnosis.h"
#include "ui/widgets/Card.h"

class QBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace numauth::ui {

/// One ranked cause: number, title, likelihood in word and bars, chips of evidence that jump to
/// their lines, and, unfolded, reasons, how to tell, what to do and how to know that it is mended.
class CauseCard : public Card
{
    Q_OBJECT

public:
    /// \p related are faults of an app that point at the same cause.
    CauseCard(int number, const diagnosis::Diagnosis &diagnosis, const QList<Finding> &related = {},
              QWidget *parent = nullptr);

    bool isUnfolded() const;
    void setUnfolded(bool isUnfolded);

signals:
    void lineChosen(int line);
    void findingChosen(const numauth::Finding &finding);
    void reproduceRequested(const QString &ruleId);
    void statusMessage(const QString &text);

private:
    QWidget *makeHead(int number);
    QWidget *makeEvidence();
    void addLineChips(QBoxLayout *layout);
    void addFindingChips(QBoxLayout *layout);
    void addSnippet(QBoxLayout *layout);
    void addReproduce(QBoxLayout *layout);
    void addTexts(QVBoxLayout *layout, const QString &head, const QList<LocalText> &texts);

    diagnosis::Diagnosis m_diagnosis;
    QList<Finding> m_related;
    QToolButton *m_fold;
    QWidget *m_body;
};

} // namespace numauth::ui
