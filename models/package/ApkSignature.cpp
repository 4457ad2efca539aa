#include "models/package/ApkSignature.h"

#include <algorithm>

namespace numauth::package {

namespace {

constexpr int codenameSdk = 10000;
constexpr int firstWithV2 = 24;
constexpr int firstWithSandbox = 26;
constexpr int firstWithV3 = 28;
constexpr int firstWithTargetRule = 30;
constexpr int firstWithV31 = 33;

QStringList md5s(const QList<CertificateFacts> &certificates)
{
    QStringList values;
    for (const CertificateFacts &each : certificates)
        values << each.md5;
    return values;
}

QSet<int> supportedSchemes(int maxSdk)
{
    if (maxSdk >= firstWithV3)
        return {2, 3};
    return maxSdk >= firstWithV2 ? QSet<int>{2} : QSet<int>{};
}

QList<CertificateFacts> factsOf(const QList<VerifiedSigner> &signers)
{
    QList<CertificateFacts> facts;
    for (const VerifiedSigner &signer : signers)
        facts << signer.certificate.facts;
    return facts;
}

QList<CertificateFacts> factsOf(const QList<Certificate> &signers)
{
    QList<CertificateFacts> facts;
    for (const Certificate &signer : signers)
        facts << signer.facts;
    return facts;
}

} // namespace

ManifestDemands ManifestDemands::from(const ManifestFacts &manifest)
{
    ManifestDemands demands;
    demands.isReadable = true;
    demands.minSdk = manifest.minSdkCodename.isEmpty() ? manifest.minSdk.value_or(1) : codenameSdk;
    demands.targetSdk = manifest.targetSdkCodename.isEmpty()
                            ? manifest.targetSdk.value_or(*demands.minSdk)
                            : codenameSdk;
    demands.targetSandboxVersion = manifest.targetSandboxVersion;
    return demands;
}

ApkSignature::ApkSignature(const ZipReader &zip, const ManifestDemands &demands,
                           const std::atomic_bool *isCancelled)
    : m_zip(zip), m_demands(demands), m_isCancelled(isCancelled), m_blocks(zip, isCancelled),
      m_jar(zip, isCancelled)
{
}

Signing ApkSignature::read(Verification verification)
{
    Signing signing;
    if (verification == Verification::Skip) {
        claim(signing);
        signing.verdict = hasSignature() ? SigningVerdict::NotChecked : SigningVerdict::Unsigned;
        return signing;
    }
    const qsizetype passes = m_blocks.digestCount() + (m_jar.isSigned() ? 1 : 0);
    m_zip.expect(passes * m_zip.bytes().size());
    for (int level : checkedApiLevels()) {
        const Outcome outcome = verify({level, level});
        signing.byApi.insert(level, outcome.signing);
        if (outcome.signing.isVerified)
            addCertificates(signing, outcome.certificates);
    }
    conclude(signing, m_demands.minSdk ? verify({*m_demands.minSdk, ApiRange().max}) : Outcome());
    return signing;
}

void ApkSignature::conclude(Signing &signing, const Outcome &wholeRange)
{
    if (m_isCancelled && *m_isCancelled) {
        signing = {};
        claim(signing);
        return;
    }
    const ApiSigning *newest = nullptr;
    bool isEverywhere = true;
    for (const ApiSigning &level : signing.byApi) {
        isEverywhere = isEverywhere && level.isVerified;
        if (level.isVerified)
            newest = &level;
        else if (!signing.errors.contains(level.refusal))
            signing.errors << level.refusal;
    }
    if (!newest) {
        signing.verdict = hasSignature() ? SigningVerdict::Refused : SigningVerdict::Unsigned;
        claim(signing);
        signing.packageSignature.clear();
        signing.lineage.clear();
        signing.currentSigner.clear();
        return;
    }
    const bool isWhole = m_demands.minSdk ? wholeRange.signing.isVerified : isEverywhere;
    signing.verdict = isWhole ? SigningVerdict::Verified : SigningVerdict::VerifiedOnSomeLevels;
    if (isWhole)
        signing.errors.clear();
    signing.packageSignature = newest->signatures;
    signing.lineage = newest->history;
    if (newest->contentsSigners == newest->signatures)
        return;
    signing.currentSigner = newest->contentsSigners.value(0);
    for (auto level = signing.byApi.cbegin(); level != signing.byApi.cend(); ++level) {
        if (level->contentsSigners.contains(signing.currentSigner)) {
            signing.currentSignerFromApi = level.key();
            return;
        }
    }
}

/// What the signature says of itself, unchecked.
void ApkSignature::claim(Signing &signing) const
{
    QList<CertificateFacts> identity;
    for (std::uint32_t id : {SigningBlock::v31Id, SigningBlock::v3Id, SigningBlock::v2Id}) {
        const QList<CertificateFacts> signers = m_blocks.claimedSigners(id);
        const QList<CertificateFacts> lineage = m_blocks.claimedLineage(id);
        addCertificates(signing, signers);
        addCertificates(signing, lineage);
        if (!identity.isEmpty() || signers.isEmpty())
            continue;
        identity = lineage.isEmpty() ? signers : lineage.first(1);
        signing.lineage = md5s(lineage);
        if (!lineage.isEmpty() && lineage.last().md5 != lineage.first().md5)
            signing.currentSigner = lineage.last().md5;
    }
    const QList<CertificateFacts> jarSigners = m_jar.claimedSigners();
    addCertificates(signing, jarSigners);
    signing.packageSignature = md5s(identity.isEmpty() ? jarSigners : identity);
}

void ApkSignature::addCertificates(Signing &signing,
                                   const QList<CertificateFacts> &certificates) const
{
    for (const CertificateFacts &each : certificates) {
        if (!signing.certificate(each.md5))
            signing.certificates << each;
    }
}

/// Files that only look unsigned because their block is broken count as refused.
bool ApkSignature::hasSignature() const
{
    if (m_jar.isSigned() ||
        m_zip.bytes().first(m_zip.directoryOffset()).endsWith("APK Sig Block 42"))
        return true;
    return std::ranges::any_of(m_zip.entries(), [](const ZipEntry &entry) {
        return entry.name.startsWith("META-INF/") && entry.name.endsWith(".SF");
    });
}

ApkSignature::Outcome ApkSignature::verify(ApiRange range)
{
    Outcome outcome;
    Found found;
    const QSet<int> supported = supportedSchemes(range.max);
    QString refusal = verifyBlocks(range, supported, found);
    if (refusal.isEmpty())
        refusal = checkDemands(range, found);
    if (refusal.isEmpty() && (range.min < firstWithV2 || found.schemes.isEmpty())) {
        found.v1 = m_jar.verify(range, supported, found.schemes);
        refusal = found.v1->refusal;
    }
    if (refusal.isEmpty())
        refusal = checkAgreement(found);
    outcome.signing.isVerified = refusal.isEmpty();
    outcome.signing.refusal = refusal;
    if (outcome.signing.isVerified)
        describe(found, outcome);
    return outcome;
}

QString ApkSignature::verifyBlocks(ApiRange range, const QSet<int> &supported, Found &found)
{
    ApiRange v3Range{std::max(range.min, firstWithV3), range.max};
    if (range.max >= firstWithV31) {
        found.v31 =
            m_blocks.verifyV3(SigningBlock::v31Id, {std::max(range.min, firstWithV31), range.max});
        if (!found.v31.refusal.isEmpty())
            return found.v31.refusal;
        if (found.v31.isPresent) {
            found.schemes.insert(31);
            for (const VerifiedSigner &signer : found.v31.signers)
                v3Range.max = std::min(v3Range.max, signer.range.min - 1);
        }
    }
    if (range.max >= firstWithV3 && v3Range.min <= v3Range.max) {
        found.v3 = m_blocks.verifyV3(SigningBlock::v3Id, v3Range);
        if (found.v3.isPresent)
            found.schemes.insert(3);
        if (!found.v3.refusal.isEmpty())
            return found.v3.refusal;
        if (range.max >= firstWithV31 && contradictsRotation(found))
            return tr("The v3 signature says from which Android version a v3.1 signature takes "
                      "over, but that signature is missing or says otherwise.");
    }
    if (range.max >= firstWithV2 && (range.min < firstWithV3 || found.schemes.isEmpty())) {
        found.v2 = m_blocks.verifyV2({std::max(range.min, firstWithV2), range.max}, supported,
                                     found.schemes);
        if (found.v2.isPresent)
            found.schemes.insert(2);
        return found.v2.refusal;
    }
    return {};
}

bool ApkSignature::contradictsRotation(const Found &found) const
{
    for (const VerifiedSigner &signer : found.v3.signers) {
        if (!signer.rotationMinSdk)
            continue;
        if (!m_blocks.has(SigningBlock::v31Id))
            return true;
        for (const VerifiedSigner &successor : found.v31.signers) {
            if (successor.range.min != *signer.rotationMinSdk)
                return true;
        }
    }
    return false;
}

QString ApkSignature::checkDemands(ApiRange range, const Found &found) const
{
    if (range.max >= firstWithSandbox && !m_demands.isReadable)
        return tr("AndroidManifest.xml cannot be unpacked.");
    const bool hasBlock = !found.schemes.isEmpty();
    if (range.max >= firstWithSandbox && m_demands.targetSandboxVersion > 1 && !hasBlock)
        return tr("targetSandboxVersion %1 needs a v2 signature or newer.")
            .arg(m_demands.targetSandboxVersion);
    if (range.max >= firstWithTargetRule && m_demands.targetSdk >= firstWithTargetRule && !hasBlock)
        return tr("targetSdkVersion %1 needs a v2 signature or newer on Android 11 and above.")
            .arg(m_demands.targetSdk);
    return {};
}

/// Where one range of versions looks at several schemes, they must name the same keys.
QString ApkSignature::checkAgreement(const Found &found) const
{
    const QStringList v1 = found.v1 ? md5s(factsOf(found.v1->signers)) : QStringList();
    const QStringList v2 = md5s(factsOf(found.v2.signers));
    if (found.v1 && found.v2.isVerified() &&
        QSet<QString>(v1.begin(), v1.end()) != QSet<QString>(v2.begin(), v2.end()))
        return tr("The v1 and the v2 signature were made with different keys.");
    const BlockOutcome &newest = found.v3.isPresent ? found.v3 : found.v31;
    const QStringList older = found.v1 ? v1 : v2;
    if (!newest.isPresent || older.isEmpty() || newest.signers.isEmpty())
        return {};
    const VerifiedSigner &signer = newest.signers.last();
    const QString oldest =
        signer.lineage.isEmpty() ? signer.certificate.facts.md5 : signer.lineage.first().md5;
    if (older != QStringList{oldest})
        return tr("The v3 signature does not descend from the key of the older signatures.");
    return {};
}

void ApkSignature::describe(const Found &found, Outcome &outcome)
{
    ApiSigning &signing = outcome.signing;
    const BlockOutcome *rotating = found.v31.isPresent  ? &found.v31
                                   : found.v3.isPresent ? &found.v3
                                                        : nullptr;
    if (rotating && !rotating->signers.isEmpty()) {
        const VerifiedSigner &signer = rotating->signers.last();
        signing.scheme = found.v31.isPresent ? QStringLiteral("v3.1") : QStringLiteral("v3");
        signing.contentsSigners = {signer.certificate.facts.md5};
        signing.history = md5s(signer.lineage);
        signing.signatures =
            signer.lineage.isEmpty() ? signing.contentsSigners : signing.history.first(1);
        outcome.certificates = signer.lineage;
        outcome.certificates << signer.certificate.facts;
        return;
    }
    signing.scheme = found.v2.isPresent ? QStringLiteral("v2") : QStringLiteral("v1");
    outcome.certificates =
        found.v2.isPresent ? factsOf(found.v2.signers) : factsOf(found.v1->signers);
    signing.signatures = md5s(outcome.certificates);
    signing.contentsSigners = signing.signatures;
}

} // namespace numauth::package
