#pragma once

#include "app/cli/CallEnvironment.h"
#include "app/cli/Console.h"
#include "app/cli/OptionParser.h"
#include "models/cloud/ErrorTable.h"
#include "models/scheme/SchemeRules.h"
#include "models/vault/Vault.h"
#include "models/workspace/SchemeSync.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::cli {

/// `numauth scheme pull` and `push`: reads the keys of known codes into the vault, creates schemes
/// and deletes them. Pushing shows the calls and sends them only when that was asked for.
class SchemeCloud
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::SchemeCloud)

public:
    void declarePull(OptionParser parser);
    void declarePush(OptionParser parser);
    ExitCode runPull(Console &console, const QString &workspaceFolder,
                     const scheme::SchemeRules &rules);
    ExitCode runPush(Console &console, const QString &workspaceFolder,
                     const scheme::SchemeRules &rules);

private:
    ExitCode run(Console &console, const QString &workspaceFolder, const scheme::SchemeRules &rules,
                 workspace::SyncKind kind);
    QStringList chosen(const QString &workspaceFolder, workspace::SyncKind kind) const;
    Result<> openVault();
    std::optional<Error> refusal(const CallEnvironment &environment,
                                 const QList<workspace::SyncRequest> &requests) const;
    void showPlan(Console &console, const CallEnvironment &environment,
                  const QList<workspace::SyncRequest> &requests,
                  const QString &workspaceFolder) const;
    ExitCode send(Console &console, workspace::SchemeSync &sync, CallEnvironment &environment,
                  const QList<workspace::SyncRequest> &requests) const;
    workspace::SyncServices services();

    SystemClock m_clock;
    QStringList m_ids;
    RouteOptions m_route;
    QString m_confirmed;
    bool m_isMeant = false;
    bool m_isDeleting = false;
    std::optional<vault::Vault> m_vault;
};

} // namespace numauth::cli
