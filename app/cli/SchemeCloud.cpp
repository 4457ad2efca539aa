#include "app/cli/SchemeCloud.h"

#include "app/cli/SchemeChange.h"
#include "app/cli/VaultAccess.h"
#include "models/scheme/SchemeStore.h"
#include "models/vault/SecretReference.h"
#include "models/workspace/SchemeImpact.h"

#include <QEventLoop>
#include <QJsonArray>

#include <algorithm>

namespace numauth::cli {

namespace {

using namespace numauth::scheme;
using workspace::CloudState;
using workspace::SchemeSync;
using workspace::SyncKind;
using workspace::SyncOutcome;
using workspace::SyncRequest;

QString stateWord(CloudState state)
{
    switch (state) {
    case CloudState::LocalOnly:
        return SchemeCloud::tr("not known in the cloud from here");
    case CloudState::CreatedHere:
        return SchemeCloud::tr("created here");
    case CloudState::KeyAnswers:
        return SchemeCloud::tr("key answers");
    case CloudState::UnknownCode:
        break;
    }
    return SchemeCloud::tr("code unknown to the cloud");
}

QJsonObject requestJson(const SyncRequest &request)
{
    QJsonObject parameters;
    for (auto member = request.parameters.begin(); member != request.parameters.end(); ++member)
        parameters.insert(member.key(), member.value());
    return {{QStringLiteral("id"), request.schemeId},
            {QStringLiteral("operation"), request.operation},
            {QStringLiteral("parameters"), parameters}};
}

QJsonObject outcomeJson(const SyncOutcome &outcome)
{
    QJsonObject object = requestJson(outcome.request);
    object.insert(QStringLiteral("schemeCode"), outcome.state.schemeCode);
    object.insert(QStringLiteral("state"), workspace::cloudStateName(outcome.state.state));
    object.insert(QStringLiteral("at"), outcome.state.time.toString(Qt::ISODate));
    object.insert(QStringLiteral("code"), outcome.code);
    object.insert(QStringLiteral("requestId"), outcome.requestId);
    if (outcome.error)
        object.insert(QStringLiteral("error"), outcome.error->message);
    if (!outcome.keyReference.isEmpty())
        object.insert(QStringLiteral("key"),
                      QJsonObject{{QStringLiteral("reference"), outcome.keyReference},
                                  {QStringLiteral("fingerprint"), outcome.fingerprint},
                                  {QStringLiteral("isNew"), !outcome.isKeyKnown}});
    return object;
}

void print(Console &console, const SyncOutcome &outcome)
{
    const QString time =
        outcome.state.time.isValid()
            ? outcome.state.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
            : QString();
    console.print(QStringLiteral("%1  %2  %3  %4")
                      .arg(outcome.request.schemeId, outcome.state.schemeCode,
                           stateWord(outcome.state.state), time)
                      .trimmed());
    if (!outcome.keyReference.isEmpty())
        console.print(outcome.isKeyKnown
                          ? SchemeCloud::tr("  The key sk#%1 is known already: %2")
                                .arg(outcome.fingerprint, outcome.keyReference)
                          : SchemeCloud::tr("  The key sk#%1 was put into the vault: %2")
                                .arg(outcome.fingerprint, outcome.keyReference));
    if (outcome.error)
        console.message(outcome.error->message);
}

} // namespace

void SchemeCloud::declarePull(OptionParser parser)
{
    parser.positionals(QStringLiteral("ids"), &m_ids,
                       tr("schemes whose key to read; all with a code without one"), false);
    m_route.declare(parser);
}

void SchemeCloud::declarePush(OptionParser parser)
{
    parser.positionals(QStringLiteral("ids"), &m_ids,
                       tr("schemes to create; all drafts without one"), false);
    m_route.declare(parser);
    parser.flag(QStringLiteral("--yes"), &m_isMeant,
                tr("send the calls; without this they are only shown"));
    parser.flag(QStringLiteral("--delete"), &m_isDeleting,
                tr("delete these schemes in the cloud instead"));
    parser.option(QStringLiteral("--confirm"), &m_confirmed,
                  tr("the scheme code again, to allow deleting it in the live cloud"));
}

ExitCode SchemeCloud::runPull(Console &console, const QString &workspaceFolder,
                              const SchemeRules &rules)
{
    m_isMeant = true;
    if (const Result<> opened = openVault(); !opened)
        return console.fail(opened.error());
    return run(console, workspaceFolder, rules, SyncKind::ReadKey);
}

ExitCode SchemeCloud::runPush(Console &console, const QString &workspaceFolder,
                              const SchemeRules &rules)
{
    if (m_isDeleting && m_ids.isEmpty())
        return console.fail({Error::Code::Usage, tr("Name the schemes to delete in the cloud.")});
    return run(console, workspaceFolder, rules, m_isDeleting ? SyncKind::Delete : SyncKind::Create);
}

Result<> SchemeCloud::openVault()
{
    Result<vault::Vault> opened = VaultAccess::open();
    if (!opened)
        return std::move(opened).error();
    m_vault.emplace(*std::move(opened));
    return {};
}

workspace::SyncServices SchemeCloud::services()
{
    return {[this](const QString &name, const Secret &key) { return m_vault->setValue(name, key); },
            [this](const QString &reference) -> Result<Secret> {
                const auto parsed = vault::SecretReference::parse(reference);
                return parsed ? parsed->resolve(&*m_vault)
                              : Result<Secret>(vault::SecretReference::notAReference());
            }};
}

QStringList SchemeCloud::chosen(const QString &workspaceFolder, SyncKind kind) const
{
    if (!m_ids.isEmpty())
        return m_ids;
    QStringList ids;
    for (const StoredScheme &stored : SchemeStore(workspaceFolder).all()) {
        const bool isDraft = stored.scheme && stored.scheme->schemeCode.isEmpty();
        if (stored.scheme && isDraft == (kind == SyncKind::Create))
            ids << stored.id;
    }
    return ids;
}

std::optional<Error> SchemeCloud::refusal(const CallEnvironment &environment,
                                          const QList<SyncRequest> &requests) const
{
    if (environment.isSandbox() || !m_isDeleting)
        return std::nullopt;
    const QString code = requests.first().parameters.value(QStringLiteral("SchemeCode"));
    if (requests.size() == 1 && code == m_confirmed)
        return std::nullopt;
    return Error{Error::Code::Usage,
                 tr("Deleting in the live cloud cannot be undone. Name one scheme and repeat its "
                    "code with --confirm if that is meant.")};
}

void SchemeCloud::showPlan(Console &console, const CallEnvironment &environment,
                           const QList<SyncRequest> &requests, const QString &workspaceFolder) const
{
    QJsonArray shown;
    for (const SyncRequest &request : requests) {
        QJsonObject object = requestJson(request);
        std::optional<workspace::SchemeImpact> impact;
        const auto scheme = SchemeStore(workspaceFolder).load(request.schemeId);
        if (request.kind == SyncKind::Delete && scheme) {
            impact = workspace::SchemeImpact::of(workspaceFolder, request.schemeId, *scheme);
            object.insert(QStringLiteral("impact"), impactJson(*impact));
        }
        shown << object;
        if (console.options().isJson())
            continue;
        console.print(
            tr("%1 in %2, not charged:").arg(request.operation, environment.environment().name));
        for (auto each = request.parameters.begin(); each != request.parameters.end(); ++each)
            console.print(QStringLiteral("  %1 = %2").arg(each.key(), each.value()));
        if (impact) {
            console.print(tr("Every client that uses the code stops working at once. Used by:"));
            printImpact(console, *impact);
        }
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("environment"), environment.environment().name},
                           {QStringLiteral("sent"), false},
                           {QStringLiteral("requests"), shown}});
    else
        console.print(tr("Nothing was sent: add --yes to send."));
}

ExitCode SchemeCloud::send(Console &console, SchemeSync &sync, CallEnvironment &environment,
                           const QList<SyncRequest> &requests) const
{
    QJsonArray outcomes;
    ExitCode code = ExitCode::Clean;
    for (const SyncRequest &request : requests) {
        QEventLoop loop;
        std::optional<SyncOutcome> outcome;
        const auto waiting =
            QObject::connect(&sync, &SchemeSync::finished, &loop, [&](const SyncOutcome &result) {
                outcome = result;
                loop.quit();
            });
        sync.send(request, environment.environment());
        loop.exec();
        QObject::disconnect(waiting);
        outcomes << outcomeJson(*outcome);
        if (!console.options().isJson())
            print(console, *outcome);
        if (outcome->error)
            code = outcome->code.isEmpty() ? exitCodeFor(*outcome->error) : ExitCode::Findings;
    }
    if (const Result<> closed = environment.close(); !closed)
        return console.fail(closed.error());
    if (console.options().isJson())
        console.printJson({{QStringLiteral("environment"), environment.environment().name},
                           {QStringLiteral("sent"), true},
                           {QStringLiteral("schemes"), outcomes}});
    return code;
}

ExitCode SchemeCloud::run(Console &console, const QString &workspaceFolder,
                          const SchemeRules &rules, SyncKind kind)
{
    const auto operations = cloud::OperationTable::open();
    const auto errors = cloud::ErrorTable::open();
    if (!operations || !errors)
        return console.fail(operations ? errors.error() : operations.error());
    CallEnvironment environment(m_clock, m_route);
    if (const Result<> opened = environment.open(m_route.environment, workspaceFolder, *operations);
        !opened)
        return console.fail(opened.error());
    SchemeSync sync(workspaceFolder, rules, *operations, *errors, m_clock, services());
    QList<SyncRequest> requests;
    for (const QString &id : chosen(workspaceFolder, kind)) {
        const Result<SyncRequest> request = sync.plan(kind, id, environment.environment());
        if (!request)
            return console.fail(request.error());
        requests << *request;
    }
    if (requests.isEmpty()) {
        console.message(kind == SyncKind::Create ? tr("There is no draft to create.")
                                                 : tr("There is no scheme with a code."));
        return ExitCode::Clean;
    }
    if (!m_isMeant) {
        showPlan(console, environment, requests, workspaceFolder);
        return ExitCode::Clean;
    }
    if (const auto refused = refusal(environment, requests))
        return console.fail(*refused);
    environment.warnOfLimits(console);
    return send(console, sync, environment, requests);
}

} // namespace numauth::cli
