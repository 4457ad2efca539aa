#pragma once

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/cloud/Credentials.h"
#include "models/sandbox/SandboxServer.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

namespace numauth::sandbox {

/// Where a running sandbox can be reached.
struct SandboxAddress
{
    QUrl url;
    cloud::Credentials credentials;
    qint64 processId = 0;
};

/// The file `.numauth/sandbox.json` of a workspace, by which processes find a running sandbox.
/// Readable by its owner only, since it holds the keys.
class SharedSandbox
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::SharedSandbox)

public:
    explicit SharedSandbox(const QString &workspaceFolder);

    QString filePath() const;
    Result<> publish(const SandboxServer &server) const;
    /// Removes the file if this process wrote it.
    void withdraw() const;
    /// What the file says; absent when there is none or it cannot be read. It may name a sandbox
    /// that has ended.
    std::optional<SandboxAddress> read() const;
    /// read(), when a sandbox answers there. Waits up to two seconds.
    std::optional<SandboxAddress> findAlive() const;

private:
    QString m_folder;
};

/// A sandbox inside this process that keeps its state in `.numauth/sandbox-state.json` of a
/// workspace. One process at a time holds it; others wait.
class InProcessSandbox
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::InProcessSandbox)

public:
    /// An empty \p workspaceFolder keeps no state.
    InProcessSandbox(const Clock &clock, const QString &workspaceFolder);
    ~InProcessSandbox();
    Q_DISABLE_COPY_MOVE(InProcessSandbox)

    /// Waits up to ten seconds for another process, then fails with Environment.
    Result<> open(const SandboxOptions &options = {});
    /// Writes the state; the destructor does so too, without telling.
    Result<> save();
    /// Whether a state is kept from earlier calls.
    bool hasKeptState() const;
    SandboxServer &server() { return m_server; }
    SandboxAddress address() const;

private:
    Result<> restore();

    SandboxServer m_server;
    QString m_workspaceFolder;
    QString m_stateFile;
    std::unique_ptr<QLockFile> m_lock;
};

/// Puts into \p server what `scenarios/start.json` of the workspace says: all of it into a new
/// sandbox, only missing tokens into one that goes on from a saved state.
Result<> beginWorkspace(SandboxServer &server, const QString &workspaceFolder, bool isContinued);

/// Removes \p number from what sandboxes of the workspace know, and says how many entries there
/// were: from the one that other processes find, and from the state that is kept between calls.
Result<int> forgetNumber(const QString &workspaceFolder, const QString &number, const Clock &clock);

} // namespace numauth::sandbox
