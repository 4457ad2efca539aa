#include "models/package/AndroidManifest.h"

namespace numauth::package {

namespace {

/// More than any real package has; the content of what goes beyond is not read.
constexpr qsizetype fileLimit = 16;

std::optional<bool> permitted(const BinaryXmlElement &element)
{
    ManifestValues values(nullptr);
    return values.boolean(element.plainAttribute(QLatin1StringView("cleartextTrafficPermitted")));
}

/// The nearest setting of the element or of the domain-configs around it.
std::optional<bool> inherited(const QList<BinaryXmlElement> &elements, qsizetype index)
{
    constexpr int depthLimit = 64;
    for (int depth = 0; depth < depthLimit && index >= 0 &&
                        elements.at(index).name == QLatin1StringView("domain-config");
         ++depth) {
        if (const auto own = permitted(elements.at(index)))
            return own;
        index = elements.at(index).parent;
    }
    return std::nullopt;
}

void readInto(NetworkSecurity &security, const QList<BinaryXmlElement> &elements)
{
    ManifestValues values(nullptr);
    for (const BinaryXmlElement &element : elements) {
        if (element.name == QLatin1StringView("base-config"))
            security.isBaseCleartextPermitted = permitted(element);
        if (element.name != QLatin1StringView("domain") || element.parent < 0)
            continue;
        CleartextDomain domain;
        domain.name = element.text.trimmed();
        domain.includesSubdomains =
            values.boolean(element.plainAttribute(QLatin1StringView("includeSubdomains")))
                .value_or(false);
        domain.isCleartextPermitted = inherited(elements, element.parent);
        security.domains << domain;
    }
}

} // namespace

void readNetworkSecurity(const ElementsOfFile &elementsOf, ManifestFacts &manifest)
{
    QHash<QString, NetworkSecurity> byPath;
    const auto fill = [&](NetworkSecurity &security) {
        if (!byPath.contains(security.path) && byPath.size() < fileLimit)
            readInto(byPath[security.path], elementsOf(security.path));
        const NetworkSecurity content = byPath.value(security.path);
        security.isBaseCleartextPermitted = content.isBaseCleartextPermitted;
        security.domains = content.domains;
    };
    for (NetworkSecurity &security : manifest.networkSecurityByConfiguration) {
        fill(security);
        if (security.path == manifest.networkSecurity.path)
            manifest.networkSecurity = security;
    }
}

} // namespace numauth::package
