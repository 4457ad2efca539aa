#pragma once

#include "models/package/PackageFacts.h"
#include "models/package/PackageReader.h"
#include "models/package/ZipReader.h"

#include <QCoreApplication>

#include <atomic>

namespace numauth::package {

/// Reads an Android package.
class ApkReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::ApkReader)

public:
    /// Fills manifest, signing and errors of \p facts from \p zip.
    static void read(const ZipReader &zip, Verification verification,
                     const std::atomic_bool *isCancelled, PackageFacts &facts);

private:
    static Result<QByteArray> manifestBytes(const ZipReader &zip);
    static Result<ManifestFacts> readManifestBytes(const ZipReader &zip, const QByteArray &bytes);
};

} // namespace numauth::package
