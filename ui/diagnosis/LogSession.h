#pragma once

#include "models/base/Result.h"
#include "models/diagnosis/Diagnosis.h"
#include "models/diagnosis/LogExcerpt.h"
#include "models/diagnosis/LogTables.h"
#include "models/diagnosis/Timeline.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>

namespace numauth::ui {

/// What reading one log came to.
struct ExplainedLog
{
    /// The file's name, or empty for pasted text.
    QString name;
    /// Where it was read from; empty for pasted text, which is kept as it came.
    QString path;
    QByteArray text;
    diagnosis::LogEvents log;
    /// What the log alone suggests, and as the answers of the case weigh it.
    QList<diagnosis::Diagnosis> suggested;
    QList<diagnosis::Diagnosis> diagnoses;
    QList<diagnosis::TimelineEntry> timeline;
    diagnosis::LogExcerpt excerpt;
};

/// Reads one log after the other off the UI thread.
class LogSession : public QObject
{
    Q_OBJECT

public:
    /// The tables must outlive the session.
    explicit LogSession(const diagnosis::LogTables &tables, QObject *parent = nullptr);
    ~LogSession() override;

    void readText(const QByteArray &bytes, const QString &name = {});
    void readFile(const QString &path);
    bool isReading() const { return m_watcher.isRunning(); }

signals:
    void started(const QString &name);
    void finished(const numauth::ui::ExplainedLog &explained);
    void failed(const numauth::Error &error);

private:
    using Outcome = std::shared_ptr<Result<ExplainedLog>>;

    void start(const QString &name, const std::function<Outcome()> &read);
    void deliver();

    diagnosis::LogTables m_tables;
    QFutureWatcher<Outcome> m_watcher;
    std::function<void()> m_next;
};

} // namespace numauth::ui
