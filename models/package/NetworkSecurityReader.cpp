#include "models/package/AndroidManifest.h"

namespace numauth::package {

namespace {

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

} // namespace

void readNetworkSecurity(const QList<BinaryXmlElement> &elements, NetworkSecurity &security)
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

} // namespace numauth::package
