#pragma once

#include "models/base/Clock.h"
#include "models/cloud/ApiRequest.h"
#include "models/cloud/LiveGuard.h"

#include <QCoreApplication>

class QWidget;

namespace numauth::ui {

/// Stands between the form and the live cloud: asks before a call that costs, has the code of what
/// is deleted typed, and keeps the day's cap. Nothing in the sandbox.
class LiveGate
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::LiveGate)

public:
    /// Dialogs stand over \p window; it and the clock must outlive the gate.
    LiveGate(QWidget *window, const Clock &clock, const QString &usagePath)
        : m_window(window), m_clock(clock), m_usage(usagePath)
    {
    }

    /// Whether the call may be sent; asks where a person has to agree, and counts what is billed.
    /// False: the person declined. An error: the cap, or a count that cannot be kept.
    Result<bool> admit(const cloud::Operation &operation, const cloud::ApiRequest &request,
                       const cloud::CloudEnvironment &environment) const;
    /// The same for all calls of \p suite together; one that deletes is refused.
    Result<bool> admitSuite(const cloud::CallSuite &suite, const cloud::OperationTable &operations,
                            const cloud::CloudEnvironment &environment) const;
    /// “3 of 20 billed calls today”, or why that is not known.
    QString usageText() const;

private:
    bool agreesToCost(const cloud::Operation &operation, int billed, int cap) const;
    Error capReached(int cap, int billed) const;
    bool agreesToSuite(const cloud::CallSuite &suite, int calls, int cap) const;
    bool typesCode(const cloud::Operation &operation, const QString &code) const;
    QDate today() const { return m_clock.now().toLocalTime().date(); }

    QWidget *m_window;
    const Clock &m_clock;
    cloud::LiveUsage m_usage;
};

} // namespace numauth::ui
