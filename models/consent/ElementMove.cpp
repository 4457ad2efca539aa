#include "models/consent/ElementMove.h"

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

const Attribute *draggable(const AttributeTable &table, Platform platform, const QString &element,
                           DragInfo::Axis axis, bool isFromEnd)
{
    for (const Attribute *attribute : table.attributesOf(platform, element)) {
        if (attribute->drag.axis == axis && attribute->drag.isFromEnd == isFromEnd)
            return attribute;
    }
    return nullptr;
}

int toDp(int px, double density)
{
    return static_cast<int>(std::lround(px / density));
}

} // namespace

QString movedElement(const QString &elementId)
{
    if (elementId == QLatin1StringView("loginLabel"))
        return QStringLiteral("loginButton");
    if (elementId == QLatin1StringView("numberRow"))
        return QStringLiteral("numberMask");
    if (elementId == QLatin1StringView("privacyText") || elementId == QLatin1StringView("checkbox"))
        return QStringLiteral("privacy");
    return elementId;
}

QMap<QString, QJsonArray> moveElement(const ConsentPage &page, const PageLayout &layout,
                                      const AttributeTable &table, const QString &elementId,
                                      const QPoint &topLeft)
{
    const QString owner = movedElement(elementId);
    const Element *element = layout.find(owner);
    const Element *body = layout.find(QStringLiteral("body"));
    QMap<QString, QJsonArray> values;
    if (!element || !body)
        return values;
    const PageValues pageValues(page, table);
    const auto set = [&](const Attribute *attribute, int value) {
        if (attribute && !pageValues.isExpression(attribute->id))
            values.insert(attribute->id, QJsonArray{value});
    };
    if (topLeft.y() != element->rect.top()) {
        const bool isFromEnd = element->yAttribute.endsWith(QLatin1StringView("_B"));
        const Attribute *attribute =
            draggable(table, page.platform, owner, DragInfo::Axis::Y, isFromEnd);
        const int below = body->rect.bottom() + 1 - topLeft.y() - element->rect.height();
        const int px = isFromEnd ? below : topLeft.y() - layout.contentTop;
        set(attribute, std::max(0, toDp(px, layout.density)));
    }
    if (topLeft.x() != element->rect.left()) {
        const Attribute *attribute =
            draggable(table, page.platform, owner, DragInfo::Axis::X, false);
        const int shift = toDp(topLeft.x() - element->rect.left(), layout.density);
        if (attribute && shift != 0)
            set(attribute, static_cast<int>(pageValues.number(attribute->id).value_or(0)) + shift);
    }
    return values;
}

} // namespace numauth::consent
