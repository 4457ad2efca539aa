#pragma once

#include "models/diagnosis/app/DoctorJson.h"

namespace numauth::cli {

using diagnosis::app::findingsJson;

} // namespace numauth::cli
