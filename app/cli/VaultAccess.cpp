#include "app/cli/VaultAccess.h"

#include "app/cli/TerminalPrompt.h"
#include "models/base/Clock.h"
#include "models/vault/Keychain.h"
#include "models/vault/SecretReference.h"

#include <QEventLoop>

namespace numauth::cli {

namespace {

using vault::Keychain;
using vault::SlotKind;
using vault::Vault;
using vault::VaultState;

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

/// Runs one request of the keychain to its answer.
Result<Secret> waitFor(const std::function<void(Keychain &, const Keychain::Answer &)> &ask)
{
    vault::WatchedKeychain keychain(vault::makeSystemKeychain());
    QEventLoop loop;
    std::optional<Result<Secret>> answer;
    ask(keychain, [&](const Result<Secret> &result) {
        answer = result;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

Result<> withoutValue(const Result<Secret> &result)
{
    return result ? Result<>() : Result<>(result.error());
}

} // namespace

Vault VaultAccess::standard()
{
    return Vault(Vault::standardPath(), systemClock());
}

Result<std::optional<Secret>> VaultAccess::givenPassphrase(const QString &reference)
{
    QString source = reference;
    if (source.isEmpty() && qEnvironmentVariableIsSet("NUMAUTH_VAULT_PASSPHRASE"))
        source = QStringLiteral("env:NUMAUTH_VAULT_PASSPHRASE");
    if (source.isEmpty() && qEnvironmentVariableIsSet("NUMAUTH_VAULT_PASSPHRASE_FILE"))
        source = QStringLiteral("file:") + qEnvironmentVariable("NUMAUTH_VAULT_PASSPHRASE_FILE");
    if (source.isEmpty())
        return std::optional<Secret>();
    const auto parsed = vault::SecretReference::parse(source);
    if (!parsed || parsed->kind() == vault::SecretReference::Kind::Vault)
        return Error{Error::Code::Usage,
                     tr("The passphrase of the vault is given as env:VARIABLE or file:PATH.")};
    const Result<Secret> passphrase = parsed->resolve(nullptr);
    if (!passphrase)
        return passphrase.error();
    if (passphrase->isEmpty())
        return Error{Error::Code::Usage, tr("The passphrase of the vault must not be empty.")};
    return std::optional(*passphrase);
}

Result<Vault> VaultAccess::open(const QString &passphraseReference)
{
    Vault vault = standard();
    if (vault.state() == VaultState::Absent)
        return vault.masterKey().error();
    const Result<Secret> key = masterKey(vault, passphraseReference);
    if (!key)
        return key.error();
    if (Result<> unlocked = vault.unlock(*key); !unlocked)
        return std::move(unlocked).error();
    return vault;
}

Result<Secret> VaultAccess::masterKey(const Vault &vault, const QString &passphraseReference)
{
    const auto given = givenPassphrase(passphraseReference);
    if (!given)
        return given.error();
    if (*given)
        return Vault::openKey(vault.path(), **given);
    const auto kinds = vault.protections();
    if (!kinds)
        return kinds.error();
    Error failure = vault.masterKey().error();
    if (kinds->contains(SlotKind::Keychain)) {
        const Result<Secret> key = readKeychain(*vault.keychainName());
        if (key)
            return Vault::openKeyWithKeychain(vault.path(), *key);
        failure = key.error();
    }
    if (!kinds->contains(SlotKind::Passphrase))
        return failure;
    const auto typed = askUnseen(tr("Passphrase of the vault:"));
    return typed ? Vault::openKey(vault.path(), *typed) : Result<Secret>(failure);
}

Result<Secret> VaultAccess::readKeychain(const QString &name)
{
    return waitFor([&name](Keychain &keychain, const Keychain::Answer &answer) {
        keychain.read(name, answer);
    });
}

Result<> VaultAccess::writeKeychain(const QString &name, const Secret &key)
{
    return withoutValue(waitFor([&](Keychain &keychain, const Keychain::Answer &answer) {
        keychain.write(name, key, answer);
    }));
}

Result<> VaultAccess::removeFromKeychain(const QString &name)
{
    return withoutValue(waitFor([&name](Keychain &keychain, const Keychain::Answer &answer) {
        keychain.remove(name, answer);
    }));
}

} // namespace numauth::cli
