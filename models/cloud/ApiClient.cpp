#include "models/cloud/ApiClient.h"

#include "models/cloud/NetworkFailure.h"

#include <QDir>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>

namespace numauth::cloud {

namespace {

/// No answer of the API comes near this; a larger one is cut off with an error.
constexpr qint64 answerLimit = 8 * 1024 * 1024;

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

/// The system's proxy for everything but this machine.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

/// The authorities in \p file beside the system's own.
Result<QSslConfiguration> trusting(const QString &file)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (file.isEmpty())
        return configuration;
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(file, QSsl::Pem);
    if (authorities.isEmpty())
        return Error{Error::Code::Unreadable,
                     ApiClient::tr("%1 holds no certificate in PEM form: name the authority's own "
                                   "file.")
                         .arg(QDir::toNativeSeparators(file))};
    configuration.addCaCertificates(authorities);
    return configuration;
}

QNetworkRequest toNetworkRequest(const SignedRequest &signedRequest)
{
    QNetworkRequest request(signedRequest.url);
    for (const auto &[name, value] : signedRequest.headers)
        request.setRawHeader(name, value);
    request.setRawHeader("Accept", "application/json");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("numauth/" NUMAUTH_VERSION));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

/// A POST without a body goes as a custom request: Qt does not emit requestSent() after post() with
/// empty bytes (seen with 6.4), and then connecting and waiting could not be told apart.
QNetworkReply *dispatch(QNetworkAccessManager &manager, QNetworkRequest request,
                        const SignedRequest &signedRequest)
{
    if (signedRequest.method == HttpMethod::Get)
        return manager.get(request);
    if (!signedRequest.body.isEmpty())
        return manager.post(request, signedRequest.body);
    request.setHeader(QNetworkRequest::ContentLengthHeader, 0);
    return manager.sendCustomRequest(request, "POST");
}

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds / 1000) / 1000.0;
}

} // namespace

QByteArray randomNonce()
{
    QByteArray bytes(16, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes.toHex();
}

class ApiClient::Private
{
public:
    Private(ApiClient *owner, const OperationTable &operationTable, const ErrorTable &errorTable,
            const Clock &usedClock, NonceSource nonceSource)
        : q(owner), operations(operationTable), errors(errorTable), clock(usedClock),
          nonces(std::move(nonceSource))
    {
        manager.setProxyFactory(new ProxyChoice);
        manager.setAutoDeleteReplies(true);
        deadline.setSingleShot(true);
        QObject::connect(&deadline, &QTimer::timeout, q, [this] { giveUp(); });
    }

    std::optional<Error> refusal(const ApiRequest &request,
                                 const CloudEnvironment &environment) const;
    void start(const SignedRequest &signedRequest, const QSslConfiguration &trust);
    void watchPhases();
    void refuseResending();
    void giveUp();
    void finish();
    ApiReply readAnswer();
    void failLater(const Error &error);
    void end(const Result<ApiReply> &result);

    ApiClient *q;
    const OperationTable &operations;
    const ErrorTable &errors;
    const Clock &clock;
    NonceSource nonces;
    CallLimits limits;
    QNetworkAccessManager manager;
    QTimer deadline;
    QNetworkReply *reply = nullptr;
    std::optional<Error> ownError;
    QList<QSslError> certificateProblems;
    ApiReply answer;
    QElapsedTimer watch;
    qint64 connectStart = -1;
    qint64 encryptedAt = -1;
    qint64 sentAt = -1;
    qint64 headersAt = -1;
};

std::optional<Error> ApiClient::Private::refusal(const ApiRequest &request,
                                                 const CloudEnvironment &environment) const
{
    if (reply)
        return Error{Error::Code::Usage, ApiClient::tr("Another call is still under way.")};
    if (!environment.credentials.isComplete())
        return Error{Error::Code::Usage,
                     ApiClient::tr("The environment “%1” has no access key. Set its id and secret "
                                   "first.")
                         .arg(environment.name)};
    const QString scheme = environment.baseUrl.scheme();
    const bool isHttp = scheme == QLatin1StringView("http") || scheme == QLatin1StringView("https");
    if (!isHttp || environment.baseUrl.host().isEmpty())
        return Error{Error::Code::Usage,
                     ApiClient::tr("The address of the environment “%1” must look like "
                                   "https://host or http://127.0.0.1:PORT.")
                         .arg(environment.name)};
    const auto isMarked = [](const QString &value) { return value.startsWith(sandboxTokenMark()); };
    if (environment.kind == EnvironmentKind::Live &&
        std::ranges::any_of(request.parameters, isMarked))
        return Error{Error::Code::Usage,
                     ApiClient::tr("A token of the sandbox is of no use in the live cloud; the "
                                   "call was not sent.")};
    return std::nullopt;
}

void ApiClient::Private::start(const SignedRequest &signedRequest, const QSslConfiguration &trust)
{
    QNetworkRequest request = toNetworkRequest(signedRequest);
    request.setSslConfiguration(trust);
    reply = dispatch(manager, request, signedRequest);
    connectStart = encryptedAt = sentAt = headersAt = -1;
    deadline.start(limits.connectTimeoutMs);
    watchPhases();
}

void ApiClient::Private::watchPhases()
{
    const auto now = [this] { return watch.nsecsElapsed(); };
    QObject::connect(reply, &QNetworkReply::socketStartedConnecting, q, [this, now] {
        if (sentAt >= 0)
            return refuseResending();
        connectStart = now();
    });
    QObject::connect(reply, &QNetworkReply::encrypted, q, [this, now] { encryptedAt = now(); });
    QObject::connect(reply, &QNetworkReply::requestSent, q, [this, now] {
        if (sentAt >= 0)
            return refuseResending();
        sentAt = now();
        deadline.start(limits.readTimeoutMs);
    });
    QObject::connect(reply, &QNetworkReply::metaDataChanged, q,
                     [this, now] { headersAt = headersAt < 0 ? now() : headersAt; });
    QObject::connect(reply, &QNetworkReply::sslErrors, q,
                     [this](const QList<QSslError> &problems) { certificateProblems = problems; });
    QObject::connect(reply, &QNetworkReply::downloadProgress, q, [this](qint64 received) {
        if (received <= answerLimit || !reply)
            return;
        ownError = Error{Error::Code::Malformed,
                         ApiClient::tr("The answer is larger than 8 MB and was not read; this is "
                                       "not the API.")};
        reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, q, [this] { finish(); });
}

/// Qt (6.4) connects anew and sends a request once more, up to three times, when the server breaks
/// the connection. A call is the user's to repeat; what still went out has a nonce that was used.
void ApiClient::Private::refuseResending()
{
    if (!reply)
        return;
    ownError = NetworkFailure::describe(QNetworkReply::RemoteHostClosedError, reply->url().host(),
                                        certificateProblems);
    reply->abort();
}

void ApiClient::Private::giveUp()
{
    if (!reply)
        return;
    const QString host = reply->url().host();
    ownError = sentAt < 0 ? NetworkFailure::connectTimeout(host, limits.connectTimeoutMs)
                          : NetworkFailure::readTimeout(host, limits.readTimeoutMs);
    reply->abort();
}

ApiReply ApiClient::Private::readAnswer()
{
    const qint64 end = watch.nsecsElapsed();
    answer.rawBody = reply->read(answerLimit);
    answer.httpStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = reply->rawHeaderPairs();
    answer.sandboxReason = QString::fromLatin1(reply->rawHeader("x-sandbox-reason"));
    answer.serverDate = QLocale::c().toDateTime(
        QString::fromLatin1(reply->rawHeader("Date")).remove(QStringLiteral(" GMT")),
        QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    answer.serverDate.setTimeSpec(Qt::UTC);
    CallTimings &timings = answer.timings;
    const qint64 connected = sentAt < 0 ? headersAt : sentAt;
    if (connectStart >= 0)
        timings.connect = milliseconds(connected - connectStart);
    if (encryptedAt >= 0)
        timings.tls = milliseconds(encryptedAt - connectStart);
    timings.wait = milliseconds(std::max<qint64>(0, headersAt - connected));
    timings.receive = milliseconds(std::max<qint64>(0, end - headersAt));
    timings.total = milliseconds(end);
    judgeReply(answer, operations.find(answer.operation), errors);
    return answer;
}

void ApiClient::Private::finish()
{
    deadline.stop();
    if (ownError)
        return end(*ownError);
    const bool hasAnswer = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid() &&
                           reply->error() != QNetworkReply::RemoteHostClosedError;
    if (hasAnswer)
        return end(readAnswer());
    end(NetworkFailure::describe(reply->error(), reply->url().host(), certificateProblems));
}

void ApiClient::Private::end(const Result<ApiReply> &result)
{
    reply = nullptr;
    ownError.reset();
    certificateProblems.clear();
    emit q->finished(result);
}

void ApiClient::Private::failLater(const Error &error)
{
    QTimer::singleShot(0, q, [this, error] { emit q->finished(Result<ApiReply>(error)); });
}

ApiClient::ApiClient(const OperationTable &operations, const ErrorTable &errors, const Clock &clock,
                     NonceSource nonces, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, operations, errors, clock, std::move(nonces)))
{
}

ApiClient::~ApiClient()
{
    if (d->reply)
        d->reply->disconnect(this);
}

void ApiClient::setLimits(const CallLimits &limits)
{
    d->limits = limits;
}

void ApiClient::send(ApiRequest request, const CloudEnvironment &environment,
                     SignatureAlgorithm algorithm)
{
    if (const auto refused = d->refusal(request, environment)) {
        d->failLater(*refused);
        return;
    }
    const Result<QSslConfiguration> trust = trusting(environment.caFile);
    if (!trust) {
        d->failLater(trust.error());
        return;
    }
    request.endpoint = environment.baseUrl;
    d->watch.start();
    const SignedRequest signedRequest = RequestSigner::sign(request, environment.credentials,
                                                            d->clock.now(), d->nonces(), algorithm);
    d->answer = ApiReply();
    d->answer.operation = request.operation;
    d->answer.steps = signedRequest.steps;
    d->answer.timings.sign = milliseconds(d->watch.nsecsElapsed());
    d->start(signedRequest, *trust);
}

void ApiClient::cancel()
{
    if (!d->reply)
        return;
    d->ownError = Error{Error::Code::Cancelled, tr("The call was cancelled.")};
    d->reply->abort();
}

bool ApiClient::isBusy() const
{
    return d->reply != nullptr;
}

} // namespace numauth::cloud
