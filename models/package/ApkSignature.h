#pragma once

#include "models/package/BlockVerifier.h"
#include "models/package/JarVerifier.h"
#include "models/package/PackageFacts.h"
#include "models/package/PackageReader.h"
#include "models/package/ZipReader.h"

#include <QCoreApplication>

#include <atomic>
#include <optional>

namespace numauth::package {

/// What the manifest contributes to the decision whether a signature suffices.
struct ManifestDemands
{
    /// The entry can be unpacked at all; Android 8 and newer refuse otherwise.
    bool isReadable = false;
    /// Nothing when the manifest cannot be parsed.
    std::optional<int> minSdk;
    int targetSdk = 1;
    int targetSandboxVersion = 1;

    static ManifestDemands from(const ManifestFacts &manifest);
};

/// Decides, as a phone of each API level does, whether a package is signed and by whom.
class ApkSignature
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::ApkSignature)

public:
    ApkSignature(const ZipReader &zip, const ManifestDemands &demands,
                 const std::atomic_bool *isCancelled);

    Signing read(Verification verification);

private:
    struct Outcome
    {
        ApiSigning signing;
        QList<CertificateFacts> certificates;
    };
    struct Found
    {
        BlockOutcome v31;
        BlockOutcome v3;
        BlockOutcome v2;
        std::optional<JarOutcome> v1;
        QSet<int> schemes;
    };

    Outcome verify(ApiRange range);
    QString verifyBlocks(ApiRange range, const QSet<int> &supported, Found &found);
    bool contradictsRotation(const Found &found) const;
    QString checkDemands(ApiRange range, const Found &found) const;
    QString checkAgreement(const Found &found) const;
    static void describe(const Found &found, Outcome &outcome);
    bool hasSignature() const;
    void claim(Signing &signing) const;
    void addCertificates(Signing &signing, const QList<CertificateFacts> &certificates) const;
    void conclude(Signing &signing, const Outcome &wholeRange);

    const ZipReader &m_zip;
    ManifestDemands m_demands;
    const std::atomic_bool *m_isCancelled;
    BlockVerifier m_blocks;
    JarVerifier m_jar;
};

} // namespace numauth::package
