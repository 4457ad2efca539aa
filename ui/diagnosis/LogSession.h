#pragma once

#include "models/base/Result.h"
#include "models/diagnosis/Diagnosis.h"
#include "models/diagnosis/LogExcerpt.h"
#include "models/diagnosis/LogReader.h"
#include "models/diagnosis/RuleTable.h"
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
    diagnosis::LogEvents log;
    QList<diagnosis::Diagnosis> diagnoses;
    QList<diagnosis::TimelineEntry> timeline;
    diagnosis::LogExcerpt excerpt;
};

/// Reads one log after the other off the UI thread.
class LogSession : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the session.
    LogSession(const diagnosis::LogReader &reader, const diagnosis::RuleTable &rules,
               QObject *parent = nullptr);
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

    const diagnosis::LogReader &m_reader;
    const diagnosis::RuleTable &m_rules;
    QFutureWatcher<Outcome> m_watcher;
    std::function<void()> m_next;
};

} // namespace numauth::ui
