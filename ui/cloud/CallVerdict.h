#pragma once

#include "models/cloud/ApiReply.h"
#include "ui/widgets/Verdict.h"

namespace numauth::ui {

/// The mark of an answer: a rejected number is a warning, not an error.
Verdict markOf(cloud::CallVerdict verdict);

} // namespace numauth::ui
