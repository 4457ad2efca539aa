#pragma once

#include "ui/diagnosis/LogSession.h"
#include "ui/widgets/Verdict.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QAction;
class QMenu;

namespace numauth::ui {

class CodeView;
class DockHead;
class SearchField;
class SegmentedGroup;

/// The log with line numbers, marks of evidence in the gutter, a filter for what matters, and a
/// search field that takes `:120` for a line. A double click copies the event of a line as JSON;
/// lines can be marked as relevant, and those like one another hidden.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(QWidget *parent = nullptr);

    void present(const ExplainedLog &explained);
    /// Goes to the line, or the next one that is shown.
    void goToLine(int number);
    /// Asks for the number of a line in the search field.
    void askForLine();
    /// Moves to the next (\p step 1) or previous (-1) line with evidence, around the end.
    void stepEvidence(int step);
    void focusSearch();
    CodeView *view() const { return m_view; }
    /// 1-based number of the line that is tinted; 0 when none is.
    int currentLine() const { return m_current; }

    /// What may be done with the line \p number, as its context menu offers it. The menu owns them.
    QList<QAction *> lineActions(int number, QMenu *menu);
    /// False when the line holds no event.
    bool copyEvent(int number);
    void setMarked(int number, bool isMarked);
    /// Leaves out the lines with the tag, or else the shape, of \p number; never one with an event
    /// or evidence.
    void hideLike(int number);
    void showHidden();

signals:
    void statusMessage(const QString &text);
    void codeRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void findNext();
    void setWraps(bool wraps);
    void openMenu(const QPoint &position);
    int numberAt(const QPoint &position) const;
    QString textOf(int number) const;
    const diagnosis::LogEvent *eventAt(int number) const;
    QString codeAt(int number) const;
    bool matters(int number) const;
    /// What lines of one kind have in common: the tag of the log, else the text without its
    /// numbers.
    static QString shapeOf(const QString &line);
    Verdict verdictOf(int number) const;
    void retranslate();

    ExplainedLog m_explained;
    /// Lines with evidence, and those with any event.
    QList<int> m_evidence;
    QHash<int, Verdict> m_verdicts;
    QList<int> m_numbers;
    /// Lines with an event, and those that the user marked.
    QSet<int> m_eventLines;
    QSet<int> m_marked;
    QSet<QString> m_hiddenShapes;
    int m_hidden = 0;
    int m_current = 0;
    DockHead *m_head;
    SegmentedGroup *m_filter;
    SearchField *m_search;
    CodeView *m_view;
    QAction *m_wrap;
    QAction *m_next;
    QAction *m_previous;
};

} // namespace numauth::ui
