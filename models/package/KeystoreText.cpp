#include "models/package/KeystoreText.h"

#include "models/package/Certificate.h"

namespace numauth::package {

namespace {

/// One UTF-16 unit from 1 to 3 bytes; the replacement character when they do not fit.
QChar nextUnit(QByteArrayView bytes, qsizetype &position)
{
    const auto byteAt = [&bytes](qsizetype index) -> unsigned {
        return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0u;
    };
    const unsigned first = byteAt(position++);
    if (first < 0x80)
        return QChar(static_cast<char16_t>(first));
    const unsigned second = byteAt(position) & 0x3f;
    if ((first & 0xe0) == 0xc0) {
        ++position;
        return QChar(static_cast<char16_t>(((first & 0x1f) << 6) | second));
    }
    if ((first & 0xf0) == 0xe0) {
        const unsigned third = byteAt(position + 1) & 0x3f;
        position += 2;
        return QChar(static_cast<char16_t>(((first & 0x0f) << 12) | (second << 6) | third));
    }
    return QChar(QChar::ReplacementCharacter);
}

} // namespace

QString readModifiedUtf8(ByteReader &reader)
{
    const QByteArrayView bytes = reader.bytes(reader.u16());
    QString text;
    for (qsizetype position = 0; position < bytes.size();)
        text += nextUnit(bytes, position);
    return text;
}

CertificateFacts readStoredCertificate(ByteReader &reader)
{
    const QByteArrayView raw = reader.prefixed();
    const std::optional<Certificate> certificate = Certificate::parse(raw);
    return certificate ? certificate->facts : certificateDigests(raw);
}

void addToChain(KeystoreEntry &entry, const CertificateFacts &certificate)
{
    if (entry.chain.isEmpty())
        entry.packageSignature = certificate.md5;
    entry.chain << certificate;
}

const QString &privateKeyEntry()
{
    static const QString name = QStringLiteral("PrivateKeyEntry");
    return name;
}

const QString &trustedCertificateEntry()
{
    static const QString name = QStringLiteral("trustedCertEntry");
    return name;
}

} // namespace numauth::package
