#pragma once

#include "models/package/ZipReader.h"

#include <QByteArray>

#include <atomic>
#include <optional>

namespace numauth::package {

/// How the whole package is hashed for v2 and v3.
enum class ContentDigestKind { ChunkedSha256, ChunkedSha512, VeritySha256 };

/// The digest over everything but the signing block, which starts at \p blockOffset. All cores
/// share the work. Nothing when \p isCancelled became true.
std::optional<QByteArray> contentDigest(ContentDigestKind kind, const ZipReader &zip,
                                        qint64 blockOffset,
                                        const std::atomic_bool *isCancelled = nullptr);

} // namespace numauth::package
