#pragma once

#include "ui/consent/ProblemsModel.h"

#include <QWidget>

class QStackedWidget;
class QUndoView;

namespace numauth::ui {

class Chip;
class TabHead;
class TableView;

/// The bottom dock: problems over all devices, and the undo history.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(PageSession &session, QWidget *parent = nullptr);

    TableView *problems() const { return m_problems; }
    ProblemsModel *model() const { return m_model; }
    /// Selects the views of the first finding with \p verdict.
    void showFirst(consent::Verdict verdict);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void goTo(const QModelIndex &index);
    void showCounts();
    void retranslate();

    PageSession &m_session;
    ProblemsModel *m_model;
    TabHead *m_head;
    QStackedWidget *m_pages;
    TableView *m_problems;
    QUndoView *m_history;
    QList<Chip *> m_chips;
};

} // namespace numauth::ui
