#include "models/package/BouncyKeystoreReader.h"

#include "models/package/ByteReader.h"
#include "models/package/KeystoreText.h"

namespace numauth::package {

namespace {

constexpr std::uint8_t endType = 0;
constexpr std::uint8_t certificateType = 1;
constexpr std::uint8_t plainKeyType = 2;
constexpr std::uint8_t sealedType = 4;
constexpr qsizetype digestSize = 20;
/// Bouncy Castle writes 20 bytes of salt and at most a few thousand iterations.
constexpr std::uint32_t longestSalt = 64;

struct Preamble
{
    std::uint32_t version = 0;
    std::uint32_t saltSize = 0;
};

Preamble readPreamble(ByteReader &reader)
{
    Preamble preamble;
    preamble.version = reader.u32();
    preamble.saltSize = reader.u32();
    reader.skip(preamble.saltSize);
    reader.u32();
    return preamble;
}

CertificateFacts readTypedCertificate(ByteReader &reader)
{
    readModifiedUtf8(reader);
    return readStoredCertificate(reader);
}

void skipPlainKey(ByteReader &reader)
{
    reader.u8();
    readModifiedUtf8(reader);
    readModifiedUtf8(reader);
    reader.prefixed();
}

void readBody(ByteReader &reader, std::uint8_t type, KeystoreEntry &entry)
{
    if (type == certificateType)
        addToChain(entry, readTypedCertificate(reader));
    else if (type == plainKeyType)
        skipPlainKey(reader);
    else
        reader.prefixed();
}

KeystoreEntry readEntry(ByteReader &reader, std::uint8_t type)
{
    KeystoreEntry entry;
    entry.alias = readModifiedUtf8(reader);
    reader.skip(8);
    const std::uint32_t chainSize = reader.u32();
    for (std::uint32_t index = 0; index < chainSize && !reader.hasFailed(); ++index)
        addToChain(entry, readTypedCertificate(reader));
    const bool hasChain = !entry.chain.isEmpty();
    readBody(reader, type, entry);
    if (type == certificateType)
        entry.type = trustedCertificateEntry();
    else
        entry.type = hasChain ? privateKeyEntry() : QStringLiteral("SecretKeyEntry");
    return entry;
}

} // namespace

bool BouncyKeystoreReader::recognises(QByteArrayView bytes)
{
    ByteReader reader(bytes, ByteOrder::BigEndian);
    const Preamble preamble = readPreamble(reader);
    const bool isKnown = preamble.version == 1 || preamble.version == 2;
    return isKnown && preamble.saltSize > 0 && preamble.saltSize <= longestSalt &&
           !reader.hasFailed();
}

Result<KeystoreFacts> BouncyKeystoreReader::read(QByteArrayView bytes)
{
    ByteReader reader(bytes, ByteOrder::BigEndian);
    KeystoreFacts facts;
    facts.type = QStringLiteral("BKS");
    const Preamble preamble = readPreamble(reader);
    for (;;) {
        const std::uint8_t type = reader.u8();
        if (type == endType && !reader.hasFailed())
            break;
        const KeystoreEntry entry = type <= sealedType ? readEntry(reader, type) : KeystoreEntry();
        if (type > sealedType || reader.hasFailed())
            return Error{
                Error::Code::Malformed,
                preamble.version == 1
                    ? tr("The keystore is damaged at byte %1, or it is of type UBER, which "
                         "is encrypted as a whole; convert it to PKCS#12 with keytool.")
                          .arg(reader.position())
                    : tr("The keystore is damaged or cut off at byte %1; get an intact "
                         "copy.")
                          .arg(reader.position())};
        facts.entries << entry;
    }
    if (reader.remaining() != digestSize)
        return Error{
            Error::Code::Malformed,
            tr("The keystore does not end where it should, at byte %1; get an intact copy.")
                .arg(reader.position())};
    return facts;
}

} // namespace numauth::package
