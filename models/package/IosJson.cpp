#include "models/package/IosJson.h"

#include <QJsonArray>

namespace numauth::package {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template<class Value>
QJsonValue valueOrNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject profileJson(const ProfileFacts &profile)
{
    return {{QStringLiteral("name"), textOrNull(profile.name)},
            {QStringLiteral("uuid"), textOrNull(profile.uuid)},
            {QStringLiteral("type"), profile.type},
            {QStringLiteral("teamIds"), texts(profile.teamIds)},
            {QStringLiteral("applicationIdentifier"), textOrNull(profile.applicationIdentifier)},
            {QStringLiteral("wildcard"), profile.isWildcard()},
            {QStringLiteral("platforms"), texts(profile.platforms)},
            {QStringLiteral("created"), textOrNull(profile.created.toString(Qt::ISODate))},
            {QStringLiteral("expires"), textOrNull(profile.expires.toString(Qt::ISODate))},
            {QStringLiteral("getTaskAllow"), valueOrNull(profile.allowsDebugger)},
            {QStringLiteral("allDevices"), profile.coversAllDevices},
            {QStringLiteral("deviceCount"), valueOrNull(profile.deviceCount)},
            {QStringLiteral("developerCertificatesSha1"), texts(profile.developerCertificateSha1)},
            {QStringLiteral("intact"), valueOrNull(profile.isIntact)}};
}

QJsonObject codeSigningJson(const CodeSigningFacts &signing)
{
    return {{QStringLiteral("architectures"), texts(signing.architectures)},
            {QStringLiteral("signed"), signing.isSigned},
            {QStringLiteral("adHoc"), signing.isAdHoc},
            {QStringLiteral("encrypted"), signing.isEncrypted},
            {QStringLiteral("identifier"), textOrNull(signing.identifier)},
            {QStringLiteral("teamId"), textOrNull(signing.teamId)},
            {QStringLiteral("applicationIdentifier"), textOrNull(signing.applicationIdentifier)},
            {QStringLiteral("error"), textOrNull(signing.error)}};
}

} // namespace

QJsonObject iosJson(const IosFacts &app)
{
    return {{QStringLiteral("path"), textOrNull(app.path)},
            {QStringLiteral("bundleId"), textOrNull(app.bundleId)},
            {QStringLiteral("name"), textOrNull(app.name)},
            {QStringLiteral("version"), textOrNull(app.version)},
            {QStringLiteral("build"), textOrNull(app.build)},
            {QStringLiteral("minimumOs"), textOrNull(app.minimumOs)},
            {QStringLiteral("teamId"), textOrNull(app.teamId)},
            {QStringLiteral("profileBundleId"), textOrNull(app.profileBundleId)},
            {QStringLiteral("entitlementsBundleId"), textOrNull(app.entitlementsBundleId)},
            {QStringLiteral("urlSchemes"), texts(app.urlSchemes)},
            {QStringLiteral("ats"), app.transportSecurity},
            {QStringLiteral("codeSigning"),
             app.codeSigning ? QJsonValue(codeSigningJson(*app.codeSigning)) : QJsonValue()},
            {QStringLiteral("profile"),
             app.profile ? QJsonValue(profileJson(*app.profile)) : QJsonValue()},
            {QStringLiteral("errors"), texts(app.errors)}};
}

} // namespace numauth::package
