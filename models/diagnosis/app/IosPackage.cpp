#include "models/diagnosis/app/IosPackage.h"

#include "models/diagnosis/app/AppReader.h"
#include "models/diagnosis/app/MachImage.h"
#include "models/package/AppFiles.h"
#include "models/package/IosReader.h"
#include "models/package/MachO.h"
#include "models/package/PropertyList.h"

#include <QDir>
#include <QDirIterator>

namespace numauth::diagnosis::app {

namespace {

using package::AppFiles;
using package::PropertyList;

constexpr qsizetype fileLimit = 20'000;
constexpr qint64 listLimit = 16LL * 1024 * 1024;
constexpr qint64 executableLimit = 512LL * 1024 * 1024;

class Reader
{
public:
    Reader(const AppFiles &files, const QStringList &names, AppFacts &facts)
        : m_files(files), m_facts(facts)
    {
        m_facts.ios.emplace();
        app().files = names;
    }

    void run()
    {
        app().info = list(QStringLiteral("Info.plist"));
        app().executable = app().info.value(QStringLiteral("CFBundleExecutable")).toString();
        if (m_facts.package.ios && m_facts.package.ios->codeSigning) {
            app().architectures = m_facts.package.ios->codeSigning->architectures;
            app().isEncrypted = m_facts.package.ios->codeSigning->isEncrypted;
        }
        readExecutable();
        readFrameworks();
    }

private:
    IosApp &app() { return *m_facts.ios; }

    QVariantMap list(const QString &name) const
    {
        const auto bytes = m_files.read(name.toUtf8(), listLimit);
        if (!bytes || !*bytes)
            return {};
        return PropertyList::readMap(**bytes).valueOr({});
    }

    void readExecutable()
    {
        const auto bytes = m_files.read(app().executable.toUtf8(), executableLimit);
        if (!bytes || !*bytes) {
            m_facts.limits
                << (bytes ? bytes->error().message
                          : AppReader::tr("The executable “%1” is missing.").arg(app().executable));
            return;
        }
        const auto image = readMachImage(**bytes);
        if (!image) {
            m_facts.limits << AppReader::tr("The executable “%1” is no readable Mach-O file.")
                                  .arg(app().executable);
            return;
        }
        app().isExecutableRead = true;
        app().libraries = image->libraries;
        app().objcNames = image->objcNames;
    }

    void readFrameworks()
    {
        static const QRegularExpression pattern(
            QStringLiteral("^Frameworks/([^/]+\\.framework)/Info\\.plist$"));
        for (const QString &file : app().files) {
            const auto match = pattern.match(file);
            if (match.hasMatch() && app().frameworks.size() < 500)
                readFramework(match.captured(1), list(file));
        }
    }

    void readFramework(const QString &name, const QVariantMap &info)
    {
        EmbeddedFramework framework;
        framework.name = name;
        framework.version = info.value(QStringLiteral("CFBundleShortVersionString")).toString();
        framework.minimumOs = info.value(QStringLiteral("MinimumOSVersion")).toString();
        const QByteArray binary =
            QStringLiteral("Frameworks/%1/%2").arg(name, name.chopped(10)).toUtf8();
        if (const auto size = m_files.size(binary)) {
            const auto slices = package::MachO::read(*size, [&](qint64 offset, qint64 length) {
                return m_files.range(binary, offset, length);
            });
            for (const package::MachSlice &slice : slices.valueOr({}))
                framework.architectures << slice.cpu;
        }
        app().frameworks << framework;
        if (name == QLatin1StringView("ATAuthSDK_D.framework") && !framework.version.isEmpty())
            m_facts.sdks << FoundSdk{scheme::Platform::Ios,
                                     QVersionNumber::fromString(framework.version), QString(),
                                     Place{QStringLiteral("Frameworks/") + name, 0, name}};
    }

    const AppFiles &m_files;
    AppFacts &m_facts;
};

} // namespace

void readIosArchive(const package::ZipReader &zip, AppFacts &facts)
{
    const QByteArray prefix = package::IosReader::appPrefixes(zip).value(0);
    QStringList names;
    for (const package::ZipEntry &entry : zip.entries()) {
        if (entry.name.startsWith(prefix) && names.size() < fileLimit)
            names << QString::fromUtf8(entry.name.mid(prefix.size()));
    }
    const auto files = package::archivedApp(zip, prefix);
    Reader(*files, names, facts).run();
}

void readIosFolder(const QString &path, AppFacts &facts)
{
    QStringList names;
    const QDir root(path);
    QDirIterator each(path, QDir::Files | QDir::NoSymLinks | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (each.hasNext() && names.size() < fileLimit)
        names << root.relativeFilePath(each.next());
    names.sort();
    const auto files = package::appFolder(path);
    Reader(*files, names, facts).run();
}

} // namespace numauth::diagnosis::app
