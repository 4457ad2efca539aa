#pragma once

#include "models/diagnosis/app/AppFacts.h"

#include <QCoreApplication>

#include <atomic>

namespace numauth::diagnosis::app {

/// Reads a folder of sources. Follows no links, skips what builds and package managers put there,
/// and stops at 50 000 entries, 32 levels, 2 MB a file and 96 MB in all, which AppFacts::limits
/// then says.
class ProjectReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::app::ProjectReader)

public:
    /// Refuses a folder in which nothing belongs to an app. Fails as cancelled soon after
    /// \p isCancelled became true.
    static Result<AppFacts> read(const QString &folder,
                                 const std::atomic_bool *isCancelled = nullptr);
};

/// Adds one file to \p files by its name and content; \p path is relative to the project.
void addProjectFile(const QString &path, const QByteArray &bytes, ProjectFiles &files);

/// The SDKs that the names of archives, the frameworks' lists and the Podfile tell.
QList<FoundSdk> sdksOf(const ProjectFiles &files);

} // namespace numauth::diagnosis::app
