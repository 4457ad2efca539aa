#include "models/base/PrivateFolder.h"

#include "models/base/AtomicFile.h"
#include "models/base/Storage.h"

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
    if (Result<> made = Storage::makeFolder(path); !made)
        return std::move(made).error();
    const QString ignore = folder.filePath(QStringLiteral(".gitignore"));
    if (!QFile::exists(ignore)) {
        if (Result<> written = AtomicFile::write(ignore, "*\n"); !written)
            return std::move(written).error();
    }
    return path;
}

} // namespace numauth
