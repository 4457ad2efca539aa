#include "models/consent/fix/FixProposal.h"

#include <QJsonDocument>

namespace numauth::consent {

QString argumentsText(const std::optional<QJsonArray> &arguments)
{
    if (!arguments)
        return {};
    const QByteArray list = QJsonDocument(*arguments).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QMap<QString, std::optional<QJsonArray>> FixProposal::values() const
{
    QMap<QString, std::optional<QJsonArray>> values;
    for (const AttributeChange &change : changes)
        values.insert(change.attribute, change.to);
    return values;
}

ConsentPage FixProposal::appliedTo(ConsentPage page) const
{
    for (const AttributeChange &change : changes) {
        if (change.to)
            page.attributes.insert(change.attribute, *change.to);
        else
            page.attributes.remove(change.attribute);
    }
    return page;
}

} // namespace numauth::consent
