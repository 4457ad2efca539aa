#pragma once

#include "models/base/Result.h"
#include "models/base/Secret.h"

#include <QCoreApplication>
#include <QString>

namespace numauth::cli {

/// Where a command gets a secret from: never from an argument.
class SecretInput
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::SecretInput)

public:
    /// \p reference is `vault:NAME`, `env:NAME` or `file:PATH`; of a file the first line counts.
    /// The text of a wrong reference is not repeated in the error, as it may be the secret itself.
    static Result<Secret> read(const QString &reference);
};

} // namespace numauth::cli
