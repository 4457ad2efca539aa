#include "models/cloud/CallSuite.h"

#include "models/base/AtomicFile.h"
#include "models/base/CsvTable.h"
#include "models/base/JsonPosition.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace numauth::cloud {

namespace {

QMap<QString, QString> readTexts(JsonReader &reader, const QString &key)
{
    QMap<QString, QString> texts;
    const QJsonObject object = reader.object(key, {});
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue value = member.value();
        if (value.isString())
            texts.insert(member.key(), value.toString());
        else if (value.isDouble())
            texts.insert(member.key(), QString::number(value.toDouble(), 'g', 15));
        else if (value.isBool())
            texts.insert(member.key(),
                         value.toBool() ? QStringLiteral("true") : QStringLiteral("false"));
        else
            reader.fail(
                key,
                CallSuite::tr("must hold texts, numbers, true or false: “%1”").arg(member.key()));
    }
    return texts;
}

void failUnknown(JsonReader &reader, const QString &nearest)
{
    reader.fail(QStringLiteral("operation"),
                nearest.isEmpty()
                    ? CallSuite::tr("is not an operation")
                    : CallSuite::tr("is not an operation (“%1” is one)").arg(nearest));
}

std::optional<SuiteFault> faultOf(const JsonReader &reader, const QStringList &path)
{
    if (!reader.hasFailed())
        return std::nullopt;
    const QString key = reader.error().detail;
    return SuiteFault{reader.error(), key.isEmpty() ? path : path + QStringList{key}};
}

Error located(const SuiteFault &fault, const QByteArray &bytes, const QString &file)
{
    const TextPosition position = jsonPosition(bytes, fault.path);
    return {fault.error.code, CallSuite::tr("%1, line %2, column %3: %4")
                                  .arg(file)
                                  .arg(position.line)
                                  .arg(position.column)
                                  .arg(fault.error.message)};
}

/// Whether \p value is one that a member of an answer can be held against.
std::optional<QString> patternFault(const QJsonValue &value)
{
    const QJsonObject rule = value.toObject();
    const QJsonValue pattern = rule.value(QStringLiteral("matches"));
    const bool isKnown = pattern.isString() || rule.value(QStringLiteral("exists")).isBool();
    if (value.isArray() || (value.isObject() && (!isKnown || rule.size() != 1)))
        return CallSuite::tr("must be a value, {\"matches\": …} or {\"exists\": …}");
    if (!QRegularExpression(pattern.toString()).isValid())
        return CallSuite::tr("holds a regular expression that is not valid");
    return std::nullopt;
}

} // namespace

Result<CallSuite> CallSuite::open(const QString &file, const OperationTable &operations)
{
    const Result<QByteArray> bytes = AtomicFile::read(file);
    if (!bytes)
        return bytes.error();
    auto suite = parse(*bytes, file, operations);
    if (!suite || suite->m_rowsFile.isEmpty())
        return suite;
    const QString path = QFileInfo(file).dir().filePath(suite->m_rowsFile);
    if (const Result<> read = suite->readRows(path); !read)
        return read.error();
    if (const auto fault = suite->unknownVariable())
        return located(*fault, *bytes, file);
    return suite;
}

/// A parameter that names what neither the suite, nor its rows, nor an earlier step provide: the
/// table is another one.
std::optional<SuiteFault> CallSuite::unknownVariable() const
{
    SuiteVariables known = m_rows.first();
    for (qsizetype index = 0; index < m_steps.size(); ++index) {
        const SuiteStep &step = m_steps.at(index);
        for (auto own = step.parameters.cbegin(); own != step.parameters.cend(); ++own) {
            const Result<QString> filled = fillVariables(own.value(), known);
            if (filled)
                continue;
            const QString there =
                tr("There are: %1.").arg(QStringList(known.keys()).join(QStringLiteral(", ")));
            const QString entry = QStringLiteral("[%1]").arg(index);
            return SuiteFault{
                {Error::Code::Malformed, QStringLiteral("steps%1.%2: %3 %4")
                                             .arg(entry, own.key(), filled.error().message, there)},
                {QStringLiteral("steps"), entry, QStringLiteral("parameters"), own.key()}};
        }
        for (const QString &name : step.saved.keys())
            known.insert(name, QString());
    }
    return std::nullopt;
}

Result<CallSuite> CallSuite::parse(const QByteArray &bytes, const QString &file,
                                   const OperationTable &operations)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    JsonReader reader(*object, tr("the suite"));
    const int version = reader.integer(QStringLiteral("formatVersion"));
    if (!reader.hasFailed() && version > formatVersion)
        return Error{Error::Code::Unsupported,
                     tr("%1 was written by a newer version (format %2); update this program.")
                         .arg(file)
                         .arg(version)};
    CallSuite suite;
    suite.m_name = reader.text(QStringLiteral("name"), QFileInfo(file).completeBaseName());
    suite.m_rowsFile = reader.text(QStringLiteral("rows"), QString());
    suite.m_variables = readTexts(reader, QStringLiteral("variables"));
    const QJsonArray steps = reader.array(QStringLiteral("steps"));
    if (!reader.hasFailed() && steps.isEmpty())
        reader.fail(QStringLiteral("steps"), tr("must hold at least one step"));
    reader.refuseUnreadKeys();
    std::optional<SuiteFault> fault = faultOf(reader, {});
    for (qsizetype index = 0; index < steps.size() && !fault; ++index)
        fault = suite.readStep(steps.at(index), index, operations);
    if (fault)
        return located(*fault, bytes, file);
    suite.m_rows = {suite.m_variables};
    return suite;
}

std::optional<SuiteFault> CallSuite::readStep(const QJsonValue &value, qsizetype index,
                                              const OperationTable &operations)
{
    const QString entry = QStringLiteral("[%1]").arg(index);
    JsonReader reader(value.toObject(), QStringLiteral("steps") + entry);
    if (!value.isObject())
        reader.fail(QString(), tr("must be an object"));
    SuiteStep step;
    step.operation = reader.text(QStringLiteral("operation"));
    step.name = reader.text(QStringLiteral("name"), step.operation);
    const Operation *operation = operations.find(step.operation);
    if (!reader.hasFailed() && !operation)
        failUnknown(reader, operations.nearest(step.operation));
    step.parameters = readTexts(reader, QStringLiteral("parameters"));
    for (auto own = step.parameters.cbegin(); own != step.parameters.cend(); ++own) {
        if (operation && !operation->parameter(own.key()))
            reader.fail(QStringLiteral("parameters"),
                        tr("holds %1, which %2 does not have").arg(own.key(), step.operation));
    }
    step.advanceSeconds = reader.number(QStringLiteral("advanceSeconds"), 0);
    if (step.advanceSeconds < 0)
        reader.fail(QStringLiteral("advanceSeconds"), tr("must not be negative"));
    step.saved = readTexts(reader, QStringLiteral("save"));
    const QString expect = QStringLiteral("expect");
    JsonReader expectation(reader.object(expect, {}), reader.place() + QLatin1Char('.') + expect);
    step.expectation = readExpectation(expectation);
    reader.refuseUnreadKeys();
    m_steps << step;
    const QStringList path{QStringLiteral("steps"), entry};
    const std::optional<SuiteFault> fault = faultOf(reader, path);
    return fault ? fault : faultOf(expectation, path + QStringList{expect});
}

StepExpectation CallSuite::readExpectation(JsonReader &reader)
{
    StepExpectation expectation;
    if (reader.has(QStringLiteral("verdict"))) {
        expectation.verdict = verdictFromName(reader.text(QStringLiteral("verdict")));
        if (!expectation.verdict)
            reader.fail(QStringLiteral("verdict"),
                        tr("must be pass, reject, unknown, ok or error"));
    }
    expectation.code = reader.text(QStringLiteral("code"), QString());
    if (reader.has(QStringLiteral("httpStatus")))
        expectation.httpStatus = reader.integer(QStringLiteral("httpStatus"));
    if (reader.has(QStringLiteral("maxMs")))
        expectation.maxMs = reader.integer(QStringLiteral("maxMs"));
    const QJsonObject body = reader.object(QStringLiteral("body"), {});
    for (auto member = body.begin(); member != body.end(); ++member) {
        if (const auto fault = patternFault(member.value()))
            reader.fail(QStringLiteral("body"), *fault + QStringLiteral(": ") + member.key());
        expectation.body.insert(member.key(), member.value());
    }
    reader.refuseUnreadKeys();
    return expectation;
}

Result<> CallSuite::readRows(const QString &path)
{
    const Result<QByteArray> bytes = AtomicFile::read(path);
    if (!bytes)
        return bytes.error();
    const auto table = CsvTable::parse(*bytes, path);
    if (!table)
        return table.error();
    if (table->rows().isEmpty())
        return Error{
            Error::Code::Malformed,
            tr("%1 names columns, but has no row; the suite would test nothing.").arg(path)};
    m_rows.clear();
    for (const QStringList &row : table->rows()) {
        SuiteVariables variables = m_variables;
        for (qsizetype column = 0; column < row.size(); ++column)
            variables.insert(table->columns().at(column), row.at(column));
        m_rows << variables;
    }
    return {};
}

bool CallSuite::movesClock() const
{
    return std::ranges::any_of(m_steps,
                               [](const SuiteStep &step) { return step.advanceSeconds != 0; });
}

} // namespace numauth::cloud
