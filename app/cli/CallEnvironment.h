#pragma once

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/SharedSandbox.h"

#include <QCoreApplication>
#include <QString>

#include <memory>

namespace numauth::cli {

/// Finds out where a call goes: `sandbox` (the running one of the workspace, else one inside this
/// process), `live`, or the base URL of a running gateway. Keys of the last two come from the
/// process environment.
class CallEnvironment
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CallEnvironment)

public:
    explicit CallEnvironment(const Clock &clock) : m_clock(clock) {}

    Result<> open(const QString &name, const QString &workspaceFolder,
                  const cloud::OperationTable &operations);
    /// Keeps the state of a sandbox inside this process.
    Result<> close();

    const cloud::CloudEnvironment &environment() const { return m_environment; }
    bool isSandbox() const { return m_environment.kind == cloud::EnvironmentKind::Sandbox; }

private:
    Result<> openSandbox(const QString &workspaceFolder);
    Result<> openUrl(const QUrl &url, const cloud::OperationTable &operations);

    const Clock &m_clock;
    cloud::CloudEnvironment m_environment;
    std::unique_ptr<sandbox::InProcessSandbox> m_inProcess;
};

} // namespace numauth::cli
