#pragma once

#include <QByteArray>

namespace numauth::cloud {

/// The digests that signatures are made of.
enum class SigningDigest { Sha1, Sha256 };

/// The raw digest of \p bytes. Any thread.
QByteArray digestOf(const QByteArray &bytes, SigningDigest digest);
/// HMAC (RFC 2104) of \p text, raw. What it derives from the key is wiped. Any thread.
QByteArray hmacOf(const QByteArray &text, const QByteArray &key, SigningDigest digest);

} // namespace numauth::cloud
