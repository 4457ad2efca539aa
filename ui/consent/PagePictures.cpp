#include "ui/consent/PagePictures.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>

namespace numauth::ui {

namespace {

constexpr qint64 mostPixels = 16'000'000;
constexpr int largestSide = 2048; ///< px kept: no phone shows more of a view

QImage readPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    if (size.width() > largestSide || size.height() > largestSide)
        reader.setScaledSize(size.scaled(largestSide, largestSide, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

void PagePictures::setFolder(const QString &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_entries.clear();
}

QImage PagePictures::find(const QString &name)
{
    if (m_folder.isEmpty() || name.isEmpty())
        return {};
    const QFileInfo file(QDir(m_folder).filePath(name));
    const qint64 modified = file.isFile() ? file.lastModified().toMSecsSinceEpoch() : qint64(-1);
    const auto known = m_entries.constFind(name);
    if (known != m_entries.constEnd() && known->modifiedMs == modified)
        return known->image;
    Entry entry{modified < 0 ? QImage() : readPicture(file.filePath()), modified};
    m_entries.insert(name, entry);
    return entry.image;
}

} // namespace numauth::ui
