#include "models/package/MappedFile.h"

#include <QFileInfo>

namespace numauth::package {

namespace {

constexpr qint64 copyLimit = 512LL * 1024 * 1024;

} // namespace

Result<MappedFile> MappedFile::open(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() && !info.exists())
        return Error{Error::Code::Unreadable,
                     tr("“%1” is a link to a file that does not exist.").arg(path)};
    if (!info.exists())
        return Error{Error::Code::Unreadable, tr("“%1” does not exist.").arg(path)};
    if (info.isDir())
        return Error{Error::Code::Unreadable,
                     tr("“%1” is a folder; give a file inside it.").arg(path)};
    if (!info.isFile())
        return Error{Error::Code::Unreadable,
                     tr("“%1” is a pipe or a device; give a file.").arg(path)};
    MappedFile mapped;
    mapped.m_modified = info.lastModified();
    mapped.m_file = std::make_unique<QFile>(path);
    if (!mapped.m_file->open(QIODevice::ReadOnly))
        return Error{Error::Code::Unreadable,
                     tr("“%1” cannot be opened: check its permissions.").arg(path),
                     mapped.m_file->errorString()};
    const qint64 size = mapped.m_file->size();
    if (size == 0)
        return mapped;
    if (const uchar *memory = mapped.m_file->map(0, size)) {
        mapped.m_bytes = QByteArrayView(memory, size);
        mapped.m_guard = std::make_unique<MappedGuard>(memory, static_cast<std::size_t>(size));
        return mapped;
    }
    if (size > copyLimit)
        return Error{Error::Code::Unreadable,
                     tr("“%1” is too large to be read from this file system; copy it to a local "
                        "disk first.")
                         .arg(path)};
    mapped.m_copy = mapped.m_file->readAll();
    mapped.m_bytes = mapped.m_copy;
    return mapped;
}

void MappedFile::release(QByteArrayView part) const
{
    if (m_guard)
        m_guard->release(part.data(), static_cast<std::size_t>(part.size()));
}

bool MappedFile::hasChanged() const
{
    const QFileInfo now(m_file->fileName());
    return (m_guard && m_guard->wasHit()) || now.size() != m_bytes.size() ||
           now.lastModified() != m_modified;
}

} // namespace numauth::package
