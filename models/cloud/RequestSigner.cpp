#include "models/cloud/RequestSigner.h"

#include "models/cloud/SigningDigest.h"

#include <algorithm>

namespace numauth::cloud {

namespace {

const QByteArray acs3Name = QByteArrayLiteral("ACS3-HMAC-SHA256");
const QByteArray formType = QByteArrayLiteral("application/x-www-form-urlencoded");

QByteArray hostOf(const QUrl &endpoint)
{
    return endpoint.authority(QUrl::FullyEncoded).toLatin1();
}

QUrl urlWithQuery(const QUrl &endpoint, const QByteArray &query)
{
    QByteArray text = endpoint.scheme().toLatin1() + "://" + hostOf(endpoint) + '/';
    if (!query.isEmpty())
        text += '?' + query;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

QByteArray joinHeaders(const QMap<QByteArray, QByteArray> &headers, const QByteArray &names)
{
    QByteArray text;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        text += header.key() + ':' + header.value().trimmed() + '\n';
    return text + '\n' + names;
}

QMap<QByteArray, QByteArray> acs3Headers(const ApiRequest &request, const Credentials &credentials,
                                         const QDateTime &time, const QByteArray &nonce,
                                         const QByteArray &hashedPayload)
{
    QMap<QByteArray, QByteArray> headers = request.signedHeaders;
    headers.insert("host", hostOf(request.endpoint));
    headers.insert("x-acs-action", request.operation.toUtf8());
    headers.insert("x-acs-version", request.version.toUtf8());
    headers.insert("x-acs-date", RequestSigner::timestamp(time));
    headers.insert("x-acs-signature-nonce", nonce);
    headers.insert("x-acs-content-sha256", hashedPayload);
    if (!credentials.securityToken.isEmpty()) {
        headers.insert("x-acs-accesskey-id", credentials.accessKeyId.toUtf8());
        headers.insert("x-acs-security-token", credentials.securityToken.reveal());
    }
    return headers;
}

SignedRequest signAcs3(const ApiRequest &request, const Credentials &credentials,
                       const QDateTime &time, const QByteArray &nonce)
{
    const QByteArray parameters = RequestSigner::canonicalQuery(request.parameters);
    const bool isForm = request.placement == ParameterPlacement::Form;
    SignedRequest result;
    result.method = request.method;
    result.body = isForm ? parameters : QByteArray();
    const QByteArray query = isForm ? QByteArray() : parameters;
    result.url = urlWithQuery(request.endpoint, query);
    const QByteArray hashedPayload = sha256Hex(result.body);
    QMap<QByteArray, QByteArray> headers =
        acs3Headers(request, credentials, time, nonce, hashedPayload);
    // A POST always has a content type: the transport would add one that is not signed.
    if (request.method == HttpMethod::Post)
        headers.insert("content-type", formType);
    result.steps = RequestSigner::acs3Steps(methodName(request.method), "/", query, headers,
                                            hashedPayload, credentials);
    headers.remove("host");
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        result.headers.append({header.key(), header.value()});
    result.headers.append({"Authorization", result.steps.authorization});
    return result;
}

SignedRequest signRpc(const ApiRequest &request, const Credentials &credentials,
                      const QDateTime &time, const QByteArray &nonce)
{
    const QMap<QString, QString> parameters =
        RequestSigner::rpcParameters(request, credentials, time, nonce);
    QList<QPair<QString, QString>> pairs;
    for (auto parameter = parameters.cbegin(); parameter != parameters.cend(); ++parameter)
        pairs.append({parameter.key(), parameter.value()});
    SignedRequest result;
    result.method = request.method;
    result.steps =
        RequestSigner::rpcSteps(methodName(request.method), pairs, credentials.accessKeySecret);
    const QByteArray all = result.steps.canonicalQuery + "&Signature=" +
                           RequestSigner::encode(QString::fromLatin1(result.steps.signature));
    const bool isForm = request.placement == ParameterPlacement::Form;
    result.url = urlWithQuery(request.endpoint, isForm ? QByteArray() : all);
    result.body = isForm ? all : QByteArray();
    if (request.method == HttpMethod::Post)
        result.headers.append({"content-type", formType});
    return result;
}

} // namespace

QString algorithmName(SignatureAlgorithm algorithm)
{
    return algorithm == SignatureAlgorithm::Acs3HmacSha256 ? QString::fromLatin1(acs3Name)
                                                           : QStringLiteral("RPC-1.0-HMAC-SHA1");
}

QByteArray methodName(HttpMethod method)
{
    return method == HttpMethod::Get ? QByteArrayLiteral("GET") : QByteArrayLiteral("POST");
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    // Most calls have no body.
    static const QByteArray ofNothing = digestOf(QByteArray(), SigningDigest::Sha256).toHex();
    if (bytes.isEmpty())
        return ofNothing;
    return digestOf(bytes, SigningDigest::Sha256).toHex();
}

SignedRequest RequestSigner::sign(const ApiRequest &request, const Credentials &credentials,
                                  const QDateTime &time, const QByteArray &nonce,
                                  SignatureAlgorithm algorithm)
{
    return algorithm == SignatureAlgorithm::Acs3HmacSha256
               ? signAcs3(request, credentials, time, nonce)
               : signRpc(request, credentials, time, nonce);
}

QByteArray RequestSigner::encode(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QByteArray RequestSigner::canonicalQuery(QList<QPair<QString, QString>> parameters)
{
    std::ranges::sort(parameters);
    QByteArray query;
    for (const auto &[name, value] : parameters) {
        if (!query.isEmpty())
            query += '&';
        query += encode(name) + '=' + encode(value);
    }
    return query;
}

QByteArray RequestSigner::canonicalQuery(const QMap<QString, QString> &parameters)
{
    QList<QPair<QString, QString>> pairs;
    for (auto parameter = parameters.cbegin(); parameter != parameters.cend(); ++parameter)
        pairs.append({parameter.key(), parameter.value()});
    return canonicalQuery(pairs);
}

QByteArray RequestSigner::timestamp(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    QByteArray text = QByteArrayLiteral("0000-00-00T00:00:00Z");
    // QDateTime::toString() takes a fifth of the whole signature.
    const auto write = [&text](qsizetype end, int number) {
        for (; number > 0; number /= 10)
            text[--end] = static_cast<char>('0' + number % 10);
    };
    write(4, std::clamp(utc.date().year(), 0, 9999));
    write(7, utc.date().month());
    write(10, utc.date().day());
    write(13, utc.time().hour());
    write(16, utc.time().minute());
    write(19, utc.time().second());
    return text;
}

SignatureSteps RequestSigner::acs3Steps(const QByteArray &method, const QByteArray &path,
                                        const QByteArray &canonicalQuery,
                                        const QMap<QByteArray, QByteArray> &signedHeaders,
                                        const QByteArray &hashedPayload,
                                        const Credentials &credentials)
{
    SignatureSteps steps;
    steps.canonicalQuery = canonicalQuery;
    steps.hashedPayload = hashedPayload;
    steps.signedHeaderNames = signedHeaders.keys().join(';');
    steps.canonicalRequest =
        QList<QByteArray>{method, path, canonicalQuery,
                          joinHeaders(signedHeaders, steps.signedHeaderNames), hashedPayload}
            .join('\n');
    steps.hashedCanonicalRequest = sha256Hex(steps.canonicalRequest);
    steps.stringToSign = acs3Name + '\n' + steps.hashedCanonicalRequest;
    steps.signature =
        hmacOf(steps.stringToSign, credentials.accessKeySecret.reveal(), SigningDigest::Sha256)
            .toHex();
    steps.authorization = acs3Name + " Credential=" + credentials.accessKeyId.toUtf8() +
                          ",SignedHeaders=" + steps.signedHeaderNames +
                          ",Signature=" + steps.signature;
    return steps;
}

SignatureSteps RequestSigner::rpcSteps(const QByteArray &method,
                                       const QList<QPair<QString, QString>> &parameters,
                                       const Secret &accessKeySecret)
{
    SignatureSteps steps;
    steps.canonicalQuery = canonicalQuery(parameters);
    steps.stringToSign = method + "&%2F&" + steps.canonicalQuery.toPercentEncoding();
    QByteArray key = accessKeySecret.reveal() + '&';
    steps.signature = hmacOf(steps.stringToSign, key, SigningDigest::Sha1).toBase64();
    wipe(key);
    return steps;
}

QMap<QString, QString> RequestSigner::rpcParameters(const ApiRequest &request,
                                                    const Credentials &credentials,
                                                    const QDateTime &time, const QByteArray &nonce)
{
    QMap<QString, QString> parameters{
        {QStringLiteral("AccessKeyId"), credentials.accessKeyId},
        {QStringLiteral("Action"), request.operation},
        {QStringLiteral("Format"), request.format},
        {QStringLiteral("SignatureMethod"), QStringLiteral("HMAC-SHA1")},
        {QStringLiteral("SignatureNonce"), QString::fromLatin1(nonce)},
        {QStringLiteral("SignatureVersion"), QStringLiteral("1.0")},
        {QStringLiteral("Timestamp"), QString::fromLatin1(timestamp(time))},
        {QStringLiteral("Version"), request.version}};
    if (!credentials.securityToken.isEmpty())
        parameters.insert(QStringLiteral("SecurityToken"),
                          QString::fromUtf8(credentials.securityToken.reveal()));
    for (auto own = request.parameters.cbegin(); own != request.parameters.cend(); ++own)
        parameters.insert(own.key(), own.value());
    return parameters;
}

} // namespace numauth::cloud
