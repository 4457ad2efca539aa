#pragma once

#include "models/package/PackageFacts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QXmlStreamReader>

namespace numauth::package {

/// The facts of a manifest as name and text, from the reader and from a reference, so that tests
/// compare them one by one.
class ManifestComparison
{
public:
    using Facts = QMap<QString, QString>;

    static Facts of(const ManifestFacts &manifest)
    {
        QStringList permissions;
        for (const Permission &each : manifest.permissions)
            permissions << permission(each.name, number(each.maxSdk));
        QStringList activities;
        for (const Activity &each : manifest.activities)
            activities << each.name + QLatin1Char(' ') + truth(each.isExported);
        QStringList security;
        for (const NetworkSecurity &each : manifest.networkSecurityByConfiguration)
            security << describe(each);
        return {
            {QStringLiteral("package"), manifest.package},
            {QStringLiteral("versionName"), manifest.versionName},
            {QStringLiteral("versionCode"), number(manifest.versionCode)},
            {QStringLiteral("versionCodeMajor"), number(manifest.versionCodeMajor)},
            {QStringLiteral("split"), manifest.split},
            {QStringLiteral("minSdk"), level(manifest.minSdk, manifest.minSdkCodename)},
            {QStringLiteral("targetSdk"), level(manifest.targetSdk, manifest.targetSdkCodename)},
            {QStringLiteral("debuggable"), variantsText(manifest.debuggableByConfiguration)},
            {QStringLiteral("usesCleartextTraffic"),
             variantsText(manifest.cleartextByConfiguration)},
            {QStringLiteral("allowBackup"), truth(manifest.allowsBackup)},
            {QStringLiteral("testOnly"), truth(manifest.isTestOnly)},
            {QStringLiteral("permissions"), permissions.join(u'|')},
            {QStringLiteral("activities"), activities.join(u'|')},
            {QStringLiteral("networkSecurityConfig"), security.join(u'|')}};
    }

    /// The same facts as the reference gives them; those it does not give are left out.
    static Facts of(const QJsonObject &expected)
    {
        Facts facts;
        for (const char *name :
             {"package", "versionName", "versionCode", "versionCodeMajor", "split", "minSdk",
              "targetSdk", "debuggable", "usesCleartextTraffic", "allowBackup", "testOnly"}) {
            if (expected.contains(QLatin1StringView(name)))
                facts.insert(QLatin1StringView(name),
                             variants(expected.value(QLatin1StringView(name))));
        }
        const auto addList = [&](const char *name, const QJsonArray &rows,
                                 const auto &describeRow) {
            if (!expected.contains(QLatin1StringView(name)))
                return;
            QStringList texts;
            for (const QJsonValue &row : rows)
                texts << describeRow(row);
            facts.insert(QLatin1StringView(name), texts.join(u'|'));
        };
        addList("permissions", expected.value(QStringLiteral("permissions")).toArray(),
                [](const QJsonValue &row) {
                    return permission(variants(row[QStringLiteral("name")]),
                                      variants(row[QStringLiteral("maxSdk")]));
                });
        addList("activities", expected.value(QStringLiteral("activities")).toArray(),
                [](const QJsonValue &row) {
                    return row[QStringLiteral("name")].toString() + QLatin1Char(' ') +
                           variants(row[QStringLiteral("exported")]);
                });
        addList("networkSecurityConfig",
                expected.value(QStringLiteral("networkSecurityConfig"))
                    .toObject()
                    .value(QStringLiteral("files"))
                    .toArray(),
                [](const QJsonValue &row) { return describe(securityOf(row.toObject())); });
        return facts;
    }

private:
    static QString number(const std::optional<int> &value)
    {
        return value ? QString::number(*value) : QString();
    }
    static QString level(const std::optional<int> &value, const QString &codename)
    {
        return value ? QString::number(*value) : codename;
    }
    static QString truth(const std::optional<bool> &value)
    {
        return !value ? QString() : *value ? QStringLiteral("true") : QStringLiteral("false");
    }
    static QString permission(const QString &name, const QString &maxSdk)
    {
        return maxSdk.isEmpty() ? name : QStringLiteral("%1 (to %2)").arg(name, maxSdk);
    }

    /// A value of the reference: a bare one, or one for each configuration.
    static QString variants(const QJsonValue &value)
    {
        if (value.isDouble())
            return QString::number(value.toInt());
        if (value.isBool())
            return truth(value.toBool());
        if (!value.isObject())
            return value.toString();
        QList<ConfiguredValue> rows;
        for (const QJsonValue &each : value.toObject().value(QStringLiteral("values")).toArray())
            rows << ConfiguredValue{each[QStringLiteral("config")].toString(),
                                    variants(each[QStringLiteral("value")])};
        return variantsText(rows);
    }

    static QString describe(const NetworkSecurity &security)
    {
        QString text = QStringLiteral("%1 %2 base=%3")
                           .arg(security.configuration, security.path,
                                truth(security.isBaseCleartextPermitted));
        for (const CleartextDomain &domain : security.domains)
            text += QStringLiteral(", %1 %2 %3")
                        .arg(domain.name, truth(domain.includesSubdomains),
                             truth(domain.isCleartextPermitted));
        return text;
    }

    static std::optional<bool> flag(const QXmlStreamReader &xml, QLatin1StringView name)
    {
        const QStringView value = xml.attributes().value(name);
        return value.isEmpty() ? std::nullopt : std::optional(value == QLatin1StringView("true"));
    }

    static NetworkSecurity securityOf(const QJsonObject &file)
    {
        NetworkSecurity security;
        security.configuration = file.value(QStringLiteral("config")).toString();
        security.path = file.value(QStringLiteral("file")).toString();
        QXmlStreamReader xml(file.value(QStringLiteral("xml")).toString());
        QList<std::optional<bool>> around;
        while (!xml.atEnd()) {
            xml.readNext();
            const bool isRule = xml.name() == QLatin1StringView("domain-config");
            if (xml.isEndElement() && isRule)
                around.removeLast();
            if (!xml.isStartElement())
                continue;
            const auto own = flag(xml, QLatin1StringView("cleartextTrafficPermitted"));
            if (xml.name() == QLatin1StringView("base-config"))
                security.isBaseCleartextPermitted = own;
            if (isRule)
                around << (own || around.isEmpty() ? own : around.last());
            if (xml.name() != QLatin1StringView("domain"))
                continue;
            CleartextDomain domain;
            domain.includesSubdomains =
                flag(xml, QLatin1StringView("includeSubdomains")).value_or(false);
            domain.isCleartextPermitted = around.isEmpty() ? std::nullopt : around.last();
            domain.name = xml.readElementText();
            security.domains << domain;
        }
        return security;
    }
};

} // namespace numauth::package
