#pragma once

#include "models/base/Clock.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/sandbox/SandboxServer.h"
#include "ui/shell/SandboxControl.h"

#include <QAction>

namespace numauth::console {

/// The sandbox inside the window's process, with its light in the status bar. It starts by itself
/// on any free port of the loopback address.
class LocalSandbox : public shell::SandboxControl
{
    Q_OBJECT

public:
    explicit LocalSandbox(QObject *parent = nullptr);

    sandbox::SandboxServer &server() { return m_server; }
    State state() const override;
    QString address() const override;
    QList<QAction *> actions() const override;
    void start();
    /// Where calls of the window go; fails while the sandbox is stopped.
    Result<cloud::CloudEnvironment> environment() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void stop();
    void retranslate();

    SystemClock m_clock;
    sandbox::SandboxServer m_server;
    bool m_isPortTaken = false;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_copy;
};

} // namespace numauth::console
