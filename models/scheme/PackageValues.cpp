#include "models/scheme/PackageValues.h"

#include <QFileInfo>

namespace numauth::scheme {

using package::PackageFacts;
using package::PackageKind;

namespace {

/// `APK Signing Block (v3)`, `META-INF (v1)`: what the newest Android goes by.
QString signatureSource(const PackageFacts &facts)
{
    QString scheme;
    for (const package::ApiSigning &level : facts.signing->byApi) {
        if (level.isVerified)
            scheme = level.scheme;
    }
    if (scheme.isEmpty())
        return QStringLiteral("certificate");
    return (scheme == QLatin1StringView("v1") ? QStringLiteral("META-INF (%1)")
                                              : QStringLiteral("APK Signing Block (%1)"))
        .arg(scheme);
}

PackageValue keysOf(const PackageFacts &facts)
{
    PackageValue value;
    QStringList aliases;
    for (const package::KeystoreEntry &entry : facts.keystore->entries) {
        if (entry.type != QLatin1StringView("PrivateKeyEntry") || entry.packageSignature.isEmpty())
            continue;
        value.values << entry.packageSignature;
        aliases << entry.alias;
    }
    value.place = placeIn(facts, aliases.join(QStringLiteral(", ")));
    return value;
}

} // namespace

QString placeIn(const PackageFacts &facts, const QString &part)
{
    const QString file = QFileInfo(facts.path).fileName();
    return part.isEmpty() ? file : QStringLiteral("%1: %2").arg(file, part);
}

PackageValue packageNameIn(const PackageFacts &facts)
{
    PackageValue value;
    value.place = placeIn(facts, QStringLiteral("AndroidManifest.xml"));
    if (facts.manifest && !facts.manifest->package.isEmpty())
        value.values << facts.manifest->package;
    return value;
}

PackageValue signatureIn(const PackageFacts &facts)
{
    if (facts.keystore)
        return keysOf(facts);
    PackageValue value;
    value.place = placeIn(facts, facts.signing ? signatureSource(facts) : QString());
    const QString first = facts.headlineSignature();
    if (!first.isEmpty())
        value.values << first;
    value.isInconclusive = facts.kind == PackageKind::Aab;
    return value;
}

PackageValue bundleIdIn(const PackageFacts &facts, const QString &registered)
{
    PackageValue value;
    if (!facts.ios)
        return value;
    const bool isProfile = facts.kind == PackageKind::MobileProvision;
    const QString id = isProfile ? facts.ios->profileBundleId : facts.ios->bundleId;
    value.place = placeIn(facts, isProfile ? QStringLiteral("application-identifier")
                                           : QStringLiteral("Info.plist"));
    if (!id.isEmpty())
        value.values << id;
    value.isInconclusive =
        id.endsWith(QLatin1Char('*')) && registered.startsWith(QStringView(id).chopped(1));
    return value;
}

bool isForAndroid(const PackageFacts &facts)
{
    switch (facts.kind) {
    case PackageKind::Apk:
    case PackageKind::Aab:
    case PackageKind::Apks:
    case PackageKind::Xapk:
    case PackageKind::Keystore:
    case PackageKind::Certificate:
        return true;
    default:
        return false;
    }
}

bool isForIos(const PackageFacts &facts)
{
    return facts.kind == PackageKind::Ipa || facts.kind == PackageKind::AppFolder ||
           facts.kind == PackageKind::MobileProvision;
}

bool namesAnApp(const PackageFacts &facts)
{
    return facts.kind != PackageKind::Keystore && facts.kind != PackageKind::Certificate;
}

} // namespace numauth::scheme
