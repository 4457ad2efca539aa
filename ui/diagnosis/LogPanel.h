#pragma once

#include "ui/diagnosis/LogSession.h"
#include "ui/widgets/Verdict.h"

#include <QHash>
#include <QWidget>

class QAction;

namespace numauth::ui {

class CodeView;
class DockHead;
class SearchField;
class SegmentedGroup;

/// The log with line numbers, marks of evidence in the gutter, a filter for what matters, and a
/// search field.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(QWidget *parent = nullptr);

    void present(const ExplainedLog &explained);
    void goToLine(int number);
    /// Moves to the next (\p step 1) or previous (-1) line with evidence, around the end.
    void stepEvidence(int step);
    void focusSearch();
    CodeView *view() const { return m_view; }
    /// 1-based number of the line that is tinted; 0 when none is.
    int currentLine() const { return m_current; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void findNext();
    Verdict verdictOf(int number) const;
    void retranslate();

    ExplainedLog m_explained;
    /// Lines with evidence, and those with any event.
    QList<int> m_evidence;
    QHash<int, Verdict> m_verdicts;
    QList<int> m_numbers;
    int m_current = 0;
    DockHead *m_head;
    SegmentedGroup *m_filter;
    SearchField *m_search;
    CodeView *m_view;
    QAction *m_next;
    QAction *m_previous;
};

} // namespace numauth::ui
