#include "models/package/KeystoreReader.h"

#include "models/package/Certificate.h"

#include <QByteArray>

#include <optional>

namespace numauth::package {

namespace {

constexpr quint32 entryLimit = 10000;
constexpr quint32 chainLimit = 100;

/// Big-endian reader: the first read beyond the end makes every later one empty.
class BigEndianReader
{
public:
    explicit BigEndianReader(QByteArrayView bytes) : m_bytes(bytes) {}

    QByteArrayView bytes(quint32 count)
    {
        if (m_hasFailed || count > static_cast<quint64>(m_bytes.size())) {
            m_hasFailed = true;
            return {};
        }
        const QByteArrayView slice = m_bytes.first(count);
        m_bytes = m_bytes.sliced(count);
        return slice;
    }
    quint32 number(quint32 width)
    {
        quint32 value = 0;
        for (const char byte : bytes(width))
            value = (value << 8) | static_cast<unsigned char>(byte);
        return value;
    }
    QByteArrayView shortText() { return bytes(number(2)); }
    QByteArrayView block() { return bytes(number(4)); }
    bool hasFailed() const { return m_hasFailed; }

private:
    QByteArrayView m_bytes;
    bool m_hasFailed = false;
};

struct Entry
{
    QString alias;
    bool isPrivateKey = false;
    QList<QByteArrayView> chain;
};

/// `JKS` and `JCEKS` differ in the magic number; version 2 names the type of each certificate.
std::optional<QList<Entry>> readJks(QByteArrayView bytes, bool &hasSecretKey)
{
    BigEndianReader reader(bytes);
    reader.bytes(4);
    const quint32 version = reader.number(4);
    const quint32 count = reader.number(4);
    const auto certificate = [&] {
        if (version == 2)
            reader.shortText();
        return reader.block();
    };
    QList<Entry> entries;
    if ((version != 1 && version != 2) || count > entryLimit)
        return std::nullopt;
    for (quint32 index = 0; index < count && !reader.hasFailed(); ++index) {
        const quint32 tag = reader.number(4);
        Entry entry;
        entry.alias = QString::fromUtf8(reader.shortText());
        reader.bytes(8);
        // A sealed secret key has no length to skip it by.
        if (tag == 3) {
            hasSecretKey = true;
            break;
        }
        if (tag != 1 && tag != 2)
            return std::nullopt;
        entry.isPrivateKey = tag == 1;
        if (entry.isPrivateKey)
            reader.block();
        const quint32 chain = entry.isPrivateKey ? reader.number(4) : 1;
        if (chain > chainLimit)
            return std::nullopt;
        for (quint32 each = 0; each < chain; ++each)
            entry.chain << certificate();
        entries << entry;
    }
    return reader.hasFailed() ? std::nullopt : std::optional(entries);
}

std::optional<QList<Entry>> readBks(QByteArrayView bytes)
{
    enum Type : quint32 { End, TrustedCertificate, Key, Secret, Sealed };
    BigEndianReader reader(bytes);
    reader.bytes(4);
    reader.block();
    reader.bytes(4);
    QList<Entry> entries;
    for (quint32 type = reader.number(1); type != End; type = reader.number(1)) {
        if (reader.hasFailed() || type > Sealed ||
            static_cast<quint32>(entries.size()) > entryLimit)
            return std::nullopt;
        Entry entry;
        entry.alias = QString::fromUtf8(reader.shortText());
        reader.bytes(8);
        const quint32 chain = reader.number(4);
        if (chain > chainLimit)
            return std::nullopt;
        for (quint32 each = 0; each < chain; ++each) {
            reader.shortText();
            entry.chain << reader.block();
        }
        if (type == TrustedCertificate) {
            reader.shortText();
            entry.chain << reader.block();
        } else if (type == Key) {
            reader.bytes(1);
            reader.shortText();
            reader.shortText();
            reader.block();
        } else {
            reader.block();
        }
        entry.isPrivateKey = type == Key || type == Sealed;
        entries << entry;
    }
    return reader.hasFailed() ? std::nullopt : std::optional(entries);
}

QString typeOf(QByteArrayView bytes)
{
    if (bytes.startsWith("\xfe\xed\xfe\xed"))
        return QStringLiteral("JKS");
    if (bytes.startsWith("\xce\xce\xce\xce"))
        return QStringLiteral("JCEKS");
    const bool isBks = bytes.startsWith(QByteArrayView("\0\0\0\2\0\0\0\x14", 8)) ||
                       bytes.startsWith(QByteArrayView("\0\0\0\1\0\0\0\x14", 8));
    return isBks ? QStringLiteral("BKS") : QString();
}

CertificateFacts factsOf(QByteArrayView raw)
{
    const auto parsed = Certificate::parse(raw);
    return parsed ? parsed->facts : certificateDigests(raw);
}

QByteArray derOf(QByteArrayView bytes)
{
    const QByteArrayView begin("-----BEGIN CERTIFICATE-----");
    const qsizetype start = bytes.indexOf(begin);
    if (start < 0)
        return bytes.toByteArray();
    const QByteArrayView body = bytes.sliced(start + begin.size());
    const qsizetype end = body.indexOf("-----END");
    return end < 0 ? QByteArray() : QByteArray::fromBase64(body.first(end).toByteArray());
}

} // namespace

bool KeystoreReader::isKeystore(QByteArrayView bytes)
{
    return !typeOf(bytes).isEmpty();
}

void KeystoreReader::readKeystore(QByteArrayView bytes, PackageFacts &facts)
{
    facts.kind = PackageKind::Keystore;
    KeystoreFacts keystore;
    keystore.type = typeOf(bytes);
    bool hasSecretKey = false;
    const bool isBks = keystore.type == QLatin1StringView("BKS");
    const std::optional<QList<Entry>> entries =
        isBks ? readBks(bytes) : readJks(bytes, hasSecretKey);
    if (!entries) {
        facts.errors
            << tr("The %1 keystore is cut off or broken; copy the file again.").arg(keystore.type);
        return;
    }
    Signing signing;
    for (const Entry &entry : *entries) {
        KeystoreEntry row;
        row.alias = entry.alias;
        row.type = entry.isPrivateKey ? QStringLiteral("PrivateKeyEntry")
                                      : QStringLiteral("trustedCertEntry");
        for (QByteArrayView raw : entry.chain) {
            const CertificateFacts certificate = factsOf(raw);
            if (row.packageSignature.isEmpty())
                row.packageSignature = certificate.md5;
            if (!signing.certificate(certificate.md5))
                signing.certificates << certificate;
        }
        keystore.entries << row;
    }
    if (hasSecretKey)
        facts.errors << tr(
            "The keystore holds secret keys; entries after the first of them cannot be "
            "listed.");
    facts.keystore = keystore;
    facts.signing = signing;
}

bool KeystoreReader::isCertificate(QByteArrayView bytes)
{
    constexpr qsizetype certificateLimit = 1 << 20;
    return bytes.size() <= certificateLimit && Certificate::parse(derOf(bytes)).has_value();
}

void KeystoreReader::readCertificate(QByteArrayView bytes, PackageFacts &facts)
{
    facts.kind = PackageKind::Certificate;
    Signing signing;
    signing.certificates << factsOf(derOf(bytes));
    signing.packageSignature << signing.certificates.first().md5;
    facts.signing = signing;
}

} // namespace numauth::package
