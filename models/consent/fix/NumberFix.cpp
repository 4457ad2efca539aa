#include "models/consent/fix/NumberFix.h"

#include "models/consent/CellClass.h"
#include "models/consent/Contact.h"
#include "models/consent/ElementMove.h"
#include "models/consent/PreparedPage.h"
#include "models/consent/code/Literal.h"
#include "models/consent/edit/FrameEdit.h"
#include "models/consent/fix/CellChange.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

/// No screen is longer.
constexpr int mostSteps = 1400;
/// Checks of the whole matrix for one number: bounded whatever the page.
constexpr int mostChecks = 48;

/// A number that a fix may change.
struct Knob
{
    QString attribute;
    double FrameChange::*member = nullptr; ///< of a frame block; the value is then what is added
    double value = 0;
    double least = 0;
    double most = mostSteps;
    double step = 1;

    std::optional<QJsonArray> at(const QJsonArray &now, double wanted) const
    {
        if (member) {
            FrameChange change;
            change.*member = wanted;
            return changedFrame(now, change);
        }
        if (now.isEmpty())
            return QJsonArray{wanted};
        QJsonArray arguments = now;
        arguments.replace(0, wanted);
        return arguments;
    }
};

/// What moving views up and down may still mend.
bool isMendedByPlaces(const Finding &finding)
{
    return !finding.other.isEmpty() || isCutRule(finding.ruleId);
}

bool isVertical(const Attribute &attribute)
{
    return attribute.drag.axis == DragInfo::Axis::Y;
}

std::optional<Knob> numberKnob(const ConsentPage &page, const Attribute &attribute)
{
    const QJsonValue now = page.isSet(attribute.id) ? page.attributes.value(attribute.id).at(0)
                                                    : attribute.defaultValue.value(0);
    if (!now.isDouble() || isVertical(attribute))
        return std::nullopt;
    const bool isRatio = attribute.unit == QLatin1StringView("ratio");
    Knob knob;
    knob.attribute = attribute.id;
    knob.value = now.toDouble();
    knob.step = isRatio ? 0.1 : 1;
    knob.most = isRatio ? 1 : mostSteps;
    // 0 and less stand for "as the SDK likes" where they are no place or margin.
    const bool isOffset = attribute.drag.axis == DragInfo::Axis::X;
    const bool isExtent =
        attribute.group == QLatin1StringView("text") || attribute.drag.axis != DragInfo::Axis::None;
    knob.least = attribute.minimum.value_or(isOffset ? -mostSteps : isExtent ? 1 : 0);
    knob.most = std::min(knob.most, attribute.maximum.value_or(knob.most));
    return knob;
}

class NumberFix
{
public:
    NumberFix(const ConsentPage &page, const GroupedFinding &group, const MatrixResult &before,
              const MatrixSelection &selection, const ConsentTables &tables, const PageCheck &check,
              bool isSideways)
        : m_page(page), m_finding(group.worst.finding), m_before(before), m_selection(selection),
          m_tables(tables), m_check(check), m_isSideways(isSideways)
    {
        for (const GroupedFinding &known : before.findings)
            m_known.insert(known.worst.finding.identity());
        findCell(group, selection);
    }

    std::optional<AttributeChange> run()
    {
        std::optional<AttributeChange> best;
        if (!m_device)
            return best;
        double leastSteps = m_isSideways ? longestDp() : mostSteps;
        for (const Knob &knob : knobs()) {
            const auto [steps, change] = nearest(knob, leastSteps);
            if (!change)
                continue;
            best = change;
            leastSteps = steps;
        }
        return best;
    }

private:
    /// A cell where it holds, the worst: most values fail there already.
    void findCell(const GroupedFinding &group, const MatrixSelection &selection)
    {
        for (const MatrixCell &cell : m_before.cells) {
            for (const PageFinding &found : cell.findings) {
                if (found.finding.identity() != m_finding.identity() ||
                    (m_device && found.area != group.worst.area))
                    continue;
                const auto device =
                    std::ranges::find(selection.devices, cell.deviceId, &Device::id);
                if (device == selection.devices.end())
                    continue;
                m_device = &*device;
                m_state = cell.state;
            }
        }
    }

    /// Nothing inside the page is further apart.
    double longestDp() const
    {
        const PageLayout layout = layOut(m_page, *m_device, m_state, m_tables);
        const QSize window = layout.window.size();
        return std::ceil(layout.toDp(std::max(window.width(), window.height()))) + 1;
    }

    QList<Knob> knobs() const
    {
        if (m_isSideways)
            return knobsWhere([this](const Attribute &known) { return partsSideways(known); });
        const bool isAlert = m_finding.ruleId.startsWith(QLatin1StringView("consent.alert-"));
        const bool isOverlap = m_finding.facts.contains(QStringLiteral("overlapDp"));
        if (!isCutRule(m_finding.ruleId) && !isAlert) {
            const QString blamed = m_finding.facts.value(QStringLiteral("attribute")).toString();
            const Attribute *attribute = m_tables.attributes.find(m_page.platform, blamed);
            return attribute && !isOverlap ? knobsOf(*attribute) : QList<Knob>();
        }
        return knobsWhere([this](const Attribute &known) { return concerns(known); });
    }

    template<class Predicate>
    QList<Knob> knobsWhere(const Predicate &isMeant) const
    {
        QList<Knob> all;
        for (const Attribute *known : m_tables.attributes.attributesOf(m_page.platform)) {
            if (isMeant(*known))
                all += knobsOf(*known);
        }
        return all;
    }

    /// Whether \p attribute holds a length of one of the two views that is no place from top to
    /// bottom.
    bool partsSideways(const Attribute &attribute) const
    {
        const bool isFrame = attribute.arguments.value(0) == ArgumentKind::Frame;
        const bool isLength =
            attribute.unit == QLatin1StringView("dp") || attribute.unit == QLatin1StringView("pt");
        const bool isOfGroup = attribute.group == QLatin1StringView("size") ||
                               attribute.group == QLatin1StringView("position");
        return (attribute.element == movedElement(m_finding.subject) ||
                attribute.element == movedElement(m_finding.other)) &&
               (isFrame ? m_page.isSet(attribute.id) : isLength && isOfGroup);
    }

    /// Whether \p attribute holds a width, a margin or a place from the side of the cut view; for
    /// the second pop-up also its heights.
    bool concerns(const Attribute &attribute) const
    {
        const bool isLength = attribute.group == QLatin1StringView("size") ||
                              attribute.group == QLatin1StringView("position");
        if (!m_page.isSet(attribute.id) || !isLength)
            return false;
        if (m_finding.subject.startsWith(QLatin1StringView("alert")))
            return attribute.element.startsWith(QLatin1StringView("alert"));
        return attribute.drag.axis != DragInfo::Axis::Height &&
               attribute.element == movedElement(m_finding.subject);
    }

    QList<Knob> knobsOf(const Attribute &attribute) const
    {
        QList<Knob> found;
        if (attribute.arguments.value(0) != ArgumentKind::Frame) {
            if (const auto knob = numberKnob(m_page, attribute))
                found << *knob;
            return found;
        }
        const bool isIgnored = m_finding.ruleId == QLatin1StringView("consent.ios-ignored-frame");
        const bool isAlert = m_finding.subject.startsWith(QLatin1StringView("alert"));
        for (const auto member :
             {&FrameChange::height, &FrameChange::width, &FrameChange::x, &FrameChange::y}) {
            const bool isMovedByPlaces =
                member == &FrameChange::y ||
                (isCutRule(m_finding.ruleId) && member == &FrameChange::height);
            if (!isMovedByPlaces || isIgnored || isAlert)
                found << Knob{attribute.id, member, 0, -mostSteps, mostSteps, 1};
        }
        return found;
    }

    ConsentPage with(const Knob &knob, double value) const
    {
        ConsentPage page = m_page;
        const auto arguments = knob.at(m_page.attributes.value(knob.attribute), value);
        if (arguments)
            page.attributes.insert(knob.attribute, *arguments);
        return page;
    }

    /// Far from now only every eighth step is looked at until one clears the finding; what clears
    /// it nearer than that is then sought step by step.
    std::pair<double, std::optional<AttributeChange>> nearest(const Knob &knob, double before) const
    {
        int checks = 0;
        int passed = 0;
        for (int steps = 1; steps < before && checks < mostChecks; steps = next(steps, before)) {
            if (clearedPages(knob, steps).isEmpty()) {
                passed = steps;
                continue;
            }
            for (; passed < steps && checks < mostChecks; ++passed) {
                for (const ConsentPage &page : clearedPages(knob, passed + 1)) {
                    ++checks;
                    if (isBetter(m_check(page)) && (!m_isSideways || keepsViewsWhole(page)))
                        return {passed + 1, changeTo(page, knob.attribute)};
                }
            }
        }
        return {0, std::nullopt};
    }

    static int next(int steps, double before)
    {
        const int last = static_cast<int>(std::ceil(before)) - 1;
        const int wanted = steps + std::max(1, steps / 8);
        return steps < last ? std::min(wanted, last) : wanted;
    }

    /// The pages that are \p steps away in either direction, if the finding is gone there.
    QList<ConsentPage> clearedPages(const Knob &knob, int steps) const
    {
        QList<ConsentPage> cleared;
        for (const int sign : {1, -1}) {
            // Whole steps from the value of now, or the whole number beside it.
            const double raw = knob.value + sign * steps * knob.step;
            const double value = std::round(raw * 1e6) / 1e6;
            if (value < knob.least || value > knob.most)
                continue;
            const ConsentPage page = with(knob, value);
            if (page != m_page && isClearedThere(page))
                cleared << page;
        }
        return cleared;
    }

    AttributeChange changeTo(const ConsentPage &page, const QString &attribute) const
    {
        AttributeChange change{attribute, std::nullopt, page.attributes.value(attribute)};
        if (m_page.isSet(attribute))
            change.from = m_page.attributes.value(attribute);
        return change;
    }

    bool isClearedThere(const ConsentPage &page) const
    {
        const PreparedPage prepared(page, m_tables);
        const QList<PageFinding> found =
            checkLayout(prepared, layOut(prepared, *m_device, m_state));
        return std::ranges::none_of(found, [this](const PageFinding &left) {
            const QString identity = left.finding.identity();
            const bool isNew =
                m_isSideways && left.verdict >= Verdict::CannotTell && !m_known.contains(identity);
            return isNew || identity == m_finding.identity();
        });
    }

    bool isBetter(const MatrixResult &after) const
    {
        if (m_isSideways && !std::ranges::equal(m_before.cells, after.cells, isNoWorse))
            return false;
        return std::ranges::all_of(after.findings, [this](const GroupedFinding &group) {
            const Finding &finding = group.worst.finding;
            if (finding.identity() == m_finding.identity())
                return false;
            return group.worst.verdict < Verdict::CannotTell ||
                   (isMendedByPlaces(finding) && !m_isSideways) ||
                   m_known.contains(finding.identity());
        });
    }

    /// No rule forbids that the edge of the page cuts a button, but no fix shall move it there.
    bool keepsViewsWhole(const ConsentPage &page) const
    {
        const PreparedPage before(m_page, m_tables);
        const PreparedPage after(page, m_tables);
        return std::ranges::all_of(distinctCells(after, m_selection), [&](const auto &cell) {
            const PageLayout old = layOut(before, *cell.device, cell.state);
            const PageLayout now = layOut(after, *cell.device, cell.state);
            return std::ranges::all_of(now.elements, [&](const Element &element) {
                const Element *known = old.find(element.id);
                return isCut(now, element) != Certainty::Yes || !known ||
                       isCut(old, *known) == Certainty::Yes;
            });
        });
    }

    const ConsentPage &m_page;
    const Finding m_finding;
    const MatrixResult &m_before;
    const MatrixSelection &m_selection;
    const ConsentTables &m_tables;
    const PageCheck &m_check;
    const bool m_isSideways;
    QSet<QString> m_known;
    const Device *m_device = nullptr;
    CellState m_state;
};

} // namespace

std::optional<AttributeChange> numberChange(const ConsentPage &page, const GroupedFinding &group,
                                            const MatrixResult &before,
                                            const MatrixSelection &selection,
                                            const ConsentTables &tables, const PageCheck &check)
{
    return NumberFix(page, group, before, selection, tables, check, false).run();
}

std::optional<AttributeChange> sidewaysChange(const ConsentPage &page, const GroupedFinding &group,
                                              const MatrixResult &before,
                                              const MatrixSelection &selection,
                                              const ConsentTables &tables, const PageCheck &check)
{
    return NumberFix(page, group, before, selection, tables, check, true).run();
}

} // namespace numauth::consent
