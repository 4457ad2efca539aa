#pragma once

#include "models/diagnosis/app/AppFacts.h"
#include "models/package/PackageReader.h"

#include <QCoreApplication>

#include <atomic>

namespace numauth::diagnosis::app {

/// Reads what the doctor looks at: an APK, AAB or AAR, an IPA or `.app`, or a folder of sources.
/// Only reads; bounded in memory and in the number of files. Any thread.
class AppReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::app::AppReader)

public:
    /// Fails when \p path is none of these, or cannot be read at all; parts that cannot be read
    /// stand in AppFacts::limits. Fails as cancelled soon after \p isCancelled became true.
    static Result<AppFacts> read(const QString &path, package::Verification verification,
                                 const std::atomic_bool *isCancelled = nullptr);

private:
    static Result<AppFacts> readFile(const QString &path, package::Verification verification,
                                     const std::atomic_bool *isCancelled);
    static Result<AppFacts> readAppFolder(const QString &path, package::Verification verification);
};

/// The SDK's version and channel out of the name of its native library or library archive.
std::optional<FoundSdk> sdkFromFileName(const QString &path);

} // namespace numauth::diagnosis::app
