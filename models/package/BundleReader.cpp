#include "models/package/BundleReader.h"

#include "models/package/AndroidManifest.h"
#include "models/package/ApkReader.h"
#include "models/package/JarVerifier.h"
#include "models/package/PackageFindings.h"
#include "models/package/ProtobufResources.h"
#include "models/package/ProtobufXml.h"

#include <algorithm>

namespace numauth::package {

namespace {

constexpr qint64 manifestLimit = 16LL * 1024 * 1024;
/// Of a network security configuration; real ones have a few kilobytes.
constexpr qint64 securityLimit = 1024 * 1024;
constexpr qint64 tableLimit = 64LL * 1024 * 1024;
/// Members of a set are stored; a compressed one is unpacked only when it stays small.
constexpr qint64 memberLimit = 64LL * 1024 * 1024;

QByteArray fileName(const ZipEntry &entry)
{
    return entry.name.mid(entry.name.lastIndexOf('/') + 1);
}

QList<const ZipEntry *> membersOf(const ZipReader &zip)
{
    QList<const ZipEntry *> members;
    for (const ZipEntry &entry : zip.entries()) {
        if (entry.name.endsWith(".apk") && !entry.name.startsWith("__MACOSX/"))
            members << &entry;
    }
    return members;
}

/// Splits are named after their configuration; what is left is the base.
int baseRank(const ZipEntry &entry)
{
    const QByteArray name = fileName(entry);
    if (name == "base-master.apk" || name == "universal.apk" || name == "base.apk")
        return 0;
    if (name.startsWith("standalone-"))
        return 1;
    if (name.startsWith("config.") || name.startsWith("split_"))
        return 4;
    return name.startsWith("base-") ? 3 : 2;
}

/// Without the table references stay numbers.
ResourceTable bundleResources(const ZipReader &zip)
{
    const ZipEntry *entry = zip.find("base/resources.pb");
    const Result<QByteArray> bytes =
        entry ? zip.read(*entry, tableLimit) : Result<QByteArray>(QByteArray());
    return ResourceTable::fromValues(readProtobufResources(bytes.valueOr({})));
}

QList<BinaryXmlElement> elementsOf(const ZipReader &zip, const QString &path)
{
    const ZipEntry *entry = zip.find("base/" + path.toUtf8());
    const QByteArray bytes =
        entry ? zip.read(*entry, securityLimit).valueOr(QByteArray()) : QByteArray();
    return ProtobufXml::read(bytes, path).valueOr({});
}

} // namespace

void BundleReader::readBundle(const ZipReader &zip, Verification verification,
                              const std::atomic_bool *isCancelled, PackageFacts &facts)
{
    facts.kind = PackageKind::Aab;
    readBundleManifest(zip, facts);
    facts.signing = readBundleSignature(zip, verification, isCancelled);
    const QStringList signature = facts.signing->packageSignature;
    if (!signature.isEmpty())
        facts.findings << packageFinding(QStringLiteral("package.bundle.uploadKey"),
                                         QStringLiteral("packageSignature"), {signature.first()});
}

void BundleReader::readBundleManifest(const ZipReader &zip, PackageFacts &facts)
{
    const QString name = QStringLiteral("base/manifest/AndroidManifest.xml");
    const ZipEntry *entry = zip.find(name.toLatin1());
    if (!entry) {
        facts.errors << tr(
            "The app bundle has no base module; give the bundle that the store gets.");
        return;
    }
    const Result<QByteArray> bytes = zip.read(*entry, manifestLimit);
    const Result<QList<BinaryXmlElement>> elements =
        bytes ? ProtobufXml::read(*bytes, name) : Result<QList<BinaryXmlElement>>(bytes.error());
    if (!elements) {
        facts.errors << elements.error().message;
        return;
    }
    const ResourceTable table = bundleResources(zip);
    facts.manifest = readManifest(*elements, &table);
    readNetworkSecurity([&zip](const QString &path) { return elementsOf(zip, path); },
                        *facts.manifest);
}

Signing BundleReader::readBundleSignature(const ZipReader &zip, Verification verification,
                                          const std::atomic_bool *isCancelled)
{
    // The newest rules of JAR signing: bundles are checked by the store, not by phones.
    constexpr ApiRange newest{24, ApiRange().max};
    Signing signing;
    JarVerifier jar(zip, isCancelled);
    signing.certificates = jar.claimedSigners();
    if (!jar.isSigned()) {
        signing.verdict = SigningVerdict::Unsigned;
        return signing;
    }
    if (verification == Verification::Full && !(isCancelled && *isCancelled)) {
        zip.expect(zip.bytes().size());
        const JarOutcome outcome = jar.verify(newest, {}, {});
        signing.verdict = outcome.isVerified() ? SigningVerdict::Verified : SigningVerdict::Refused;
        if (!outcome.isVerified())
            signing.errors << outcome.refusal;
        for (const Certificate &signer : outcome.signers)
            signing.packageSignature << signer.facts.md5;
        if (!outcome.isVerified())
            signing.packageSignature.clear();
        return signing;
    }
    for (const CertificateFacts &certificate : signing.certificates)
        signing.packageSignature << certificate.md5;
    return signing;
}

PackageFacts BundleReader::readMember(const ZipReader &zip, const ZipEntry &entry,
                                      Verification verification,
                                      const std::atomic_bool *isCancelled)
{
    PackageFacts member;
    member.path = QString::fromUtf8(entry.name);
    QByteArray unpacked;
    Result<QByteArrayView> bytes = zip.stored(entry);
    if (bytes && !entry.isStored()) {
        const Result<QByteArray> inflated = zip.read(entry, memberLimit);
        unpacked = inflated.valueOr({});
        bytes = inflated ? Result<QByteArrayView>(QByteArrayView(unpacked))
                         : Result<QByteArrayView>(inflated.error());
    }
    const Result<ZipReader> archive =
        bytes ? ZipReader::open(*bytes) : Result<ZipReader>(bytes.error());
    if (archive)
        ApkReader::read(*archive, verification, isCancelled, member);
    else
        member.errors << archive.error().message;
    return member;
}

void BundleReader::readSet(const ZipReader &zip, Verification verification,
                           const std::atomic_bool *isCancelled, PackageFacts &facts)
{
    QList<const ZipEntry *> members = membersOf(zip);
    std::ranges::stable_sort(members, {}, [](const ZipEntry *entry) { return baseRank(*entry); });
    const PackageFacts base = readMember(zip, *members.first(), verification, isCancelled);
    facts.manifest = base.manifest;
    facts.signing = base.signing;
    for (const QString &error : base.errors)
        facts.errors << QStringLiteral("%1: %2").arg(base.path, error);
    for (const ZipEntry *entry : members.mid(1)) {
        const PackageFacts member = readMember(zip, *entry, verification, isCancelled);
        if (member.headlineSignature() != base.headlineSignature())
            facts.findings << packageFinding(
                QStringLiteral("package.set.signersDiffer"), member.path,
                {base.path, base.headlineSignature(), member.path,
                 member.headlineSignature().isEmpty() ? QStringLiteral("–")
                                                      : member.headlineSignature()});
    }
}

} // namespace numauth::package
