#include "models/codes/CodeRow.h"

#include <algorithm>

namespace numauth::codes {

const QStringList &codeLayerNames()
{
    static const QStringList names{QStringLiteral("wrapper"), QStringLiteral("sdk"),
                                   QStringLiteral("carrier"), QStringLiteral("gateway"),
                                   QStringLiteral("api")};
    return names;
}

QString codeLayerName(CodeLayer layer)
{
    return codeLayerNames().at(static_cast<int>(layer));
}

std::optional<CodeLayer> codeLayerFromName(const QString &name)
{
    const qsizetype index = codeLayerNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<CodeLayer>(index));
}

const CodeMeaning &CodeRow::on(const QString &platform) const
{
    const auto found = std::ranges::find(variants, platform, &CodeVariant::platform);
    return found == variants.end() ? meaning : found->meaning;
}

Evidence CodeRow::evidence() const
{
    if (confidence == QLatin1StringView("high"))
        return Evidence::Documented;
    return confidence == QLatin1StringView("medium") ? Evidence::Observed : Evidence::Inferred;
}

} // namespace numauth::codes
