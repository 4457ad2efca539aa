#include "models/base/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cmath>

namespace numauth {

namespace {

Error unreadable(const QString &path, const QString &message, const QString &detail)
{
    return {Error::Code::Unreadable, message.arg(QDir::toNativeSeparators(path)),
            QStringLiteral("%1: %2").arg(path, detail)};
}

/// `200 KB`, `4 MB`, `66.8 MB`.
QString sizeText(qint64 bytes)
{
    const double kilobytes = std::ceil(static_cast<double>(bytes) / 1024);
    if (kilobytes < 1024)
        return QStringLiteral("%1 KB").arg(kilobytes);
    return QStringLiteral("%1 MB").arg(std::round(kilobytes / 102.4) / 10);
}

/// Whether \p path is a device or a pipe: a new file must never take its place, as a superuser's
/// `--output /dev/null` would have it.
bool isDevice(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

} // namespace

Result<QByteArray> AtomicFile::read(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return unreadable(path, tr("%1 does not exist; check the path."),
                          QStringLiteral("missing"));
    if (info.isDir())
        return unreadable(path, tr("%1 is a folder where a file is expected."),
                          QStringLiteral("folder"));
    if (info.size() > limit)
        return unreadable(path,
                          tr("%1 has %2; a file of this kind may have %3 at most.")
                              .arg(QStringLiteral("%1"), sizeText(info.size()), sizeText(limit)),
                          QString::number(info.size()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, tr("%1 cannot be opened; check its permissions."),
                          file.errorString());
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > limit)
        return unreadable(path, tr("%1 cannot be read to its end."), file.errorString());
    return bytes;
}

Result<> AtomicFile::write(const QString &path, const QByteArray &bytes, bool ownerOnly)
{
    const auto failed = [&path](const QString &detail) {
        return Error{Error::Code::Environment,
                     tr("%1 cannot be written; the old content is unchanged. Check permissions and "
                        "free space.")
                         .arg(QDir::toNativeSeparators(path)),
                     QStringLiteral("%1: %2").arg(path, detail)};
    };
    if (isDevice(path)) {
        QFile device(path);
        const bool isWritten = device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                               device.write(bytes) == bytes.size();
        return isWritten ? Result<>() : failed(device.errorString());
    }
    QSaveFile file(path);
    // Buffered, QSaveFile takes a write that a full disk cut short for a whole one.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed(file.errorString());
    if (ownerOnly)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace numauth
