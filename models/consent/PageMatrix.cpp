#include "models/consent/PageMatrix.h"

#include "models/base/AllCores.h"
#include "models/consent/AttributeRules.h"
#include "models/consent/FindingGroups.h"
#include "models/consent/IosFrame.h"

#include <QSet>

#include <algorithm>

namespace numauth::consent {

namespace {

/// What is wrong with the page whatever the device: stands once, for all of them.
void addPageFindings(MatrixResult &result, const QList<PageFinding> &findings,
                     const MatrixSelection &selection)
{
    QStringList ids;
    for (const Device &device : selection.devices)
        ids << device.id;
    Verdict worst = Verdict::Ok;
    for (const PageFinding &found : findings) {
        result.findings << GroupedFinding{found, ids, static_cast<int>(result.cells.size()), true};
        worst = std::max(
            {worst, found.verdict, leavesVerdictOpen(found) ? Verdict::CannotTell : Verdict::Ok});
    }
    for (MatrixCell &cell : result.cells)
        cell.verdict = std::max(cell.verdict, worst);
}

/// Classes that a thread checks in one go: enough work for it to be woken for.
constexpr qsizetype chunkSize = 64;

/// The selected cells: which device and state, and which class each is of.
struct SelectedCells
{
    struct Cell
    {
        qsizetype device = 0;
        qsizetype state = 0;
    };

    QList<Cell> cells;
    QList<ClassedCell> classed;  ///< for each of them
    QList<CheckedClass> classes; ///< still to be checked
    QList<qsizetype> byState;    ///< the classes, those of one state together
};

/// Differs for any two findings of one cell.
QString keyInCell(const PageFinding &found)
{
    const QRect &area = found.area;
    return found.finding.identity() + QStringLiteral("|%1,%2,%3,%4")
                                          .arg(area.x())
                                          .arg(area.y())
                                          .arg(area.width())
                                          .arg(area.height());
}

/// Devices of one id count as one.
QList<qsizetype> numbersOf(const QList<Device> &devices)
{
    QStringList ids;
    for (const Device &device : devices)
        ids << device.id;
    return firstPlaces<QString>(ids);
}

SelectedCells selectedCells(const PreparedPage &page, const MatrixSelection &selection)
{
    SelectedCells selected;
    const CellClassifier classifier(page, selection);
    const QList<qsizetype> numbers = numbersOf(selection.devices);
    QList<qsizetype> known(classifier.count(), -1);
    QList<QList<qsizetype>> ofState(selection.states.size());
    qsizetype number = 0;
    for (qsizetype device = 0; device < selection.devices.size(); ++device) {
        for (qsizetype state = 0; state < selection.states.size(); ++state) {
            if (number++ % selection.shards != selection.shard - 1)
                continue;
            qsizetype &place = known[classifier.classOf(device, state)];
            if (place < 0) {
                place = selected.classes.size();
                selected.classes << CheckedClass{
                    {&selection.devices.at(device), selection.states.at(state)}, {}, {}};
                ofState[state] << place;
            }
            selected.cells << SelectedCells::Cell{device, state};
            selected.classed << ClassedCell{place, numbers.at(device)};
        }
    }
    for (const QList<qsizetype> &classes : ofState)
        selected.byState << classes;
    return selected;
}

void check(CheckedClass &checked, const PreparedPage &prepared)
{
    const PageLayout layout = layOutBriefly(prepared, *checked.cell.device, checked.cell.state);
    checked.findings = checkLayout(prepared, layout);
    checked.verdict = worstVerdict(checked.findings);
}

/// On all cores; state after state, as cells of one state share most of their measured texts.
void checkAll(SelectedCells &selected, const PreparedPage &prepared)
{
    CheckedClass *const classes = selected.classes.data();
    const qsizetype count = selected.byState.size();
    forEachOnAllCores((count + chunkSize - 1) / chunkSize, [&](qsizetype chunk) {
        const qsizetype end = std::min((chunk + 1) * chunkSize, count);
        for (qsizetype index = chunk * chunkSize; index < end; ++index)
            check(classes[selected.byState.at(index)], prepared);
    });
}

} // namespace

Orientation ownOrientation(const ConsentPage &page, const ConsentTables &tables)
{
    const PageValues values(page, tables.attributes);
    if (page.platform == Platform::Ios)
        return supports(values, Orientation::Portrait) ? Orientation::Portrait
                                                       : Orientation::Landscape;
    const auto wanted = values.number(QStringLiteral("setScreenOrientation"));
    const bool isLandscape = wanted == 0 || wanted == 6 || wanted == 8 || wanted == 11;
    return isLandscape ? Orientation::Landscape : Orientation::Portrait;
}

MatrixSelection MatrixSelection::defaults(Platform platform, const ConsentTables &tables)
{
    MatrixSelection selection;
    selection.devices = tables.devices.devicesOf(platform);
    const QList<SdkVersion> versions = tables.attributes.versions(platform);
    for (Carrier carrier : allCarriers) {
        CellState state;
        state.carrier = carrier;
        state.sdk = versions.isEmpty() ? SdkVersion{} : versions.last();
        selection.states << state;
    }
    return selection;
}

MatrixSelection MatrixSelection::defaults(const ConsentPage &page, const ConsentTables &tables)
{
    MatrixSelection selection = defaults(page.platform, tables);
    for (CellState &state : selection.states)
        state.orientation = ownOrientation(page, tables);
    return selection;
}

void MatrixSelection::addPopUp(const ConsentPage &page, const ConsentTables &tables)
{
    const bool isShown = std::ranges::any_of(states, [](const CellState &state) {
        return state.isAlertShown || state.isAgreementShown;
    });
    const PageValues values(page, tables.attributes);
    const QLatin1StringView flag(page.platform == Platform::Ios ? "privacyAlertIsNeedShow"
                                                                : "setPrivacyAlertIsNeedShow");
    if (isShown || !values.boolean(flag))
        return;
    for (CellState state : QList<CellState>(states)) {
        state.isAlertShown = true;
        states << state;
    }
}

int MatrixResult::count(Verdict verdict) const
{
    return static_cast<int>(std::ranges::count(cells, verdict, &MatrixCell::verdict));
}

Verdict MatrixResult::verdictOf(const QString &deviceId) const
{
    Verdict worst = Verdict::Ok;
    for (const MatrixCell &cell : cells) {
        if (cell.deviceId == deviceId)
            worst = std::max(worst, cell.verdict);
    }
    return worst;
}

Verdict MatrixResult::worst() const
{
    Verdict worst = Verdict::Ok;
    for (const MatrixCell &cell : cells)
        worst = std::max(worst, cell.verdict);
    return worst;
}

MatrixResult checkMatrix(const ConsentPage &page, const MatrixSelection &selection,
                         const ConsentTables &tables)
{
    const PreparedPage prepared(page, tables);
    SelectedCells selected = selectedCells(prepared, selection);
    checkAll(selected, prepared);
    MatrixResult result;
    result.cells.reserve(selected.cells.size());
    for (qsizetype index = 0; index < selected.cells.size(); ++index) {
        const auto &[device, state] = selected.cells.at(index);
        const CheckedClass &checked = selected.classes.at(selected.classed.at(index).checkedClass);
        result.cells << MatrixCell{selection.devices.at(device).id, selection.states.at(state),
                                   checked.verdict, checked.findings};
    }
    result.findings =
        groupFindings(selected.classes, selected.classed, selection.devices, prepared);
    const SdkVersion sdk = selection.states.isEmpty() ? SdkVersion{} : selection.states.first().sdk;
    QList<PageFinding> pageFindings = checkAttributes(page, sdk, tables);
    dropRulesThatDoNotHold(pageFindings, tables.rules, sdk);
    addPageFindings(result, pageFindings, selection);
    return result;
}

QList<PageFinding> tellCell(const ConsentPage &page, const MatrixCell &cell,
                            const ConsentTables &tables)
{
    const Device *device = tables.devices.find(cell.deviceId);
    if (!device || cell.findings.isEmpty())
        return cell.findings;
    const PreparedPage prepared(page, tables);
    QSet<QString> known;
    for (const PageFinding &found : cell.findings)
        known.insert(keyInCell(found));
    QList<PageFinding> all = checkLayout(prepared, layOut(prepared, *device, cell.state));
    all.removeIf([&known](const PageFinding &found) { return !known.contains(keyInCell(found)); });
    return all;
}

} // namespace numauth::consent
