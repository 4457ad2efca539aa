#pragma once

#include "ui/cloud/SidePane.h"
#include "ui/cloud/SuiteModel.h"

class QAction;
class QTreeView;

namespace numauth::ui {

/// The suites at the left: open one, run one, go to the call of a step.
class SuiteList : public SidePane
{
    Q_OBJECT

public:
    /// \p operations must outlive the list.
    explicit SuiteList(const cloud::OperationTable &operations, QWidget *parent = nullptr);

    SuiteModel *model() const { return m_model; }
    QAction *openAction() const { return m_open; }
    QAction *runAction() const { return m_run; }
    /// Adds the suite at \p file and selects it.
    void open(const QString &file);
    /// Runs the selected suite.
    void run();
    /// The file of the suite that is chosen; empty: none.
    QString currentFile() const;
    /// While a suite runs no other can be started.
    void setRunning(bool isRunning);

signals:
    /// The suite as its file says it now.
    void runRequested(const numauth::cloud::CallSuite &suite);
    /// A step to be filled in, with the variables of its suite's first row.
    void stepOpened(const numauth::cloud::SuiteStep &step,
                    const numauth::cloud::SuiteVariables &variables);
    void failed(const numauth::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// F5 with the focus in the list runs the suite instead of sending the form.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    void chooseFile();
    void reload();
    void updateState();
    void retranslate();

    SuiteModel *m_model;
    QTreeView *m_tree;
    Label *m_note;
    QAction *m_open;
    QAction *m_run;
    bool m_isRunning = false;
};

} // namespace numauth::ui
