#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace numauth::ui {

/// Work that goes on in the background, as the status bar shows it.
struct TaskState
{
    /// Names the task for updates; unique among the running ones.
    QString id;
    QString name;
    int done = 0;
    /// 0 when the length is not known.
    int total = 0;
    bool isCancellable = false;
    /// The last report of a task: it leaves the bar.
    bool isFinished = false;
};

/// The tasks that run: name, progress, figures and cancel for one; a count with a list for more.
/// Hidden while nothing runs.
class TaskBar : public QWidget
{
    Q_OBJECT

public:
    explicit TaskBar(QWidget *parent = nullptr);

    /// Adds, changes or (when finished) removes the task with the same id.
    void report(const TaskState &task);
    const QList<TaskState> &tasks() const { return m_tasks; }

signals:
    void cancelRequested(const QString &id);
    void countChanged(int count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showList();
    void cancelFirst();

    QList<TaskState> m_tasks;
    QToolButton *m_name;
    QProgressBar *m_progress;
    QLabel *m_figures;
    QToolButton *m_cancel;
};

} // namespace numauth::ui
