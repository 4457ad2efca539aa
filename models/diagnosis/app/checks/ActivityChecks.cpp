#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

constexpr int neededChanges = 0x80 | 0x20 | 0x400;
constexpr int singleTop = 1;
const QString loginPage = QStringLiteral("com.mobile.auth.gatewayauth.LoginAuthActivity");
const QString webPage = QStringLiteral("com.mobile.auth.gatewayauth.activity.AuthWebVeiwActivity");
const QString privacyPage = QStringLiteral("com.mobile.auth.gatewayauth.PrivacyDialogActivity");
const QString carrierPage = QStringLiteral("com.cmic.sso.sdk.activity.LoginAuthActivity");

QString snippetOf(const QString &name)
{
    const QString theme =
        name == privacyPage
            ? QStringLiteral("\n    android:theme=\"@style/authsdk_activity_dialog\"")
            : QString();
    return QStringLiteral("<activity\n    android:name=\"%1\"\n"
                          "    android:configChanges=\"orientation|keyboardHidden|screenSize\"\n"
                          "    android:exported=\"false\"\n    android:launchMode=\"singleTop\"\n"
                          "    android:screenOrientation=\"behind\"%2 />")
        .arg(name, theme);
}

/// The SDK's activities that the manifest declares.
QList<DeclaredActivity> sdkActivities(const AppFacts &facts)
{
    QList<DeclaredActivity> found;
    for (const DeclaredActivity &activity : facts.android->manifest.activities) {
        const bool isSdk =
            activity.name.startsWith(QLatin1StringView("com.mobile.auth.gatewayauth.")) ||
            activity.name == carrierPage;
        if (isSdk && !activity.isRemoved)
            found << activity;
    }
    return found;
}

bool hasManifest(const AppFacts &facts)
{
    return !facts.android->manifest.file.isEmpty();
}

Outcome declares(const AppFacts &facts, const QString &name)
{
    if (!hasManifest(facts))
        return Outcome::cannotTell("noManifest");
    if (facts.android->manifest.activity(name))
        return Outcome::passed();
    if (facts.isProject() && !wrappersOf(facts).isEmpty())
        return Outcome::cannotTell("pluginManifest");
    Outcome outcome;
    outcome.add("missing", facts.android->manifest.applicationPlace, {name}, name).snippet =
        snippetOf(name);
    return outcome;
}

Outcome declaresLogin(const AppFacts &facts)
{
    return declares(facts, loginPage);
}

Outcome declaresWeb(const AppFacts &facts)
{
    return declares(facts, webPage);
}

Outcome declaresPrivacy(const AppFacts &facts)
{
    return declares(facts, privacyPage);
}

Outcome carrierActivity(const AppFacts &facts)
{
    Outcome outcome;
    const DeclaredActivity *declared = facts.android->manifest.activity(carrierPage);
    const AppCode &code = facts.android->code;
    const bool isInCode = code.has("com/cmic/sso/sdk/activity/LoginAuthActivity");
    if (declared && !isInCode)
        outcome.add("leftover", declared->place, {}, carrierPage);
    if (!declared && isInCode)
        outcome.add("undeclared", facts.android->manifest.applicationPlace, {}, carrierPage)
            .severity = Severity::Error;
    return outcome;
}

Outcome exportedAttribute(const AppFacts &facts)
{
    Outcome outcome;
    const bool mustBeSet = targetSdkOf(facts).value_or(0) >= 31;
    for (const DeclaredActivity &activity : sdkActivities(facts)) {
        Place place = activity.place;
        place.line = activity.isExported ? activity.exportedLine : place.line;
        if (activity.isExported.value_or(false))
            outcome.add("open", place, {activity.name}, activity.name);
        else if (!activity.isExported && activity.hasIntentFilter && mustBeSet)
            outcome.add("install", place, {activity.name}, activity.name);
        else if (!activity.isExported)
            outcome.add("unset", place, {activity.name}, activity.name).severity =
                Severity::Warning;
    }
    return outcome;
}

Outcome configurationChanges(const AppFacts &facts)
{
    Outcome outcome;
    for (const DeclaredActivity &activity : sdkActivities(facts)) {
        if ((activity.configChanges.value_or(0) & neededChanges) != neededChanges)
            outcome.add("incomplete", activity.place, {activity.name}, activity.name).snippet =
                QStringLiteral("android:configChanges=\"orientation|keyboardHidden|screenSize\"");
    }
    return outcome;
}

Outcome launchMode(const AppFacts &facts)
{
    Outcome outcome;
    for (const DeclaredActivity &activity : sdkActivities(facts)) {
        if (activity.launchMode.value_or(0) != singleTop)
            outcome.add("other", activity.place, {activity.name}, activity.name).snippet =
                QStringLiteral("android:launchMode=\"singleTop\"");
    }
    return outcome;
}

/// Whether the theme lets the window behind show through; nothing when it cannot be known.
std::optional<bool> isDialogTheme(const AppFacts &facts, const QString &theme)
{
    if (theme.isEmpty())
        return false;
    if (theme.contains(QLatin1StringView("authsdk_activity_dialog")) ||
        theme.contains(QLatin1StringView("authsdk_dialog")))
        return true;
    const auto style = facts.android->styles.constFind(theme);
    if (style != facts.android->styles.constEnd())
        return style->isFloating || style->isTranslucent;
    if (theme.contains(QLatin1StringView("Translucent")) ||
        theme.contains(QLatin1StringView("Dialog")))
        return true;
    return theme.contains(QLatin1StringView("authsdk_")) ? std::optional(false) : std::nullopt;
}

bool isFixed(const QString &orientation)
{
    static const QSet<QString> free{QString(),
                                    QStringLiteral("behind"),
                                    QStringLiteral("unspecified"),
                                    QStringLiteral("user"),
                                    QStringLiteral("sensor"),
                                    QStringLiteral("nosensor"),
                                    QStringLiteral("fullSensor"),
                                    QStringLiteral("fullUser")};
    return !free.contains(orientation);
}

Outcome dialogOrientation(const AppFacts &facts)
{
    Outcome outcome;
    QString unknown;
    for (const DeclaredActivity &activity : sdkActivities(facts)) {
        if (!isFixed(activity.orientation))
            continue;
        const auto isDialog = isDialogTheme(facts, activity.theme);
        if (!isDialog)
            unknown = activity.theme;
        else if (*isDialog)
            outcome
                .add("fixed", activity.place, {activity.name, activity.orientation, activity.theme},
                     activity.name)
                .snippet = QStringLiteral("android:screenOrientation=\"behind\"");
    }
    return unknown.isEmpty() ? outcome : outcome.orCannotTell("themeUnknown", {unknown});
}

Outcome dialogThemeUsed(const AppFacts &facts)
{
    const DeclaredActivity *page = facts.android->manifest.activity(loginPage);
    if (!page || !isDialogTheme(facts, page->theme).value_or(false))
        return Outcome::passed();
    if (!facts.isProject())
        return Outcome::cannotTell("codeCalls");
    const QList<SourceText> sources = androidCallers(facts);
    if (sources.isEmpty())
        return Outcome::cannotTell("noCalls");
    const bool isDialog = std::ranges::any_of(sources, [](const SourceText &text) {
        return text.contains("setDialogWidth") || text.contains("setDialogHeight");
    });
    Outcome outcome;
    if (!isDialog)
        outcome.add("unused", page->place, {page->theme}, page->name);
    return outcome;
}

void findUnknownThemes(const AppFacts &facts, Outcome &outcome)
{
    for (const DeclaredActivity &activity : sdkActivities(facts)) {
        const QString name = activity.theme.section(QLatin1Char('/'), -1);
        const bool isSdks = name.startsWith(QLatin1StringView("authsdk_"));
        const bool isOwn = activity.theme.startsWith(QLatin1StringView("@style/")) && !isSdks &&
                           !name.startsWith(QLatin1StringView("Theme."));
        if (isOwn && !facts.project->styleNames.contains(name))
            outcome.add("theme", activity.place, {activity.theme, activity.name}, activity.name);
    }
}

Outcome themesExist(const AppFacts &facts)
{
    Outcome outcome;
    if (facts.isProject()) {
        findUnknownThemes(facts, outcome);
        return outcome;
    }
    if (!usesAndroidSdk(facts))
        return Outcome::cannotTell("codeUnreadable");
    if (!facts.android->hasResourceNames)
        return Outcome::cannotTell("noResourceNames");
    const QStringList &names = facts.android->resourceNames;
    const Place table{facts.artefact == Artefact::Apk ? QStringLiteral("resources.arsc")
                                                      : QStringLiteral("base/resources.pb"),
                      0, QString()};
    for (const char *style : {"authsdk_activity_dialog", "Theme.AppCompat"}) {
        const QString name = QString::fromLatin1(style);
        const bool isThere = std::ranges::any_of(
            names, [&name](const QString &each) { return each.startsWith(name); });
        if (!isThere)
            outcome.add("missing", table, {name}, name);
    }
    return outcome;
}

Outcome misplacedCleartext(const AppFacts &facts)
{
    Outcome outcome;
    for (const Place &place : facts.android->manifest.misplacedCleartext)
        outcome.add("misplaced", place, {place.element}, place.element);
    return outcome;
}

} // namespace

QList<NamedCheck> activityChecks()
{
    return {{"A20", declaresLogin},   {"A21", declaresWeb},       {"A22", declaresPrivacy},
            {"A23", carrierActivity}, {"A24", exportedAttribute}, {"A25", configurationChanges},
            {"A26", launchMode},      {"A27", dialogOrientation}, {"A28", dialogThemeUsed},
            {"A29", themesExist},     {"A46", misplacedCleartext}};
}

} // namespace numauth::diagnosis::app
