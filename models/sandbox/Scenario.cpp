#include "models/sandbox/Scenario.h"

#include "models/base/AtomicFile.h"
#include "models/sandbox/OperationAnswers.h"

#include <QDir>
#include <QFile>

namespace numauth::sandbox {

namespace {

constexpr double longestStepSeconds = 10.0 * 366 * 86400;
constexpr double fastestClock = 100'000;

} // namespace

Result<Scenario> Scenario::read(const QByteArray &bytes, const QString &file,
                                const cloud::ErrorTable &errors)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    JsonReader reader(*object, file);
    const int version = reader.integer(QStringLiteral("formatVersion"));
    if (!reader.hasFailed() && version > 1)
        return Error{Error::Code::Unsupported,
                     tr("%1 was written by a newer version (format %2); update this program.")
                         .arg(file)
                         .arg(version)};
    const QString sandboxKey = QStringLiteral("sandbox");
    if (!reader.hasFailed() && !reader.has(sandboxKey) && !reader.has(QStringLiteral("phone")))
        return Error{Error::Code::Malformed,
                     tr("%1 has neither “sandbox” nor “phone”: it is no scenario.").arg(file)};
    JsonReader sandbox(reader.object(sandboxKey, {}), file + QStringLiteral(": sandbox"));
    Scenario scenario;
    scenario.readSandbox(sandbox, errors);
    if (reader.hasFailed())
        return reader.error();
    if (sandbox.hasFailed())
        return sandbox.error();
    return scenario;
}

Result<std::optional<Scenario>> Scenario::readStart(const QString &workspaceFolder,
                                                    const cloud::ErrorTable &errors)
{
    const QString file = QDir(workspaceFolder).filePath(QStringLiteral("scenarios/start.json"));
    if (workspaceFolder.isEmpty() || !QFile::exists(file))
        return std::optional<Scenario>();
    const Result<QByteArray> bytes = AtomicFile::read(file);
    if (!bytes)
        return bytes.error();
    const Result<Scenario> scenario = read(*bytes, file, errors);
    if (!scenario)
        return scenario.error();
    return std::optional(*scenario);
}

void Scenario::readSandbox(JsonReader &reader, const cloud::ErrorTable &errors)
{
    const QJsonArray none;
    JsonReader clock(reader.object(QStringLiteral("clock"), {}),
                     reader.place() + QStringLiteral(".clock"));
    readClock(clock);
    if (clock.hasFailed())
        reader.fail(QStringLiteral("clock"), clock.error().message);
    const Result<FaultPlan> plan =
        FaultPlan::read(reader.array(QStringLiteral("faults"), none), operationAnswers().keys(),
                        errors, reader.place());
    if (plan)
        m_faults = *plan;
    else
        reader.fail(QStringLiteral("faults"), plan.error().message);
    if (reader.has(QStringLiteral("schemes")))
        reader.forEach(QStringLiteral("schemes"),
                       [this](JsonReader &row) { m_schemes << readScheme(row); });
    if (reader.has(QStringLiteral("tokens")))
        reader.forEach(QStringLiteral("tokens"),
                       [this](JsonReader &row) { m_tokens << readToken(row); });
    reader.refuseUnreadKeys();
}

void Scenario::readClock(JsonReader &reader)
{
    m_advanceSeconds = reader.number(QStringLiteral("advanceSeconds"), 0);
    m_speed = reader.number(QStringLiteral("speed"), 1);
    if (qAbs(m_advanceSeconds) > longestStepSeconds)
        reader.fail(QStringLiteral("advanceSeconds"), tr("must be less than ten years"));
    if (m_speed < 0 || m_speed > fastestClock)
        reader.fail(QStringLiteral("speed"), tr("must be between 0 and 100000"));
    reader.refuseUnreadKeys();
}

RegisteredScheme Scenario::readScheme(JsonReader &reader)
{
    const QStringList platforms{QStringLiteral("Android"), QStringLiteral("iOS"),
                                QStringLiteral("Harmony"), QStringLiteral("Web")};
    RegisteredScheme scheme;
    scheme.code = reader.text(QStringLiteral("code"));
    scheme.kind = scheme.code.startsWith(QStringLiteral("FA")) ? SchemeKind::Fusion
                                                               : SchemeKind::Verification;
    scheme.name = reader.text(QStringLiteral("name"), scheme.code);
    scheme.appName = reader.text(QStringLiteral("appName"), scheme.name);
    scheme.platform = platforms.at(reader.oneOf(QStringLiteral("platform"), platforms));
    scheme.packageName = reader.text(QStringLiteral("packageName"), QString());
    scheme.packageSign = reader.text(QStringLiteral("packageSign"), QString());
    scheme.bundleId = reader.text(QStringLiteral("bundleId"), QString());
    scheme.origin = reader.text(QStringLiteral("origin"), QString());
    scheme.url = reader.text(QStringLiteral("url"), QString());
    reader.refuseUnreadKeys();
    return scheme;
}

Scenario::ReadyToken Scenario::readToken(JsonReader &reader)
{
    const auto carrier = carrierFromName(reader.text(QStringLiteral("carrier")));
    const auto kind =
        tokenKindFromName(reader.text(QStringLiteral("kind"), QStringLiteral("accessToken")));
    ReadyToken ready;
    ready.token.value = reader.text(QStringLiteral("token"), QString());
    ready.token.phone = reader.text(QStringLiteral("phone"));
    ready.token.scheme = reader.text(QStringLiteral("scheme"), QString());
    ready.token.isUsed = reader.boolean(QStringLiteral("used"), false);
    ready.ageSeconds = reader.integer(QStringLiteral("ageSeconds"), 0);
    if (!carrier)
        reader.fail(QStringLiteral("carrier"), tr("must be CMCC, CUCC or CTCC"));
    if (!kind)
        reader.fail(QStringLiteral("kind"),
                    tr("must be accessToken, accessCode, spToken, h5 or fusion"));
    if (!isMobileNumber(ready.token.phone))
        reader.fail(QStringLiteral("phone"), tr("must be a mainland mobile number of 11 digits"));
    if (!ready.token.value.isEmpty() && !ready.token.value.startsWith(TokenStore::mark()))
        reader.fail(QStringLiteral("token"),
                    tr("must start with %1, so that it is never sent to the live cloud")
                        .arg(TokenStore::mark()));
    reader.refuseUnreadKeys();
    ready.token.carrier = carrier.value_or(Carrier::Cmcc);
    ready.token.kind = kind.value_or(TokenKind::AccessToken);
    return ready;
}

void Scenario::applyTo(SandboxAccount &account) const
{
    account.clock.setSpeed(m_speed);
    account.clock.advance(static_cast<qint64>(m_advanceSeconds * 1000));
    for (RegisteredScheme scheme : m_schemes) {
        scheme.key = account.random.base64(96);
        scheme.readyAt = account.now();
        account.schemes.add(scheme);
    }
    for (const ReadyToken &ready : m_tokens)
        addToken(ready, account);
}

void Scenario::addMissingTokens(SandboxAccount &account) const
{
    for (const ReadyToken &ready : m_tokens) {
        if (!ready.token.value.isEmpty() && !account.tokens.find(ready.token.value))
            addToken(ready, account);
    }
}

void Scenario::addToken(const ReadyToken &ready, SandboxAccount &account)
{
    const QDateTime issued = account.now().addSecs(-ready.ageSeconds);
    Token token = account.tokens.mint(ready.token.kind, ready.token.carrier, ready.token.phone,
                                      ready.token.scheme, account.life, issued);
    token.isUsed = ready.token.isUsed;
    if (!ready.token.value.isEmpty()) {
        account.tokens.remove(token.value);
        token.value = ready.token.value;
    }
    account.tokens.add(token);
}

} // namespace numauth::sandbox
