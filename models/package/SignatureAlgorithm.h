#pragma once

#include "models/package/ContentDigest.h"
#include "models/package/PublicKey.h"

#include <cstdint>
#include <optional>

namespace numauth::package {

/// A signature algorithm of the v2 and v3 schemes.
struct SignatureAlgorithm
{
    SignatureScheme scheme;
    ContentDigestKind digest = ContentDigestKind::ChunkedSha256;
    /// The first API level that knows it.
    int minSdk = 24;

    /// Nothing for ids that no Android version knows.
    static std::optional<SignatureAlgorithm> fromId(std::uint32_t id);
};

} // namespace numauth::package
