#include "models/diagnosis/app/AppReader.h"

#include "models/diagnosis/app/AndroidPackage.h"
#include "models/diagnosis/app/IosPackage.h"
#include "models/diagnosis/app/ProjectReader.h"
#include "models/package/MappedFile.h"

#include <QDir>
#include <QFileInfo>

namespace numauth::diagnosis::app {

namespace {

using package::PackageKind;
using package::Verification;

/// A built app rather than the folder that it is built from.
bool isBuiltApp(const QString &path)
{
    const QDir folder(path);
    if (!folder.exists(QStringLiteral("Info.plist")))
        return false;
    const QStringList sources{QStringLiteral("*.xcodeproj"), QStringLiteral("Podfile"),
                              QStringLiteral("*.gradle"), QStringLiteral("*.swift"),
                              QStringLiteral("*.m")};
    return path.endsWith(QLatin1StringView(".app")) || folder.entryList(sources).isEmpty();
}

bool isHarmony(const QFileInfo &info)
{
    static const QStringList suffixes{QStringLiteral("hap"), QStringLiteral("hsp"),
                                      QStringLiteral("har")};
    return info.isDir() ? QDir(info.filePath()).exists(QStringLiteral("oh-package.json5"))
                        : suffixes.contains(info.suffix().toLower());
}

} // namespace

std::optional<FoundSdk> sdkFromFileName(const QString &path)
{
    static const QRegularExpression native(
        QStringLiteral("libpns-(\\d+(?:\\.\\d+)+)-?\\w*?(Cuxw|Cuum)?(?:Release)?_"));
    static const QRegularExpression archive(
        QStringLiteral("auth_number_product-(\\d+(?:\\.\\d+)+).*?(cuxw|cuum)?[^/]*\\.aar$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString name = path.section(QLatin1Char('/'), -1);
    for (const QRegularExpression &pattern : {native, archive}) {
        const auto match = pattern.match(name);
        if (!match.hasMatch())
            continue;
        FoundSdk sdk;
        sdk.version = QVersionNumber::fromString(match.captured(1));
        if (name.contains(QLatin1StringView("cuxw"), Qt::CaseInsensitive))
            sdk.channel = QStringLiteral("Cuxw");
        else if (name.contains(QLatin1StringView("cuum"), Qt::CaseInsensitive))
            sdk.channel = QStringLiteral("Cuum");
        sdk.place = {path, 0, name};
        return sdk;
    }
    return std::nullopt;
}

Result<AppFacts> AppReader::read(const QString &path, Verification verification,
                                 const std::atomic_bool *isCancelled)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Error::Code::Unreadable, tr("“%1” does not exist.").arg(path)};
    auto facts = !info.isDir()      ? readFile(path, verification, isCancelled)
                 : isBuiltApp(path) ? readAppFolder(path, verification)
                                    : ProjectReader::read(path, isCancelled);
    // A project for several systems has sources of the others beside it, and those are checked.
    if (!facts && facts.error().code != Error::Code::Cancelled && isHarmony(info))
        return Error{Error::Code::Unsupported,
                     tr("“%1” is for HarmonyOS: cannot tell, because the checks know Android and "
                        "iOS only.")
                         .arg(path)};
    return facts;
}

Result<AppFacts> AppReader::readAppFolder(const QString &path, Verification verification)
{
    AppFacts facts;
    facts.path = path;
    facts.artefact = Artefact::AppFolder;
    facts.package = package::PackageReader::read(path, verification);
    if (!facts.package.isUsable())
        return Error{Error::Code::Malformed, facts.package.errors.join(QLatin1Char(' '))};
    readIosFolder(path, facts);
    return facts;
}

Result<AppFacts> AppReader::readFile(const QString &path, Verification verification,
                                     const std::atomic_bool *isCancelled)
{
    AppFacts facts;
    facts.path = path;
    facts.package = package::PackageReader::read(path, verification, isCancelled);
    if (isCancelled && *isCancelled)
        return Error{Error::Code::Cancelled, tr("Reading “%1” was stopped.").arg(path)};
    const PackageKind kind = facts.package.kind;
    const bool isLibrary = kind == PackageKind::Aar;
    if (!isLibrary && !facts.package.isUsable())
        return Error{Error::Code::Malformed, facts.package.errors.join(QLatin1Char(' '))};
    if (kind == PackageKind::Apks || kind == PackageKind::Xapk)
        return Error{Error::Code::Unsupported,
                     tr("“%1” holds several APKs; unpack it and give the base APK.").arg(path)};
    if (kind != PackageKind::Apk && kind != PackageKind::Aab && kind != PackageKind::Ipa &&
        !isLibrary)
        return Error{
            Error::Code::Malformed,
            tr("“%1” is no app: give an APK, AAB, AAR, IPA, .app or a project folder.").arg(path)};
    const auto file = package::MappedFile::open(path);
    if (!file)
        return file.error();
    const auto zip = package::ZipReader::open(file->bytes(), package::ZipReader::Zip64::Accept);
    if (!zip)
        return zip.error();
    if (kind == PackageKind::Ipa) {
        facts.artefact = Artefact::Ipa;
        readIosArchive(*zip, facts);
    } else {
        facts.artefact = kind == PackageKind::Apk   ? Artefact::Apk
                         : kind == PackageKind::Aab ? Artefact::Aab
                                                    : Artefact::Aar;
        readAndroidPackage(*zip, facts);
    }
    return facts;
}

} // namespace numauth::diagnosis::app
