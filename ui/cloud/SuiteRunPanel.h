#pragma once

#include "ui/cloud/SuiteRunModel.h"

#include <QWidget>

#include <optional>

class QAction;
class QToolButton;

namespace numauth::ui {

class Chip;
class Label;
class SuiteSession;
class TableView;
class ToggleSwitch;

/// How a suite goes, step by step: progress, what failed and why, the report as a file.
class SuiteRunPanel : public QWidget
{
    Q_OBJECT

public:
    /// \p session must outlive the panel.
    explicit SuiteRunPanel(SuiteSession &session, QWidget *parent = nullptr);

    SuiteRunModel *model() const { return m_model; }
    TableView *table() const { return m_table; }
    /// What stands at the right of the dock's head while this panel shows.
    QList<QWidget *> tools() const { return {m_tools}; }
    void setToolsVisible(bool isVisible);
    QAction *stopAction() const { return m_stop; }
    /// The report of the last run in \p format: `text`, `json`, `junit` or `html`.
    QByteArray report(const QString &format) const;
    /// How many steps the suite that runs has altogether.
    int total() const { return m_total; }

signals:
    /// A step whose call is to be filled into the form.
    void stepOpened(const numauth::cloud::SuiteStep &step,
                    const numauth::cloud::SuiteVariables &variables);
    void statusMessage(const QString &text);
    void failed(const numauth::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void addReport(const QString &format, const QString &filter);
    void save(const QString &format, const QString &filter);
    void begin(const cloud::CallSuite &suite);
    void end(const cloud::SuiteResult &result);
    void openStep(const QModelIndex &index);
    void showState();
    void retranslate();

    SuiteSession &m_session;
    SuiteRunModel *m_model;
    TableView *m_table;
    Label *m_summary;
    ToggleSwitch *m_failedOnly;
    QAction *m_stop;
    QToolButton *m_export;
    QWidget *m_tools;
    std::optional<cloud::CallSuite> m_suite;
    std::optional<cloud::SuiteResult> m_result;
    int m_total = 0;
};

} // namespace numauth::ui
