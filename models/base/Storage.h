#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace numauth {

/// What every reader and writer of this program's own files has to refuse in the same words.
class Storage
{
    Q_DECLARE_TR_FUNCTIONS(numauth::Storage)

public:
    /// The refusal of \p file, of format \p version, by a program that knows formats up to
    /// \p known; nothing where it can be read.
    static std::optional<Error> newerFormat(qint64 version, qint64 known, const QString &file);
    /// Makes \p folder with the folders above it where they are missing. Fails with Environment.
    static Result<> makeFolder(const QString &folder);
};

} // namespace numauth
