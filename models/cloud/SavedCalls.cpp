#include "models/cloud/SavedCalls.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace numauth::cloud {

namespace {

constexpr qint64 fileLimit = 1024 * 1024;

QJsonObject toJson(const SavedCall &call)
{
    QJsonObject parameters;
    for (auto own = call.parameters.cbegin(); own != call.parameters.cend(); ++own)
        parameters.insert(own.key(), own.value());
    return {{QStringLiteral("name"), call.name},
            {QStringLiteral("operation"), call.operation},
            {QStringLiteral("parameters"), parameters}};
}

SavedCall readCall(JsonReader &reader)
{
    SavedCall call{
        reader.text(QStringLiteral("name")), reader.text(QStringLiteral("operation")), {}};
    const QJsonObject parameters = reader.object(QStringLiteral("parameters"), {});
    for (auto own = parameters.begin(); own != parameters.end(); ++own) {
        if (!own.value().isString())
            reader.fail(QStringLiteral("parameters"), SavedCalls::tr("must hold texts only"));
        call.parameters.insert(own.key(), own.value().toString());
    }
    return call;
}

} // namespace

QString SavedCalls::filePathIn(const QString &workspaceFolder)
{
    return QDir(workspaceFolder).filePath(QStringLiteral(".numauth/favourites.json"));
}

Result<SavedCalls> SavedCalls::open(const QString &file)
{
    if (!QFileInfo::exists(file))
        return SavedCalls();
    const Result<QByteArray> bytes = AtomicFile::read(file, fileLimit);
    return bytes ? parse(*bytes, file) : Result<SavedCalls>(bytes.error());
}

Result<SavedCalls> SavedCalls::parse(const QByteArray &bytes, const QString &file)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    JsonReader reader(*object, file);
    const int version = reader.integer(QStringLiteral("formatVersion"));
    if (const auto newer = Storage::newerFormat(version, formatVersion, file))
        return *newer;
    SavedCalls saved;
    reader.forEach(QStringLiteral("calls"),
                   [&saved](JsonReader &call) { saved.m_calls << readCall(call); });
    if (reader.hasFailed())
        return reader.error();
    return saved;
}

Result<> SavedCalls::write(const QString &file) const
{
    if (Result<> made = Storage::makeFolder(QFileInfo(file).path()); !made)
        return made;
    QJsonArray calls;
    for (const SavedCall &call : m_calls)
        calls.append(toJson(call));
    return AtomicFile::write(
        file, QJsonDocument(QJsonObject{{QStringLiteral("formatVersion"), formatVersion},
                                        {QStringLiteral("calls"), calls}})
                  .toJson());
}

void SavedCalls::put(const QString &name, const Operation &operation,
                     const QMap<QString, QString> &parameters)
{
    SavedCall call{name, operation.name, {}};
    for (auto own = parameters.cbegin(); own != parameters.cend(); ++own) {
        const Parameter *row = operation.parameter(own.key());
        if (row && row->sensitivity == Sensitivity::Plain)
            call.parameters.insert(own.key(), own.value());
    }
    const auto old = std::ranges::find(m_calls, name, &SavedCall::name);
    if (old == m_calls.end())
        m_calls << call;
    else
        *old = call;
}

void SavedCalls::remove(const QString &name)
{
    m_calls.removeIf([&name](const SavedCall &call) { return call.name == name; });
}

bool SavedCalls::rename(const QString &oldName, const QString &newName)
{
    const auto call = std::ranges::find(m_calls, oldName, &SavedCall::name);
    const bool isTaken = std::ranges::find(m_calls, newName, &SavedCall::name) != m_calls.end();
    if (newName.isEmpty() || isTaken || call == m_calls.end())
        return false;
    call->name = newName;
    return true;
}

QString SavedCalls::freeName(const QString &operation) const
{
    const auto isTaken = [this](const QString &name) {
        return std::ranges::find(m_calls, name, &SavedCall::name) != m_calls.end();
    };
    QString name = operation;
    for (int number = 2; isTaken(name); ++number)
        name = QStringLiteral("%1 %2").arg(operation).arg(number);
    return name;
}

} // namespace numauth::cloud
