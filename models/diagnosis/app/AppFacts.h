#pragma once

#include "models/base/Finding.h"
#include "models/diagnosis/app/SourceText.h"
#include "models/package/PackageFacts.h"
#include "models/scheme/Scheme.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <QVersionNumber>

#include <cstdint>
#include <optional>

namespace numauth::diagnosis::app {

/// What the doctor was given.
enum class Artefact { Apk, Aab, Aar, Ipa, AppFolder, Project };

/// `apk`, `aab`, `aar`, `ipa`, `app`, `project`.
QString artefactName(Artefact artefact);

struct DeclaredActivity
{
    QString name;
    Place place;
    int exportedLine = 0;
    std::optional<bool> isExported;
    /// `android:configChanges` as bits; nothing when not set.
    std::optional<int> configChanges;
    std::optional<int> launchMode;
    /// `@style/NAME`, `@0x…` when the name is not known, empty when not set.
    QString theme;
    QString orientation;
    bool hasIntentFilter = false;
    bool isRemoved = false;
};

struct DeclaredPermission
{
    QString name;
    Place place;
    std::optional<int> maxSdk;
    bool isRemoved = false;
};

/// The parts of an Android manifest that checks look at: one file, or several merged.
struct AppManifest
{
    QString file;
    QString package;
    QString versionName;
    std::optional<int> minSdk;
    std::optional<int> targetSdk;
    std::optional<int> compileSdk;
    Place sdkPlace;
    Place applicationPlace;
    bool hasApplication = false;
    std::optional<bool> isDebuggable;
    Place debuggablePlace;
    std::optional<bool> usesCleartext;
    Place cleartextPlace;
    /// As written in a source (`@xml/net`), the path in a package; empty when not set.
    QString networkSecurity;
    Place networkSecurityPlace;
    QList<DeclaredActivity> activities;
    QList<DeclaredPermission> permissions;
    /// Where `usesCleartextTraffic` stands on another element than the application.
    QList<Place> misplacedCleartext;

    const DeclaredActivity *activity(const QString &name) const;
    const DeclaredPermission *permission(const QString &name) const;
};

struct NetworkRule
{
    QString domain;
    bool includesSubdomains = false;
    /// The nearest setting around it; nothing when none is set.
    std::optional<bool> isCleartextPermitted;
    bool hasPins = false;
    Place place;
};

/// A network security configuration.
struct NetworkConfig
{
    Place place;
    /// Why it cannot be used, translated; empty when it can.
    QString error;
    std::optional<bool> baseCleartext;
    QList<NetworkRule> rules;
    /// User certificates trusted outside debug-overrides.
    QList<Place> userAnchors;
};

struct NativeLibrary
{
    /// Path in the package or project.
    QString path;
    QString name;
    QString abi;
    qint64 size = 0;
    /// Where its bytes start in the package; only meaningful when it is stored.
    qint64 dataOffset = 0;
    bool isStored = false;
    std::optional<std::uint64_t> loadAlignment;
};

/// What compiled code says. Names only: no instruction is read.
struct AppCode
{
    /// Classes under the prefixes that any check asks for, as `com/example/Login`.
    QSet<QString> classes;
    /// Strings that look like an AccessKey id.
    QStringList accessKeys;
    int classCount = 0;
    /// Why code could not be read, translated.
    QStringList errors;
    bool isRead = false;

    bool has(const char *name) const { return classes.contains(QLatin1StringView(name)); }
    bool hasUnder(const char *prefix) const;
};

/// A style of the package, its parents' settings included.
struct AppStyle
{
    bool isTranslucent = false;
    bool isFloating = false;
};

struct AndroidApp
{
    AppManifest manifest;
    /// Nothing when the manifest names none.
    std::optional<NetworkConfig> network;
    QList<NativeLibrary> libraries;
    AppCode code;
    /// Whether names of resources could be read at all.
    bool hasResourceNames = false;
    /// Those that start with `authsdk_` or `Theme.AppCompat`.
    QStringList resourceNames;
    /// By the theme as DeclaredActivity has it.
    QHash<QString, AppStyle> styles;
    /// `META-INF/<library>.version`: library → version.
    QHash<QString, QString> libraryVersions;
};

struct LinkedLibrary
{
    QString path;
    bool isWeak = false;
};

struct EmbeddedFramework
{
    /// `ATAuthSDK_D.framework`.
    QString name;
    QString version;
    QString minimumOs;
    QStringList architectures;
};

struct IosApp
{
    QVariantMap info;
    QString executable;
    QStringList architectures;
    /// FairPlay: the names below cannot be read.
    bool isEncrypted = false;
    bool isExecutableRead = false;
    /// Names of Objective-C classes and categories in the executable.
    QSet<QString> objcNames;
    QList<LinkedLibrary> libraries;
    QList<EmbeddedFramework> frameworks;
    /// Paths relative to the app that checks look for, at most 20 000.
    QStringList files;

    const EmbeddedFramework *framework(const QString &name) const;
    bool hasFile(const QString &name) const { return files.contains(name); }
};

/// A value of one Xcode build configuration.
struct BuildSetting
{
    QString key;
    QString value;
    Place place;
};

struct CopyPhase
{
    QString name;
    bool embedsFrameworks = false;
    bool onlyWhenInstalling = false;
    Place place;
};

struct XcodeProject
{
    QString file;
    QList<BuildSetting> settings;
    QList<CopyPhase> copyPhases;
    /// Names of the files that are linked: `ATAuthSDK.framework`.
    QList<BuildSetting> linked;
    /// Names of all files the project refers to.
    QStringList files;
    QStringList errors;
};

/// A folder of sources, read as far as the limits allow.
struct ProjectFiles
{
    QList<SourceText> gradle;
    QList<SourceText> properties;
    QList<SourceText> proguard;
    QList<SourceText> javaLike;
    QList<SourceText> swiftLike;
    QList<SourceText> podfiles;
    QList<SourceText> xcconfigs;
    QList<SourceText> web;
    QList<SourceText> server;
    QList<SourceText> packageLists;
    QList<SourceText> keepLists;
    QList<XcodeProject> xcode;
    /// Info.plist files by path.
    QMap<QString, QVariantMap> infoLists;
    QMap<QString, QString> infoTexts;
    QList<AppManifest> manifests;
    QMap<QString, NetworkConfig> networkConfigs;
    /// Names of styles declared in `res/values`.
    QSet<QString> styleNames;
    /// Paths of `.aar`, `.so`, `.framework`, `.xcframework`, `.xcprivacy`, `.bundle`.
    QStringList binaries;
    int fileCount = 0;
};

/// The SDK that was found, per platform.
struct FoundSdk
{
    scheme::Platform platform = scheme::Platform::Android;
    QVersionNumber version;
    /// `Cuxw` or `Cuum`; empty when not said.
    QString channel;
    Place place;
};

/// A scheme of the workspace with the name of its file.
struct NamedScheme
{
    QString file;
    scheme::Scheme scheme;
    /// Secret::fingerprint() of its keys, as far as the ledger knows them.
    QStringList keyFingerprints = {};
};

/// Everything that was read about one app. A value; the checks are pure functions of it.
struct AppFacts
{
    QString path;
    Artefact artefact = Artefact::Project;
    package::PackageFacts package;
    std::optional<AndroidApp> android;
    std::optional<IosApp> ios;
    std::optional<ProjectFiles> project;
    QList<FoundSdk> sdks;
    QList<NamedScheme> schemes;
    /// The time that expiries are compared with; invalid: they cannot be judged.
    QDateTime now;
    /// Sentences about what was not read, translated; not empty = absence proves nothing.
    QStringList limits;

    bool isProject() const { return artefact == Artefact::Project; }
    bool isAndroidPackage() const { return android && !isProject(); }
    bool isIosPackage() const { return ios && !isProject(); }
    /// Whether the app of that platform is here at all.
    bool hasAndroid() const;
    bool hasIos() const;
    const FoundSdk *sdk(scheme::Platform platform) const;
    bool isVersionBelow(scheme::Platform platform, const QVersionNumber &version) const;
};

} // namespace numauth::diagnosis::app
