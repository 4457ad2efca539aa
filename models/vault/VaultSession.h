#pragma once

#include "models/vault/AutoLock.h"
#include "models/vault/Keychain.h"
#include "models/vault/Vault.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace numauth::vault {

/// What shall open a vault.
struct VaultChoice
{
    std::optional<Secret> passphrase;
    bool usesKeychain = false;
};

/// The vault of a running window: opened and made without blocking it, locked after a while. Slow
/// work runs on another thread, the keychain is asked for at most five seconds and only when that
/// was requested. One asynchronous request at a time; each ends with finished().
class VaultSession : public QObject
{
    Q_OBJECT

public:
    /// \p clock must outlive the session; \p patience is for the keychain.
    VaultSession(const QString &path, const Clock &clock, std::unique_ptr<Keychain> keychain,
                 std::chrono::milliseconds patience = std::chrono::seconds(5),
                 QObject *parent = nullptr);
    ~VaultSession() override;

    const QString &path() const { return m_vault.path(); }
    VaultState state() const { return m_vault.state(); }
    bool isOpen() const { return m_vault.isOpen(); }
    bool isBusy() const { return m_isBusy; }
    /// Empty without a vault.
    QList<SlotKind> protections() const;

    /// The work factors of passphrases that are set from now on.
    void setCost(const ScryptCost &cost) { m_cost = cost; }
    /// Zero or less means never.
    void setAutoLock(std::chrono::minutes delay);
    const AutoLock &autoLock() const { return m_autoLock; }
    /// The vault stays open as long again.
    void addTime();

    // Asynchronous: finished() follows once, later.
    void create(const VaultChoice &choice);
    /// Also while the keychain is being asked, which is then no longer listened to.
    void unlock(const Secret &passphrase);
    void unlockWithKeychain();
    bool isAskingKeychain() const { return m_isAskingKeychain; }
    /// A new master key and new slots; needs an open vault. A keychain that fails leaves the vault
    /// as it was, or the passphrase alone where one was given.
    void rotate(const VaultChoice &choice);
    /// Adds or replaces slots and keeps the others; needs an open vault.
    void protect(const VaultChoice &choice);

    /// Secrets in memory until lock() or the end of the program.
    Result<> startSession();
    void lock();
    /// Without the passphrase slot being there this is refused.
    Result<> removeKeychain();

    // Each use puts the automatic lock off.
    Result<QList<VaultEntry>> entries() const { return m_vault.entries(); }
    Result<Secret> value(const QString &name);
    /// The secret of `vault:…`, `env:…` or `file:…`.
    Result<Secret> resolve(const QString &reference, const QString &folder = {});
    Result<> setValue(const QString &name, const Secret &value);
    Result<> remove(const QString &name);

signals:
    void stateChanged();
    /// Once a second while the vault is open and locks itself.
    void ticked();
    void finished(const numauth::Result<> &result);
    /// The keychain did not take its key; the passphrase opens the vault.
    void keychainRefused(const numauth::Error &error);

private:
    using Work = std::function<Result<Secret>(const VaultProtection &)>;

    void begin();
    void end(const Result<> &result);
    void endLater(const Error &error);
    void makeSlots(const VaultChoice &choice, const Work &work);
    void runWork(const VaultProtection &protection, const Work &work);
    void runSlowly(const std::function<Result<Secret>()> &work,
                   const std::function<void(const Result<Secret> &)> &then);
    Result<> open(const Result<Secret> &masterKey);
    void tick();

    Vault m_vault;
    AutoLock m_autoLock;
    WatchedKeychain m_keychain;
    ScryptCost m_cost;
    QTimer m_ticker;
    QFutureWatcher<Result<Secret>> m_worker;
    std::function<void(const Result<Secret> &)> m_then;
    bool m_isBusy = false;
    bool m_isAskingKeychain = false;
    /// Tells the answer that is waited for from one that came too late.
    int m_question = 0;
};

} // namespace numauth::vault
