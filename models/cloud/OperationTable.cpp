#include "models/cloud/OperationTable.h"

#include "models/base/TableFile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::cloud {

namespace {

const QStringList effectNames{QStringLiteral("reads"),       QStringLiteral("creates"),
                              QStringLiteral("deletes"),     QStringLiteral("consumesToken"),
                              QStringLiteral("issuesToken"), QStringLiteral("sendsMessage"),
                              QStringLiteral("checksCode")};
const QStringList statusNames{QStringLiteral("current"), QStringLiteral("deprecated"),
                              QStringLiteral("offline")};
const QStringList typeNames{QStringLiteral("text"), QStringLiteral("integer"),
                            QStringLiteral("boolean")};
const QStringList requirementNames{QStringLiteral("optional"), QStringLiteral("conditional"),
                                   QStringLiteral("always")};
const QStringList sensitivityNames{QStringLiteral("plain"), QStringLiteral("personal"),
                                   QStringLiteral("token"), QStringLiteral("secret")};

std::optional<int> optionalInteger(JsonReader &reader, const QString &key)
{
    const std::optional<double> number = reader.optionalNumber(key);
    if (!number)
        return std::nullopt;
    return static_cast<int>(std::lround(*number));
}

Sensitivity readSensitivity(JsonReader &reader)
{
    const QString key = QStringLiteral("sensitivity");
    return reader.has(key) ? static_cast<Sensitivity>(reader.oneOf(key, sensitivityNames))
                           : Sensitivity::Plain;
}

LocalText optionalText(JsonReader &reader, const QString &key)
{
    return reader.has(key) ? reader.localText(key) : LocalText();
}

void readCondition(JsonReader &reader, Parameter &parameter)
{
    const QString key = QStringLiteral("requiredWhen");
    if (!reader.has(key))
        return;
    JsonReader condition(reader.object(key), reader.place() + QStringLiteral(".requiredWhen"));
    parameter.requiredWhenName = condition.text(QStringLiteral("name"));
    parameter.requiredWhenValue = condition.text(QStringLiteral("value"));
    condition.refuseUnreadKeys();
    if (condition.hasFailed())
        reader.fail(key, condition.error().message);
}

Parameter readParameter(JsonReader &reader)
{
    Parameter row;
    row.name = reader.text(QStringLiteral("name"));
    row.type = static_cast<ParameterType>(reader.oneOf(QStringLiteral("type"), typeNames));
    row.requirement =
        static_cast<Requirement>(reader.oneOf(QStringLiteral("requirement"), requirementNames));
    readCondition(reader, row);
    row.allowedValues = reader.texts(QStringLiteral("allowed"), {});
    row.pattern = reader.text(QStringLiteral("pattern"), QString());
    row.minimum = optionalInteger(reader, QStringLiteral("minimum"));
    row.maximum = optionalInteger(reader, QStringLiteral("maximum"));
    row.maximumLength = optionalInteger(reader, QStringLiteral("maximumLength"));
    row.defaultValue = reader.text(QStringLiteral("default"), QString());
    row.example = reader.text(QStringLiteral("example"), QString());
    row.sensitivity = readSensitivity(reader);
    row.meaning = reader.localText(QStringLiteral("meaning"));
    row.constraints = optionalText(reader, QStringLiteral("constraints"));
    row.isGatewayLeftover = reader.boolean(QStringLiteral("gatewayLeftover"), false);
    reader.refuseUnreadKeys();
    return row;
}

ResponseField readField(JsonReader &reader)
{
    ResponseField row;
    row.path = reader.text(QStringLiteral("path"));
    row.type = reader.text(QStringLiteral("type"));
    row.sensitivity = readSensitivity(reader);
    row.allowedValues = reader.texts(QStringLiteral("allowed"), {});
    row.meaning = reader.localText(QStringLiteral("meaning"));
    reader.refuseUnreadKeys();
    return row;
}

QList<LocalText> readNotes(JsonReader &reader)
{
    QList<LocalText> notes;
    for (const QJsonValue &value : reader.array(QStringLiteral("notes"))) {
        JsonReader note(value.toObject(), reader.place() + QStringLiteral(".notes"));
        notes << LocalText{note.text(QStringLiteral("zh")), note.text(QStringLiteral("en"))};
        note.refuseUnreadKeys();
        if (note.hasFailed())
            reader.fail(QStringLiteral("notes"), note.error().message);
    }
    return notes;
}

Operation readOperation(JsonReader &reader)
{
    Operation row;
    row.name = reader.text(QStringLiteral("name"));
    row.title = reader.localText(QStringLiteral("title"));
    row.purpose = reader.localText(QStringLiteral("purpose"));
    row.category = reader.text(QStringLiteral("category"));
    row.status = static_cast<OperationStatus>(reader.oneOf(QStringLiteral("status"), statusNames));
    row.effect = static_cast<Effect>(reader.oneOf(QStringLiteral("effect"), effectNames));
    row.isCharged = reader.boolean(QStringLiteral("charged"));
    row.verdictField = reader.text(QStringLiteral("verdictField"), QString());
    row.callsPerSecond = optionalInteger(reader, QStringLiteral("callsPerSecond"));
    reader.forEach(QStringLiteral("parameters"),
                   [&row](JsonReader &inner) { row.parameters << readParameter(inner); });
    reader.forEach(QStringLiteral("response"),
                   [&row](JsonReader &inner) { row.response << readField(inner); });
    row.sampleResponse = reader.object(QStringLiteral("sampleResponse"));
    row.notes = readNotes(reader);
    row.sources = reader.texts(QStringLiteral("sources"));
    return row;
}

/// Letters that differ, position by position, with the difference in length.
qsizetype distance(const QString &left, const QString &right)
{
    QList<qsizetype> row(right.size() + 1);
    for (qsizetype column = 0; column < row.size(); ++column)
        row[column] = column;
    for (qsizetype index = 1; index <= left.size(); ++index) {
        qsizetype diagonal = std::exchange(row[0], index);
        for (qsizetype column = 1; column < row.size(); ++column) {
            const bool isSame = left.at(index - 1) == right.at(column - 1);
            const qsizetype best =
                std::min({row[column] + 1, row[column - 1] + 1, diagonal + (isSame ? 0 : 1)});
            diagonal = std::exchange(row[column], best);
        }
    }
    return row.last();
}

} // namespace

const Parameter *Operation::parameter(const QString &parameterName) const
{
    const auto found = std::ranges::find(parameters, parameterName, &Parameter::name);
    return found == parameters.end() ? nullptr : &*found;
}

const ResponseField *Operation::responseField(const QString &path) const
{
    const auto found = std::ranges::find(response, path, &ResponseField::path);
    return found == response.end() ? nullptr : &*found;
}

Result<OperationTable> OperationTable::open()
{
    const QString path = QStringLiteral(":/numauth/cloud/operations.json");
    Result<TableFile> file = TableFile::open(path);
    if (!file)
        return std::move(file).error();
    return read(*file);
}

Result<OperationTable> OperationTable::parse(const QByteArray &bytes, const QString &file)
{
    Result<TableFile> table = TableFile::parse(bytes, file);
    if (!table)
        return std::move(table).error();
    return read(*table);
}

Result<OperationTable> OperationTable::read(TableFile &file)
{
    OperationTable table;
    table.m_version = file.header().text(QStringLiteral("version"));
    table.m_liveHost = file.header().text(QStringLiteral("liveHost"));
    table.m_source = file.header().text(QStringLiteral("source"));
    const auto categories =
        file.rows<OperationCategory>(QStringLiteral("categories"), [](JsonReader &reader) {
            return OperationCategory{reader.text(QStringLiteral("id")),
                                     reader.localText(QStringLiteral("title"))};
        });
    if (!categories)
        return categories.error();
    table.m_categories = *categories;
    const auto operations =
        file.rows<Operation>(QStringLiteral("operations"), readOperation, QStringLiteral("name"));
    if (!operations)
        return operations.error();
    table.m_operations = *operations;
    if (const Result<> finished = file.finish(); !finished)
        return finished.error();
    return table;
}

const Operation *OperationTable::find(const QString &name) const
{
    const auto found = std::ranges::find(m_operations, name, &Operation::name);
    return found == m_operations.end() ? nullptr : &*found;
}

QString OperationTable::nearest(const QString &name) const
{
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(3, name.size() / 3 + 1);
    for (const Operation &operation : m_operations) {
        const qsizetype away = distance(name.toLower().left(64), operation.name.toLower());
        if (away < bestDistance) {
            bestDistance = away;
            best = operation.name;
        }
    }
    return best;
}

LocalText effectLabel(Effect effect)
{
    static const std::array<LocalText, 7> labels{
        {{QStringLiteral("只读"), QStringLiteral("reads")},
         {QStringLiteral("新建"), QStringLiteral("creates")},
         {QStringLiteral("删除，不可恢复"), QStringLiteral("deletes for good")},
         {QStringLiteral("消耗一次性 Token"), QStringLiteral("consumes a single-use token")},
         {QStringLiteral("签发 Token"), QStringLiteral("issues a token")},
         {QStringLiteral("发送短信"), QStringLiteral("sends an SMS")},
         {QStringLiteral("核验验证码"), QStringLiteral("checks a code")}}};
    return labels.at(static_cast<size_t>(effect));
}

LocalText statusLabel(OperationStatus status)
{
    static const std::array<LocalText, 3> labels{
        {{QStringLiteral("现行"), QStringLiteral("current")},
         {QStringLiteral("已弃用"), QStringLiteral("deprecated")},
         {QStringLiteral("已下线"), QStringLiteral("offline")}}};
    return labels.at(static_cast<size_t>(status));
}

QString effectName(Effect effect)
{
    return effectNames.at(static_cast<int>(effect));
}

QString statusName(OperationStatus status)
{
    return statusNames.at(static_cast<int>(status));
}

} // namespace numauth::cloud
