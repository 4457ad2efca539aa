#include "models/package/AppFiles.h"

#include "models/base/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace numauth::package {

namespace {

class ArchivedApp : public AppFiles
{
public:
    ArchivedApp(const ZipReader &zip, const QByteArray &prefix) : m_zip(zip), m_prefix(prefix) {}

    std::optional<Result<QByteArray>> read(const QByteArray &name, qint64 limit) const override
    {
        const ZipEntry *entry = m_zip.find(m_prefix + name);
        if (!entry)
            return std::nullopt;
        return m_zip.read(*entry, limit);
    }

    std::optional<qint64> size(const QByteArray &name) const override
    {
        const ZipEntry *entry = m_zip.find(m_prefix + name);
        return entry ? std::optional(static_cast<qint64>(entry->size)) : std::nullopt;
    }

    Result<QByteArray> range(const QByteArray &name, qint64 offset, qint64 size) const override
    {
        QByteArray wanted;
        qint64 position = 0;
        const auto collect = [&](QByteArrayView piece) {
            const qint64 begin = std::max(offset - position, qint64(0));
            const qint64 end = std::min<qint64>(offset + size - position, piece.size());
            if (begin < end)
                wanted += piece.sliced(begin, end - begin);
            position += piece.size();
        };
        if (const Result<> streamed = m_zip.stream(*m_zip.find(m_prefix + name), collect);
            !streamed)
            return streamed.error();
        return wanted;
    }

private:
    const ZipReader &m_zip;
    QByteArray m_prefix;
};

class AppFolder : public AppFiles
{
public:
    explicit AppFolder(const QString &folder)
        : m_folder(folder), m_root(QFileInfo(folder).canonicalFilePath())
    {
    }

    std::optional<Result<QByteArray>> read(const QByteArray &name, qint64 limit) const override
    {
        const QString path = inside(name);
        return path.isEmpty() ? std::nullopt : std::optional(AtomicFile::read(path, limit));
    }

    std::optional<qint64> size(const QByteArray &name) const override
    {
        const QString path = inside(name);
        return path.isEmpty() ? std::nullopt : std::optional(QFileInfo(path).size());
    }

    Result<QByteArray> range(const QByteArray &name, qint64 offset, qint64 size) const override
    {
        QFile file(inside(name));
        if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
            return AtomicFile::read(inside(name), 0).error();
        return file.read(size);
    }

private:
    /// The file's true path; empty when it is absent, no file, or elsewhere.
    QString inside(const QByteArray &name) const
    {
        const QFileInfo info(QDir(m_folder).filePath(QString::fromUtf8(name)));
        const QString path = info.canonicalFilePath();
        const bool isInside = path.startsWith(m_root + QLatin1Char('/'));
        return isInside && info.isFile() ? path : QString();
    }

    QString m_folder;
    QString m_root;
};

} // namespace

std::unique_ptr<AppFiles> archivedApp(const ZipReader &zip, const QByteArray &prefix)
{
    return std::make_unique<ArchivedApp>(zip, prefix);
}

std::unique_ptr<AppFiles> appFolder(const QString &folder)
{
    return std::make_unique<AppFolder>(folder);
}

} // namespace numauth::package
