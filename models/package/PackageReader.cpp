#include "models/package/PackageReader.h"

#include "models/package/ApkReader.h"
#include "models/package/BundleReader.h"
#include "models/package/IosReader.h"
#include "models/package/KeystoreReader.h"
#include "models/package/MappedFile.h"
#include "models/package/PackageFindings.h"
#include "models/package/ProfileReader.h"
#include "models/package/ZipReader.h"

#include <QFileInfo>

#include <algorithm>

namespace numauth::package {

namespace {

bool hasEntryEndingWith(const ZipReader &zip, QByteArrayView ending)
{
    return std::ranges::any_of(zip.entries(), [ending](const ZipEntry &entry) {
        return QByteArrayView(entry.name).endsWith(ending);
    });
}

PackageKind kindOfArchive(const ZipReader &zip)
{
    if (zip.find("BundleConfig.pb") || zip.find("base/manifest/AndroidManifest.xml"))
        return PackageKind::Aab;
    if (zip.find("AndroidManifest.xml"))
        return zip.find("classes.jar") ? PackageKind::Aar : PackageKind::Apk;
    if (!IosReader::appPrefixes(zip).isEmpty())
        return PackageKind::Ipa;
    if (hasEntryEndingWith(zip, ".apk"))
        return zip.find("manifest.json") ? PackageKind::Xapk : PackageKind::Apks;
    return PackageKind::Unknown;
}

PackageKind kindOfBytes(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\x03\x00\x08\x00", 4)))
        return PackageKind::BinaryXml;
    return PackageKind::Unknown;
}

} // namespace

PackageFacts PackageReader::read(const QString &path, Verification verification,
                                 const std::atomic_bool *isCancelled,
                                 const std::optional<Secret> &password, ReadProgress *progress)
{
    PackageFacts facts;
    facts.path = path;
    if (QFileInfo(path).isDir() && QFileInfo::exists(path + QStringLiteral("/Info.plist"))) {
        IosReader::readFolder(path, facts);
        return facts;
    }
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        facts.errors << file.error().message;
        return facts;
    }
    facts.size = file->bytes().size();
    if (facts.size == 0) {
        facts.errors << tr("The file is empty.");
        return facts;
    }
    const bool isClaimedApk =
        QFileInfo(path).suffix().compare(QLatin1StringView("apk"), Qt::CaseInsensitive) == 0;
    const bool isArchive = file->bytes().startsWith("PK") || isClaimedApk;
    facts.kind = kindOfBytes(file->bytes());
    if (isArchive)
        readArchive(*file, isClaimedApk, verification, isCancelled, progress, facts);
    else if (facts.kind == PackageKind::Unknown && ProfileReader::recognises(file->bytes()))
        IosReader::readProfile(file->bytes(), facts);
    else if (facts.kind == PackageKind::Unknown && KeystoreReader::recognises(file->bytes()))
        KeystoreReader::read(file->bytes(), password, facts);
    else
        facts.errors << refusal(facts.kind);
    if (file->hasChanged()) {
        facts = {};
        facts.path = path;
        facts.errors << tr("The file changed while it was read. Wait until it is complete and read "
                           "it again.");
        return facts;
    }
    facts.findings << packageFindings(facts);
    return facts;
}

void PackageReader::readArchive(const MappedFile &file, bool isClaimedApk,
                                Verification verification, const std::atomic_bool *isCancelled,
                                ReadProgress *progress, PackageFacts &facts)
{
    Result<ZipReader> zip = ZipReader::open(file.bytes());
    if (zip) {
        zip->setRelease([&file, progress](QByteArrayView part) {
            file.release(part);
            if (progress)
                progress->done += part.size();
        });
        zip->setExpect([progress](qint64 bytes) {
            if (progress)
                progress->total = bytes;
        });
    }
    if (!zip) {
        facts.errors << zip.error().message;
        return;
    }
    facts.kind = kindOfArchive(*zip);
    if (facts.kind == PackageKind::Apk || (facts.kind == PackageKind::Unknown && isClaimedApk))
        ApkReader::read(*zip, verification, isCancelled, facts);
    else if (facts.kind == PackageKind::Aab)
        BundleReader::readBundle(*zip, verification, isCancelled, facts);
    else if (facts.kind == PackageKind::Apks || facts.kind == PackageKind::Xapk)
        BundleReader::readSet(*zip, verification, isCancelled, facts);
    else if (facts.kind == PackageKind::Ipa)
        IosReader::readArchive(*zip, facts);
    else
        facts.errors << refusal(facts.kind);
}

QString PackageReader::refusal(PackageKind kind)
{
    switch (kind) {
    case PackageKind::Aar:
        return tr("This is an Android library; it is not signed and cannot be installed. Give the "
                  "APK that contains it.");
    case PackageKind::BinaryXml:
        return tr("This is a compiled XML file taken out of its package; give the APK.");
    case PackageKind::Apk:
    case PackageKind::Aab:
    case PackageKind::Apks:
    case PackageKind::Xapk:
    case PackageKind::Ipa:
    case PackageKind::AppFolder:
    case PackageKind::MobileProvision:
    case PackageKind::Keystore:
    case PackageKind::Certificate:
    case PackageKind::Unknown:
        break;
    }
    return tr("This is neither an Android package nor any other file that numauth reads.");
}

} // namespace numauth::package
