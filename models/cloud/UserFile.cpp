#include "models/cloud/UserFile.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace numauth::cloud {

namespace {

constexpr qint64 greatestBytes = 64 * 1024;

} // namespace

QString UserFile::defaultPath(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("numauth/") + name);
}

bool UserFile::exists() const
{
    return QFileInfo::exists(m_path);
}

QString UserFile::place() const
{
    return QDir::toNativeSeparators(m_path);
}

Result<QJsonObject> UserFile::read() const
{
    const Result<QByteArray> bytes = AtomicFile::read(m_path, greatestBytes);
    if (!bytes)
        return bytes.error();
    return JsonReader::parseObject(*bytes, place());
}

Result<> UserFile::write(const QJsonObject &object) const
{
    if (Result<> made = Storage::makeFolder(QFileInfo(m_path).path()); !made)
        return made;
    return AtomicFile::write(m_path, QJsonDocument(object).toJson());
}

} // namespace numauth::cloud
