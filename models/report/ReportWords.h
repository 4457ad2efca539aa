#pragma once

#include "models/base/LocalText.h"

#include <QString>

namespace numauth::report {

/// `refuses` in words: 拒绝 / refused. An id without words is given back.
LocalText verdictWords(const QString &verdict);
LocalText severityWords(const QString &severity);

} // namespace numauth::report
