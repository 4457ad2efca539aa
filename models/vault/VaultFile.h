#pragma once

#include "models/base/Result.h"
#include "models/vault/VaultCrypto.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace numauth::vault {

/// What can open a vault. The numbers stand in the file.
enum class SlotKind : quint8 { Passphrase = 1, Keychain = 2 };

/// `passphrase`, `keychain`: the word on the command line.
QString slotName(SlotKind kind);

/// The master key, sealed under a key that one means of opening gives.
struct VaultSlot
{
    SlotKind kind = SlotKind::Passphrase;
    /// Used by a passphrase only.
    ScryptCost cost;
    QByteArray salt;
    QByteArray sealedKey;
};

/// One secret: its name and date can be read without opening the vault.
struct VaultRecord
{
    QString name;
    QDateTime changed;
    QByteArray sealed;
};

/// The bytes of `vault.numauth`, still sealed. Reading checks sizes, work factors and a checksum
/// over everything, so that a file with any byte changed by accident is refused before a key is
/// tried; isGenuine() finds changes made on purpose.
class VaultFile
{
    Q_DECLARE_TR_FUNCTIONS(numauth::vault::VaultFile)

public:
    static constexpr quint32 formatVersion = 1;
    static constexpr int nameLimit = 200;
    static constexpr int recordLimit = 10'000;
    static constexpr int secretLimit = 64 * 1024;
    /// Larger files are refused unread.
    static constexpr qint64 sizeLimit = 64LL * 1024 * 1024;

    /// 16 random bytes that tell vaults apart; part of every identity below.
    QByteArray id;
    QList<VaultSlot> slotList;
    QList<VaultRecord> records;

    /// \p path names the file in errors.
    static Result<VaultFile> parse(const QByteArray &bytes, const QString &path);
    /// The bytes with their authentication code under \p masterKey and their checksum.
    QByteArray toBytes(const Secret &masterKey) const;
    /// Whether nobody without the master key has changed anything since it was written.
    bool isGenuine(const Secret &masterKey) const;

    /// What is authenticated together with the sealed key of \p slot.
    QByteArray identity(const VaultSlot &slot) const;
    /// What is authenticated together with the secret of \p record.
    QByteArray identity(const VaultRecord &record) const;

    const VaultSlot *slot(SlotKind kind) const;
    qsizetype indexOf(const QString &name) const;

    /// The one error for a changed file.
    static Error tampered(const QString &path);

private:
    QByteArray body() const;

    QByteArray m_code;
};

} // namespace numauth::vault
