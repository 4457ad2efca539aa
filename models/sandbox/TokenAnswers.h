#pragma once

#include "models/sandbox/SandboxAccount.h"

namespace numauth::sandbox {

// The operations that take the single-use token of a client SDK.
CallOutcome answerGetMobile(SandboxAccount &account, const CallInput &input);
CallOutcome answerVerifyMobile(SandboxAccount &account, const CallInput &input);
CallOutcome answerGetPhoneWithToken(SandboxAccount &account, const CallInput &input);
CallOutcome answerVerifyPhoneWithToken(SandboxAccount &account, const CallInput &input);
/// How long a fusion token lives and how often it may be used is not published; it is treated as
/// the other tokens are.
CallOutcome answerVerifyWithFusionAuthToken(SandboxAccount &account, const CallInput &input);

} // namespace numauth::sandbox
