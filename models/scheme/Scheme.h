#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::scheme {

enum class Platform { Android, Ios, Harmony, H5 };

/// `android`, `ios`, `harmony`, `h5`: the word in the file.
QString platformName(Platform platform);
std::optional<Platform> platformFromName(const QString &name);
/// The value of `OsType` that the service expects: `Android`, `iOS`, `Harmony`, `Web`.
QString platformOsType(Platform platform);
/// All four, in the order of the window.
const QList<Platform> &allPlatforms();

/// A verification scheme as registered with the service. Holds no secret: the scheme key is a
/// reference into the vault, the environment or a file.
struct Scheme
{
    Q_DECLARE_TR_FUNCTIONS(numauth::scheme::Scheme)

public:
    /// Name shown in the console and in lists.
    QString name;
    QString appName;
    Platform platform = Platform::Android;
    /// Android: applicationId. Harmony: bundle name.
    QString packageName;
    /// Android: MD5 of the signing certificate, 32 lower-case hex digits. Harmony: its fingerprint.
    QString packageSignature;
    /// iOS.
    QString bundleId;
    /// Harmony: app identifier.
    QString appIdentifier;
    /// H5: scheme and host, as in `https://h5.example.com`, and the address of the page.
    QString origin;
    QString pageUrl;
    /// `FC` followed by digits; empty while it is not created in the cloud.
    QString schemeCode;
    /// `vault:NAME`, `env:NAME` or `file:PATH`; empty when no key is known.
    QString keyReference;
    /// The package that ships with this scheme, relative to the workspace; empty when none is
    /// named.
    QString packageFile;
    /// File name without `.json` of the scheme whose place this one takes: set by cloning.
    QString replaces;
    QString note;
    /// Members of the file that this version does not know; written back unchanged.
    QJsonObject unknown;

    /// Reads a scheme file; \p file names it in errors. A file of a newer formatVersion and a key
    /// that is not a reference are refused.
    static Result<Scheme> read(const QByteArray &bytes, const QString &file);
    /// The bytes of the file, ending with a line feed.
    QByteArray toBytes() const;

    /// The same app without what the cloud gave: scheme code and key. A scheme in the cloud cannot
    /// be edited, so a change starts from such a copy.
    Scheme draftCopy(const QString &newName) const;

    /// Package name, bundle id or origin: what the scheme is registered for.
    QString identity() const;

    friend bool operator==(const Scheme &, const Scheme &) = default;
};

} // namespace numauth::scheme
