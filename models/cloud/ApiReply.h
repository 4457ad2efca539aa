#pragma once

#include "models/base/LocalText.h"
#include "models/cloud/RequestSigner.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace numauth::cloud {

class ErrorTable;
struct Operation;

/// What an answer amounts to. `Pass`, `Reject` and `Unknown` come from the verdict field of a
/// successful call, `Ok` is success without one, `Error` everything else.
enum class CallVerdict { Pass, Reject, Unknown, Ok, Error };

QString verdictName(CallVerdict verdict);
std::optional<CallVerdict> verdictFromName(const QString &name);
LocalText verdictLabel(CallVerdict verdict);

/// Milliseconds of the phases, as measured. Absent is what did not happen: no name to look up (an
/// address, or a proxy that looks it up), no TLS.
struct CallTimings
{
    std::optional<double> dns;
    std::optional<double> connect;
    std::optional<double> tls;
    double sign = 0;
    std::optional<double> send;
    double wait = 0;
    double receive = 0;
    double total = 0;

    QJsonObject toJson() const;
};

/// An answer of the cloud or the sandbox, whatever it says. No answer at all is an Error.
struct ApiReply
{
    QString operation;
    int httpStatus = 0;
    /// Empty when the answer is not a JSON object; `rawBody` has the bytes then.
    QJsonObject body;
    QByteArray rawBody;
    /// As they came, in their order.
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QString code;
    QString message;
    QString requestId;
    CallVerdict verdict = CallVerdict::Error;
    LocalText explanation;
    /// The sandbox's exact reason (header `x-sandbox-reason`), else empty.
    QString sandboxReason;
    /// The server's `Date` header, if any: tells a wrong local clock.
    QDateTime serverDate;
    QDateTime receivedAt;
    /// `HOST:PORT` of the proxy in between; empty: none.
    QString proxy;
    CallTimings timings;
    SignatureSteps steps;

    /// Seconds by which the server's clock is ahead of this machine's, as far as its whole seconds
    /// tell; absent without a `Date`.
    std::optional<qint64> clockAheadSeconds() const;
};

/// A clock that is off by more has its signatures refused.
inline constexpr qint64 acceptedClockSkewSeconds = 15 * 60;

/// Fills code, message, request id, verdict and explanation from status and body. Pure.
void judgeReply(ApiReply &reply, const Operation *operation, const ErrorTable &errors);

} // namespace numauth::cloud
