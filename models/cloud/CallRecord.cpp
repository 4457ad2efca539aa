#include "models/cloud/CallRecord.h"

#include "models/base/Redactor.h"
#include "models/cloud/CallRedaction.h"

#include <QJsonDocument>
#include <QMap>

namespace numauth::cloud {

namespace {

void flatten(const QString &path, const QJsonValue &value, QMap<QString, QJsonValue> &leaves)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            flatten(path + QLatin1Char('.') + member.key(), member.value(), leaves);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype index = 0; index < array.size(); ++index)
            flatten(QStringLiteral("%1[%2]").arg(path).arg(index), array.at(index), leaves);
    } else {
        leaves.insert(path, value);
    }
}

QMap<QString, QJsonValue> leavesOf(const CallRecord &record)
{
    QMap<QString, QJsonValue> leaves{{QStringLiteral("operation"), record.operation},
                                     {QStringLiteral("environment"), record.environment},
                                     {QStringLiteral("signature"), record.signature},
                                     {QStringLiteral("verdict"), record.verdict},
                                     {QStringLiteral("httpStatus"), record.httpStatus},
                                     {QStringLiteral("error"), record.error}};
    flatten(QStringLiteral("parameters"), record.parameters, leaves);
    flatten(QStringLiteral("body"), record.body, leaves);
    return leaves;
}

QJsonArray namedValues(const QJsonObject &object)
{
    QJsonArray list;
    for (auto member = object.begin(); member != object.end(); ++member)
        list.append(QJsonObject{{QStringLiteral("name"), member.key()},
                                {QStringLiteral("value"), member.value().toString()}});
    return list;
}

double phase(const CallRecord &record, const char *name)
{
    const QJsonValue value = record.timings.value(QString::fromLatin1(name));
    return value.isDouble() ? value.toDouble() : -1;
}

/// HAR counts TLS into connecting as well.
double connectPhase(const CallRecord &record)
{
    const double connect = phase(record, "connect");
    return connect < 0 ? connect : connect + qMax(0.0, phase(record, "tls"));
}

QJsonObject harEntry(const CallRecord &record)
{
    const QByteArray text = QJsonDocument(record.body).toJson(QJsonDocument::Compact);
    const QJsonObject request{
        {QStringLiteral("method"), record.method},
        {QStringLiteral("url"), QStringLiteral("https://%1.invalid/").arg(record.environment)},
        {QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")},
        {QStringLiteral("cookies"), QJsonArray()},
        {QStringLiteral("headers"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("x-acs-action")},
                                {QStringLiteral("value"), record.operation}}}},
        {QStringLiteral("queryString"), namedValues(record.parameters)},
        {QStringLiteral("headersSize"), -1},
        {QStringLiteral("bodySize"), -1}};
    const QJsonObject content{{QStringLiteral("size"), text.size()},
                              {QStringLiteral("mimeType"), QStringLiteral("application/json")},
                              {QStringLiteral("text"), QString::fromUtf8(text)}};
    const QJsonObject response{{QStringLiteral("status"), record.httpStatus},
                               {QStringLiteral("statusText"), record.code},
                               {QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")},
                               {QStringLiteral("cookies"), QJsonArray()},
                               {QStringLiteral("headers"), QJsonArray()},
                               {QStringLiteral("content"), content},
                               {QStringLiteral("redirectURL"), QString()},
                               {QStringLiteral("headersSize"), -1},
                               {QStringLiteral("bodySize"), -1}};
    const QJsonObject timings{{QStringLiteral("dns"), phase(record, "dns")},
                              {QStringLiteral("connect"), connectPhase(record)},
                              {QStringLiteral("ssl"), phase(record, "tls")},
                              {QStringLiteral("send"), qMax(0.0, phase(record, "send"))},
                              {QStringLiteral("wait"), qMax(0.0, phase(record, "wait"))},
                              {QStringLiteral("receive"), qMax(0.0, phase(record, "receive"))}};
    return {{QStringLiteral("startedDateTime"), record.time.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("time"), record.totalMs()},
            {QStringLiteral("request"), request},
            {QStringLiteral("response"), response},
            {QStringLiteral("cache"), QJsonObject()},
            {QStringLiteral("timings"), timings}};
}

} // namespace

QJsonObject CallRecord::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("time"), time.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("environment"), environment},
            {QStringLiteral("operation"), operation},
            {QStringLiteral("signature"), signature},
            {QStringLiteral("method"), method},
            {QStringLiteral("verdict"), verdict},
            {QStringLiteral("code"), code},
            {QStringLiteral("message"), message},
            {QStringLiteral("httpStatus"), httpStatus},
            {QStringLiteral("requestId"), requestId},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("body"), body},
            {QStringLiteral("timingMs"), timings},
            {QStringLiteral("error"), error},
            {QStringLiteral("pinned"), isPinned}};
}

CallRecord makeRecord(const ApiRequest &request, SignatureAlgorithm algorithm,
                      const QString &environment, const QDateTime &time, const Operation *operation,
                      const Result<ApiReply> &result)
{
    CallRecord record;
    record.time = time;
    record.environment = environment;
    record.operation = request.operation;
    record.signature = algorithmName(algorithm);
    record.method = QString::fromLatin1(methodName(request.method));
    record.parameters = redactParameters(operation, request.parameters);
    record.verdict = verdictName(result ? result->verdict : CallVerdict::Error);
    if (!result) {
        record.error = Redactor::redact(result.error().message);
        return record;
    }
    record.code = result->code;
    record.message = Redactor::redact(result->message);
    record.httpStatus = result->httpStatus;
    record.requestId = result->requestId;
    record.body = redactBody(operation, result->body);
    record.timings = result->timings.toJson();
    return record;
}

QList<RecordDifference> compareRecords(const CallRecord &left, const CallRecord &right)
{
    const QMap<QString, QJsonValue> leftLeaves = leavesOf(left);
    const QMap<QString, QJsonValue> rightLeaves = leavesOf(right);
    QMap<QString, QJsonValue> all = leftLeaves;
    all.insert(rightLeaves);
    const QJsonValue none(QJsonValue::Undefined);
    QList<RecordDifference> differences;
    for (auto leaf = all.cbegin(); leaf != all.cend(); ++leaf) {
        const QJsonValue own = leftLeaves.value(leaf.key(), none);
        const QJsonValue other = rightLeaves.value(leaf.key(), none);
        if (own != other)
            differences.append({leaf.key(), own, other});
    }
    return differences;
}

QJsonObject toHar(const QList<CallRecord> &records)
{
    QJsonArray entries;
    for (const CallRecord &record : records)
        entries.append(harEntry(record));
    const QJsonObject creator{{QStringLiteral("name"), QStringLiteral("Numauth Console")},
                              {QStringLiteral("version"), QStringLiteral(NUMAUTH_VERSION)}};
    return {{QStringLiteral("log"), QJsonObject{{QStringLiteral("version"), QStringLiteral("1.2")},
                                                {QStringLiteral("creator"), creator},
                                                {QStringLiteral("entries"), entries}}}};
}

} // namespace numauth::cloud
