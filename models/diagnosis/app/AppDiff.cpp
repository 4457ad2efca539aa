#include "models/diagnosis/app/AppDiff.h"

#include "models/diagnosis/app/ManifestReader.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

QString words(std::optional<bool> value)
{
    if (!value)
        return {};
    return *value ? QStringLiteral("true") : QStringLiteral("false");
}

QString words(std::optional<int> value)
{
    return value ? QString::number(*value) : QString();
}

void add(QList<AppDifference> &rows, const char *field, const QString &label, const QString &value)
{
    rows << AppDifference{QString::fromLatin1(field), label, value, {}};
}

QString attributesOf(const DeclaredActivity &activity)
{
    QStringList parts;
    if (activity.isExported)
        parts << QStringLiteral("exported=") + words(activity.isExported);
    if (activity.configChanges)
        parts << QStringLiteral("configChanges=0x%1").arg(*activity.configChanges, 0, 16);
    if (activity.launchMode)
        parts << QStringLiteral("launchMode=%1").arg(*activity.launchMode);
    if (!activity.theme.isEmpty())
        parts << QStringLiteral("theme=") + activity.theme;
    if (!activity.orientation.isEmpty())
        parts << QStringLiteral("screenOrientation=") + activity.orientation;
    return parts.isEmpty() ? QStringLiteral("+") : parts.join(QLatin1Char(' '));
}

} // namespace

QList<AppDifference> AppDiff::compare(const AppFacts &first, const AppFacts &second)
{
    QList<AppDifference> rows = describe(first);
    QHash<QString, qsizetype> index;
    for (qsizetype row = 0; row < rows.size(); ++row)
        index.insert(rows.at(row).field, row);
    for (const AppDifference &other : describe(second)) {
        const auto known = index.constFind(other.field);
        if (known == index.constEnd())
            rows << AppDifference{other.field, other.label, {}, other.first};
        else
            rows[*known].second = other.first;
    }
    rows.removeIf([](const AppDifference &row) { return row.first == row.second; });
    return rows;
}

QList<AppDifference> AppDiff::describe(const AppFacts &facts)
{
    QList<AppDifference> rows;
    describeIdentity(facts, rows);
    if (facts.android) {
        describeAndroid(facts, rows);
        describeCode(facts, rows);
    }
    if (facts.ios)
        describeIos(facts, rows);
    return rows;
}

void AppDiff::describeIdentity(const AppFacts &facts, QList<AppDifference> &rows)
{
    add(rows, "kind", tr("Kind"), artefactName(facts.artefact));
    add(rows, "identity", tr("Package name or bundle id"), facts.package.identity());
    for (const FoundSdk &sdk : facts.sdks)
        add(rows, sdk.platform == scheme::Platform::Ios ? "sdk.ios" : "sdk.android",
            tr("SDK version"), (sdk.version.toString() + QLatin1Char(' ') + sdk.channel).trimmed());
    if (!facts.package.signing)
        return;
    const package::Signing &signing = *facts.package.signing;
    add(rows, "packageSignature", tr("Package signature (MD5)"),
        signing.packageSignature.join(QStringLiteral(", ")));
    add(rows, "signature", tr("Signature"), package::verdictName(signing.verdict));
    if (!signing.certificates.isEmpty())
        add(rows, "certificate", tr("Certificate"), signing.certificates.first().subject);
}

void AppDiff::describeAndroid(const AppFacts &facts, QList<AppDifference> &rows)
{
    const AppManifest &manifest = facts.android->manifest;
    add(rows, "versionName", tr("Version"), manifest.versionName);
    add(rows, "minSdk", QStringLiteral("minSdkVersion"), words(manifest.minSdk));
    add(rows, "targetSdk", QStringLiteral("targetSdkVersion"), words(manifest.targetSdk));
    add(rows, "compileSdk", QStringLiteral("compileSdkVersion"), words(manifest.compileSdk));
    add(rows, "debuggable", QStringLiteral("debuggable"), words(manifest.isDebuggable));
    add(rows, "usesCleartextTraffic", QStringLiteral("usesCleartextTraffic"),
        words(manifest.usesCleartext));
    add(rows, "networkSecurityConfig", QStringLiteral("networkSecurityConfig"),
        manifest.networkSecurity);
    if (facts.android->network) {
        for (const NetworkRule &rule : facts.android->network->rules)
            rows << AppDifference{QStringLiteral("domain:") + rule.domain,
                                  tr("Clear text to"),
                                  words(rule.isCleartextPermitted),
                                  {}};
    }
    for (const DeclaredPermission &permission : manifest.permissions)
        rows << AppDifference{QStringLiteral("permission:") + permission.name,
                              tr("Permission"),
                              permission.maxSdk
                                  ? QStringLiteral("maxSdkVersion=%1").arg(*permission.maxSdk)
                                  : QStringLiteral("+"),
                              {}};
    for (const DeclaredActivity &activity : manifest.activities)
        rows << AppDifference{QStringLiteral("activity:") + activity.name,
                              tr("Activity"),
                              attributesOf(activity),
                              {}};
}

void AppDiff::describeCode(const AppFacts &facts, QList<AppDifference> &rows)
{
    for (const NativeLibrary &library : facts.android->libraries)
        rows << AppDifference{QStringLiteral("library:%1/%2").arg(library.abi, library.name),
                              tr("Native library"),
                              library.loadAlignment
                                  ? QStringLiteral("0x%1").arg(*library.loadAlignment, 0, 16)
                                  : QStringLiteral("+"),
                              {}};
    QStringList classes = facts.android->code.classes.values();
    classes.removeIf([](const QString &name) {
        return !name.startsWith(QLatin1StringView("com/mobile/auth/gatewayauth/")) ||
               name.contains(QLatin1Char('$'));
    });
    classes.sort();
    for (const QString &name : classes)
        rows << AppDifference{
            QStringLiteral("class:") + name, tr("Class of the SDK"), QStringLiteral("+"), {}};
}

void AppDiff::describeIos(const AppFacts &facts, QList<AppDifference> &rows)
{
    const IosApp &app = *facts.ios;
    for (const char *key : {"CFBundleShortVersionString", "CFBundleVersion", "MinimumOSVersion",
                            "UIViewControllerBasedStatusBarAppearance"})
        add(rows, key, QString::fromLatin1(key), app.info.value(QLatin1StringView(key)).toString());
    add(rows, "architectures", tr("Architectures"), app.architectures.join(QStringLiteral(", ")));
    if (facts.package.ios) {
        add(rows, "teamId", tr("Team ID"), facts.package.ios->teamId);
        add(rows, "entitlements", tr("Bundle id in the entitlements"),
            facts.package.ios->entitlementsBundleId);
        if (facts.package.ios->profile)
            add(rows, "profile", tr("Provisioning profile"), facts.package.ios->profile->type);
    }
    for (const EmbeddedFramework &framework : app.frameworks)
        rows << AppDifference{QStringLiteral("framework:") + framework.name,
                              tr("Framework"),
                              framework.version.isEmpty() ? QStringLiteral("+") : framework.version,
                              {}};
}

} // namespace numauth::diagnosis::app
