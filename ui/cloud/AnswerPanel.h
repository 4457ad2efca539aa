#pragma once

#include "models/base/Result.h"
#include "models/cloud/ApiReply.h"
#include "models/cloud/OperationTable.h"

#include <QWidget>

#include <optional>

class QToolButton;
class QStackedWidget;
class QStandardItemModel;
class QTreeView;

namespace numauth::ui {

class AssertionPanel;
class Chip;
class CodeView;
class DockHead;
class JsonTreeModel;
class TabHead;
class TableView;
class VerdictBanner;
class WaterfallView;

/// The answer of a call: its verdict in words, the body as tree and text with numbers masked until
/// a button is held, headers, assertions, and the phases in time.
class AnswerPanel : public QWidget
{
    Q_OBJECT

public:
    enum Tab { TreeTab, JsonTab, HeadersTab, AssertionsTab, MessageTab };

    explicit AnswerPanel(QWidget *parent = nullptr);

    /// \p operation must outlive the answer.
    void show(const Result<cloud::ApiReply> &result, const cloud::Operation &operation);
    /// Says why nothing was sent.
    void showRefusal(const Error &error);
    void clear();
    AssertionPanel *assertions() const { return m_assertions; }
    /// Height in px at which tabs, verdict, a few rows and the times are seen.
    int usefulHeight() const;

signals:
    /// Asks what this answer has that the one before had not.
    void comparisonRequested();
    /// \p log holds the answer, masked.
    void diagnosisRequested(const QString &log);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showReply(const cloud::ApiReply &reply);
    void showError(const Error &error);
    void showBody(bool isMasked);
    void showTimes(const cloud::ApiReply &reply);
    void showHeaders(const cloud::ApiReply &reply);
    void showCounts();
    void setHasAnswer(bool hasAnswer);
    QString outcome(const cloud::ApiReply &reply) const;
    void makeActions();
    QString clockText(const cloud::ApiReply &reply) const;
    void retranslate();

    std::optional<Result<cloud::ApiReply>> m_result;
    const cloud::Operation *m_operation = nullptr;
    TabHead *m_head;
    QToolButton *m_reveal = nullptr;
    QList<QToolButton *> m_tools;
    QAction *m_copy;
    QAction *m_compare;
    QAction *m_diagnose;
    VerdictBanner *m_banner;
    Chip *m_status;
    Chip *m_duration;
    QStackedWidget *m_pages;
    JsonTreeModel *m_model;
    QTreeView *m_tree;
    CodeView *m_body;
    QStandardItemModel *m_headers;
    TableView *m_headerTable;
    AssertionPanel *m_assertions;
    CodeView *m_message;
    DockHead *m_timeHead;
    WaterfallView *m_waterfall;
};

} // namespace numauth::ui
