#include "models/package/JavaKeystoreReader.h"

#include "models/package/ByteReader.h"
#include "models/package/Digest.h"
#include "models/package/KeystoreText.h"

#include <QtEndian>

namespace numauth::package {

namespace {

constexpr std::uint32_t jksMagic = 0xfeedfeed;
constexpr std::uint32_t jceksMagic = 0xcececece;
constexpr std::uint32_t keyTag = 1;
constexpr std::uint32_t certificateTag = 2;
constexpr std::uint32_t secretTag = 3;
constexpr qsizetype digestSize = 20;

/// SHA-1 over the password in UTF-16BE, a phrase, and everything before the digest.
QByteArray integrityDigest(QByteArrayView body, const Secret &password)
{
    Digest digest(DigestKind::Sha1);
    QString text = QString::fromUtf8(password.reveal());
    for (const QChar unit : text) {
        const char16_t big = qToBigEndian(unit.unicode());
        digest.add(QByteArrayView(reinterpret_cast<const char *>(&big), 2));
    }
    text.fill(QChar(u'\0'));
    digest.add("Mighty Aphrodite");
    digest.add(body);
    return digest.finish();
}

CertificateFacts readTypedCertificate(ByteReader &reader, std::uint32_t version)
{
    if (version >= 2)
        readModifiedUtf8(reader);
    return readStoredCertificate(reader);
}

KeystoreEntry readEntry(ByteReader &reader, std::uint32_t tag, std::uint32_t version)
{
    KeystoreEntry entry;
    entry.alias = readModifiedUtf8(reader);
    reader.skip(8);
    entry.type = tag == keyTag ? privateKeyEntry() : trustedCertificateEntry();
    if (tag == keyTag)
        reader.prefixed();
    const std::uint32_t chainSize = tag == keyTag ? reader.u32() : 1;
    for (std::uint32_t index = 0; index < chainSize && !reader.hasFailed(); ++index)
        addToChain(entry, readTypedCertificate(reader, version));
    return entry;
}

} // namespace

bool JavaKeystoreReader::recognises(QByteArrayView bytes)
{
    const std::uint32_t magic = ByteReader(bytes, ByteOrder::BigEndian).u32();
    return magic == jksMagic || magic == jceksMagic;
}

Result<KeystoreFacts> JavaKeystoreReader::read(QByteArrayView bytes,
                                               const std::optional<Secret> &password)
{
    const auto damaged = [](qsizetype offset) {
        return Error{
            Error::Code::Malformed,
            tr("The keystore is damaged or cut off at byte %1; get an intact copy.").arg(offset)};
    };
    ByteReader reader(bytes, ByteOrder::BigEndian);
    KeystoreFacts facts;
    facts.type = reader.u32() == jksMagic ? QStringLiteral("JKS") : QStringLiteral("JCEKS");
    const std::uint32_t version = reader.u32();
    const std::uint32_t count = reader.u32();
    if (reader.hasFailed() || version < 1 || version > 2)
        return damaged(reader.position());
    for (std::uint32_t index = 0; index < count; ++index) {
        const std::uint32_t tag = reader.u32();
        if (tag == secretTag && facts.type == QLatin1StringView("JCEKS")) {
            facts.unreadEntries = static_cast<int>(count - index);
            return facts;
        }
        if (tag != keyTag && tag != certificateTag)
            return damaged(reader.position());
        const KeystoreEntry entry = readEntry(reader, tag, version);
        if (reader.hasFailed())
            return damaged(reader.position());
        facts.entries << entry;
    }
    if (reader.remaining() != digestSize)
        return damaged(reader.position());
    if (!password)
        return facts;
    if (integrityDigest(bytes.chopped(digestSize), *password) != bytes.last(digestSize))
        return Error{Error::Code::Malformed,
                     tr("The password is wrong, or the keystore was changed since it was saved.")};
    facts.isIntegrityChecked = true;
    return facts;
}

} // namespace numauth::package
