#include "ui/consent/DeviceLibraryModel.h"

#include "ui/widgets/WordMatch.h"

#include <QFont>

namespace numauth::ui {

using namespace consent;

DeviceLibraryModel::DeviceLibraryModel(DeviceLibrary &library, QObject *parent)
    : QAbstractTableModel(parent), m_library(library)
{
    connect(&library, &DeviceLibrary::changed, this, &DeviceLibraryModel::refresh);
    refresh();
}

void DeviceLibraryModel::refresh()
{
    const WordMatch match(m_filter);
    QList<Device> rows;
    for (const Device &device : m_library.devices()) {
        if (match.score(device.name(), {device.id, device.kind}) > 0)
            rows << device;
    }
    QStringList before;
    QStringList after;
    for (const Device &device : m_rows)
        before << device.id;
    for (const Device &device : rows)
        after << device.id;
    if (before == after) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int DeviceLibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeviceLibraryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool DeviceLibraryModel::isInSet(const QString &id) const
{
    const DeviceSet *set = m_library.file().set(m_set);
    return set && set->devices.contains(id);
}

QVariant DeviceLibraryModel::data(const QModelIndex &index, int role) const
{
    const Device &device = m_rows.at(index.row());
    const bool isIos = device.platform == Platform::Ios;
    if (role == Qt::CheckStateRole && index.column() == Name && m_library.file().set(m_set))
        return isInSet(device.id) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::FontRole && index.column() == Name && m_library.isOwn(device.id)) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    const auto share = m_library.file().shares.constFind(device.id);
    const bool hasShare = share != m_library.file().shares.cend();
    switch (index.column()) {
    case Name:
        return device.name();
    case System:
        return isIos ? QStringLiteral("iOS") : QStringLiteral("Android");
    case Screen:
        return QStringLiteral("%1 × %2 %3")
            .arg(qRound(device.width()))
            .arg(device.height() ? QString::number(qRound(*device.height())) : QStringLiteral("?"))
            .arg(unitOf(device.platform));
    case Density:
        return QString::number(device.density);
    case Share:
        if (role == Qt::EditRole)
            return hasShare ? QString::number(*share) : QString();
        return hasShare ? QStringLiteral("%1 %").arg(*share) : QStringLiteral("—");
    default:
        return {};
    }
}

QVariant DeviceLibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Device"), tr("System"), tr("Screen"), tr("Density"), tr("Share")};
    return heads.value(section);
}

Qt::ItemFlags DeviceLibraryModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Share)
        flags |= Qt::ItemIsEditable;
    if (index.column() == Name && m_library.file().set(m_set))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool DeviceLibraryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString id = idAt(index);
    if (role == Qt::CheckStateRole) {
        m_library.setIsInSet(m_set, id, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() != Share)
        return false;
    QString text = value.toString().remove(u'%').trimmed();
    bool isNumber = false;
    const double percent = text.toDouble(&isNumber);
    const QString refusal = text.isEmpty() ? m_library.setShare(id, std::nullopt)
                            : isNumber
                                ? m_library.setShare(id, percent)
                                : tr("“%1” is no share; write a number from 0 to 100.").arg(text);
    emit refused(refusal);
    return refusal.isEmpty();
}

void DeviceLibraryModel::setFilter(const QString &text)
{
    m_filter = text;
    refresh();
}

void DeviceLibraryModel::setSet(const QString &name)
{
    beginResetModel();
    m_set = name;
    endResetModel();
}

QString DeviceLibraryModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).id : QString();
}

QModelIndex DeviceLibraryModel::indexOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).id == id)
            return index(row, Name);
    }
    return {};
}

} // namespace numauth::ui
