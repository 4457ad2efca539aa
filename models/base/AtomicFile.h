#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace numauth {

/// Reading and writing whole files with errors that name the file. Writing replaces the file in
/// one step or leaves the old one untouched.
class AtomicFile
{
    Q_DECLARE_TR_FUNCTIONS(numauth::AtomicFile)

public:
    /// Files larger than \p limit bytes are refused unread.
    static Result<QByteArray> read(const QString &path, qint64 limit = 64 * 1024 * 1024);
    /// With \p ownerOnly nobody but the user may read the file (where the system knows that).
    static Result<> write(const QString &path, const QByteArray &bytes, bool ownerOnly = false);
};

} // namespace numauth
