#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

struct evp_md_st;

namespace numauth::package {

enum class DigestKind { Md5, Sha1, Sha224, Sha256, Sha384, Sha512 };

/// The algorithm as the cryptographic library names it.
const evp_md_st *evpAlgorithm(DigestKind kind);

/// A message digest fed in pieces.
class Digest
{
public:
    explicit Digest(DigestKind kind);
    Digest(Digest &&other) noexcept;
    Digest &operator=(Digest &&other) noexcept;
    ~Digest();

    void add(QByteArrayView bytes);
    /// The digest; the object is spent afterwards.
    QByteArray finish();

    static QByteArray of(DigestKind kind, QByteArrayView bytes);
    /// Lower-case hex.
    static QString hex(DigestKind kind, QByteArrayView bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace numauth::package
