#pragma once

#include <QHash>
#include <QImage>
#include <QString>

namespace numauth::ui {

/// The pictures that a page names, from the folder of its file, read once. GUI thread.
class PagePictures
{
public:
    /// Pictures of other folders are forgotten.
    void setFolder(const QString &folder);
    /// Null where there is no such picture, or it has more than 16 megapixels. Files that changed
    /// are read again.
    QImage find(const QString &name);

private:
    struct Entry
    {
        QImage image;
        qint64 modifiedMs = 0;
    };

    QString m_folder;
    QHash<QString, Entry> m_entries;
};

} // namespace numauth::ui
