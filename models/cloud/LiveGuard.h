#pragma once

#include "models/cloud/CallSuite.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/cloud/OperationTable.h"

#include <QCoreApplication>
#include <QDate>
#include <QMap>
#include <QString>

namespace numauth::cloud {

/// Whether the cloud charges for a call of \p operation: by the call, or for the message it sends.
bool isBilled(const Operation &operation);

/// What a person has to agree to before a call leaves the sandbox.
struct LiveDemand
{
    /// The call costs money: ask.
    bool isBilled = false;
    /// What is deleted for good has this code, to be typed; empty when nothing is.
    QString codeToType;
    /// The call would be one more than the day's cap: it is not sent.
    bool exceedsCap = false;

    bool isNone() const { return !isBilled && codeToType.isEmpty() && !exceedsCap; }
};

/// What \p operation with \p parameters demands in \p environment; nothing in the sandbox.
LiveDemand demandOf(const Operation &operation, const QMap<QString, QString> &parameters,
                    const CloudEnvironment &environment, int billedToday, int dailyCap);

/// How many charged calls \p suite makes at most; a suite without rows runs once.
int billedCalls(const CallSuite &suite, const OperationTable &operations);
/// The first step that deletes for good, which a suite may do in the sandbox only; null when there
/// is none.
const SuiteStep *deletingStep(const CallSuite &suite, const OperationTable &operations);

/// How many billed calls left this machine today, and how many may: one file for window and command
/// line. The day is that of the local time zone.
class LiveUsage
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::LiveUsage)

public:
    static constexpr int usualCap = 20;
    static constexpr int greatestCap = 100'000;

    explicit LiveUsage(const QString &path) : m_path(path) {}
    /// In the folder for data of this user that all programs share.
    static QString defaultPath();

    /// A file that cannot be read is an error: without the count no billed call may be sent.
    Result<int> billedOn(const QDate &day) const;
    Result<int> dailyCap() const;
    /// Counts \p calls; before they are sent, so that a crash never counts too few. Fails with
    /// Usage, and counts none, when they are more than the cap leaves. One process at a time.
    Result<> count(const QDate &day, int calls = 1) const;
    /// \p cap is held within 0 and greatestCap; 0 allows no billed call.
    Result<> setDailyCap(int cap) const;
    const QString &path() const { return m_path; }

private:
    struct State
    {
        QDate day;
        int billed = 0;
        int cap = usualCap;
    };
    Result<State> read() const;
    Result<> write(const State &state) const;

    QString m_path;
};

} // namespace numauth::cloud
