#include "models/package/ZipReader.h"

#include "models/package/ByteReader.h"
#include "models/package/Inflate.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <optional>

namespace numauth::package {

namespace {

/// How much of a stored entry is handed on at once.
constexpr qsizetype pieceSize = 1 << 20;
constexpr std::uint32_t localMagic = 0x04034b50;
constexpr std::uint32_t centralMagic = 0x02014b50;
constexpr std::uint32_t endMagic = 0x06054b50;
constexpr std::uint32_t zip64LocatorMagic = 0x07064b50;
constexpr std::uint32_t zip64EndMagic = 0x06064b50;
constexpr qsizetype endSize = 22;
constexpr qsizetype commentLimit = 65535;
constexpr std::uint16_t dataDescriptorFlag = 0x8;
constexpr std::uint32_t saturated = 0xffffffff;

Error malformed(const QString &message)
{
    return {Error::Code::Malformed, message};
}

QString shown(const QByteArray &name)
{
    return QString::fromUtf8(name).left(120);
}

/// The values that do not fit 32 bits stand in the extra field with id 1, in this order.
void readZip64Extra(QByteArrayView extra, ZipEntry &entry)
{
    ByteReader reader(extra);
    while (reader.remaining() >= 4) {
        const std::uint16_t id = reader.u16();
        ByteReader field(reader.bytes(reader.u16()));
        if (id != 1)
            continue;
        for (std::uint64_t *value : {&entry.size, &entry.compressedSize, &entry.localOffset}) {
            if (*value == saturated)
                *value = field.u64();
        }
    }
}

/// Replaces the saturated numbers of the end record by those of the zip64 one, when there is one.
void readZip64End(QByteArrayView beforeEnd, std::uint64_t &count, std::uint64_t &size,
                  std::uint64_t &offset)
{
    const qsizetype locator = beforeEnd.size() - 20;
    if (locator < 0 || u32At(beforeEnd, locator) != zip64LocatorMagic)
        return;
    ByteReader place(beforeEnd.sliced(locator + 8));
    ByteReader record(beforeEnd);
    record.seek(place.u64());
    if (record.u32() != zip64EndMagic)
        return;
    record.skip(28);
    count = record.u64();
    size = record.u64();
    offset = record.u64();
}

std::optional<ZipEntry> readCentralRecord(ByteReader &reader, ZipReader::Zip64 zip64)
{
    if (reader.u32() != centralMagic)
        return std::nullopt;
    ZipEntry entry;
    reader.skip(4);
    entry.flags = reader.u16();
    entry.method = reader.u16();
    reader.skip(4);
    entry.crc = reader.u32();
    entry.compressedSize = reader.u32();
    entry.size = reader.u32();
    const std::uint16_t nameLength = reader.u16();
    const std::uint16_t extraLength = reader.u16();
    const std::uint16_t commentLength = reader.u16();
    reader.skip(8);
    entry.localOffset = reader.u32();
    entry.name = reader.bytes(nameLength).toByteArray();
    const QByteArrayView extra = reader.bytes(extraLength);
    reader.skip(commentLength);
    if (reader.hasFailed())
        return std::nullopt;
    if (zip64 == ZipReader::Zip64::Accept)
        readZip64Extra(extra, entry);
    return entry;
}

} // namespace

Result<ZipReader> ZipReader::open(QByteArrayView bytes, Zip64 zip64)
{
    ZipReader reader;
    reader.m_bytes = bytes;
    if (const Result<> found = reader.findEnd(zip64); !found)
        return found.error();
    if (const Result<> read = reader.readDirectory(zip64); !read)
        return read.error();
    reader.findProblems();
    return reader;
}

Result<> ZipReader::findEnd(Zip64 zip64)
{
    const qsizetype last = m_bytes.size() - endSize;
    const qsizetype first = std::max<qsizetype>(0, last - commentLimit);
    std::optional<qsizetype> lastMagic;
    std::optional<qsizetype> end;
    for (qsizetype offset = last; offset >= first && !end; --offset) {
        if (m_bytes[offset] != 'P' || u32At(m_bytes, offset) != endMagic)
            continue;
        if (!lastMagic)
            lastMagic = offset;
        if (offset + endSize + u16At(m_bytes, offset + 20) == m_bytes.size())
            end = offset;
    }
    if (!end)
        return malformed(tr("This is not a zip archive, or its end is cut off: the end record is "
                            "missing. Copy the file again."));
    if (*lastMagic != *end)
        m_problems << tr("The archive comment contains a second end record; Android refuses to "
                         "open such an archive.");
    m_endOffset = *end;
    m_count = u16At(m_bytes, *end + 10);
    std::uint64_t size = u32At(m_bytes, *end + 12);
    std::uint64_t offset = u32At(m_bytes, *end + 16);
    if (zip64 == Zip64::Accept && (offset == saturated || m_count == 0xffff))
        readZip64End(m_bytes.first(*end), m_count, size, offset);
    if (offset > static_cast<std::uint64_t>(*end) ||
        size > static_cast<std::uint64_t>(*end) - offset)
        return malformed(
            tr("The zip directory lies outside the file (offset %1, size %2, file %3 bytes): the "
               "file is cut off or was altered.")
                .arg(offset)
                .arg(size)
                .arg(m_bytes.size()));
    m_directoryOffset = static_cast<qint64>(offset);
    m_directoryEnd = static_cast<qint64>(offset + size);
    return {};
}

Result<> ZipReader::readDirectory(Zip64 zip64)
{
    ByteReader reader(m_bytes.sliced(m_directoryOffset,
                                     static_cast<qsizetype>(m_directoryEnd - m_directoryOffset)));
    // Every record takes 46 bytes or more, so a lying count cannot make this reserve much.
    const std::uint64_t most = static_cast<std::uint64_t>(reader.remaining()) / 46;
    m_entries.reserve(static_cast<qsizetype>(std::min(m_count, most)));
    for (std::uint64_t index = 0; index < m_count; ++index) {
        const std::optional<ZipEntry> entry = readCentralRecord(reader, zip64);
        if (!entry)
            return malformed(tr("Record %1 of %2 of the zip directory is broken: the file is cut "
                                "off or was altered.")
                                 .arg(index + 1)
                                 .arg(m_count));
        if (m_index.contains(entry->name))
            m_hasDuplicates = true;
        else
            m_index.insert(entry->name, m_entries.size());
        m_entries << *entry;
    }
    return {};
}

void ZipReader::findProblems()
{
    if (!m_entries.isEmpty() && u32At(m_bytes, 0) != localMagic)
        m_problems << tr("There are foreign bytes before the archive; Android refuses to open it.");
    if (m_hasDuplicates)
        m_problems << tr("Two entries have the same name; Android refuses to open the archive.");
    for (const ZipEntry &entry : m_entries) {
        if (entry.name.contains('\0')) {
            m_problems << tr("The entry name “%1” contains a zero byte; Android refuses to open "
                             "the archive.")
                              .arg(shown(entry.name).remove(QChar(u'\0')));
            return;
        }
    }
}

const ZipEntry *ZipReader::find(const QByteArray &name) const
{
    const auto found = m_index.constFind(name);
    return found == m_index.constEnd() ? nullptr : &m_entries.at(*found);
}

Result<QByteArrayView> ZipReader::stored(const ZipEntry &entry) const
{
    ByteReader header(m_bytes.first(m_directoryOffset));
    header.seek(entry.localOffset);
    const std::uint32_t magic = header.u32();
    header.skip(2);
    const std::uint16_t flags = header.u16();
    header.skip(6);
    const std::uint32_t crc = header.u32();
    const std::uint64_t compressedSize = header.u32();
    const std::uint64_t size = header.u32();
    const std::uint16_t nameLength = header.u16();
    const std::uint16_t extraLength = header.u16();
    const QByteArrayView name = header.bytes(nameLength);
    header.skip(extraLength);
    if (header.hasFailed() || magic != localMagic)
        return malformed(tr("The local header of “%1” is not where the zip directory says.")
                             .arg(shown(entry.name)));
    if (name != QByteArrayView(entry.name))
        return malformed(tr("“%1” has another name in its local header than in the zip directory.")
                             .arg(shown(entry.name)));
    const bool hasDescriptor = flags & dataDescriptorFlag;
    if (hasDescriptor != bool(entry.flags & dataDescriptorFlag))
        return malformed(tr("The local header of “%1” contradicts the zip directory about the data "
                            "descriptor.")
                             .arg(shown(entry.name)));
    const bool isZip64 = compressedSize == saturated || size == saturated;
    if (!hasDescriptor && !isZip64 &&
        (crc != entry.crc || compressedSize != entry.compressedSize || size != entry.size))
        return malformed(tr("The local header of “%1” gives other sizes or another checksum than "
                            "the zip directory.")
                             .arg(shown(entry.name)));
    const QByteArrayView data = header.bytes(entry.isStored() ? entry.size : entry.compressedSize);
    if (header.hasFailed())
        return malformed(
            tr("The data of “%1” reaches beyond the zip directory.").arg(shown(entry.name)));
    return data;
}

Result<QByteArray> ZipReader::read(const ZipEntry &entry, qint64 limit) const
{
    if (entry.size > static_cast<std::uint64_t>(limit))
        return malformed(tr("“%1” unpacks to %2 bytes, more than the %3 allowed for this file.")
                             .arg(shown(entry.name))
                             .arg(entry.size)
                             .arg(limit));
    QByteArray data;
    data.reserve(static_cast<qsizetype>(std::min<std::uint64_t>(entry.size, 1 << 20)));
    const Result<> streamed = stream(entry, [&data](QByteArrayView piece) { data.append(piece); });
    if (!streamed)
        return streamed.error();
    return data;
}

Result<> ZipReader::stream(const ZipEntry &entry,
                           const std::function<void(QByteArrayView)> &sink) const
{
    const Result<QByteArrayView> data = stored(entry);
    if (!data)
        return data.error();
    if (entry.isStored()) {
        for (qsizetype offset = 0; offset < data->size(); offset += pieceSize) {
            const QByteArrayView piece =
                data->sliced(offset, std::min(pieceSize, data->size() - offset));
            sink(piece);
            release(piece);
        }
        return {};
    }
    qint64 produced = 0;
    const auto limit = static_cast<qint64>(
        std::min<std::uint64_t>(entry.size, std::numeric_limits<qint64>::max()));
    const bool isWhole = inflatePieces(*data, limit, [&](QByteArrayView piece) {
        produced += piece.size();
        sink(piece);
    });
    release(*data);
    if (!isWhole || produced != limit)
        return malformed(tr("“%1” does not unpack to the %2 bytes that the zip directory promises.")
                             .arg(shown(entry.name))
                             .arg(entry.size));
    return {};
}

} // namespace numauth::package
