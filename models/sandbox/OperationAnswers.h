#pragma once

#include "models/sandbox/SandboxAccount.h"

#include <QHash>
#include <QString>

namespace numauth::sandbox {

/// The simulated operations by name, each with what it answers. A test holds it against the table
/// of operations.
const QHash<QString, AnswerFunction> &operationAnswers();

} // namespace numauth::sandbox
