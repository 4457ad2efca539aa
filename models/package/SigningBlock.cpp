#include "models/package/SigningBlock.h"

#include "models/package/ByteReader.h"

#include <algorithm>

namespace numauth::package {

namespace {

constexpr qsizetype footerSize = 24;
/// No app rotates its key a hundred times.
constexpr qsizetype lineageLimit = 100;
const QByteArrayView magic("APK Sig Block 42");

/// A sequence of `u32 length | u32 id | length − 4 bytes`.
std::optional<QList<AlgorithmValue>> readPairs(QByteArrayView sequence, bool hasInnerLength)
{
    QList<AlgorithmValue> pairs;
    ByteReader reader(sequence);
    while (!reader.isAtEnd()) {
        ByteReader pair(reader.prefixed());
        AlgorithmValue read;
        read.algorithm = pair.u32();
        read.value = hasInnerLength ? pair.prefixed()
                                    : pair.bytes(static_cast<std::uint64_t>(pair.remaining()));
        if (reader.hasFailed() || pair.hasFailed())
            return std::nullopt;
        pairs << read;
    }
    return pairs;
}

bool readSignedData(BlockSigner &signer, BlockVersion version)
{
    ByteReader reader(signer.signedData);
    const auto digests = readPairs(reader.prefixed(), true);
    ByteReader certificates(reader.prefixed());
    while (!certificates.isAtEnd())
        signer.certificates << certificates.prefixed();
    if (version == BlockVersion::V3) {
        signer.minSdk = reader.u32();
        signer.maxSdk = reader.u32();
    }
    const auto attributes = readPairs(reader.prefixed(), false);
    if (reader.hasFailed() || certificates.hasFailed() || !digests || !attributes)
        return false;
    signer.digests = *digests;
    for (const AlgorithmValue &pair : *attributes)
        signer.attributes << BlockAttribute{pair.algorithm, pair.value};
    return true;
}

std::optional<BlockSigner> readSigner(QByteArrayView bytes, BlockVersion version)
{
    BlockSigner signer;
    ByteReader reader(bytes);
    signer.signedData = reader.prefixed();
    std::uint32_t minSdk = signer.minSdk;
    std::uint32_t maxSdk = signer.maxSdk;
    if (version == BlockVersion::V3) {
        minSdk = reader.u32();
        maxSdk = reader.u32();
    }
    const auto signatures = readPairs(reader.prefixed(), true);
    signer.publicKeyInfo = reader.prefixed();
    if (reader.hasFailed() || !signatures || !readSignedData(signer, version))
        return std::nullopt;
    signer.signatures = *signatures;
    const bool isSameRange = signer.minSdk == minSdk && signer.maxSdk == maxSdk;
    return isSameRange && minSdk <= maxSdk ? std::optional(signer) : std::nullopt;
}

} // namespace

std::optional<SigningBlock> SigningBlock::find(const ZipReader &zip)
{
    const qint64 directory = zip.directoryOffset();
    if (zip.directoryEnd() != zip.endOffset() || directory < footerSize + 8)
        return std::nullopt;
    ByteReader footer(zip.bytes().sliced(directory - footerSize, footerSize));
    const std::uint64_t size = footer.u64();
    if (footer.bytes(16) != magic || size < static_cast<std::uint64_t>(footerSize) ||
        size > static_cast<std::uint64_t>(directory) - 8)
        return std::nullopt;
    SigningBlock block;
    block.m_offset = directory - static_cast<qint64>(size) - 8;
    ByteReader reader(
        zip.bytes().sliced(block.m_offset, static_cast<qsizetype>(size) + 8 - footerSize));
    if (reader.u64() != size)
        return std::nullopt;
    while (!reader.isAtEnd()) {
        ByteReader pair(reader.bytes(reader.u64()));
        const std::uint32_t id = pair.u32();
        if (reader.hasFailed() || pair.hasFailed())
            break;
        block.m_pairs.emplace_back(id, pair.bytes(static_cast<std::uint64_t>(pair.remaining())));
    }
    return block;
}

std::optional<QByteArrayView> SigningBlock::value(std::uint32_t id) const
{
    const auto found =
        std::ranges::find_if(m_pairs, [id](const auto &pair) { return pair.first == id; });
    return found == m_pairs.end() ? std::nullopt : std::optional(found->second);
}

const BlockAttribute *BlockSigner::attribute(std::uint32_t id) const
{
    const auto found = std::ranges::find_if(
        attributes, [id](const BlockAttribute &each) { return each.id == id; });
    return found == attributes.end() ? nullptr : &*found;
}

std::optional<QList<BlockSigner>> readSigners(QByteArrayView value, BlockVersion version)
{
    ByteReader outer(value);
    ByteReader reader(outer.prefixed());
    QList<BlockSigner> signers;
    while (!reader.isAtEnd()) {
        const std::optional<BlockSigner> signer = readSigner(reader.prefixed(), version);
        if (!signer)
            return std::nullopt;
        signers << *signer;
    }
    return outer.hasFailed() || reader.hasFailed() ? std::nullopt : std::optional(signers);
}

std::optional<QList<LineageNode>> readLineage(QByteArrayView attribute)
{
    ByteReader reader(attribute);
    if (reader.u32() != 1)
        return std::nullopt;
    QList<LineageNode> nodes;
    ByteReader list(reader.bytes(static_cast<std::uint64_t>(reader.remaining())));
    while (!list.isAtEnd()) {
        ByteReader fields(list.prefixed());
        LineageNode node;
        node.signedData = fields.prefixed();
        node.flags = fields.u32();
        node.nextAlgorithm = fields.u32();
        node.signature = fields.prefixed();
        ByteReader signedFields(node.signedData);
        node.certificate = signedFields.prefixed();
        node.parentAlgorithm = signedFields.u32();
        if (list.hasFailed() || fields.hasFailed() || signedFields.hasFailed())
            return std::nullopt;
        if (nodes.size() >= lineageLimit)
            return std::nullopt;
        nodes << node;
    }
    return nodes.isEmpty() ? std::nullopt : std::optional(nodes);
}

} // namespace numauth::package
