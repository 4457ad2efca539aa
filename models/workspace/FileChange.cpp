#include "models/workspace/FileChange.h"

#include "models/base/AtomicFile.h"
#include "models/base/Storage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace numauth::workspace {

Result<std::optional<QByteArray>> FileChanges::current(const QString &folder, const QString &file)
{
    const QString path = QDir(folder).filePath(file);
    if (!QFileInfo::exists(path))
        return std::optional<QByteArray>();
    Result<QByteArray> bytes = AtomicFile::read(path);
    if (!bytes)
        return std::move(bytes).error();
    return std::optional<QByteArray>(*std::move(bytes));
}

Result<> FileChanges::write(const QString &folder, const QString &file,
                            const std::optional<QByteArray> &bytes)
{
    const QString path = QDir(folder).filePath(file);
    if (bytes) {
        if (Result<> made = Storage::makeFolder(QFileInfo(path).path()); !made)
            return made;
        return AtomicFile::write(path, *bytes);
    }
    if (QFileInfo::exists(path) && !QFile::remove(path))
        return Error{Error::Code::Environment,
                     tr("“%1” cannot be deleted: it is write-protected.").arg(file)};
    return {};
}

Result<> FileChanges::apply(const QString &folder, const QList<FileChange> &changes)
{
    for (const FileChange &change : changes) {
        const auto bytes = current(folder, change.file);
        if (!bytes)
            return bytes.error();
        if (*bytes != change.before)
            return Error{Error::Code::Usage,
                         tr("%1 has been changed since; nothing was written.").arg(change.file)};
    }
    for (qsizetype index = 0; index < changes.size(); ++index) {
        Result<> written = write(folder, changes.at(index).file, changes.at(index).after);
        if (written)
            continue;
        while (--index >= 0)
            static_cast<void>(write(folder, changes.at(index).file, changes.at(index).before));
        return written;
    }
    return {};
}

QList<FileChange> FileChanges::reversed(const QList<FileChange> &changes)
{
    QList<FileChange> back;
    for (const FileChange &change : changes)
        back.prepend({change.file, change.after, change.before});
    return back;
}

} // namespace numauth::workspace
