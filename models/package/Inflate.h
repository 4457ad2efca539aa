#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace numauth::package {

/// Inflates raw deflate data piece by piece into \p sink (pieces of at most 64 KiB). Stops and
/// returns false when the data is broken or would give more than \p limit bytes.
bool inflatePieces(QByteArrayView deflated, qint64 limit,
                   const std::function<void(QByteArrayView)> &sink);

/// The whole of it; nothing when broken or larger than \p limit.
std::optional<QByteArray> inflateAll(QByteArrayView deflated, qint64 limit);

} // namespace numauth::package
