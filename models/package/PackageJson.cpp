#include "models/package/PackageJson.h"

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

QJsonValue sdkLevel(const std::optional<int> &level, const QString &codename)
{
    return level ? QJsonValue(*level) : textOrNull(codename);
}

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject certificateJson(const CertificateFacts &certificate)
{
    return {{QStringLiteral("md5"), certificate.md5},
            {QStringLiteral("sha1"), certificate.sha1},
            {QStringLiteral("sha256"), certificate.sha256},
            {QStringLiteral("subject"), certificate.subject},
            {QStringLiteral("notBefore"), textOrNull(certificate.notBefore.toString(Qt::ISODate))},
            {QStringLiteral("notAfter"), textOrNull(certificate.notAfter.toString(Qt::ISODate))},
            {QStringLiteral("debug"), certificate.isDebug}};
}

QJsonObject levelJson(const ApiSigning &level)
{
    QJsonObject object{{QStringLiteral("verified"), level.isVerified}};
    if (!level.isVerified) {
        object.insert(QStringLiteral("error"), level.refusal);
        return object;
    }
    object.insert(QStringLiteral("scheme"), level.scheme);
    object.insert(QStringLiteral("signatures"), texts(level.signatures));
    object.insert(QStringLiteral("apkContentsSigners"), texts(level.contentsSigners));
    if (!level.history.isEmpty())
        object.insert(QStringLiteral("signingCertificateHistory"), texts(level.history));
    return object;
}

QJsonObject signingJson(const Signing &signing)
{
    QJsonObject levels;
    for (auto level = signing.byApi.cbegin(); level != signing.byApi.cend(); ++level)
        levels.insert(QString::number(level.key()), levelJson(level.value()));
    QJsonArray certificates;
    for (const CertificateFacts &certificate : signing.certificates)
        certificates << certificateJson(certificate);
    QJsonObject object{{QStringLiteral("verdict"), verdictName(signing.verdict)},
                       {QStringLiteral("byApi"), levels},
                       {QStringLiteral("certificates"), certificates},
                       {QStringLiteral("lineage"), texts(signing.lineage)},
                       {QStringLiteral("errors"), texts(signing.errors)}};
    if (!signing.currentSigner.isEmpty())
        object.insert(QStringLiteral("currentSigner"), signing.currentSigner);
    return object;
}

QJsonObject keystoreJson(const KeystoreFacts &keystore)
{
    QJsonArray entries;
    for (const KeystoreEntry &entry : keystore.entries) {
        QJsonArray chain;
        for (const CertificateFacts &certificate : entry.chain)
            chain << certificateJson(certificate);
        entries << QJsonObject{
            {QStringLiteral("alias"), entry.alias},
            {QStringLiteral("type"), entry.type},
            {QStringLiteral("packageSignature"), textOrNull(entry.packageSignature)},
            {QStringLiteral("chain"), chain}};
    }
    return {{QStringLiteral("type"), keystore.type},
            {QStringLiteral("integrityChecked"), keystore.isIntegrityChecked},
            {QStringLiteral("unreadEntries"), keystore.unreadEntries},
            {QStringLiteral("entries"), entries}};
}

QJsonValue networkSecurityJson(const NetworkSecurity &security)
{
    if (security.path.isEmpty())
        return {};
    QJsonArray domains;
    for (const CleartextDomain &domain : security.domains)
        domains << QJsonObject{
            {QStringLiteral("name"), domain.name},
            {QStringLiteral("includeSubdomains"), domain.includesSubdomains},
            {QStringLiteral("cleartext"), valueOrNull(domain.isCleartextPermitted)}};
    return QJsonObject{
        {QStringLiteral("path"), security.path},
        {QStringLiteral("baseCleartext"), valueOrNull(security.isBaseCleartextPermitted)},
        {QStringLiteral("domains"), domains}};
}

QJsonArray variantsJson(const QList<ConfiguredValue> &variants)
{
    QJsonArray rows;
    for (const ConfiguredValue &variant : variants)
        rows << QJsonObject{{QStringLiteral("configuration"), variant.configuration},
                            {QStringLiteral("value"), variant.value}};
    return rows;
}

/// What depends on the resource configuration of the phone.
void insertVariants(const ManifestFacts &manifest, QJsonObject &object)
{
    if (manifest.cleartextByConfiguration.size() > 1)
        object.insert(QStringLiteral("usesCleartextTrafficByConfiguration"),
                      variantsJson(manifest.cleartextByConfiguration));
    if (manifest.networkSecurityByConfiguration.size() < 2)
        return;
    QJsonArray rows;
    for (const NetworkSecurity &security : manifest.networkSecurityByConfiguration) {
        QJsonObject row = networkSecurityJson(security).toObject();
        row.insert(QStringLiteral("configuration"), security.configuration);
        rows << row;
    }
    object.insert(QStringLiteral("networkSecurityConfigByConfiguration"), rows);
}

QJsonObject manifestJson(const ManifestFacts &manifest)
{
    QJsonArray permissions;
    for (const Permission &permission : manifest.permissions)
        permissions << permission.name;
    QJsonArray activities;
    for (const Activity &activity : manifest.activities)
        activities << QJsonObject{
            {QStringLiteral("name"), activity.name},
            {QStringLiteral("theme"), textOrNull(activity.theme)},
            {QStringLiteral("screenOrientation"), textOrNull(activity.screenOrientation)}};
    QJsonObject object{
        {QStringLiteral("permissions"), permissions},
        {QStringLiteral("activities"), activities},
        {QStringLiteral("allowBackup"), valueOrNull(manifest.allowsBackup)},
        {QStringLiteral("usesCleartextTraffic"), valueOrNull(manifest.usesCleartextTraffic)},
        {QStringLiteral("networkSecurityConfig"), networkSecurityJson(manifest.networkSecurity)}};
    insertVariants(manifest, object);
    return object;
}

void insertIdentity(const ManifestFacts &manifest, QJsonObject &object)
{
    object.insert(QStringLiteral("package"), textOrNull(manifest.package));
    object.insert(QStringLiteral("versionName"), textOrNull(manifest.versionName));
    object.insert(QStringLiteral("versionCode"), valueOrNull(manifest.versionCode));
    object.insert(QStringLiteral("label"), textOrNull(manifest.label));
    object.insert(QStringLiteral("minSdk"), sdkLevel(manifest.minSdk, manifest.minSdkCodename));
    object.insert(QStringLiteral("targetSdk"),
                  sdkLevel(manifest.targetSdk, manifest.targetSdkCodename));
    object.insert(QStringLiteral("debuggable"), valueOrNull(manifest.isDebuggable));
    if (manifest.versionCodeMajor)
        object.insert(QStringLiteral("versionCodeMajor"), *manifest.versionCodeMajor);
    if (!manifest.split.isEmpty())
        object.insert(QStringLiteral("split"), manifest.split);
    if (manifest.debuggableByConfiguration.size() > 1)
        object.insert(QStringLiteral("debuggableByConfiguration"),
                      variantsJson(manifest.debuggableByConfiguration));
}

} // namespace

QJsonObject packageJson(const PackageFacts &facts, Language language)
{
    QJsonObject object{{QStringLiteral("path"), facts.path},
                       {QStringLiteral("kind"), textOrNull(kindName(facts.kind))}};
    if (facts.manifest) {
        insertIdentity(*facts.manifest, object);
        object.insert(QStringLiteral("manifest"), manifestJson(*facts.manifest));
    }
    if (facts.signing) {
        object.insert(QStringLiteral("packageSignature"), texts(facts.signing->packageSignature));
        object.insert(QStringLiteral("signing"), signingJson(*facts.signing));
    }
    if (facts.ios)
        object.insert(QStringLiteral("ios"), iosJson(*facts.ios));
    QJsonArray apps;
    for (const IosFacts &app : facts.apps)
        apps << iosJson(app);
    if (!apps.isEmpty())
        object.insert(QStringLiteral("apps"), apps);
    if (facts.keystore)
        object.insert(QStringLiteral("keystore"), keystoreJson(*facts.keystore));
    if (!facts.errors.isEmpty())
        object.insert(QStringLiteral("errors"), texts(facts.errors));
    QJsonArray findings;
    for (const Finding &finding : facts.findings)
        findings << finding.toJson(language);
    object.insert(QStringLiteral("findings"), findings);
    return object;
}

} // namespace numauth::package
