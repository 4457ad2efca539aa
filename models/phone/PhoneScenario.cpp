#include "models/phone/PhoneScenario.h"

#include "models/base/Storage.h"
#include "models/base/TableFile.h"

#include <QJsonDocument>

namespace numauth::phone {

namespace {

constexpr qsizetype sizeLimit = 1024 * 1024;
const QString phoneKey = QStringLiteral("phone");
const QString sandboxKey = QStringLiteral("sandbox");

BuiltInScenario readRow(JsonReader &reader, const PhoneFields &fields)
{
    BuiltInScenario scenario{reader.text(QStringLiteral("id")),
                             reader.localText(QStringLiteral("label")), reader.object(phoneKey)};
    PhoneState state = PhoneState::defaults(fields);
    if (const Result<> applied = state.apply(fields, scenario.phone, scenario.id); !applied)
        reader.fail(phoneKey, applied.error().message);
    return scenario;
}

/// The rows under \p key of the program's table, all of which is checked.
Result<QList<BuiltInScenario>> readTable(const QString &key, const PhoneFields &fields)
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/phone/scenarios.json"));
    if (!file)
        return file.error();
    QList<BuiltInScenario> wanted;
    for (const QString &each : {QStringLiteral("scenarios"), QStringLiteral("matrix")}) {
        const auto rows = file->rows<BuiltInScenario>(
            each, [&fields](JsonReader &reader) { return readRow(reader, fields); });
        if (!rows)
            return rows.error();
        if (each == key)
            wanted = *rows;
    }
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    return wanted;
}

} // namespace

Result<PhoneScenario> PhoneScenario::read(const QByteArray &bytes, const QString &file,
                                          const PhoneFields &fields)
{
    if (bytes.size() > sizeLimit)
        return Error{Error::Code::Malformed,
                     tr("%1 is larger than 1 MB: that is no scenario.").arg(file)};
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    JsonReader reader(*object, file);
    if (auto error = Storage::newerFormat(reader.integer(QStringLiteral("formatVersion")), 1, file))
        return *std::move(error);
    if (!reader.hasFailed() && !reader.has(phoneKey) && !reader.has(sandboxKey))
        return Error{Error::Code::Malformed,
                     tr("%1 has neither “phone” nor “sandbox”: it is no scenario.").arg(file)};
    PhoneScenario scenario;
    scenario.name = reader.text(QStringLiteral("name"), {});
    scenario.phone = reader.object(phoneKey, {});
    if (reader.hasFailed())
        return reader.error();
    scenario.unknown = reader.unread();
    PhoneState state = PhoneState::defaults(fields);
    if (const Result<> applied =
            state.apply(fields, scenario.phone, file + QStringLiteral(": phone"));
        !applied)
        return applied.error();
    return scenario;
}

QByteArray PhoneScenario::write() const
{
    QJsonObject object = unknown;
    object.insert(QStringLiteral("formatVersion"), 1);
    object.insert(QStringLiteral("name"), name);
    object.insert(phoneKey, phone);
    return QJsonDocument(object).toJson();
}

Result<QList<BuiltInScenario>> builtInScenarios(const PhoneFields &fields)
{
    return readTable(QStringLiteral("scenarios"), fields);
}

Result<QList<BuiltInScenario>> matrixScenarios(const PhoneFields &fields)
{
    return readTable(QStringLiteral("matrix"), fields);
}

} // namespace numauth::phone
