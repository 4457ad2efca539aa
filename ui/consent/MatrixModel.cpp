#include "ui/consent/MatrixModel.h"

#include "models/consent/RuleFinding.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/RowDelegate.h"

#include <algorithm>

namespace numauth::ui {

using consent::CellState;
using consent::Device;
using consent::MatrixCell;
using consent::PageFinding;

namespace {

QString sortingText(MatrixModel::Sorting sorting)
{
    switch (sorting) {
    case MatrixModel::Sorting::Share:
        return MatrixModel::tr("Device, largest share first");
    case MatrixModel::Sorting::Width:
        return MatrixModel::tr("Device, narrowest first");
    case MatrixModel::Sorting::Name:
        return MatrixModel::tr("Device, by name");
    case MatrixModel::Sorting::Worst:
        break;
    }
    return MatrixModel::tr("Device, worst first");
}

} // namespace

MatrixModel::MatrixModel(MatrixSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &MatrixSession::updated, this, &MatrixModel::rebuild);
    rebuild();
}

QString MatrixModel::identity(const Finding &finding)
{
    return QStringLiteral("%1|%2|%3").arg(finding.ruleId, finding.subject, finding.other);
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_session.states().size()) + 1;
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isGroup(index.row()))
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

const Device *MatrixModel::device(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).device : nullptr;
}

const MatrixCell *MatrixModel::cell(const QModelIndex &index) const
{
    const Device *shown = device(index);
    return shown && index.column() > 0 ? m_session.cell(shown->id, index.column() - 1) : nullptr;
}

const PageFinding *MatrixModel::finding(const QModelIndex &index) const
{
    const MatrixCell *shown = cell(index);
    if (!shown)
        return nullptr;
    const Group &group = m_groups.at(m_rows.at(index.row()).group);
    if (group.pageFinding || shown->findings.isEmpty())
        return group.pageFinding;
    const QString wanted = group.identity;
    const auto found = std::ranges::find_if(shown->findings, [&wanted](const PageFinding &finding) {
        return identity(finding.finding) == wanted;
    });
    if (found != shown->findings.end())
        return &*found;
    return wanted.isEmpty() ? &*std::ranges::max_element(shown->findings, {}, &PageFinding::verdict)
                            : nullptr;
}

std::optional<Finding> MatrixModel::toldFinding(const QModelIndex &index) const
{
    const PageFinding *found = finding(index);
    if (!found)
        return std::nullopt;
    const QString wanted = identity(found->finding);
    if (found->finding.message.isEmpty()) {
        const QList<PageFinding> all =
            tellCell(m_session.page().page(), *cell(index), m_session.page().tables());
        for (const PageFinding &told : all) {
            if (identity(told.finding) == wanted)
                return told.finding;
        }
        // The page has moved on since it was checked: the words of another cell will do.
        for (const consent::GroupedFinding &group : m_session.result().findings) {
            if (identity(group.worst.finding) == wanted)
                return group.worst.finding;
        }
    }
    return found->finding;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    if (role == IsGroupRole)
        return row.device == nullptr;
    if (!row.device)
        return index.column() == 0 ? groupData(m_groups.at(row.group), role) : QVariant();
    if (role == DeviceIdRole)
        return row.device->id;
    if (index.column() == 0)
        return deviceData(*row.device, role);
    const PageFinding *found = finding(index);
    switch (role) {
    case CellVerdictRole:
        return static_cast<int>(found ? markOf(found->verdict) : Verdict::Ok);
    case AmountRole:
        if (!found)
            return tr("passes");
        return found->area.isEmpty()
                   ? verdictWord(markOf(found->verdict))
                   : QStringLiteral("%1 %2").arg(consent::formatDp(found->overlapHeightDp()),
                                                 unitOf(row.device->platform));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return found ? toldFinding(index)->message.text() : tr("passes");
    default:
        return {};
    }
}

/// Percent of the market; 0 where the user gave none.
double MatrixModel::shareOf(const Device &device) const
{
    return m_session.page().deviceFile().shares.value(device.id);
}

QVariant MatrixModel::deviceData(const Device &device, int role) const
{
    const QString height =
        device.height() ? QString::number(qRound(*device.height())) : tr("unknown");
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return device.name();
    case DetailRole:
        return tr("%1×%2 dp · %3×")
            .arg(QString::number(qRound(device.width())), height, QString::number(device.density));
    case SecondLineRole:
        if (const double share = shareOf(device); share > 0)
            return tr("Share %1 %").arg(share);
        return device.year > 0 ? QString::number(device.year) : QString();
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(device.source, evidenceLabel(device.evidence).text());
    default:
        return {};
    }
}

QVariant MatrixModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return group.title;
    case RuleIdRole:
    case DetailRole:
        return group.detail;
    case TrailingRole:
        return tr("%n device(s)", nullptr, static_cast<int>(group.devices.size())) +
               QStringLiteral(" · ") + tr("%n cell(s)", nullptr, group.cells);
    case CellVerdictRole:
        return static_cast<int>(group.verdict);
    case IsOpenRole:
        return !m_folded.contains(group.key);
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section > m_session.states().size())
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? sortingText(m_sorting) : QVariant();
    const CellState &state = m_session.states().at(section - 1);
    if (role == GroupTitleRole)
        return consent::carrierLabel(state.carrier).text();
    if (role != Qt::DisplayRole)
        return {};
    const MatrixAxes &axes = m_session.axes();
    QStringList words;
    if (axes.hasFontScales)
        words << tr("font %1×").arg(state.fontScale, 0, 'f', 1);
    if (axes.hasOrientations)
        words << (state.orientation == consent::Orientation::Landscape ? tr("landscape")
                                                                       : tr("portrait"));
    if (axes.hasDark)
        words << (state.isDark ? tr("dark") : tr("light"));
    if (axes.hasTicked)
        words << (state.isTicked ? tr("ticked") : tr("not ticked"));
    if (axes.hasPopup)
        words << (state.isAlertShown ? tr("pop-up") : tr("no pop-up"));
    return words.join(QStringLiteral(" · "));
}

void MatrixModel::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    rebuild();
}

void MatrixModel::setSorting(Sorting sorting)
{
    m_sorting = sorting;
    rebuild();
    emit headerDataChanged(Qt::Horizontal, 0, 0);
}

void MatrixModel::setShowsFailingOnly(bool only)
{
    m_showsFailingOnly = only;
    rebuild();
}

void MatrixModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    rebuild();
}

void MatrixModel::setHiddenRules(const QSet<QString> &ruleIds)
{
    m_hidden = ruleIds;
    rebuild();
}

void MatrixModel::toggleGroup(int row)
{
    const QString key = m_groups.at(m_rows.at(row).group).key;
    if (!m_folded.remove(key))
        m_folded.insert(key);
    rebuild();
}

QModelIndex MatrixModel::firstCell() const
{
    const auto found =
        std::ranges::find_if(m_rows, [](const Row &row) { return row.device != nullptr; });
    return found == m_rows.end() ? QModelIndex()
                                 : index(static_cast<int>(found - m_rows.begin()), 1);
}

} // namespace numauth::ui
