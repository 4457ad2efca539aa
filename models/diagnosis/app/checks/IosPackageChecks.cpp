#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"
#include "models/scheme/SchemeCheck.h"

#include <QFileInfo>

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

using scheme::Platform;

/// One Info.plist of the app: its path, its content, its text where there is one.
struct InfoList
{
    QString path;
    QVariantMap content;
    QString text;

    Place place(const char *key) const
    {
        const qsizetype at =
            text.indexOf(QStringLiteral("<key>%1</key>").arg(QLatin1StringView(key)));
        return {path, at < 0 ? 0 : LineIndex(text).lineAt(at), QString::fromLatin1(key)};
    }
};

/// Of a project those that describe an app: with a bundle identifier or an executable.
QList<InfoList> infoLists(const AppFacts &facts)
{
    if (facts.ios)
        return {{QStringLiteral("Info.plist"), facts.ios->info, QString()}};
    QList<InfoList> lists;
    const auto &all = facts.project->infoLists;
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        const bool isFramework = each.key().contains(QLatin1StringView(".framework/")) ||
                                 each.key().contains(QLatin1StringView(".xcframework/"));
        if (!isFramework && each->contains(QStringLiteral("CFBundleIdentifier")))
            lists << InfoList{each.key(), *each, facts.project->infoTexts.value(each.key())};
    }
    return lists;
}

bool allowsCleartext(const QVariantMap &ats, const QString &host)
{
    const QVariantMap domains = ats.value(QStringLiteral("NSExceptionDomains")).toMap();
    for (auto domain = domains.cbegin(); domain != domains.cend(); ++domain) {
        const QVariantMap rule = domain->toMap();
        const bool covers =
            domain.key() == host || (rule.value(QStringLiteral("NSIncludesSubdomains")).toBool() &&
                                     host.endsWith(QLatin1Char('.') + domain.key()));
        if (covers)
            return rule.value(QStringLiteral("NSExceptionAllowsInsecureHTTPLoads")).toBool() ||
                   rule.value(QStringLiteral("NSTemporaryExceptionAllowsInsecureHTTPLoads"))
                       .toBool();
    }
    return ats.value(QStringLiteral("NSAllowsArbitraryLoads")).toBool();
}

Outcome transportSecurity(const AppFacts &facts)
{
    static const QStringList hosts{QStringLiteral("www.cmpassport.com"),
                                   QStringLiteral("enrichgw.10010.com"),
                                   QStringLiteral("id6.me"),
                                   QStringLiteral("ms.zzx9.cn"),
                                   QStringLiteral("e.189.cn"),
                                   QStringLiteral("opencloud.wostore.cn"),
                                   QStringLiteral("auth.wosms.cn")};
    const QList<InfoList> lists = infoLists(facts);
    if (lists.isEmpty())
        return Outcome::cannotTell("noInfoList");
    Outcome outcome;
    for (const InfoList &list : lists) {
        const QVariantMap ats =
            list.content.value(QStringLiteral("NSAppTransportSecurity")).toMap();
        QStringList blocked;
        for (const QString &host : hosts) {
            if (!allowsCleartext(ats, host))
                blocked << host;
        }
        if (!blocked.isEmpty())
            outcome.add("blocked", list.place("NSAppTransportSecurity"),
                        {blocked.join(QStringLiteral(", "))}, list.path);
    }
    return outcome;
}

QList<NamedScheme> iosSchemes(const AppFacts &facts)
{
    QList<NamedScheme> found;
    std::ranges::copy_if(facts.schemes, std::back_inserter(found), [](const NamedScheme &each) {
        return each.scheme.platform == Platform::Ios;
    });
    return found;
}

/// Bundle ids with their places; what holds a variable is left out.
QList<BuildSetting> bundleIds(const AppFacts &facts)
{
    QList<BuildSetting> ids;
    for (const InfoList &list : infoLists(facts)) {
        const QString id = list.content.value(QStringLiteral("CFBundleIdentifier")).toString();
        if (!id.contains(QLatin1StringView("$(")) && !id.contains(QLatin1StringView("${")))
            ids << BuildSetting{QStringLiteral("CFBundleIdentifier"), id,
                                list.place("CFBundleIdentifier")};
    }
    for (const XcodeProject &project :
         facts.project ? facts.project->xcode : QList<XcodeProject>()) {
        for (const BuildSetting &setting : project.settings) {
            if (setting.key == QLatin1StringView("PRODUCT_BUNDLE_IDENTIFIER") &&
                !setting.value.contains(QLatin1Char('$')))
                ids << setting;
        }
    }
    return ids;
}

Outcome bundleId(const AppFacts &facts)
{
    Outcome outcome;
    const QList<BuildSetting> ids = bundleIds(facts);
    if (ids.isEmpty())
        return Outcome::cannotTell("noBundleId");
    QStringList registered;
    for (const NamedScheme &each : iosSchemes(facts))
        registered << each.scheme.bundleId;
    for (const BuildSetting &id : ids) {
        if (id.value.contains(QRegularExpression(QStringLiteral("\\s"))))
            outcome.add("blank", id.place, {id.value}, id.value);
    }
    const bool isRegistered = std::ranges::any_of(
        ids, [&registered](const BuildSetting &id) { return registered.contains(id.value); });
    if (!registered.isEmpty() && !isRegistered)
        outcome.add("differs", ids.first().place,
                    {ids.first().value, registered.join(QStringLiteral(", "))}, ids.first().value);
    const auto &app = facts.package.ios;
    if (app && !app->entitlementsBundleId.isEmpty() && app->entitlementsBundleId != app->bundleId &&
        !app->entitlementsBundleId.endsWith(QLatin1Char('*')))
        outcome.add("profile", ids.first().place, {app->bundleId, app->entitlementsBundleId},
                    QStringLiteral("entitlements"));
    return outcome;
}

Outcome profile(const AppFacts &facts)
{
    const auto &app = facts.package.ios;
    if (!app || !app->profile)
        return Outcome::notApplicable("noProfile");
    const Place place{QStringLiteral("embedded.mobileprovision"), 0, app->profile->name};
    Outcome outcome;
    if (facts.now.isValid() && app->profile->expires.isValid() && app->profile->expires < facts.now)
        outcome.add("expired", place, {app->profile->expires.date().toString(Qt::ISODate)});
    if (app->profile->allowsDebugger.value_or(false))
        outcome.add("debugger", place, {}, QStringLiteral("get-task-allow"));
    return outcome;
}

Outcome minimumSystem(const AppFacts &facts)
{
    const auto version = QVersionNumber::fromString(
        facts.ios->info.value(QStringLiteral("MinimumOSVersion")).toString());
    if (version.isNull())
        return Outcome::cannotTell("noNumber", {QStringLiteral("MinimumOSVersion")});
    const EmbeddedFramework *kit = facts.ios->framework(QStringLiteral("ATAuthSDK_D.framework"));
    const auto named = QVersionNumber::fromString(kit ? kit->minimumOs : QString());
    const QVersionNumber least = named.isNull() ? QVersionNumber{9} : named;
    Outcome outcome;
    if (version.normalized() < least.normalized())
        outcome.add("low", {QStringLiteral("Info.plist"), 0, QStringLiteral("MinimumOSVersion")},
                    {version.toString(), least.toString()});
    return outcome;
}

Outcome networkFramework(const AppFacts &facts)
{
    if (!facts.ios->isExecutableRead)
        return Outcome::cannotTell("executableUnreadable");
    if (hasDynamicKit(*facts.ios))
        return Outcome::notApplicable("dynamicKit");
    const auto found = std::ranges::find_if(facts.ios->libraries, [](const LinkedLibrary &library) {
        return library.path.endsWith(QLatin1StringView("/Network.framework/Network"));
    });
    Outcome outcome;
    const Place place{facts.ios->executable, 0, QStringLiteral("Network.framework")};
    const auto minimum = QVersionNumber::fromString(
        facts.ios->info.value(QStringLiteral("MinimumOSVersion")).toString());
    if (found == facts.ios->libraries.end())
        outcome.add("missing", place);
    else if (!found->isWeak && !minimum.isNull() && minimum < QVersionNumber(12))
        outcome.add("strong", place, {minimum.toString()});
    return outcome;
}

Outcome resourceBundle(const AppFacts &facts)
{
    if (hasDynamicKit(*facts.ios))
        return Outcome::notApplicable("dynamicKit");
    const bool isThere = std::ranges::any_of(facts.ios->files, [](const QString &file) {
        return file.startsWith(QLatin1StringView("ATAuthSDK.bundle/"));
    });
    Outcome outcome;
    const Place place{QStringLiteral("ATAuthSDK.bundle"), 0, QString()};
    if (!isThere) {
        outcome.add("missing", place);
        return outcome;
    }
    for (const char *icon : {"icon_check", "icon_uncheck", "icon_nav_back"}) {
        const QString start = QStringLiteral("ATAuthSDK.bundle/") + QLatin1StringView(icon);
        const bool hasIcon = std::ranges::any_of(
            facts.ios->files, [&start](const QString &file) { return file.startsWith(start); });
        if (!hasIcon)
            outcome.add("icon", place, {QString::fromLatin1(icon)}, QString::fromLatin1(icon));
    }
    return outcome;
}

Outcome simulatorSlices(const AppFacts &facts)
{
    Outcome outcome;
    for (const EmbeddedFramework &framework : facts.ios->frameworks) {
        for (const QString &architecture : framework.architectures) {
            if (architecture == QLatin1StringView("x86_64") ||
                architecture == QLatin1StringView("i386"))
                outcome.add("slice", {QStringLiteral("Frameworks/") + framework.name, 0, QString()},
                            {framework.name, architecture}, framework.name + architecture);
        }
    }
    for (const QString &file : facts.ios->files) {
        const bool isSymbols = file.contains(QLatin1StringView("ATAuthSDK")) &&
                               file.contains(QLatin1StringView(".dSYM/"));
        if (isSymbols && outcome.hits.size() < 20)
            outcome.add("symbols", {file, 0, QString()}, {file}, file);
    }
    return outcome;
}

Outcome privacyManifest(const AppFacts &facts)
{
    const QStringList files = facts.ios ? facts.ios->files : facts.project->binaries;
    const bool isThere = std::ranges::any_of(files, [](const QString &file) {
        return file.endsWith(QLatin1StringView("PrivacyInfo.xcprivacy"));
    });
    if (isThere)
        return Outcome::passed();
    // The manifest inside a framework of the project is not listed here.
    if (facts.isProject() && std::ranges::any_of(files, [](const QString &file) {
            return file.contains(QLatin1StringView("ATAuthSDK"));
        }))
        return Outcome::cannotTell("insideFramework");
    Outcome outcome;
    outcome.add("missing",
                {QFileInfo(facts.path).fileName(), 0, QStringLiteral("PrivacyInfo.xcprivacy")});
    return outcome;
}

Outcome statusBar(const AppFacts &facts)
{
    const QList<InfoList> lists = infoLists(facts);
    if (lists.isEmpty())
        return Outcome::cannotTell("noInfoList");
    Outcome outcome;
    for (const InfoList &list : lists) {
        const QVariant value =
            list.content.value(QStringLiteral("UIViewControllerBasedStatusBarAppearance"));
        if (value.isValid() && !value.toBool())
            outcome.add("statusBar", list.place("UIViewControllerBasedStatusBarAppearance"), {},
                        list.path);
    }
    return outcome;
}

Outcome networkFrameworkInProject(const AppFacts &facts)
{
    Outcome outcome;
    for (const XcodeProject &project : facts.project->xcode) {
        const auto linked = [&project](const char *name) {
            return std::ranges::find_if(project.linked, [name](const BuildSetting &file) {
                return file.key == QLatin1StringView(name);
            });
        };
        const bool usesStaticKit = linked("ATAuthSDK.framework") != project.linked.end() ||
                                   linked("ATAuthSDK.xcframework") != project.linked.end();
        const auto network = linked("Network.framework");
        if (usesStaticKit && network == project.linked.end())
            outcome.add("missing", {project.file, 0, QStringLiteral("PBXFrameworksBuildPhase")});
        if (network == project.linked.end() || network->value.contains(QLatin1StringView("Weak")))
            continue;
        for (const BuildSetting &setting : project.settings) {
            const auto target = QVersionNumber::fromString(setting.value);
            if (setting.key == QLatin1StringView("IPHONEOS_DEPLOYMENT_TARGET") &&
                target < QVersionNumber(12) && outcome.hits.isEmpty())
                outcome.add("strong", network->place, {setting.value});
        }
    }
    return outcome;
}

Outcome networkFrameworkAnywhere(const AppFacts &facts)
{
    return facts.ios ? networkFramework(facts) : networkFrameworkInProject(facts);
}

} // namespace

QList<NamedCheck> iosPackageChecks()
{
    return {{"I09", networkFrameworkAnywhere},
            {"I10", resourceBundle},
            {"I11", simulatorSlices},
            {"I12", transportSecurity},
            {"I13", bundleId},
            {"I14", profile},
            {"I16", minimumSystem},
            {"I17", privacyManifest},
            {"I23", statusBar}};
}

} // namespace numauth::diagnosis::app
