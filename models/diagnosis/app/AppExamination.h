#pragma once

#include "models/diagnosis/app/AppDoctor.h"
#include "models/package/PackageReader.h"

#include <atomic>

namespace numauth::diagnosis::app {

/// One app with what the checks say of it.
struct ExaminedApp
{
    AppFacts facts;
    QList<CheckAnswer> answers;
    QList<Finding> findings;
    double totalMs = 0;
};

/// The schemes of a workspace with their keys, and a sentence for each file that cannot be read.
struct WorkspaceSchemes
{
    QList<NamedScheme> schemes;
    QStringList unreadable;

    /// Those of the workspace in \p folder; none when it is empty.
    static WorkspaceSchemes of(const QString &folder);
};

/// Reads the app at \p path and runs every check, \p now being what expiries are compared with.
/// Any thread. Fails with Error::Code::Cancelled soon after \p isCancelled became true.
Result<ExaminedApp> examineApp(const QString &path, const AppCheckTable &table,
                               const QList<NamedScheme> &schemes, const QDateTime &now,
                               const std::atomic_bool *isCancelled = nullptr);

/// What support asks about an app, by the names of diagnosis::LogEvent::facts: package name,
/// signature, SDK version.
QHash<QString, QString> ticketFacts(const AppFacts &facts);

/// Whether \p finding is a fault, not a note that a check could not tell.
bool isFault(const Finding &finding);
/// The faults of \p app that \p other does not have; Finding::other becomes the path of \p app.
QList<Finding> faultsOnlyIn(const ExaminedApp &app, const ExaminedApp &other);

} // namespace numauth::diagnosis::app
