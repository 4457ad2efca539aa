#pragma once

#include "models/base/Clock.h"
#include "models/sandbox/SandboxServer.h"
#include "ui/shell/SandboxControl.h"

#include <QAction>

#include <optional>

namespace numauth::console {

/// The sandbox inside the window's process, with its light in the status bar. It starts by itself
/// on any free port of the loopback address, and other processes find it by the workspace.
class LocalSandbox : public shell::SandboxControl
{
    Q_OBJECT

public:
    explicit LocalSandbox(QObject *parent = nullptr);
    ~LocalSandbox() override;

    sandbox::SandboxServer &server() { return m_server; }
    State state() const override;
    QString address() const override;
    QList<QAction *> actions() const override;
    /// A seed of its own, so that an evidence file can give the same tokens again.
    void start();
    void startWithSeed(quint32 seed);
    /// Absent while the sandbox is stopped.
    std::optional<quint32> seed() const;
    /// From now on processes that work on \p folder find this sandbox, unless one runs there
    /// already.
    void openWorkspace(const QString &folder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void stop();
    void publish();
    void withdraw();
    void retranslate();

    SystemClock m_clock;
    sandbox::SandboxServer m_server;
    bool m_isPortTaken = false;
    quint32 m_seed = 0;
    QString m_folder;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_copy;
};

} // namespace numauth::console
