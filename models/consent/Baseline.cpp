#include "models/consent/Baseline.h"

#include "models/base/AllCores.h"
#include "models/consent/PreparedPage.h"

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

double hundredth(double dp)
{
    return std::round(dp * 100) / 100;
}

QMap<QString, QRect> geometryOf(const PageLayout &layout)
{
    QMap<QString, QRect> elements;
    for (const Element &element : layout.elements) {
        const bool isShown = element.isVisible && !element.visibleRect.isEmpty();
        if (isShown && !isContainerElement(element.id))
            elements.insert(element.id, element.rect);
    }
    return elements;
}

class Comparison
{
public:
    explicit Comparison(BaselineComparison &result) : m_result(result) {}

    void addCell(qsizetype index, const BaselineCell &accepted, const PageLayout &layout)
    {
        ++m_result.cells;
        const QMap<QString, QRect> now = geometryOf(layout);
        if (now != accepted.elements)
            m_result.changedCells.insert(index);
        for (auto element = accepted.elements.cbegin(); element != accepted.elements.cend();
             ++element) {
            const auto found = now.constFind(element.key());
            if (found == now.cend())
                add({GeometryChange::Kind::Vanished, element.key()}, accepted.deviceId);
            else if (*found != *element)
                add(moved(element.key(), *element, *found, layout), accepted.deviceId);
        }
        for (auto element = now.cbegin(); element != now.cend(); ++element) {
            if (!accepted.elements.contains(element.key()))
                add({GeometryChange::Kind::Appeared, element.key()}, accepted.deviceId);
        }
    }

    void finish()
    {
        std::ranges::stable_sort(m_result.changes,
                                 [](const GeometryChange &left, const GeometryChange &right) {
                                     return left.cells > right.cells;
                                 });
    }

private:
    static GeometryChange moved(const QString &id, const QRect &before, const QRect &after,
                                const PageLayout &layout)
    {
        GeometryChange change{GeometryChange::Kind::Moved, id};
        change.left = hundredth(layout.toDp(after.left() - before.left()));
        change.top = hundredth(layout.toDp(after.top() - before.top()));
        change.width = hundredth(layout.toDp(after.width() - before.width()));
        change.height = hundredth(layout.toDp(after.height() - before.height()));
        return change;
    }

    void add(GeometryChange change, const QString &deviceId)
    {
        // Each of the two places is rounded to whole px: the same edit differs by up to 1 dp.
        const auto near = [](double left, double right) { return std::abs(left - right) <= 1.0; };
        const auto same = std::ranges::find_if(m_result.changes, [&](const GeometryChange &known) {
            return known.kind == change.kind && known.elementId == change.elementId &&
                   near(known.left, change.left) && near(known.top, change.top) &&
                   near(known.width, change.width) && near(known.height, change.height);
        });
        if (same == m_result.changes.end()) {
            change.deviceIds << deviceId;
            change.cells = 1;
            m_result.changes << change;
            return;
        }
        ++same->cells;
        if (same->deviceIds.last() != deviceId)
            same->deviceIds << deviceId;
    }

    BaselineComparison &m_result;
};

struct LaidOut
{
    QString deviceId;
    CellState state;
    PageLayout layout;
};

} // namespace

Result<Baseline> recordBaseline(const ConsentPage &page, const MatrixSelection &selection,
                                const ConsentTables &tables)
{
    const PreparedPage prepared(page, tables);
    Baseline baseline;
    baseline.page = page.name;
    baseline.platform = page.platform;
    baseline.sdk = selection.states.isEmpty() ? SdkVersion{} : selection.states.first().sdk;
    baseline.recordedOn = QDate::currentDate();
    qsizetype number = 0;
    for (const Device &device : selection.devices) {
        for (const CellState &state : selection.states) {
            if (number++ % selection.shards != selection.shard - 1)
                continue;
            const PageLayout layout = layOut(prepared, device, state);
            if (!layout.findings.isEmpty())
                return Error{
                    Error::Code::Unsupported,
                    Baseline::tr("%1 cannot be laid out on %2: %3")
                        .arg(page.name, device.name(), layout.findings.first().message.text())};
            baseline.cells << BaselineCell{device.id, state, geometryOf(layout)};
        }
    }
    return baseline;
}

BaselineComparison compareBaseline(const Baseline &baseline, const ConsentPage &page,
                                   const ConsentTables &tables)
{
    const PreparedPage prepared(page, tables);
    const auto layOutCell = [&](const BaselineCell &cell) {
        const Device *device = tables.devices.find(cell.deviceId);
        return LaidOut{cell.deviceId, cell.state,
                       device ? layOut(prepared, *device, cell.state) : PageLayout()};
    };
    const auto laidOut = mappedOnAllCores<LaidOut>(baseline.cells, layOutCell);
    BaselineComparison result;
    Comparison comparison(result);
    for (qsizetype index = 0; index < laidOut.size(); ++index) {
        const BaselineCell &cell = baseline.cells.at(index);
        if (tables.devices.find(cell.deviceId))
            comparison.addCell(index, cell, laidOut.at(index).layout);
        else if (!result.unknownDevices.contains(cell.deviceId))
            result.unknownDevices << cell.deviceId;
    }
    comparison.finish();
    return result;
}

} // namespace numauth::consent
