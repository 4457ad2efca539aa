#include "app/cli/RunCommand.h"

#include "app/cli/CallParameters.h"
#include "app/cli/StopSignal.h"
#include "app/cli/SuiteFindings.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/cloud/LiveGuard.h"
#include "models/cloud/SuiteReport.h"
#include "models/report/ReportFormats.h"
#include "models/sandbox/SharedSandbox.h"

#include <QDir>
#include <QEventLoop>

#include <algorithm>

namespace numauth::cli {

QString RunCommand::summary() const
{
    return tr("call suites with expectations");
}

QStringList RunCommand::formats() const
{
    return Command::formats() + report::reportFormats();
}

void RunCommand::declareOptions(OptionParser &parser)
{
    parser.positionals(QStringLiteral("SUITE"), &m_files, tr("suite files"));
    m_route.declare(parser);
    parser.option(QStringLiteral("--jobs"), &m_jobs, tr("how many rows run at a time"));
    parser.flag(QStringLiteral("--yes-billed"), &m_mayBill,
                tr("allow calls that the live cloud charges for"));
}

/// Of all suites together.
int RunCommand::billedCalls(const QList<cloud::CallSuite> &suites,
                            const cloud::OperationTable &operations)
{
    qsizetype calls = 0;
    for (const cloud::CallSuite &suite : suites)
        calls += cloud::billedCalls(suite, operations);
    return static_cast<int>(std::min<qsizetype>(calls, cloud::LiveUsage::greatestCap + 1));
}

std::optional<Error> RunCommand::refusal(const QList<cloud::CallSuite> &suites,
                                         const cloud::OperationTable &operations,
                                         const CallEnvironment &environment) const
{
    if (m_jobs < 1 || m_jobs > 64)
        return Error{Error::Code::Usage, tr("--jobs must be between 1 and 64.")};
    if (environment.isSandbox())
        return std::nullopt;
    for (const cloud::CallSuite &suite : suites) {
        if (const cloud::SuiteStep *step = cloud::deletingStep(suite, operations))
            return Error{Error::Code::Usage,
                         tr("%1 deletes for good; a suite may do that in a sandbox only. Use "
                            "`numauth call` instead.")
                             .arg(step->operation)};
        for (const cloud::SuiteStep &step : suite.steps()) {
            if (cloud::isBilled(*operations.find(step.operation)) && !m_mayBill)
                return Error{Error::Code::Usage,
                             tr("%1 is charged for outside the sandbox. Add --yes-billed if that "
                                "is meant.")
                                 .arg(step.operation)};
        }
    }
    return std::nullopt;
}

cloud::SuiteServices RunCommand::services(const CallEnvironment &environment)
{
    cloud::SuiteServices services;
    services.resolve = [&environment](const cloud::Operation &operation, const QString &parameter,
                                      const QString &text) {
        return CallParameters(operation, environment).valueOf(parameter, text);
    };
    services.advance = [&environment](double seconds) -> Result<> {
        if (!environment.isSandbox())
            return Error{Error::Code::Usage, tr("Only a sandbox has a clock that moves.")};
        const auto moved = environment.administer(QStringLiteral("/clock"),
                                                  {{QStringLiteral("advanceSeconds"), seconds}});
        return moved ? Result<>() : Result<>(moved.error());
    };
    services.record = [this](const cloud::CallRecord &record) {
        if (!m_history || m_historyError)
            return;
        if (const auto stored = m_history->append(record); !stored)
            m_historyError = stored.error();
    };
    return services;
}

cloud::SuiteResult RunCommand::runOne(const cloud::CallSuite &suite,
                                      const CallEnvironment &environment,
                                      const cloud::OperationTable &operations,
                                      const cloud::ErrorTable &errors)
{
    cloud::SuiteRunner runner(operations, errors, m_clock, services(environment));
    cloud::SuiteResult outcome;
    QEventLoop loop;
    QObject::connect(&runner, &cloud::SuiteRunner::finished, &loop,
                     [&](const cloud::SuiteResult &result) {
                         outcome = result;
                         loop.quit();
                     });
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopRequested, &runner, &cloud::SuiteRunner::cancel);
    runner.start(suite, environment.environment(), m_jobs);
    loop.exec();
    return outcome;
}

void RunCommand::print(Console &console, const QList<cloud::SuiteResult> &results) const
{
    const QString format = console.options().format;
    if (format == QLatin1StringView("json"))
        console.printJson(cloud::SuiteReport::json(results));
    else if (format == QLatin1StringView("junit"))
        console.printBytes(cloud::SuiteReport::junit(results));
    else if (format == QLatin1StringView("html"))
        console.printBytes(cloud::SuiteReport::html(results, console.language()));
    else if (report::reportFormats().contains(format))
        console.printBytes(
            report::reportText(suiteReport(results, m_files), format, console.language()));
    else
        console.print(cloud::SuiteReport::text(results));
}

Result<QList<cloud::CallSuite>>
RunCommand::readSuites(const cloud::OperationTable &operations) const
{
    QList<cloud::CallSuite> suites;
    for (const QString &file : m_files) {
        auto suite = cloud::CallSuite::open(file, operations);
        if (!suite)
            return suite.error();
        suites << *std::move(suite);
    }
    return suites;
}

void RunCommand::openHistory(Console &console, const QString &folder)
{
    if (folder.isEmpty())
        return;
    auto opened = cloud::CallHistory::open(cloud::CallHistory::filePathIn(folder));
    if (opened)
        m_history.emplace(*std::move(opened));
    else
        console.message(opened.error().message);
}

void RunCommand::closeHistory(Console &console)
{
    if (!m_history)
        return;
    const auto dropped = m_history->applyRetention(m_clock.now());
    if (!dropped && !m_historyError)
        m_historyError = dropped.error();
    if (m_historyError)
        console.message(m_historyError->message);
}

ExitCode RunCommand::run(Console &console)
{
    const auto operations = cloud::OperationTable::open();
    const auto errors = cloud::ErrorTable::open();
    if (!operations || !errors)
        return console.fail(operations ? errors.error() : operations.error());
    const auto suites = readSuites(*operations);
    if (!suites)
        return console.fail(suites.error());
    const QString folder = workspaceFolder(console);
    CallEnvironment environment(m_clock, m_route);
    if (const Result<> opened = environment.open(m_route.environment, folder, *operations); !opened)
        return console.fail(opened.error());
    if (const auto refused = refusal(*suites, *operations, environment))
        return console.fail(*refused);
    if (Result<> counted = environment.countBilled(billedCalls(*suites, *operations)); !counted)
        return console.fail(counted.error());
    environment.warnOfLimits(console);
    openHistory(console, folder);
    QList<cloud::SuiteResult> results;
    for (const cloud::CallSuite &suite : *suites) {
        results << runOne(suite, environment, *operations, *errors);
        if (results.last().isCancelled)
            break;
    }
    closeHistory(console);
    print(console, results);
    if (const Result<> closed = environment.close(); !closed)
        return console.fail(closed.error());
    if (std::ranges::any_of(results, &cloud::SuiteResult::isCancelled))
        return ExitCode::Environment;
    const bool isClean = std::ranges::all_of(
        results, [](const cloud::SuiteResult &result) { return result.failedCount() == 0; });
    return isClean ? ExitCode::Clean : ExitCode::Findings;
}

} // namespace numauth::cli
