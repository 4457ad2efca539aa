#include "models/package/PublicKey.h"

#include "models/package/DerReader.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

namespace numauth::package {

namespace {

using KeyPointer = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using ContextPointer = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

bool matches(const EVP_PKEY *key, SignatureScheme::Key kind)
{
    switch (kind) {
    case SignatureScheme::Key::Rsa:
    case SignatureScheme::Key::RsaPss:
        return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
    case SignatureScheme::Key::Ec:
        return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC;
    case SignatureScheme::Key::Dsa:
        break;
    }
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_DSA;
}

bool usePss(EVP_PKEY_CTX *context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) > 0;
}

} // namespace

bool verifySignature(QByteArrayView publicKeyInfo, const SignatureScheme &scheme,
                     QByteArrayView data, QByteArrayView signature)
{
    auto keyBytes = reinterpret_cast<const unsigned char *>(publicKeyInfo.data());
    const KeyPointer key(d2i_PUBKEY(nullptr, &keyBytes, static_cast<long>(publicKeyInfo.size())),
                         &EVP_PKEY_free);
    const ContextPointer context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_PKEY_CTX *keyContext = nullptr;
    bool isValid = key && matches(key.get(), scheme.key) &&
                   EVP_DigestVerifyInit(context.get(), &keyContext, evpAlgorithm(scheme.digest),
                                        nullptr, key.get()) > 0;
    if (isValid && scheme.key == SignatureScheme::Key::RsaPss)
        isValid = usePss(keyContext);
    isValid = isValid && EVP_DigestVerify(context.get(),
                                          reinterpret_cast<const unsigned char *>(signature.data()),
                                          static_cast<size_t>(signature.size()),
                                          reinterpret_cast<const unsigned char *>(data.data()),
                                          static_cast<size_t>(data.size())) == 1;
    ERR_clear_error();
    return isValid;
}

QByteArray withPositiveModulus(const QByteArray &publicKeyInfo)
{
    const auto info = DerReader(publicKeyInfo).next(DerReader::sequenceTag);
    if (!info)
        return publicKeyInfo;
    DerReader fields(info->content);
    const auto algorithmField = fields.next(DerReader::sequenceTag);
    const auto oid =
        algorithmField ? DerReader(algorithmField->content).next(DerReader::oidTag) : std::nullopt;
    const auto bits = fields.next(DerReader::bitStringTag);
    if (!oid || !bits || bits->content.isEmpty() ||
        oidText(oid->content) != QByteArrayView("1.2.840.113549.1.1.1"))
        return publicKeyInfo;
    const auto key = DerReader(bits->content.sliced(1)).next(DerReader::sequenceTag);
    DerReader numbers(key ? key->content : QByteArrayView());
    const auto modulus = numbers.next(DerReader::integerTag);
    const auto exponent = numbers.next(DerReader::integerTag);
    if (!modulus || !exponent || modulus->content.isEmpty() || !(modulus->content[0] & 0x80))
        return publicKeyInfo;
    const QByteArray positive =
        derEncoded(DerReader::integerTag, QByteArray(1, '\0') + modulus->content.toByteArray());
    const QByteArray mended =
        derEncoded(DerReader::sequenceTag, positive + exponent->whole.toByteArray());
    return derEncoded(DerReader::sequenceTag,
                      algorithmField->whole.toByteArray() +
                          derEncoded(DerReader::bitStringTag, QByteArray(1, '\0') + mended));
}

} // namespace numauth::package
