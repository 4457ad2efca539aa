#include "models/diagnosis/app/ManifestReader.h"
#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

const QString mobileHost = QStringLiteral("onekey.cmpassport.com");
const QString unicomHost = QStringLiteral("enrichgw.10010.com");

/// What the platform allows where neither attribute nor configuration says anything.
bool defaultCleartext(const AppFacts &facts)
{
    const auto target = targetSdkOf(facts);
    return target && *target <= 27;
}

bool isUsable(const AppFacts &facts)
{
    return facts.android->network && facts.android->network->error.isEmpty();
}

QString configSnippet()
{
    return QStringLiteral("<network-security-config>\n"
                          "  <domain-config cleartextTrafficPermitted=\"true\">\n"
                          "    <domain includeSubdomains=\"true\">cmpassport.com</domain>\n"
                          "    <domain includeSubdomains=\"true\">10010.com</domain>\n"
                          "  </domain-config>\n"
                          "</network-security-config>");
}

Outcome cleartextAllowed(const AppFacts &facts)
{
    const AppManifest &manifest = facts.android->manifest;
    Outcome outcome;
    if (manifest.file.isEmpty())
        return Outcome::cannotTell("noManifest");
    if (facts.android->network) {
        const bool isIgnored =
            manifest.usesCleartext.value_or(false) && isUsable(facts) &&
            !permitsCleartext(*facts.android->network, mobileHost, defaultCleartext(facts));
        if (isIgnored)
            outcome.add("ignored", manifest.cleartextPlace);
        return outcome;
    }
    if (manifest.usesCleartext.value_or(false))
        return outcome;
    if (manifest.usesCleartext) {
        outcome.add("off", manifest.cleartextPlace);
        return outcome;
    }
    if (defaultCleartext(facts))
        return outcome;
    if (facts.isProject() && !wrappersOf(facts).isEmpty())
        return Outcome::cannotTell("pluginManifest");
    outcome.add("unset", manifest.applicationPlace).snippet =
        QStringLiteral("android:usesCleartextTraffic=\"true\"");
    return outcome;
}

Outcome hostAllowed(const AppFacts &facts, const QString &host)
{
    if (!facts.android->network)
        return Outcome::notApplicable("noNetworkConfig");
    if (!isUsable(facts))
        return Outcome::cannotTell("networkConfigUnreadable");
    const NetworkConfig &config = *facts.android->network;
    Outcome outcome;
    if (permitsCleartext(config, host, defaultCleartext(facts)))
        return outcome;
    const NetworkRule *rule = ruleFor(config, host);
    outcome.add("blocked", rule ? rule->place : config.place, {host}, host).snippet =
        configSnippet();
    return outcome;
}

Outcome mobileAllowed(const AppFacts &facts)
{
    return hostAllowed(facts, mobileHost);
}

Outcome unicomAllowed(const AppFacts &facts)
{
    return hostAllowed(facts, unicomHost);
}

Outcome widerHosts(const AppFacts &facts)
{
    if (!facts.android->network)
        return Outcome::notApplicable("noNetworkConfig");
    if (!isUsable(facts))
        return Outcome::cannotTell("networkConfigUnreadable");
    static const QStringList hosts{
        QStringLiteral("www.cmpassport.com"), QStringLiteral("opencloud.wostore.cn"),
        QStringLiteral("auth.wosms.cn"),      QStringLiteral("ms.zzx9.cn"),
        QStringLiteral("m.zzx.cnklog.com"),   QStringLiteral("id6.me"),
        QStringLiteral("card.e.189.cn"),      QStringLiteral("api-e189.21cn.com")};
    QStringList blocked;
    for (const QString &host : hosts) {
        if (!permitsCleartext(*facts.android->network, host, defaultCleartext(facts)))
            blocked << host;
    }
    Outcome outcome;
    if (!blocked.isEmpty())
        outcome.add("narrow", facts.android->network->place, {blocked.join(QStringLiteral(", "))});
    return outcome;
}

Outcome testHosts(const AppFacts &facts)
{
    if (!facts.android->network)
        return Outcome::notApplicable("noNetworkConfig");
    static const QSet<QString> demo{QStringLiteral("140.205.57.248"),
                                    QStringLiteral("gw.api.tbsandbox.com"),
                                    QStringLiteral("m.aliyun.com")};
    Outcome outcome;
    for (const NetworkRule &rule : facts.android->network->rules) {
        if (demo.contains(rule.domain))
            outcome.add("demo", rule.place, {rule.domain}, rule.domain);
    }
    return outcome;
}

Outcome configResolves(const AppFacts &facts)
{
    if (!facts.android->network)
        return Outcome::notApplicable("noNetworkConfig");
    Outcome outcome;
    if (!facts.android->network->error.isEmpty())
        outcome.add("broken", facts.android->network->place, {facts.android->network->error});
    return outcome;
}

Outcome pinsAndAnchors(const AppFacts &facts)
{
    if (!facts.android->network)
        return Outcome::notApplicable("noNetworkConfig");
    static const QStringList carriers{QStringLiteral("cmpassport.com"), QStringLiteral("10010.com"),
                                      QStringLiteral("189.cn"),         QStringLiteral("id6.me"),
                                      QStringLiteral("wostore.cn"),     QStringLiteral("wosms.cn")};
    Outcome outcome;
    for (const NetworkRule &rule : facts.android->network->rules) {
        const bool isCarrier = std::ranges::any_of(carriers, [&rule](const QString &carrier) {
            return rule.domain == carrier || rule.domain.endsWith(QLatin1Char('.') + carrier);
        });
        if (rule.hasPins && isCarrier)
            outcome.add("pins", rule.place, {rule.domain}, rule.domain);
    }
    for (const Place &place : facts.android->network->userAnchors)
        outcome.add("anchors", place);
    return outcome;
}

} // namespace

QList<NamedCheck> networkChecks()
{
    return {{"A40", cleartextAllowed}, {"A41", mobileAllowed}, {"A42", unicomAllowed},
            {"A43", widerHosts},       {"A44", testHosts},     {"A45", configResolves},
            {"A47", pinsAndAnchors}};
}

} // namespace numauth::diagnosis::app
