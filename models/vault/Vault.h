#pragma once

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/base/Secret.h"
#include "models/vault/VaultStore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace numauth::vault {

/// What will open a vault from now on; at least one of the two.
struct VaultProtection
{
    std::optional<Secret> passphrase;
    /// A random key that the system's keychain keeps.
    std::optional<Secret> keychainKey;
    ScryptCost cost;
    /// Names the entry of the keychain. A new one for every key: a keychain that answers late then
    /// never puts a new key in the place of the one that still opens the vault.
    QByteArray keychainEntry = {};

    /// Adds a random key for a new entry of the keychain. Fails only without randomness.
    Result<> useKeychain();
    /// Under which name the keychain keeps the key.
    QString keychainName() const { return QString::fromLatin1(keychainEntry.toHex()); }
};

enum class VaultState {
    Absent,     ///< there is no file
    Locked,     ///< there is one, and no key
    Unlocked,   ///< the key is in memory
    SessionOnly ///< secrets are in memory alone and gone with the program
};

/// A secret's name and when it was last set.
struct VaultEntry
{
    QString name;
    QDateTime changed;
};

/// The user's secrets. A random master key seals each of them; slots seal the master key. What is
/// on the disk is never plain. Not thread-safe; openKey(), create(), renew() and reprotect() are
/// slow, static and may run on any thread.
class Vault
{
    Q_DECLARE_TR_FUNCTIONS(numauth::vault::Vault)

public:
    Vault(const QString &path, const Clock &clock) : m_store(path), m_clock(clock) {}

    /// `NUMAUTH_VAULT`, else `vault.numauth` in the application data folder.
    static QString standardPath();
    /// 1 to 200 letters, digits and `. _ - /`, beginning with a letter or digit.
    static bool isValidName(const QString &name);

    /// Makes the file at \p path and returns its master key.
    static Result<Secret> create(const QString &path, const VaultProtection &protection);
    /// The master key, from the passphrase. A wrong passphrase is an Environment error.
    static Result<Secret> openKey(const QString &path, const Secret &passphrase);
    /// The master key, from the key that the keychain keeps. Quick.
    static Result<Secret> openKeyWithKeychain(const QString &path, const Secret &keychainKey);
    /// Seals everything under a new master key, which it returns; the old slots end.
    static Result<Secret> renew(const QString &path, const Secret &masterKey,
                                const VaultProtection &protection);
    /// Adds or replaces the slots that \p protection names; the master key stays, and is returned.
    static Result<Secret> reprotect(const QString &path, const Secret &masterKey,
                                    const VaultProtection &protection);

    const QString &path() const { return m_store.path(); }
    VaultState state() const;
    bool isOpen() const;
    /// Refuses a key that did not write the file.
    Result<> unlock(const Secret &masterKey);
    /// Wipes the key; of a session the secrets too.
    void lock();
    /// Keeps secrets in memory until lock().
    Result<> startSession();
    /// Adds or replaces the slots that \p protection names; the master key stays.
    Result<> protect(const VaultProtection &protection);
    Result<> removeSlot(SlotKind kind);

    /// Names, sorted; needs no key.
    Result<QList<VaultEntry>> entries() const;
    Result<QList<SlotKind>> protections() const;
    /// Under which name the keychain keeps this vault's key.
    Result<QString> keychainName() const;

    Result<Secret> value(const QString &name) const;
    Result<> setValue(const QString &name, const Secret &value);
    Result<> remove(const QString &name);
    /// The master key of an open vault, for renew().
    Result<Secret> masterKey() const;

private:
    Result<VaultFile> file() const;
    Result<VaultFile> openFile() const;
    Result<> change(const std::function<Result<>(VaultFile &)> &work);
    Error lockedError() const;
    static Error unknownName(const QString &name);

    VaultStore m_store;
    const Clock &m_clock;
    std::optional<Secret> m_masterKey;
    std::optional<VaultFile> m_session;
};

} // namespace numauth::vault
