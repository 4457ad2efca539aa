#include "models/sandbox/SandboxServer.h"

#include "models/sandbox/AdminApi.h"
#include "models/sandbox/Gateway.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QRandomGenerator>
#include <QTcpServer>

namespace numauth::sandbox {

namespace {

/// No request of the API comes near this.
constexpr qsizetype bodyLimit = 1024 * 1024;

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    default:
        return "OTHER";
    }
}

GatewayRequest toGatewayRequest(const QHttpServerRequest &request)
{
    GatewayRequest result;
    result.method = methodName(request.method());
    result.path = request.url().path(QUrl::FullyEncoded).toLatin1();
    result.query = request.url().query(QUrl::FullyEncoded).toLatin1();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const QList<QPair<QByteArray, QByteArray>> headers = request.headers().toListOfPairs();
#else
    const QList<QPair<QByteArray, QByteArray>> headers = request.headers();
#endif
    for (const auto &[name, value] : headers)
        result.headers.insert(name.toLower(), value.trimmed());
    result.body = request.body();
    return result;
}

QHttpServerResponse toResponse(const GatewayAnswer &answer)
{
    QHttpServerResponse response(QByteArrayLiteral("application/json;charset=utf-8"), answer.body,
                                 static_cast<QHttpServerResponse::StatusCode>(answer.status));
    for (const auto &[name, value] : answer.headers) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        QHttpHeaders headers = response.headers();
        headers.append(name, value);
        response.setHeaders(std::move(headers));
#else
        response.addHeader(name, value);
#endif
    }
    return response;
}

GatewayAnswer tooLarge()
{
    return {413, {}, R"({"Code":"RequestTooLarge","Message":"The body is larger than 1 MB."})"};
}

QByteArray takeBytes(QRandomGenerator &generator, int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(generator.bounded(256));
    return bytes;
}

cloud::Credentials makeCredentials(QRandomGenerator &generator)
{
    const QString id = QString::fromLatin1(takeBytes(generator, 8).toHex());
    return {QStringLiteral("LTAIsandbox") + id, Secret(takeBytes(generator, 15).toHex()), Secret()};
}

} // namespace

class SandboxServer::Private
{
public:
    explicit Private(const Clock &clock) : machineClock(clock) {}

    GatewayAnswer answer(const QHttpServerRequest &request);
    void serve(SandboxServer *q);

    const Clock &machineClock;
    QRandomGenerator generator;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<AdminApi> admin;
    std::unique_ptr<QHttpServer> server;
    QUrl url;
    cloud::Credentials none;
    QList<RequestLogRow> noRequests;
};

GatewayAnswer SandboxServer::Private::answer(const QHttpServerRequest &request)
{
    if (request.body().size() > bodyLimit)
        return tooLarge();
    const GatewayRequest message = toGatewayRequest(request);
    return AdminApi::isAdminPath(message.path) ? admin->answer(message) : gateway->answer(message);
}

void SandboxServer::Private::serve(SandboxServer *q)
{
    const auto handle = [this, q](const QHttpServerRequest &request,
                                  QHttpServerResponder &responder) {
        const bool isAdmin =
            AdminApi::isAdminPath(request.url().path(QUrl::FullyEncoded).toLatin1());
        const GatewayAnswer result = answer(request);
        const QHttpServerResponse response = toResponse(result);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        responder.sendResponse(response);
#else
        response.write(std::move(responder));
#endif
        if (isAdmin)
            emit q->stateChanged();
        else if (!gateway->requests().isEmpty())
            emit q->requestAnswered(gateway->requests().last());
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    server->setMissingHandler(
        q, [handle](const QHttpServerRequest &request, QHttpServerResponder &responder) {
            handle(request, responder);
        });
#else
    server->setMissingHandler(
        [handle](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
            handle(request, responder);
        });
#endif
}

SandboxServer::SandboxServer(const Clock &machineClock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(machineClock))
{
}

SandboxServer::~SandboxServer() = default;

Result<> SandboxServer::start(const SandboxOptions &options)
{
    stop();
    Result<cloud::OperationTable> operations = cloud::OperationTable::open();
    if (!operations)
        return operations.error();
    auto socket = std::make_unique<QTcpServer>();
    if (!socket->listen(QHostAddress::LocalHost, options.port))
        return Error{Error::Code::Environment,
                     tr("Port %1 on 127.0.0.1 cannot be used: it is taken or not allowed. Choose "
                        "another one, or 0 for any free port.")
                         .arg(options.port),
                     socket->errorString()};
    d->generator =
        options.seed ? QRandomGenerator(*options.seed) : QRandomGenerator::securelySeeded();
    const cloud::Credentials credentials = makeCredentials(d->generator);
    d->gateway = std::make_unique<Gateway>(*operations, d->machineClock, credentials, options.life,
                                           [this] { return takeBytes(d->generator, 18); });
    const QByteArray authority = "127.0.0.1:" + QByteArray::number(socket->serverPort());
    d->admin = std::make_unique<AdminApi>(*d->gateway, authority);
    d->url = QUrl(QStringLiteral("http://") + QString::fromLatin1(authority));
    d->server = std::make_unique<QHttpServer>();
    d->serve(this);
    // The HTTP server takes the socket over.
    d->server->bind(socket.release());
    return {};
}

void SandboxServer::stop()
{
    d->server.reset();
    d->admin.reset();
    d->gateway.reset();
    d->url.clear();
}

bool SandboxServer::isRunning() const
{
    return d->server != nullptr;
}

QUrl SandboxServer::url() const
{
    return d->url;
}

QUrl SandboxServer::adminUrl() const
{
    return isRunning() ? QUrl(d->url.toString() + QStringLiteral("/sandbox/v1")) : QUrl();
}

const cloud::Credentials &SandboxServer::credentials() const
{
    return d->gateway ? d->gateway->credentials() : d->none;
}

Token SandboxServer::mintToken(TokenKind kind, Carrier carrier, const QString &phone,
                               const QString &scheme)
{
    if (!d->gateway)
        return {};
    const Token token =
        d->gateway->account().tokens.mint(kind, carrier, phone, scheme, d->gateway->account().life,
                                          d->gateway->account().clock.now());
    emit stateChanged();
    return token;
}

void SandboxServer::advanceClock(int seconds)
{
    if (!d->gateway)
        return;
    d->gateway->account().clock.advance(qint64(seconds) * 1000);
    emit stateChanged();
}

QDateTime SandboxServer::carrierTime() const
{
    return d->gateway ? d->gateway->account().clock.now() : d->machineClock.now();
}

void SandboxServer::reset()
{
    if (!d->gateway)
        return;
    d->gateway->reset();
    emit stateChanged();
}

const QList<RequestLogRow> &SandboxServer::requests() const
{
    return d->gateway ? d->gateway->requests() : d->noRequests;
}

QJsonObject SandboxServer::snapshot() const
{
    return d->gateway ? d->gateway->snapshot() : QJsonObject();
}

Result<> SandboxServer::restore(const QJsonObject &snapshot)
{
    if (!d->gateway)
        return Error{Error::Code::Internal, tr("The sandbox is not running.")};
    const Result<> restored = d->gateway->restore(snapshot);
    if (restored)
        emit stateChanged();
    return restored;
}

} // namespace numauth::sandbox
