#pragma once

#include "models/consent/PageMatrix.h"

#include <functional>

namespace numauth::consent {

/// Checks a page over the cells of a fix, without what it suppresses.
using PageCheck = std::function<MatrixResult(const ConsentPage &)>;

} // namespace numauth::consent
