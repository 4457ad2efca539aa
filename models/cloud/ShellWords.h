#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace numauth::cloud {

/// A command line cut into words as a POSIX shell does: quotes, backslashes, `$'…'`, continued
/// lines. Nothing is expanded: a variable stays as it is written. Stops at the first `|`, `;`, `&`
/// or line end outside quotes. Pure; any thread.
class ShellWords
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::ShellWords)

public:
    /// Fails when a quote is not closed.
    static Result<QStringList> split(const QString &text);
};

} // namespace numauth::cloud
