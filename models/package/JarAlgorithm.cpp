#include "models/package/JarAlgorithm.h"

#include <QHash>

#include <algorithm>

namespace numauth::package {

namespace {

using Key = SignatureScheme::Key;

constexpr int endless = 0x7fffffff;

struct SignatureOid
{
    Key key = Key::Rsa;
    /// Nothing when the OID names the key only.
    std::optional<DigestKind> digest;
};

std::optional<DigestKind> digestFromOid(const QByteArray &oid)
{
    static const QHash<QByteArray, DigestKind> known{
        {"1.2.840.113549.2.5", DigestKind::Md5},
        {"1.3.14.3.2.26", DigestKind::Sha1},
        {"2.16.840.1.101.3.4.2.4", DigestKind::Sha224},
        {"2.16.840.1.101.3.4.2.1", DigestKind::Sha256},
        {"2.16.840.1.101.3.4.2.2", DigestKind::Sha384},
        {"2.16.840.1.101.3.4.2.3", DigestKind::Sha512}};
    const auto found = known.constFind(oid);
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<SignatureOid> signatureFromOid(const QByteArray &oid)
{
    static const QHash<QByteArray, SignatureOid> known{
        {"1.2.840.113549.1.1.1", {Key::Rsa, std::nullopt}},
        {"1.2.840.113549.1.1.4", {Key::Rsa, DigestKind::Md5}},
        {"1.2.840.113549.1.1.5", {Key::Rsa, DigestKind::Sha1}},
        {"1.2.840.113549.1.1.14", {Key::Rsa, DigestKind::Sha224}},
        {"1.2.840.113549.1.1.11", {Key::Rsa, DigestKind::Sha256}},
        {"1.2.840.113549.1.1.12", {Key::Rsa, DigestKind::Sha384}},
        {"1.2.840.113549.1.1.13", {Key::Rsa, DigestKind::Sha512}},
        {"1.2.840.10040.4.1", {Key::Dsa, std::nullopt}},
        {"1.2.840.10040.4.3", {Key::Dsa, DigestKind::Sha1}},
        {"2.16.840.1.101.3.4.3.1", {Key::Dsa, DigestKind::Sha224}},
        {"2.16.840.1.101.3.4.3.2", {Key::Dsa, DigestKind::Sha256}},
        {"1.2.840.10045.2.1", {Key::Ec, std::nullopt}},
        {"1.2.840.10045.4.1", {Key::Ec, DigestKind::Sha1}},
        {"1.2.840.10045.4.3.1", {Key::Ec, DigestKind::Sha224}},
        {"1.2.840.10045.4.3.2", {Key::Ec, DigestKind::Sha256}},
        {"1.2.840.10045.4.3.3", {Key::Ec, DigestKind::Sha384}},
        {"1.2.840.10045.4.3.4", {Key::Ec, DigestKind::Sha512}}};
    const auto found = known.constFind(oid);
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

/// Where the OID of the signature names the key only, as most tools write it.
QList<ApiRange> levelsOfKeyOid(Key key, DigestKind digest)
{
    const bool isSha1 = digest == DigestKind::Sha1;
    const bool isSha224 = digest == DigestKind::Sha224;
    if (key == Key::Rsa) {
        if (isSha1 || digest == DigestKind::Md5)
            return {{0, endless}};
        if (isSha224 || digest == DigestKind::Sha256)
            return {{0, 8}, {isSha224 ? 21 : 18, endless}};
        return {{18, endless}};
    }
    if (key == Key::Dsa) {
        if (isSha1)
            return {{0, endless}};
        if (isSha224 || digest == DigestKind::Sha256)
            return {{22, endless}};
        return {};
    }
    if (digest == DigestKind::Md5)
        return {};
    return {{isSha224 ? 21 : 18, endless}};
}

/// Where it names the digest, too, and both agree.
QList<ApiRange> levelsOfFullOid(Key key, DigestKind digest)
{
    const bool isSha1 = digest == DigestKind::Sha1;
    if (key == Key::Dsa)
        return {{isSha1 ? 9 : 21, endless}};
    if (key == Key::Ec)
        return {{isSha1 ? 18 : 21, endless}};
    if (isSha1)
        return {{0, endless}};
    if (digest == DigestKind::Sha256)
        return {{0, 8}, {18, endless}};
    if (digest == DigestKind::Md5 || digest == DigestKind::Sha224)
        return {{0, 8}, {21, endless}};
    return {{21, endless}};
}

/// Android 5 and 6 did not mind when the two contradict.
QList<ApiRange> levelsOfContradiction(Key key, DigestKind digest, DigestKind signatureDigest)
{
    const bool isOnly21 =
        key == Key::Rsa &&
        ((digest == DigestKind::Sha224 && signatureDigest == DigestKind::Sha256) ||
         (digest == DigestKind::Sha256 && signatureDigest == DigestKind::Sha1) ||
         (digest == DigestKind::Sha512 && signatureDigest == DigestKind::Sha384));
    return {{21, isOnly21 ? 21 : 23}};
}

bool isCovered(ApiRange range, const QList<ApiRange> &levels)
{
    return std::ranges::any_of(
        levels, [range](ApiRange each) { return each.min <= range.min && range.max <= each.max; });
}

} // namespace

std::optional<JarAlgorithm> JarAlgorithm::from(const QByteArray &digestOid,
                                               const QByteArray &signatureOid, ApiRange range)
{
    const auto digest = digestFromOid(digestOid);
    const auto signature = signatureFromOid(signatureOid);
    if (!digest || !signature)
        return std::nullopt;
    QList<ApiRange> levels;
    if (!signature->digest)
        levels = levelsOfKeyOid(signature->key, *digest);
    else if (*signature->digest == *digest)
        levels = levelsOfFullOid(signature->key, *digest);
    else
        levels = levelsOfContradiction(signature->key, *digest, *signature->digest);
    if (!isCovered(range, levels))
        return std::nullopt;
    return JarAlgorithm{*digest, {signature->key, signature->digest.value_or(*digest)}};
}

} // namespace numauth::package
