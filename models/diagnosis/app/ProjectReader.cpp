#include "models/diagnosis/app/ProjectReader.h"

#include "models/base/AtomicFile.h"
#include "models/diagnosis/app/ManifestReader.h"

#include <QDir>
#include <QFileInfo>

#include <array>

namespace numauth::diagnosis::app {

namespace {

constexpr int entryLimit = 50'000;
constexpr int depthLimit = 32;
constexpr qint64 fileLimit = 2LL * 1024 * 1024;
constexpr qint64 totalLimit = 96LL * 1024 * 1024;

bool isSkippedFolder(const QString &name)
{
    static const QSet<QString> skipped{QStringLiteral("build"),    QStringLiteral("node_modules"),
                                       QStringLiteral("Pods"),     QStringLiteral("DerivedData"),
                                       QStringLiteral("Carthage"), QStringLiteral("androidTest"),
                                       QStringLiteral("test"),     QStringLiteral("dist"),
                                       QStringLiteral("target")};
    return name.startsWith(QLatin1Char('.')) || skipped.contains(name);
}

/// A folder that stands for one file.
bool isBundle(const QString &name)
{
    static const std::array endings{".framework", ".xcframework", ".bundle",
                                    ".xcassets",  ".app",         ".dSYM"};
    return std::ranges::any_of(
        endings, [&name](const char *ending) { return name.endsWith(QLatin1StringView(ending)); });
}

bool isText(const QString &name)
{
    static const std::array endings{
        ".xml", ".gradle", ".kts", ".properties", ".pro",      ".java",    ".kt",    ".swift",
        ".m",   ".mm",     ".h",   ".podspec",    ".xcconfig", ".pbxproj", ".plist", ".html",
        ".htm", ".js",     ".jsx", ".ts",         ".tsx",      ".vue",     ".py",    ".go",
        ".php", ".cs",     ".rb",  ".yaml",       ".lock",     ".json",    ".txt"};
    return name == QLatin1StringView("Podfile") ||
           std::ranges::any_of(endings, [&name](const char *ending) {
               return name.endsWith(QLatin1StringView(ending));
           });
}

class Walk
{
public:
    Walk(const QString &root, const std::atomic_bool *isCancelled, AppFacts &facts)
        : m_root(root), m_isCancelled(isCancelled), m_facts(facts)
    {
    }

    void run() { visit(m_root, 0); }
    bool isCancelled() const { return m_isCancelled && *m_isCancelled; }
    void finish();

private:
    ProjectFiles &files() { return *m_facts.project; }
    QString relative(const QString &path) const { return QDir(m_root).relativeFilePath(path); }
    void visit(const QString &folder, int depth);
    void visitFolder(const QFileInfo &info, int depth);
    void visitBundle(const QFileInfo &info);
    void visitFile(const QFileInfo &info);

    QString m_root;
    const std::atomic_bool *m_isCancelled;
    AppFacts &m_facts;
    int m_entries = 0;
    qint64 m_bytes = 0;
    int m_links = 0;
    QStringList m_large;
    bool m_isTooMany = false;
    bool m_isTooDeep = false;
    bool m_isTooMuch = false;
};

void Walk::visit(const QString &folder, int depth)
{
    const QFileInfoList entries = QDir(folder).entryInfoList(
        QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDir::Name);
    for (const QFileInfo &info : entries) {
        if (isCancelled())
            return;
        if (++m_entries > entryLimit) {
            m_isTooMany = true;
            return;
        }
        if (info.isSymLink())
            ++m_links;
        else if (info.isDir())
            visitFolder(info, depth);
        else if (info.isFile())
            visitFile(info);
    }
}

void Walk::visitFolder(const QFileInfo &info, int depth)
{
    if (isBundle(info.fileName()))
        visitBundle(info);
    else if (depth >= depthLimit)
        m_isTooDeep = true;
    else if (!isSkippedFolder(info.fileName()))
        visit(info.filePath(), depth + 1);
}

void Walk::visitBundle(const QFileInfo &info)
{
    files().binaries << relative(info.filePath());
    const QString list = info.filePath() + QStringLiteral("/Info.plist");
    const QFileInfo listInfo(list);
    if (info.fileName().startsWith(QLatin1StringView("ATAuthSDK")) && listInfo.isFile() &&
        !listInfo.isSymLink())
        visitFile(listInfo);
}

void Walk::visitFile(const QFileInfo &info)
{
    const QString path = relative(info.filePath());
    const QString suffix = info.suffix();
    if (suffix == QLatin1StringView("aar") || suffix == QLatin1StringView("so") ||
        suffix == QLatin1StringView("xcprivacy"))
        files().binaries << path;
    if (!isText(info.fileName()))
        return;
    if (info.size() > fileLimit) {
        m_large << path;
        return;
    }
    if (m_bytes + info.size() > totalLimit) {
        m_isTooMuch = true;
        return;
    }
    const auto bytes = AtomicFile::read(info.filePath(), fileLimit);
    if (!bytes) {
        m_facts.limits << bytes.error().message;
        return;
    }
    m_bytes += bytes->size();
    addProjectFile(path, *bytes, files());
}

void Walk::finish()
{
    const auto say = [this](const QString &sentence) { m_facts.limits << sentence; };
    if (m_isTooMany)
        say(ProjectReader::tr("The folder has more than %1 entries; the rest was not read.")
                .arg(entryLimit));
    if (m_isTooDeep)
        say(ProjectReader::tr("Folders deeper than %1 levels were not read.").arg(depthLimit));
    if (m_isTooMuch)
        say(ProjectReader::tr("The sources are larger than %1 MB; the rest was not read.")
                .arg(totalLimit / 1024 / 1024));
    if (!m_large.isEmpty())
        say(ProjectReader::tr("Not read because larger than 2 MB: %1.")
                .arg(m_large.mid(0, 5).join(QStringLiteral(", "))));
    if (m_links > 0)
        say(ProjectReader::tr("%n link(s) were not followed.", nullptr, m_links));
}

/// The configuration that the manifest names as `@xml/NAME`.
std::optional<NetworkConfig> networkOf(const ProjectFiles &files, const AppManifest &manifest)
{
    const QString reference = manifest.networkSecurity;
    if (reference.isEmpty())
        return std::nullopt;
    const QString ending =
        QLatin1Char('/') + reference.section(QLatin1Char('/'), -1) + QStringLiteral(".xml");
    for (const NetworkConfig &config : files.networkConfigs) {
        if (config.place.file.endsWith(ending))
            return config;
    }
    NetworkConfig missing;
    missing.place = manifest.networkSecurityPlace;
    missing.error = ProjectReader::tr("There is no file for %1 under res/xml.").arg(reference);
    return missing;
}

} // namespace

Result<AppFacts> ProjectReader::read(const QString &folder, const std::atomic_bool *isCancelled)
{
    AppFacts facts;
    facts.path = folder;
    facts.artefact = Artefact::Project;
    facts.project.emplace();
    const QFileInfo info(folder);
    Walk walk(info.canonicalFilePath(), isCancelled, facts);
    walk.run();
    if (walk.isCancelled())
        return Error{Error::Code::Cancelled, tr("Reading “%1” was stopped.").arg(folder)};
    walk.finish();
    const ProjectFiles &files = *facts.project;
    if (files.fileCount == 0)
        return Error{Error::Code::Malformed,
                     tr("“%1” holds no sources of an app that could be checked.").arg(folder)};
    if (!files.manifests.isEmpty() || !files.gradle.isEmpty() || !files.proguard.isEmpty()) {
        facts.android.emplace();
        facts.android->manifest = mergeManifests(files.manifests);
        facts.android->network = networkOf(files, facts.android->manifest);
    }
    facts.sdks = sdksOf(files);
    return facts;
}

} // namespace numauth::diagnosis::app
