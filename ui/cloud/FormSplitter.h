#pragma once

#include <QSplitter>

class QScrollArea;

namespace numauth::ui {

class AnswerPanel;
class CallForm;

/// The form over the answer. The form has the height it needs as long as the answer keeps the
/// height at which it is of use; from the first drag of the handle on, the person decides.
class FormSplitter : public QSplitter
{
    Q_OBJECT

public:
    FormSplitter(CallForm *form, AnswerPanel *answer, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void share();
    int formHeight() const;

    CallForm *m_form;
    AnswerPanel *m_answer;
    QScrollArea *m_scroll;
    bool m_isShared = true;
};

} // namespace numauth::ui
