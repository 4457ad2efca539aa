#include "models/phone/PhoneScenario.h"

#include "models/base/Storage.h"
#include "models/base/TableFile.h"

#include <QJsonDocument>

namespace numauth::phone {

namespace {

constexpr qsizetype sizeLimit = 1024 * 1024;

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
    PhoneScenario scenario;
    scenario.name = reader.text(QStringLiteral("name"), {});
    scenario.phone = reader.object(QStringLiteral("phone"), {});
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
    object.insert(QStringLiteral("phone"), phone);
    return QJsonDocument(object).toJson();
}

Result<QList<BuiltInScenario>> builtInScenarios(const PhoneFields &fields)
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/phone/scenarios.json"));
    if (!file)
        return file.error();
    const auto read = [&fields](JsonReader &reader) {
        BuiltInScenario scenario{reader.text(QStringLiteral("id")),
                                 reader.localText(QStringLiteral("label")),
                                 reader.object(QStringLiteral("phone"))};
        PhoneState state = PhoneState::defaults(fields);
        if (const Result<> applied = state.apply(fields, scenario.phone, scenario.id); !applied)
            reader.fail(QStringLiteral("phone"), applied.error().message);
        return scenario;
    };
    const auto rows = file->rows<BuiltInScenario>(QStringLiteral("scenarios"), read);
    if (!rows)
        return rows.error();
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    return *rows;
}

} // namespace numauth::phone
