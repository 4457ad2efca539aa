#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <QFileInfo>

namespace numauth::diagnosis::app {

namespace {

using scheme::Platform;

const QVersionNumber firstWithNewChannel{2, 13};

Place packagePlace(const AppFacts &facts, const QString &element = {})
{
    return {QFileInfo(facts.path).fileName(), 0, element};
}

Outcome sdkPresent(const AppFacts &facts)
{
    const auto uses = usesAndroidSdk(facts);
    if (!uses)
        return Outcome::cannotTell("codeUnreadable");
    Outcome outcome;
    if (!*uses) {
        if (facts.isProject())
            outcome.add("noTrace", packagePlace(facts)).severity = Severity::Warning;
        else
            outcome.add("missing", packagePlace(facts, QStringLiteral("PhoneNumberAuthHelper")));
        return outcome;
    }
    return facts.sdk(Platform::Android) ? outcome : Outcome::cannotTell("noVersion");
}

Outcome unicomChannel(const AppFacts &facts)
{
    Outcome outcome;
    const FoundSdk *sdk = facts.sdk(Platform::Android);
    if (sdk && sdk->channel == QLatin1StringView("Cuxw"))
        outcome.add("channel", sdk->place, {sdk->version.toString()});
    else if (sdk && sdk->version < firstWithNewChannel)
        outcome.add("version", sdk->place, {sdk->version.toString()});
    const AppCode &code = facts.android->code;
    const bool lacksClass = code.isRead && code.errors.isEmpty() &&
                            facts.artefact != Artefact::Project &&
                            code.has("com/mobile/auth/gatewayauth/PhoneNumberAuthHelper") &&
                            !code.has("com/unicom/online/account/shield/UniAccountHelper");
    if (lacksClass && outcome.hits.isEmpty())
        outcome.add("class", packagePlace(facts, QStringLiteral("UniAccountHelper")));
    if (!sdk && !code.isRead)
        return outcome.orCannotTell("noVersion");
    return outcome;
}

Outcome sdkAge(const AppFacts &facts)
{
    const FoundSdk *sdk = facts.sdk(Platform::Android);
    if (!sdk)
        return Outcome::cannotTell("noVersion");
    Outcome outcome;
    if (sdk->version < QVersionNumber(2, 8, 4))
        outcome.add("old", sdk->place, {sdk->version.toString()});
    return outcome;
}

Outcome companions(const AppFacts &facts)
{
    const AppCode &code = facts.android->code;
    if (facts.artefact == Artefact::Aar)
        return Outcome::cannotTell("libraryAlone");
    if (!code.isRead || !code.errors.isEmpty())
        return Outcome::cannotTell("codeUnreadable");
    Outcome outcome;
    if (!code.hasUnder("com/nirvana/tools/logger"))
        outcome.add("missing", packagePlace(facts), {QStringLiteral("logger")},
                    QStringLiteral("com/nirvana/tools/logger"));
    if (!code.hasUnder("com/nirvana/tools/core") && !code.hasUnder("com/nirvana/tools/jsoner"))
        outcome.add("missing", packagePlace(facts), {QStringLiteral("main")},
                    QStringLiteral("com/nirvana/tools"));
    return outcome;
}

QStringList sdkFiles(const AppFacts &facts)
{
    if (facts.project)
        return facts.project->binaries;
    QStringList paths;
    for (const NativeLibrary &library : facts.android->libraries)
        paths << library.path;
    return paths;
}

QString versionIn(const QString &path)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:libpns|auth_number_product)-(\\d+(?:\\.\\d+)+)"));
    return pattern.match(path).captured(1);
}

Outcome mixedGenerations(const AppFacts &facts)
{
    Outcome outcome;
    QStringList versions;
    QString second;
    for (const QString &path : sdkFiles(facts)) {
        const QString version = versionIn(path);
        if (version.isEmpty() || versions.contains(version))
            continue;
        versions << version;
        if (versions.size() == 2)
            second = path;
    }
    if (versions.size() > 1)
        outcome.add("several", {second, 0, QString()}, {versions.join(QStringLiteral(", "))});
    const FoundSdk *sdk = facts.sdk(Platform::Android);
    for (const QString &path : sdkFiles(facts)) {
        const bool isOldCore =
            path.endsWith(QLatin1StringView("libalicomphonenumberauthsdk_core.so"));
        if (isOldCore && sdk && sdk->version >= QVersionNumber(2, 14))
            outcome.add("leftover", {path, 0, QString()}, {path, sdk->version.toString()});
    }
    return outcome;
}

struct OtherSdk
{
    const char *prefix;
    const char *name;
};

Outcome otherCarrierSdks(const AppFacts &facts)
{
    static const QList<OtherSdk> others{{"cn/jiguang/verifysdk/", "JVerification"},
                                        {"com/chuanglan/shanyan_sdk/", "Shanyan"},
                                        {"com/g/gysdk/", "Getui"},
                                        {"com/mob/secverify/", "Mob SecVerify"},
                                        {"com/netease/nis/quicklogin/", "NetEase QuickPass"},
                                        {"com/umeng/umverify/", "UMeng UMVerify"}};
    const AppCode &code = facts.android->code;
    if (!code.isRead)
        return Outcome::cannotTell("codeUnreadable");
    Outcome outcome;
    for (const OtherSdk &other : others) {
        if (code.hasUnder(other.prefix))
            outcome.add("other", packagePlace(facts, QString::fromLatin1(other.prefix)),
                        {QString::fromLatin1(other.name)}, QString::fromLatin1(other.name));
    }
    return outcome;
}

Outcome classesKept(const AppFacts &facts)
{
    const AppCode &code = facts.android->code;
    if (!code.isRead || !code.errors.isEmpty())
        return Outcome::cannotTell("codeUnreadable");
    Outcome outcome;
    static const QList<const char *> classes{"com/mobile/auth/gatewayauth/PhoneNumberAuthHelper",
                                             "com/mobile/auth/gatewayauth/LoginAuthActivity",
                                             "com/mobile/auth/gatewayauth/model/TokenRet",
                                             "com/mobile/auth/gatewayauth/ResultCode"};
    for (const char *name : classes) {
        if (!code.has(name))
            outcome.add("class", packagePlace(facts, QString::fromLatin1(name)),
                        {QString::fromLatin1(name)}, QString::fromLatin1(name));
    }
    QList<const char *> packages{"com/cmic/", "cn/com/chinatelecom/", "com/nirvana/"};
    const FoundSdk *sdk = facts.sdk(Platform::Android);
    if (sdk && sdk->version >= firstWithNewChannel)
        packages << "com/unicom/online/account/shield/";
    for (const char *prefix : packages) {
        if (!code.hasUnder(prefix))
            outcome.add("package", packagePlace(facts, QString::fromLatin1(prefix)),
                        {QString::fromLatin1(prefix)}, QString::fromLatin1(prefix));
    }
    return outcome;
}

} // namespace

QList<NamedCheck> sdkChecks()
{
    return {{"A01", sdkPresent}, {"A02", unicomChannel},    {"A03", sdkAge},
            {"A04", companions}, {"A05", mixedGenerations}, {"A06", otherCarrierSdks},
            {"A60", classesKept}};
}

} // namespace numauth::diagnosis::app
