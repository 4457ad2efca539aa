#include "app/cli/CallCommand.h"

#include "app/cli/CallParameters.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/base/Redactor.h"
#include "models/cloud/CallHistory.h"
#include "models/cloud/CodeSample.h"
#include "models/cloud/LiveGuard.h"
#include "models/cloud/ParameterCheck.h"
#include "models/sandbox/SharedSandbox.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

namespace numauth::cli {

namespace {

constexpr qsizetype rawLimit = 4000;
/// Seconds that clocks may differ by without a word.
constexpr qint64 leastSaidSkew = 60;

cloud::SignatureAlgorithm algorithmFor(const QString &word)
{
    return word == QLatin1StringView("rpc") ? cloud::SignatureAlgorithm::RpcHmacSha1
                                            : cloud::SignatureAlgorithm::Acs3HmacSha256;
}

QJsonObject toJson(const cloud::ApiReply &reply, const QString &environment, Language language)
{
    QJsonObject document{
        {QStringLiteral("operation"), reply.operation},
        {QStringLiteral("environment"), environment},
        {QStringLiteral("httpStatus"), reply.httpStatus},
        {QStringLiteral("body"), reply.body.isEmpty() ? QJsonValue() : QJsonValue(reply.body)},
        {QStringLiteral("verdict"), cloud::verdictName(reply.verdict)},
        {QStringLiteral("code"), reply.code},
        {QStringLiteral("message"), reply.message},
        {QStringLiteral("explanation"), reply.explanation.in(language)},
        {QStringLiteral("requestId"), reply.requestId},
        {QStringLiteral("timingMs"), reply.timings.toJson()}};
    if (const auto ahead = reply.clockAheadSeconds())
        document.insert(QStringLiteral("serverClockAheadSeconds"), *ahead);
    if (reply.body.isEmpty())
        document.insert(QStringLiteral("rawBody"),
                        Redactor::redact(QString::fromUtf8(reply.rawBody.left(rawLimit))));
    return document;
}

} // namespace

QString CallCommand::summary() const
{
    return tr("one call of the cloud API");
}

void CallCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("OPERATION"), &m_operation,
                      tr("name of the operation, as in `numauth operations`"));
    m_route.declare(parser);
    parser.options(QStringLiteral("--param"), &m_parameters,
                   tr("Name=VALUE, Name=env:VARIABLE, Name=file:PATH, Name=- or "
                      "Name=mint:CMCC:13800000001; may be repeated"),
                   false);
    parser.option(QStringLiteral("--expect"), &m_expected,
                  tr("verdict (pass, reject, unknown, ok, error) or Code that counts as success"));
    parser.choice(QStringLiteral("--signature"), &m_signature,
                  {QStringLiteral("acs3"), QStringLiteral("rpc")},
                  tr("ACS3-HMAC-SHA256 or RPC 1.0 with HMAC-SHA1"));
    parser.choice(QStringLiteral("--method"), &m_method,
                  {QStringLiteral("POST"), QStringLiteral("GET")}, tr("HTTP method"));
    parser.choice(QStringLiteral("--placement"), &m_placement,
                  {QStringLiteral("query"), QStringLiteral("form")},
                  tr("where the parameters travel"));
    parser.flag(QStringLiteral("--yes-billed"), &m_mayBill,
                tr("allow a call that the live cloud charges for"));
    parser.option(QStringLiteral("--confirm"), &m_confirmed,
                  tr("the scheme code again, to allow deleting it in the live cloud"));
    parser.option(QStringLiteral("--as"), &m_sampleLanguage,
                  tr("print the call as a program in curl, cli, java, python, go, node, php or "
                     "csharp and send nothing"));
}

std::optional<Error> CallCommand::refusal(const cloud::Operation &operation,
                                          const CallEnvironment &environment,
                                          const QMap<QString, QString> &parameters) const
{
    if (m_method == QLatin1StringView("GET") && m_placement == QLatin1StringView("form"))
        return Error{Error::Code::Usage, tr("A GET has no form: use --placement query.")};
    if (environment.isSandbox())
        return std::nullopt;
    if (cloud::isBilled(operation) && !m_mayBill)
        return Error{Error::Code::Usage,
                     tr("%1 is charged for outside the sandbox. Add --yes-billed if that is "
                        "meant.")
                         .arg(operation.name)};
    const QString code = parameters.value(QStringLiteral("SchemeCode"));
    if (operation.effect == cloud::Effect::Deletes && (code.isEmpty() || code != m_confirmed))
        return Error{Error::Code::Usage,
                     tr("%1 cannot be undone. Repeat the scheme code with --confirm if that is "
                        "meant.")
                         .arg(operation.name)};
    return std::nullopt;
}

cloud::ApiRequest CallCommand::request(const QMap<QString, QString> &parameters) const
{
    cloud::ApiRequest request;
    request.operation = m_operation;
    request.parameters = parameters;
    if (m_method == QLatin1StringView("GET"))
        request.method = cloud::HttpMethod::Get;
    if (m_placement == QLatin1StringView("form"))
        request.placement = cloud::ParameterPlacement::Form;
    return request;
}

Result<cloud::ApiReply> CallCommand::send(const CallEnvironment &environment,
                                          const cloud::OperationTable &operations,
                                          const QMap<QString, QString> &parameters) const
{
    const auto errors = cloud::ErrorTable::open();
    if (!errors)
        return errors.error();
    cloud::ApiClient client(operations, *errors, m_clock, cloud::randomNonce);
    std::optional<Result<cloud::ApiReply>> result;
    QEventLoop loop;
    QObject::connect(&client, &cloud::ApiClient::finished, &loop,
                     [&](const Result<cloud::ApiReply> &reply) {
                         result = reply;
                         loop.quit();
                     });
    client.send(request(parameters), environment.environment(), algorithmFor(m_signature));
    loop.exec();
    return *result;
}

/// Writes the call into the history of the workspace, if there is one. A history that cannot be
/// written is said, but does not make the call fail.
void CallCommand::remember(Console &console, const cloud::Operation &operation,
                           const CallEnvironment &environment,
                           const QMap<QString, QString> &parameters,
                           const Result<cloud::ApiReply> &result) const
{
    const QString folder = workspaceFolder(console);
    if (folder.isEmpty())
        return;
    auto history = cloud::CallHistory::open(cloud::CallHistory::filePathIn(folder));
    if (!history) {
        console.message(history.error().message);
        return;
    }
    const QDateTime now = m_clock.now();
    const auto stored =
        history->append(cloud::makeRecord(request(parameters), algorithmFor(m_signature),
                                          environment.environment().name, now, &operation, result));
    const auto dropped = history->applyRetention(now);
    if (!stored || !dropped)
        console.message((stored ? dropped.error() : stored.error()).message);
}

bool CallCommand::isExpected(const cloud::ApiReply &reply) const
{
    if (m_expected.isEmpty())
        return reply.verdict == cloud::CallVerdict::Ok || reply.verdict == cloud::CallVerdict::Pass;
    return m_expected == cloud::verdictName(reply.verdict) || m_expected == reply.code;
}

void CallCommand::print(Console &console, const cloud::ApiReply &reply,
                        const CallEnvironment &environment) const
{
    const Language language = console.language();
    if (console.options().isJson()) {
        console.printJson(toJson(reply, environment.environment().name, language));
        return;
    }
    console.print(tr("%1 in %2: %3 (HTTP %4, %5 ms)")
                      .arg(reply.operation, environment.environment().name,
                           cloud::verdictLabel(reply.verdict).in(language),
                           QString::number(reply.httpStatus),
                           QString::number(reply.timings.total, 'f', 1)));
    if (!reply.code.isEmpty())
        console.print(QStringLiteral("%1  %2").arg(reply.code, reply.message));
    console.print(reply.explanation.in(language));
    if (const qint64 ahead = reply.clockAheadSeconds().value_or(0);
        std::abs(ahead) >= leastSaidSkew)
        console.print(tr("The server's clock is %1 s ahead of this machine's; signatures are "
                         "refused beyond %2 s.")
                          .arg(ahead)
                          .arg(cloud::acceptedClockSkewSeconds));
    if (!reply.body.isEmpty())
        console.print(QString::fromUtf8(QJsonDocument(reply.body).toJson()).trimmed());
}

ExitCode CallCommand::printSample(Console &console, const cloud::Operation &operation,
                                  const CallEnvironment &environment,
                                  const QMap<QString, QString> &parameters) const
{
    const auto samples = cloud::CodeSample::open();
    if (!samples)
        return console.fail(samples.error());
    cloud::ApiRequest wanted = request(parameters);
    wanted.endpoint = environment.environment().baseUrl;
    const auto code = samples->write(m_sampleLanguage, wanted, operation, console.language());
    const auto file = samples->fileName(m_sampleLanguage, operation.name);
    if (!code || !file)
        return console.fail(code ? file.error() : code.error());
    if (console.options().isJson())
        console.printJson(
            {{QStringLiteral("operation"), operation.name},
             {QStringLiteral("language"), m_sampleLanguage},
             {QStringLiteral("fileName"), *file},
             {QStringLiteral("variables"),
              QJsonArray::fromStringList(cloud::CodeSample::variables(wanted, operation))},
             {QStringLiteral("code"), *code}});
    else
        console.printBytes(code->toUtf8());
    return ExitCode::Clean;
}

ExitCode CallCommand::run(Console &console)
{
    const auto operations = cloud::OperationTable::open();
    if (!operations)
        return console.fail(operations.error());
    const cloud::Operation *operation = operations->find(m_operation);
    if (!operation) {
        const QString nearest = operations->nearest(m_operation);
        return console.fail(
            {Error::Code::Usage,
             nearest.isEmpty()
                 ? tr("There is no operation “%1”. `numauth operations` lists all.")
                       .arg(m_operation)
                 : tr("There is no operation “%1”; did you mean “%2”?").arg(m_operation, nearest)});
    }
    CallEnvironment environment(m_clock, m_route);
    if (const Result<> opened =
            environment.open(m_route.environment, workspaceFolder(console), *operations);
        !opened)
        return console.fail(opened.error());
    const auto parameters = CallParameters(*operation, environment).read(m_parameters);
    if (!parameters)
        return console.fail(parameters.error());
    if (!m_sampleLanguage.isEmpty())
        return printSample(console, *operation, environment, *parameters);
    if (const auto refused = refusal(*operation, environment, *parameters))
        return console.fail(*refused);
    if (Result<> counted = environment.countBilled(cloud::isBilled(*operation) ? 1 : 0); !counted)
        return console.fail(counted.error());
    environment.warnOfLimits(console);
    for (const Finding &finding : cloud::checkParameters(*operation, *parameters))
        console.message(finding.message.in(console.language()));
    const Result<cloud::ApiReply> reply = send(environment, *operations, *parameters);
    remember(console, *operation, environment, *parameters, reply);
    if (!reply)
        return console.fail(reply.error());
    print(console, *reply, environment);
    if (const Result<> closed = environment.close(); !closed)
        return console.fail(closed.error());
    return isExpected(*reply) ? ExitCode::Clean : ExitCode::Findings;
}

} // namespace numauth::cli
