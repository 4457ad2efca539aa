#include "models/consent/fix/LegalRange.h"

#include "models/consent/CellClass.h"
#include "models/consent/Contact.h"
#include "models/consent/ElementMove.h"
#include "models/consent/RuleFinding.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

/// Beyond any screen; bounded whatever a device file says.
constexpr int mostSteps = 4000;

/// Rules about the extent of a view or a text, which have no area.
constexpr std::array extentRules{"consent.small-target", "consent.tiny-text",
                                 "consent.tiny-dialog",  "consent.text-cut",
                                 "consent.empty",        "consent.ios-ignored-font"};

bool isLength(const Attribute &attribute)
{
    constexpr std::array groups{"position", "size", "text"};
    const bool isKnown =
        attribute.unit == QLatin1StringView("dp") || attribute.unit == QLatin1StringView("sp") ||
        attribute.unit == QLatin1StringView("pt") || attribute.unit == QLatin1StringView("px");
    return isKnown && attribute.arguments.value(0) != ArgumentKind::Frame &&
           std::ranges::any_of(groups, [&attribute](const char *group) {
               return attribute.group == QLatin1StringView(group);
           });
}

LocalText onDevices(int devices)
{
    const QString count = QString::number(devices);
    return {QStringLiteral("在 %1 台设备上").arg(count),
            devices == 1 ? QStringLiteral("on 1 device")
                         : QStringLiteral("on %1 devices").arg(count)};
}

class RangeSearch
{
public:
    RangeSearch(const ConsentPage &page, const Attribute &attribute,
                const MatrixSelection &selection, const ConsentTables &tables,
                const std::function<bool()> &isCanceled)
        : m_page(page), m_attribute(attribute), m_tables(tables), m_isCanceled(isCanceled),
          m_owner(movedElement(attribute.element)),
          m_cells(distinctCells(PreparedPage(page, tables), selection))
    {
        double longest = 0;
        for (const Device &device : selection.devices)
            longest = std::max({longest, device.width(), device.height().value_or(0)});
        const bool isShift = attribute.drag.axis == DragInfo::Axis::X;
        m_most = attribute.maximum.value_or(std::min<double>(std::ceil(longest), mostSteps));
        m_least = attribute.minimum.value_or(isShift ? -m_most : 0);
        if (attribute.drag.axis == DragInfo::Axis::Y)
            m_stride = leastHeight();
    }

    std::optional<LegalRange> run(double now, int devices)
    {
        LegalRange range;
        range.attribute = m_attribute.id;
        range.unit = m_attribute.unit;
        range.devices = devices;
        range.isLegalNow = !obstacleAt(now);
        const std::optional<double> start = range.isLegalNow ? now : nearestLegal(now);
        range.isPossible = start.has_value();
        if (start) {
            range.upper = endFrom(*start, 1);
            range.lower = endFrom(*start, -1);
        }
        return m_isCanceled() ? std::nullopt : std::optional(range);
    }

private:
    /// A view that moves up or down meets another one over at least its own height.
    double leastHeight() const
    {
        double least = mostSteps;
        const PreparedPage prepared(m_page, m_tables);
        for (const DistinctCell &cell : m_cells) {
            const PageLayout layout = layOut(prepared, *cell.device, cell.state);
            for (const Element &element : layout.elements) {
                if (movedElement(element.id) == m_owner && !element.rect.isEmpty())
                    least = std::min(least, layout.toDp(element.rect.height()));
            }
        }
        return std::max(1.0, std::floor(least) - 1);
    }

    std::optional<double> nearestLegal(double now) const
    {
        for (double step = 1; step <= m_most - m_least && !m_isCanceled(); ++step) {
            for (const double value : {now - step, now + step}) {
                if (value >= m_least && value <= m_most && !obstacleAt(value))
                    return value;
            }
        }
        return std::nullopt;
    }

    /// In strides that nothing can be jumped over, then by halves within the stride that failed.
    std::optional<RangeEnd> endFrom(double start, int direction) const
    {
        double legal = start;
        while (!m_isCanceled()) {
            const double left = std::floor(std::abs((direction > 0 ? m_most : m_least) - legal));
            const double value = legal + direction * std::min(m_stride, left);
            if (left < 1)
                return std::nullopt;
            if (const auto end = obstacleAt(value))
                return endBetween(legal, value, *end);
            legal = value;
        }
        return std::nullopt;
    }

    RangeEnd endBetween(double legal, double broken, RangeEnd end) const
    {
        while (std::abs(broken - legal) > 1 && !m_isCanceled()) {
            const double middle = legal + std::trunc((broken - legal) / 2);
            const auto nearer = obstacleAt(middle);
            (nearer ? broken : legal) = middle;
            end = nearer.value_or(end);
        }
        end.value = legal;
        return end;
    }

    /// The first breach that \p value brings to a cell.
    std::optional<RangeEnd> obstacleAt(double value) const
    {
        ConsentPage page = m_page;
        QJsonArray &arguments = page.attributes[m_attribute.id];
        arguments.replace(0, value);
        const PreparedPage prepared(page, m_tables);
        // Where the last value failed, the next one fails most likely.
        const size_t count = static_cast<size_t>(m_cells.size());
        for (size_t number = 0; number < count && !m_isCanceled(); ++number) {
            const size_t index = (m_lastFailed + number) % count;
            const DistinctCell &cell = m_cells.at(static_cast<qsizetype>(index));
            PageLayout layout = layOut(prepared, *cell.device, cell.state);
            layout.isBrief = true;
            if (isOffPage(layout)) {
                m_lastFailed = index;
                return RangeEnd{value, QStringLiteral("consent.clipped"), {}, cell.device->id};
            }
            for (const PageFinding &found : checkLayout(prepared, layout)) {
                if (!hangsOnIt(found))
                    continue;
                m_lastFailed = index;
                return RangeEnd{value, found.finding.ruleId, otherOf(found.finding),
                                cell.device->id};
            }
        }
        return std::nullopt;
    }

    /// No rule keeps logo, slogan and switch on the page, but no advice shall send them off it.
    bool isOffPage(const PageLayout &layout) const
    {
        constexpr std::array free{"logo", "slogan", "switchAccount"};
        const bool isFree = std::ranges::any_of(
            free, [this](const char *id) { return m_owner == QLatin1StringView(id); });
        const Element *owner = layout.find(m_owner);
        return isFree && m_attribute.drag.axis == DragInfo::Axis::Y && owner &&
               isCut(layout, *owner) == Certainty::Yes;
    }

    bool hangsOnIt(const PageFinding &found) const
    {
        if (found.verdict < Verdict::NonCompliant)
            return false;
        const bool isExtent = std::ranges::any_of(extentRules, [&found](const char *rule) {
            return found.finding.ruleId == QLatin1StringView(rule);
        });
        const bool isOfPage = m_owner == QLatin1StringView("page");
        return (isExtent || !found.area.isNull()) &&
               (isOfPage || movedElement(found.finding.subject) == m_owner ||
                movedElement(found.finding.other) == m_owner);
    }

    QString otherOf(const Finding &finding) const
    {
        return movedElement(finding.subject) == m_owner ? finding.other : finding.subject;
    }

    const ConsentPage &m_page;
    const Attribute &m_attribute;
    const ConsentTables &m_tables;
    const std::function<bool()> &m_isCanceled;
    const QString m_owner;
    const QList<DistinctCell> m_cells;
    double m_least = 0;
    double m_most = 0;
    double m_stride = 1;
    mutable size_t m_lastFailed = 0;
};

} // namespace

LocalText LegalRange::words() const
{
    const LocalText devicesText = onDevices(devices);
    const auto filled = [&](const LocalText &sentence) {
        const auto end = [](const std::optional<RangeEnd> &given) {
            return LocalText::same(given ? formatDp(given->value) : QString());
        };
        return sentence.arg(
            QList<LocalText>{devicesText, end(lower), end(upper), LocalText::same(unit)});
    };
    if (!isPossible)
        return filled({QStringLiteral("%1没有合法的取值"), QStringLiteral("no value is legal %1")});
    if (lower && upper)
        return filled(
            {QStringLiteral("%1合法范围 %2–%3 %4"), QStringLiteral("legal from %2 to %3 %4 %1")});
    if (upper)
        return filled({QStringLiteral("%1最多 %3 %4"), QStringLiteral("legal up to %3 %4 %1")});
    if (lower)
        return filled({QStringLiteral("%1至少 %2 %4"), QStringLiteral("legal from %2 %4 %1")});
    return filled({QStringLiteral("%1任意取值都合法"), QStringLiteral("any value is legal %1")});
}

std::optional<LegalRange> legalRange(const ConsentPage &page, const QString &attributeId,
                                     const MatrixSelection &selection, const ConsentTables &tables,
                                     const std::function<bool()> &isCanceled)
{
    const Attribute *attribute = tables.attributes.find(page.platform, attributeId);
    const QJsonValue now = page.attributes.value(attributeId).at(0);
    if (!attribute || !isLength(*attribute) || !now.isDouble() ||
        std::abs(now.toDouble()) > mostSteps || selection.devices.isEmpty())
        return std::nullopt;
    return RangeSearch(page, *attribute, selection, tables, isCanceled)
        .run(now.toDouble(), static_cast<int>(selection.devices.size()));
}

} // namespace numauth::consent
