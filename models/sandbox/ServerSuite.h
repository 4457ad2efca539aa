#pragma once

#include "models/cloud/CallSuite.h"
#include "models/sandbox/ServerFlow.h"

namespace numauth::sandbox {

/// The phone whose token the server had.
struct SuitePhone
{
    /// `CMCC`, `CUCC`, `CTCC`; empty when the phone gave no token.
    QString carrier;
    /// Of the SIM, and what the user typed.
    QString number;
    QString typed;
};

/// The calls of an app's server as a suite that any sandbox runs again.
struct ServerSuite
{
    cloud::SuiteVariables variables;
    QList<cloud::SuiteStep> steps;

    /// What \p played did: the token is minted anew, the code of an SMS comes from the answer
    /// before, and every step expects the verdict and code that were answered.
    static ServerSuite of(const QList<ServerStep> &played, const SuitePhone &phone);
};

} // namespace numauth::sandbox
