#include "models/workspace/Autosave.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/PrivateFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace numauth::workspace {

QString Autosave::filePath(const QString &document) const
{
    return QDir(PrivateFolder::pathIn(m_folder)).filePath(QStringLiteral("autosave/") + document);
}

Result<> Autosave::write(const QString &document, const UnsavedEdits &edits) const
{
    const QString path = filePath(document);
    const QString part = QStringLiteral("autosave/") + QFileInfo(document).path();
    if (const Result<QString> made = PrivateFolder::make(m_folder, part); !made)
        return made.error();
    const QJsonObject object{{QStringLiteral("formatVersion"), 1},
                             {QStringLiteral("base"), QString::fromLatin1(edits.base.toHex())},
                             {QStringLiteral("time"), edits.time.toUTC().toString(Qt::ISODate)},
                             {QStringLiteral("content"), QString::fromUtf8(edits.content)}};
    return AtomicFile::write(path, QJsonDocument(object).toJson());
}

Result<std::optional<UnsavedEdits>> Autosave::read(const QString &document) const
{
    const QString path = filePath(document);
    if (!QFile::exists(path))
        return std::optional<UnsavedEdits>();
    const Result<QByteArray> bytes = AtomicFile::read(path);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> object = JsonReader::parseObject(*bytes, path);
    if (!object)
        return object.error();
    JsonReader reader(*object, path);
    UnsavedEdits edits;
    edits.base = QByteArray::fromHex(reader.text(QStringLiteral("base")).toLatin1());
    edits.time = QDateTime::fromString(reader.text(QStringLiteral("time")), Qt::ISODate);
    edits.content = reader.text(QStringLiteral("content")).toUtf8();
    if (reader.hasFailed())
        return reader.error();
    return std::optional(edits);
}

void Autosave::remove(const QString &document) const
{
    QFile::remove(filePath(document));
}

} // namespace numauth::workspace
