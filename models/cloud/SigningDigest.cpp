#include "models/cloud/SigningDigest.h"

#include "models/base/Secret.h"

#include <openssl/evp.h>

#include <memory>

namespace numauth::cloud {

namespace {

/// Both digests work on blocks of 64 bytes.
constexpr qsizetype blockSize = 64;
constexpr qsizetype sha1Size = 20;
constexpr qsizetype sha256Size = 32;
constexpr char innerPad = 0x36;
constexpr char outerPad = 0x5c;

/// Looked up once: OpenSSL 3 searches its providers at every use of `EVP_sha256()`.
EVP_MD *algorithm(SigningDigest digest)
{
    using Algorithm = std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)>;
    static const Algorithm sha1(EVP_MD_fetch(nullptr, "SHA1", nullptr), &EVP_MD_free);
    static const Algorithm sha256(EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free);
    return digest == SigningDigest::Sha1 ? sha1.get() : sha256.get();
}

/// The digest of \p first followed by \p second, in a state that the thread keeps.
QByteArray digestOfBoth(const QByteArray &first, const QByteArray &second, SigningDigest digest)
{
    using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
    thread_local const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray result(digest == SigningDigest::Sha1 ? sha1Size : sha256Size, '\0');
    EVP_DigestInit_ex2(context.get(), algorithm(digest), nullptr);
    EVP_DigestUpdate(context.get(), first.constData(), static_cast<size_t>(first.size()));
    EVP_DigestUpdate(context.get(), second.constData(), static_cast<size_t>(second.size()));
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(result.data()), nullptr);
    return result;
}

QByteArray padded(const QByteArray &key, char pad)
{
    QByteArray block(blockSize, pad);
    for (qsizetype index = 0; index < key.size(); ++index)
        block[index] = static_cast<char>(block.at(index) ^ key.at(index));
    return block;
}

} // namespace

QByteArray digestOf(const QByteArray &bytes, SigningDigest digest)
{
    return digestOfBoth(bytes, QByteArray(), digest);
}

QByteArray hmacOf(const QByteArray &text, const QByteArray &key, SigningDigest digest)
{
    if (key.size() > blockSize)
        return hmacOf(text, digestOf(key, digest), digest);
    QByteArray inner = padded(key, innerPad);
    QByteArray outer = padded(key, outerPad);
    const QByteArray result = digestOfBoth(outer, digestOfBoth(inner, text, digest), digest);
    wipe(inner);
    wipe(outer);
    return result;
}

} // namespace numauth::cloud
