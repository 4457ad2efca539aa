#pragma once

#include "app/cli/Command.h"
#include "models/sandbox/SandboxServer.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth sandbox`: the embedded gateway in the foreground, or around a command.
class SandboxCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::SandboxCommand)

public:
    QString name() const override { return QStringLiteral("sandbox"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    Result<sandbox::SandboxOptions> options() const;
    Result<> applyScenario(sandbox::SandboxServer &server, const QString &workspaceFolder) const;
    void warnOfOthers(Console &console, const sandbox::SandboxServer &server) const;
    ExitCode serve(Console &console, sandbox::SandboxServer &server) const;
    ExitCode runAround(Console &console, sandbox::SandboxServer &server) const;

    int m_port = 0;
    int m_seed = -1;
    QString m_clock = QStringLiteral("faq");
    QString m_scenario;
    QString m_activation = QStringLiteral("off");
    QString m_callLimits = QStringLiteral("off");
    bool m_isOpenToOthers = false;
    bool m_isExec = false;
    QStringList m_command;
};

} // namespace numauth::cli
