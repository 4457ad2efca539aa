#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

namespace numauth::diagnosis::app {

namespace {

QString fullName(const char *permission)
{
    return QStringLiteral("android.permission.") + QLatin1StringView(permission);
}

Outcome needs(const AppFacts &facts, const char *permission)
{
    const QString name = fullName(permission);
    const AppManifest &manifest = facts.android->manifest;
    if (manifest.file.isEmpty())
        return Outcome::cannotTell("noManifest");
    Outcome outcome;
    bool isDeclared = false;
    for (const DeclaredPermission &declared : manifest.permissions) {
        if (declared.name != name)
            continue;
        isDeclared = true;
        if (declared.isRemoved)
            outcome.add("removed", declared.place, {name}, name);
        else if (declared.maxSdk)
            outcome.add("limited", declared.place, {name, QString::number(*declared.maxSdk)}, name);
    }
    if (isDeclared)
        return outcome;
    // In a source the permission usually comes with the library's own manifest.
    if (facts.isProject())
        return facts.sdk(scheme::Platform::Android) || !wrappersOf(facts).isEmpty()
                   ? Outcome::passed()
                   : Outcome::cannotTell("notMerged");
    outcome.add("missing", {manifest.file, 0, QStringLiteral("manifest")}, {name}, name).snippet =
        QStringLiteral("<uses-permission android:name=\"%1\" />").arg(name);
    return outcome;
}

Outcome internet(const AppFacts &facts)
{
    return needs(facts, "INTERNET");
}

Outcome wifiState(const AppFacts &facts)
{
    return needs(facts, "ACCESS_WIFI_STATE");
}

Outcome networkState(const AppFacts &facts)
{
    return needs(facts, "ACCESS_NETWORK_STATE");
}

Outcome changeNetwork(const AppFacts &facts)
{
    return needs(facts, "CHANGE_NETWORK_STATE");
}

Outcome optionalPermissions(const AppFacts &facts)
{
    const AppManifest &manifest = facts.android->manifest;
    Outcome outcome;
    if (manifest.file.isEmpty())
        return Outcome::cannotTell("noManifest");
    if (!manifest.permission(fullName("CHANGE_WIFI_STATE")))
        outcome.add("absent", {manifest.file, 0, QStringLiteral("manifest")},
                    {fullName("CHANGE_WIFI_STATE")}, fullName("CHANGE_WIFI_STATE"));
    return outcome;
}

Outcome phoneState(const AppFacts &facts)
{
    Outcome outcome;
    for (const DeclaredPermission &declared : facts.android->manifest.permissions) {
        if (declared.name == fullName("READ_PHONE_STATE") && !declared.isRemoved &&
            !declared.maxSdk)
            outcome.add("present", declared.place, {}, declared.name);
    }
    return outcome;
}

} // namespace

QList<NamedCheck> permissionChecks()
{
    return {{"A30", internet},      {"A31", wifiState},           {"A32", networkState},
            {"A33", changeNetwork}, {"A34", optionalPermissions}, {"A35", phoneState}};
}

} // namespace numauth::diagnosis::app
