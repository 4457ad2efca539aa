#pragma once

#include "app/cli/Command.h"
#include "models/cloud/CallHistory.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth history list|show|compare|export|pin|unpin|forget`: the past calls of a workspace.
class HistoryCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::HistoryCommand)

public:
    QString name() const override { return QStringLiteral("history"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    Result<QString> existingWorkspace(const Console &console) const;
    Result<cloud::CallHistory> open(const Console &console) const;
    Result<cloud::CallRecord> record(const cloud::CallHistory &history, const QString &id) const;
    ExitCode list(Console &console, const cloud::CallHistory &history) const;
    ExitCode show(Console &console, const cloud::CallHistory &history) const;
    ExitCode compare(Console &console, const cloud::CallHistory &history) const;
    ExitCode exportArchive(Console &console, const cloud::CallHistory &history) const;
    ExitCode pin(Console &console, cloud::CallHistory &history) const;
    Result<int> forgetCalls(const QString &workspaceFolder, const QString &number) const;
    ExitCode forget(Console &console) const;

    cloud::HistoryQuery m_query;
    bool m_isList = false;
    bool m_isShow = false;
    bool m_isCompare = false;
    bool m_isExport = false;
    bool m_isPin = false;
    bool m_isUnpin = false;
    bool m_isForget = false;
    QString m_id;
    QString m_otherId;
    QString m_number;
};

} // namespace numauth::cli
