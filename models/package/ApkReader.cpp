#include "models/package/ApkReader.h"

#include "models/package/AndroidManifest.h"
#include "models/package/ApkSignature.h"

#include <optional>

namespace numauth::package {

namespace {

constexpr qint64 manifestLimit = 16LL * 1024 * 1024;
/// Of a network security configuration; real ones have a few kilobytes.
constexpr qint64 securityLimit = 1024 * 1024;
constexpr qint64 tableLimit = 128LL * 1024 * 1024;

QString manifestName()
{
    return QStringLiteral("AndroidManifest.xml");
}

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

QList<BinaryXmlElement> elementsOf(const ZipReader &zip, const QString &path)
{
    const ZipEntry *entry = zip.find(path.toUtf8());
    const QByteArray bytes =
        entry ? zip.read(*entry, securityLimit).valueOr(QByteArray()) : QByteArray();
    const Result<BinaryXml> xml = BinaryXml::read(bytes, path);
    return xml ? xml->elements() : QList<BinaryXmlElement>();
}

} // namespace

void ApkReader::read(const ZipReader &zip, Verification verification,
                     const std::atomic_bool *isCancelled, PackageFacts &facts)
{
    facts.kind = PackageKind::Apk;
    facts.errors << zip.problems();
    ManifestDemands demands;
    const Result<QByteArray> bytes = manifestBytes(zip);
    demands.isReadable = bytes.hasValue();
    Result<ManifestFacts> manifest =
        bytes ? readManifestBytes(zip, *bytes) : Result<ManifestFacts>(bytes.error());
    if (manifest) {
        demands = ManifestDemands::from(*manifest);
        // Facts of an archive that the phone does not open would mislead.
        if (facts.errors.isEmpty())
            facts.manifest = *std::move(manifest);
    } else {
        facts.errors << manifest.error().message;
        if (const auto xml =
                BinaryXml::read(bytes.valueOr({}), manifestName(), StringPool::Rules::OfSigners))
            demands = ManifestDemands::from(readManifest(xml->elements(), nullptr));
    }
    facts.signing = ApkSignature(zip, demands, isCancelled).read(verification);
}

Result<QByteArray> ApkReader::manifestBytes(const ZipReader &zip)
{
    if (const ZipEntry *entry = zip.find(manifestName().toLatin1()))
        return zip.read(*entry, manifestLimit);
    return Error{Error::Code::Malformed,
                 tr("There is no AndroidManifest.xml in the archive: this is not an Android "
                    "package.")};
}

Result<ManifestFacts> ApkReader::readManifestBytes(const ZipReader &zip, const QByteArray &bytes)
{
    const Result<BinaryXml> xml = BinaryXml::read(bytes, manifestName());
    if (!xml)
        return xml.error();
    const std::optional<ResourceTable> table = readTable(zip);
    ManifestFacts manifest = readManifest(xml->elements(), table ? &*table : nullptr);
    readNetworkSecurity([&zip](const QString &path) { return elementsOf(zip, path); }, manifest);
    return manifest;
}

} // namespace numauth::package
