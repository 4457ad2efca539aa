#pragma once

#include "models/base/Result.h"
#include "models/consent/ConsentPage.h"
#include "models/workspace/Workspace.h"

#include <QList>
#include <QString>

#include <optional>

namespace numauth::cli {

class Console;

/// The pages of a PATH argument: a workspace, a page file, source code, or `-` for standard input.
/// Never empty.
Result<QList<consent::ConsentPage>> readPages(const QString &path,
                                              const consent::AttributeTable &table);

/// The workspace that decides for \p path what is not said on the command line: the one of
/// `--workspace`, else the nearest upwards; nothing for standard input outside any workspace.
Result<std::optional<workspace::Workspace>> workspaceFor(const QString &path,
                                                         const Console &console);

} // namespace numauth::cli
