#include "models/base/AtomicFile.h"
#include "models/base/Storage.h"
#include "models/cloud/CallSuite.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace numauth::cloud {

namespace {

const QString stepsKey = QStringLiteral("steps");

QJsonObject toJson(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto own = texts.cbegin(); own != texts.cend(); ++own)
        object.insert(own.key(), own.value());
    return object;
}

QJsonObject toJson(const StepExpectation &expectation)
{
    QJsonObject object;
    if (expectation.verdict)
        object.insert(QStringLiteral("verdict"), verdictName(*expectation.verdict));
    if (!expectation.code.isEmpty())
        object.insert(QStringLiteral("code"), expectation.code);
    if (expectation.httpStatus)
        object.insert(QStringLiteral("httpStatus"), *expectation.httpStatus);
    if (expectation.maxMs)
        object.insert(QStringLiteral("maxMs"), *expectation.maxMs);
    QJsonObject body;
    for (auto wanted = expectation.body.cbegin(); wanted != expectation.body.cend(); ++wanted)
        body.insert(wanted.key(), wanted.value());
    if (!body.isEmpty())
        object.insert(QStringLiteral("body"), body);
    return object;
}

Result<QJsonObject> readOrBegin(const QString &file)
{
    if (!QFileInfo::exists(file))
        return QJsonObject{{QStringLiteral("formatVersion"), CallSuite::formatVersion}};
    const Result<QByteArray> bytes = AtomicFile::read(file);
    if (!bytes)
        return bytes.error();
    return JsonReader::parseObject(*bytes, file);
}

Result<> keep(const QJsonObject &suite, const QString &file)
{
    if (Result<> made = Storage::makeFolder(QFileInfo(file).path()); !made)
        return made;
    return AtomicFile::write(file, QJsonDocument(suite).toJson());
}

} // namespace

QJsonObject toJson(const SuiteStep &step)
{
    QJsonObject object{{QStringLiteral("operation"), step.operation}};
    if (!step.name.isEmpty() && step.name != step.operation)
        object.insert(QStringLiteral("name"), step.name);
    const auto insertUnlessEmpty = [&object](const QString &key, const QJsonObject &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    insertUnlessEmpty(QStringLiteral("parameters"), toJson(step.parameters));
    if (step.advanceSeconds > 0)
        object.insert(QStringLiteral("advanceSeconds"), step.advanceSeconds);
    insertUnlessEmpty(QStringLiteral("expect"), toJson(step.expectation));
    insertUnlessEmpty(QStringLiteral("save"), toJson(step.saved));
    return object;
}

Result<> CallSuite::write(const QString &file, const SuiteVariables &variables,
                          const QList<SuiteStep> &steps)
{
    QJsonArray array;
    for (const SuiteStep &step : steps)
        array << cloud::toJson(step);
    QJsonObject suite{{QStringLiteral("formatVersion"), formatVersion}, {stepsKey, array}};
    if (!variables.isEmpty())
        suite.insert(QStringLiteral("variables"), toJson(variables));
    return keep(suite, file);
}

Result<> CallSuite::addStep(const QString &file, const SuiteStep &step)
{
    Result<QJsonObject> suite = readOrBegin(file);
    if (!suite)
        return std::move(suite).error();
    const QJsonValue steps = suite->value(stepsKey);
    if (!steps.isUndefined() && !steps.isArray())
        return Error{Error::Code::Malformed,
                     tr("%1 has no list of steps that one could be added to.").arg(file)};
    QJsonArray longer = steps.toArray();
    longer.append(cloud::toJson(step));
    suite->insert(stepsKey, longer);
    return keep(*suite, file);
}

Result<> CallSuite::setRowsFile(const QString &file, const QString &rows)
{
    if (Result<> read = CallSuite().readRows(rows); !read)
        return read;
    const Result<QByteArray> bytes = AtomicFile::read(file);
    if (!bytes)
        return bytes.error();
    Result<QJsonObject> suite = JsonReader::parseObject(*bytes, file);
    if (!suite)
        return std::move(suite).error();
    suite->insert(QStringLiteral("rows"), QFileInfo(file).dir().relativeFilePath(rows));
    return AtomicFile::write(file, QJsonDocument(*suite).toJson());
}

} // namespace numauth::cloud
