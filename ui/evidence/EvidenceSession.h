#pragma once

#include "models/evidence/EvidenceFile.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>

namespace numauth::ui {

/// Collects or reads one evidence file after the other off the UI thread; the newest replaces what
/// waits. GUI thread.
class EvidenceSession : public QObject
{
    Q_OBJECT

public:
    /// The tables must outlive the session.
    explicit EvidenceSession(const diagnosis::LogTables &tables, QObject *parent = nullptr);
    ~EvidenceSession() override;

    void collect(const evidence::EvidenceRequest &request);
    void read(const QString &path);

signals:
    void ready(const numauth::evidence::EvidenceFile &file);
    void failed(const numauth::Error &error);

private:
    using Outcome = std::shared_ptr<Result<evidence::EvidenceFile>>;

    void start(const std::function<Result<evidence::EvidenceFile>()> &work);
    void deliver();

    diagnosis::LogTables m_tables;
    QFutureWatcher<Outcome> m_watcher;
    std::function<void()> m_next;
};

} // namespace numauth::ui
