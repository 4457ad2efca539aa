#include "models/package/ContentDigest.h"

#include "models/base/AllCores.h"
#include "models/package/Digest.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace numauth::package {

namespace {

constexpr qsizetype chunkSize = 1 << 20;
constexpr qsizetype pageSize = 4096;
constexpr qsizetype pagesPerTask = 256;

using Sections = std::array<QByteArrayView, 3>;

QByteArray littleEndian32(qsizetype value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(static_cast<quint32>(value), bytes.data());
    return bytes;
}

/// The end record as it was before the signing block was put in.
QByteArray endRecord(const ZipReader &zip, qint64 blockOffset)
{
    QByteArray record = zip.bytes().sliced(zip.endOffset()).toByteArray();
    record.replace(16, 4, littleEndian32(blockOffset));
    return record;
}

QList<QByteArrayView> cut(const Sections &sections)
{
    QList<QByteArrayView> chunks;
    for (QByteArrayView section : sections) {
        for (qsizetype offset = 0; offset < section.size(); offset += chunkSize)
            chunks << section.sliced(offset, std::min(chunkSize, section.size() - offset));
    }
    return chunks;
}

QByteArray chunkDigest(DigestKind kind, QByteArrayView chunk)
{
    Digest digest(kind);
    digest.add("\xa5");
    digest.add(littleEndian32(chunk.size()));
    digest.add(chunk);
    return digest.finish();
}

std::optional<QByteArray> chunked(DigestKind kind, const ZipReader &zip, const Sections &sections,
                                  const std::atomic_bool *isCancelled)
{
    const QList<QByteArrayView> chunks = cut(sections);
    const auto hash = [kind, &zip, isCancelled](QByteArrayView chunk) {
        if (isCancelled && *isCancelled)
            return QByteArray();
        const QByteArray digest = chunkDigest(kind, chunk);
        zip.release(chunk);
        return digest;
    };
    const QList<QByteArray> digests = mappedOnAllCores<QByteArray>(chunks, hash);
    if (isCancelled && *isCancelled)
        return std::nullopt;
    Digest top(kind);
    top.add("\x5a");
    top.add(littleEndian32(chunks.size()));
    for (const QByteArray &digest : digests)
        top.add(digest);
    return top.finish();
}

/// Bytes \p offset … \p offset + \p count of the sections in a row, zero beyond their end.
QByteArray joined(const Sections &sections, qsizetype offset, qsizetype count)
{
    QByteArray bytes;
    bytes.reserve(count);
    for (QByteArrayView section : sections) {
        if (offset < section.size() && bytes.size() < count)
            bytes.append(
                section.sliced(offset, std::min(count - bytes.size(), section.size() - offset)));
        offset = std::max<qsizetype>(0, offset - section.size());
    }
    bytes.append(count - bytes.size(), '\0');
    return bytes;
}

QByteArray pageDigests(const QByteArray &pages)
{
    QByteArray digests;
    for (qsizetype offset = 0; offset < pages.size(); offset += pageSize) {
        Digest digest(DigestKind::Sha256);
        digest.add(QByteArrayView("\0\0\0\0\0\0\0\0", 8));
        digest.add(QByteArrayView(pages).sliced(offset, pageSize));
        digests += digest.finish();
    }
    return digests;
}

void padToPage(QByteArray &bytes)
{
    bytes.append((pageSize - bytes.size() % pageSize) % pageSize, '\0');
}

/// The root of a Merkle tree over pages of 4096 bytes, followed by the size of the data.
std::optional<QByteArray> verity(const ZipReader &zip, const Sections &sections,
                                 const std::atomic_bool *isCancelled)
{
    qsizetype total = 0;
    for (QByteArrayView section : sections)
        total += section.size();
    QList<qsizetype> offsets;
    for (qsizetype offset = 0; offset < total; offset += pageSize * pagesPerTask)
        offsets << offset;
    const auto hash = [&](qsizetype offset) {
        const qsizetype rest = (total - offset + pageSize - 1) / pageSize;
        if (isCancelled && *isCancelled)
            return QByteArray();
        const qsizetype count = std::min(rest, pagesPerTask) * pageSize;
        const QByteArray digests = pageDigests(joined(sections, offset, count));
        if (offset + count <= sections.front().size())
            zip.release(sections.front().sliced(offset, count));
        return digests;
    };
    QByteArray level = mappedOnAllCores<QByteArray>(offsets, hash).join();
    if (isCancelled && *isCancelled)
        return std::nullopt;
    padToPage(level);
    while (level.size() > pageSize) {
        level = pageDigests(level);
        padToPage(level);
    }
    QByteArray size(8, '\0');
    qToLittleEndian(static_cast<quint64>(total), size.data());
    return pageDigests(level) + size;
}

} // namespace

std::optional<QByteArray> contentDigest(ContentDigestKind kind, const ZipReader &zip,
                                        qint64 blockOffset, const std::atomic_bool *isCancelled)
{
    const QByteArray end = endRecord(zip, blockOffset);
    const Sections sections{
        zip.bytes().first(blockOffset),
        zip.bytes().sliced(zip.directoryOffset(), zip.directoryEnd() - zip.directoryOffset()), end};
    switch (kind) {
    case ContentDigestKind::ChunkedSha256:
        return chunked(DigestKind::Sha256, zip, sections, isCancelled);
    case ContentDigestKind::ChunkedSha512:
        return chunked(DigestKind::Sha512, zip, sections, isCancelled);
    case ContentDigestKind::VeritySha256:
        break;
    }
    return verity(zip, sections, isCancelled);
}

} // namespace numauth::package
