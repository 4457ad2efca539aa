#pragma once

#include "models/sandbox/SandboxAccount.h"

namespace numauth::sandbox {

/// How long the key of a new scheme is generated with an activation delay. The real time is not
/// published; this is the sandbox's choice.
constexpr int activationSeconds = 60;

// The operations that create, read and delete schemes.
CallOutcome answerCreateVerifyScheme(SandboxAccount &account, const CallInput &input);
CallOutcome answerDescribeVerifyScheme(SandboxAccount &account, const CallInput &input);
CallOutcome answerDeleteVerifyScheme(SandboxAccount &account, const CallInput &input);
CallOutcome answerCreateSchemeConfig(SandboxAccount &account, const CallInput &input);

/// Why \p code does not name a scheme of \p kind; nothing when it does.
std::optional<CallOutcome> refuseScheme(const SandboxAccount &account, const QString &code,
                                        SchemeKind kind);

} // namespace numauth::sandbox
