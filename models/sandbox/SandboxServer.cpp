#include "models/sandbox/SandboxServer.h"

#include "models/sandbox/AdminApi.h"
#include "models/sandbox/Gateway.h"
#include "models/sandbox/GuardedServer.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace numauth::sandbox {

namespace {

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

    GatewayAnswer answer(SandboxServer *q, const GatewayRequest &request);

    const Clock &machineClock;
    QRandomGenerator generator;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<AdminApi> admin;
    std::unique_ptr<GuardedServer> server;
    QUrl url;
    cloud::Credentials none;
    QList<RequestLogRow> noRequests;
};

GatewayAnswer SandboxServer::Private::answer(SandboxServer *q, const GatewayRequest &request)
{
    if (AdminApi::isAdminPath(request.path)) {
        const GatewayAnswer answer = admin->answer(request);
        emit q->stateChanged();
        return answer;
    }
    const GatewayAnswer answer = gateway->answer(request);
    emit q->requestAnswered(gateway->requests().last());
    return answer;
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
    Result<cloud::ErrorTable> errors = cloud::ErrorTable::open();
    if (!errors)
        return errors.error();
    auto server = std::make_unique<GuardedServer>(
        [this](const GatewayRequest &request) { return d->answer(this, request); });
    using Reach = GuardedServer::Reach;
    const Reach reach = options.isOpenToOthers ? Reach::AllMachines : Reach::ThisMachine;
    if (const Result<> listening = server->listen(options.port, reach); !listening)
        return listening;
    d->generator =
        options.seed ? QRandomGenerator(*options.seed) : QRandomGenerator::securelySeeded();
    const cloud::Credentials credentials = makeCredentials(d->generator);
    d->gateway = std::make_unique<Gateway>(*operations, d->machineClock, credentials, options.life,
                                           [this] { return takeBytes(d->generator, 18); });
    d->gateway->account().hasActivationDelay = options.hasActivationDelay;
    d->gateway->setCallLimits(options.hasCallLimits);
    const QByteArray authority = "127.0.0.1:" + QByteArray::number(server->port());
    d->admin = std::make_unique<AdminApi>(*d->gateway, authority, *std::move(errors));
    d->url = QUrl(QStringLiteral("http://") + QString::fromLatin1(authority));
    d->server = std::move(server);
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

void SandboxServer::setClockSpeed(double speed)
{
    if (!d->gateway)
        return;
    d->gateway->account().clock.setSpeed(speed);
    emit stateChanged();
}

double SandboxServer::clockSpeed() const
{
    return d->gateway ? d->gateway->account().clock.speed() : 1;
}

QList<Token> SandboxServer::validTokens() const
{
    return d->gateway ? d->gateway->account().tokens.valid(carrierTime()) : QList<Token>();
}

QJsonArray SandboxServer::faults() const
{
    return d->gateway ? d->gateway->faults().toJson() : QJsonArray();
}

Result<> SandboxServer::setFaults(const QJsonArray &faults)
{
    if (!d->gateway)
        return Error{Error::Code::Environment, tr("The sandbox is not running.")};
    const auto errors = cloud::ErrorTable::open();
    if (!errors)
        return errors.error();
    const auto plan =
        FaultPlan::read(faults, Gateway::simulatedOperations(), *errors, QStringLiteral("faults"));
    if (!plan)
        return plan.error();
    d->gateway->setFaults(*plan);
    emit stateChanged();
    return {};
}

void SandboxServer::reset()
{
    if (!d->gateway)
        return;
    d->gateway->reset();
    emit stateChanged();
}

void SandboxServer::apply(const Scenario &scenario)
{
    if (!d->gateway)
        return;
    scenario.applyTo(d->gateway->account());
    d->gateway->setFaults(scenario.faults());
    emit stateChanged();
}

void SandboxServer::addMissingTokens(const Scenario &scenario)
{
    if (!d->gateway)
        return;
    scenario.addMissingTokens(d->gateway->account());
    emit stateChanged();
}

std::optional<Token> SandboxServer::token(const QString &value) const
{
    const Token *found = d->gateway ? d->gateway->account().tokens.find(value) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

const QList<RequestLogRow> &SandboxServer::requests() const
{
    return d->gateway ? d->gateway->requests() : d->noRequests;
}

Result<QJsonObject> SandboxServer::administer(const QByteArray &verb, const QJsonObject &body)
{
    if (!d->admin)
        return Error{Error::Code::Environment, tr("The sandbox is not running.")};
    const qsizetype space = verb.indexOf(' ');
    GatewayRequest request{verb.left(space), "/sandbox/v1/" + verb.mid(space + 1), {}, {}, {}};
    request.headers.insert("host", d->url.authority().toLatin1());
    request.headers.insert("content-type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const GatewayAnswer answer = d->admin->answer(request);
    const QJsonObject told = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200)
        return Error{Error::Code::Usage, told.value(QStringLiteral("error")).toString()};
    if (request.method != "GET")
        emit stateChanged();
    return told;
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
