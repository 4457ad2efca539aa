#pragma once

#include "app/cli/Console.h"
#include "app/cli/RouteOptions.h"
#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/cloud/OperationTable.h"
#include "models/cloud/OwnEnvironments.h"
#include "models/sandbox/AdminClient.h"
#include "models/sandbox/SharedSandbox.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <optional>

namespace numauth::cli {

/// Finds out where a call goes: `sandbox` (the running one of the workspace, else one inside this
/// process), `live`, a name of the workspace, or the base URL of a running gateway. Keys come from
/// where the workspace says, the process environment, or a profile of the cloud's command line.
class CallEnvironment
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CallEnvironment)

public:
    CallEnvironment(const Clock &clock, const RouteOptions &route) : m_clock(clock), m_route(route)
    {
    }

    /// Counts \p billed calls of today. An error when they are more than the daily cap leaves,
    /// which says where the cap stands. Nothing to do in the sandbox.
    Result<> countBilled(int billed) const;

    Result<> open(const QString &name, const QString &workspaceFolder,
                  const cloud::OperationTable &operations);
    /// Says when the time limits are outside of what is advised.
    void warnOfLimits(Console &console) const;
    /// Keeps the state of a sandbox inside this process.
    Result<> close();

    /// Asks the sandbox's admin interface to POST \p body to \p path, as `/tokens`; without a
    /// detour over the network where the sandbox runs in this process.
    Result<QJsonObject> administer(const QString &path, const QJsonObject &body) const;

    const cloud::CloudEnvironment &environment() const { return m_environment; }
    bool isSandbox() const { return m_environment.kind == cloud::EnvironmentKind::Sandbox; }

private:
    Result<> openRoute(const QString &name, const QString &workspaceFolder,
                       const cloud::OperationTable &operations);
    Result<> openSandbox(const QString &workspaceFolder);
    Result<> openOwn(const cloud::OwnEnvironment &own, const QString &workspaceFolder);
    Result<cloud::Credentials> readCredentials() const;
    Result<> openUrl(const QUrl &url, const cloud::OperationTable &operations);

    const Clock &m_clock;
    RouteOptions m_route;
    /// Where the workspace says that the live cloud's key comes from.
    std::optional<cloud::CredentialSource> m_liveSource;
    cloud::CloudEnvironment m_environment;
    std::unique_ptr<sandbox::InProcessSandbox> m_inProcess;
    mutable std::unique_ptr<sandbox::AdminClient> m_admin;
};

} // namespace numauth::cli
