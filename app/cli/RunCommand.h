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
    std::optional<Error> refusal(const QList<cloud::CallSuite> &suites,
                                 const cloud::OperationTable &operations,
                                 const CallEnvironment &environment) const;
    cloud::SuiteServices services(const CallEnvironment &environment,
                                  cloud::CallHistory *history) const;
    cloud::SuiteResult runOne(const cloud::CallSuite &suite, const CallEnvironment &environment,
                              const cloud::OperationTable &operations,
                              const cloud::ErrorTable &errors, cloud::CallHistory *history) const;
    void print(Console &console, const QList<cloud::SuiteResult> &results) const;

    QStringList m_files;
    QString m_environment = QStringLiteral("sandbox");
    int m_jobs = 16;
    bool m_mayBill = false;
    SystemClock m_clock;
};

} // namespace numauth::cli
