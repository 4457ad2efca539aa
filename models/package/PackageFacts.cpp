#include "models/package/PackageFacts.h"

#include <algorithm>

namespace numauth::package {

QString kindName(PackageKind kind)
{
    switch (kind) {
    case PackageKind::Unknown:
        return {};
    case PackageKind::Apk:
        return QStringLiteral("apk");
    case PackageKind::Aab:
        return QStringLiteral("aab");
    case PackageKind::Aar:
        return QStringLiteral("aar");
    case PackageKind::Apks:
        return QStringLiteral("apks");
    case PackageKind::Xapk:
        return QStringLiteral("xapk");
    case PackageKind::Ipa:
        return QStringLiteral("ipa");
    case PackageKind::AppFolder:
        return QStringLiteral("app");
    case PackageKind::MobileProvision:
        return QStringLiteral("mobileprovision");
    case PackageKind::Keystore:
        return QStringLiteral("keystore");
    case PackageKind::Certificate:
        return QStringLiteral("certificate");
    case PackageKind::BinaryXml:
        return QStringLiteral("axml");
    }
    return {};
}

QString verdictName(SigningVerdict verdict)
{
    switch (verdict) {
    case SigningVerdict::Verified:
        return QStringLiteral("verified");
    case SigningVerdict::VerifiedOnSomeLevels:
        return QStringLiteral("verified-on-some-api-levels");
    case SigningVerdict::Refused:
        return QStringLiteral("refused");
    case SigningVerdict::Unsigned:
        return QStringLiteral("unsigned");
    case SigningVerdict::NotChecked:
        break;
    }
    return QStringLiteral("not-checked");
}

const CertificateFacts *Signing::certificate(const QString &md5) const
{
    const auto found = std::ranges::find_if(
        certificates, [&md5](const CertificateFacts &each) { return each.md5 == md5; });
    return found == certificates.end() ? nullptr : &*found;
}

QString PackageFacts::identity() const
{
    if (manifest)
        return manifest->package;
    return ios ? ios->bundleId : QString();
}

QString PackageFacts::appVersion() const
{
    if (manifest)
        return manifest->versionName;
    return ios ? ios->version : QString();
}

QString PackageFacts::headlineSignature() const
{
    return signing ? signing->packageSignature.value(0) : QString();
}

const QList<int> &checkedApiLevels()
{
    static const QList<int> levels{21, 23, 24, 27, 28, 32, 33, 34, 35};
    return levels;
}

QString variantsText(const QList<ConfiguredValue> &values)
{
    QStringList texts;
    for (const ConfiguredValue &each : values)
        texts << (each.configuration.isEmpty()
                      ? each.value
                      : QStringLiteral("%1: %2").arg(each.configuration, each.value));
    return texts.join(QStringLiteral(" · "));
}

QString ManifestFacts::networkSecurityText() const
{
    QList<ConfiguredValue> paths;
    for (const NetworkSecurity &security : networkSecurityByConfiguration)
        paths << ConfiguredValue{security.configuration, security.path};
    return variantsText(paths);
}

} // namespace numauth::package
