#include "models/cloud/SuiteRunner.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace numauth::cloud {

/// Runs the rows that it is given, one call at a time.
class SuiteRunner::Lane : public QObject
{
public:
    explicit Lane(SuiteRunner &runner)
        : m_runner(runner),
          m_client(runner.m_operations, runner.m_errors, runner.m_clock, randomNonce)
    {
        connect(&m_client, &ApiClient::finished, this,
                [this](const Result<ApiReply> &reply) { endStep(reply); });
    }

    void startRow(int row)
    {
        m_row = row;
        m_step = 0;
        m_hasFailed = false;
        m_variables = m_runner.m_suite->rows().at(row);
        later();
    }
    void cancel() { m_client.cancel(); }

private:
    const SuiteStep &step() const { return m_runner.m_suite->steps().at(m_step); }
    /// From the event loop, so that a row of thousand skipped steps does not grow the stack.
    void later() { QTimer::singleShot(0, this, &Lane::startStep); }
    StepResult blank() const;
    Result<ApiRequest> prepare();
    void startStep();
    void endStep(const Result<ApiReply> &reply);
    void finishStep(const StepResult &result);

    SuiteRunner &m_runner;
    ApiClient m_client;
    ApiRequest m_request;
    SuiteVariables m_variables;
    int m_row = 0;
    int m_step = 0;
    bool m_hasFailed = false;
};

StepResult SuiteRunner::Lane::blank() const
{
    StepResult result;
    result.row = m_row;
    result.step = m_step;
    result.name = step().name;
    result.operation = step().operation;
    return result;
}

Result<ApiRequest> SuiteRunner::Lane::prepare()
{
    if (step().advanceSeconds != 0) {
        if (const Result<> moved = m_runner.m_services.advance(step().advanceSeconds); !moved)
            return moved.error();
    }
    ApiRequest request;
    request.operation = step().operation;
    const Operation &operation = *m_runner.m_operations.find(step().operation);
    for (auto own = step().parameters.cbegin(); own != step().parameters.cend(); ++own) {
        const Result<QString> text = fillVariables(own.value(), m_variables);
        if (!text)
            return text.error();
        const Result<QString> value = m_runner.m_services.resolve(operation, own.key(), *text);
        if (!value)
            return value.error();
        request.parameters.insert(own.key(), *value);
    }
    return request;
}

void SuiteRunner::Lane::startStep()
{
    if (m_step >= m_runner.m_suite->steps().size()) {
        m_runner.nextRow(*this);
        return;
    }
    StepResult result = blank();
    if (m_hasFailed || m_runner.m_result.isCancelled) {
        result.isSkipped = true;
        finishStep(result);
        return;
    }
    const Result<ApiRequest> request = prepare();
    if (!request) {
        result.failures << request.error().message;
        finishStep(result);
        return;
    }
    m_request = *request;
    m_client.send(m_request, m_runner.m_environment);
}

void SuiteRunner::Lane::endStep(const Result<ApiReply> &reply)
{
    if (m_runner.m_services.record)
        m_runner.m_services.record(makeRecord(
            m_request, SignatureAlgorithm::Acs3HmacSha256, m_runner.m_environment.name,
            m_runner.m_clock.now(), m_runner.m_operations.find(m_request.operation), reply));
    StepResult result = blank();
    if (!reply) {
        result.verdict = verdictName(CallVerdict::Error);
        result.failures << reply.error().message;
        finishStep(result);
        return;
    }
    result.verdict = verdictName(reply->verdict);
    result.code = reply->code;
    result.httpStatus = reply->httpStatus;
    result.totalMs = reply->timings.total;
    result.failures = unfulfilled(step().expectation, *reply, m_variables);
    for (auto saved = step().saved.cbegin(); saved != step().saved.cend(); ++saved) {
        const QJsonValue value = valueAtPath(reply->body, saved.value());
        if (value.isUndefined())
            result.failures << CallSuite::tr("%1 must be there.").arg(saved.value());
        m_variables.insert(saved.key(), value.toVariant().toString());
    }
    finishStep(result);
}

void SuiteRunner::Lane::finishStep(const StepResult &result)
{
    m_hasFailed = m_hasFailed || !result.failures.isEmpty();
    m_runner.add(result);
    ++m_step;
    later();
}

int SuiteResult::failedCount() const
{
    return static_cast<int>(std::ranges::count_if(
        steps, [](const StepResult &step) { return !step.failures.isEmpty(); }));
}

int SuiteResult::skippedCount() const
{
    return static_cast<int>(std::ranges::count(steps, true, &StepResult::isSkipped));
}

SuiteRunner::SuiteRunner(const OperationTable &operations, const ErrorTable &errors,
                         const Clock &clock, SuiteServices services, QObject *parent)
    : QObject(parent), m_operations(operations), m_errors(errors), m_clock(clock),
      m_services(std::move(services))
{
}

SuiteRunner::~SuiteRunner() = default;

void SuiteRunner::start(const CallSuite &suite, const CloudEnvironment &environment, int inFlight)
{
    m_suite = std::make_unique<CallSuite>(suite);
    m_environment = environment;
    m_result.suite = suite.name();
    m_result.environment = environment.name;
    m_started = m_clock.now();
    const auto rows = static_cast<int>(suite.rows().size());
    const int lanes = suite.movesClock() ? 1 : std::clamp(inFlight, 1, std::min(rows, 64));
    m_lanesRunning = lanes;
    for (int count = 0; count < lanes; ++count) {
        m_lanes.push_back(std::make_unique<Lane>(*this));
        nextRow(*m_lanes.back());
    }
}

void SuiteRunner::cancel()
{
    m_result.isCancelled = true;
    for (const auto &lane : m_lanes)
        lane->cancel();
}

void SuiteRunner::nextRow(Lane &lane)
{
    if (m_nextRow < m_suite->rows().size() && !m_result.isCancelled)
        lane.startRow(m_nextRow++);
    else
        laneEnded();
}

void SuiteRunner::add(const StepResult &result)
{
    m_result.steps << result;
    emit stepFinished(result);
}

void SuiteRunner::laneEnded()
{
    if (--m_lanesRunning > 0)
        return;
    std::ranges::sort(m_result.steps, [](const StepResult &left, const StepResult &right) {
        return std::pair(left.row, left.step) < std::pair(right.row, right.step);
    });
    m_result.totalMs = static_cast<double>(m_started.msecsTo(m_clock.now()));
    QTimer::singleShot(0, this, [this] { emit finished(m_result); });
}

} // namespace numauth::cloud
