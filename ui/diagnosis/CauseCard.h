#pragma once

#include "models/diagnosis/Diagnosis.h"
#include "ui/widgets/Card.h"

class QToolButton;
class QVBoxLayout;

namespace numauth::ui {

/// One ranked cause: number, title, likelihood in word and bars, chips of evidence that jump to
/// their lines, and, unfolded, reasons, how to tell, what to do and how to know that it is mended.
class CauseCard : public Card
{
    Q_OBJECT

public:
    CauseCard(int number, const diagnosis::Diagnosis &diagnosis, QWidget *parent = nullptr);

    bool isUnfolded() const;
    void setUnfolded(bool isUnfolded);

signals:
    void lineChosen(int line);

private:
    QWidget *makeHead(int number);
    QWidget *makeEvidence();
    void addTexts(QVBoxLayout *layout, const QString &head, const QList<LocalText> &texts);

    diagnosis::Diagnosis m_diagnosis;
    QToolButton *m_fold;
    QWidget *m_body;
};

} // namespace numauth::ui
