#pragma once

#include "models/sandbox/SandboxAccount.h"

namespace numauth::sandbox {

// What the account's calls amount to. Prices are the one figure of the vendor's sample, 0.02 yuan
// for everything; the real ones depend on the contract.
CallOutcome answerQueryGateVerifyStatisticPublic(SandboxAccount &account, const CallInput &input);
CallOutcome answerQueryGateVerifyBillingPublic(SandboxAccount &account, const CallInput &input);

} // namespace numauth::sandbox
