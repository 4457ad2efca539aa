#pragma once

#include "models/package/JarManifest.h"
#include "models/package/Pkcs7Reader.h"
#include "models/package/ZipReader.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSet>

#include <atomic>
#include <optional>

namespace numauth::package {

struct JarOutcome
{
    /// Leaf certificates of the signers that cover the entries, in archive order.
    QList<Certificate> signers;
    /// Why it does not verify, translated; empty when it does.
    QString refusal;

    bool isVerified() const { return refusal.isEmpty(); }
};

/// Verifies the v1 (JAR) signature. Entry digests are computed once and kept, over all cores. One
/// thread at a time.
class JarVerifier
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::JarVerifier)

public:
    JarVerifier(const ZipReader &zip, const std::atomic_bool *isCancelled);

    /// \p supported and \p found are scheme numbers as in BlockVerifier::verifyV2.
    JarOutcome verify(ApiRange range, const QSet<int> &supported, const QSet<int> &found);
    /// Whether there is anything of a v1 signature: a signature block with its .SF file.
    bool isSigned() const { return !m_signers.isEmpty(); }
    /// The certificates that the signature blocks name, verified or not.
    QList<CertificateFacts> claimedSigners() const;

private:
    struct Signer
    {
        QByteArray name;
        QByteArray signatureFile;
        QList<JarSection> sections;
        QByteArray block;
        std::optional<Pkcs7> message;
        QSet<QByteArray> entryNames;
        std::optional<Certificate> certificate;
        bool isIgnored = false;
    };
    using DigestKey = std::pair<qsizetype, DigestKind>;

    void load();
    void indexManifest();
    Signer loadSigner(const ZipEntry &block, const ZipEntry &signatureFile);
    QString checkBlock(Signer &signer, ApiRange range) const;
    QString checkSignerInfo(const Signer &signer, const Pkcs7Signer &info, ApiRange range,
                            std::optional<Certificate> &verified) const;
    QString checkSignatureFile(Signer &signer, ApiRange range, const QSet<int> &supported,
                               const QSet<int> &found) const;
    QString checkSections(Signer &signer, ApiRange range) const;
    QString checkEntries(const QList<Signer> &signers, ApiRange range, QSet<QByteArray> &covering);
    QString checkEntryDigests(ApiRange range);
    void computeDigests(const QList<DigestKey> &needed);

    const ZipReader &m_zip;
    const std::atomic_bool *m_isCancelled;
    /// What no Android version accepts in the archive or in MANIFEST.MF.
    QString m_refusal;
    QByteArray m_manifest;
    QList<JarSection> m_sections;
    QHash<QByteArray, qsizetype> m_sectionOfEntry;
    QList<Signer> m_signers;
    /// Empty values stand for entries that cannot be unpacked.
    QMap<DigestKey, QByteArray> m_digests;
};

} // namespace numauth::package
