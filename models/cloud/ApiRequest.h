#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QUrl>

namespace numauth::cloud {

enum class SignatureAlgorithm { Acs3HmacSha256, RpcHmacSha1 };
enum class HttpMethod { Get, Post };
/// Where the business parameters travel.
enum class ParameterPlacement { Query, Form };

/// One call before it is signed: a value, without time, nonce or credentials.
struct ApiRequest
{
    QString operation;
    QString version = QStringLiteral("2017-05-25");
    /// Scheme, host and port; the path is always `/`.
    QUrl endpoint;
    HttpMethod method = HttpMethod::Post;
    ParameterPlacement placement = ParameterPlacement::Query;
    /// Business parameters as text: integers decimal, booleans `true` and `false`. Sorted by code
    /// unit, as both schemes want.
    QMap<QString, QString> parameters;
    /// Further headers that take part in an ACS3 signature (`x-acs-…`), names in lower case.
    QMap<QByteArray, QByteArray> signedHeaders;
    /// The value of the RPC scheme's `Format`; it is signed as written.
    QString format = QStringLiteral("JSON");
};

/// `ACS3-HMAC-SHA256` or `RPC-1.0-HMAC-SHA1`.
QString algorithmName(SignatureAlgorithm algorithm);
QByteArray methodName(HttpMethod method);

} // namespace numauth::cloud
