#include "models/base/PrivateFolder.h"

#include "models/base/AtomicFile.h"

#include <QDir>
#include <QFile>

namespace numauth {

QString PrivateFolder::pathIn(const QString &workspaceFolder)
{
    return QDir(workspaceFolder).filePath(QStringLiteral(".numauth"));
}

Result<QString> PrivateFolder::make(const QString &workspaceFolder, const QString &part)
{
    const QDir folder(pathIn(workspaceFolder));
    const QString path = part.isEmpty() ? folder.path() : folder.filePath(part);
    if (!QDir().mkpath(path))
        return Error{Error::Code::Environment,
                     tr("The folder %1 cannot be made; check its permissions.")
                         .arg(QDir::toNativeSeparators(path))};
    const QString ignore = folder.filePath(QStringLiteral(".gitignore"));
    if (!QFile::exists(ignore)) {
        if (Result<> written = AtomicFile::write(ignore, "*\n"); !written)
            return std::move(written).error();
    }
    return path;
}

} // namespace numauth
