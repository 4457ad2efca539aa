#pragma once

#include "app/cli/Command.h"

#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace numauth::cli {

/// What the command line asked for: a command with its options read, or an exit code when there is
/// nothing more to do (help, version, wrong usage).
struct ParsedCommandLine
{
    Command *command = nullptr;
    CommonOptions options;
    ExitCode exitCode = ExitCode::Clean;
};

/// Parses \p arguments (without the program's name) over \p commands; prints help, version and
/// usage errors itself.
ParsedCommandLine parseCommandLine(const QStringList &arguments,
                                   const std::vector<std::unique_ptr<Command>> &commands,
                                   Language language);

/// The value of `--lang` if it stands among \p arguments: help must know it before parsing.
std::optional<Language> languageFromArguments(const QStringList &arguments);

} // namespace numauth::cli
