#include "ui/consent/MatrixModel.h"

#include "models/consent/RuleFinding.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/RowDelegate.h"

#include <QMap>

#include <algorithm>

namespace numauth::ui {

using consent::CellState;
using consent::Device;
using consent::MatrixCell;
using consent::PageFinding;

namespace {

const QString restKey = QStringLiteral("ok");

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
        return found->area.isEmpty() ? verdictWord(markOf(found->verdict))
                                     : tr("%1 dp").arg(consent::formatDp(found->overlapHeightDp()));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return found ? toldFinding(index)->message.text() : tr("passes");
    default:
        return {};
    }
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
        return tr("%1 devices · %2 cells").arg(group.devices.size()).arg(group.cells);
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
        return role == Qt::DisplayRole ? tr("Device, worst first") : QVariant();
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

void MatrixModel::setHiddenRules(const QSet<QString> &identities)
{
    m_hidden = identities;
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

bool MatrixModel::isShown(const Device &device) const
{
    return m_filter.isEmpty() || device.name().contains(m_filter, Qt::CaseInsensitive) ||
           QStringLiteral("%1x%2")
               .arg(qRound(device.width()))
               .arg(qRound(device.height().value_or(0)))
               .contains(m_filter, Qt::CaseInsensitive);
}

consent::Verdict MatrixModel::verdictOf(const Device &device) const
{
    consent::Verdict worst = consent::Verdict::Ok;
    for (int state = 0; state < m_session.states().size(); ++state) {
        if (const MatrixCell *shown = m_session.cell(device.id, state))
            worst = std::max(worst, shown->verdict);
    }
    return worst;
}

QList<MatrixModel::Group> MatrixModel::groupsByRule() const
{
    QList<Group> groups;
    QSet<QString> inCells;
    for (const MatrixCell &cell : m_session.result().cells) {
        for (const PageFinding &found : cell.findings)
            inCells.insert(identity(found.finding));
    }
    for (const consent::GroupedFinding &found : m_session.result().findings) {
        const Finding &finding = found.worst.finding;
        if (m_hidden.contains(identity(finding)))
            continue;
        Group group;
        group.key = group.identity = identity(finding);
        group.title = finding.message.text();
        group.detail = group.ruleId = finding.ruleId;
        group.verdict = markOf(found.worst.verdict);
        group.cells = found.cells;
        if (!inCells.contains(group.identity))
            group.pageFinding = &found.worst;
        for (const Device &device : m_devices) {
            if (found.deviceIds.contains(device.id) && isShown(device))
                group.devices << &device;
        }
        groups << group;
    }
    return groups;
}

QList<MatrixModel::Group> MatrixModel::groupsByDevice() const
{
    QMap<QString, Group> groups;
    for (const Device &device : m_devices) {
        const consent::Verdict verdict = verdictOf(device);
        if (!isShown(device) || (m_showsFailingOnly && verdict == consent::Verdict::Ok))
            continue;
        const QString word = groupWord(device);
        Group &group = groups[word];
        group.key = QStringLiteral("group ") + word;
        group.title = titleOf(word);
        group.verdict = std::min(group.verdict, markOf(verdict));
        group.cells += static_cast<int>(m_session.states().size());
        group.devices << &device;
    }
    return groups.values();
}

/// What devices of one group have in common; sorts as the groups stand.
QString MatrixModel::groupWord(const Device &device) const
{
    if (m_grouping == Grouping::Maker)
        return device.maker;
    return m_grouping == Grouping::Width ? QStringLiteral("%1").arg(qRound(device.width()), 5)
                                         : QString();
}

QString MatrixModel::titleOf(const QString &groupWord) const
{
    if (m_grouping == Grouping::None)
        return tr("All devices");
    if (m_grouping == Grouping::Width)
        return tr("%1 dp wide").arg(groupWord.trimmed());
    return groupWord.isEmpty() ? tr("Without maker") : groupWord;
}

MatrixModel::Group MatrixModel::restOf(const QSet<QString> &shown) const
{
    Group rest;
    rest.key = restKey;
    rest.title = tr("Nothing found");
    for (const Device &device : m_devices) {
        if (!shown.contains(device.id) && isShown(device))
            rest.devices << &device;
    }
    rest.cells = static_cast<int>(rest.devices.size() * m_session.states().size());
    return rest;
}

void MatrixModel::rebuild()
{
    beginResetModel();
    m_devices = m_session.result().cells.isEmpty() ? QList<Device>() : m_session.page().devices();
    std::ranges::stable_sort(m_devices, std::ranges::greater(),
                             [this](const Device &device) { return verdictOf(device); });
    m_groups = m_grouping == Grouping::Rule ? groupsByRule() : groupsByDevice();
    m_groups.removeIf([](const Group &group) { return group.devices.isEmpty(); });
    if (m_grouping == Grouping::Rule && !m_showsFailingOnly) {
        QSet<QString> shown;
        for (const Group &group : std::as_const(m_groups)) {
            for (const Device *device : group.devices)
                shown.insert(device->id);
        }
        if (Group rest = restOf(shown); !rest.devices.isEmpty())
            m_groups << rest;
    }
    m_rows.clear();
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        m_rows << Row{group, nullptr};
        if (m_folded.contains(m_groups.at(group).key))
            continue;
        for (const Device *device : m_groups.at(group).devices)
            m_rows << Row{group, device};
    }
    endResetModel();
}

} // namespace numauth::ui
