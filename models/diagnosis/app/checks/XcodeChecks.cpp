#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

/// Every place of the project that sets \p key: Xcode projects, xcconfig files.
QList<BuildSetting> settingsOf(const AppFacts &facts, const char *key)
{
    const QLatin1StringView name(key);
    QList<BuildSetting> found;
    for (const XcodeProject &project : facts.project->xcode) {
        std::ranges::copy_if(
            project.settings, std::back_inserter(found), [name](const BuildSetting &setting) {
                return setting.key == name || setting.key.startsWith(name + QLatin1Char('['));
            });
    }
    const QRegularExpression line(
        QStringLiteral("^[ \\t]*(%1(?:\\[[^\\]\\n]*\\])?)[ \\t]*=[ \\t]*([^\\n]*)$").arg(name),
        QRegularExpression::MultilineOption);
    for (const SourceText &text : facts.project->xcconfigs) {
        for (const QRegularExpressionMatch &match : text.matches(line))
            found << BuildSetting{match.captured(1), match.captured(2).trimmed(),
                                  textPlace(text, match.capturedStart(1), QString())};
    }
    return found;
}

/// Settings that Podfile and podspecs write as `'KEY' => 'value'` or `['KEY'] = 'value'`.
QList<BuildSetting> podSettings(const AppFacts &facts, const char *key)
{
    const QRegularExpression pattern(
        QStringLiteral("['\"]%1(\\[[^'\"]*\\])?['\"]\\s*\\]?\\s*=>?\\s*['\"]([^'\"\\n]*)['\"]")
            .arg(QLatin1StringView(key)));
    QList<BuildSetting> found;
    for (const SourceText &text : facts.project->podfiles) {
        for (const QRegularExpressionMatch &match : text.matches(pattern))
            found << BuildSetting{QLatin1StringView(key) + match.captured(1), match.captured(2),
                                  textPlace(text, match.capturedStart(), QString())};
    }
    return found;
}

QList<BuildSetting> allSettings(const AppFacts &facts, const char *key)
{
    return settingsOf(facts, key) + podSettings(facts, key);
}

bool linksCategories(const QString &flags)
{
    return flags.contains(QLatin1StringView("-ObjC")) ||
           flags.contains(QLatin1StringView("-all_load")) ||
           flags.contains(QLatin1StringView("-force_load"));
}

bool usesPods(const AppFacts &facts)
{
    return std::ranges::any_of(facts.project->podfiles, [](const SourceText &text) {
        return text.path().endsWith(QLatin1StringView("Podfile"));
    });
}

Outcome linkerFlags(const AppFacts &facts)
{
    const QList<BuildSetting> settings = allSettings(facts, "OTHER_LDFLAGS");
    Outcome outcome;
    // CocoaPods writes -ObjC into its own settings, which reach the target by $(inherited).
    const bool canInherit =
        usesPods(facts) || std::ranges::any_of(settings, [](const BuildSetting &each) {
            return each.place.element.isEmpty() && linksCategories(each.value);
        });
    for (const BuildSetting &setting : settings) {
        const bool inherits = setting.value.contains(QLatin1StringView("inherited"));
        if (!linksCategories(setting.value) && !(canInherit && inherits))
            outcome.add("missing", setting.place, {setting.value}, setting.place.element).snippet =
                QStringLiteral("OTHER_LDFLAGS = (\"$(inherited)\", \"-ObjC\");");
    }
    if (settings.isEmpty() && !usesPods(facts) && !facts.project->xcode.isEmpty())
        outcome
            .add("unset", {facts.project->xcode.first().file, 0, QStringLiteral("OTHER_LDFLAGS")})
            .snippet = QStringLiteral("OTHER_LDFLAGS = (\"$(inherited)\", \"-ObjC\");");
    if (settings.isEmpty() && facts.project->xcode.isEmpty())
        return Outcome::cannotTell("noXcodeProject");
    return outcome;
}

Outcome allLoad(const AppFacts &facts)
{
    Outcome outcome;
    for (const BuildSetting &setting : allSettings(facts, "OTHER_LDFLAGS")) {
        if (setting.value.contains(QLatin1StringView("-all_load")))
            outcome.add("allLoad", setting.place, {}, setting.place.element);
    }
    return outcome;
}

Outcome embedPhase(const AppFacts &facts)
{
    Outcome outcome;
    for (const XcodeProject &project : facts.project->xcode) {
        for (const CopyPhase &phase : project.copyPhases) {
            if (phase.embedsFrameworks && !phase.onlyWhenInstalling)
                outcome.add("unticked", phase.place, {phase.name}, phase.name);
        }
    }
    return facts.project->xcode.isEmpty() ? Outcome::cannotTell("noXcodeProject") : outcome;
}

Outcome simulatorArchitectures(const AppFacts &facts)
{
    const auto has = [&facts](const char *name) {
        return std::ranges::any_of(facts.project->binaries, [name](const QString &path) {
            return path.contains(QLatin1StringView(name));
        });
    };
    Outcome outcome;
    for (const BuildSetting &setting : allSettings(facts, "EXCLUDED_ARCHS")) {
        const bool isSimulator = setting.key.contains(QLatin1StringView("iphonesimulator")) &&
                                 setting.value.contains(QLatin1StringView("arm64"));
        if (isSimulator && has("ATAuthSDK.xcframework"))
            outcome.add("needless", setting.place, {}, setting.place.element);
    }
    return outcome;
}

Outcome bitcode(const AppFacts &facts)
{
    Outcome outcome;
    for (const BuildSetting &setting : allSettings(facts, "ENABLE_BITCODE")) {
        if (setting.value == QLatin1StringView("YES"))
            outcome.add("on", setting.place, {}, setting.place.element).snippet =
                QStringLiteral("ENABLE_BITCODE = NO;");
    }
    return outcome;
}

} // namespace

QList<NamedCheck> xcodeChecks()
{
    return {{"I06", linkerFlags},
            {"I08", allLoad},
            {"I15", embedPhase},
            {"I18", simulatorArchitectures},
            {"I19", bitcode}};
}

} // namespace numauth::diagnosis::app
