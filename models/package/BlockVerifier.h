#pragma once

#include "models/package/Certificate.h"
#include "models/package/ContentDigest.h"
#include "models/package/SigningBlock.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <QString>

#include <atomic>
#include <optional>

namespace numauth::package {

/// A range of API levels, both ends included.
struct ApiRange
{
    int min = 1;
    int max = 0x7fffffff;
};

/// A signer whose signature holds.
struct VerifiedSigner
{
    Certificate certificate;
    /// v3: oldest first, the signer last; empty without rotation.
    QList<CertificateFacts> lineage;
    ApiRange range;
    /// v3: from which API level v3.1 must take over; nothing when it does not say.
    std::optional<int> rotationMinSdk;
};

struct BlockOutcome
{
    /// Whether the file has a value for this scheme at all.
    bool isPresent = false;
    QList<VerifiedSigner> signers;
    /// Why it does not verify, translated; empty when it does.
    QString refusal;

    bool isVerified() const { return isPresent && refusal.isEmpty(); }
};

/// Verifies the v2, v3 and v3.1 values of one package. Content digests are computed once each and
/// kept. One thread at a time.
class BlockVerifier
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::BlockVerifier)

public:
    BlockVerifier(const ZipReader &zip, const std::atomic_bool *isCancelled);

    /// \p supported are the schemes (2, 3) that phones of the range know, \p found those that were
    /// found in this file: the difference betrays a stripped signature.
    BlockOutcome verifyV2(ApiRange range, const QSet<int> &supported, const QSet<int> &found);
    /// \p id is v3Id or v31Id.
    BlockOutcome verifyV3(std::uint32_t id, ApiRange range);

    bool has(std::uint32_t id) const { return value(id).has_value(); }
    /// The first certificates of the signers of \p id, verified or not.
    QList<CertificateFacts> claimedSigners(std::uint32_t id) const;
    /// The rotation history in \p id, oldest first, verified or not.
    QList<CertificateFacts> claimedLineage(std::uint32_t id) const;
    /// The signers of \p id; empty when malformed or absent.
    QList<BlockSigner> signers(std::uint32_t id) const;
    /// How often the whole file has to be digested at most.
    qsizetype digestCount() const;

private:
    std::optional<QByteArrayView> value(std::uint32_t id) const;
    QString checkSigner(const BlockSigner &signer, ApiRange range, VerifiedSigner &verified);
    QString checkSignatures(const BlockSigner &signer, ApiRange range,
                            QSet<ContentDigestKind> &digests);
    QString checkDigests(const BlockSigner &signer, const QSet<ContentDigestKind> &digests);
    QString checkCertificates(const BlockSigner &signer, VerifiedSigner &verified);
    static QString checkLineage(const BlockSigner &signer, VerifiedSigner &verified);
    std::optional<QByteArray> digest(ContentDigestKind kind);

    const ZipReader &m_zip;
    const std::atomic_bool *m_isCancelled;
    std::optional<SigningBlock> m_block;
    QMap<ContentDigestKind, std::optional<QByteArray>> m_digests;
};

} // namespace numauth::package
