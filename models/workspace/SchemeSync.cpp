#include "models/workspace/SchemeSync.h"

#include "models/cloud/CallHistory.h"
#include "models/scheme/KeyLedger.h"
#include "models/scheme/SchemeStore.h"

#include <algorithm>
#include <utility>

namespace numauth::workspace {

namespace {

using scheme::KeyLedger;
using scheme::KeyVersion;
using scheme::Scheme;
using scheme::SchemeStore;

/// Keys are made some time after their scheme; until then the cloud answers as for an unknown code.
constexpr qint64 creationGraceSeconds = 3600;

QString operationOf(SyncKind kind)
{
    switch (kind) {
    case SyncKind::ReadKey:
        return QStringLiteral("DescribeVerifyScheme");
    case SyncKind::Create:
        return QStringLiteral("CreateVerifyScheme");
    case SyncKind::Delete:
        break;
    }
    return QStringLiteral("DeleteVerifyScheme");
}

QString bodyText(const cloud::ApiReply &reply, const char *object, const char *member)
{
    return reply.body.value(QLatin1StringView(object))
        .toObject()
        .value(QLatin1StringView(member))
        .toString();
}

Error refusal(const cloud::ApiReply &reply)
{
    return {Error::Code::Environment,
            SchemeSync::tr("%1 was refused: %2. %3")
                .arg(reply.operation,
                     reply.code.isEmpty() ? QString::number(reply.httpStatus) : reply.code,
                     reply.explanation.text()),
            reply.requestId};
}

} // namespace

SchemeSync::SchemeSync(const QString &workspaceFolder, const scheme::SchemeRules &rules,
                       const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
                       const Clock &clock, SyncServices services, QObject *parent)
    : QObject(parent), m_folder(workspaceFolder), m_rules(rules), m_operations(operations),
      m_clock(clock), m_services(std::move(services)),
      m_client(operations, errors, clock, cloud::randomNonce)
{
    connect(&m_client, &cloud::ApiClient::finished, this, &SchemeSync::take);
}

const QStringList &SchemeSync::unknownCodes()
{
    static const QStringList codes{
        QStringLiteral("SceneQueryFail"), QStringLiteral("isv.SCENE_QUERY_FAIL"),
        QStringLiteral("isv.VERIFY_SCHEME_NOT_EXIST"), QStringLiteral("EntityNotExist.SceneCode"),
        QStringLiteral("QueryFail.SceneCode")};
    return codes;
}

QString SchemeSync::environmentKey(const cloud::CloudEnvironment &environment)
{
    switch (environment.kind) {
    case cloud::EnvironmentKind::Sandbox:
        return QStringLiteral("sandbox");
    case cloud::EnvironmentKind::Live:
        return QStringLiteral("live");
    case cloud::EnvironmentKind::Custom:
        break;
    }
    return environment.baseUrl.host();
}

QString SchemeSync::codeIn(const CloudStates &states, const QString &environment,
                           const QString &schemeId, const Scheme &scheme)
{
    const CloudStateRow *row = states.find(environment, schemeId);
    const bool isOwnCode =
        environment == QLatin1StringView("sandbox") && row && row->state != CloudState::UnknownCode;
    return isOwnCode ? row->schemeCode : scheme.schemeCode;
}

Result<SyncRequest> SchemeSync::plan(SyncKind kind, const QString &schemeId,
                                     const cloud::CloudEnvironment &environment) const
{
    const Result<Scheme> scheme = SchemeStore(m_folder).load(schemeId);
    const Result<CloudStates> states = CloudStates::load(m_folder);
    if (!scheme || !states)
        return scheme ? states.error() : scheme.error();
    const QString key = environmentKey(environment);
    const CloudStateRow *known = states->find(key, schemeId);
    const QString code = codeIn(*states, key, schemeId, *scheme);
    SyncRequest request{kind, schemeId, operationOf(kind), {}};
    if (kind != SyncKind::Create) {
        if (code.isEmpty())
            return Error{
                Error::Code::Usage,
                tr("%1 has no scheme code yet: create it in the cloud first.").arg(schemeId)};
        request.parameters.insert(QStringLiteral("SchemeCode"), code);
        return request;
    }
    const bool isCreated = environment.kind == cloud::EnvironmentKind::Sandbox
                               ? known && known->state != CloudState::UnknownCode
                               : !scheme->schemeCode.isEmpty();
    if (isCreated)
        return Error{Error::Code::Usage,
                     tr("%1 was created already as %2; the cloud cannot edit a scheme. Clone it, "
                        "change the copy and create that.")
                         .arg(schemeId, code)};
    const QList<Finding> findings = m_rules.findings(*scheme, SchemeStore::shownPath(schemeId));
    const auto wrong = std::ranges::find(findings, Severity::Error, &Finding::severity);
    if (wrong != findings.end())
        return Error{Error::Code::Usage, wrong->message.text()};
    request.parameters = m_rules.parameters(*scheme);
    return request;
}

void SchemeSync::send(const SyncRequest &request, const cloud::CloudEnvironment &environment)
{
    m_request = request;
    m_environment = environment;
    m_sent = {};
    m_sent.operation = request.operation;
    m_sent.parameters = request.parameters;
    m_client.send(m_sent, environment);
}

/// A history that cannot be written does not make the call fail.
void SchemeSync::remember(const Result<cloud::ApiReply> &reply) const
{
    auto history = cloud::CallHistory::open(cloud::CallHistory::filePathIn(m_folder));
    if (!history)
        return;
    static_cast<void>(history->append(
        cloud::makeRecord(m_sent, cloud::SignatureAlgorithm::Acs3HmacSha256, m_environment.name,
                          m_clock.now(), m_operations.find(m_sent.operation), reply)));
}

void SchemeSync::take(const Result<cloud::ApiReply> &reply)
{
    remember(reply);
    SyncOutcome outcome;
    outcome.request = m_request;
    const Result<CloudStates> states = CloudStates::load(m_folder);
    const QString environment = environmentKey(m_environment);
    CloudStateRow known{environment,
                        m_request.schemeId,
                        m_request.parameters.value(QStringLiteral("SchemeCode")),
                        CloudState::LocalOnly,
                        {},
                        {}};
    if (const CloudStateRow *row = states ? states->find(environment, m_request.schemeId) : nullptr)
        known = *row;
    if (!reply || !states) {
        outcome.state = known;
        outcome.error = reply ? states.error() : reply.error();
    } else {
        outcome = judge(*reply, known);
        if (const Result<> kept = keep(outcome, *reply); !kept)
            outcome.error = kept.error();
    }
    emit finished(outcome);
}

SyncOutcome SchemeSync::judge(const cloud::ApiReply &reply, const CloudStateRow &known) const
{
    SyncOutcome outcome;
    outcome.request = m_request;
    outcome.state = known;
    outcome.code = reply.code;
    outcome.requestId = reply.requestId;
    const bool isOk = reply.verdict == cloud::CallVerdict::Ok;
    const bool isDeleted = reply.body.value(QStringLiteral("Result")).toBool();
    if (!isOk || (m_request.kind == SyncKind::Delete && !isDeleted))
        outcome.error = refusal(reply);
    const QDateTime now = m_clock.now();
    const bool isFresh = known.state == CloudState::CreatedHere && known.created.isValid() &&
                         known.created.secsTo(now) < creationGraceSeconds;
    if (m_request.kind == SyncKind::ReadKey && unknownCodes().contains(reply.code) && isFresh) {
        outcome.error = Error{Error::Code::Environment,
                              tr("The key of %1 is not there yet: the cloud makes it some time "
                                 "after the scheme. Ask again later.")
                                  .arg(m_request.schemeId)};
        return outcome;
    }
    const bool isUnknown =
        !isOk && m_request.kind != SyncKind::Create && unknownCodes().contains(reply.code);
    if (!isOk && !isUnknown)
        return outcome;
    if (outcome.error && !isUnknown)
        return outcome;
    outcome.state.time = now;
    if (m_request.kind == SyncKind::Create) {
        outcome.state.state = CloudState::CreatedHere;
        outcome.state.created = now;
        outcome.state.schemeCode = bodyText(reply, "GateVerifySchemeDTO", "SchemeCode");
    } else {
        outcome.state.schemeCode = m_request.parameters.value(QStringLiteral("SchemeCode"));
        outcome.state.state = m_request.kind == SyncKind::ReadKey && isOk ? CloudState::KeyAnswers
                                                                          : CloudState::UnknownCode;
    }
    return outcome;
}

Result<> SchemeSync::keep(SyncOutcome &outcome, const cloud::ApiReply &reply)
{
    if (outcome.state.time.isValid()) {
        Result<CloudStates> states = CloudStates::load(m_folder);
        if (!states)
            return std::move(states).error();
        states->put(outcome.state);
        if (Result<> saved = states->save(m_folder); !saved)
            return saved;
    }
    if (outcome.error)
        return {};
    if (m_request.kind == SyncKind::Create)
        return keepCreated(outcome);
    if (m_request.kind == SyncKind::Delete)
        return keepDeleted(outcome);
    return keepKey(outcome, Secret(bodyText(reply, "SchemeQueryResultDTO", "AppEncryptInfo")));
}

Result<> SchemeSync::keepCreated(SyncOutcome &outcome) const
{
    if (outcome.state.schemeCode.isEmpty())
        return Error{Error::Code::Environment,
                     tr("The cloud created %1 but named no scheme code; look it up in the console "
                        "of the service.")
                         .arg(m_request.schemeId)};
    if (isSandbox())
        return {};
    const SchemeStore store(m_folder);
    Result<Scheme> scheme = store.load(m_request.schemeId);
    if (!scheme)
        return std::move(scheme).error();
    scheme->schemeCode = outcome.state.schemeCode;
    return store.save(m_request.schemeId, *scheme);
}

Result<> SchemeSync::keepDeleted(const SyncOutcome &outcome) const
{
    const SchemeStore store(m_folder);
    Result<Scheme> scheme = store.load(m_request.schemeId);
    if (!scheme)
        return std::move(scheme).error();
    if (isSandbox() || scheme->schemeCode != outcome.state.schemeCode)
        return {};
    return store.save(m_request.schemeId, scheme->draftCopy(scheme->name));
}

Result<> SchemeSync::keepKey(SyncOutcome &outcome, const Secret &key) const
{
    if (key.isEmpty())
        return Error{Error::Code::Environment,
                     tr("The answer for %1 holds no key.").arg(m_request.schemeId)};
    outcome.fingerprint = key.fingerprint();
    const SchemeStore store(m_folder);
    Result<Scheme> scheme = store.load(m_request.schemeId);
    if (!scheme)
        return std::move(scheme).error();
    if (!isSandbox() && !scheme->keyReference.isEmpty() && m_services.resolve) {
        const Result<Secret> known = m_services.resolve(scheme->keyReference);
        outcome.isKeyKnown = known && *known == key;
    }
    if (outcome.isKeyKnown) {
        outcome.keyReference = scheme->keyReference;
        return {};
    }
    const QString name = isSandbox()
                             ? QStringLiteral("sandbox/%1").arg(m_request.schemeId)
                             : QStringLiteral("schemes/%1/%2-%3")
                                   .arg(m_request.schemeId, m_clock.now().toString(u"yyyy-MM-dd"),
                                        outcome.fingerprint);
    if (!m_services.storeKey)
        return Error{Error::Code::Environment, tr("There is no vault to put the key into.")};
    if (Result<> stored = m_services.storeKey(name, key); !stored)
        return stored;
    outcome.keyReference = QStringLiteral("vault:") + name;
    if (isSandbox())
        return {};
    scheme->keyReference = outcome.keyReference;
    if (Result<> saved = store.save(m_request.schemeId, *scheme); !saved)
        return saved;
    return keepKeyInLedger(outcome);
}

Result<> SchemeSync::keepKeyInLedger(const SyncOutcome &outcome) const
{
    Result<KeyLedger> ledger = KeyLedger::load(m_folder);
    if (!ledger)
        return std::move(ledger).error();
    KeyVersion key;
    key.id = QStringLiteral("%1-%2").arg(m_request.schemeId, outcome.fingerprint);
    if (ledger->key(key.id))
        return {};
    key.scheme = m_request.schemeId;
    key.reference = outcome.keyReference;
    key.fingerprint = outcome.fingerprint;
    key.created = outcome.state.created;
    ledger->keys << key;
    return ledger->save(m_folder);
}

} // namespace numauth::workspace
