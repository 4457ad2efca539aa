#pragma once

#include "models/base/Clock.h"
#include "models/cloud/ApiClient.h"
#include "models/cloud/CallRecord.h"
#include "models/cloud/CallSuite.h"

#include <QCoreApplication>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace numauth::cloud {

/// How one step of one row went.
struct StepResult
{
    /// From 0.
    int row = 0;
    int step = 0;
    QString name;
    QString operation;
    QString verdict;
    QString code;
    int httpStatus = 0;
    double totalMs = 0;
    /// Empty when all is as expected. Redacted.
    QStringList failures;
    /// An earlier step of the row failed.
    bool isSkipped = false;
};

/// How a suite went; the steps ordered by row, then step.
struct SuiteResult
{
    QString suite;
    QString environment;
    QList<StepResult> steps;
    double totalMs = 0;
    bool isCancelled = false;

    int failedCount() const;
    int skippedCount() const;
};

/// What a suite needs from outside.
struct SuiteServices
{
    /// Turns a parameter's text (`env:…`, `mint:…`, the value itself) into its value.
    std::function<Result<QString>(const Operation &operation, const QString &parameter,
                                  const QString &text)>
        resolve;
    /// Moves the sandbox's clock; fails where there is none.
    std::function<Result<>(double seconds)> advance;
    /// Called with every call that was sent; may be empty.
    std::function<void(const CallRecord &)> record;
};

/// Runs a suite: the steps of a row one after the other, several rows at a time. Lives in a thread
/// with an event loop.
class SuiteRunner : public QObject
{
    Q_OBJECT

public:
    /// Tables and clock must outlive the runner.
    SuiteRunner(const OperationTable &operations, const ErrorTable &errors, const Clock &clock,
                SuiteServices services, QObject *parent = nullptr);
    ~SuiteRunner() override;

    /// Once per runner. \p inFlight rows run at a time; one when the suite moves the clock.
    void start(const CallSuite &suite, const CloudEnvironment &environment, int inFlight);
    /// Ends the calls under way; finished() follows.
    void cancel();

signals:
    void stepFinished(const numauth::cloud::StepResult &result);
    /// Exactly once, never from inside start().
    void finished(const numauth::cloud::SuiteResult &result);

private:
    class Lane;

    void nextRow(Lane &lane);
    void add(const StepResult &result);
    void laneEnded();

    const OperationTable &m_operations;
    const ErrorTable &m_errors;
    const Clock &m_clock;
    SuiteServices m_services;
    std::unique_ptr<CallSuite> m_suite;
    CloudEnvironment m_environment;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    SuiteResult m_result;
    QDateTime m_started;
    int m_nextRow = 0;
    int m_lanesRunning = 0;
};

} // namespace numauth::cloud
