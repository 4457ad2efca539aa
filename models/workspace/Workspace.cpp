#include "models/workspace/Workspace.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace numauth::workspace {

namespace {

QString fileOf(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("workspace.json"));
}

Result<QMap<consent::Platform, consent::SdkVersion>> readSdk(const QJsonObject &object,
                                                             const QString &file)
{
    JsonReader reader(object, file + QStringLiteral(": sdk"));
    QMap<consent::Platform, consent::SdkVersion> versions;
    for (const consent::Platform platform : {consent::Platform::Android, consent::Platform::Ios}) {
        const QString key = consent::platformId(platform);
        if (!reader.has(key))
            continue;
        const auto version = consent::SdkVersion::parse(reader.text(key));
        if (version)
            versions.insert(platform, *version);
        else
            reader.fail(key, Workspace::tr("must be a version as 2.14.23, or “unknown”"));
    }
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return reader.error();
    return versions;
}

Result<> makeEmptyFolder(const QString &folder)
{
    const QDir dir(folder);
    if (dir.exists() && !dir.isEmpty())
        return Error{Error::Code::Usage,
                     Workspace::tr("%1 is not empty; choose a new or empty folder.")
                         .arg(QDir::toNativeSeparators(folder))};
    return Storage::makeFolder(folder);
}

} // namespace

Result<Workspace> Workspace::open(const QString &folder)
{
    const QString file = fileOf(folder);
    const Result<QByteArray> bytes = AtomicFile::read(file);
    if (!bytes)
        return Error{bytes.error().code,
                     tr("%1 is no workspace: it has no readable workspace.json.")
                         .arg(QDir::toNativeSeparators(folder)),
                     bytes.error().detail};
    Result<QJsonObject> object = JsonReader::parseObject(*bytes, file);
    if (!object)
        return std::move(object).error();
    JsonReader reader(*object, file);
    const int version = reader.integer(QStringLiteral("formatVersion"));
    Workspace workspace{folder, reader.text(QStringLiteral("name")), {}};
    const QJsonObject sdk = reader.object(QStringLiteral("sdk"), {});
    if (reader.hasFailed())
        return reader.error();
    if (version > formatVersion)
        return Error{Error::Code::Unsupported,
                     tr("%1 has format version %2; this program reads up to %3. Update Numauth "
                        "Console to open it.")
                         .arg(file)
                         .arg(version)
                         .arg(formatVersion)};
    const auto versions = readSdk(sdk, file);
    if (!versions)
        return versions.error();
    workspace.sdk = *versions;
    return workspace;
}

Result<Workspace> Workspace::create(const QString &folder, const QString &name)
{
    if (Result<> made = makeEmptyFolder(folder); !made)
        return std::move(made).error();
    for (const char *part : {"pages", "schemes"})
        QDir(folder).mkdir(QLatin1StringView(part));
    const QJsonObject object{{QStringLiteral("formatVersion"), formatVersion},
                             {QStringLiteral("name"), name}};
    Result<> written = AtomicFile::write(fileOf(folder), QJsonDocument(object).toJson());
    if (!written)
        return std::move(written).error();
    return Workspace{folder, name, {}};
}

Result<Workspace> Workspace::createSample(const QString &folder)
{
    if (Result<> made = makeEmptyFolder(folder); !made)
        return std::move(made).error();
    const QDir source(QStringLiteral(":/numauth/samples/shop-login"));
    const QDir target(folder);
    QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString relative = source.relativeFilePath(files.next());
        target.mkpath(QFileInfo(relative).path());
        QFile file(files.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::Internal, tr("The built-in sample is missing a file."),
                         relative};
        if (Result<> written = AtomicFile::write(target.filePath(relative), file.readAll());
            !written)
            return std::move(written).error();
    }
    return open(folder);
}

QString Workspace::findUpwards(const QString &folder)
{
    QDir dir(QFileInfo(folder).absoluteFilePath());
    while (!QFileInfo::exists(fileOf(dir.path()))) {
        if (!dir.cdUp())
            return {};
    }
    return dir.path();
}

QString Workspace::gitBranch(const QString &folder)
{
    QDir dir(QFileInfo(folder).absoluteFilePath());
    while (!dir.exists(QStringLiteral(".git"))) {
        if (!dir.cdUp())
            return {};
    }
    const Result<QByteArray> head =
        AtomicFile::read(dir.filePath(QStringLiteral(".git/HEAD")), 4096);
    const QString text = head ? QString::fromUtf8(*head).trimmed() : QString();
    const QString prefix = QStringLiteral("ref: refs/heads/");
    return text.startsWith(prefix) ? text.mid(prefix.size()) : QString();
}

} // namespace numauth::workspace
