#include "app/cli/PhoneCommand.h"

#include "app/cli/Columns.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/phone/PhoneMatrix.h"
#include "models/sandbox/AdminClient.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonArray>
#include <QUuid>

namespace numauth::cli {

using namespace phone;

namespace {

QString randomId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

QJsonObject toJson(const PhoneRule &rule, Language language)
{
    return {{QStringLiteral("ruleId"), rule.id},
            {QStringLiteral("faq"), QJsonArray::fromStringList(rule.faq)},
            {QStringLiteral("message"), rule.message.in(language)},
            {QStringLiteral("evidence"), evidenceName(rule.evidence)},
            {QStringLiteral("source"), rule.source}};
}

QJsonArray toJson(const QList<const PhoneRule *> &rules, Language language)
{
    QJsonArray array;
    for (const PhoneRule *rule : rules)
        array << toJson(*rule, language);
    return array;
}

QJsonValue orNull(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(object);
}

QJsonObject toJson(const PhoneEvent &event, Language language)
{
    return {{QStringLiteral("atMs"), event.atMs},
            {QStringLiteral("durationMs"), event.durationMs},
            {QStringLiteral("code"), event.code},
            {QStringLiteral("event"), event.title.in(language)},
            {QStringLiteral("note"), event.note.in(language)},
            {QStringLiteral("callback"), orNull(event.callback)},
            {QStringLiteral("delivered"), event.isDelivered}};
}

QJsonValue toJson(const std::optional<PhoneOptions::ShownPage> &shown, Language language)
{
    if (!shown)
        return QJsonValue::Null;
    QJsonArray findings;
    for (const consent::PageFinding &finding : shown->page.findings)
        findings << finding.finding.toJson(language);
    return QJsonObject{{QStringLiteral("name"), shown->name},
                       {QStringLiteral("device"), shown->deviceId},
                       {QStringLiteral("verdict"), consent::verdictId(shown->page.verdict)},
                       {QStringLiteral("findings"), findings}};
}

QJsonArray toJson(const QList<sandbox::ServerStep> &steps)
{
    QJsonArray array;
    for (const sandbox::ServerStep &step : steps)
        array << QJsonObject{{QStringLiteral("operation"), step.operation},
                             {QStringLiteral("code"), step.code},
                             {QStringLiteral("verdict"), cloud::verdictName(step.verdict)},
                             {QStringLiteral("message"), step.message}};
    return array;
}

std::optional<consent::Verdict> verdictOf(const std::optional<PhoneOptions::ShownPage> &page)
{
    return page ? std::optional(page->page.verdict) : std::nullopt;
}

} // namespace

QString PhoneCommand::summary() const
{
    return tr("what the SDK would return on a phone in a given state");
}

void PhoneCommand::declareOptions(OptionParser &parser)
{
    parser.choice(QStringLiteral("--action"), &m_action, phoneActionNames(),
                  tr("what the app asks the SDK for"));
    m_options.declare(parser);
    parser.option(QStringLiteral("--number"), &m_number, tr("number of the data SIM"));
    parser.option(QStringLiteral("--env"), &m_route.environment,
                  tr("the sandbox that mints the token: sandbox, or the URL of a running one"));
    m_route.declareLimits(parser);
    parser.choice(QStringLiteral("--flow"), &m_flow,
                  {QStringLiteral("none"), QStringLiteral("login"), QStringLiteral("register")},
                  tr("play the app's server too, with a code by SMS where the phone fails"));
    parser.option(QStringLiteral("--typed"), &m_typed,
                  tr("number that the user types; default: the one of the data SIM"));
    parser.flag(QStringLiteral("--all"), &m_isMatrix,
                tr("print the outcome of every state as CSV"));
}

ExitCode PhoneCommand::run(Console &console)
{
    const auto tables = PhoneTables::open();
    if (!tables)
        return console.fail(tables.error());
    m_tables = *tables;
    const auto workspace = workspaceFor(QDir::currentPath(), console);
    if (!workspace)
        return console.fail(workspace.error());
    const auto state = m_options.state(*m_tables, *workspace);
    if (!state)
        return console.fail(state.error());
    Played played;
    played.state = *state;
    played.action = phoneActionFromName(m_action).value_or(PhoneAction::Login);
    if (m_flow == QLatin1StringView("register"))
        played.action = PhoneAction::Verify;
    if (m_isMatrix) {
        const auto matrix = phoneMatrix(played.state, played.action, *m_tables);
        if (!matrix)
            return console.fail(matrix.error());
        console.printBytes(*matrix);
        return ExitCode::Clean;
    }
    const auto page = m_options.page(played.state, *workspace);
    if (!page)
        return console.fail(page.error());
    played.page = *page;
    return play(console, played);
}

ExitCode PhoneCommand::play(Console &console, Played &played) const
{
    std::optional<PhonePage> page;
    if (played.page)
        page = played.page->page;
    VirtualPhone phone(m_tables, played.state, played.action, page, randomId);
    phone.runToEnd();
    CallEnvironment environment(m_clock, m_route);
    if (phone.tokenRequest() || hasFlow()) {
        const auto gateway = openGateway(environment, workspaceFolder(console));
        if (!gateway)
            return console.fail(gateway.error());
        if (const auto request = phone.tokenRequest()) {
            const auto minted = mint(*request, *gateway);
            if (!minted)
                return console.fail(minted.error());
            played.minted = *minted;
            phone.takeToken(minted->token);
        }
        if (const Result<> done = playFlow(played, environment, phone); !done)
            return console.fail(done.error());
        if (const Result<> closed = environment.close(); !closed)
            return console.fail(closed.error());
    }
    played.changes = smallestChange(played.state, played.action, verdictOf(played.page), *m_tables);
    if (console.options().isJson())
        console.printJson(document(phone, played, console.language()));
    else
        printText(console, phone, played);
    const bool isFine =
        played.steps ? played.isIn : phone.decision().verdict <= PhoneVerdict::Warns;
    return isFine ? ExitCode::Clean : ExitCode::Findings;
}

Result<QUrl> PhoneCommand::openGateway(CallEnvironment &environment,
                                       const QString &workspaceFolder) const
{
    const QUrl url(m_route.environment);
    const bool isNamed = m_route.environment == QLatin1StringView("sandbox");
    if (!isNamed && url.host().isEmpty())
        return Error{Error::Code::Usage,
                     tr("--env must be sandbox or the URL of a running sandbox; only a sandbox "
                        "mints tokens.")};
    if (!isNamed && !sandbox::AdminClient(url).isAlive())
        return Error{Error::Code::Environment,
                     tr("No sandbox answers at %1; start one with “numauth sandbox”.")
                         .arg(m_route.environment)};
    // Minting needs no key; only the calls of the app's server are signed.
    if (!isNamed && !hasFlow())
        return url;
    const auto operations = cloud::OperationTable::open();
    if (!operations)
        return operations.error();
    if (const Result<> opened = environment.open(m_route.environment, workspaceFolder, *operations);
        !opened)
        return opened.error();
    return environment.environment().baseUrl;
}

Result<PhoneCommand::Minted> PhoneCommand::mint(const TokenRequest &request,
                                                const QUrl &gateway) const
{
    const QJsonObject body{{QStringLiteral("carrier"), request.carrier},
                           {QStringLiteral("phone"), m_number.isEmpty() ? request.phone : m_number},
                           {QStringLiteral("kind"), request.kind}};
    const auto answer = sandbox::AdminClient(gateway).post(QStringLiteral("/tokens"), body);
    if (!answer)
        return answer.error();
    return Minted{answer->value(QStringLiteral("token")).toString(),
                  answer->value(QStringLiteral("expiresAt")).toString()};
}

QString PhoneCommand::numberOf(const PhoneState &state) const
{
    if (!m_number.isEmpty())
        return m_number;
    const auto carrier = m_tables->facts(state, PhoneAction::Login, {}).carrier();
    return m_tables->answers.number(
        consent::carrierId(carrier.value_or(consent::Carrier::ChinaMobile)),
        state[QStringLiteral("dataSim")] == QLatin1StringView("2"));
}

Result<> PhoneCommand::playFlow(Played &played, const CallEnvironment &environment,
                                const VirtualPhone &phone) const
{
    if (!hasFlow())
        return {};
    const auto operations = cloud::OperationTable::open();
    if (!operations)
        return operations.error();
    const auto errors = cloud::ErrorTable::open();
    if (!errors)
        return errors.error();
    sandbox::ServerFlow flow(*operations, *errors, m_clock);
    std::optional<Result<>> result;
    QEventLoop loop;
    QObject::connect(&flow, &sandbox::ServerFlow::finished, &loop, [&](const Result<> &done) {
        result = done;
        loop.quit();
    });
    using enum sandbox::ServerFlow::Kind;
    const bool isWeb = played.state[QStringLiteral("appHost")] == QLatin1StringView("h5");
    const auto registers = isWeb ? WebRegister : Register;
    flow.start(played.action == PhoneAction::Verify ? registers : Login,
               played.minted ? played.minted->token : QString(),
               m_typed.isEmpty() ? numberOf(phone.state()) : m_typed, environment.environment());
    if (!result)
        loop.exec();
    played.steps = flow.steps();
    played.isIn = flow.hasSucceeded();
    return *result;
}

QString PhoneCommand::next(const Played &played, const VirtualPhone &phone, Language language) const
{
    if (played.minted)
        return tr("Exchange the token once, before %1.").arg(played.minted->expiresAt);
    if (phone.decision().verdict <= PhoneVerdict::Warns)
        return tr("Nothing has to change.");
    if (played.changes.isEmpty())
        return tr("No one or two changes make it work: let the user log in by SMS.");
    return changeText(played.changes).in(language);
}

QJsonObject PhoneCommand::document(const VirtualPhone &phone, const Played &played,
                                   Language language) const
{
    const PhoneEvent *result = phone.result();
    QJsonArray events;
    for (const PhoneEvent &event : phone.events())
        events << toJson(event, language);
    QJsonArray changes;
    for (const PhoneChange &change : played.changes)
        changes << QJsonObject{{QStringLiteral("field"), change.field},
                               {QStringLiteral("from"), change.from},
                               {QStringLiteral("to"), change.to}};
    return {{QStringLiteral("action"), phoneActionName(played.action)},
            {QStringLiteral("state"), played.state.toJson(m_tables->fields)},
            {QStringLiteral("page"), toJson(played.page, language)},
            {QStringLiteral("verdict"), phoneVerdictName(phone.decision().verdict)},
            {QStringLiteral("code"), result ? result->code : QString()},
            {QStringLiteral("callback"), result ? orNull(result->callback) : QJsonValue()},
            {QStringLiteral("delivered"), result && result->isDelivered},
            {QStringLiteral("token"),
             played.minted ? QJsonValue(played.minted->token) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("expiresAt"),
             played.minted ? QJsonValue(played.minted->expiresAt) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("why"), toJson(phone.decision().why, language)},
            {QStringLiteral("also"), toJson(phone.decision().also, language)},
            {QStringLiteral("next"), next(played, phone, language)},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("flow"),
             played.steps ? QJsonValue(toJson(*played.steps)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("events"), events}};
}

void PhoneCommand::printText(Console &console, const VirtualPhone &phone,
                             const Played &played) const
{
    const Language language = console.language();
    QList<QStringList> rows;
    for (const PhoneEvent &event : phone.events())
        rows << QStringList{QStringLiteral("%1 ms").arg(event.atMs),
                            event.code.isEmpty() ? QStringLiteral("—") : event.code,
                            event.title.in(language), event.note.in(language)};
    printColumns(console, rows);
    if (const PhoneEvent *result = phone.result(); result && !result->callback.isEmpty())
        console.print(QString::fromUtf8(QJsonDocument(result->callback).toJson()).trimmed());
    for (const PhoneRule *rule : phone.decision().why)
        console.print(QStringLiteral("%1 [%2] %3 (%4)")
                          .arg(tr("why:"), rule->id, rule->message.in(language),
                               evidenceLabel(rule->evidence).in(language)));
    for (const PhoneRule *rule : phone.decision().also)
        console.print(
            QStringLiteral("%1 [%2] %3").arg(tr("also:"), rule->id, rule->message.in(language)));
    for (const sandbox::ServerStep &step : played.steps.value_or(QList<sandbox::ServerStep>()))
        console.print(QStringLiteral("%1 %2 → %3")
                          .arg(tr("server:"), step.operation, cloud::verdictName(step.verdict)));
    console.print(tr("next:") + QLatin1Char(' ') + next(played, phone, language));
}

} // namespace numauth::cli
