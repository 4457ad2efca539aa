#include "app/cli/VaultCommand.h"

#include "app/cli/SecretInput.h"
#include "app/cli/TerminalPrompt.h"
#include "app/cli/VaultAccess.h"
#include "models/vault/SecretReference.h"
#include "models/vault/SecretScan.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace numauth::cli {

namespace {

using vault::Vault;
using vault::VaultState;

QString stateName(VaultState state)
{
    switch (state) {
    case VaultState::Absent:
        return QStringLiteral("absent");
    case VaultState::Locked:
        return QStringLiteral("locked");
    case VaultState::Unlocked:
        return QStringLiteral("unlocked");
    case VaultState::SessionOnly:
        break;
    }
    return QStringLiteral("session-only");
}

QJsonArray protectionNames(const Vault &vault)
{
    QJsonArray names;
    const auto kinds = vault.protections();
    for (const vault::SlotKind kind : kinds ? *kinds : QList<vault::SlotKind>())
        names << vault::slotName(kind);
    return names;
}

QJsonArray entriesJson(const QList<vault::VaultEntry> &entries)
{
    QJsonArray array;
    for (const vault::VaultEntry &entry : entries)
        array << QJsonObject{{QStringLiteral("name"), entry.name},
                             {QStringLiteral("changed"), entry.changed.toString(Qt::ISODate)}};
    return array;
}

/// Standard input up to its first line break.
Result<Secret> firstLineOfInput()
{
    Result<QByteArray> bytes = readInput(QStringLiteral("-"));
    if (!bytes)
        return std::move(bytes).error();
    const Secret secret = vault::firstLine(*bytes);
    wipe(*bytes);
    return secret;
}

} // namespace

QString VaultCommand::summary() const
{
    return tr("keep secrets encrypted, and find those that are not");
}

void VaultCommand::declarePassphrase(OptionParser &parser)
{
    parser.option(QStringLiteral("--passphrase"), &m_passphrase,
                  tr("passphrase of the vault: env:VARIABLE or file:PATH"));
}

void VaultCommand::declareOptions(OptionParser &parser)
{
    const QString keychainHelp = tr("let the keychain of the system open the vault");
    OptionParser init = parser.subcommand(QStringLiteral("init"), tr("a new vault"), &m_isInit);
    declarePassphrase(init);
    init.flag(QStringLiteral("--keychain"), &m_usesKeychain, keychainHelp);
    OptionParser status =
        parser.subcommand(QStringLiteral("status"),
                          tr("where the vault is, what opens it, and its names"), &m_isStatus);
    declarePassphrase(status);
    OptionParser set =
        parser.subcommand(QStringLiteral("set"), tr("add or replace a secret"), &m_isSet);
    set.positional(QStringLiteral("NAME"), &m_name, tr("name of the secret"));
    set.option(QStringLiteral("--from"), &m_from,
               tr("where the secret is: env:VARIABLE, file:PATH or -; asked for otherwise"));
    declarePassphrase(set);
    OptionParser remove =
        parser.subcommand(QStringLiteral("rm"), tr("remove a secret"), &m_isRemove);
    remove.positional(QStringLiteral("NAME"), &m_name, tr("name of the secret"));
    declarePassphrase(remove);
    OptionParser rotate = parser.subcommand(
        QStringLiteral("rotate"), tr("a new master key, and a new passphrase if one is given"),
        &m_isRotate);
    declarePassphrase(rotate);
    rotate.option(QStringLiteral("--new-passphrase"), &m_newPassphrase,
                  tr("passphrase from now on: env:VARIABLE or file:PATH"));
    rotate.flag(QStringLiteral("--keychain"), &m_usesKeychain, keychainHelp);
    OptionParser scan =
        parser.subcommand(QStringLiteral("scan"), tr("refuse secrets in text files"), &m_isScan);
    scan.positional(QStringLiteral("PATH"), &m_path, tr("file or folder; this folder without one"),
                    false);
    declarePassphrase(scan);
}

ExitCode VaultCommand::run(Console &console)
{
    if (m_isInit)
        return init(console);
    if (m_isStatus)
        return status(console);
    if (m_isSet)
        return set(console);
    if (m_isRemove)
        return remove(console);
    if (m_isRotate)
        return rotate(console);
    if (m_isScan)
        return scan(console);
    return console.fail(
        {Error::Code::Usage, tr("Say what to do with the vault: init, status, set, rm, rotate or "
                                "scan.\nSee `numauth vault --help`.")});
}

Result<vault::VaultProtection> VaultCommand::protection(const QString &passphraseReference) const
{
    const auto given = VaultAccess::givenPassphrase(passphraseReference);
    if (!given)
        return given.error();
    vault::VaultProtection protection;
    protection.passphrase = *given;
    if (!protection.passphrase && !m_usesKeychain) {
        const auto first = askUnseen(tr("New passphrase of the vault:"));
        const auto second = first ? askUnseen(tr("Once more:")) : std::nullopt;
        if (first && !(second && *second == *first))
            return Error{Error::Code::Usage,
                         tr("The two passphrases differ; nothing was changed.")};
        if (first && !first->isEmpty())
            protection.passphrase = first;
    }
    if (m_usesKeychain) {
        if (const Result<> random = protection.useKeychain(); !random)
            return random.error();
    }
    return protection;
}

/// The keychain takes its key before the file needs it: when it refuses, the file stays as it was,
/// or the passphrase alone opens it.
Result<Secret> VaultCommand::protect(
    Console &console, vault::VaultProtection protection,
    const std::function<Result<Secret>(const vault::VaultProtection &)> &write) const
{
    if (!protection.keychainKey)
        return write(protection);
    const QString name = protection.keychainName();
    const Result<> kept = VaultAccess::writeKeychain(name, *protection.keychainKey);
    if (!kept && !protection.passphrase)
        return kept.error();
    if (!kept) {
        protection.keychainKey.reset();
        console.message(kept.error().message);
    }
    Result<Secret> written = write(protection);
    if (kept && !written)
        static_cast<void>(VaultAccess::removeFromKeychain(name).hasValue());
    return written;
}

ExitCode VaultCommand::printProtection(Console &console, const Vault &vault,
                                       const QString &done) const
{
    if (console.options().isJson())
        console.printJson({{QStringLiteral("path"), vault.path()},
                           {QStringLiteral("protections"), protectionNames(vault)}});
    else
        console.print(done.arg(QDir::toNativeSeparators(vault.path())));
    return ExitCode::Clean;
}

ExitCode VaultCommand::init(Console &console) const
{
    const auto given = protection(m_passphrase);
    if (!given)
        return console.fail(given.error());
    const Vault vault = VaultAccess::standard();
    const auto key = protect(console, *given, [&vault](const vault::VaultProtection &protection) {
        return Vault::create(vault.path(), protection);
    });
    if (!key)
        return console.fail(key.error());
    return printProtection(console, vault, tr("Made the vault %1."));
}

ExitCode VaultCommand::status(Console &console) const
{
    const Vault locked = VaultAccess::standard();
    VaultState state = locked.state();
    QList<vault::VaultEntry> entries;
    if (state != VaultState::Absent) {
        const auto given = VaultAccess::givenPassphrase(m_passphrase);
        if (!given)
            return console.fail(given.error());
        if (*given) {
            const Result<Vault> vault = VaultAccess::open(m_passphrase);
            if (!vault)
                return console.fail(vault.error());
            state = vault->state();
        }
        const auto found = locked.entries();
        if (!found)
            return console.fail(found.error());
        entries = *found;
    }
    if (console.options().isJson()) {
        console.printJson({{QStringLiteral("path"), locked.path()},
                           {QStringLiteral("state"), stateName(state)},
                           {QStringLiteral("protections"), protectionNames(locked)},
                           {QStringLiteral("secrets"), entriesJson(entries)}});
        return ExitCode::Clean;
    }
    if (state == VaultState::Absent) {
        console.print(tr("There is no vault at %1. Secrets are read from the environment and from "
                         "files only; `numauth vault init` makes one.")
                          .arg(QDir::toNativeSeparators(locked.path())));
        return ExitCode::Clean;
    }
    console.print(state == VaultState::Unlocked
                      ? tr("%1 opens with the passphrase that was given.").arg(locked.path())
                      : tr("%1 is locked.").arg(locked.path()));
    for (const vault::VaultEntry &entry : entries)
        console.print(
            QStringLiteral("  %1  %2")
                .arg(entry.changed.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                     entry.name));
    return ExitCode::Clean;
}

Result<Secret> VaultCommand::newValue() const
{
    if (m_from == QLatin1StringView("-"))
        return firstLineOfInput();
    if (!m_from.isEmpty())
        return SecretInput::read(m_from);
    const auto typed = askUnseen(tr("Value of %1:").arg(m_name));
    return typed ? Result<Secret>(*typed) : firstLineOfInput();
}

ExitCode VaultCommand::set(Console &console) const
{
    Result<Vault> vault = VaultAccess::open(m_passphrase);
    if (!vault)
        return console.fail(vault.error());
    const Result<Secret> value = newValue();
    if (!value)
        return console.fail(value.error());
    if (const Result<> saved = vault->setValue(m_name, *value); !saved)
        return console.fail(saved.error());
    if (console.options().isJson())
        console.printJson({{QStringLiteral("name"), m_name},
                           {QStringLiteral("reference"), QStringLiteral("vault:") + m_name},
                           {QStringLiteral("fingerprint"), value->fingerprint()}});
    else
        console.print(
            tr("Kept %1 (%2). Refer to it as vault:%1.").arg(m_name, value->fingerprint()));
    return ExitCode::Clean;
}

ExitCode VaultCommand::remove(Console &console) const
{
    Result<Vault> vault = VaultAccess::open(m_passphrase);
    if (!vault)
        return console.fail(vault.error());
    if (const Result<> removed = vault->remove(m_name); !removed)
        return console.fail(removed.error());
    if (console.options().isJson())
        console.printJson({{QStringLiteral("removed"), m_name}});
    else
        console.print(tr("Removed %1.").arg(m_name));
    return ExitCode::Clean;
}

ExitCode VaultCommand::rotate(Console &console) const
{
    Result<Vault> vault = VaultAccess::open(m_passphrase);
    if (!vault)
        return console.fail(vault.error());
    const auto next = protection(m_newPassphrase.isEmpty() ? m_passphrase : m_newPassphrase);
    if (!next)
        return console.fail(next.error());
    const bool hadKeychain = vault->protections().valueOr({}).contains(vault::SlotKind::Keychain);
    const QString oldEntry = vault->keychainName().valueOr({});
    const auto renewed = protect(console, *next, [&](const vault::VaultProtection &protection) {
        return Vault::renew(vault->path(), *vault->masterKey(), protection);
    });
    if (!renewed)
        return console.fail(renewed.error());
    if (hadKeychain)
        static_cast<void>(VaultAccess::removeFromKeychain(oldEntry).hasValue());
    return printProtection(console, *vault, tr("Sealed every secret of %1 anew."));
}

ExitCode VaultCommand::scan(Console &console) const
{
    Result<vault::SecretScan> scan = vault::SecretScan::load();
    if (!scan)
        return console.fail(scan.error());
    const auto given = VaultAccess::givenPassphrase(m_passphrase);
    if (!given)
        return console.fail(given.error());
    if (*given && VaultAccess::standard().state() != VaultState::Absent) {
        const Result<Vault> vault = VaultAccess::open(m_passphrase);
        const auto entries =
            vault ? vault->entries() : Result<QList<vault::VaultEntry>>(vault.error());
        if (!entries)
            return console.fail(entries.error());
        for (const vault::VaultEntry &entry : *entries)
            scan->addValue(entry.name, vault->value(entry.name).valueOr(Secret()));
    }
    const auto outcome = scan->scan(m_path);
    if (!outcome)
        return console.fail(outcome.error());
    for (const QString &reason : outcome->skipped)
        console.message(reason);
    QJsonArray findings;
    for (const Finding &finding : outcome->findings) {
        findings << finding.toJson(console.language());
        if (!console.options().isJson())
            console.print(QStringLiteral("%1: %2\n  → %3")
                              .arg(finding.place.file, finding.message.in(console.language()),
                                   finding.advice.in(console.language())));
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("files"), outcome->files},
                           {QStringLiteral("skipped"), outcome->skipped.size()},
                           {QStringLiteral("findings"), findings}});
    else if (findings.isEmpty())
        console.print(tr("No secret was found in %1 files.").arg(outcome->files));
    const bool hasErrors = std::ranges::any_of(outcome->findings, [](const Finding &finding) {
        return finding.severity == Severity::Error;
    });
    return hasErrors ? ExitCode::Findings : ExitCode::Clean;
}

} // namespace numauth::cli
