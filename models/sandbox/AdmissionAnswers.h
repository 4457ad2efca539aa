#pragma once

#include "models/sandbox/SandboxAccount.h"

namespace numauth::sandbox {

// The operations that admit a client: they give tokens or a link to what a scheme covers.
CallOutcome answerGetAuthToken(SandboxAccount &account, const CallInput &input);
CallOutcome answerGetFusionAuthToken(SandboxAccount &account, const CallInput &input);
CallOutcome answerGetSmsAuthTokens(SandboxAccount &account, const CallInput &input);
CallOutcome answerGetAuthorizationUrl(SandboxAccount &account, const CallInput &input);

} // namespace numauth::sandbox
