#include "models/diagnosis/app/AppReader.h"
#include "models/diagnosis/app/ManifestReader.h"
#include "models/diagnosis/app/PbxprojReader.h"
#include "models/diagnosis/app/ProjectReader.h"
#include "models/diagnosis/app/XmlTree.h"
#include "models/package/PropertyList.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

/// One file on its way into the right list.
struct File
{
    QString path;
    QString name;
    const QByteArray &bytes;

    bool endsWith(const char *ending) const { return name.endsWith(QLatin1StringView(ending)); }
    bool isIn(const char *folder) const { return path.contains(QLatin1StringView(folder)); }
    SourceText text(Syntax syntax) const { return {path, decodeText(bytes), syntax}; }
};

void addStyles(const QList<XmlElement> &elements, ProjectFiles &files)
{
    for (const XmlElement &element : elements) {
        if (element.name == QLatin1StringView("style"))
            files.styleNames.insert(element.attribute("name"));
    }
}

void addXml(const File &file, ProjectFiles &files)
{
    const bool isManifest = file.name == QLatin1StringView("AndroidManifest.xml");
    if (!isManifest && !file.isIn("res/"))
        return;
    ++files.fileCount;
    const auto elements = XmlTree::readText(file.bytes, file.path);
    if (isManifest) {
        AppManifest manifest;
        manifest.file = file.path;
        if (elements)
            manifest = readAppManifest(*elements, file.path);
        // The app's own manifest decides over those of its libraries.
        if (file.isIn("app/src/main/"))
            files.manifests.prepend(manifest);
        else if (!file.isIn("/debug/"))
            files.manifests << manifest;
        return;
    }
    if (file.isIn("res/raw") || file.name == QLatin1StringView("keep.xml"))
        files.keepLists << file.text(Syntax::Markup);
    if (elements && file.isIn("res/values"))
        addStyles(*elements, files);
    if (!file.isIn("res/xml"))
        return;
    NetworkConfig config;
    if (elements && elements->first().name == QLatin1StringView("network-security-config"))
        config = readNetworkConfig(*elements, file.path);
    else if (!elements)
        config.error = elements.error().message;
    else
        return;
    config.place.file = file.path;
    files.networkConfigs.insert(file.path, config);
}

void addInfoList(const File &file, ProjectFiles &files)
{
    const auto list = package::PropertyList::readMap(file.bytes);
    if (!list)
        return;
    ++files.fileCount;
    files.infoLists.insert(file.path, *list);
    files.infoTexts.insert(file.path, decodeText(file.bytes));
}

bool isProguard(const File &file)
{
    return file.endsWith(".pro") ||
           (file.endsWith(".txt") && file.name.contains(QLatin1StringView("proguard")));
}

/// Lists with the ending that sends a text into each.
struct Bucket
{
    QList<const char *> endings;
    QList<SourceText> ProjectFiles::*list;
    Syntax syntax;
};

const QList<Bucket> &buckets()
{
    static const QList<Bucket> all{
        {{".gradle", ".gradle.kts"}, &ProjectFiles::gradle, Syntax::CLike},
        {{"gradle.properties"}, &ProjectFiles::properties, Syntax::Hash},
        {{".java", ".kt"}, &ProjectFiles::javaLike, Syntax::CLike},
        {{".swift", ".m", ".mm", ".h"}, &ProjectFiles::swiftLike, Syntax::CLike},
        {{"Podfile", ".podspec"}, &ProjectFiles::podfiles, Syntax::Hash},
        {{".xcconfig"}, &ProjectFiles::xcconfigs, Syntax::CLike},
        {{".html", ".htm", ".vue"}, &ProjectFiles::web, Syntax::Markup},
        {{".js", ".jsx", ".ts", ".tsx"}, &ProjectFiles::web, Syntax::CLike},
        {{".go", ".php", ".cs"}, &ProjectFiles::server, Syntax::CLike},
        {{".py", ".rb"}, &ProjectFiles::server, Syntax::Hash},
        {{"pubspec.yaml", "pubspec.lock", "package.json"},
         &ProjectFiles::packageLists,
         Syntax::Hash}};
    return all;
}

} // namespace

void addProjectFile(const QString &path, const QByteArray &bytes, ProjectFiles &files)
{
    const File file{path, path.section(QLatin1Char('/'), -1), bytes};
    if (file.endsWith(".xml"))
        return addXml(file, files);
    if (file.endsWith("Info.plist"))
        return addInfoList(file, files);
    if (file.endsWith(".pbxproj")) {
        ++files.fileCount;
        files.xcode << PbxprojReader::read(bytes, path);
        return;
    }
    if (isProguard(file)) {
        ++files.fileCount;
        files.proguard << file.text(Syntax::Hash);
        return;
    }
    for (const Bucket &bucket : buckets()) {
        const bool fits = std::ranges::any_of(
            bucket.endings, [&file](const char *ending) { return file.endsWith(ending); });
        if (!fits)
            continue;
        ++files.fileCount;
        (files.*bucket.list) << file.text(bucket.syntax);
        return;
    }
}

QList<FoundSdk> sdksOf(const ProjectFiles &files)
{
    QList<FoundSdk> sdks;
    for (const QString &binary : files.binaries) {
        if (const auto sdk = sdkFromFileName(binary); sdk && sdks.isEmpty())
            sdks << *sdk;
    }
    static const QRegularExpression archive(
        QStringLiteral("auth_number_product[-:](\\d+(?:\\.\\d+)+)"));
    for (const SourceText &text : files.gradle) {
        const auto matches = text.matches(archive);
        if (sdks.isEmpty() && !matches.isEmpty())
            sdks << FoundSdk{
                scheme::Platform::Android, QVersionNumber::fromString(matches.first().captured(1)),
                QString(),
                Place{text.path(), text.lineAt(matches.first().capturedStart()), QString()}};
    }
    std::optional<FoundSdk> ios;
    for (auto list = files.infoLists.cbegin(); list != files.infoLists.cend(); ++list) {
        if (list.key().contains(QLatin1StringView("ATAuthSDK")) && !ios)
            ios =
                FoundSdk{scheme::Platform::Ios,
                         QVersionNumber::fromString(
                             list->value(QStringLiteral("CFBundleShortVersionString")).toString()),
                         QString(), Place{list.key(), 0, QString()}};
    }
    static const QRegularExpression pod(
        QStringLiteral("['\"]ATAuthSDK\\w*['\"]\\s*,\\s*['\"][^'\"\\d]*(\\d+(?:\\.\\d+)+)"));
    for (const SourceText &text : files.podfiles) {
        const auto matches = text.matches(pod);
        if (!ios && !matches.isEmpty())
            ios = FoundSdk{
                scheme::Platform::Ios, QVersionNumber::fromString(matches.first().captured(1)),
                QString(),
                Place{text.path(), text.lineAt(matches.first().capturedStart()), QString()}};
    }
    if (ios)
        sdks << *ios;
    return sdks;
}

} // namespace numauth::diagnosis::app
