#pragma once

#include "app/cli/Command.h"

#include <QString>

#include <memory>
#include <vector>

namespace numauth::cli {

/// Name and version of the program, the same in every part of it.
void nameProgram();

/// Reads the arguments of the application object, which exists already, runs the command that they
/// name, and writes what it has printed. Returns the exit code.
int runProgram(const std::vector<std::unique_ptr<Command>> &commands);

} // namespace numauth::cli
