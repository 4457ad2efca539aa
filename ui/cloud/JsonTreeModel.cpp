#include "ui/cloud/JsonTreeModel.h"

#include "ui/widgets/RowDelegate.h"

#include <QJsonArray>
#include <QJsonObject>

namespace numauth::ui {

namespace {

QString shown(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QStringLiteral("[%1]").arg(value.toArray().size());
    case QJsonValue::Object:
        return QStringLiteral("{%1}").arg(value.toObject().size());
    default:
        return QStringLiteral("null");
    }
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setValue(const QJsonValue &value)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    fill(*m_root, value);
    endResetModel();
}

/// Answers nest no deeper than QJsonDocument reads them.
void JsonTreeModel::fill(Node &node, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        add(node, member.key(), member.value());
    const QJsonArray array = value.toArray();
    for (qsizetype entry = 0; entry < array.size(); ++entry)
        add(node, QStringLiteral("[%1]").arg(entry), array.at(entry));
}

void JsonTreeModel::add(Node &parent, const QString &name, const QJsonValue &value)
{
    auto child = std::make_unique<Node>();
    child->name = name;
    child->value = shown(value);
    child->row = static_cast<int>(parent.children.size());
    child->parent = &parent;
    fill(*child, value);
    parent.children.push_back(std::move(child));
}

JsonTreeModel::Node *JsonTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children.at(static_cast<size_t>(row)).get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *above = nodeAt(child)->parent;
    return above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeAt(index);
    const bool isBranch = !node.children.empty();
    if (role == Qt::DisplayRole)
        return index.column() == NameColumn ? node.name : node.value;
    if (role == IsCodeRole)
        return true;
    if (role == ToneRole && index.column() == ValueColumn)
        return static_cast<int>(isBranch ? Tone::Muted : Tone::Text);
    return {};
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace numauth::ui
