#pragma once

#include "models/base/Result.h"
#include "models/sandbox/CallOutcome.h"
#include "models/sandbox/CallStatistics.h"
#include "models/sandbox/CarrierClock.h"
#include "models/sandbox/IssuedTokens.h"
#include "models/sandbox/RandomSource.h"
#include "models/sandbox/SchemeRegistry.h"
#include "models/sandbox/SmsOutbox.h"
#include "models/sandbox/TokenStore.h"

#include <QJsonObject>
#include <QMap>

#include <functional>

namespace numauth::sandbox {

/// Everything that the simulated account has, on the virtual clock. One thread.
struct SandboxAccount
{
    SandboxAccount(const Clock &machineClock, LifePreset life,
                   const std::function<QByteArray()> &randomBytes);

    QDateTime now() const { return clock.now(); }
    /// Forgets all but the keys, and puts the clock back to the machine's.
    void reset();
    QJsonObject toJson() const;
    /// All of \p state or nothing.
    Result<> restore(const QJsonObject &state, const QString &place);

    CarrierClock clock;
    LifePreset life;
    RandomSource random;
    TokenStore tokens;
    SchemeRegistry schemes;
    SmsOutbox sms;
    IssuedTokens issued;
    CallStatistics statistics;
    /// Whether the key of a new scheme takes its time.
    bool hasActivationDelay = false;
};

/// The business parameters of a call whose types were checked.
class CallInput
{
public:
    explicit CallInput(const QMap<QString, QString> &parameters) : m_parameters(parameters) {}

    bool has(const char *name) const { return !text(name).isEmpty(); }
    QString text(const char *name) const { return m_parameters.value(QString::fromLatin1(name)); }
    int integer(const char *name, int fallback) const;
    bool isTrue(const char *name) const { return text(name) == QLatin1StringView("true"); }

private:
    const QMap<QString, QString> &m_parameters;
};

/// What the gateway answers to one operation. Counts in the account's statistics what must count.
using AnswerFunction = CallOutcome (*)(SandboxAccount &account, const CallInput &input);

} // namespace numauth::sandbox
