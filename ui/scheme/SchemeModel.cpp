#include "ui/scheme/SchemeModel.h"

#include "models/scheme/KeyLedger.h"
#include "models/scheme/SchemeCheck.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/widgets/RowDelegate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace numauth::ui {

using scheme::Platform;
using scheme::Scheme;
using scheme::SchemeStore;

Verdict SchemeRow::verdict() const
{
    if (!scheme)
        return Verdict::Refuses;
    Severity worst = Severity::Note;
    for (const Finding &finding : findings)
        worst = std::max(worst, finding.severity);
    if (worst == Severity::Error)
        return Verdict::Refuses;
    if (worst == Severity::Warning)
        return Verdict::NonCompliant;
    return facts && facts->isUsable() ? Verdict::Ok : Verdict::CannotTell;
}

QString platformWord(Platform platform)
{
    switch (platform) {
    case Platform::Android:
        return QStringLiteral("Android");
    case Platform::Ios:
        return QStringLiteral("iOS");
    case Platform::Harmony:
        return QCoreApplication::translate("numauth::ui::SchemeModel", "HarmonyOS");
    case Platform::H5:
        break;
    }
    return QStringLiteral("H5");
}

SchemeModel::SchemeModel(const scheme::SchemeRules &rules, const scheme::KeyRotation &rotation,
                         const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_rules(rules), m_rotation(rotation), m_clock(clock)
{
}

void SchemeModel::open(const QString &folder)
{
    beginResetModel();
    m_folder = folder;
    m_rows.clear();
    if (!folder.isEmpty()) {
        for (const QString &id : SchemeStore(folder).ids())
            m_rows << read(id);
    }
    endResetModel();
    for (const SchemeRow &row : m_rows) {
        if (row.isReading)
            emit packageWanted(QDir(m_folder).filePath(row.scheme->packageFile), row.id);
    }
}

SchemeRow SchemeModel::read(const QString &id) const
{
    SchemeRow row;
    row.id = id;
    const Result<Scheme> scheme = SchemeStore(m_folder).load(id);
    if (!scheme) {
        row.error = scheme.error().message;
        return row;
    }
    row.scheme = *scheme;
    const QString package = QDir(m_folder).filePath(scheme->packageFile);
    row.isReading = !scheme->packageFile.isEmpty() && QFileInfo::exists(package);
    addKnowledge(row);
    check(row);
    return row;
}

void SchemeModel::addKnowledge(SchemeRow &row) const
{
    row.cloud.reset();
    row.fingerprint.clear();
    row.keyCreated = {};
    const auto states = workspace::CloudStates::load(m_folder);
    for (const workspace::CloudStateRow &state :
         states ? states->rows() : QList<workspace::CloudStateRow>()) {
        if (state.schemeId == row.id && (!row.cloud || row.cloud->time < state.time))
            row.cloud = state;
    }
    const auto ledger = scheme::KeyLedger::load(m_folder);
    for (const scheme::KeyVersion &key : ledger ? ledger->keys : QList<scheme::KeyVersion>()) {
        if (key.scheme != row.id || key.reference != row.scheme->keyReference)
            continue;
        row.fingerprint = key.fingerprint;
        row.keyCreated = key.created;
    }
    if (!row.keyCreated.isValid() && row.cloud)
        row.keyCreated = row.cloud->created;
}

void SchemeModel::check(SchemeRow &row) const
{
    const QString file = SchemeStore::shownPath(row.id);
    row.findings = m_rules.findings(*row.scheme, file);
    if (row.facts)
        row.findings += scheme::SchemeCheck::check(*row.scheme, file, *row.facts) +
                        m_rotation.findingsOf(scheme::KeyLedger::load(m_folder).valueOr({}), row.id,
                                              row.facts->appVersion());
    else if (!row.isReading)
        row.findings << scheme::SchemeCheck::withoutPackage(file);
    std::ranges::stable_sort(row.findings, [](const Finding &left, const Finding &right) {
        return left.severity > right.severity;
    });
}

void SchemeModel::change(int index)
{
    emit dataChanged(this->index(index, 0), this->index(index, ColumnCount - 1));
    emit rowChanged(index);
}

void SchemeModel::remove(int index)
{
    beginRemoveRows({}, index, index);
    m_rows.removeAt(index);
    endRemoveRows();
}

void SchemeModel::refreshKeys()
{
    for (int index = 0; index < m_rows.size(); ++index) {
        if (!m_rows.at(index).scheme)
            continue;
        addKnowledge(m_rows[index]);
        check(m_rows[index]);
        change(index);
    }
}

void SchemeModel::refresh(const QString &id)
{
    const int known = indexOf(id);
    if (!QFileInfo::exists(SchemeStore(m_folder).path(id))) {
        if (known >= 0)
            remove(known);
        return;
    }
    SchemeRow row = read(id);
    if (known < 0) {
        const auto count = static_cast<int>(m_rows.size());
        beginInsertRows({}, count, count);
        m_rows << row;
        endInsertRows();
        return;
    }
    const SchemeRow &old = m_rows.at(known);
    const bool isSamePackage =
        old.scheme && row.scheme && old.scheme->packageFile == row.scheme->packageFile;
    if (isSamePackage || !row.isReading) {
        row.facts = old.facts;
        row.isReading = old.isReading;
    }
    if (row.scheme)
        check(row);
    m_rows[known] = row;
    change(known);
    if (row.isReading && !isSamePackage)
        emit packageWanted(QDir(m_folder).filePath(row.scheme->packageFile), id);
}

void SchemeModel::compare(int index, const package::PackageFacts &facts)
{
    if (index < 0 || index >= m_rows.size() || !m_rows.at(index).scheme)
        return;
    m_rows[index].facts = facts;
    m_rows[index].isReading = false;
    check(m_rows[index]);
    change(index);
}

int SchemeModel::count(std::optional<Platform> platform) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [platform](const SchemeRow &row) {
        return !platform || (row.scheme && row.scheme->platform == *platform);
    }));
}

Activation SchemeModel::activation(const SchemeRow &row) const
{
    if (!row.scheme)
        return {};
    return {m_rotation, row.scheme->platform, row.keyCreated, m_clock.now()};
}

bool SchemeModel::isWaitingForKeys() const
{
    return std::ranges::any_of(
        m_rows, [this](const SchemeRow &row) { return activation(row).isWaiting(); });
}

void SchemeModel::tickActivation()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, ActivationColumn), index(rowCount() - 1, ActivationColumn));
}

QVariant SchemeModel::cloudState(const SchemeRow &row, int role) const
{
    const auto state = row.cloud ? row.cloud->state : workspace::CloudState::LocalOnly;
    const bool isUnknown = state == workspace::CloudState::UnknownCode;
    if (role == Qt::DisplayRole)
        return cloudStateWord(state);
    if (role == ToneRole)
        return static_cast<int>(isUnknown ? Tone::Warn : !row.cloud ? Tone::Muted : Tone::Ok);
    if (role == Qt::ToolTipRole && row.cloud)
        return tr("%1, answered %2")
            .arg(row.cloud->environment == QLatin1StringView("sandbox") ? tr("sandbox")
                                                                        : row.cloud->environment,
                 row.cloud->time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    return {};
}

int SchemeModel::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &SchemeRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SchemeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SchemeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SchemeModel::data(const QModelIndex &index, int role) const
{
    const SchemeRow &row = m_rows.at(index.row());
    const int column = index.column();
    if (role == VerdictRole && column == NameColumn)
        return static_cast<int>(row.verdict());
    if (role == Qt::ToolTipRole && !row.error.isEmpty())
        return row.error;
    if (row.scheme && column == ActivationColumn)
        return activation(row).data(role);
    if (row.scheme && column == CloudColumn)
        return cloudState(row, role);
    if (role == Qt::ToolTipRole && row.scheme && column == KeyColumn)
        return row.scheme->keyReference;
    if (role == IsCodeRole)
        return column == IdentityColumn || column == CodeColumn || column == KeyColumn;
    if (role != Qt::DisplayRole)
        return {};
    if (!row.scheme)
        return column == NameColumn ? row.id : QString();
    const Scheme &scheme = *row.scheme;
    const QString none = QStringLiteral("—");
    switch (column) {
    case NameColumn:
        return scheme.name;
    case PlatformColumn:
        return platformWord(scheme.platform);
    case IdentityColumn:
        return scheme.identity();
    case CodeColumn:
        return scheme.schemeCode.isEmpty() ? tr("draft") : scheme.schemeCode;
    default:
        if (!row.fingerprint.isEmpty())
            return QStringLiteral("sk#") + row.fingerprint;
        return scheme.keyReference.isEmpty() ? none : scheme.keyReference;
    }
}

QVariant SchemeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Name"),        tr("Platform"), tr("Package / Bundle ID / address"),
                            tr("Scheme code"), tr("Key"),      tr("Activation"),
                            tr("Cloud")};
    return heads.value(section);
}

void SchemeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace numauth::ui
