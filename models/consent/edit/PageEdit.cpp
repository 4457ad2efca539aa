#include "models/consent/edit/PageEdit.h"

#include "models/consent/RuleFinding.h"
#include "models/consent/code/Literal.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

using Axis = DragInfo::Axis;

const QString customPrefix = QStringLiteral("custom:");

CustomView *customView(ConsentPage &page, const QString &elementId)
{
    const QString name = elementId.mid(customPrefix.size());
    const auto found = std::ranges::find(page.customViews, name, &CustomView::name);
    return found == page.customViews.end() ? nullptr : &*found;
}

bool isCustom(const QString &elementId)
{
    return elementId.startsWith(customPrefix);
}

/// What of a value can be shown: numbers, the members of a frame, or that it is code.
QString shownValue(const QJsonArray &value)
{
    const QJsonValue first = value.isEmpty() ? QJsonValue() : value.first();
    if (first.isDouble())
        return formatDp(first.toDouble());
    if (first.isNull() || first.isUndefined())
        return PageEdit::tr("unset");
    if (isExpression(first) || !first.isObject())
        return PageEdit::tr("code");
    return {};
}

QStringList memberChanges(const QString &attribute, const QJsonObject &before,
                          const QJsonObject &after)
{
    QStringList changes;
    for (const char *member : {"x", "y", "width", "height"}) {
        const QString name = QLatin1StringView(member);
        const QJsonValue old = before.value(name);
        const QJsonValue now = after.value(name);
        if (old == now)
            continue;
        const auto text = [](const QJsonValue &value) {
            return value.isDouble()   ? QString::number(value.toDouble())
                   : value.isString() ? value.toString()
                                      : PageEdit::tr("unset");
        };
        changes << QStringLiteral("%1 %2 %3 → %4").arg(attribute, name, text(old), text(now));
    }
    return changes;
}

QStringList changesOf(const QString &attribute, const QJsonArray &before, const QJsonArray &after)
{
    const QString old = shownValue(before);
    const QString now = shownValue(after);
    if (!now.isEmpty())
        return {now == old ? QStringLiteral("%1: %2").arg(attribute, now)
                           : QStringLiteral("%1 %2 → %3").arg(attribute, old, now)};
    return memberChanges(attribute, before.isEmpty() ? QJsonObject() : before.first().toObject(),
                         after.first().toObject());
}

/// dp as the platform's pages write them.
double grain(double dp, const PageLayout &layout)
{
    return layout.isIos() ? std::round(dp * 100) / 100 : std::round(dp);
}

void placeCustom(EditedPage &edited, const EditBase &base, const ElementPlace &place)
{
    CustomView *view = customView(edited.page, place.elementId);
    const Element *element = base.layout.find(place.elementId);
    if (!view || !element)
        return;
    const auto dp = [&base](int px) { return px / base.layout.density; };
    const CustomView before = *view;
    const QRect &rect = element->rect;
    view->x = grain(view->x + dp(place.wanted.left() - rect.left()), base.layout);
    view->y = grain(view->y + dp(place.wanted.top() - rect.top()), base.layout);
    if (place.wanted.width() != rect.width())
        view->width = std::max(1.0, grain(dp(place.wanted.width()), base.layout));
    if (place.wanted.height() != rect.height())
        view->height = std::max(1.0, grain(dp(place.wanted.height()), base.layout));
    if (*view == before)
        return;
    const bool isResized = view->width != before.width || view->height != before.height;
    QString change =
        QStringLiteral("%1 x %2, y %3").arg(view->name, formatDp(view->x), formatDp(view->y));
    if (isResized)
        change += QStringLiteral(", %1 × %2").arg(formatDp(view->width), formatDp(view->height));
    edited.changes << change;
}

void placeBuiltIn(EditedPage &edited, const EditBase &base, const ElementPlace &place)
{
    const auto values =
        placeElement(base.page, base.layout, base.table, place.elementId, place.wanted);
    for (auto entry = values.constBegin(); entry != values.constEnd(); ++entry) {
        const QJsonArray before = base.page.attributes.value(entry.key());
        if (before == entry.value())
            continue;
        edited.changes << changesOf(entry.key(), before, entry.value());
        edited.page.attributes.insert(entry.key(), entry.value());
    }
}

/// The axes along which \p wanted asks for something else.
QList<Axis> askedAxes(const QRect &rect, const QRect &wanted)
{
    QList<Axis> axes;
    const bool isResizedX = rect.width() != wanted.width();
    const bool isResizedY = rect.height() != wanted.height();
    if (isResizedX)
        axes << Axis::Width;
    else if (rect.left() != wanted.left())
        axes << Axis::X;
    if (isResizedY)
        axes << Axis::Height;
    else if (rect.top() != wanted.top())
        axes << Axis::Y;
    return axes;
}

/// The other of two vertical anchors; null where there is only one.
const Attribute *otherAnchor(const EditBase &base, const QString &elementId)
{
    const QString owner = movedElement(elementId);
    const Attribute *used = draggedAttribute(base.page, base.layout, base.table, owner, Axis::Y);
    if (!used || used->drag.axis != Axis::Y)
        return nullptr;
    for (const Attribute *attribute : base.table.attributesOf(base.page.platform, owner)) {
        const bool isOther = attribute->drag.axis == Axis::Y && attribute->element == owner &&
                             attribute->drag.isFromEnd != used->drag.isFromEnd;
        if (isOther)
            return attribute;
    }
    return nullptr;
}

} // namespace

EditedPage PageEdit::place(const EditBase &base, const QList<ElementPlace> &places)
{
    EditedPage edited{base.page, {}, {}};
    for (const ElementPlace &place : places) {
        const Element *element = base.layout.find(place.elementId);
        if (!element)
            continue;
        if (isCustom(place.elementId))
            placeCustom(edited, base, place);
        else
            placeBuiltIn(edited, base, place);
        for (const Axis axis : askedAxes(element->rect, place.wanted)) {
            const QString reason = refusal(base, place.elementId, axis);
            if (!reason.isEmpty() && !edited.refusals.contains(reason))
                edited.refusals << reason;
        }
    }
    return edited;
}

bool PageEdit::canSwapAnchor(const EditBase &base, const QString &elementId)
{
    return otherAnchor(base, elementId) != nullptr &&
           canWrite(base, movedElement(elementId), Axis::Y);
}

EditedPage PageEdit::swapAnchor(const EditBase &base, const QString &elementId)
{
    EditedPage edited{base.page, {}, {}};
    const QString owner = movedElement(elementId);
    const Attribute *other = otherAnchor(base, elementId);
    const Attribute *used = draggedAttribute(base.page, base.layout, base.table, owner, Axis::Y);
    const Element *element = base.layout.find(owner);
    const Element *body = base.layout.find(QStringLiteral("body"));
    if (!other || !element || !body)
        return edited;
    const int px = other->drag.isFromEnd ? body->rect.bottom() - element->rect.bottom()
                                         : element->rect.top() - base.layout.contentTop;
    const double value = std::max(0.0, grain(px / base.layout.density, base.layout));
    edited.changes << changesOf(other->id, base.page.attributes.value(other->id),
                                QJsonArray{value});
    edited.page.attributes.remove(used->id);
    edited.page.attributes.insert(other->id, QJsonArray{value});
    return edited;
}

bool PageEdit::canWrite(const EditBase &base, const QString &elementId, Axis axis)
{
    return refusal(base, elementId, axis).isEmpty();
}

QString PageEdit::refusal(const EditBase &base, const QString &elementId, Axis axis)
{
    if (isCustom(elementId))
        return {};
    const Attribute *attribute =
        draggedAttribute(base.page, base.layout, base.table, elementId, axis);
    const QString name = elementLabel(elementId).text();
    if (!attribute) {
        const bool isPlace = axis == Axis::X || axis == Axis::Y;
        return isPlace ? tr("The SDK has no attribute that moves the %1 this way.").arg(name)
                       : tr("The SDK has no attribute for this size of the %1.").arg(name);
    }
    const QJsonArray value = base.page.attributes.value(attribute->id);
    const bool isCode = !value.isEmpty() && isExpression(value.first());
    if (!isCode)
        return {};
    const bool isEditable = attribute->arguments.value(0) == ArgumentKind::Frame &&
                            !placeElement(base.page, base.layout, base.table, elementId,
                                          base.layout.find(elementId)->rect.translated(
                                              axis == Axis::X ? 1 : 0, axis == Axis::X ? 0 : 1))
                                 .isEmpty();
    return isEditable ? QString()
                      : tr("%1 holds the %2: its value is code that only the app knows.")
                            .arg(attribute->id, name);
}

} // namespace numauth::consent
