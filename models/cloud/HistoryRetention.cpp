#include "models/cloud/HistoryRetention.h"

#include "models/base/JsonReader.h"
#include "models/cloud/UserFile.h"

namespace numauth::cloud {

QString HistoryRetention::defaultPath()
{
    return UserFile::defaultPath(QStringLiteral("history.json"));
}

Result<HistoryRetention> HistoryRetention::read(const QString &path)
{
    const UserFile file(path);
    HistoryRetention retention;
    if (!file.exists())
        return retention;
    const Result<QJsonObject> object = file.read();
    if (!object)
        return object.error();
    JsonReader reader(*object, file.place());
    reader.integer(QStringLiteral("formatVersion"));
    retention.days = reader.integer(QStringLiteral("days"), usualDays);
    if (retention.days < 1 || retention.days > greatestDays)
        reader.fail(QStringLiteral("days"), tr("must be between 1 and %1").arg(greatestDays));
    if (reader.hasFailed())
        return reader.error();
    return retention;
}

Result<> HistoryRetention::write(const QString &path) const
{
    return UserFile(path).write(
        {{QStringLiteral("formatVersion"), 1}, {QStringLiteral("days"), days}});
}

} // namespace numauth::cloud
