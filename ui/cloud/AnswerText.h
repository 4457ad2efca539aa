#pragma once

#include "models/cloud/ApiReply.h"

#include <QString>

namespace numauth::ui {

/// The answer as it came over HTTP, with secrets and numbers masked.
QString maskedMessage(const cloud::ApiReply &reply);
/// What the Diagnose place reads: the operation, then the masked answer.
QString diagnosisLog(const cloud::ApiReply &reply);

} // namespace numauth::ui
