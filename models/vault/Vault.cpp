#include "models/vault/Vault.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace numauth::vault {

namespace {

constexpr int saltSize = 32;
constexpr int idSize = 16;

Secret recordKey(const Secret &masterKey)
{
    return VaultCrypto::subkey(masterKey, QByteArrayLiteral("numauth vault records"));
}

/// Replaces the slot of the same kind.
void putSlot(VaultFile &file, const VaultSlot &slot)
{
    file.slotList.removeIf([&slot](const VaultSlot &old) { return old.kind == slot.kind; });
    file.slotList << slot;
}

Result<> sealSlot(VaultFile &file, VaultSlot slot, const Secret &key, const Secret &masterKey)
{
    const Result<QByteArray> sealed = VaultCrypto::seal(key, masterKey, file.identity(slot));
    if (!sealed)
        return sealed.error();
    slot.sealedKey = *sealed;
    putSlot(file, slot);
    return {};
}

Result<> addPassphrase(VaultFile &file, const Secret &passphrase, const ScryptCost &cost,
                       const Secret &masterKey)
{
    const Result<QByteArray> salt = VaultCrypto::randomBytes(saltSize);
    if (!salt)
        return salt.error();
    const Result<Secret> key = VaultCrypto::deriveKey(passphrase, *salt, cost);
    if (!key)
        return key.error();
    return sealSlot(file, {SlotKind::Passphrase, cost, *salt, {}}, *key, masterKey);
}

Result<> addSlots(VaultFile &file, const VaultProtection &protection, const Secret &masterKey)
{
    if (!protection.passphrase && !protection.keychainKey)
        return Error{Error::Code::Environment,
                     Vault::tr("Nothing protects the vault: give a passphrase or use the keychain "
                               "of the system.")};
    if (protection.passphrase) {
        Result<> added = addPassphrase(file, *protection.passphrase, protection.cost, masterKey);
        if (!added)
            return added;
    }
    if (protection.keychainKey)
        return sealSlot(file, {SlotKind::Keychain, {}, protection.keychainEntry, {}},
                        *protection.keychainKey, masterKey);
    return {};
}

Result<> sealRecord(const VaultFile &file, VaultRecord &record, const Secret &value,
                    const Secret &masterKey)
{
    const Result<QByteArray> sealed =
        VaultCrypto::seal(recordKey(masterKey), value, file.identity(record));
    if (!sealed)
        return sealed.error();
    record.sealed = *sealed;
    return {};
}

Result<> reseal(VaultFile &file, const Secret &oldKey, const Secret &newKey, const QString &path)
{
    for (VaultRecord &record : file.records) {
        const auto value =
            VaultCrypto::open(recordKey(oldKey), record.sealed, file.identity(record));
        if (!value)
            return VaultFile::tampered(path);
        if (Result<> sealed = sealRecord(file, record, *value, newKey); !sealed)
            return sealed;
    }
    return {};
}

} // namespace

Result<> VaultProtection::useKeychain()
{
    const Result<Secret> key = VaultCrypto::randomKey();
    const Result<QByteArray> entry = VaultCrypto::randomBytes(idSize);
    if (!key || !entry)
        return key ? entry.error() : key.error();
    keychainKey = *key;
    keychainEntry = *entry;
    return {};
}

QString Vault::standardPath()
{
    const QString own = qEnvironmentVariable("NUMAUTH_VAULT");
    if (!own.isEmpty())
        return own;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir(folder).filePath(QStringLiteral("vault.numauth"));
}

bool Vault::isValidName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$"));
    return pattern.match(name).hasMatch();
}

Result<Secret> Vault::create(const QString &path, const VaultProtection &protection)
{
    const Result<QByteArray> id = VaultCrypto::randomBytes(idSize);
    const Result<Secret> masterKey = VaultCrypto::randomKey();
    if (!id || !masterKey)
        return id ? masterKey.error() : id.error();
    VaultFile file;
    file.id = *id;
    if (Result<> added = addSlots(file, protection, *masterKey); !added)
        return std::move(added).error();
    if (Result<> written = VaultStore(path).create(file, *masterKey); !written)
        return std::move(written).error();
    return masterKey;
}

Result<Secret> Vault::openKey(const QString &path, const Secret &passphrase)
{
    const Result<VaultFile> file = VaultStore(path).read();
    if (!file)
        return file.error();
    const VaultSlot *slot = file->slot(SlotKind::Passphrase);
    if (!slot)
        return Error{Error::Code::Environment,
                     tr("This vault has no passphrase; the keychain of the system opens it.")};
    const Result<Secret> key = VaultCrypto::deriveKey(passphrase, slot->salt, slot->cost);
    if (!key)
        return key.error();
    auto masterKey = VaultCrypto::open(*key, slot->sealedKey, file->identity(*slot));
    if (!masterKey)
        return Error{Error::Code::Environment,
                     tr("The passphrase does not open the vault. The vault stays locked.")};
    if (!file->isGenuine(*masterKey))
        return VaultFile::tampered(path);
    return *std::move(masterKey);
}

Result<Secret> Vault::openKeyWithKeychain(const QString &path, const Secret &keychainKey)
{
    const Result<VaultFile> file = VaultStore(path).read();
    if (!file)
        return file.error();
    const VaultSlot *slot = file->slot(SlotKind::Keychain);
    auto masterKey = slot ? VaultCrypto::open(keychainKey, slot->sealedKey, file->identity(*slot))
                          : std::nullopt;
    if (!masterKey)
        return Error{Error::Code::Environment,
                     tr("The key in the keychain of the system does not open this vault. Open it "
                        "with the passphrase.")};
    if (!file->isGenuine(*masterKey))
        return VaultFile::tampered(path);
    return *std::move(masterKey);
}

Result<Secret> Vault::renew(const QString &path, const Secret &masterKey,
                            const VaultProtection &protection)
{
    const Result<Secret> next = VaultCrypto::randomKey();
    if (!next)
        return next;
    const Result<> written =
        VaultStore(path).update(masterKey, *next, [&](VaultFile &file) -> Result<> {
            file.slotList.clear();
            if (Result<> added = addSlots(file, protection, *next); !added)
                return added;
            return reseal(file, masterKey, *next, path);
        });
    if (!written)
        return written.error();
    return next;
}

Result<Secret> Vault::reprotect(const QString &path, const Secret &masterKey,
                                const VaultProtection &protection)
{
    const Result<> written = VaultStore(path).update(masterKey, masterKey, [&](VaultFile &file) {
        return addSlots(file, protection, masterKey);
    });
    return written ? Result<Secret>(masterKey) : Result<Secret>(written.error());
}

VaultState Vault::state() const
{
    if (m_session)
        return VaultState::SessionOnly;
    if (!m_store.exists())
        return VaultState::Absent;
    return m_masterKey ? VaultState::Unlocked : VaultState::Locked;
}

bool Vault::isOpen() const
{
    const VaultState now = state();
    return now == VaultState::Unlocked || now == VaultState::SessionOnly;
}

Result<> Vault::unlock(const Secret &masterKey)
{
    if (Result<VaultFile> file = m_store.read(masterKey); !file)
        return std::move(file).error();
    m_session.reset();
    m_masterKey = masterKey;
    return {};
}

void Vault::lock()
{
    m_masterKey.reset();
    m_session.reset();
}

Result<> Vault::startSession()
{
    const Result<QByteArray> id = VaultCrypto::randomBytes(idSize);
    const Result<Secret> masterKey = VaultCrypto::randomKey();
    if (!id || !masterKey)
        return id ? masterKey.error() : id.error();
    VaultFile file;
    file.id = *id;
    m_session = file;
    m_masterKey = *masterKey;
    return {};
}

Result<> Vault::protect(const VaultProtection &protection)
{
    return change([&](VaultFile &file) { return addSlots(file, protection, *m_masterKey); });
}

Result<> Vault::removeSlot(SlotKind kind)
{
    return change([kind](VaultFile &file) -> Result<> {
        if (file.slot(kind) && file.slotList.size() == 1)
            return Error{Error::Code::Usage,
                         tr("Nothing else opens the vault: add another protection first.")};
        file.slotList.removeIf([kind](const VaultSlot &slot) { return slot.kind == kind; });
        return {};
    });
}

Result<QList<VaultEntry>> Vault::entries() const
{
    const Result<VaultFile> stored = file();
    if (!stored)
        return stored.error();
    QList<VaultEntry> entries;
    for (const VaultRecord &record : stored->records)
        entries << VaultEntry{record.name, record.changed};
    std::ranges::sort(entries, {}, &VaultEntry::name);
    return entries;
}

Result<QList<SlotKind>> Vault::protections() const
{
    const Result<VaultFile> stored = file();
    if (!stored)
        return stored.error();
    QList<SlotKind> kinds;
    for (const VaultSlot &slot : stored->slotList)
        kinds << slot.kind;
    return kinds;
}

Result<QString> Vault::keychainName() const
{
    const Result<VaultFile> stored = file();
    if (!stored)
        return stored.error();
    const VaultSlot *slot = stored->slot(SlotKind::Keychain);
    const bool hasEntry = slot && !slot->salt.isEmpty();
    return QString::fromLatin1((hasEntry ? slot->salt : stored->id).toHex());
}

Result<Secret> Vault::value(const QString &name) const
{
    const Result<VaultFile> stored = openFile();
    if (!stored)
        return stored.error();
    const qsizetype index = stored->indexOf(name);
    if (index < 0)
        return unknownName(name);
    const VaultRecord &record = stored->records.at(index);
    auto value =
        VaultCrypto::open(recordKey(*m_masterKey), record.sealed, stored->identity(record));
    if (!value)
        return VaultFile::tampered(path());
    return *std::move(value);
}

Result<> Vault::setValue(const QString &name, const Secret &value)
{
    if (!isValidName(name))
        return Error{Error::Code::Usage,
                     tr("A secret's name is 1 to 200 letters, digits, dots, dashes, underscores "
                        "and slashes, and begins with a letter or digit.")};
    if (value.isEmpty() || value.reveal().size() > VaultFile::secretLimit)
        return Error{Error::Code::Usage,
                     tr("The secret is empty or longer than 64 KB; nothing was saved.")};
    return change([&](VaultFile &file) -> Result<> {
        VaultRecord record{name, m_clock.now(), {}};
        if (Result<> sealed = sealRecord(file, record, value, *m_masterKey); !sealed)
            return sealed;
        const qsizetype index = file.indexOf(name);
        if (index < 0 && file.records.size() >= VaultFile::recordLimit)
            return Error{Error::Code::Usage, tr("The vault is full: it holds 10000 secrets.")};
        if (index < 0)
            file.records << record;
        else
            file.records[index] = record;
        return {};
    });
}

Result<> Vault::remove(const QString &name)
{
    return change([&name](VaultFile &file) -> Result<> {
        const qsizetype index = file.indexOf(name);
        if (index < 0)
            return unknownName(name);
        file.records.removeAt(index);
        return {};
    });
}

Result<Secret> Vault::masterKey() const
{
    return m_masterKey ? Result<Secret>(*m_masterKey) : Result<Secret>(lockedError());
}

Result<VaultFile> Vault::file() const
{
    return m_session ? Result<VaultFile>(*m_session) : m_store.read();
}

Result<VaultFile> Vault::openFile() const
{
    if (!m_masterKey)
        return lockedError();
    return m_session ? Result<VaultFile>(*m_session) : m_store.read(*m_masterKey);
}

Result<> Vault::change(const std::function<Result<>(VaultFile &)> &work)
{
    if (!m_masterKey)
        return lockedError();
    if (m_session)
        return work(*m_session);
    return m_store.update(*m_masterKey, *m_masterKey, work);
}

Error Vault::lockedError() const
{
    if (!m_store.exists())
        return {Error::Code::Environment,
                tr("There is no vault yet. Make one with `numauth vault init`, or in the window "
                   "with the vault button.")};
    return {Error::Code::Environment,
            tr("The vault is locked. Open it with NUMAUTH_VAULT_PASSPHRASE, on a terminal, or in "
               "the window with the vault button.")};
}

Error Vault::unknownName(const QString &name)
{
    return {Error::Code::Usage, tr("The vault has no secret named %1.").arg(name)};
}

} // namespace numauth::vault
