#pragma once

#include "app/cli/CallEnvironment.h"
#include "app/cli/Command.h"
#include "models/cloud/CallHistory.h"
#include "models/cloud/SuiteRunner.h"

#include <QCoreApplication>

#include <optional>

namespace numauth::cli {

/// `numauth run SUITE…`: call suites with expectations.
class RunCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::RunCommand)

public:
    QString name() const override { return QStringLiteral("run"); }
    QString summary() const override;
    QStringList formats() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    static int billedCalls(const QList<cloud::CallSuite> &suites,
                           const cloud::OperationTable &operations);
    std::optional<Error> refusal(const QList<cloud::CallSuite> &suites,
                                 const cloud::OperationTable &operations,
                                 const CallEnvironment &environment) const;
    Result<QList<cloud::CallSuite>> readSuites(const cloud::OperationTable &operations) const;
    cloud::SuiteServices services(const CallEnvironment &environment);
    cloud::SuiteResult runOne(const cloud::CallSuite &suite, const CallEnvironment &environment,
                              const cloud::OperationTable &operations,
                              const cloud::ErrorTable &errors);
    void openHistory(Console &console, const QString &folder);
    void closeHistory(Console &console);
    void print(Console &console, const QList<cloud::SuiteResult> &results) const;

    QStringList m_files;
    RouteOptions m_route;
    int m_jobs = 16;
    bool m_mayBill = false;
    SystemClock m_clock;
    std::optional<cloud::CallHistory> m_history;
    /// The first thing that went wrong with the history; it does not make the suites fail.
    std::optional<Error> m_historyError;
};

} // namespace numauth::cli
