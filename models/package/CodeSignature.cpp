#include "models/package/CodeSignature.h"

#include "models/package/ByteReader.h"
#include "models/package/DerReader.h"
#include "models/package/PropertyList.h"

#include <optional>

namespace numauth::package {

namespace {

constexpr std::uint32_t superBlobMagic = 0xfade0cc0;
constexpr std::uint32_t codeDirectoryMagic = 0xfade0c02;
constexpr std::uint32_t entitlementsMagic = 0xfade7171;
constexpr std::uint32_t derEntitlementsMagic = 0xfade7172;
constexpr std::uint32_t certificatesMagic = 0xfade0b01;
constexpr std::uint32_t versionWithTeam = 0x20200;
constexpr std::uint32_t adHocFlag = 0x2;
constexpr std::uint32_t emptyWrapper = 8;
constexpr int derDepthLimit = 16;

QString textAt(QByteArrayView blob, std::uint32_t offset)
{
    if (offset == 0 || offset >= static_cast<std::uint64_t>(blob.size()))
        return {};
    const QByteArrayView rest = blob.sliced(offset);
    const qsizetype end = rest.indexOf('\0');
    return end < 0 ? QString() : QString::fromUtf8(rest.first(end));
}

void readCodeDirectory(QByteArrayView blob, MachSlice &slice)
{
    ByteReader reader(blob, ByteOrder::BigEndian);
    reader.skip(8);
    const std::uint32_t version = reader.u32();
    const std::uint32_t flags = reader.u32();
    reader.skip(4);
    const std::uint32_t identifierOffset = reader.u32();
    reader.skip(24);
    const std::uint32_t teamOffset = version >= versionWithTeam ? reader.u32() : 0;
    if (reader.hasFailed())
        return;
    slice.identifier = textAt(blob, identifierOffset);
    slice.teamId = textAt(blob, teamOffset);
    slice.isAdHoc = flags & adHocFlag;
}

std::optional<QVariant> derValue(const DerElement &element, int depth);

QVariantMap derMap(QByteArrayView content, int depth)
{
    QVariantMap values;
    for (DerReader entries(content); !entries.isAtEnd();) {
        const auto pair = entries.next(DerReader::sequenceTag);
        DerReader fields(pair ? pair->content : QByteArrayView());
        const auto key = fields.next();
        const auto value = fields.next();
        if (!key || !value)
            break;
        if (const auto read = derValue(*value, depth + 1))
            values.insert(QString::fromUtf8(key->content), *read);
    }
    return values;
}

std::optional<QVariant> derValue(const DerElement &element, int depth)
{
    constexpr std::uint8_t booleanTag = 0x01;
    constexpr std::uint8_t utf8Tag = 0x0c;
    constexpr std::uint8_t dictionaryTag = 0xb0;
    if (depth > derDepthLimit)
        return std::nullopt;
    switch (element.tag) {
    case booleanTag:
        return QVariant(element.content.size() == 1 && element.content[0] != 0);
    case utf8Tag:
        return QVariant(QString::fromUtf8(element.content));
    case dictionaryTag:
        return QVariant(derMap(element.content, depth));
    case DerReader::sequenceTag: {
        QVariantList list;
        for (DerReader items(element.content); !items.isAtEnd();) {
            const auto item = items.next();
            const auto value = item ? derValue(*item, depth + 1) : std::nullopt;
            if (!value)
                break;
            list << *value;
        }
        return QVariant(list);
    }
    default:
        return std::nullopt;
    }
}

/// [APPLICATION 16] { INTEGER 1, [16] { SEQUENCE { key, value } … } }
QVariantMap derEntitlements(QByteArrayView der)
{
    constexpr std::uint8_t outerTag = 0x70;
    constexpr std::uint8_t dictionaryTag = 0xb0;
    const auto outer = DerReader(der).next(outerTag);
    DerReader fields(outer ? outer->content : QByteArrayView());
    fields.next(DerReader::integerTag);
    const auto dictionary = fields.next(dictionaryTag);
    return dictionary ? derMap(dictionary->content, 0) : QVariantMap();
}

void readBlob(QByteArrayView blob, MachSlice &slice, QVariantMap &fromDer)
{
    ByteReader reader(blob, ByteOrder::BigEndian);
    const std::uint32_t magic = reader.u32();
    reader.skip(4);
    const QByteArrayView payload = blob.sliced(reader.position());
    if (magic == codeDirectoryMagic && slice.identifier.isEmpty())
        readCodeDirectory(blob, slice);
    else if (magic == entitlementsMagic)
        slice.entitlements = PropertyList::readMap(payload).valueOr({});
    else if (magic == derEntitlementsMagic)
        fromDer = derEntitlements(payload);
    else if (magic == certificatesMagic)
        slice.hasCertificates = blob.size() > static_cast<qsizetype>(emptyWrapper);
}

} // namespace

bool readCodeSignature(QByteArrayView bytes, MachSlice &slice)
{
    ByteReader reader(bytes, ByteOrder::BigEndian);
    const std::uint32_t magic = reader.u32();
    const std::uint32_t length = reader.u32();
    const std::uint32_t count = reader.u32();
    if (reader.hasFailed() || magic != superBlobMagic || length > bytes.size() ||
        count > static_cast<std::uint64_t>(reader.remaining()) / 8)
        return false;
    QVariantMap fromDer;
    for (std::uint32_t index = 0; index < count; ++index) {
        reader.u32();
        const std::uint32_t offset = reader.u32();
        ByteReader header(bytes.first(length), ByteOrder::BigEndian);
        header.seek(offset);
        header.skip(4);
        const std::uint32_t size = header.u32();
        if (header.hasFailed() || size < 8 || size > length - offset)
            return false;
        readBlob(bytes.sliced(offset, size), slice, fromDer);
    }
    if (slice.entitlements.isEmpty())
        slice.entitlements = fromDer;
    return true;
}

} // namespace numauth::package
