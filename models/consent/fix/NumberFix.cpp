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
/// Checks of the whole matrix for one number: bounded whatever the page. Each one that fails names
/// a cell that all further values must pass first.
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

/// A cell that a value must pass before the whole matrix is checked.
struct Probe
{
    qsizetype cell = 0; ///< of the matrix before the change
    const Device *device = nullptr;
    MatrixCell before; ///< with what the page accepts, too
};

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
        findCell(group);
    }

    std::optional<AttributeChange> run()
    {
        std::optional<AttributeChange> best;
        if (m_probes.isEmpty())
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
    void findCell(const GroupedFinding &group)
    {
        std::optional<qsizetype> anywhere;
        for (qsizetype index = 0; index < m_before.cells.size(); ++index) {
            for (const PageFinding &found : m_before.cells.at(index).findings) {
                if (found.finding.identity() != m_finding.identity())
                    continue;
                anywhere = index;
                if (found.area == group.worst.area)
                    return addProbe(index);
            }
        }
        if (anywhere)
            addProbe(*anywhere);
    }

    void addProbe(qsizetype cell)
    {
        const bool isKnown = std::ranges::find(m_probes, cell, &Probe::cell) != m_probes.end();
        const auto device =
            std::ranges::find(m_selection.devices, m_before.cells.at(cell).deviceId, &Device::id);
        if (isKnown || device == m_selection.devices.end())
            return;
        Probe probe{cell, &*device, m_before.cells.at(cell)};
        probe.before = checked(PreparedPage(m_page, m_tables), probe);
        for (const PageFinding &found : std::as_const(probe.before.findings))
            m_known.insert(found.finding.identity());
        m_probes << probe;
    }

    static MatrixCell checked(const PreparedPage &page, const Probe &probe)
    {
        MatrixCell cell = probe.before;
        const PageLayout layout = layOutBriefly(page, *probe.device, cell.state);
        cell.findings = checkLayout(page, layout);
        cell.verdict = worstVerdict(cell.findings);
        return cell;
    }

    /// Nothing inside the page is further apart.
    double longestDp() const
    {
        const Probe &worst = m_probes.first();
        const PageLayout layout = layOut(m_page, *worst.device, worst.before.state, m_tables);
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

    /// The nearest value that mends it: every step is looked at.
    std::pair<double, std::optional<AttributeChange>> nearest(const Knob &knob, double before)
    {
        int checks = 0;
        for (int steps = 1; steps < before && checks < mostChecks; ++steps) {
            for (const ConsentPage &page : clearedPages(knob, steps)) {
                ++checks;
                if (isBetter(m_check(page)) && (!m_isSideways || keepsViewsWhole(page)))
                    return {steps, changeTo(page, knob.attribute)};
            }
        }
        return {0, std::nullopt};
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
        return std::ranges::all_of(m_probes, [&](const Probe &probe) {
            return passes(probe.before, checked(prepared, probe));
        });
    }

    /// Whether the finding is gone from a cell and nothing new came that a place cannot mend.
    bool passes(const MatrixCell &before, const MatrixCell &after) const
    {
        return std::ranges::all_of(after.findings,
                                   [this](const PageFinding &left) { return isAllowed(left); }) &&
               (!m_isSideways || isNoWorse(before, after));
    }

    bool isAllowed(const PageFinding &left) const
    {
        const QString identity = left.finding.identity();
        if (identity == m_finding.identity())
            return false;
        return left.verdict < Verdict::CannotTell ||
               (isMendedByPlaces(left.finding) && !m_isSideways) || m_known.contains(identity);
    }

    /// Of the whole matrix; the first cell that does not pass is a probe from now on.
    bool isBetter(const MatrixResult &after)
    {
        const bool isGone = std::ranges::all_of(
            after.findings, [this](const GroupedFinding &group) { return isAllowed(group.worst); });
        if (isGone && (!m_isSideways || std::ranges::equal(m_before.cells, after.cells, isNoWorse)))
            return true;
        for (qsizetype cell = 0; cell < after.cells.size(); ++cell) {
            if (passes(m_before.cells.at(cell), after.cells.at(cell)))
                continue;
            addProbe(cell);
            break;
        }
        return false;
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
    QList<Probe> m_probes; ///< the worst cell first
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
