#pragma once

#include "models/base/Result.h"
#include "models/consent/LayoutEngine.h"
#include "models/workspace/Workspace.h"

#include <QString>

#include <optional>

namespace numauth::cli {

class Console;

/// The folder of `--workspace`, else the nearest one upwards from the current folder that has a
/// `workspace.json`; empty when there is none.
QString workspaceFolder(const Console &console);

/// The workspace in workspaceFolder(); without one a usage error that says how to name or make it.
Result<workspace::Workspace> requireWorkspace(const Console &console);

/// The workspace that decides for \p path what is not said on the command line: the one of
/// `--workspace`, else the nearest upwards from \p path; nothing where there is none.
Result<std::optional<workspace::Workspace>> workspaceFor(const QString &path,
                                                         const Console &console);

/// `FOLDER/NAME.json` of \p workspace where that is there and no file is called \p name; else \p
/// name.
QString fileIn(const std::optional<workspace::Workspace> &workspace, const QString &folder,
               const QString &name);

/// The tables with what the devices of \p workspace showed (`calibrations/`).
Result<consent::ConsentTables> calibrated(const consent::ConsentTables &tables,
                                          const std::optional<workspace::Workspace> &workspace);

} // namespace numauth::cli
