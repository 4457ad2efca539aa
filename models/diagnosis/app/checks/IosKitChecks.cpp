#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <QFileInfo>

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

using scheme::Platform;

Place appPlace(const AppFacts &facts, const QString &element = {})
{
    return {QFileInfo(facts.path).fileName(), 0, element};
}

bool areNamesReadable(const AppFacts &facts)
{
    return facts.ios->isExecutableRead && !facts.ios->isEncrypted;
}

Outcome kitPresent(const AppFacts &facts)
{
    const auto uses = usesIosSdk(facts);
    if (!uses)
        return Outcome::cannotTell("executableUnreadable");
    Outcome outcome;
    if (!*uses) {
        if (facts.isProject())
            outcome.add("noTrace", appPlace(facts)).severity = Severity::Warning;
        else
            outcome.add("missing", appPlace(facts, QStringLiteral("TXCommonHandler")));
        return outcome;
    }
    return facts.sdk(Platform::Ios) ? outcome : Outcome::cannotTell("noVersion");
}

Outcome newerSystems(const AppFacts &facts)
{
    const FoundSdk *sdk = facts.sdk(Platform::Ios);
    if (!sdk)
        return Outcome::cannotTell("noVersion");
    Outcome outcome;
    if (sdk->version < QVersionNumber(2, 12, 14))
        outcome.add("old", sdk->place, {sdk->version.toString()});
    return outcome;
}

Outcome unicomChannel(const AppFacts &facts)
{
    Outcome outcome;
    const FoundSdk *sdk = facts.sdk(Platform::Ios);
    if (sdk && sdk->version < QVersionNumber(2, 13))
        outcome.add("version", sdk->place, {sdk->version.toString()});
    if (!facts.ios)
        return sdk ? outcome : Outcome::cannotTell("noVersion");
    const bool isStatic = areNamesReadable(facts) && hasStaticKit(*facts.ios);
    const bool hasClass = facts.ios->objcNames.contains(QStringLiteral("ZOAUHandler"));
    if (isStatic && !hasClass && outcome.hits.isEmpty())
        outcome.add("class", appPlace(facts, QStringLiteral("ZOAUHandler")));
    return sdk || isStatic ? outcome : outcome.orCannotTell("noVersion");
}

Outcome oneKit(const AppFacts &facts)
{
    Outcome outcome;
    if (hasStaticKit(*facts.ios) && hasDynamicKit(*facts.ios))
        outcome.add("both", appPlace(facts, QStringLiteral("ATAuthSDK_D.framework")));
    for (const char *name :
         {"ATAuthSDK.framework", "YTXMonitor.framework", "YTXOperators.framework"}) {
        if (facts.ios->framework(QString::fromLatin1(name)))
            outcome.add("embedded",
                        {QStringLiteral("Frameworks/") + QLatin1StringView(name), 0, QString()},
                        {QString::fromLatin1(name)}, QString::fromLatin1(name));
    }
    return areNamesReadable(facts) ? outcome : outcome.orCannotTell("executableUnreadable");
}

/// A class by which a companion of the static kit is recognised.
struct Companion
{
    const char *className;
    const char *library;
};

Outcome companionsInApp(const AppFacts &facts)
{
    if (hasDynamicKit(*facts.ios))
        return Outcome::notApplicable("dynamicKit");
    if (!areNamesReadable(facts))
        return Outcome::cannotTell("executableUnreadable");
    static const QList<Companion> companions{{"ACMManager", "YTXMonitor"},
                                             {"YTXCMVendorHandler", "YTXOperators"},
                                             {"YTXCTVendorHandler", "YTXOperators"},
                                             {"YTXCUVendorHandler", "YTXOperators"}};
    Outcome outcome;
    for (const Companion &companion : companions) {
        const QString name = QString::fromLatin1(companion.className);
        if (!facts.ios->objcNames.contains(name))
            outcome.add("missing", appPlace(facts, name),
                        {name, QString::fromLatin1(companion.library)}, name);
    }
    return outcome;
}

bool refersTo(const XcodeProject &project, const QString &name)
{
    return std::ranges::any_of(project.files, [&name](const QString &file) {
        return file.section(QLatin1Char('.'), 0, 0) == name;
    });
}

Outcome companions(const AppFacts &facts)
{
    if (facts.ios)
        return companionsInApp(facts);
    Outcome outcome;
    for (const XcodeProject &project : facts.project->xcode) {
        if (!refersTo(project, QStringLiteral("ATAuthSDK")))
            continue;
        for (const char *name : {"YTXMonitor", "YTXOperators"}) {
            const QString library = QString::fromLatin1(name);
            if (!refersTo(project, library))
                outcome.add("notLinked", {project.file, 0, QString()}, {library}, library);
        }
    }
    return outcome;
}

Outcome categoriesLinked(const AppFacts &facts)
{
    if (!hasStaticKit(*facts.ios))
        return areNamesReadable(facts) ? Outcome::notApplicable("dynamicKit")
                                       : Outcome::cannotTell("executableUnreadable");
    static const QStringList categories{
        QStringLiteral("UAFBusiness"),     QStringLiteral("UAFServiceNetwork"),
        QStringLiteral("UAInternalImage"), QStringLiteral("UAToast"),
        QStringLiteral("UAEvent"),         QStringLiteral("PNSAnimation")};
    QStringList missing;
    for (const QString &category : categories) {
        if (!facts.ios->objcNames.contains(category))
            missing << category;
    }
    // The names are those of the newest kit; an old one has none of them.
    if (missing.size() == categories.size())
        return Outcome::cannotTell("kitUnknown");
    Outcome outcome;
    if (!missing.isEmpty())
        outcome.add("missing", appPlace(facts), {missing.join(QStringLiteral(", "))});
    return outcome;
}

} // namespace

QList<NamedCheck> iosKitChecks()
{
    return {{"I01", kitPresent}, {"I02", newerSystems}, {"I03", unicomChannel},
            {"I04", oneKit},     {"I05", companions},   {"I07", categoriesLinked}};
}

} // namespace numauth::diagnosis::app
