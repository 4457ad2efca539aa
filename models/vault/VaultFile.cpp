#include "models/vault/VaultFile.h"

#include "models/base/Storage.h"
#include "models/base/UtcZone.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QIODevice>

#include <algorithm>

namespace numauth::vault {

namespace {

const QByteArray magic = QByteArrayLiteral("NUMAUTH-VAULT\n");
constexpr int codeSize = VaultCrypto::keySize;
constexpr int checksumSize = 32;
constexpr int idSize = 16;
constexpr quint32 slotLimit = 16;
constexpr quint32 saltLimit = 64;
constexpr quint32 sealedKeySize =
    VaultCrypto::nonceSize + VaultCrypto::keySize + VaultCrypto::tagSize;
constexpr quint32 sealedLimit =
    VaultFile::secretLimit + VaultCrypto::nonceSize + VaultCrypto::tagSize;

QByteArray checksum(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void putBytes(QDataStream &stream, const QByteArray &bytes)
{
    stream << static_cast<quint32>(bytes.size());
    stream.writeRawData(bytes.constData(), static_cast<int>(bytes.size()));
}

/// Empty and a failed stream when the length is over \p limit or the bytes are not there.
QByteArray takeBytes(QDataStream &stream, quint32 limit)
{
    quint32 size = 0;
    stream >> size;
    if (stream.status() != QDataStream::Ok || size > limit ||
        size > stream.device()->bytesAvailable()) {
        stream.setStatus(QDataStream::ReadCorruptData);
        return {};
    }
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    stream.readRawData(bytes.data(), static_cast<int>(size));
    return bytes;
}

void putSlot(QDataStream &stream, const VaultSlot &slot)
{
    stream << static_cast<quint8>(slot.kind) << static_cast<quint8>(slot.cost.logN)
           << static_cast<quint8>(slot.cost.r) << static_cast<quint8>(slot.cost.p);
    putBytes(stream, slot.salt);
}

VaultSlot takeSlot(QDataStream &stream)
{
    quint8 kind = 0;
    quint8 logN = 0;
    quint8 r = 0;
    quint8 p = 0;
    stream >> kind >> logN >> r >> p;
    VaultSlot slot{static_cast<SlotKind>(kind), {logN, r, p}, takeBytes(stream, saltLimit), {}};
    slot.sealedKey = takeBytes(stream, sealedKeySize);
    const bool isKnown = slot.kind == SlotKind::Passphrase || slot.kind == SlotKind::Keychain;
    if (!isKnown || !slot.cost.isAllowed() || slot.sealedKey.size() != sealedKeySize)
        stream.setStatus(QDataStream::ReadCorruptData);
    return slot;
}

void putRecord(QDataStream &stream, const VaultRecord &record)
{
    putBytes(stream, record.name.toUtf8());
    stream << record.changed.toMSecsSinceEpoch();
}

VaultRecord takeRecord(QDataStream &stream)
{
    VaultRecord record;
    record.name = QString::fromUtf8(takeBytes(stream, 4 * VaultFile::nameLimit));
    qint64 changed = 0;
    stream >> changed;
    record.changed = QDateTime::fromMSecsSinceEpoch(changed, utcZone);
    record.sealed = takeBytes(stream, sealedLimit);
    return record;
}

template<class Item>
QList<Item> takeList(QDataStream &stream, quint32 limit, Item (*take)(QDataStream &))
{
    quint32 count = 0;
    stream >> count;
    if (count > limit)
        stream.setStatus(QDataStream::ReadCorruptData);
    QList<Item> items;
    while (stream.status() == QDataStream::Ok && static_cast<quint32>(items.size()) < count)
        items << take(stream);
    return items;
}

/// Runs \p write on a stream and returns what it wrote.
template<class Write>
QByteArray written(const Write &write)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    write(stream);
    return bytes;
}

} // namespace

QString slotName(SlotKind kind)
{
    return kind == SlotKind::Keychain ? QStringLiteral("keychain") : QStringLiteral("passphrase");
}

Error VaultFile::tampered(const QString &path)
{
    return {Error::Code::Malformed,
            tr("The vault %1 has been changed or damaged, so nothing in it was read. Bring back a "
               "copy from a backup.")
                .arg(QDir::toNativeSeparators(path))};
}

Result<VaultFile> VaultFile::parse(const QByteArray &bytes, const QString &path)
{
    if (!bytes.startsWith(magic))
        return Error{Error::Code::Malformed,
                     tr("%1 is no vault, or its beginning has been changed.")
                         .arg(QDir::toNativeSeparators(path))};
    const qsizetype signedSize = bytes.size() - checksumSize;
    if (signedSize < magic.size() + codeSize ||
        !VaultCrypto::isSame(checksum(bytes.left(signedSize)), bytes.mid(signedSize)))
        return tampered(path);
    const QByteArray content = bytes.mid(magic.size(), signedSize - magic.size() - codeSize);
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 version = 0;
    stream >> version;
    if (auto error = Storage::newerFormat(version, formatVersion, path))
        return *std::move(error);
    VaultFile file;
    file.id = takeBytes(stream, idSize);
    file.slotList = takeList<VaultSlot>(stream, slotLimit, takeSlot);
    file.records = takeList<VaultRecord>(stream, recordLimit, takeRecord);
    file.m_code = bytes.mid(signedSize - codeSize, codeSize);
    const bool isWhole = stream.status() == QDataStream::Ok && stream.atEnd();
    if (!isWhole || version == 0 || file.id.size() != idSize)
        return tampered(path);
    return file;
}

QByteArray VaultFile::body() const
{
    return magic + written([this](QDataStream &stream) {
               stream << formatVersion;
               putBytes(stream, id);
               stream << static_cast<quint32>(slotList.size());
               for (const VaultSlot &slot : slotList) {
                   putSlot(stream, slot);
                   putBytes(stream, slot.sealedKey);
               }
               stream << static_cast<quint32>(records.size());
               for (const VaultRecord &record : records) {
                   putRecord(stream, record);
                   putBytes(stream, record.sealed);
               }
           });
}

QByteArray VaultFile::toBytes(const Secret &masterKey) const
{
    QByteArray bytes = body();
    bytes += VaultCrypto::authenticate(
        VaultCrypto::subkey(masterKey, QByteArrayLiteral("numauth vault file")), bytes);
    return bytes + checksum(bytes);
}

bool VaultFile::isGenuine(const Secret &masterKey) const
{
    const Secret key = VaultCrypto::subkey(masterKey, QByteArrayLiteral("numauth vault file"));
    return VaultCrypto::isSame(VaultCrypto::authenticate(key, body()), m_code);
}

QByteArray VaultFile::identity(const VaultSlot &slot) const
{
    return id + written([&slot](QDataStream &stream) { putSlot(stream, slot); });
}

QByteArray VaultFile::identity(const VaultRecord &record) const
{
    return id + written([&record](QDataStream &stream) { putRecord(stream, record); });
}

const VaultSlot *VaultFile::slot(SlotKind kind) const
{
    const auto found = std::ranges::find(slotList, kind, &VaultSlot::kind);
    return found == slotList.end() ? nullptr : &*found;
}

qsizetype VaultFile::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(records, name, &VaultRecord::name);
    return found == records.end() ? -1 : std::distance(records.begin(), found);
}

} // namespace numauth::vault
