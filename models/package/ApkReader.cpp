#include "models/package/ApkReader.h"

#include "models/package/AndroidManifest.h"
#include "models/package/ApkSignature.h"

#include <optional>

namespace numauth::package {

namespace {

constexpr qint64 manifestLimit = 16LL * 1024 * 1024;
constexpr qint64 tableLimit = 128LL * 1024 * 1024;

std::optional<ResourceTable> readTable(const ZipReader &zip)
{
    const ZipEntry *entry = zip.find("resources.arsc");
    if (!entry)
        return std::nullopt;
    const Result<QByteArray> bytes = zip.read(*entry, tableLimit);
    const Result<ResourceTable> table =
        bytes ? ResourceTable::read(*bytes) : Result<ResourceTable>(bytes.error());
    return table ? std::optional(*table) : std::nullopt;
}

} // namespace

void ApkReader::read(const ZipReader &zip, Verification verification,
                     const std::atomic_bool *isCancelled, PackageFacts &facts)
{
    facts.kind = PackageKind::Apk;
    facts.errors << zip.problems();
    ManifestDemands demands;
    Result<ManifestFacts> manifest = readManifestEntry(zip, demands.isReadable);
    if (manifest) {
        demands = ManifestDemands::from(*manifest);
        // Facts of an archive that the phone does not open would mislead.
        if (facts.errors.isEmpty())
            facts.manifest = *std::move(manifest);
    } else {
        facts.errors << manifest.error().message;
    }
    facts.signing = ApkSignature(zip, demands, isCancelled).read(verification);
}

Result<ManifestFacts> ApkReader::readManifestEntry(const ZipReader &zip, bool &isReadable)
{
    const QString name = QStringLiteral("AndroidManifest.xml");
    const ZipEntry *entry = zip.find(name.toLatin1());
    if (!entry)
        return Error{Error::Code::Malformed,
                     tr("There is no AndroidManifest.xml in the archive: this is not an Android "
                        "package.")};
    const Result<QByteArray> bytes = zip.read(*entry, manifestLimit);
    isReadable = bytes.hasValue();
    if (!bytes)
        return bytes.error();
    const Result<BinaryXml> xml = BinaryXml::read(*bytes, name);
    if (!xml)
        return xml.error();
    const std::optional<ResourceTable> table = readTable(zip);
    ManifestFacts manifest = readManifest(xml->elements(), table ? &*table : nullptr);
    readNetworkSecurityEntry(zip, manifest);
    return manifest;
}

void ApkReader::readNetworkSecurityEntry(const ZipReader &zip, ManifestFacts &manifest)
{
    const ZipEntry *entry = zip.find(manifest.networkSecurity.path.toUtf8());
    const Result<QByteArray> bytes =
        entry ? zip.read(*entry, manifestLimit) : Result<QByteArray>(QByteArray());
    if (!bytes || bytes->isEmpty())
        return;
    const Result<BinaryXml> xml = BinaryXml::read(*bytes, manifest.networkSecurity.path);
    if (xml)
        readNetworkSecurity(xml->elements(), manifest.networkSecurity);
}

} // namespace numauth::package
