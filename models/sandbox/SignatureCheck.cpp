#include "models/sandbox/SignatureCheck.h"

#include "models/cloud/RequestSigner.h"

#include <QRegularExpression>

namespace numauth::sandbox {

namespace {

using cloud::RequestSigner;
using cloud::SignatureAlgorithm;

constexpr qint64 skewSeconds = 15 * 60;
/// A nonce can only be replayed while its date is accepted.
constexpr qint64 nonceLifeMs = 2 * skewSeconds * 1000 + 60'000;
constexpr qsizetype nonceLimit = 128;
/// So many are remembered whatever comes: memory stays flat under any load.
constexpr qsizetype mostNonces = 250'000;
const QByteArray acs3Prefix = QByteArrayLiteral("ACS3-HMAC-SHA256 ");

Refusal refuse(const char *code, int status, const QString &message, const char *reason)
{
    return {QString::fromLatin1(code), status, message, QString::fromLatin1(reason)};
}

Refusal incomplete(const QString &what)
{
    return refuse(
        "IncompleteSignature", 400,
        QStringLiteral("The request signature does not conform to the standards: %1.").arg(what),
        "signature-incomplete");
}

Refusal mismatch(const QByteArray &stringToSign, const char *reason)
{
    return refuse("SignatureDoesNotMatch", 400,
                  QStringLiteral("Specified signature is not matched with our calculation. Server "
                                 "string to sign is: %1")
                      .arg(QString::fromUtf8(stringToSign)),
                  reason);
}

Refusal missing(const QString &name)
{
    return {QStringLiteral("Missing") + name, 400,
            QStringLiteral("%1 is mandatory for this action.").arg(name),
            QStringLiteral("parameter-missing")};
}

Refusal unknownKey()
{
    return refuse("InvalidAccessKeyId.NotFound", 404,
                  QStringLiteral("Specified access key is not found."), "access-key-unknown");
}

bool isSameBytes(const QByteArray &left, const QByteArray &right)
{
    return Secret(left) == Secret(right);
}

struct AuthorizationParts
{
    QByteArray credential;
    QList<QByteArray> signedHeaders;
    QByteArray signature;
};

std::optional<AuthorizationParts> parseAuthorization(const QByteArray &header)
{
    AuthorizationParts parts;
    for (const QByteArray &field : header.mid(acs3Prefix.size()).split(',')) {
        const qsizetype equals = field.indexOf('=');
        const QByteArray name = field.left(equals).trimmed();
        const QByteArray value = equals < 0 ? QByteArray() : field.mid(equals + 1).trimmed();
        if (name == "Credential")
            parts.credential = value;
        else if (name == "SignedHeaders")
            parts.signedHeaders = value.split(';');
        else if (name == "Signature")
            parts.signature = value;
    }
    if (parts.credential.isEmpty() || parts.signedHeaders.isEmpty() || parts.signature.isEmpty())
        return std::nullopt;
    return parts;
}

/// The headers that must take part: all of the cloud's own, and the host.
QByteArray unsignedHeader(const GatewayRequest &request, const QList<QByteArray> &signedHeaders)
{
    for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header) {
        const bool isNeeded = header.key() == "host" || header.key().startsWith("x-acs-");
        if (isNeeded && !signedHeaders.contains(header.key()))
            return header.key();
    }
    return {};
}

QMap<QByteArray, QByteArray> pick(const GatewayRequest &request, const QList<QByteArray> &names)
{
    QMap<QByteArray, QByteArray> headers;
    for (const QByteArray &name : names)
        headers.insert(name.toLower(), request.headers.value(name.toLower()));
    return headers;
}

QString valueOf(const ParameterPairs &pairs, const QString &name)
{
    for (const auto &[key, value] : pairs) {
        if (key == name)
            return value;
    }
    return {};
}

void addParameters(VerifiedCall &call, const ParameterPairs &pairs)
{
    for (const auto &[name, value] : pairs) {
        if (!call.parameters.contains(name))
            call.parameters.insert(name, value);
    }
}

bool isForm(const GatewayRequest &request)
{
    return request.headers.value("content-type")
        .toLower()
        .startsWith("application/x-www-form-urlencoded");
}

bool isRpcPublic(const QString &name)
{
    static const QStringList names{
        QStringLiteral("AccessKeyId"),    QStringLiteral("Action"),
        QStringLiteral("Format"),         QStringLiteral("SecurityToken"),
        QStringLiteral("Signature"),      QStringLiteral("SignatureMethod"),
        QStringLiteral("SignatureNonce"), QStringLiteral("SignatureVersion"),
        QStringLiteral("Timestamp"),      QStringLiteral("Version")};
    return names.contains(name);
}

} // namespace

std::optional<Refusal> SignatureCheck::checkTime(const QString &timestamp,
                                                 const QDateTime &machineTime) const
{
    static const QRegularExpression form(
        QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z\\z"));
    const QDateTime time = QDateTime::fromString(timestamp, Qt::ISODate);
    if (!form.match(timestamp).hasMatch() || !time.isValid())
        return refuse("InvalidTimeStamp.Format", 400,
                      QStringLiteral("Specified time stamp or date value is not well formatted."),
                      "timestamp-malformed");
    if (qAbs(time.secsTo(machineTime)) > skewSeconds)
        return refuse("InvalidTimeStamp.Expired", 400,
                      QStringLiteral("Specified time stamp or date value is expired."),
                      "timestamp-too-far");
    return std::nullopt;
}

std::optional<Refusal> SignatureCheck::useNonce(const QByteArray &nonce,
                                                const QDateTime &machineTime)
{
    forgetNonces(machineTime.toMSecsSinceEpoch());
    if (m_nonces.contains(nonce))
        return refuse("SignatureNonceUsed", 400,
                      QStringLiteral("Specified signature nonce was used already."), "nonce-used");
    remember(nonce, machineTime);
    return std::nullopt;
}

void SignatureCheck::remember(const QByteArray &nonce, const QDateTime &machineTime)
{
    if (m_nonces.contains(nonce))
        return;
    m_nonces.insert(nonce);
    m_order.push_back({nonce, machineTime.toMSecsSinceEpoch() + nonceLifeMs});
}

void SignatureCheck::forgetNonces(qint64 now)
{
    while (!m_order.empty() && (m_order.front().end < now || m_nonces.size() >= mostNonces)) {
        m_nonces.remove(m_order.front().nonce);
        m_order.pop_front();
    }
}

std::optional<Refusal> SignatureCheck::verifyAcs3(VerifiedCall &call, const GatewayRequest &request,
                                                  const ParameterPairs &query,
                                                  const cloud::Credentials &credentials,
                                                  const QDateTime &machineTime)
{
    call.operation = QString::fromUtf8(request.headers.value("x-acs-action"));
    call.version = QString::fromUtf8(request.headers.value("x-acs-version"));
    const auto parts = parseAuthorization(request.headers.value("authorization"));
    if (!parts)
        return incomplete(QStringLiteral("Credential, SignedHeaders and Signature are needed"));
    for (const char *name : {"x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce",
                             "x-acs-content-sha256", "host"}) {
        if (request.headers.value(name).isEmpty())
            return incomplete(
                QStringLiteral("the header %1 is missing").arg(QString::fromLatin1(name)));
    }
    const QByteArray left = unsignedHeader(request, parts->signedHeaders);
    if (!left.isEmpty())
        return incomplete(
            QStringLiteral("the header %1 is not signed").arg(QString::fromUtf8(left)));
    if (parts->credential != credentials.accessKeyId.toUtf8())
        return unknownKey();
    const QString date = QString::fromUtf8(request.headers.value("x-acs-date"));
    if (const auto refused = checkTime(date, machineTime))
        return refused;
    const QByteArray hash = cloud::sha256Hex(request.body);
    const auto steps =
        RequestSigner::acs3Steps(request.method, request.path, RequestSigner::canonicalQuery(query),
                                 pick(request, parts->signedHeaders), hash, credentials);
    if (request.headers.value("x-acs-content-sha256") != hash)
        return mismatch(steps.stringToSign, "body-hash-wrong");
    if (!isSameBytes(parts->signature, steps.signature))
        return mismatch(steps.stringToSign, "signature-wrong");
    const QByteArray nonce = request.headers.value("x-acs-signature-nonce");
    if (nonce.size() > nonceLimit)
        return incomplete(QStringLiteral("the nonce is longer than 128 bytes"));
    return useNonce(nonce, machineTime);
}

std::optional<Refusal> SignatureCheck::verifyRpc(VerifiedCall &call, const GatewayRequest &request,
                                                 const ParameterPairs &all,
                                                 const cloud::Credentials &credentials,
                                                 const QDateTime &machineTime)
{
    call.algorithm = SignatureAlgorithm::RpcHmacSha1;
    call.operation = valueOf(all, QStringLiteral("Action"));
    call.version = valueOf(all, QStringLiteral("Version"));
    for (const char *name : {"Action", "Version", "AccessKeyId", "Signature", "SignatureMethod",
                             "SignatureVersion", "SignatureNonce", "Timestamp"}) {
        if (valueOf(all, QString::fromLatin1(name)).isEmpty())
            return missing(QString::fromLatin1(name));
    }
    if (valueOf(all, QStringLiteral("SignatureMethod")) != QLatin1StringView("HMAC-SHA1") ||
        valueOf(all, QStringLiteral("SignatureVersion")) != QLatin1StringView("1.0"))
        return refuse("InvalidSignatureMethod", 400,
                      QStringLiteral("Specified signature method is not valid."),
                      "signature-method-unknown");
    const QString format = valueOf(all, QStringLiteral("Format"));
    if (!format.isEmpty() && format.toUpper() != QLatin1StringView("JSON"))
        return refuse("InvalidParameter.Format", 400,
                      QStringLiteral("The sandbox answers in JSON only: send Format=JSON."),
                      "format-not-json");
    if (valueOf(all, QStringLiteral("AccessKeyId")) != credentials.accessKeyId)
        return unknownKey();
    if (const auto refused = checkTime(valueOf(all, QStringLiteral("Timestamp")), machineTime))
        return refused;
    ParameterPairs toSign = all;
    toSign.removeIf([](const QPair<QString, QString> &pair) {
        return pair.first == QLatin1StringView("Signature");
    });
    const auto steps = RequestSigner::rpcSteps(request.method, toSign, credentials.accessKeySecret);
    const QByteArray signature = valueOf(all, QStringLiteral("Signature")).toUtf8();
    if (!isSameBytes(signature, steps.signature))
        return mismatch(steps.stringToSign, "signature-wrong");
    const QByteArray nonce = valueOf(all, QStringLiteral("SignatureNonce")).toUtf8();
    if (nonce.size() > nonceLimit)
        return incomplete(QStringLiteral("the nonce is longer than 128 bytes"));
    return useNonce(nonce, machineTime);
}

VerifiedCall SignatureCheck::verify(const GatewayRequest &request,
                                    const cloud::Credentials &credentials,
                                    const QDateTime &machineTime)
{
    VerifiedCall call;
    const auto query = decodePairs(request.query);
    const auto form = isForm(request) ? decodePairs(request.body) : ParameterPairs();
    if (!query || !form) {
        call.refusal = refuse("InvalidParameters", 400,
                              QStringLiteral("A parameter is not valid: broken percent code, bytes "
                                             "that are not UTF-8, or more than 500 parameters."),
                              "encoding-broken");
        return call;
    }
    const ParameterPairs all = *query + *form;
    const QByteArray authorization = request.headers.value("authorization");
    if (authorization.startsWith(acs3Prefix))
        call.refusal = verifyAcs3(call, request, *query, credentials, machineTime);
    else if (!authorization.isEmpty())
        call.refusal = refuse("InvalidSignatureMethod", 400,
                              QStringLiteral("Specified signature method is not valid."),
                              "signature-method-unknown");
    else
        call.refusal = verifyRpc(call, request, all, credentials, machineTime);
    for (const auto &pair : all) {
        const bool isPublic =
            call.algorithm == SignatureAlgorithm::RpcHmacSha1 && isRpcPublic(pair.first);
        if (!isPublic)
            addParameters(call, {pair});
    }
    return call;
}

QStringList SignatureCheck::usedNonces() const
{
    QStringList nonces;
    for (const UsedNonce &used : m_order)
        nonces << QString::fromUtf8(used.nonce);
    return nonces;
}

void SignatureCheck::restoreNonces(const QStringList &nonces, const QDateTime &machineTime)
{
    for (const QString &nonce : nonces)
        remember(nonce.toUtf8(), machineTime);
}

} // namespace numauth::sandbox
