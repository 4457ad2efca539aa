#include "models/consent/fix/LegalRange.h"

#include "models/consent/CellClass.h"
#include "models/consent/Contact.h"
#include "models/consent/ElementMove.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/fix/PageNumber.h"

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
                                 "consent.empty",        "consent.ios-ignored-font",
                                 "consent.ios-outside",  "consent.ios-ignored-frame"};

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
    RangeSearch(const ConsentPage &page, const PageNumber &number, const MatrixSelection &selection,
                const ConsentTables &tables, const std::function<bool()> &isCanceled)
        : m_page(page), m_number(number), m_tables(tables), m_isCanceled(isCanceled),
          m_owner(movedElement(number.attribute->element)),
          m_cells(distinctCells(PreparedPage(page, tables), selection))
    {
        double longest = 0;
        for (const Device &device : selection.devices)
            longest = std::max({longest, device.width(), device.height().value_or(0)});
        const Attribute &attribute = *number.attribute;
        m_most = attribute.maximum.value_or(std::min<double>(std::ceil(longest), mostSteps));
        m_least = attribute.minimum.value_or(number.isHorizontal() || number.isShift ? -m_most : 0);
        m_stride = strideOf(number);
    }

    std::optional<LegalRange> run(int devices)
    {
        LegalRange range;
        range.attribute = m_number.id;
        range.unit = m_number.member ? QStringLiteral("pt") : m_number.attribute->unit;
        range.devices = devices;
        range.isShift = m_number.isShift;
        range.whyNot = m_number.whyFixed;
        if (!range.whyNot.isEmpty())
            return range;
        const double now = m_number.now;
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
    /// A view that moves meets another one over at least its own length in that direction. What a
    /// frame that grows has reached it does not leave by growing on.
    double strideOf(const PageNumber &number) const
    {
        constexpr double ofExtents = 64;
        if (number.isVertical() || (number.member && number.isHorizontal()))
            return leastExtent(number.isVertical());
        return number.member ? ofExtents : 1;
    }

    double leastExtent(bool isHeight) const
    {
        double least = mostSteps;
        const PreparedPage prepared(m_page, m_tables);
        for (const DistinctCell &cell : m_cells) {
            const PageLayout layout = layOut(prepared, *cell.device, cell.state);
            for (const Element &element : layout.elements) {
                if (movedElement(element.id) == m_owner && !element.rect.isEmpty())
                    least = std::min(least, layout.toDp(isHeight ? element.rect.height()
                                                                 : element.rect.width()));
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
        QJsonArray &arguments = page.attributes[m_number.attribute->id];
        if (const auto changed = m_number.at(arguments, value))
            arguments = *changed;
        const PreparedPage prepared(page, m_tables);
        // Where the last value failed, the next one fails most likely.
        const size_t count = static_cast<size_t>(m_cells.size());
        for (size_t number = 0; number < count && !m_isCanceled(); ++number) {
            const size_t index = (m_lastFailed + number) % count;
            const DistinctCell &cell = m_cells.at(static_cast<qsizetype>(index));
            const PageLayout layout = layOutBriefly(prepared, *cell.device, cell.state);
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
        return isFree && m_number.isVertical() && owner && isCut(layout, *owner) == Certainty::Yes;
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
    const PageNumber &m_number;
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
    if (!whyNot.isEmpty())
        return whyNot;
    const LocalText devicesText = onDevices(devices);
    const auto filled = [&](const LocalText &sentence) {
        const auto end = [](const std::optional<RangeEnd> &given) {
            return LocalText::same(given ? formatDp(given->value) : QString());
        };
        return sentence.arg(
            QList<LocalText>{devicesText, end(lower), end(upper), LocalText::same(unit)});
    };
    if (isShift && lower && upper)
        return filled({QStringLiteral("%1可再加 %2 到 %3 %4"),
                       QStringLiteral("from %2 to %3 %4 may be added %1")});
    if (isShift && upper)
        return filled(
            {QStringLiteral("%1最多再加 %3 %4"), QStringLiteral("up to %3 %4 may be added %1")});
    if (isShift && lower)
        return filled({QStringLiteral("%1再加的数至少为 %2 %4"),
                       QStringLiteral("%2 %4 or more may be added %1")});
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

std::optional<LegalRange> legalRange(const ConsentPage &page, const QString &numberId,
                                     const MatrixSelection &selection, const ConsentTables &tables,
                                     const std::function<bool()> &isCanceled)
{
    const auto number = PageNumber::find(page, numberId, tables.attributes);
    if (!number || std::abs(number->now) > mostSteps || selection.devices.isEmpty())
        return std::nullopt;
    return RangeSearch(page, *number, selection, tables, isCanceled)
        .run(static_cast<int>(selection.devices.size()));
}

} // namespace numauth::consent
