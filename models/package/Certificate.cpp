#include "models/package/Certificate.h"

#include "models/base/UtcZone.h"
#include "models/package/DerReader.h"
#include "models/package/Digest.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace numauth::package {

namespace {

struct X509Free
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using X509Pointer = std::unique_ptr<X509, X509Free>;

X509Pointer decode(QByteArrayView raw)
{
    auto bytes = reinterpret_cast<const unsigned char *>(raw.data());
    return X509Pointer(d2i_X509(nullptr, &bytes, static_cast<long>(raw.size())));
}

QString nameText(const X509_NAME *name)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    constexpr unsigned long flags =
        XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    X509_NAME_print_ex(memory.get(), name, 0, flags);
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

bool isDebugName(const X509_NAME *name)
{
    char common[64] = {};
    // The short name lookup does not change the name; its signature only says so since OpenSSL 3.
    X509_NAME_get_text_by_NID(const_cast<X509_NAME *>(name), NID_commonName, common, sizeof common);
    return QByteArrayView(common) == QByteArrayView("Android Debug");
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!ASN1_TIME_to_tm(time, &parts))
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), utcZone);
}

bool hasUnknownCritical(const X509 *certificate)
{
    for (int index = 0; index < X509_get_ext_count(certificate); ++index) {
        X509_EXTENSION *extension = X509_get_ext(certificate, index);
        if (X509_EXTENSION_get_critical(extension) && !X509_supported_extension(extension))
            return true;
    }
    return false;
}

/// Certificate ::= SEQUENCE { tbs SEQUENCE { [0] version?, serial, alg, issuer, validity, subject,
/// subjectPublicKeyInfo … } … }; returns a reader before the serial.
DerReader fieldsOf(QByteArrayView raw)
{
    const auto outer = DerReader(raw).next(DerReader::sequenceTag);
    const auto body = outer ? DerReader(outer->content).next(DerReader::sequenceTag) : std::nullopt;
    DerReader fields(body ? body->content : QByteArrayView());
    if (fields.peek() == 0xa0)
        fields.next();
    return fields;
}

QByteArrayView serialOf(QByteArrayView raw)
{
    const auto serial = fieldsOf(raw).next(DerReader::integerTag);
    return serial ? serial->content : QByteArrayView();
}

QByteArray publicKeySlice(QByteArrayView raw)
{
    DerReader fields = fieldsOf(raw);
    for (int field = 0; field < 5; ++field)
        fields.next();
    const auto key = fields.next(DerReader::sequenceTag);
    return key ? key->whole.toByteArray() : QByteArray();
}

} // namespace

CertificateFacts certificateDigests(QByteArrayView raw)
{
    CertificateFacts facts;
    facts.raw = raw.toByteArray();
    facts.md5 = Digest::hex(DigestKind::Md5, raw);
    facts.sha1 = Digest::hex(DigestKind::Sha1, raw);
    facts.sha256 = Digest::hex(DigestKind::Sha256, raw);
    return facts;
}

std::optional<Certificate> Certificate::parse(QByteArrayView raw)
{
    const X509Pointer decoded = decode(raw);
    if (!decoded)
        return std::nullopt;
    Certificate certificate;
    certificate.facts = certificateDigests(raw);
    const X509_NAME *subject = X509_get_subject_name(decoded.get());
    certificate.facts.subject = nameText(subject);
    certificate.facts.isDebug = isDebugName(subject);
    certificate.facts.notBefore = timeOf(X509_get0_notBefore(decoded.get()));
    certificate.facts.notAfter = timeOf(X509_get0_notAfter(decoded.get()));
    certificate.publicKeyInfo = publicKeySlice(raw);
    certificate.hasUnknownCriticalExtension = hasUnknownCritical(decoded.get());
    const uint32_t usage = X509_get_key_usage(decoded.get());
    certificate.mayNotSign = !(usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION));
    return certificate;
}

bool Certificate::isNamed(QByteArrayView raw, QByteArrayView issuer, QByteArrayView serial)
{
    if (serialOf(raw) != serial)
        return false;
    const X509Pointer decoded = decode(raw);
    auto nameBytes = reinterpret_cast<const unsigned char *>(issuer.data());
    const std::unique_ptr<X509_NAME, decltype(&X509_NAME_free)> name(
        d2i_X509_NAME(nullptr, &nameBytes, static_cast<long>(issuer.size())), &X509_NAME_free);
    return decoded && name && X509_NAME_cmp(name.get(), X509_get_issuer_name(decoded.get())) == 0;
}

} // namespace numauth::package
