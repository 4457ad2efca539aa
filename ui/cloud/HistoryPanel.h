#pragma once

#include "ui/cloud/HistoryModel.h"

#include <QWidget>

class QAction;
class QMenu;

namespace numauth::ui {

class SearchField;
class TableView;

/// The history as a table: search, refill by double-click (never sends), comparison of two, pins,
/// forgetting a number.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget *parent = nullptr);

    HistoryModel *model() const { return m_model; }
    TableView *table() const { return m_table; }
    /// What stands at the right of the dock's head while this panel shows.
    QList<QWidget *> tools() const;
    QAction *compareAction() const { return m_compare; }

signals:
    void forgetRequested(const QString &number);
    void refillRequested(const numauth::cloud::CallRecord &record);
    void resendRequested(const numauth::cloud::CallRecord &record);
    void suiteRequested(const numauth::cloud::CallRecord &record);
    void curlRequested(const numauth::cloud::CallRecord &record);
    void comparisonRequested(const numauth::cloud::CallRecord &left,
                             const numauth::cloud::CallRecord &right);
    void failed(const numauth::Error &error);
    void statusMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    QList<const cloud::CallRecord *> selection() const;
    void makeActions();
    void updateActions();
    void compareSelected();
    void pinSelected();
    void forgetNumber();
    void exportHar();
    void retranslate();

    HistoryModel *m_model;
    TableView *m_table;
    SearchField *m_search;
    QAction *m_refill;
    QAction *m_resend;
    QAction *m_addToSuite;
    QAction *m_pin;
    QAction *m_curl;
    QAction *m_requestId;
    QAction *m_forget;
    QAction *m_compare;
    QAction *m_export;
    QList<QWidget *> m_tools;
};

} // namespace numauth::ui
