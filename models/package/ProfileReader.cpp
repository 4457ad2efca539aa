#include "models/package/ProfileReader.h"

#include "models/package/DerReader.h"
#include "models/package/Digest.h"
#include "models/package/PropertyList.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <memory>

namespace numauth::package {

namespace {

constexpr qsizetype headSize = 64 * 1024;

struct Signed
{
    QByteArray content;
    bool isIntact = false;
};

template<auto Function>
struct Free
{
    template<class Type>
    void operator()(Type *value) const
    {
        Function(value);
    }
};
using CmsPointer = std::unique_ptr<CMS_ContentInfo, Free<CMS_ContentInfo_free>>;
using BioPointer = std::unique_ptr<BIO, Free<BIO_free_all>>;

BioPointer view(QByteArrayView bytes)
{
    return BioPointer(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

bool isPem(QByteArrayView bytes)
{
    return bytes.startsWith("-----BEGIN ");
}

/// The DER inside the first PEM block; empty when there is none.
QByteArray unarmoured(QByteArrayView bytes)
{
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    QByteArray der;
    if (PEM_read_bio(view(bytes).get(), &name, &header, &data, &size) == 1)
        der = QByteArray(reinterpret_cast<char *>(data), size);
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    return der;
}

CmsPointer decode(QByteArrayView bytes)
{
    const QByteArray der = isPem(bytes) ? unarmoured(bytes) : QByteArray();
    const BioPointer input = view(der.isEmpty() ? bytes : QByteArrayView(der));
    CmsPointer message(d2i_CMS_bio(input.get(), nullptr));
    if (message && OBJ_obj2nid(CMS_get0_type(message.get())) != NID_pkcs7_signed)
        message.reset();
    return message;
}

/// Nothing when \p bytes are no CMS with a content inside.
std::optional<Signed> unwrap(QByteArrayView bytes)
{
    const CmsPointer message = decode(bytes);
    ASN1_OCTET_STRING **content = message ? CMS_get0_content(message.get()) : nullptr;
    std::optional<Signed> result;
    if (content && *content) {
        result.emplace();
        result->content =
            QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(*content)),
                       ASN1_STRING_length(*content));
        const BioPointer sink(BIO_new(BIO_s_null()));
        result->isIntact = CMS_verify(message.get(), nullptr, nullptr, nullptr, sink.get(),
                                      CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) == 1;
    }
    ERR_clear_error();
    return result;
}

bool looksLikeProfileList(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min(bytes.size(), headSize));
    return head.contains("<plist") &&
           (head.contains("application-identifier") || head.contains("DeveloperCertificates"));
}

QStringList textsOf(const QVariant &list)
{
    QStringList texts;
    for (const QVariant &entry : list.toList())
        texts << entry.toString();
    return texts;
}

QString typeOf(const ProfileFacts &facts)
{
    if (facts.coversAllDevices)
        return QStringLiteral("enterprise");
    if (!facts.deviceCount)
        return QStringLiteral("app-store");
    return facts.allowsDebugger.value_or(false) ? QStringLiteral("development")
                                                : QStringLiteral("ad-hoc");
}

ProfileFacts factsOf(const QVariantMap &list)
{
    ProfileFacts facts;
    facts.name = list.value(QStringLiteral("Name")).toString();
    facts.uuid = list.value(QStringLiteral("UUID")).toString();
    facts.teamIds = textsOf(list.value(QStringLiteral("TeamIdentifier")));
    facts.platforms = textsOf(list.value(QStringLiteral("Platform")));
    facts.created = list.value(QStringLiteral("CreationDate")).toDateTime();
    facts.expires = list.value(QStringLiteral("ExpirationDate")).toDateTime();
    const QVariantMap entitlements = list.value(QStringLiteral("Entitlements")).toMap();
    const QString plain = entitlements.value(QStringLiteral("application-identifier")).toString();
    facts.applicationIdentifier =
        plain.isEmpty()
            ? entitlements.value(QStringLiteral("com.apple.application-identifier")).toString()
            : plain;
    facts.bundleId = withoutPrefix(facts.applicationIdentifier);
    const QVariant debugger = entitlements.value(QStringLiteral("get-task-allow"));
    if (debugger.isValid())
        facts.allowsDebugger = debugger.toBool();
    facts.coversAllDevices = list.value(QStringLiteral("ProvisionsAllDevices")).toBool();
    const QVariant devices = list.value(QStringLiteral("ProvisionedDevices"));
    if (devices.isValid())
        facts.deviceCount = static_cast<int>(devices.toList().size());
    for (const QVariant &certificate : list.value(QStringLiteral("DeveloperCertificates")).toList())
        facts.developerCertificateSha1 << Digest::hex(DigestKind::Sha1, certificate.toByteArray());
    facts.type = typeOf(facts);
    return facts;
}

} // namespace

QString withoutPrefix(const QString &applicationIdentifier)
{
    return applicationIdentifier.section(QLatin1Char('.'), 1);
}

bool ProfileReader::recognises(QByteArrayView bytes)
{
    if (looksLikeProfileList(bytes))
        return true;
    if (!isPem(bytes) && (bytes.isEmpty() || bytes.front() != '\x30'))
        return false;
    // Somebody signed it: a bundle of certificates (.p7b) has no signer.
    const CmsPointer message = decode(bytes);
    const bool isSigned = message && sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(message.get())) > 0;
    ERR_clear_error();
    return isSigned;
}

Result<ProfileFacts> ProfileReader::readList(QByteArrayView bytes)
{
    const Result<QVariantMap> list = PropertyList::readMap(bytes);
    if (!list)
        return list.error();
    return factsOf(*list);
}

Result<ProfileFacts> ProfileReader::read(QByteArrayView bytes)
{
    const std::optional<Signed> message = unwrap(bytes);
    if (!message) {
        // A profile taken out of its signature is a property list from the first byte on.
        const QByteArrayView head = bytes.trimmed();
        if (head.startsWith('<') || head.startsWith("bplist00") || head.startsWith("\xef\xbb\xbf"))
            return readList(bytes);
        return Error{Error::Code::Malformed,
                     tr("The provisioning profile is cut off, or its content stands in another "
                        "file; download it again.")};
    }
    Result<ProfileFacts> facts = readList(message->content);
    if (facts)
        facts->isIntact = message->isIntact;
    return facts;
}

} // namespace numauth::package
