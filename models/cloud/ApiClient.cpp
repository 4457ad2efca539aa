#include "models/cloud/ApiClient.h"

#include "models/base/UtcZone.h"
#include "models/cloud/HttpExchange.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>

namespace numauth::cloud {

namespace {

/// The authorities in \p file beside the system's own.
Result<QSslConfiguration> trusting(const QString &file)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (file.isEmpty())
        return configuration;
    if (!QFileInfo::exists(file))
        return Error{
            Error::Code::Unreadable,
            ApiClient::tr("The authority's file %1 does not exist; check the path.").arg(file)};
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(file, QSsl::Pem);
    if (authorities.isEmpty())
        return Error{Error::Code::Unreadable,
                     ApiClient::tr("%1 holds no certificate in PEM form: name the authority's own "
                                   "file.")
                         .arg(QDir::toNativeSeparators(file))};
    configuration.addCaCertificates(authorities);
    return configuration;
}

/// Whether \p text may stand in a header.
bool isPrintable(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char byte) { return byte >= 0x20 && byte < 0x7f; });
}

QDateTime dateOf(const QByteArray &header)
{
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header).remove(QStringLiteral(" GMT")),
                                QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    return QDateTime(date.date(), date.time(), utcZone);
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
    std::optional<Error> refusal(const ApiRequest &request,
                                 const CloudEnvironment &environment) const;
    void start(const SignedRequest &signedRequest, const QSslConfiguration &trust,
               const CallNetwork &network);
    void finish(const Result<HttpAnswer> &result);
    void readAnswer(const HttpAnswer &result);
    void failLater(const Error &error);

    ApiClient *q;
    const OperationTable &operations;
    const ErrorTable &errors;
    const Clock &clock;
    NonceSource nonces;
    HttpExchange *exchange = nullptr;
    ApiReply answer = {};
    QElapsedTimer watch = {};
};

std::optional<Error> ApiClient::Private::refusal(const ApiRequest &request,
                                                 const CloudEnvironment &environment) const
{
    if (exchange)
        return Error{Error::Code::Usage, ApiClient::tr("Another call is still under way.")};
    if (!environment.credentials.isComplete())
        return Error{Error::Code::Usage,
                     ApiClient::tr("The environment “%1” has no access key. Set its id and secret "
                                   "first.")
                         .arg(environment.name)};
    if (!isPrintable(environment.credentials.accessKeyId.toUtf8()) ||
        !isPrintable(environment.credentials.securityToken.reveal()))
        return Error{
            Error::Code::Usage,
            ApiClient::tr("The access key of “%1” holds characters that no key has; a line "
                          "break was copied with it, perhaps.")
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

void ApiClient::Private::start(const SignedRequest &signedRequest, const QSslConfiguration &trust,
                               const CallNetwork &network)
{
    exchange = new HttpExchange(signedRequest, trust, network, q);
    QObject::connect(exchange, &HttpExchange::finished, q,
                     [this](const Result<HttpAnswer> &result) { finish(result); });
    QTimer::singleShot(0, exchange, &HttpExchange::start);
}

void ApiClient::Private::readAnswer(const HttpAnswer &result)
{
    answer.rawBody = result.body;
    answer.httpStatus = result.status;
    answer.headers = result.headers;
    answer.sandboxReason = QString::fromLatin1(result.header("x-sandbox-reason"));
    answer.serverDate = dateOf(result.header("Date"));
    answer.receivedAt = clock.now();
    answer.proxy = exchange->proxy();
    const HttpPhases &phases = exchange->phases();
    CallTimings &timings = answer.timings;
    timings.dns = phases.dns;
    timings.connect = phases.connect;
    timings.tls = phases.tls;
    timings.send = phases.send;
    timings.wait = phases.wait;
    timings.receive = phases.receive;
    timings.total = milliseconds(watch.nsecsElapsed());
    judgeReply(answer, operations.find(answer.operation), errors);
}

void ApiClient::Private::finish(const Result<HttpAnswer> &result)
{
    if (result)
        readAnswer(*result);
    exchange->deleteLater();
    exchange = nullptr;
    emit q->finished(result ? Result<ApiReply>(answer) : Result<ApiReply>(result.error()));
}

void ApiClient::Private::failLater(const Error &error)
{
    QTimer::singleShot(0, q, [this, error] { emit q->finished(Result<ApiReply>(error)); });
}

ApiClient::ApiClient(const OperationTable &operations, const ErrorTable &errors, const Clock &clock,
                     NonceSource nonces, QObject *parent)
    : QObject(parent), d(new Private{this, operations, errors, clock, std::move(nonces)})
{
}

ApiClient::~ApiClient() = default;

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
    d->start(signedRequest, *trust, environment.network);
}

void ApiClient::cancel()
{
    if (d->exchange)
        d->exchange->abort({Error::Code::Cancelled, tr("The call was cancelled.")});
}

bool ApiClient::isBusy() const
{
    return d->exchange != nullptr;
}

} // namespace numauth::cloud
