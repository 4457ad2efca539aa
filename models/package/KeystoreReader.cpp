#include "models/package/KeystoreReader.h"

#include "models/package/BouncyKeystoreReader.h"
#include "models/package/CertificateReader.h"
#include "models/package/DerReader.h"
#include "models/package/JavaKeystoreReader.h"
#include "models/package/Pkcs12Reader.h"

namespace numauth::package {

namespace {

/// BCFKS ::= SEQUENCE { SEQUENCE { AlgorithmIdentifier, encrypted OCTET STRING }, integrity }
bool isBouncyFips(QByteArrayView bytes)
{
    const auto outer = DerReader(bytes).next(DerReader::sequenceTag);
    DerReader fields(outer ? outer->content : QByteArrayView());
    const auto store = fields.next(DerReader::sequenceTag);
    DerReader parts(store ? store->content : QByteArrayView());
    const auto algorithm = parts.next(DerReader::sequenceTag);
    return algorithm && parts.next(DerReader::octetStringTag) && parts.isAtEnd() &&
           fields.next().has_value() && fields.isAtEnd();
}

} // namespace

bool KeystoreReader::recognises(QByteArrayView bytes)
{
    return JavaKeystoreReader::recognises(bytes) || Pkcs12Reader::recognises(bytes) ||
           CertificateReader::recognises(bytes) || BouncyKeystoreReader::recognises(bytes) ||
           isBouncyFips(bytes) || CertificateReader::recognisesReport(bytes);
}

void KeystoreReader::read(QByteArrayView bytes, const std::optional<Secret> &password,
                          PackageFacts &facts)
{
    facts.kind = PackageKind::Keystore;
    if (JavaKeystoreReader::recognises(bytes))
        take(JavaKeystoreReader::read(bytes, password), facts);
    else if (Pkcs12Reader::recognises(bytes))
        readPkcs12(bytes, password, facts);
    else if (CertificateReader::recognises(bytes))
        readCertificates(bytes, facts);
    else if (BouncyKeystoreReader::recognises(bytes))
        take(BouncyKeystoreReader::read(bytes), facts);
    else if (isBouncyFips(bytes))
        facts.errors << tr("This is a BCFKS keystore, which is encrypted as a whole; convert it to "
                           "PKCS#12 with keytool -importkeystore.");
    else
        take(CertificateReader::readReport(bytes), facts);
}

void KeystoreReader::readPkcs12(QByteArrayView bytes, const std::optional<Secret> &password,
                                PackageFacts &facts)
{
    const Result<Pkcs12Content> content = Pkcs12Reader::read(bytes, password);
    if (!content) {
        facts.errors << content.error().message;
        return;
    }
    facts.isPasswordNeeded = content->isLocked;
    if (!content->isLocked)
        facts.keystore = content->facts;
    else if (password)
        facts.errors << tr("The password does not open this PKCS#12 keystore.");
    else
        facts.errors << tr("The certificates of this PKCS#12 keystore are encrypted; give its "
                           "password.");
}

void KeystoreReader::readCertificates(QByteArrayView bytes, PackageFacts &facts)
{
    facts.kind = PackageKind::Certificate;
    const Result<QList<CertificateFacts>> certificates = CertificateReader::read(bytes);
    if (!certificates) {
        facts.errors << certificates.error().message;
        return;
    }
    Signing signing;
    signing.certificates = *certificates;
    signing.packageSignature = {certificates->first().md5};
    facts.signing = signing;
}

void KeystoreReader::take(const Result<KeystoreFacts> &keystore, PackageFacts &facts)
{
    if (keystore)
        facts.keystore = *keystore;
    else
        facts.errors << keystore.error().message;
}

} // namespace numauth::package
