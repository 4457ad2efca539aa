#include "models/package/IosFindings.h"

#include "models/package/PackageFindings.h"

namespace numauth::package {

namespace {

/// A bundle id beside the one of Info.plist, and where it stands.
struct OtherId
{
    QString id;
    QString place;
};

QList<OtherId> otherIds(const IosFacts &app)
{
    QList<OtherId> ids{{app.entitlementsBundleId, QStringLiteral("entitlements")}};
    if (app.profile && !app.profile->isWildcard())
        ids << OtherId{app.profileBundleId, QStringLiteral("embedded.mobileprovision")};
    if (app.codeSigning && !app.codeSigning->isAdHoc)
        ids << OtherId{app.codeSigning->identifier, QStringLiteral("CodeDirectory")};
    return ids;
}

void checkIds(const IosFacts &app, QList<Finding> &findings)
{
    if (app.bundleId.contains(QLatin1StringView("$(")) ||
        app.bundleId.contains(QLatin1StringView("${"))) {
        findings << packageFinding(QStringLiteral("package.ios.bundleId.placeholder"),
                                   QStringLiteral("bundleId"), {app.bundleId});
        return;
    }
    for (const OtherId &other : otherIds(app)) {
        if (!other.id.isEmpty() && !app.bundleId.isEmpty() && other.id != app.bundleId)
            findings << packageFinding(QStringLiteral("package.ios.bundleId.differs"), other.place,
                                       {app.bundleId, other.place, other.id});
    }
}

void checkProfile(const IosFacts &app, QList<Finding> &findings)
{
    if (!app.profile)
        return;
    const QString subject = QStringLiteral("profile");
    if (app.profile->isIntact && !*app.profile->isIntact)
        findings << packageFinding(QStringLiteral("package.ios.profile.altered"), subject, {});
    if (!app.profile->isIntact)
        findings << packageFinding(QStringLiteral("package.ios.profile.unsigned"), subject, {});
    const bool standsAlone = app.bundleId.isEmpty();
    if (standsAlone && app.profile->isWildcard())
        findings << packageFinding(QStringLiteral("package.ios.profile.wildcard"), subject,
                                   {app.profile->bundleId});
}

} // namespace

QList<Finding> iosFindings(const QList<IosFacts> &apps)
{
    QList<Finding> findings;
    if (apps.size() > 1)
        findings << packageFinding(QStringLiteral("package.ios.apps.several"),
                                   QStringLiteral("Payload"),
                                   {QString::number(apps.size()), apps.first().path});
    for (const IosFacts &app : apps) {
        checkIds(app, findings);
        checkProfile(app, findings);
        if (app.codeSigning && !app.codeSigning->error.isEmpty())
            findings << packageFinding(QStringLiteral("package.ios.codeSignature.unreadable"),
                                       QStringLiteral("codeSignature"), {app.codeSigning->error});
    }
    return findings;
}

} // namespace numauth::package
