#pragma once

#include "app/cli/Command.h"

#include <memory>
#include <vector>

namespace numauth::cli {

/// Every command of `numauth`, in the order of `--help`. A new command is one line here.
std::vector<std::unique_ptr<Command>> makeCommands();

} // namespace numauth::cli
