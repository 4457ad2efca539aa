#pragma once

#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

class QAction;

namespace numauth::shell {

/// The vault of secrets, seen from the top bar.
class VaultControl : public QObject
{
    Q_OBJECT

public:
    enum class State { Absent, Locked, Unlocked, SessionOnly };

    using QObject::QObject;

    virtual State state() const = 0;
    /// Until it locks itself; nothing when it does not.
    virtual std::optional<std::chrono::seconds> remaining() const = 0;
    /// What the menu of the button holds while the vault is open.
    virtual QList<QAction *> actions() const = 0;
    /// A click while it is not open: make one, or open it.
    virtual void open() = 0;
    virtual void lock() = 0;

signals:
    void changed();
    void settingsRequested();
};

} // namespace numauth::shell
