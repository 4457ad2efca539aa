#include "models/package/IosReader.h"

#include "models/package/IosFindings.h"
#include "models/package/ProfileReader.h"
#include "models/package/PropertyList.h"

#include <QRegularExpression>

#include <algorithm>

namespace numauth::package {

namespace {

constexpr qint64 listLimit = 16 * 1024 * 1024;
/// Executables up to this size are unpacked once; larger ones are streamed for every part.
constexpr qint64 wholeLimit = 24 * 1024 * 1024;

QStringList urlSchemesOf(const QVariantMap &info)
{
    QStringList schemes;
    for (const QVariant &type : info.value(QStringLiteral("CFBundleURLTypes")).toList()) {
        for (const QVariant &scheme :
             type.toMap().value(QStringLiteral("CFBundleURLSchemes")).toList())
            schemes << scheme.toString();
    }
    return schemes;
}

/// The slice that runs on phones, else the first.
const MachSlice &mainSlice(const QList<MachSlice> &slices)
{
    const auto phone = std::ranges::find_if(slices, [](const MachSlice &slice) {
        return slice.cpu.startsWith(QLatin1StringView("arm"));
    });
    return phone == slices.end() ? slices.first() : *phone;
}

CodeSigningFacts codeSigningOf(const QList<MachSlice> &slices)
{
    CodeSigningFacts facts;
    for (const MachSlice &slice : slices)
        facts.architectures << slice.cpu;
    const MachSlice &main = mainSlice(slices);
    facts.isSigned = main.isSigned;
    facts.isAdHoc = main.isAdHoc;
    facts.isEncrypted = main.isEncrypted;
    facts.identifier = main.identifier;
    facts.teamId = main.teamId;
    facts.applicationIdentifier =
        main.entitlements.value(QStringLiteral("application-identifier")).toString();
    facts.error = main.error;
    return facts;
}

} // namespace

QList<QByteArray> IosReader::appPrefixes(const ZipReader &zip)
{
    static const QRegularExpression pattern(
        QStringLiteral("^((?:\\./)?(?:(?!__MACOSX/)[^/]+/)?Payload/(?!\\._)[^/]+\\.app/)"));
    QList<QByteArray> prefixes;
    for (const ZipEntry &entry : zip.entries()) {
        if (!entry.name.contains("Payload/"))
            continue;
        // Latin-1 keeps every byte, whatever the encoding of the names is.
        const auto match = pattern.match(QString::fromLatin1(entry.name));
        const QByteArray prefix = match.captured(1).toLatin1();
        if (match.hasMatch() && !prefixes.contains(prefix))
            prefixes << prefix;
    }
    return prefixes;
}

void IosReader::readArchive(const ZipReader &zip, PackageFacts &facts)
{
    facts.kind = PackageKind::Ipa;
    QList<IosFacts> apps;
    for (const QByteArray &prefix : appPrefixes(zip)) {
        IosFacts app = readApp(*archivedApp(zip, prefix));
        app.path = QString::fromUtf8(prefix.startsWith("./") ? prefix.mid(2) : prefix);
        apps << app;
    }
    if (apps.isEmpty()) {
        facts.errors << tr("The archive has no app in its Payload folder; export the IPA again.");
        return;
    }
    facts.ios = apps.first();
    facts.errors << apps.first().errors;
    if (apps.size() > 1)
        facts.apps = apps;
    facts.findings << iosFindings(apps);
}

void IosReader::readFolder(const QString &folder, PackageFacts &facts)
{
    facts.kind = PackageKind::AppFolder;
    facts.ios = readApp(*appFolder(folder));
    facts.errors << facts.ios->errors;
    facts.findings << iosFindings({*facts.ios});
}

void IosReader::readProfile(QByteArrayView bytes, PackageFacts &facts)
{
    facts.kind = PackageKind::MobileProvision;
    const Result<ProfileFacts> profile = ProfileReader::read(bytes);
    if (!profile) {
        facts.errors << profile.error().message;
        return;
    }
    IosFacts ios;
    ios.profile = *profile;
    ios.name = profile->name;
    ios.profileBundleId = profile->bundleId;
    ios.teamId = profile->teamIds.value(0);
    facts.ios = ios;
    facts.findings << iosFindings({ios});
}

IosFacts IosReader::readApp(const AppFiles &files)
{
    IosFacts app;
    QString executable;
    if (!readInfo(files, app, executable))
        return app;
    readEmbeddedProfile(files, app);
    if (!executable.isEmpty())
        readExecutable(files, executable.toUtf8(), app);
    if (app.teamId.isEmpty() && app.profile)
        app.teamId = app.profile->teamIds.value(0);
    return app;
}

bool IosReader::readInfo(const AppFiles &files, IosFacts &app, QString &executable)
{
    const auto bytes = files.read("Info.plist", listLimit);
    if (!bytes) {
        app.errors << tr("The app has no Info.plist; it is incomplete.");
        return false;
    }
    const Result<QVariantMap> list =
        *bytes ? PropertyList::readMap(**bytes) : Result<QVariantMap>(bytes->error());
    if (!list) {
        app.errors << tr("Info.plist cannot be read. %1").arg(list.error().message);
        return false;
    }
    const auto text = [&list](const char *key) {
        return list->value(QLatin1StringView(key)).toString();
    };
    app.bundleId = text("CFBundleIdentifier");
    app.name = text("CFBundleDisplayName");
    if (app.name.isEmpty())
        app.name = text("CFBundleName");
    app.version = text("CFBundleShortVersionString");
    app.build = text("CFBundleVersion");
    app.minimumOs = text("MinimumOSVersion");
    app.urlSchemes = urlSchemesOf(*list);
    app.transportSecurity =
        QJsonObject::fromVariantMap(list->value(QStringLiteral("NSAppTransportSecurity")).toMap());
    executable = text("CFBundleExecutable");
    if (app.bundleId.isEmpty())
        app.errors << tr("Info.plist names no bundle id.");
    return true;
}

void IosReader::readExecutable(const AppFiles &files, const QByteArray &name, IosFacts &app)
{
    CodeSigningFacts facts;
    const std::optional<qint64> size = files.size(name);
    if (!size) {
        facts.error = tr("The executable “%1” is missing.").arg(QString::fromUtf8(name));
        app.codeSigning = facts;
        return;
    }
    const auto whole = *size <= wholeLimit ? files.read(name, wholeLimit) : std::nullopt;
    const RangeReader range = [&](qint64 offset, qint64 length) -> Result<QByteArray> {
        if (!whole)
            return files.range(name, offset, length);
        if (!*whole)
            return whole->error();
        return (*whole)->mid(offset, length);
    };
    const Result<QList<MachSlice>> slices = MachO::read(*size, range);
    if (slices && !slices->isEmpty())
        facts = codeSigningOf(*slices);
    else
        facts.error = slices ? tr("The executable has no architecture.") : slices.error().message;
    app.codeSigning = facts;
    app.entitlementsBundleId = withoutPrefix(facts.applicationIdentifier);
    app.teamId = facts.teamId;
}

void IosReader::readEmbeddedProfile(const AppFiles &files, IosFacts &app)
{
    const auto bytes = files.read("embedded.mobileprovision", listLimit);
    if (!bytes || !*bytes)
        return;
    const Result<ProfileFacts> profile = ProfileReader::read(**bytes);
    if (!profile)
        return;
    app.profile = *profile;
    app.profileBundleId = profile->bundleId;
}

} // namespace numauth::package
