#include "models/consent/PageSource.h"

#include "models/base/AtomicFile.h"
#include "models/consent/code/SourceReader.h"

#include <QDir>
#include <QFileInfo>

namespace numauth::consent {

Result<QList<ConsentPage>> PageSource::readPath(const QString &path, const AttributeTable &table)
{
    const QFileInfo info(path);
    if (!info.isDir()) {
        const Result<QByteArray> bytes = AtomicFile::read(path, sizeLimit);
        return bytes ? readBytes(*bytes, path, table) : bytes.error();
    }
    const QDir pages(info.isDir() && QDir(path).exists(QStringLiteral("pages"))
                         ? QDir(path).filePath(QStringLiteral("pages"))
                         : path);
    QList<ConsentPage> all;
    for (const QString &name :
         pages.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        Result<QList<ConsentPage>> read = readPath(pages.filePath(name), table);
        if (!read)
            return std::move(read).error();
        all += *read;
    }
    if (all.isEmpty())
        return Error{Error::Code::Unreadable,
                     tr("%1 holds no page: a workspace keeps them as pages/*.json.")
                         .arg(QDir::toNativeSeparators(path))};
    return all;
}

Result<QList<ConsentPage>> PageSource::readBytes(const QByteArray &bytes, const QString &fileName,
                                                 const AttributeTable &table)
{
    const QByteArray start = bytes.left(4096).trimmed();
    if (!start.isEmpty() && !start.startsWith('{'))
        return SourceReader::read(bytes, fileName, table);
    Result<ConsentPage> page = ConsentPage::read(bytes, fileName);
    if (!page)
        return std::move(page).error();
    page->sourceFile = fileName;
    if (page->name.isEmpty())
        page->name = QFileInfo(fileName).completeBaseName();
    return QList<ConsentPage>{*page};
}

} // namespace numauth::consent
