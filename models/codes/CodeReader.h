#pragma once

#include "models/base/JsonReader.h"
#include "models/codes/CodeRow.h"

namespace numauth::codes {

CodeCategory readCategory(JsonReader &reader);
/// Members that the row leaves out keep the value that \p row brings from its family.
CodeRow readCode(JsonReader &reader, CodeRow row);

} // namespace numauth::codes
