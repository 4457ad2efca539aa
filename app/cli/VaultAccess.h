#pragma once

#include "models/base/Result.h"
#include "models/base/Secret.h"
#include "models/vault/Vault.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace numauth::cli {

/// Opens the user's vault for one command: with a passphrase that the command was given, with
/// NUMAUTH_VAULT_PASSPHRASE or the file that NUMAUTH_VAULT_PASSPHRASE_FILE names, with the keychain
/// of the system, or with a passphrase asked for on a terminal, in this order.
class VaultAccess
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::VaultAccess)

public:
    /// The vault at its standard path, still locked.
    static vault::Vault standard();
    /// \p passphraseReference is the value of `--passphrase`, which may be empty.
    static Result<vault::Vault> open(const QString &passphraseReference = {});
    /// The passphrase that stands in an option or in the environment; nothing when there is none.
    static Result<std::optional<Secret>> givenPassphrase(const QString &reference);

    /// Waits for the keychain of the system, for at most five seconds.
    static Result<Secret> readKeychain(const QString &name);
    static Result<> writeKeychain(const QString &name, const Secret &key);
    static Result<> removeFromKeychain(const QString &name);

private:
    static Result<Secret> masterKey(const vault::Vault &vault, const QString &passphraseReference);
};

} // namespace numauth::cli
