#pragma once

#include "models/base/Finding.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::package {

/// What a file turned out to be, decided by its content.
enum class PackageKind {
    Unknown,
    Apk,
    Aab,
    Aar,
    Apks,
    Xapk,
    Ipa,
    AppFolder,
    MobileProvision,
    Keystore,
    Certificate,
    BinaryXml
};

/// The name that the command line prints: `apk`, `mobileprovision`; empty for Unknown.
QString kindName(PackageKind kind);

/// A certificate as it stands in the file. The digests are lower-case hex over the stored bytes,
/// never over a re-encoded certificate: that is what the phone compares.
struct CertificateFacts
{
    QByteArray raw;
    QString md5;
    QString sha1;
    QString sha256;
    /// RFC 2253, most specific first; empty when the certificate cannot be parsed.
    QString subject;
    QDateTime notBefore;
    QDateTime notAfter;
    /// The key that build tools make by themselves: another one on every developer's machine.
    bool isDebug = false;
};

/// What a phone of one API level makes of the signature.
struct ApiSigning
{
    bool isVerified = false;
    /// `v1`, `v2`, `v3` or `v3.1`; empty when nothing verifies.
    QString scheme;
    /// MD5 of `PackageInfo.signatures`: the oldest certificate of a lineage, else the signers.
    QStringList signatures;
    /// MD5 of `SigningInfo.getApkContentsSigners()`: the current signer.
    QStringList contentsSigners;
    /// MD5, oldest first; empty without a lineage.
    QStringList history;
    /// Why it does not verify; empty when it does.
    QString refusal;

    friend bool operator==(const ApiSigning &, const ApiSigning &) = default;
};

enum class SigningVerdict {
    Verified,             ///< on every API level asked
    VerifiedOnSomeLevels, ///< see Signing::byApi
    Refused,              ///< on no API level
    Unsigned,             ///< there is no signature at all
    NotChecked            ///< certificates were read, digests were not computed
};

/// The name that the command line prints, as in `verified-on-some-api-levels`.
QString verdictName(SigningVerdict verdict);

struct Signing
{
    SigningVerdict verdict = SigningVerdict::NotChecked;
    /// Keyed by API level: 21 23 24 27 28 32 33 34 35. Empty for files that are no APK.
    QMap<int, ApiSigning> byApi;
    /// MD5 of what the SDK compares with the scheme: the oldest certificate of the lineage, else
    /// the signers in order. Empty when refused or unsigned; then `certificates` are unverified.
    QStringList packageSignature;
    /// Every certificate that the signature names, signers first, without doubles.
    QList<CertificateFacts> certificates;
    /// MD5, oldest first; empty without key rotation.
    QStringList lineage;
    /// MD5 of the newest key, only when it differs from packageSignature.
    QString currentSigner;
    /// First API level on which the current signer applies; 0 without one.
    int currentSignerFromApi = 0;
    /// Sentences about what is wrong with the signature, translated.
    QStringList errors;

    /// The certificate with this MD5, or null.
    const CertificateFacts *certificate(const QString &md5) const;
};

/// A value of a manifest under one resource configuration (`` = default, `v24`, `night`).
struct ConfiguredValue
{
    QString configuration;
    QString value;

    friend bool operator==(const ConfiguredValue &, const ConfiguredValue &) = default;
};

/// `true · v24: false`: each value with its configuration, the default one without a name.
QString variantsText(const QList<ConfiguredValue> &values);

struct Activity
{
    QString name;
    /// As written: `@style/…` as `0x7f0e0001`; empty when not set.
    QString theme;
    /// `portrait`, `landscape`, … or the number; empty when not set.
    QString screenOrientation;
    std::optional<bool> isExported;
};

struct Permission
{
    QString name;
    std::optional<int> maxSdk;
};

/// A domain of a network-security-config; its permission is that of the nearest rule around it.
struct CleartextDomain
{
    QString name;
    bool includesSubdomains = false;
    std::optional<bool> isCleartextPermitted;
};

/// The network-security-config of one resource configuration.
struct NetworkSecurity
{
    /// As in folder names: `v28`; empty for the default.
    QString configuration;
    /// Path inside the package; empty when the manifest names none.
    QString path;
    std::optional<bool> isBaseCleartextPermitted;
    QList<CleartextDomain> domains;
};

/// What the manifest says. A member that the file does not set stays empty.
struct ManifestFacts
{
    QString package;
    QString split;
    QString versionName;
    std::optional<int> versionCode;
    /// The upper half of a 64-bit version code.
    std::optional<int> versionCodeMajor;
    QString label;
    std::optional<int> minSdk;
    std::optional<int> targetSdk;
    /// Set in place of the number by preview builds (`Q`).
    QString minSdkCodename;
    QString targetSdkCodename;
    /// On the newest Android; debuggableByConfiguration has more than one row when it depends.
    std::optional<bool> isDebuggable;
    QList<ConfiguredValue> debuggableByConfiguration;
    /// On the newest Android, as above.
    std::optional<bool> usesCleartextTraffic;
    QList<ConfiguredValue> cleartextByConfiguration;
    std::optional<bool> allowsBackup;
    std::optional<bool> isTestOnly;
    int targetSandboxVersion = 1;
    QList<Permission> permissions;
    QList<Activity> activities;
    /// Of the newest Android; networkSecurityByConfiguration has more than one row when it depends.
    NetworkSecurity networkSecurity;
    QList<NetworkSecurity> networkSecurityByConfiguration;

    /// The path of each, as variantsText() writes it.
    QString networkSecurityText() const;
};

/// A provisioning profile, in a file of its own or embedded in an app.
struct ProfileFacts
{
    QString name;
    QString uuid;
    QStringList teamIds;
    /// As written, with the prefix: `A1B2C3D4E5.com.example.shop`.
    QString applicationIdentifier;
    /// What follows the prefix; `*` or an ending `.*` for a wildcard.
    QString bundleId;
    /// `development`, `ad-hoc`, `app-store`, `enterprise`.
    QString type;
    /// `iOS`, `OSX`, …
    QStringList platforms;
    QDateTime created;
    QDateTime expires;
    std::optional<bool> allowsDebugger;
    bool coversAllDevices = false;
    /// Number of devices listed; nothing when the profile has no list.
    std::optional<int> deviceCount;
    QStringList developerCertificateSha1;
    /// Whether the content is what was signed; nothing when the file has no signature at all. Who
    /// signed it is not judged.
    std::optional<bool> isIntact;

    bool isWildcard() const { return bundleId.endsWith(QLatin1Char('*')); }
};

/// What the code signature of an executable claims, read from its main architecture.
struct CodeSigningFacts
{
    /// `arm64`, `x86_64`, …, all that the executable has.
    QStringList architectures;
    bool isSigned = false;
    bool isAdHoc = false;
    bool isEncrypted = false;
    QString identifier;
    QString teamId;
    /// `application-identifier` of the entitlements, with the prefix.
    QString applicationIdentifier;
    /// Why it could not be read, translated.
    QString error;
};

/// Facts of an iOS app or provisioning profile.
struct IosFacts
{
    /// Folder of the app inside the archive; empty for an app folder or a profile.
    QString path;
    /// CFBundleIdentifier; empty for a profile.
    QString bundleId;
    QString name;
    QString version;
    QString build;
    QString minimumOs;
    QString teamId;
    /// Without prefix; may be a wildcard.
    QString profileBundleId;
    QString entitlementsBundleId;
    QStringList urlSchemes;
    /// NSAppTransportSecurity as written; empty when absent.
    QJsonObject transportSecurity;
    std::optional<CodeSigningFacts> codeSigning;
    std::optional<ProfileFacts> profile;
    /// Why this app cannot be used, translated; empty when it can.
    QStringList errors;
};

struct KeystoreEntry
{
    QString alias;
    /// `PrivateKeyEntry` or `trustedCertEntry`, as keytool calls them.
    QString type;
    /// MD5 of the first certificate of the chain; empty when the entry has none.
    QString packageSignature;
    /// The entry's own certificate first.
    QList<CertificateFacts> chain;
};

struct KeystoreFacts
{
    /// `JKS`, `JCEKS`, `BKS`, `PKCS12`, or `text` for what a tool printed about one.
    QString type;
    QList<KeystoreEntry> entries;
    /// Whether a password proved that nobody changed the file.
    bool isIntegrityChecked = false;
    /// Entries that hold secret keys, have no certificate and end what can be read.
    int unreadEntries = 0;
};

/// Everything that was read from one file. A value: copy it, keep it, compare schemes with it.
struct PackageFacts
{
    /// The path as the caller gave it.
    QString path;
    PackageKind kind = PackageKind::Unknown;
    qint64 size = 0;
    std::optional<ManifestFacts> manifest;
    std::optional<Signing> signing;
    /// The first app, or the profile.
    std::optional<IosFacts> ios;
    /// All apps of an archive that holds several; empty otherwise.
    QList<IosFacts> apps;
    std::optional<KeystoreFacts> keystore;
    /// Why the file is not what it claims to be, translated. Empty = it is.
    QStringList errors;
    /// The file is encrypted, and the password is absent or wrong: ask and read again.
    bool isPasswordNeeded = false;
    QList<Finding> findings;

    bool isUsable() const { return errors.isEmpty(); }
    /// Package name or bundle id; empty when there is none.
    QString identity() const;
    /// The version that users see, as in `3.2.0`; empty when the file names none.
    QString appVersion() const;
    /// The first MD5 of the package signature; empty when there is none.
    QString headlineSignature() const;
};

/// The API levels that byApi covers, ascending.
const QList<int> &checkedApiLevels();

} // namespace numauth::package
