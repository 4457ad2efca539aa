#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QString>

namespace numauth {

/// The folder `.numauth` of a workspace: what belongs to one machine and must not be shared, as
/// history, autosave and the keys of a running sandbox. It tells git to leave it alone.
class PrivateFolder
{
    Q_DECLARE_TR_FUNCTIONS(numauth::PrivateFolder)

public:
    static QString pathIn(const QString &workspaceFolder);
    /// Makes the folder, or \p part of it, where it is missing; returns its path. Fails with
    /// Environment.
    static Result<QString> make(const QString &workspaceFolder, const QString &part = {});
};

} // namespace numauth
