#include "models/workspace/CloudStates.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/PrivateFolder.h"
#include "models/base/Storage.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace numauth::workspace {

namespace {

constexpr int currentFormat = 1;

const QStringList &stateNames()
{
    static const QStringList names{QStringLiteral("localOnly"), QStringLiteral("createdHere"),
                                   QStringLiteral("keyAnswers"), QStringLiteral("unknownCode")};
    return names;
}

QString fileOf(const QString &folder)
{
    return QDir(PrivateFolder::pathIn(folder)).filePath(QStringLiteral("cloud-states.json"));
}

QDateTime readTime(JsonReader &reader, const char *key)
{
    const QString text = reader.text(QLatin1StringView(key), QString());
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate).toUTC();
    if (!text.isEmpty() && !time.isValid())
        reader.fail(QLatin1StringView(key), CloudStates::tr("this is no date and time"));
    return time;
}

QString written(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace

QString cloudStateName(CloudState state)
{
    return stateNames().at(static_cast<int>(state));
}

Result<CloudStates> CloudStates::load(const QString &workspaceFolder)
{
    const QString path = fileOf(workspaceFolder);
    if (!QFileInfo::exists(path))
        return CloudStates();
    const Result<QByteArray> bytes = AtomicFile::read(path);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> object = JsonReader::parseObject(*bytes, path);
    if (!object)
        return object.error();
    JsonReader reader(*object, path);
    if (auto error = Storage::newerFormat(reader.integer(QStringLiteral("formatVersion")),
                                          currentFormat, path))
        return *std::move(error);
    CloudStates states;
    reader.forEach(QStringLiteral("schemes"), [&states](JsonReader &row) {
        CloudStateRow read{
            row.text(QStringLiteral("environment")),
            row.text(QStringLiteral("scheme")),
            row.text(QStringLiteral("schemeCode")),
            static_cast<CloudState>(row.oneOf(QStringLiteral("state"), stateNames())),
            readTime(row, "time"),
            readTime(row, "created")};
        states.m_rows << read;
    });
    if (reader.hasFailed())
        return reader.error();
    return states;
}

Result<> CloudStates::save(const QString &workspaceFolder) const
{
    QJsonArray rows;
    for (const CloudStateRow &row : m_rows)
        rows << QJsonObject{{QStringLiteral("environment"), row.environment},
                            {QStringLiteral("scheme"), row.schemeId},
                            {QStringLiteral("schemeCode"), row.schemeCode},
                            {QStringLiteral("state"), cloudStateName(row.state)},
                            {QStringLiteral("time"), written(row.time)},
                            {QStringLiteral("created"), written(row.created)}};
    if (const Result<QString> made = PrivateFolder::make(workspaceFolder); !made)
        return made.error();
    return AtomicFile::write(fileOf(workspaceFolder),
                             QJsonDocument({{QStringLiteral("formatVersion"), currentFormat},
                                            {QStringLiteral("schemes"), rows}})
                                 .toJson());
}

const CloudStateRow *CloudStates::find(const QString &environment, const QString &schemeId) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const CloudStateRow &row) {
        return row.environment == environment && row.schemeId == schemeId;
    });
    return found == m_rows.end() ? nullptr : &*found;
}

void CloudStates::put(const CloudStateRow &row)
{
    m_rows.removeIf([&row](const CloudStateRow &old) {
        return old.environment == row.environment && old.schemeId == row.schemeId;
    });
    m_rows << row;
}

void CloudStates::remove(const QString &schemeId)
{
    m_rows.removeIf([&schemeId](const CloudStateRow &row) { return row.schemeId == schemeId; });
}

} // namespace numauth::workspace
