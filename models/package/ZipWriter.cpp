#include "models/package/ZipWriter.h"

#include <QtEndian>

#include <zlib.h>

namespace numauth::package {

namespace {

constexpr quint16 version = 20;
constexpr quint16 utf8Flag = 0x800;
/// The first of January 1980, the earliest that the format can say.
constexpr quint16 earliestDate = 0x21;

template<class Number>
void put(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray deflated(QByteArrayView data)
{
    z_stream stream = {};
    // Raw deflate: the zip format has no zlib header.
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))),
                   Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(isWhole ? static_cast<qsizetype>(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

struct Entry
{
    QByteArray name;
    quint16 method = 0;
    quint32 checksum = 0;
    quint32 packed = 0;
    quint32 size = 0;
};

/// What local header and directory have in common.
void putCommon(QByteArray &bytes, const Entry &entry, qsizetype extra)
{
    put(bytes, version);
    put(bytes, utf8Flag);
    put(bytes, entry.method);
    put(bytes, quint16(0));
    put(bytes, earliestDate);
    put(bytes, entry.checksum);
    put(bytes, entry.packed);
    put(bytes, entry.size);
    put(bytes, static_cast<quint16>(entry.name.size()));
    put(bytes, static_cast<quint16>(extra));
}

} // namespace

void ZipWriter::add(const QString &name, QByteArrayView data, Method method, qsizetype alignment)
{
    const QByteArray packed = method == Method::Deflate
                                  ? deflated(data)
                                  : QByteArray::fromRawData(data.data(), data.size());
    Entry entry;
    entry.name = name.toUtf8();
    entry.method = method == Method::Deflate ? 8 : 0;
    entry.checksum = static_cast<quint32>(
        crc32(0, reinterpret_cast<const Bytef *>(data.data()), static_cast<uInt>(data.size())));
    entry.packed = static_cast<quint32>(packed.size());
    entry.size = static_cast<quint32>(data.size());
    const auto offset = static_cast<quint32>(m_archive.size());
    const qsizetype start = m_archive.size() + 30 + entry.name.size();
    const qsizetype padding = (alignment - start % alignment) % alignment;
    put(m_archive, quint32(0x04034b50));
    putCommon(m_archive, entry, padding);
    m_archive += entry.name + QByteArray(padding, '\0') + packed;
    put(m_directory, quint32(0x02014b50));
    put(m_directory, version);
    putCommon(m_directory, entry, 0);
    put(m_directory, quint16(0));
    put(m_directory, quint16(0));
    put(m_directory, quint16(0));
    put(m_directory, quint32(0));
    put(m_directory, offset);
    m_directory += entry.name;
    ++m_count;
}

QByteArray ZipWriter::finish()
{
    const auto offset = static_cast<quint32>(m_archive.size());
    QByteArray archive = m_archive + m_directory;
    put(archive, quint32(0x06054b50));
    put(archive, quint32(0));
    put(archive, m_count);
    put(archive, m_count);
    put(archive, static_cast<quint32>(m_directory.size()));
    put(archive, offset);
    put(archive, quint16(0));
    return archive;
}

} // namespace numauth::package
