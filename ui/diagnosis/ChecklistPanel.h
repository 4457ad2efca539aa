#pragma once

#include "models/diagnosis/CaseAnswers.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace numauth::ui {

class Label;
class QuestionCard;

/// What no log and no package shows, asked in order: one list of questions, the answers of the
/// case, and at the end the way to the vendor.
class ChecklistPanel : public QWidget
{
    Q_OBJECT

public:
    /// \p table must outlive the panel.
    explicit ChecklistPanel(const diagnosis::ChecklistTable &table, QWidget *parent = nullptr);

    /// Shows the list that fits \p log, with what is known of its case.
    void present(const diagnosis::LogEvents &log, const diagnosis::CaseAnswers &answers);
    const diagnosis::CaseAnswers &answers() const { return m_answers; }
    const diagnosis::Checklist &list() const { return *m_list; }
    void chooseList(const QString &id);

signals:
    /// The user answered; answers() has it.
    void answered();
    void ticketRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showList();
    void showState();
    void retranslate();

    const diagnosis::ChecklistTable &m_table;
    const diagnosis::Checklist *m_list;
    diagnosis::CaseAnswers m_answers;
    QString m_brand;
    QComboBox *m_lists;
    QScrollArea *m_scroll;
    QVBoxLayout *m_questions = nullptr;
    QList<QuestionCard *> m_cards;
    Label *m_end;
    QPushButton *m_ticket;
};

} // namespace numauth::ui
