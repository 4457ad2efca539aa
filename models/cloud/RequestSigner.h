#pragma once

#include "models/base/Secret.h"
#include "models/cloud/ApiRequest.h"
#include "models/cloud/Credentials.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QPair>
#include <QUrl>

namespace numauth::cloud {

/// Everything between the parameters and the signature, in the order of making. It contains the
/// request's parameters in clear: mask before showing or storing.
struct SignatureSteps
{
    QByteArray canonicalQuery;
    /// ACS3 only: hex SHA-256 of the body.
    QByteArray hashedPayload;
    /// ACS3 only: names joined by `;`.
    QByteArray signedHeaderNames;
    /// ACS3 only.
    QByteArray canonicalRequest;
    /// ACS3 only: hex SHA-256 of the canonical request.
    QByteArray hashedCanonicalRequest;
    QByteArray stringToSign;
    /// Hex for ACS3, Base64 for RPC.
    QByteArray signature;
    /// ACS3 only: the value of the `Authorization` header.
    QByteArray authorization;
};

/// A request ready to be sent, byte for byte.
struct SignedRequest
{
    HttpMethod method = HttpMethod::Post;
    QUrl url;
    /// Without `host`, which the transport sets to the same value that was signed.
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    SignatureSteps steps;
};

/// The signature schemes of the cloud API as pure functions: ACS3-HMAC-SHA256, and RPC 1.0 with
/// HMAC-SHA1. Client, sandbox and the command line share them. Any thread.
class RequestSigner
{
public:
    /// \p time becomes UTC without milliseconds; \p nonce must not have been used before.
    static SignedRequest sign(const ApiRequest &request, const Credentials &credentials,
                              const QDateTime &time, const QByteArray &nonce,
                              SignatureAlgorithm algorithm);

    /// Percent-encodes UTF-8 but for `A-Z a-z 0-9 - _ . ~`.
    static QByteArray encode(const QString &text);
    /// `name=value` pairs, encoded, sorted by raw name (then value) and joined by `&`.
    static QByteArray canonicalQuery(QList<QPair<QString, QString>> parameters);
    static QByteArray canonicalQuery(const QMap<QString, QString> &parameters);
    static QByteArray timestamp(const QDateTime &time);

    /// The steps of ACS3 over exactly \p signedHeaders (names in lower case, values trimmed here).
    static SignatureSteps acs3Steps(const QByteArray &method, const QByteArray &path,
                                    const QByteArray &canonicalQuery,
                                    const QMap<QByteArray, QByteArray> &signedHeaders,
                                    const QByteArray &hashedPayload,
                                    const Credentials &credentials);
    /// The steps of RPC 1.0 over \p parameters, which hold the public ones but not `Signature`.
    static SignatureSteps rpcSteps(const QByteArray &method,
                                   const QList<QPair<QString, QString>> &parameters,
                                   const Secret &accessKeySecret);
    /// Public and business parameters of an RPC call; a business parameter replaces a public one
    /// of the same name, as the vendor's client does.
    static QMap<QString, QString> rpcParameters(const ApiRequest &request,
                                                const Credentials &credentials,
                                                const QDateTime &time, const QByteArray &nonce);
};

/// Hex SHA-256, as ACS3 wants it of body and canonical request.
QByteArray sha256Hex(const QByteArray &bytes);

} // namespace numauth::cloud
