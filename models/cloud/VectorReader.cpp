#include "models/cloud/VectorReader.h"

#include "models/base/JsonReader.h"

#include <algorithm>

namespace numauth::cloud {

namespace {

/// Scalars as the wire writes them; anything else fails.
QMap<QString, QString> parameterMap(JsonReader &reader, const QString &key)
{
    QMap<QString, QString> parameters;
    const QJsonObject object = reader.object(key, QJsonObject());
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue value = member.value();
        if (value.isNull())
            continue;
        if (value.isArray() || value.isObject())
            reader.fail(
                key,
                VectorReader::tr("“%1” must be text, a number or true/false").arg(member.key()));
        parameters.insert(member.key(), value.toVariant().toString());
    }
    return parameters;
}

bool isSigned(const QByteArray &name)
{
    return name == "host" || name == "content-type" || name.startsWith("x-acs-");
}

/// Lower-case names, trimmed values; several values of one name sorted and joined by a comma.
QMap<QByteArray, QByteArray> headerMap(const QJsonObject &object)
{
    QMap<QByteArray, QByteArray> headers;
    for (auto member = object.begin(); member != object.end(); ++member) {
        QList<QByteArray> values;
        if (member.value().isArray()) {
            for (const QJsonValue &value : member.value().toArray())
                values << value.toString().toUtf8().trimmed();
        } else {
            values << member.value().toVariant().toString().toUtf8().trimmed();
        }
        std::sort(values.begin(), values.end());
        const QByteArray name = member.key().toLower().toUtf8();
        if (isSigned(name))
            headers.insert(name, values.join(','));
    }
    return headers;
}

struct VectorInput
{
    Credentials credentials;
    QString algorithm;
    QByteArray method;
    QByteArray path;
    QByteArray body;
    QMap<QString, QString> parameters;
    QMap<QByteArray, QByteArray> headers;
    ApiRequest request;
    QDateTime time;
    QByteArray nonce;
};

void readCommon(JsonReader &reader, VectorInput &input)
{
    input.algorithm = reader.text(QStringLiteral("algorithm"));
    input.credentials = {reader.text(QStringLiteral("access_key_id")),
                         Secret(reader.text(QStringLiteral("access_key_secret"))),
                         Secret(reader.text(QStringLiteral("security_token"), QString()))};
    input.method = reader.text(QStringLiteral("method"), QStringLiteral("POST")).toUpper().toUtf8();
    input.path = reader.text(QStringLiteral("path"), QStringLiteral("/")).toUtf8();
    input.request.operation = reader.text(QStringLiteral("action"));
    input.request.version = reader.text(QStringLiteral("version"), QStringLiteral("2017-05-25"));
    const QString timestamp = reader.text(QStringLiteral("timestamp"));
    input.time = QDateTime::fromString(timestamp, Qt::ISODate);
    if (!reader.hasFailed() && !input.time.isValid())
        reader.fail(QStringLiteral("timestamp"),
                    VectorReader::tr("must look like 2024-03-01T08:30:00Z"));
    input.nonce = reader.text(QStringLiteral("nonce")).toUtf8();
}

QByteArray bodyOf(JsonReader &reader)
{
    const QMap<QString, QString> form = parameterMap(reader, QStringLiteral("body_params"));
    const QByteArray written = RequestSigner::canonicalQuery(form);
    return reader.text(QStringLiteral("body_bytes_utf8"), QString::fromUtf8(written)).toUtf8();
}

void readAcs3(JsonReader &reader, VectorInput &input)
{
    input.parameters = parameterMap(reader, QStringLiteral("query_params"));
    input.body = bodyOf(reader);
    const QJsonObject given = reader.object(QStringLiteral("headers_given"), QJsonObject());
    input.headers = headerMap(reader.object(QStringLiteral("signed_headers"), given));
    const QString host = reader.text(QStringLiteral("host"));
    const QString bodyKind = reader.text(QStringLiteral("body_kind"), QString());
    if (!input.headers.isEmpty())
        return;
    const auto complete = [&input](const QByteArray &name, const QByteArray &value) {
        if (!input.headers.contains(name))
            input.headers.insert(name, value);
    };
    complete("host", host.toUtf8());
    complete("x-acs-action", input.request.operation.toUtf8());
    complete("x-acs-version", input.request.version.toUtf8());
    complete("x-acs-date", RequestSigner::timestamp(input.time));
    complete("x-acs-signature-nonce", input.nonce);
    complete("x-acs-content-sha256", sha256Hex(input.body));
    if (!input.credentials.securityToken.isEmpty()) {
        complete("x-acs-accesskey-id", input.credentials.accessKeyId.toUtf8());
        complete("x-acs-security-token", input.credentials.securityToken.reveal());
    }
    if (bodyKind == QLatin1StringView("form"))
        complete("content-type", "application/x-www-form-urlencoded");
}

void insert(QJsonObject &object, const char *key, const QByteArray &value)
{
    object.insert(QString::fromLatin1(key), QString::fromUtf8(value));
}

QJsonObject acs3Result(const VectorInput &input)
{
    const SignatureSteps steps = RequestSigner::acs3Steps(
        input.method, input.path, RequestSigner::canonicalQuery(input.parameters), input.headers,
        sha256Hex(input.body), input.credentials);
    QJsonObject result;
    insert(result, "canonical_query", steps.canonicalQuery);
    insert(result, "hashed_payload", steps.hashedPayload);
    insert(result, "signed_header_names", steps.signedHeaderNames);
    insert(result, "canonical_request", steps.canonicalRequest);
    insert(result, "hashed_canonical_request", steps.hashedCanonicalRequest);
    insert(result, "string_to_sign", steps.stringToSign);
    insert(result, "signature", steps.signature);
    insert(result, "authorization", steps.authorization);
    return result;
}

QJsonObject rpcResult(const VectorInput &input)
{
    QList<QPair<QString, QString>> pairs;
    const QMap<QString, QString> parameters =
        RequestSigner::rpcParameters(input.request, input.credentials, input.time, input.nonce);
    for (auto parameter = parameters.cbegin(); parameter != parameters.cend(); ++parameter)
        pairs.append({parameter.key(), parameter.value()});
    const SignatureSteps steps =
        RequestSigner::rpcSteps(input.method, pairs, input.credentials.accessKeySecret);
    QJsonObject result;
    insert(result, "canonical_query", steps.canonicalQuery);
    insert(result, "string_to_sign", steps.stringToSign);
    insert(result, "hmac_key", input.credentials.accessKeySecret.reveal() + '&');
    insert(result, "signature", steps.signature);
    insert(result, "signature_urlencoded",
           RequestSigner::encode(QString::fromLatin1(steps.signature)));
    return result;
}

} // namespace

Result<QJsonObject> VectorReader::sign(const QByteArray &bytes, const QString &file)
{
    Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    JsonReader reader(*object, file);
    VectorInput input;
    readCommon(reader, input);
    const bool isAcs3 = input.algorithm == algorithmName(SignatureAlgorithm::Acs3HmacSha256);
    const bool isRpc = input.algorithm == algorithmName(SignatureAlgorithm::RpcHmacSha1);
    if (!reader.hasFailed() && !isAcs3 && !isRpc)
        reader.fail(QStringLiteral("algorithm"),
                    tr("must be ACS3-HMAC-SHA256 or RPC-1.0-HMAC-SHA1"));
    if (isAcs3)
        readAcs3(reader, input);
    if (isRpc) {
        input.request.parameters = parameterMap(reader, QStringLiteral("params"));
        input.request.format = reader.text(QStringLiteral("format"), QStringLiteral("JSON"));
    }
    if (reader.hasFailed())
        return reader.error();
    return isAcs3 ? acs3Result(input) : rpcResult(input);
}

} // namespace numauth::cloud
