#include "models/package/ResourceTable.h"

#include "models/package/ByteReader.h"
#include "models/package/ResourceConfiguration.h"

#include <algorithm>

namespace numauth::package {

namespace {

constexpr std::uint16_t tableType = 0x0002;
constexpr std::uint16_t packageType = 0x0200;
constexpr std::uint16_t typeType = 0x0201;
constexpr int referenceLimit = 20;
constexpr qsizetype valueLimit = 64;
constexpr qsizetype configurationOffset = 20;
constexpr qsizetype namesOffsetPlace = 276;
constexpr qsizetype namesLimit = 1000;
constexpr std::uint32_t styleSizeLimit = 4096;
constexpr std::uint8_t sparseFlag = 0x01;
constexpr std::uint8_t shortOffsetsFlag = 0x02;
constexpr std::uint16_t complexFlag = 0x01;
constexpr std::uint16_t compactFlag = 0x08;

/// Where entry \p index starts, counted from the entries; nothing when there is none.
std::optional<std::uint32_t> entryOffset(const ResourceChunk &type, std::uint16_t index)
{
    const auto flags = static_cast<std::uint8_t>(type.bytes[9]);
    const std::uint32_t count = u32At(type.bytes, 12);
    ByteReader offsets(type.body());
    if (flags & sparseFlag) {
        for (std::uint32_t each = 0; each < count && !offsets.hasFailed(); ++each) {
            const std::uint16_t entry = offsets.u16();
            const std::uint16_t offset = offsets.u16();
            if (entry == index && !offsets.hasFailed())
                return 4u * offset;
        }
        return std::nullopt;
    }
    if (index >= count)
        return std::nullopt;
    if (flags & shortOffsetsFlag) {
        offsets.skip(2ull * index);
        const std::uint16_t offset = offsets.u16();
        return offsets.hasFailed() || offset == 0xffff ? std::nullopt : std::optional(4u * offset);
    }
    offsets.skip(4ull * index);
    const std::uint32_t offset = offsets.u32();
    return offsets.hasFailed() || offset == 0xffffffff ? std::nullopt : std::optional(offset);
}

QString joined(const QString &outer, const QString &inner)
{
    if (outer.isEmpty() || inner.isEmpty() || outer == inner)
        return outer.isEmpty() ? inner : outer;
    return outer + QLatin1Char('-') + inner;
}

} // namespace

Result<ResourceTable> ResourceTable::read(const QByteArray &bytes)
{
    ResourceTable table;
    table.m_bytes = bytes;
    const auto root = ResourceChunk::read(table.m_bytes);
    if (!root || root->type != tableType)
        return Error{Error::Code::Malformed,
                     tr("“resources.arsc” is not a resource table: references in the manifest stay "
                        "numbers.")};
    bool hasStrings = false;
    for (QByteArrayView rest = root->body(); rest.size() >= 8;) {
        const auto chunk = ResourceChunk::read(rest);
        if (!chunk)
            break;
        if (chunk->type == StringPool::chunkType && !hasStrings) {
            table.m_strings = StringPool::read(*chunk).value_or(StringPool());
            hasStrings = true;
        } else if (chunk->type == packageType) {
            table.readPackage(*chunk);
        }
        rest = rest.sliced(chunk->bytes.size());
    }
    return table;
}

ResourceTable ResourceTable::fromValues(const QHash<std::uint32_t, QList<ResolvedValue>> &values)
{
    ResourceTable table;
    table.m_values = values;
    return table;
}

void ResourceTable::readPackage(const ResourceChunk &package)
{
    const std::uint32_t id = u32At(package.bytes, 8) & 0xff;
    const std::uint32_t namesOffset = u32At(package.bytes, namesOffsetPlace);
    if (namesOffset < static_cast<std::uint64_t>(package.bytes.size())) {
        const auto chunk = ResourceChunk::read(package.bytes.sliced(namesOffset));
        m_names.insert(id,
                       (chunk ? StringPool::read(*chunk) : std::nullopt).value_or(StringPool()));
    }
    for (QByteArrayView rest = package.body(); rest.size() >= 8;) {
        const auto chunk = ResourceChunk::read(rest);
        if (!chunk)
            return;
        if (chunk->type == typeType && chunk->headerSize >= configurationOffset + 4) {
            const auto type = static_cast<std::uint8_t>(chunk->bytes[8]);
            m_types[(id << 8) | type] << *chunk;
        }
        rest = rest.sliced(chunk->bytes.size());
    }
}

std::optional<ResourceValue> ResourceTable::entry(const ResourceChunk &type,
                                                  std::uint16_t index) const
{
    const auto offset = entryOffset(type, index);
    if (!offset)
        return std::nullopt;
    ByteReader reader(type.bytes);
    reader.seek(std::uint64_t(u32At(type.bytes, 16)) + *offset);
    const std::uint16_t size = reader.u16();
    const std::uint16_t flags = reader.u16();
    ResourceValue value;
    if (flags & compactFlag) {
        value.type = static_cast<std::uint8_t>(flags >> 8);
        value.data = reader.u32();
    } else if (flags & complexFlag || size < 8) {
        return std::nullopt;
    } else {
        reader.skip(size - 4u + 3u);
        value.type = reader.u8();
        value.data = reader.u32();
    }
    if (reader.hasFailed())
        return std::nullopt;
    if (value.type == ResourceValue::text)
        value.string = m_strings.at(value.data);
    return value;
}

QString ResourceTable::name(std::uint32_t id) const
{
    for (const ResourceChunk &type : m_types.value(id >> 16)) {
        const auto offset = entryOffset(type, static_cast<std::uint16_t>(id & 0xffff));
        if (!offset)
            continue;
        ByteReader reader(type.bytes);
        reader.seek(std::uint64_t(u32At(type.bytes, 16)) + *offset);
        const std::uint16_t size = reader.u16();
        const bool isCompact = reader.u16() & compactFlag;
        const std::uint32_t key = isCompact ? size : reader.u32();
        if (!reader.hasFailed())
            return m_names.value(id >> 24).at(key);
    }
    return {};
}

std::optional<ResourceStyle> ResourceTable::style(std::uint32_t id) const
{
    for (const ResourceChunk &type : m_types.value(id >> 16)) {
        const auto offset = entryOffset(type, static_cast<std::uint16_t>(id & 0xffff));
        if (!offset)
            continue;
        ByteReader reader(type.bytes);
        reader.seek(std::uint64_t(u32At(type.bytes, 16)) + *offset + 2);
        if (!(reader.u16() & complexFlag))
            return std::nullopt;
        reader.skip(4);
        ResourceStyle style;
        style.parent = reader.u32();
        const std::uint32_t count = std::min(reader.u32(), styleSizeLimit);
        for (std::uint32_t index = 0; index < count && !reader.hasFailed(); ++index) {
            const std::uint32_t attribute = reader.u32();
            reader.skip(3);
            const std::uint8_t kind = reader.u8();
            style.attributes.insert(attribute, {kind, reader.u32(), {}});
        }
        return reader.hasFailed() ? std::nullopt : std::optional(style);
    }
    return std::nullopt;
}

QStringList ResourceTable::namesStartingWith(const QStringList &prefixes) const
{
    QStringList names;
    for (const StringPool &pool : m_names) {
        for (std::uint32_t index = 0; index < pool.count() && names.size() < namesLimit; ++index) {
            const QString name = pool.at(index);
            if (std::ranges::any_of(prefixes,
                                    [&](const QString &prefix) { return name.startsWith(prefix); }))
                names << name;
        }
    }
    names.sort();
    return names;
}

QList<ResolvedValue> ResourceTable::resolve(std::uint32_t id) const
{
    QList<ResolvedValue> values;
    resolveInto(id, {}, 0, values);
    return values;
}

QList<ResolvedValue> ResourceTable::direct(std::uint32_t id) const
{
    QList<ResolvedValue> values = m_values.value(id);
    for (const ResourceChunk &type : m_types.value(id >> 16)) {
        const auto value = entry(type, static_cast<std::uint16_t>(id & 0xffff));
        if (!value)
            continue;
        const auto size = static_cast<qsizetype>(type.headerSize) - configurationOffset;
        values << readConfiguration(type.bytes.sliced(configurationOffset, size));
        values.last().value = *value;
    }
    return values;
}

void ResourceTable::resolveInto(std::uint32_t id, const ResolvedValue &outer, int depth,
                                QList<ResolvedValue> &values) const
{
    const QList<ResolvedValue> found = direct(id);
    for (ResolvedValue resolved : found) {
        if (values.size() >= valueLimit)
            return;
        resolved.configuration = joined(outer.configuration, resolved.configuration);
        resolved.sdkVersion = std::max(outer.sdkVersion, resolved.sdkVersion);
        resolved.isDeviceDependent = outer.isDeviceDependent || resolved.isDeviceDependent;
        const ResourceValue value = resolved.value;
        if (value.isReference() && value.data != 0 && depth < referenceLimit)
            resolveInto(value.data, resolved, depth + 1, values);
        else
            values << resolved;
    }
    if (found.isEmpty() && values.size() < valueLimit) {
        ResolvedValue unresolved = outer;
        unresolved.value = {ResourceValue::reference, id, {}};
        values << unresolved;
    }
}

const ResolvedValue *ResourceTable::forSdk(const QList<ResolvedValue> &values, int sdk)
{
    const ResolvedValue *best = nullptr;
    for (const ResolvedValue &value : values) {
        const bool fits = !value.isDeviceDependent && value.sdkVersion <= sdk;
        if (fits && (!best || value.sdkVersion > best->sdkVersion))
            best = &value;
    }
    return best || values.isEmpty() ? best : &values.first();
}

} // namespace numauth::package
