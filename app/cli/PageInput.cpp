#include "app/cli/PageInput.h"

#include "app/cli/Console.h"
#include "models/consent/PageSource.h"

#include <QDir>
#include <QFileInfo>

namespace numauth::cli {

using namespace consent;

Result<QList<ConsentPage>> readPages(const QString &path, const AttributeTable &table)
{
    if (path != QLatin1StringView("-"))
        return PageSource::readPath(path, table);
    const Result<QByteArray> input = readInput(path);
    if (!input)
        return input.error();
    return PageSource::readBytes(*input, path, table);
}

Result<std::optional<workspace::Workspace>> workspaceFor(const QString &path,
                                                         const Console &console)
{
    const QFileInfo info(path);
    const QString start = path == QLatin1StringView("-") ? QDir::currentPath()
                          : info.isDir()                 ? path
                                                         : info.path();
    const QString named = console.options().workspaceFolder;
    const QString folder = named.isEmpty() ? workspace::Workspace::findUpwards(start) : named;
    if (folder.isEmpty())
        return std::optional<workspace::Workspace>();
    const auto opened = workspace::Workspace::open(folder);
    if (!opened)
        return opened.error();
    return std::optional(*opened);
}

} // namespace numauth::cli
