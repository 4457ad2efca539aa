#pragma once

#include "models/package/ZipReader.h"

#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <optional>
#include <utility>

namespace numauth::package {

/// The APK Signing Block before the zip directory: pairs of id and value.
class SigningBlock
{
public:
    static constexpr std::uint32_t v2Id = 0x7109871a;
    static constexpr std::uint32_t v3Id = 0xf05368c0;
    static constexpr std::uint32_t v31Id = 0x1b93ad61;

    /// Nothing when there is no block or its sizes contradict each other: then the phone looks at
    /// the v1 signature only.
    static std::optional<SigningBlock> find(const ZipReader &zip);

    /// The value of the first pair with that id.
    std::optional<QByteArrayView> value(std::uint32_t id) const;
    qint64 offset() const { return m_offset; }

private:
    QList<std::pair<std::uint32_t, QByteArrayView>> m_pairs;
    qint64 m_offset = 0;
};

/// An algorithm id with a digest or a signature.
struct AlgorithmValue
{
    std::uint32_t algorithm = 0;
    QByteArrayView value;
};

/// An additional attribute of the signed data.
struct BlockAttribute
{
    static constexpr std::uint32_t strippingProtection = 0xbeeff00d;
    static constexpr std::uint32_t lineage = 0x3ba06f8c;
    static constexpr std::uint32_t rotationMinSdk = 0x559f8b02;

    std::uint32_t id = 0;
    QByteArrayView value;
};

/// One signer of a v2, v3 or v3.1 value; every view lies in the file.
struct BlockSigner
{
    QByteArrayView signedData;
    QList<AlgorithmValue> digests;
    QList<QByteArrayView> certificates;
    QList<BlockAttribute> attributes;
    QList<AlgorithmValue> signatures;
    QByteArrayView publicKeyInfo;
    /// v3 and v3.1: the API levels for which this signer counts.
    std::uint32_t minSdk = 0;
    std::uint32_t maxSdk = 0x7fffffff;

    const BlockAttribute *attribute(std::uint32_t id) const;
};

enum class BlockVersion { V2, V3 };

/// The signers of a value; nothing when a length does not fit or v3's two ranges contradict.
std::optional<QList<BlockSigner>> readSigners(QByteArrayView value, BlockVersion version);

/// A key of the rotation history, oldest first.
struct LineageNode
{
    QByteArrayView signedData;
    QByteArrayView certificate;
    /// The algorithm by which the parent signed this node.
    std::uint32_t parentAlgorithm = 0;
    std::uint32_t flags = 0;
    /// The algorithm with which this key signs the next node.
    std::uint32_t nextAlgorithm = 0;
    QByteArrayView signature;
};

/// Nothing when malformed or of an unknown version.
std::optional<QList<LineageNode>> readLineage(QByteArrayView attribute);

} // namespace numauth::package
