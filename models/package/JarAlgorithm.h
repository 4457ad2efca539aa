#pragma once

#include "models/package/BlockVerifier.h"
#include "models/package/PublicKey.h"

#include <QByteArray>

#include <optional>

namespace numauth::package {

/// A pair of digest and signature algorithm as a v1 signature names it.
struct JarAlgorithm
{
    DigestKind digest = DigestKind::Sha1;
    SignatureScheme scheme;

    /// Nothing for a pair that not every Android version of \p range verifies.
    static std::optional<JarAlgorithm> from(const QByteArray &digestOid,
                                            const QByteArray &signatureOid, ApiRange range);
};

} // namespace numauth::package
