#include "models/cloud/CallSuite.h"

#include "models/base/AtomicFile.h"
#include "models/cloud/CsvTable.h"

#include <QDir>
#include <QFileInfo>
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

void checkPattern(JsonReader &reader, const QString &path, const QJsonValue &value)
{
    const QJsonObject rule = value.toObject();
    const QString pattern = rule.value(QStringLiteral("matches")).toString();
    const bool isKnown =
        rule.contains(QStringLiteral("matches")) || rule.value(QStringLiteral("exists")).isBool();
    if (value.isArray() || (value.isObject() && (!isKnown || rule.size() != 1)))
        reader.fail(path, CallSuite::tr("must be a value, {\"matches\": …} or {\"exists\": …}"));
    else if (!QRegularExpression(pattern).isValid())
        reader.fail(path, CallSuite::tr("holds a regular expression that is not valid"));
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
    return suite;
}

Result<CallSuite> CallSuite::parse(const QByteArray &bytes, const QString &file,
                                   const OperationTable &operations)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    JsonReader reader(*object, file);
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
    reader.forEach(QStringLiteral("steps"), [&suite, &operations](JsonReader &row) {
        suite.m_steps << readStep(row, operations);
    });
    if (!reader.hasFailed() && suite.m_steps.isEmpty())
        reader.fail(QStringLiteral("steps"), tr("must hold at least one step"));
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return reader.error();
    suite.m_rows = {suite.m_variables};
    return suite;
}

SuiteStep CallSuite::readStep(JsonReader &reader, const OperationTable &operations)
{
    SuiteStep step;
    step.operation = reader.text(QStringLiteral("operation"));
    step.name = reader.text(QStringLiteral("name"), step.operation);
    const Operation *operation = operations.find(step.operation);
    if (!reader.hasFailed() && !operation)
        reader.fail(
            QStringLiteral("operation"),
            tr("is not an operation; did you mean “%1”?").arg(operations.nearest(step.operation)));
    step.parameters = readTexts(reader, QStringLiteral("parameters"));
    for (auto own = step.parameters.cbegin(); own != step.parameters.cend(); ++own) {
        if (operation && !operation->parameter(own.key()))
            reader.fail(QStringLiteral("parameters"),
                        tr("holds %1, which %2 does not have").arg(own.key(), step.operation));
    }
    step.advanceSeconds = reader.number(QStringLiteral("advanceSeconds"), 0);
    step.saved = readTexts(reader, QStringLiteral("save"));
    JsonReader expectation(reader.object(QStringLiteral("expect"), {}),
                           reader.place() + QStringLiteral(".expect"));
    step.expectation = readExpectation(expectation);
    if (expectation.hasFailed())
        reader.fail(QStringLiteral("expect"), expectation.error().message);
    reader.refuseUnreadKeys();
    return step;
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
        checkPattern(reader, member.key(), member.value());
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
