#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

template<class Predicate>
QList<SourceText> filtered(const QList<SourceText> &texts, Predicate fits)
{
    QList<SourceText> found;
    std::ranges::copy_if(texts, std::back_inserter(found), fits);
    return found;
}

bool isWeb(const SourceText &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("NumberAuth|PhoneNumberServer|checkLoginAvailable|dypns|aliyun-?pnvs"));
    return pattern.match(text.code()).hasMatch();
}

bool isServer(const SourceText &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("dypns|\\bGetMobile(?:Request)?\\b|\\bVerifyMobile(?:Request)?\\b"));
    return pattern.match(text.code()).hasMatch();
}

} // namespace

QList<Wrapper> wrappersOf(const AppFacts &facts)
{
    QList<Wrapper> wrappers;
    if (!facts.project)
        return wrappers;
    static const QRegularExpression pattern(QStringLiteral(
        "[\"']?\\b(ali_auth|flutter_ali_auth|aliyun_number_auth|react-native-ali-onepass|"
        "react-native-onepass-alibaba)[\"']?\\s*:\\s*(?:[\"'^~>=\\s]*(\\d+(?:\\.\\d+)*))?"));
    for (const SourceText &text : facts.project->packageLists) {
        for (const QRegularExpressionMatch &match : text.matches(pattern))
            wrappers << Wrapper{match.captured(1), QVersionNumber::fromString(match.captured(2)),
                                textPlace(text, match.capturedStart(1), match.captured(1))};
    }
    return wrappers;
}

std::optional<bool> usesAndroidSdk(const AppFacts &facts)
{
    if (!facts.android)
        return false;
    if (facts.isProject())
        return !androidCallers(facts).isEmpty() || !wrappersOf(facts).isEmpty() ||
               facts.sdk(scheme::Platform::Android) != nullptr ||
               std::ranges::any_of(
                   facts.android->manifest.activities, [](const DeclaredActivity &activity) {
                       return activity.name.startsWith(QLatin1StringView("com.mobile.auth."));
                   });
    const AppCode &code = facts.android->code;
    if (code.has("com/mobile/auth/gatewayauth/PhoneNumberAuthHelper") ||
        code.hasUnder("com/mobile/auth/"))
        return true;
    // A library archive and native code stay when the classes were renamed.
    if (facts.sdk(scheme::Platform::Android))
        return true;
    return code.isRead && code.errors.isEmpty() ? std::optional(false) : std::nullopt;
}

std::optional<bool> usesIosSdk(const AppFacts &facts)
{
    if (facts.isProject()) {
        const bool isNamed =
            std::ranges::any_of(
                facts.project->podfiles,
                [](const SourceText &text) { return text.contains("ATAuthSDK"); }) ||
            std::ranges::any_of(facts.project->xcode, [](const XcodeProject &project) {
                return std::ranges::any_of(project.files, [](const QString &name) {
                    return name.startsWith(QLatin1StringView("ATAuthSDK"));
                });
            });
        return isNamed || !iosCallers(facts).isEmpty() || !wrappersOf(facts).isEmpty();
    }
    if (!facts.ios)
        return false;
    if (hasStaticKit(*facts.ios) || hasDynamicKit(*facts.ios))
        return true;
    const bool isReadable = facts.ios->isExecutableRead && !facts.ios->isEncrypted;
    return isReadable ? std::optional(false) : std::nullopt;
}

QList<SourceText> androidCallers(const AppFacts &facts)
{
    return filtered(facts.project ? facts.project->javaLike : QList<SourceText>(),
                    [](const SourceText &text) {
                        return text.contains("com.mobile.auth.gatewayauth") ||
                               text.contains("PhoneNumberAuthHelper");
                    });
}

QList<SourceText> iosCallers(const AppFacts &facts)
{
    return filtered(facts.project ? facts.project->swiftLike : QList<SourceText>(),
                    [](const SourceText &text) {
                        return !text.path().endsWith(QLatin1StringView(".h")) &&
                               text.contains("TXCommonHandler");
                    });
}

QList<SourceText> webCallers(const AppFacts &facts)
{
    return filtered(facts.project ? facts.project->web : QList<SourceText>(), isWeb);
}

QList<SourceText> serverCallers(const AppFacts &facts)
{
    if (!facts.project)
        return {};
    return filtered(facts.project->server + facts.project->javaLike + facts.project->web, isServer);
}

bool hasStaticKit(const IosApp &app)
{
    return app.objcNames.contains(QStringLiteral("TXCommonHandler"));
}

bool hasDynamicKit(const IosApp &app)
{
    return app.framework(QStringLiteral("ATAuthSDK_D.framework")) != nullptr;
}

QList<BuildSetting> gradleNumbers(const AppFacts &facts, const char *word)
{
    QList<BuildSetting> numbers;
    if (!facts.project)
        return numbers;
    const QRegularExpression pattern(
        QStringLiteral("\\b%1(?:Version)?\\b\\s*[=(]?\\s*(\\d+)").arg(QLatin1StringView(word)));
    for (const SourceText &text : facts.project->gradle) {
        for (const QRegularExpressionMatch &match : text.matches(pattern))
            numbers << BuildSetting{QString::fromLatin1(word), match.captured(1),
                                    textPlace(text, match.capturedStart(), match.captured())};
    }
    return numbers;
}

std::optional<int> targetSdkOf(const AppFacts &facts)
{
    if (facts.android && facts.android->manifest.targetSdk)
        return facts.android->manifest.targetSdk;
    const QList<BuildSetting> numbers = gradleNumbers(facts, "targetSdk");
    if (!numbers.isEmpty())
        return numbers.first().value.toInt();
    // A package without the attribute targets its minSdk, else the first Android.
    if (facts.isAndroidPackage())
        return facts.android->manifest.minSdk.value_or(1);
    return std::nullopt;
}

Place textPlace(const SourceText &text, qsizetype offset, const QString &element)
{
    return {text.path(), text.lineAt(offset), element};
}

} // namespace numauth::diagnosis::app
