#include "models/package/JarVerifier.h"

#include "models/base/AllCores.h"
#include "models/package/JarAlgorithm.h"

#include <algorithm>

namespace numauth::package {

namespace {

constexpr qint64 textLimit = 16LL * 1024 * 1024;
constexpr qint64 blockLimit = 1024 * 1024;
/// Hashing more than this is what archives made to waste time ask for.
constexpr std::uint64_t contentLimit = 8ull * 1024 * 1024 * 1024;
constexpr qsizetype signerLimit = 10;
constexpr int firstWithSeveralInfos = 24;
const QByteArrayView folder("META-INF/");
const QByteArray manifestName("META-INF/MANIFEST.MF");

bool isBlockName(const QByteArray &name)
{
    return name.startsWith(folder) &&
           (name.endsWith(".RSA") || name.endsWith(".DSA") || name.endsWith(".EC"));
}

bool isCovered(const ZipEntry &entry)
{
    return !entry.name.startsWith(folder) && !entry.isFolder();
}

QString shown(const QByteArray &name)
{
    return QString::fromUtf8(name).left(120);
}

} // namespace

JarVerifier::JarVerifier(const ZipReader &zip, const std::atomic_bool *isCancelled)
    : m_zip(zip), m_isCancelled(isCancelled)
{
    load();
}

void JarVerifier::load()
{
    const ZipEntry *manifest = m_zip.find(manifestName);
    for (const ZipEntry &entry : m_zip.entries()) {
        if (!isBlockName(entry.name))
            continue;
        const QByteArray signatureFile = entry.name.left(entry.name.lastIndexOf('.')) + ".SF";
        if (const ZipEntry *file = m_zip.find(signatureFile);
            file && m_signers.size() <= signerLimit)
            m_signers << loadSigner(entry, *file);
    }
    if (m_zip.hasDuplicates()) {
        m_refusal = tr("Two entries have the same name.");
    } else if (!manifest) {
        m_refusal = tr("There is no META-INF/MANIFEST.MF.");
    } else if (Result<QByteArray> bytes = m_zip.read(*manifest, textLimit)) {
        m_manifest = *std::move(bytes);
        m_sections = readJarSections(m_manifest);
        indexManifest();
    } else {
        m_refusal = bytes.error().message;
    }
    if (m_refusal.isEmpty() && m_signers.isEmpty())
        m_refusal = tr("There is no v1 signature.");
    if (m_signers.size() > signerLimit)
        m_refusal = tr("The v1 signature has more than 10 signers; Android accepts at most 10.");
}

void JarVerifier::indexManifest()
{
    for (qsizetype index = 1; index < m_sections.size() && m_refusal.isEmpty(); ++index) {
        const QByteArray name = m_sections.at(index).entryName();
        if (name.isEmpty())
            m_refusal = tr("Section %1 of MANIFEST.MF has no name.").arg(index);
        else if (m_sectionOfEntry.contains(name))
            m_refusal = tr("MANIFEST.MF names “%1” twice.").arg(shown(name));
        else if (!m_zip.find(name))
            m_refusal = tr("MANIFEST.MF names “%1”, which is not in the package.").arg(shown(name));
        m_sectionOfEntry.insert(name, index);
    }
}

JarVerifier::Signer JarVerifier::loadSigner(const ZipEntry &block, const ZipEntry &signatureFile)
{
    Signer signer;
    signer.name = block.name;
    Result<QByteArray> file = m_zip.read(signatureFile, textLimit);
    Result<QByteArray> bytes = m_zip.read(block, blockLimit);
    if (!file || !bytes) {
        m_refusal = file ? bytes.error().message : file.error().message;
        return signer;
    }
    signer.signatureFile = *std::move(file);
    signer.sections = readJarSections(signer.signatureFile);
    signer.block = *std::move(bytes);
    signer.message = Pkcs7::read(signer.block);
    return signer;
}

QList<CertificateFacts> JarVerifier::claimedSigners() const
{
    QList<CertificateFacts> facts;
    for (const Signer &signer : m_signers) {
        if (!signer.message || signer.message->signers.isEmpty())
            continue;
        if (const auto named = signer.message->certificateOf(signer.message->signers.first()))
            facts << named->facts;
    }
    return facts;
}

JarOutcome JarVerifier::verify(ApiRange range, const QSet<int> &supported, const QSet<int> &found)
{
    JarOutcome outcome{{}, m_refusal};
    QList<Signer> signers = m_signers;
    for (qsizetype index = 0; index < signers.size() && outcome.refusal.isEmpty(); ++index)
        outcome.refusal = checkBlock(signers[index], range);
    for (qsizetype index = 0; index < signers.size() && outcome.refusal.isEmpty(); ++index)
        outcome.refusal = checkSignatureFile(signers[index], range, supported, found);
    if (!outcome.refusal.isEmpty())
        return outcome;
    signers.removeIf([](const Signer &signer) { return signer.isIgnored; });
    QSet<QByteArray> covering;
    outcome.refusal = checkEntries(signers, range, covering);
    for (const Signer &signer : signers) {
        if (outcome.refusal.isEmpty() && covering.contains(signer.name))
            outcome.signers << *signer.certificate;
    }
    return outcome;
}

QString JarVerifier::checkBlock(Signer &signer, ApiRange range) const
{
    if (!signer.message || signer.message->signers.isEmpty())
        return tr("“%1” is not a PKCS#7 signature that Android reads.").arg(shown(signer.name));
    for (const Pkcs7Signer &info : signer.message->signers) {
        std::optional<Certificate> verified;
        const QString refusal = checkSignerInfo(signer, info, range, verified);
        if (!refusal.isEmpty())
            return refusal;
        if (verified && !signer.certificate)
            signer.certificate = verified;
        if (range.min < firstWithSeveralInfos)
            break;
    }
    if (!signer.certificate)
        return tr("The signature in “%1” does not fit its .SF file.").arg(shown(signer.name));
    return {};
}

QString JarVerifier::checkSignerInfo(const Signer &signer, const Pkcs7Signer &info, ApiRange range,
                                     std::optional<Certificate> &verified) const
{
    const auto algorithm = JarAlgorithm::from(info.digestOid, info.signatureOid, range);
    if (!algorithm)
        return tr("“%1” uses an algorithm (%2 with %3) that these Android versions do not verify.")
            .arg(shown(signer.name), QString::fromLatin1(info.digestOid),
                 QString::fromLatin1(info.signatureOid));
    const auto certificate = signer.message->certificateOf(info);
    if (!certificate)
        return tr("“%1” does not carry the certificate that signed it.").arg(shown(signer.name));
    if (certificate->hasUnknownCriticalExtension || certificate->mayNotSign)
        return tr("The certificate in “%1” may not be used for signing.").arg(shown(signer.name));
    QByteArray signedBytes = signer.signatureFile;
    if (!info.signedAttributes.isEmpty()) {
        const SignedAttributes attributes = SignedAttributes::read(info.signedAttributes);
        const bool needsType = range.max >= firstWithSeveralInfos;
        if (attributes.isMalformed || !attributes.messageDigest ||
            (needsType && !attributes.contentOid))
            return tr("The signed attributes in “%1” are incomplete or malformed.")
                .arg(shown(signer.name));
        if ((needsType && *attributes.contentOid != signer.message->contentOid) ||
            *attributes.messageDigest != Digest::of(algorithm->digest, signer.signatureFile))
            return {};
        signedBytes = info.signedAttributes.toByteArray();
        signedBytes[0] = 0x31;
    }
    if (verifySignature(withPositiveModulus(certificate->publicKeyInfo), algorithm->scheme,
                        signedBytes, info.signature))
        verified = certificate;
    return {};
}

QString JarVerifier::checkSignatureFile(Signer &signer, ApiRange range, const QSet<int> &supported,
                                        const QSet<int> &found) const
{
    const JarSection main = signer.sections.value(0);
    if (!main.attribute("Signature-Version")) {
        signer.isIgnored = true;
        return {};
    }
    const QByteArray *apkSigned = main.attribute("X-Android-APK-Signed");
    if (apkSigned && range.max >= 24) {
        for (const QByteArray &word : apkSigned->split(',')) {
            const int scheme = word.trimmed().toInt();
            if (supported.contains(scheme) && !found.contains(scheme))
                return tr("The v1 signature says that a v%1 signature exists, but there is none: "
                          "it was stripped.")
                    .arg(scheme);
        }
    }
    for (qsizetype index = 1; index < signer.sections.size(); ++index) {
        const QByteArray name = signer.sections.at(index).entryName();
        if (name.isEmpty() || signer.entryNames.contains(name)) {
            signer.isIgnored = true;
            return {};
        }
        signer.entryNames.insert(name);
    }
    return checkSections(signer, range);
}

QString JarVerifier::checkSections(Signer &signer, ApiRange range) const
{
    const auto fits = [](const QList<NamedDigest> &digests, QByteArrayView bytes) {
        return std::ranges::all_of(digests, [bytes](const NamedDigest &digest) {
            return digest.value == Digest::of(digest.kind, bytes);
        });
    };
    const JarSection main = signer.sections.value(0);
    const QByteArray *creator = main.attribute("Created-By");
    const bool isBySigntool = creator && creator->contains("signtool");
    const auto whole = digestsToVerify(main, isBySigntool ? "-Digest" : "-Digest-Manifest", range);
    const auto head = digestsToVerify(main, "-Digest-Manifest-Main-Attributes", range);
    if (!isBySigntool && !fits(head, m_sections.value(0).bytes))
        return tr("The main section of MANIFEST.MF was changed after “%1” signed it.")
            .arg(shown(signer.name));
    if (!whole.isEmpty() && fits(whole, m_manifest))
        return {};
    for (qsizetype index = 1; index < signer.sections.size(); ++index) {
        const JarSection &section = signer.sections.at(index);
        const auto place = m_sectionOfEntry.constFind(section.entryName());
        if (place == m_sectionOfEntry.constEnd()) {
            signer.isIgnored = true;
            continue;
        }
        QByteArrayView bytes = m_sections.at(*place).bytes;
        if (isBySigntool && bytes.endsWith("\n\n"))
            bytes.chop(1);
        const auto digests = digestsToVerify(section, "-Digest", range);
        if (digests.isEmpty() || !fits(digests, bytes))
            return tr("The section of MANIFEST.MF about “%1” was changed after it was signed.")
                .arg(shown(section.entryName()));
    }
    return {};
}

QString JarVerifier::checkEntries(const QList<Signer> &signers, ApiRange range,
                                  QSet<QByteArray> &covering)
{
    if (signers.isEmpty())
        return tr("There is no v1 signature that Android accepts.");
    bool hasEntry = false;
    for (const ZipEntry &entry : m_zip.entries()) {
        if (!isCovered(entry))
            continue;
        if (!m_sectionOfEntry.contains(entry.name))
            return tr("“%1” is not in MANIFEST.MF: it was added after signing.")
                .arg(shown(entry.name));
        QSet<QByteArray> signersOfEntry;
        for (const Signer &signer : signers) {
            if (signer.entryNames.contains(entry.name))
                signersOfEntry.insert(signer.name);
        }
        if (signersOfEntry.isEmpty() || (hasEntry && signersOfEntry != covering))
            return tr("“%1” is not signed by the same signers as the other entries.")
                .arg(shown(entry.name));
        covering = signersOfEntry;
        hasEntry = true;
    }
    if (!hasEntry)
        return tr("The v1 signature covers no entry.");
    return checkEntryDigests(range);
}

QString JarVerifier::checkEntryDigests(ApiRange range)
{
    QList<DigestKey> needed;
    QList<QByteArray> expected;
    std::uint64_t contentSize = 0;
    for (qsizetype index = 0; index < m_zip.entries().size(); ++index) {
        const ZipEntry &entry = m_zip.entries().at(index);
        if (!isCovered(entry))
            continue;
        contentSize += entry.size;
        if (contentSize > contentLimit)
            return tr("The package unpacks to more than 8 GB, which no phone installs.");
        const JarSection &section = m_sections.at(m_sectionOfEntry.value(entry.name));
        const auto digests = digestsToVerify(section, "-Digest", range);
        if (digests.isEmpty())
            return tr("MANIFEST.MF has no digest of “%1” that Android reads.")
                .arg(shown(entry.name));
        for (const NamedDigest &digest : digests) {
            needed << DigestKey(index, digest.kind);
            expected << digest.value;
        }
    }
    computeDigests(needed);
    if (m_isCancelled && *m_isCancelled)
        return tr("The check was stopped.");
    for (qsizetype index = 0; index < needed.size(); ++index) {
        if (m_digests.value(needed.at(index)) != expected.at(index))
            return tr("“%1” was changed after it was signed: its digest differs.")
                .arg(shown(m_zip.entries().at(needed.at(index).first).name));
    }
    return {};
}

void JarVerifier::computeDigests(const QList<DigestKey> &needed)
{
    QList<DigestKey> missing;
    for (const DigestKey &key : needed) {
        if (!m_digests.contains(key))
            missing << key;
    }
    const auto hash = [this](const DigestKey &key) {
        Digest digest(key.second);
        if (m_isCancelled && *m_isCancelled)
            return QByteArray();
        const Result<> streamed = m_zip.stream(m_zip.entries().at(key.first),
                                               [&](QByteArrayView piece) { digest.add(piece); });
        return streamed ? digest.finish() : QByteArray();
    };
    const QList<QByteArray> digests = mappedOnAllCores<QByteArray>(missing, hash);
    for (qsizetype index = 0; index < missing.size(); ++index)
        m_digests.insert(missing.at(index), digests.at(index));
}

} // namespace numauth::package
