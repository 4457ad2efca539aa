#pragma once

#include "models/sandbox/SandboxAccount.h"

namespace numauth::sandbox {

// The operations around SMS codes. Daily limits of numbers are not published for this product and
// are not simulated; the interval between two sends is.
CallOutcome answerSendSmsVerifyCode(SandboxAccount &account, const CallInput &input);
CallOutcome answerCheckSmsVerifyCode(SandboxAccount &account, const CallInput &input);
CallOutcome answerQuerySendDetails(SandboxAccount &account, const CallInput &input);
CallOutcome answerVerifySmsCode(SandboxAccount &account, const CallInput &input);

/// What the client SDK of the old flow does: sends a code to \p phone and returns the message with
/// its token, which VerifySmsCode takes for \p seconds.
SmsMessage sendCodeForToken(SandboxAccount &account, const QString &phone, int seconds = 180);

} // namespace numauth::sandbox
