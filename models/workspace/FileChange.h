#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace numauth::workspace {

/// One text file of a workspace before and after an edit; nothing stands for no file.
struct FileChange
{
    /// Relative to the workspace.
    QString file;
    std::optional<QByteArray> before;
    std::optional<QByteArray> after;
};

/// Edits that can be taken back: several files change together or not at all.
class FileChanges
{
    Q_DECLARE_TR_FUNCTIONS(numauth::workspace::FileChanges)

public:
    /// The bytes of \p file below \p folder; nothing when there is none.
    static Result<std::optional<QByteArray>> current(const QString &folder, const QString &file);
    /// Writes what comes after. Refused, with nothing written, when a file is not as it was before:
    /// somebody else has changed it. A write that fails puts back what was written until then.
    static Result<> apply(const QString &folder, const QList<FileChange> &changes);
    /// The way back.
    static QList<FileChange> reversed(const QList<FileChange> &changes);

private:
    static Result<> write(const QString &folder, const QString &file,
                          const std::optional<QByteArray> &bytes);
};

} // namespace numauth::workspace
