#include "models/vault/VaultCrypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <memory>

namespace numauth::vault {

namespace {

constexpr quint64 memoryLimit = 256ULL * 1024 * 1024;
/// OpenSSL counts its bookkeeping in its own limit, whose default of 32 MiB is too low.
constexpr quint64 opensslLimit = memoryLimit + 1024 * 1024;

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *writableBytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

int sizeOf(const QByteArray &bytes)
{
    return static_cast<int>(bytes.size());
}

/// Makes a Secret of \p bytes and wipes them.
Secret takeSecret(QByteArray &bytes)
{
    Secret secret(bytes);
    wipe(bytes);
    return secret;
}

Error internal(const char *step)
{
    return {Error::Code::Internal, VaultCrypto::tr("The encryption library failed."),
            QString::fromLatin1(step)};
}

} // namespace

bool ScryptCost::isAllowed() const
{
    if (logN < 10 || logN > 20 || r < 1 || r > 16 || p < 1 || p > 4)
        return false;
    return (128ULL << logN) * static_cast<quint64>(r) <= memoryLimit;
}

Result<QByteArray> VaultCrypto::randomBytes(int size)
{
    QByteArray bytes(size, '\0');
    if (RAND_bytes(writableBytesOf(bytes), size) != 1)
        return Error{Error::Code::Environment,
                     tr("The system gives no random bytes, so no key can be made.")};
    return bytes;
}

Result<Secret> VaultCrypto::randomKey()
{
    Result<QByteArray> bytes = randomBytes(keySize);
    if (!bytes)
        return std::move(bytes).error();
    return takeSecret(*bytes);
}

Result<Secret> VaultCrypto::deriveKey(const Secret &passphrase, const QByteArray &salt,
                                      const ScryptCost &cost)
{
    if (!cost.isAllowed())
        return Error{Error::Code::Malformed,
                     tr("The vault asks for more work than this program allows.")};
    QByteArray key(keySize, '\0');
    const QByteArray &words = passphrase.reveal();
    const int done = EVP_PBE_scrypt(
        words.constData(), static_cast<size_t>(words.size()), bytesOf(salt),
        static_cast<size_t>(salt.size()), 1ULL << cost.logN, static_cast<quint64>(cost.r),
        static_cast<quint64>(cost.p), opensslLimit, writableBytesOf(key), keySize);
    if (done != 1)
        return Error{Error::Code::Environment,
                     tr("There is not enough memory to open the vault: %1 MiB are needed.")
                         .arg((128LL << cost.logN) * cost.r / (1024 * 1024))};
    return takeSecret(key);
}

Secret VaultCrypto::subkey(const Secret &masterKey, const QByteArray &purpose)
{
    QByteArray key = authenticate(masterKey, purpose);
    return takeSecret(key);
}

Result<QByteArray> VaultCrypto::seal(const Secret &key, const Secret &plain,
                                     const QByteArray &identity)
{
    const Result<QByteArray> nonce = randomBytes(nonceSize);
    if (!nonce)
        return nonce.error();
    const QByteArray &text = plain.reveal();
    QByteArray sealed(text.size(), '\0');
    QByteArray tag(tagSize, '\0');
    const Context context(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool isDone =
        context &&
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key.reveal()),
                           bytesOf(*nonce)) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &length, bytesOf(identity), sizeOf(identity)) ==
            1 &&
        EVP_EncryptUpdate(context.get(), writableBytesOf(sealed), &length, bytesOf(text),
                          sizeOf(text)) == 1 &&
        EVP_EncryptFinal_ex(context.get(), writableBytesOf(tag), &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, tag.data()) == 1;
    if (!isDone)
        return internal("seal");
    return *nonce + sealed + tag;
}

std::optional<Secret> VaultCrypto::open(const Secret &key, const QByteArray &sealed,
                                        const QByteArray &identity)
{
    if (sealed.size() < nonceSize + tagSize || key.reveal().size() != keySize)
        return std::nullopt;
    const QByteArray nonce = sealed.left(nonceSize);
    const QByteArray text = sealed.mid(nonceSize, sealed.size() - nonceSize - tagSize);
    QByteArray tag = sealed.right(tagSize);
    QByteArray plain(text.size(), '\0');
    QByteArray rest(tagSize, '\0');
    const Context context(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool isGenuine =
        context &&
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key.reveal()),
                           bytesOf(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &length, bytesOf(identity), sizeOf(identity)) ==
            1 &&
        EVP_DecryptUpdate(context.get(), writableBytesOf(plain), &length, bytesOf(text),
                          sizeOf(text)) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), writableBytesOf(rest), &length) == 1;
    Secret opened = takeSecret(plain);
    return isGenuine ? std::optional<Secret>(std::move(opened)) : std::nullopt;
}

QByteArray VaultCrypto::authenticate(const Secret &key, const QByteArray &bytes)
{
    QByteArray code(keySize, '\0');
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.reveal().constData(), sizeOf(key.reveal()), bytesOf(bytes),
         static_cast<size_t>(bytes.size()), writableBytesOf(code), &length);
    return code;
}

bool VaultCrypto::isSame(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.constData(), right.constData(),
                                                        static_cast<size_t>(left.size())) == 0;
}

} // namespace numauth::vault
