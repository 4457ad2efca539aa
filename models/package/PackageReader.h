#pragma once

#include "models/base/Secret.h"
#include "models/package/PackageFacts.h"
#include "models/package/ReadProgress.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <atomic>
#include <optional>

namespace numauth::package {

class MappedFile;

enum class Verification {
    Skip, ///< facts and certificates at once, verdict NotChecked
    Full  ///< also every signature and digest
};

/// Reads any package by its content. Pure with respect to the file: nothing is written, nothing
/// is kept open. Any thread; large files are mapped, not loaded.
class PackageReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::PackageReader)

public:
    /// Never fails as a whole: what prevented reading stands in PackageFacts::errors. When
    /// \p isCancelled becomes true the digests stop and the verdict is NotChecked. \p password is
    /// for keystores: see PackageFacts::isPasswordNeeded. \p progress, which must outlive the call,
    /// moves while digests are computed.
    static PackageFacts read(const QString &path, Verification verification,
                             const std::atomic_bool *isCancelled = nullptr,
                             const std::optional<Secret> &password = std::nullopt,
                             ReadProgress *progress = nullptr);

private:
    static void readArchive(const MappedFile &file, bool isClaimedApk, Verification verification,
                            const std::atomic_bool *isCancelled, ReadProgress *progress,
                            PackageFacts &facts);
    static QString refusal(PackageKind kind);
};

} // namespace numauth::package
