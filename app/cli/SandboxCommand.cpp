#include "app/cli/SandboxCommand.h"

#include "app/cli/StopSignal.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/base/Clock.h"
#include "models/sandbox/Scenario.h"
#include "models/sandbox/SharedSandbox.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkInterface>
#include <QProcess>

namespace numauth::cli {

namespace {

constexpr qint64 scenarioLimit = 16 * 1024 * 1024;

QProcessEnvironment environmentFor(const sandbox::SandboxServer &server)
{
    const QString secret = QString::fromUtf8(server.credentials().accessKeySecret.reveal());
    const QString id = server.credentials().accessKeyId;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NUMAUTH_SANDBOX_URL"), server.url().toString());
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_ID"), id);
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"), secret);
    environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"), id);
    environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), secret);
    return environment;
}

QByteArray listeningLine(const sandbox::SandboxServer &server)
{
    const QJsonObject line{{QStringLiteral("listening"), server.url().toString()},
                           {QStringLiteral("accessKeyId"), server.credentials().accessKeyId},
                           {QStringLiteral("accessKeySecret"),
                            QString::fromUtf8(server.credentials().accessKeySecret.reveal())},
                           {QStringLiteral("admin"), server.adminUrl().toString()}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QString logLine(const sandbox::RequestLogRow &row)
{
    return QStringLiteral("%1 %2 %3 %4 %5 (%6)")
        .arg(row.time.toString(Qt::ISODateWithMs), row.method,
             row.operation.isEmpty() ? QStringLiteral("-") : row.operation,
             QString::number(row.httpStatus), row.code, row.reason);
}

} // namespace

QString SandboxCommand::summary() const
{
    return tr("the embedded gateway, in the foreground or around a command");
}

void SandboxCommand::declareOptions(OptionParser &parser)
{
    parser.option(QStringLiteral("--port"), &m_port, tr("port on 127.0.0.1; 0 takes a free one"));
    parser.option(QStringLiteral("--seed"), &m_seed,
                  tr("same keys and tokens on every run with the same number"));
    parser.choice(QStringLiteral("--clock"), &m_clock,
                  {QStringLiteral("faq"), QStringLiteral("current")},
                  tr("how long tokens live: 2/5/1 or 2/30/10 minutes (Mobile/Unicom/Telecom)"));
    parser.option(QStringLiteral("--scenario"), &m_scenario,
                  tr("file with faults, schemes, tokens and the clock to start with"));
    parser.choice(QStringLiteral("--activation-delay"), &m_activation,
                  {QStringLiteral("off"), QStringLiteral("real")},
                  tr("whether the key of a new scheme takes its time"));
    parser.choice(QStringLiteral("--call-limits"), &m_callLimits,
                  {QStringLiteral("off"), QStringLiteral("published")},
                  tr("whether calls beyond the published number a second are throttled"));
    parser.flag(QStringLiteral("--all-interfaces"), &m_isOpenToOthers,
                tr("let other machines call it too, with its keys"));
    OptionParser exec = parser.subcommand(
        QStringLiteral("exec"), tr("run a command with the sandbox's address and keys"), &m_isExec);
    exec.rest(&m_command, tr("the command and its arguments, after --"));
}

Result<sandbox::SandboxOptions> SandboxCommand::options() const
{
    if (m_port < 0 || m_port > 65535)
        return Error{Error::Code::Usage,
                     tr("The port %1 does not exist; it goes from 0 to 65535.").arg(m_port)};
    if (m_isExec && m_command.isEmpty())
        return Error{Error::Code::Usage,
                     tr("Say which command to run: numauth sandbox exec -- COMMAND.")};
    sandbox::SandboxOptions options;
    options.port = static_cast<quint16>(m_port);
    options.life = m_clock == QLatin1StringView("faq") ? sandbox::LifePreset::Faq
                                                       : sandbox::LifePreset::Current;
    options.hasActivationDelay = m_activation == QLatin1StringView("real");
    options.hasCallLimits = m_callLimits == QLatin1StringView("published");
    options.isOpenToOthers = m_isOpenToOthers;
    if (m_seed >= 0)
        options.seed = static_cast<quint32>(m_seed);
    return options;
}

Result<> SandboxCommand::applyScenario(sandbox::SandboxServer &server,
                                       const QString &workspaceFolder) const
{
    if (m_scenario.isEmpty())
        return sandbox::beginWorkspace(server, workspaceFolder, false);
    const Result<QByteArray> bytes = readInput(m_scenario, scenarioLimit);
    if (!bytes)
        return bytes.error();
    const auto errors = cloud::ErrorTable::open();
    if (!errors)
        return errors.error();
    const auto scenario = sandbox::Scenario::read(*bytes, m_scenario, *errors);
    if (!scenario)
        return scenario.error();
    server.apply(*scenario);
    return {};
}

ExitCode SandboxCommand::run(Console &console)
{
    const Result<sandbox::SandboxOptions> chosen = options();
    if (!chosen)
        return console.fail(chosen.error());
    const SystemClock clock;
    sandbox::SandboxServer server(clock);
    if (const Result<> started = server.start(*chosen); !started)
        return console.fail(started.error());
    if (m_isOpenToOthers)
        warnOfOthers(console, server);
    if (const Result<> applied = applyScenario(server, workspaceFolder(console)); !applied)
        return console.fail(applied.error());
    QObject::connect(
        &server, &sandbox::SandboxServer::requestAnswered, &server,
        [&console](const sandbox::RequestLogRow &row) { console.message(logLine(row)); });
    return m_isExec ? runAround(console, server) : serve(console, server);
}

void SandboxCommand::warnOfOthers(Console &console, const sandbox::SandboxServer &server) const
{
    QStringList addresses;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
            addresses
                << QStringLiteral("http://%1:%2").arg(address.toString()).arg(server.url().port());
    }
    console.message(
        tr("Warning: other machines that have the keys may call this sandbox over plain "
           "HTTP at %1. Its own interface below /sandbox/v1 stays on this machine.")
            .arg(addresses.join(QStringLiteral(", "))));
}

ExitCode SandboxCommand::serve(Console &console, sandbox::SandboxServer &server) const
{
    const QString folder = workspaceFolder(console);
    const sandbox::SharedSandbox shared(folder);
    bool isPublished = false;
    if (!folder.isEmpty()) {
        if (const auto other = shared.findAlive()) {
            console.message(tr("A sandbox of this workspace already runs at %1; --env sandbox "
                               "keeps using that one.")
                                .arg(other->url.toString()));
        } else {
            const Result<> published = shared.publish(server);
            if (!published)
                return console.fail(published.error());
            isPublished = true;
        }
    }
    StopSignal stop;
    QEventLoop loop;
    QObject::connect(&stop, &StopSignal::stopRequested, &loop, &QEventLoop::quit);
    console.printBytes(listeningLine(server));
    console.flush();
    loop.exec();
    if (isPublished)
        shared.withdraw();
    return ExitCode::Clean;
}

ExitCode SandboxCommand::runAround(Console &console, sandbox::SandboxServer &server) const
{
    QProcess process;
    process.setProcessEnvironment(environmentFor(server));
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, [&loop](int code) { loop.exit(code); });
    QObject::connect(&process, &QProcess::errorOccurred, &loop,
                     [&loop](QProcess::ProcessError error) {
                         if (error == QProcess::FailedToStart)
                             loop.exit(-1);
                     });
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopRequested, &process, &QProcess::terminate);
    QMetaObject::invokeMethod(
        &process, [&process, this] { process.start(m_command.first(), m_command.mid(1)); },
        Qt::QueuedConnection);
    const int code = loop.exec();
    if (process.error() == QProcess::FailedToStart)
        return console.fail({Error::Code::Environment,
                             tr("The command “%1” cannot be started. Check its name and that it "
                                "may be run.")
                                 .arg(m_command.first()),
                             process.errorString()});
    // The exit code of the command passes through, whatever it is.
    return process.exitStatus() == QProcess::NormalExit ? static_cast<ExitCode>(code)
                                                        : ExitCode::Environment;
}

} // namespace numauth::cli
