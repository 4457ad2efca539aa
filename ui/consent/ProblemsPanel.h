#pragma once

#include "ui/consent/ProblemsModel.h"
#include "ui/consent/SuppressedModel.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QUndoView;

namespace numauth::ui {

class Chip;
class TabHead;
class TableView;

/// The bottom dock: problems over all devices, those that the page accepts, and the undo history.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(PageSession &session, QWidget *parent = nullptr);

    TableView *problems() const { return m_problems; }
    ProblemsModel *model() const { return m_model; }
    SuppressedModel *suppressed() const { return m_suppressed; }
    QAction *suppressAction() const { return m_suppress; }
    QAction *fixAction() const { return m_fix; }
    /// To the next finding and the one before, wherever the focus is.
    QList<QAction *> stepActions() const { return {m_next, m_previous}; }
    /// Selects the views of the first finding with \p verdict.
    void showFirst(consent::Verdict verdict);

signals:
    void fixRequested();
    /// A finding that \p attributeId causes was gone to.
    void attributeRequested(const QString &attributeId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void goTo(const QModelIndex &index);
    void step(int by);
    void showCounts();
    void makeActions();
    void showRowActions(const QModelIndex &current, const QModelIndex &previous);
    void suppress();
    void restore();
    void retranslate();

    PageSession &m_session;
    ProblemsModel *m_model;
    TabHead *m_head;
    QStackedWidget *m_pages;
    TableView *m_problems;
    SuppressedModel *m_suppressed;
    TableView *m_accepted;
    QUndoView *m_history;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_fix;
    QAction *m_suppress;
    QAction *m_restore;
    QList<Chip *> m_chips;
};

} // namespace numauth::ui
