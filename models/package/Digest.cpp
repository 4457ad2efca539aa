#include "models/package/Digest.h"

#include <openssl/evp.h>

namespace numauth::package {

const evp_md_st *evpAlgorithm(DigestKind kind)
{
    switch (kind) {
    case DigestKind::Md5:
        return EVP_md5();
    case DigestKind::Sha1:
        return EVP_sha1();
    case DigestKind::Sha224:
        return EVP_sha224();
    case DigestKind::Sha256:
        return EVP_sha256();
    case DigestKind::Sha384:
        return EVP_sha384();
    case DigestKind::Sha512:
        break;
    }
    return EVP_sha512();
}

struct Digest::Context
{
    Context() : md(EVP_MD_CTX_new()) {}
    ~Context() { EVP_MD_CTX_free(md); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    EVP_MD_CTX *md;
};

Digest::Digest(DigestKind kind) : m_context(std::make_unique<Context>())
{
    EVP_DigestInit_ex(m_context->md, evpAlgorithm(kind), nullptr);
}

Digest::Digest(Digest &&other) noexcept = default;
Digest &Digest::operator=(Digest &&other) noexcept = default;
Digest::~Digest() = default;

void Digest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context->md, bytes.data(), static_cast<size_t>(bytes.size()));
}

QByteArray Digest::finish()
{
    QByteArray result(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context->md, reinterpret_cast<unsigned char *>(result.data()), &size);
    result.truncate(static_cast<qsizetype>(size));
    return result;
}

QByteArray Digest::of(DigestKind kind, QByteArrayView bytes)
{
    Digest digest(kind);
    digest.add(bytes);
    return digest.finish();
}

QString Digest::hex(DigestKind kind, QByteArrayView bytes)
{
    return QString::fromLatin1(of(kind, bytes).toHex());
}

} // namespace numauth::package
