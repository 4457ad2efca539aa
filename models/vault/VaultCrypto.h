#pragma once

#include "models/base/Result.h"
#include "models/base/Secret.h"

#include <QByteArray>
#include <QCoreApplication>

#include <optional>

namespace numauth::vault {

/// The work factors of scrypt (RFC 7914). The memory needed is 128 · 2^logN · r bytes.
struct ScryptCost
{
    int logN = 17;
    int r = 8;
    int p = 1;

    /// Whether a file may ask for this much: logN 10–20, r 1–16, p 1–4, at most 256 MiB.
    bool isAllowed() const;

    friend bool operator==(const ScryptCost &, const ScryptCost &) = default;
};

/// The primitives of the vault, all from OpenSSL. Keys are 32 bytes, nonces 12. Pure but for the
/// random bytes; any thread.
class VaultCrypto
{
    Q_DECLARE_TR_FUNCTIONS(numauth::vault::VaultCrypto)

public:
    static constexpr int keySize = 32;
    static constexpr int nonceSize = 12;
    static constexpr int tagSize = 16;

    /// Fails only when the system has no randomness.
    static Result<QByteArray> randomBytes(int size);
    static Result<Secret> randomKey();
    /// About half a second and 128 MiB at the default cost; not for the UI thread.
    static Result<Secret> deriveKey(const Secret &passphrase, const QByteArray &salt,
                                    const ScryptCost &cost);
    /// A key for one purpose, so that no two purposes share one.
    static Secret subkey(const Secret &masterKey, const QByteArray &purpose);
    /// AES-256-GCM with a fresh nonce: nonce, ciphertext, tag. \p identity is authenticated too.
    static Result<QByteArray> seal(const Secret &key, const Secret &plain,
                                   const QByteArray &identity);
    /// Nothing when the key is another one or any byte has been changed.
    static std::optional<Secret> open(const Secret &key, const QByteArray &sealed,
                                      const QByteArray &identity);
    /// HMAC-SHA256.
    static QByteArray authenticate(const Secret &key, const QByteArray &bytes);
    /// In constant time.
    static bool isSame(const QByteArray &left, const QByteArray &right);
};

} // namespace numauth::vault
