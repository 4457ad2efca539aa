#include "models/package/Pkcs12Bags.h"

#include "models/package/Certificate.h"
#include "models/package/DerReader.h"
#include "models/package/KeystoreText.h"

#include <QStringDecoder>

namespace numauth::package {

namespace {

constexpr std::uint8_t contextTag0 = 0xa0;
constexpr std::uint8_t bmpStringTag = 0x1e;
constexpr qsizetype longestChain = 16;
const QByteArrayView keyBagOid("1.2.840.113549.1.12.10.1.1");
const QByteArrayView shroudedKeyBagOid("1.2.840.113549.1.12.10.1.2");
const QByteArrayView certificateBagOid("1.2.840.113549.1.12.10.1.3");
const QByteArrayView friendlyNameOid("1.2.840.113549.1.9.20");
const QByteArrayView localKeyIdOid("1.2.840.113549.1.9.21");
const QByteArrayView trustedUsageOid("2.16.840.1.113894.746875.1.1");

void readAttribute(const DerElement &attribute, Pkcs12Bag &bag)
{
    DerReader fields(attribute.content);
    const auto oid = fields.next(DerReader::oidTag);
    const auto set = fields.next(DerReader::setTag);
    if (!oid || !set)
        return;
    const QByteArray name = oidText(oid->content);
    const auto value = DerReader(set->content).next();
    if (name == trustedUsageOid)
        bag.isTrusted = true;
    else if (name == localKeyIdOid && value)
        bag.localKeyId = value->content.toByteArray();
    else if (name == friendlyNameOid && value && value->tag == bmpStringTag)
        bag.alias = QStringDecoder(QStringDecoder::Utf16BE)(value->content);
}

/// CertBag ::= SEQUENCE { OID x509Certificate, [0] OCTET STRING }
QByteArray certificateIn(const DerElement &wrapper)
{
    const auto body = DerReader(wrapper.content).next(DerReader::sequenceTag);
    DerReader fields(body ? body->content : QByteArrayView());
    fields.next(DerReader::oidTag);
    const auto value = fields.next(contextTag0);
    const auto octets =
        value ? DerReader(value->content).next(DerReader::octetStringTag) : std::nullopt;
    return octets ? octets->content.toByteArray() : QByteArray();
}

struct ParsedCertificate
{
    CertificateFacts facts;
    QByteArray issuer;
    QByteArray subject;
};

/// The Names at their place in a certificate: serial, algorithm, issuer, validity, subject.
ParsedCertificate parseCertificate(const QByteArray &raw)
{
    ParsedCertificate parsed;
    const std::optional<Certificate> certificate = Certificate::parse(raw);
    parsed.facts = certificate ? certificate->facts : certificateDigests(raw);
    const auto outer = DerReader(raw).next(DerReader::sequenceTag);
    const auto body = outer ? DerReader(outer->content).next(DerReader::sequenceTag) : std::nullopt;
    DerReader fields(body ? body->content : QByteArrayView());
    if (fields.peek() == contextTag0)
        fields.next();
    fields.next(DerReader::integerTag);
    fields.next(DerReader::sequenceTag);
    if (const auto issuer = fields.next(DerReader::sequenceTag))
        parsed.issuer = issuer->whole.toByteArray();
    fields.next(DerReader::sequenceTag);
    if (const auto subject = fields.next(DerReader::sequenceTag))
        parsed.subject = subject->whole.toByteArray();
    return parsed;
}

const ParsedCertificate *issuerOf(const ParsedCertificate &certificate,
                                  const QList<ParsedCertificate> &all)
{
    if (certificate.issuer.isEmpty() || certificate.issuer == certificate.subject)
        return nullptr;
    for (const ParsedCertificate &candidate : all) {
        if (candidate.subject == certificate.issuer)
            return &candidate;
    }
    return nullptr;
}

void addChain(KeystoreEntry &entry, const ParsedCertificate &leaf,
              const QList<ParsedCertificate> &all)
{
    const ParsedCertificate *certificate = &leaf;
    while (certificate && entry.chain.size() < longestChain) {
        addToChain(entry, certificate->facts);
        certificate = issuerOf(*certificate, all);
    }
}

/// Index of the certificate that belongs to \p key; an only key without marks has the first one.
qsizetype leafOf(const Pkcs12Bag &key, const QList<Pkcs12Bag> &holders, bool isOnlyKey)
{
    for (qsizetype index = 0; index < holders.size(); ++index) {
        if (!key.localKeyId.isEmpty() && holders.at(index).localKeyId == key.localKeyId)
            return index;
    }
    return isOnlyKey && !holders.isEmpty() ? 0 : -1;
}

} // namespace

std::optional<Pkcs12Bag> Pkcs12Bag::read(QByteArrayView der)
{
    const auto outer = DerReader(der).next(DerReader::sequenceTag);
    DerReader fields(outer ? outer->content : QByteArrayView());
    const auto oid = fields.next(DerReader::oidTag);
    const auto value = fields.next(contextTag0);
    if (!oid || !value)
        return std::nullopt;
    Pkcs12Bag bag;
    const QByteArray name = oidText(oid->content);
    if (name == keyBagOid || name == shroudedKeyBagOid)
        bag.kind = Kind::Key;
    if (name == certificateBagOid) {
        bag.kind = Kind::StoredCertificate;
        bag.certificate = certificateIn(*value);
    }
    const auto attributes = fields.next(DerReader::setTag);
    for (DerReader list(attributes ? attributes->content : QByteArrayView()); !list.isAtEnd();) {
        if (const auto attribute = list.next(DerReader::sequenceTag))
            readAttribute(*attribute, bag);
        else
            break;
    }
    return bag;
}

QList<KeystoreEntry> keystoreEntries(const QList<Pkcs12Bag> &bags)
{
    QList<Pkcs12Bag> keys;
    QList<Pkcs12Bag> holders;
    QList<ParsedCertificate> certificates;
    for (const Pkcs12Bag &bag : bags) {
        if (bag.kind == Pkcs12Bag::Kind::Key)
            keys << bag;
        if (bag.kind != Pkcs12Bag::Kind::StoredCertificate)
            continue;
        holders << bag;
        certificates << parseCertificate(bag.certificate);
    }
    QList<KeystoreEntry> entries;
    for (const Pkcs12Bag &key : keys) {
        KeystoreEntry entry{key.alias, privateKeyEntry(), {}, {}};
        const qsizetype own = leafOf(key, holders, keys.size() == 1);
        if (own >= 0)
            addChain(entry, certificates.at(own), certificates);
        entries << entry;
    }
    for (qsizetype index = 0; index < holders.size(); ++index) {
        if (!holders.at(index).isTrusted && !keys.isEmpty())
            continue;
        KeystoreEntry entry{holders.at(index).alias, trustedCertificateEntry(), {}, {}};
        addToChain(entry, certificates.at(index).facts);
        entries << entry;
    }
    return entries;
}

} // namespace numauth::package
