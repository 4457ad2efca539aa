#include "models/package/Pkcs7Reader.h"

#include "models/package/DerReader.h"

#include <QSet>

namespace numauth::package {

namespace {

constexpr std::uint8_t contextTag0 = 0xa0;
constexpr std::uint8_t contextTag1 = 0xa1;
/// More than any real signature has; each pair of them may cost a certificate to decode.
constexpr qsizetype certificateLimit = 256;
constexpr qsizetype signerLimit = 16;
const QByteArrayView signedDataOid("1.2.840.113549.1.7.2");
const QByteArrayView contentTypeOid("1.2.840.113549.1.9.3");
const QByteArrayView messageDigestOid("1.2.840.113549.1.9.4");

QByteArray firstOid(const std::optional<DerElement> &sequence)
{
    const auto oid = sequence ? DerReader(sequence->content).next(DerReader::oidTag) : std::nullopt;
    return oid ? oidText(oid->content) : QByteArray();
}

std::optional<Pkcs7Signer> readSigner(const DerElement &element)
{
    Pkcs7Signer signer;
    DerReader fields(element.content);
    if (!fields.next(DerReader::integerTag))
        return std::nullopt;
    const auto identifier = fields.next();
    if (identifier && identifier->tag == DerReader::sequenceTag) {
        DerReader parts(identifier->content);
        const auto issuer = parts.next(DerReader::sequenceTag);
        const auto serial = parts.next(DerReader::integerTag);
        if (!issuer || !serial)
            return std::nullopt;
        signer.issuer = issuer->whole;
        signer.serial = serial->content;
    }
    signer.digestOid = firstOid(fields.next(DerReader::sequenceTag));
    if (const auto attributes = fields.next(contextTag0))
        signer.signedAttributes = attributes->whole;
    signer.signatureOid = firstOid(fields.next(DerReader::sequenceTag));
    const auto signature = fields.next(DerReader::octetStringTag);
    if (!signature || signer.digestOid.isEmpty() || signer.signatureOid.isEmpty())
        return std::nullopt;
    signer.signature = signature->content;
    return signer;
}

/// ContentInfo ::= SEQUENCE { contentType, [0] SignedData }; returns the content of SignedData.
std::optional<DerElement> signedDataOf(QByteArrayView bytes)
{
    const auto info = DerReader(bytes).next(DerReader::sequenceTag);
    DerReader fields(info ? info->content : QByteArrayView());
    const auto type = fields.next(DerReader::oidTag);
    const auto wrapper = fields.next(contextTag0);
    if (!type || !wrapper || oidText(type->content) != signedDataOid)
        return std::nullopt;
    return DerReader(wrapper->content).next(DerReader::sequenceTag);
}

/// The single value of an attribute; marks \p attributes malformed when it is not one.
std::optional<QByteArrayView> singleValue(const std::optional<DerElement> &set, std::uint8_t tag,
                                          SignedAttributes &attributes)
{
    DerReader values(set ? set->content : QByteArrayView());
    const auto value = values.next(tag);
    if (!value || !values.isAtEnd()) {
        attributes.isMalformed = true;
        return std::nullopt;
    }
    return value->content;
}

} // namespace

std::optional<Pkcs7> Pkcs7::read(QByteArrayView bytes)
{
    const auto signedData = signedDataOf(bytes);
    if (!signedData)
        return std::nullopt;
    Pkcs7 message;
    DerReader fields(signedData->content);
    if (!fields.next(DerReader::integerTag) || !fields.next(DerReader::setTag))
        return std::nullopt;
    message.contentOid = firstOid(fields.next(DerReader::sequenceTag));
    if (const auto bag = fields.next(contextTag0)) {
        for (DerReader certificates(bag->content); !certificates.isAtEnd();) {
            const auto certificate = certificates.next();
            if (!certificate || message.certificates.size() >= certificateLimit)
                return std::nullopt;
            message.certificates << certificate->whole;
        }
    }
    if (fields.peek() == contextTag1)
        fields.next();
    const auto set = fields.next(DerReader::setTag);
    if (!set)
        return std::nullopt;
    for (DerReader signers(set->content); !signers.isAtEnd();) {
        const auto element = signers.next(DerReader::sequenceTag);
        const auto signer = element ? readSigner(*element) : std::nullopt;
        if (!signer || message.signers.size() >= signerLimit)
            return std::nullopt;
        message.signers << *signer;
    }
    return message;
}

std::optional<Certificate> Pkcs7::certificateOf(const Pkcs7Signer &signer) const
{
    for (QByteArrayView raw : certificates) {
        if (Certificate::isNamed(raw, signer.issuer, signer.serial))
            return Certificate::parse(raw);
    }
    return std::nullopt;
}

SignedAttributes SignedAttributes::read(QByteArrayView attributes)
{
    SignedAttributes result;
    QSet<QByteArray> seen;
    const auto set = DerReader(attributes).next(contextTag0);
    for (DerReader list(set ? set->content : QByteArrayView()); !list.isAtEnd();) {
        const auto attribute = list.next(DerReader::sequenceTag);
        if (!attribute) {
            // What is no attribute is not passed over: the list ends here.
            result.isMalformed = true;
            return result;
        }
        DerReader fields(attribute->content);
        const auto oid = fields.next(DerReader::oidTag);
        const auto values = fields.next(DerReader::setTag);
        const QByteArray name = oid ? oidText(oid->content) : QByteArray();
        if (name == contentTypeOid) {
            if (const auto value = singleValue(values, DerReader::oidTag, result))
                result.contentOid = oidText(*value);
        } else if (name == messageDigestOid) {
            if (const auto value = singleValue(values, DerReader::octetStringTag, result))
                result.messageDigest = value->toByteArray();
        }
        result.isMalformed = result.isMalformed || !oid || !values || seen.contains(name);
        seen.insert(name);
    }
    return result;
}

} // namespace numauth::package
