#include "app/cli/WorkspaceFolder.h"

#include "app/cli/Console.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace numauth::cli {

using workspace::Workspace;

QString workspaceFolder(const Console &console)
{
    const QString named = console.options().workspaceFolder;
    return named.isEmpty() ? Workspace::findUpwards(QDir::currentPath()) : named;
}

Result<Workspace> requireWorkspace(const Console &console)
{
    const QString folder = workspaceFolder(console);
    if (!folder.isEmpty())
        return Workspace::open(folder);
    return Error{Error::Code::Usage,
                 QCoreApplication::translate(
                     "numauth::cli::WorkspaceFolder",
                     "There is no workspace here: name one with --workspace, or make one with "
                     "`numauth workspace new FOLDER`.")};
}

Result<std::optional<Workspace>> workspaceFor(const QString &path, const Console &console)
{
    const QFileInfo info(path);
    const QString start = path == QLatin1StringView("-") ? QDir::currentPath()
                          : info.isDir()                 ? path
                                                         : info.path();
    const QString named = console.options().workspaceFolder;
    const QString folder = named.isEmpty() ? Workspace::findUpwards(start) : named;
    if (folder.isEmpty())
        return std::optional<Workspace>();
    const auto opened = Workspace::open(folder);
    if (!opened)
        return opened.error();
    return std::optional(*opened);
}

QString fileIn(const std::optional<Workspace> &workspace, const QString &folder,
               const QString &name)
{
    if (!workspace || QFileInfo::exists(name))
        return name;
    const QString path = QDir(workspace->folder)
                             .filePath(folder + QLatin1Char('/') + name + QStringLiteral(".json"));
    return QFileInfo::exists(path) ? path : name;
}

Result<consent::ConsentTables> calibrated(const consent::ConsentTables &tables,
                                          const std::optional<Workspace> &workspace)
{
    consent::ConsentTables known = tables;
    if (!workspace)
        return known;
    const auto calibrations = consent::readCalibrations(workspace->folder);
    if (!calibrations)
        return calibrations.error();
    known.calibrations = *calibrations;
    return known;
}

} // namespace numauth::cli
