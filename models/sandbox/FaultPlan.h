#pragma once

#include "models/base/Result.h"
#include "models/cloud/ErrorTable.h"
#include "models/sandbox/GatewayMessage.h"
#include "models/sandbox/RandomSource.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::sandbox {

/// What a simulated fault does to a call.
enum class FaultKind {
    Latency,   ///< answers late
    Timeout,   ///< never answers
    Reset,     ///< breaks the connection
    Malformed, ///< answers JSON that is cut off
    Http500,   ///< answers HTTP 500 InternalError
    Throttle,  ///< answers HTTP 400 Throttling.User
    Code       ///< answers a code of one's choice
};

/// A fault to inject.
struct Fault
{
    /// `*` stands for every operation.
    QString operation;
    FaultKind kind = FaultKind::Latency;
    /// With FaultKind::Code, and the status and text that the table of codes gives it.
    QString code;
    int httpStatus = 200;
    QString message;
    /// From 0 to 1.
    double probability = 1;
    /// How often it still happens; absent means without end.
    std::optional<int> count;
    /// With FaultKind::Latency: the delay, or its median when sigma is greater than 0.
    int latencyMs = 1000;
    /// The deviation of the delay's logarithm: delays of networks are log-normal.
    double sigma = 0;

    /// `latency`, `timeout` …, or `code:isv.TOKEN_INVALID`.
    QString kindText() const;
};

/// The faults that the gateway injects, in order: the first that fits a call and whose probability
/// comes true happens. One thread.
class FaultPlan
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::FaultPlan)

public:
    /// Reads the admin interface's array; \p operations are the names that may stand in it. A code
    /// that \p errors does not have is allowed. An error names the entry.
    static Result<FaultPlan> read(const QJsonArray &entries, const QStringList &operations,
                                  const cloud::ErrorTable &errors, const QString &place);

    QJsonArray toJson() const;
    bool isEmpty() const { return m_faults.isEmpty(); }
    const QList<Fault> &faults() const { return m_faults; }

    /// The fault that happens to a call of \p operation, counted down.
    std::optional<Fault> draw(const QString &operation, RandomSource &random);
    /// The delay of a latency fault in milliseconds, at most ten minutes.
    static int delayOf(const Fault &fault, RandomSource &random);

private:
    QList<Fault> m_faults;
};

} // namespace numauth::sandbox
