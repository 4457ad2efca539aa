#include "app/cli/LayoutJson.h"

#include "models/consent/RuleFinding.h"

namespace numauth::cli {

using namespace consent;

namespace {

/// Rows of the view tree that nobody names, and the inner views of a dump.
bool isHidden(const QString &id)
{
    return isContainerElement(id) || id.startsWith(QLatin1StringView("view:"));
}

QJsonObject elementJson(const Element &element, double density)
{
    return {{QStringLiteral("id"), element.id},
            {QStringLiteral("rect"), rectJson(element.rect, density)},
            {QStringLiteral("z"), element.z},
            {QStringLiteral("visible"), element.isVisible && !element.visibleRect.isEmpty()},
            {QStringLiteral("alpha"), element.alpha},
            {QStringLiteral("text"), element.text},
            {QStringLiteral("textColor"), element.textColor.toCss()},
            {QStringLiteral("background"), element.background.toCss()},
            {QStringLiteral("lines"), element.lines.size()},
            {QStringLiteral("positionEvidence"), evidenceName(element.positionEvidence)},
            {QStringLiteral("sizeEvidence"), evidenceName(element.sizeEvidence)}};
}

} // namespace

QJsonObject rectJson(const QRect &rect, double density)
{
    return {{QStringLiteral("x"), rect.x() / density},
            {QStringLiteral("y"), rect.y() / density},
            {QStringLiteral("width"), rect.width() / density},
            {QStringLiteral("height"), rect.height() / density}};
}

QJsonArray elementsJson(const PageLayout &layout)
{
    QJsonArray elements;
    for (const Element &element : layout.elements) {
        if (!isHidden(element.id))
            elements << elementJson(element, layout.density);
    }
    return elements;
}

QStringList elementLines(const PageLayout &layout)
{
    QStringList lines;
    for (const Element &element : layout.elements) {
        if (isHidden(element.id))
            continue;
        const QRect &rect = element.rect;
        lines << QStringLiteral("%1 x %2 y %3 w %4 h %5 %6  %7")
                     .arg(element.id, -20)
                     .arg(formatDp(layout.toDp(rect.x())), 6)
                     .arg(formatDp(layout.toDp(rect.y())), 6)
                     .arg(formatDp(layout.toDp(rect.width())), 6)
                     .arg(formatDp(layout.toDp(rect.height())), 6)
                     .arg(unitOf(layout.platform), evidenceName(element.positionEvidence));
    }
    return lines;
}

} // namespace numauth::cli
