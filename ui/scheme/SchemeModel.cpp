#include "ui/scheme/SchemeModel.h"

#include "models/package/PackageReader.h"
#include "models/scheme/SchemeCheck.h"
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
    return facts ? Verdict::Ok : Verdict::CannotTell;
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

SchemeModel::SchemeModel(const scheme::SchemeRules &rules, QObject *parent)
    : QAbstractTableModel(parent), m_rules(rules)
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
    if (!scheme->packageFile.isEmpty() && QFileInfo::exists(package))
        row.facts = package::PackageReader::read(package, package::Verification::Full);
    check(row);
    return row;
}

void SchemeModel::check(SchemeRow &row) const
{
    const QString file = SchemeStore::shownPath(row.id);
    row.findings = m_rules.findings(*row.scheme, file);
    if (row.facts)
        row.findings += scheme::SchemeCheck::check(*row.scheme, file, *row.facts);
    else
        row.findings << scheme::SchemeCheck::withoutPackage(file);
    std::ranges::stable_sort(row.findings, [](const Finding &left, const Finding &right) {
        return left.severity > right.severity;
    });
}

Result<> SchemeModel::save(const QString &id, const Scheme &scheme)
{
    Result<> saved = SchemeStore(m_folder).save(id, scheme);
    if (!saved)
        return saved;
    const int known = indexOf(id);
    if (known < 0) {
        open(m_folder);
        return {};
    }
    SchemeRow row = read(id);
    if (!row.facts)
        row.facts = m_rows.at(known).facts;
    check(row);
    m_rows[known] = row;
    emit dataChanged(index(known, 0), index(known, ColumnCount - 1));
    return {};
}

void SchemeModel::compare(int index, const package::PackageFacts &facts)
{
    if (index < 0 || index >= m_rows.size() || !m_rows.at(index).scheme)
        return;
    m_rows[index].facts = facts;
    check(m_rows[index]);
    emit dataChanged(this->index(index, 0), this->index(index, ColumnCount - 1));
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
        return scheme.keyReference.isEmpty() ? none : scheme.keyReference;
    }
}

QVariant SchemeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Name"), tr("Platform"), tr("Package / Bundle ID / address"),
                            tr("Scheme code"), tr("Key")};
    return heads.value(section);
}

void SchemeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace numauth::ui
