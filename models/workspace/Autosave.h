#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace numauth::workspace {

/// Edits of a document that its file does not have yet.
struct UnsavedEdits
{
    /// The whole document as its file would be written.
    QByteArray content;
    /// SHA-256 of the file that the edits build on.
    QByteArray base;
    QDateTime time; ///< UTC
};

/// The folder `.numauth/autosave` of a workspace: what a killed program had not saved. One file a
/// document, replaced in one step. Not for two threads at once.
class Autosave
{
public:
    explicit Autosave(const QString &workspaceFolder) : m_folder(workspaceFolder) {}

    /// \p document is a path within the workspace, as in `pages/login.json`.
    Result<> write(const QString &document, const UnsavedEdits &edits) const;
    /// Absent when there is none. A file that cannot be read stays where it is.
    Result<std::optional<UnsavedEdits>> read(const QString &document) const;
    void remove(const QString &document) const;
    QString filePath(const QString &document) const;

private:
    QString m_folder;
};

} // namespace numauth::workspace
