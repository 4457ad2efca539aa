#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;

namespace numauth::shell {

/// The embedded sandbox, seen from the status bar.
class SandboxControl : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Running, PortTaken, Exposed };

    using QObject::QObject;

    virtual State state() const = 0;
    /// `127.0.0.1:18080`; empty when stopped.
    virtual QString address() const = 0;
    /// Start, stop, copy URL, port, log: what the menu of the light holds.
    virtual QList<QAction *> actions() const = 0;

signals:
    void stateChanged();
};

} // namespace numauth::shell
