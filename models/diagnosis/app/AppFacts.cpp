#include "models/diagnosis/app/AppFacts.h"

#include <algorithm>

namespace numauth::diagnosis::app {

QString artefactName(Artefact artefact)
{
    switch (artefact) {
    case Artefact::Apk:
        return QStringLiteral("apk");
    case Artefact::Aab:
        return QStringLiteral("aab");
    case Artefact::Aar:
        return QStringLiteral("aar");
    case Artefact::Ipa:
        return QStringLiteral("ipa");
    case Artefact::AppFolder:
        return QStringLiteral("app");
    case Artefact::Project:
        break;
    }
    return QStringLiteral("project");
}

const DeclaredActivity *AppManifest::activity(const QString &name) const
{
    const auto found = std::ranges::find_if(activities, [&name](const DeclaredActivity &activity) {
        return activity.name == name && !activity.isRemoved;
    });
    return found == activities.end() ? nullptr : &*found;
}

const DeclaredPermission *AppManifest::permission(const QString &name) const
{
    const auto found = std::ranges::find(permissions, name, &DeclaredPermission::name);
    return found == permissions.end() ? nullptr : &*found;
}

bool AppCode::hasUnder(const char *prefix) const
{
    const QLatin1StringView start(prefix);
    return std::ranges::any_of(classes,
                               [start](const QString &name) { return name.startsWith(start); });
}

const EmbeddedFramework *IosApp::framework(const QString &name) const
{
    const auto found = std::ranges::find(frameworks, name, &EmbeddedFramework::name);
    return found == frameworks.end() ? nullptr : &*found;
}

bool AppFacts::hasAndroid() const
{
    return android.has_value();
}

bool AppFacts::hasIos() const
{
    if (ios)
        return true;
    return project && (!project->xcode.isEmpty() || !project->podfiles.isEmpty() ||
                       !project->swiftLike.isEmpty());
}

const FoundSdk *AppFacts::sdk(scheme::Platform platform) const
{
    const auto found = std::ranges::find(sdks, platform, &FoundSdk::platform);
    return found == sdks.end() || found->version.isNull() ? nullptr : &*found;
}

bool AppFacts::isVersionBelow(scheme::Platform platform, const QVersionNumber &version) const
{
    const FoundSdk *found = sdk(platform);
    return found && found->version < version;
}

} // namespace numauth::diagnosis::app
