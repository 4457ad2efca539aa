#pragma once

#include "ui/consent/MatrixModel.h"

#include <QWidget>

class QListView;
class QStandardItem;
class QStandardItemModel;

namespace numauth::ui {

class DockHead;
class Label;

/// Beside the device matrix: what which rules found is shown, which devices are checked, which
/// states stand side by side, and what the last run counted.
class MatrixFilters : public QWidget
{
    Q_OBJECT

public:
    MatrixFilters(MatrixSession &session, MatrixModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRules();
    void showSets();
    void showAxes();
    void showRun();
    void takeRules();
    void takeSet(const QStandardItem *chosen);
    void takeAxes();
    void retranslate();
    QListView *addList(DockHead *head, QStandardItemModel *items, const QString &name);

    MatrixSession &m_session;
    MatrixModel &m_model;
    QStandardItemModel *m_rules;
    QStandardItemModel *m_sets;
    QStandardItemModel *m_axes;
    DockHead *m_rulesHead;
    DockHead *m_setsHead;
    DockHead *m_axesHead;
    DockHead *m_runHead;
    QListView *m_rulesList;
    QListView *m_setsList;
    QListView *m_axesList;
    Label *m_run;
    QSet<QString> m_hidden;
    bool m_isFilling = false;
};

} // namespace numauth::ui
