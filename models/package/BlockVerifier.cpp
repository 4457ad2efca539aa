#include "models/package/BlockVerifier.h"

#include "models/package/ByteReader.h"
#include "models/package/SignatureAlgorithm.h"

#include <algorithm>

namespace numauth::package {

namespace {

constexpr qsizetype signerLimit = 10;

QList<std::uint32_t> algorithms(const QList<AlgorithmValue> &values)
{
    QList<std::uint32_t> ids;
    for (const AlgorithmValue &each : values)
        ids << each.algorithm;
    return ids;
}

/// Android prefers SHA-512, then a Merkle tree, then SHA-256.
int strength(ContentDigestKind kind)
{
    switch (kind) {
    case ContentDigestKind::ChunkedSha512:
        return 2;
    case ContentDigestKind::VeritySha256:
        return 1;
    case ContentDigestKind::ChunkedSha256:
        break;
    }
    return 0;
}

/// What phones of the range verify: the strongest signature per API level that brought algorithms.
/// Nothing when the oldest phones know none of them.
QList<AlgorithmValue> signaturesToVerify(const QList<AlgorithmValue> &signatures, ApiRange range)
{
    QMap<int, AlgorithmValue> best;
    for (const AlgorithmValue &candidate : signatures) {
        const auto algorithm = SignatureAlgorithm::fromId(candidate.algorithm);
        if (!algorithm || algorithm->minSdk > range.max)
            continue;
        const auto known = best.constFind(algorithm->minSdk);
        if (known == best.constEnd() ||
            strength(algorithm->digest) >
                strength(SignatureAlgorithm::fromId(known->algorithm)->digest))
            best.insert(algorithm->minSdk, candidate);
    }
    if (best.isEmpty() || best.firstKey() > range.min)
        return {};
    return best.values();
}

QList<CertificateFacts> firstCertificates(const QList<BlockSigner> &signers)
{
    QList<CertificateFacts> facts;
    for (const BlockSigner &signer : signers) {
        if (signer.certificates.isEmpty() || facts.size() >= signerLimit)
            continue;
        const auto parsed = Certificate::parse(signer.certificates.first());
        facts << (parsed ? parsed->facts : certificateDigests(signer.certificates.first()));
    }
    return facts;
}

QList<CertificateFacts> lineageOf(const BlockSigner &signer)
{
    QList<CertificateFacts> facts;
    const BlockAttribute *attribute = signer.attribute(BlockAttribute::lineage);
    const auto nodes = attribute ? readLineage(attribute->value) : std::nullopt;
    for (const LineageNode &node : nodes.value_or(QList<LineageNode>())) {
        const auto parsed = Certificate::parse(node.certificate);
        facts << (parsed ? parsed->facts : certificateDigests(node.certificate));
    }
    return facts;
}

bool covers(QList<VerifiedSigner> signers, ApiRange range)
{
    std::ranges::sort(signers, {}, [](const VerifiedSigner &signer) { return signer.range.min; });
    if (signers.isEmpty() || signers.first().range.min > range.min ||
        signers.last().range.max < range.max)
        return false;
    for (qsizetype index = 1; index < signers.size(); ++index) {
        if (signers.at(index).range.min != signers.at(index - 1).range.max + 1)
            return false;
    }
    return true;
}

} // namespace

BlockVerifier::BlockVerifier(const ZipReader &zip, const std::atomic_bool *isCancelled)
    : m_zip(zip), m_isCancelled(isCancelled), m_block(SigningBlock::find(zip))
{
}

std::optional<QByteArrayView> BlockVerifier::value(std::uint32_t id) const
{
    return m_block ? m_block->value(id) : std::nullopt;
}

QList<BlockSigner> BlockVerifier::signers(std::uint32_t id) const
{
    const auto bytes = value(id);
    const BlockVersion version = id == SigningBlock::v2Id ? BlockVersion::V2 : BlockVersion::V3;
    const auto read = bytes ? readSigners(*bytes, version) : std::nullopt;
    return read.value_or(QList<BlockSigner>());
}

BlockOutcome BlockVerifier::verifyV2(ApiRange range, const QSet<int> &supported,
                                     const QSet<int> &found)
{
    BlockOutcome outcome;
    const auto bytes = value(SigningBlock::v2Id);
    outcome.isPresent = bytes.has_value();
    if (!bytes)
        return outcome;
    const auto signers = readSigners(*bytes, BlockVersion::V2);
    if (!signers || signers->isEmpty()) {
        outcome.refusal = tr("The v2 signature is malformed.");
        return outcome;
    }
    if (signers->size() > signerLimit) {
        outcome.refusal =
            tr("The v2 signature has %1 signers; Android accepts at most 10.").arg(signers->size());
        return outcome;
    }
    for (const BlockSigner &signer : *signers) {
        VerifiedSigner verified;
        outcome.refusal = checkSigner(signer, range, verified);
        const BlockAttribute *stripping = signer.attribute(BlockAttribute::strippingProtection);
        const int scheme = stripping ? static_cast<int>(u32At(stripping->value, 0)) : 0;
        if (outcome.refusal.isEmpty() && supported.contains(scheme) && !found.contains(scheme))
            outcome.refusal = tr("The v2 signature says that a v%1 signature exists, but there is "
                                 "none: it was stripped.")
                                  .arg(scheme);
        if (!outcome.refusal.isEmpty())
            return outcome;
        outcome.signers << verified;
    }
    return outcome;
}

BlockOutcome BlockVerifier::verifyV3(std::uint32_t id, ApiRange range)
{
    BlockOutcome outcome;
    const auto bytes = value(id);
    if (!bytes)
        return outcome;
    const QString scheme = id == SigningBlock::v3Id ? QStringLiteral("v3") : QStringLiteral("v3.1");
    const auto signers = readSigners(*bytes, BlockVersion::V3);
    if (!signers || signers->isEmpty() || signers->size() > signerLimit) {
        outcome.isPresent = true;
        outcome.refusal = tr("The %1 signature is malformed.").arg(scheme);
        return outcome;
    }
    QList<VerifiedSigner> verifiedSigners;
    for (const BlockSigner &signer : *signers) {
        VerifiedSigner verified;
        verified.range = {static_cast<int>(std::min<std::uint32_t>(signer.minSdk, 0x7fffffff)),
                          static_cast<int>(std::min<std::uint32_t>(signer.maxSdk, 0x7fffffff))};
        if (const BlockAttribute *rotation = signer.attribute(BlockAttribute::rotationMinSdk))
            verified.rotationMinSdk = static_cast<int>(u32At(rotation->value, 0));
        const QString refusal = checkSigner(signer, verified.range, verified);
        if (!refusal.isEmpty()) {
            outcome.isPresent = true;
            outcome.refusal = refusal;
            return outcome;
        }
        verifiedSigners << verified;
    }
    for (const VerifiedSigner &signer : verifiedSigners) {
        if (signer.range.min <= range.max && signer.range.max >= range.min)
            outcome.signers << signer;
    }
    // v3.1 adds to v3: where it does not reach, v3 decides.
    outcome.isPresent = id == SigningBlock::v3Id || !outcome.signers.isEmpty();
    if (id == SigningBlock::v3Id && range.min <= range.max && !covers(verifiedSigners, range))
        outcome.refusal =
            tr("The signers of the %1 signature do not cover these Android versions.").arg(scheme);
    return outcome;
}

QString BlockVerifier::checkSigner(const BlockSigner &signer, ApiRange range,
                                   VerifiedSigner &verified)
{
    QSet<ContentDigestKind> digests;
    QString refusal = checkSignatures(signer, range, digests);
    if (refusal.isEmpty())
        refusal = checkCertificates(signer, verified);
    if (refusal.isEmpty())
        refusal = checkLineage(signer, verified);
    if (refusal.isEmpty())
        refusal = checkDigests(signer, digests);
    return refusal;
}

QString BlockVerifier::checkSignatures(const BlockSigner &signer, ApiRange range,
                                       QSet<ContentDigestKind> &digests)
{
    const QList<AlgorithmValue> chosen = signaturesToVerify(signer.signatures, range);
    if (chosen.isEmpty())
        return tr("The signature uses no algorithm that these Android versions know.");
    for (const AlgorithmValue &signature : chosen) {
        const auto algorithm = SignatureAlgorithm::fromId(signature.algorithm);
        if (!verifySignature(signer.publicKeyInfo, algorithm->scheme, signer.signedData,
                             signature.value))
            return tr("The signature does not fit the signed data.");
        digests.insert(algorithm->digest);
    }
    if (algorithms(signer.signatures) != algorithms(signer.digests))
        return tr("The signature lists other algorithms than the digests it covers.");
    return {};
}

QString BlockVerifier::checkCertificates(const BlockSigner &signer, VerifiedSigner &verified)
{
    if (signer.certificates.isEmpty())
        return tr("The signature carries no certificate.");
    const auto certificate = Certificate::parse(signer.certificates.first());
    if (!certificate)
        return tr("The signing certificate is malformed.");
    if (withPositiveModulus(certificate->publicKeyInfo) !=
        withPositiveModulus(signer.publicKeyInfo.toByteArray()))
        return tr("The key that signed is not the key of the certificate.");
    verified.certificate = *certificate;
    return {};
}

QString BlockVerifier::checkLineage(const BlockSigner &signer, VerifiedSigner &verified)
{
    const BlockAttribute *attribute = signer.attribute(BlockAttribute::lineage);
    if (!attribute)
        return {};
    const auto nodes = readLineage(attribute->value);
    if (!nodes)
        return tr("The key rotation history is malformed.");
    std::optional<Certificate> parent;
    std::uint32_t parentAlgorithm = 0;
    for (const LineageNode &node : *nodes) {
        const auto certificate = Certificate::parse(node.certificate);
        const auto algorithm = SignatureAlgorithm::fromId(parentAlgorithm);
        const bool isSigned =
            !parent || (algorithm && node.parentAlgorithm == parentAlgorithm &&
                        verifySignature(withPositiveModulus(parent->publicKeyInfo),
                                        algorithm->scheme, node.signedData, node.signature));
        if (!certificate || !isSigned)
            return tr("The key rotation history does not hold: one key did not sign the next.");
        verified.lineage << certificate->facts;
        parent = certificate;
        parentAlgorithm = node.nextAlgorithm;
    }
    if (verified.lineage.last().md5 != verified.certificate.facts.md5)
        return tr("The key rotation history does not end with the signing certificate.");
    return {};
}

QString BlockVerifier::checkDigests(const BlockSigner &signer,
                                    const QSet<ContentDigestKind> &digests)
{
    for (const AlgorithmValue &expected : signer.digests) {
        const auto algorithm = SignatureAlgorithm::fromId(expected.algorithm);
        if (!algorithm || !digests.contains(algorithm->digest))
            continue;
        const auto actual = digest(algorithm->digest);
        if (!actual)
            return tr("The check was stopped.");
        if (*actual != expected.value)
            return tr("The content was changed after it was signed: its digest differs.");
    }
    return {};
}

std::optional<QByteArray> BlockVerifier::digest(ContentDigestKind kind)
{
    if (!m_digests.contains(kind))
        m_digests.insert(kind, contentDigest(kind, m_zip, m_block->offset(), m_isCancelled));
    return m_digests.value(kind);
}

qsizetype BlockVerifier::digestCount() const
{
    QSet<ContentDigestKind> kinds;
    for (std::uint32_t id : {SigningBlock::v2Id, SigningBlock::v3Id, SigningBlock::v31Id}) {
        for (const BlockSigner &signer : signers(id)) {
            for (const AlgorithmValue &digest : signer.digests) {
                if (const auto algorithm = SignatureAlgorithm::fromId(digest.algorithm))
                    kinds.insert(algorithm->digest);
            }
        }
    }
    return kinds.size();
}

QList<CertificateFacts> BlockVerifier::claimedSigners(std::uint32_t id) const
{
    return firstCertificates(signers(id));
}

QList<CertificateFacts> BlockVerifier::claimedLineage(std::uint32_t id) const
{
    for (const BlockSigner &signer : signers(id)) {
        const QList<CertificateFacts> lineage = lineageOf(signer);
        if (!lineage.isEmpty())
            return lineage;
    }
    return {};
}

} // namespace numauth::package
