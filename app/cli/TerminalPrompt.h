#pragma once

#include "models/base/Secret.h"

#include <QString>

#include <optional>

namespace numauth::cli {

/// Asks on the terminal without echo; nothing when standard input or error is none.
std::optional<Secret> askUnseen(const QString &question);

} // namespace numauth::cli
