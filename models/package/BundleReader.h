#pragma once

#include "models/package/PackageFacts.h"
#include "models/package/PackageReader.h"
#include "models/package/ZipReader.h"

#include <QCoreApplication>

#include <atomic>

namespace numauth::package {

/// Reads what holds an Android app but is no APK: app bundles (`.aab`) and sets of APKs (`.apks`,
/// `.xapk`).
class BundleReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::BundleReader)

public:
    /// The certificate in a bundle is the upload key's, which a finding says.
    static void readBundle(const ZipReader &zip, Verification verification,
                           const std::atomic_bool *isCancelled, PackageFacts &facts);
    /// The facts are those of the base APK; a finding names members with another signer.
    static void readSet(const ZipReader &zip, Verification verification,
                        const std::atomic_bool *isCancelled, PackageFacts &facts);

private:
    static void readBundleManifest(const ZipReader &zip, PackageFacts &facts);
    static Signing readBundleSignature(const ZipReader &zip, Verification verification,
                                       const std::atomic_bool *isCancelled);
    static PackageFacts readMember(const ZipReader &zip, const ZipEntry &entry,
                                   Verification verification, const std::atomic_bool *isCancelled);
};

} // namespace numauth::package
