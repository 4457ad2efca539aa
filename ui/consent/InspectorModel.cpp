#include "ui/consent/InspectorModel.h"

#include "models/consent/ElementMove.h"
#include "ui/consent/AttributeValue.h"
#include "ui/consent/PlatformDialog.h"
#include "ui/widgets/RowDelegate.h"

#include <algorithm>

namespace numauth::ui {

using consent::ArgumentKind;
using consent::Attribute;

namespace {

/// The selected view and what stands inside it share one list.
QStringList elementsOf(const QString &selected)
{
    const QString owner = consent::movedElement(selected);
    if (owner == QLatin1StringView("loginButton"))
        return {owner, QStringLiteral("loginLabel")};
    if (owner == QLatin1StringView("privacy"))
        return {owner, QStringLiteral("privacyText"), QStringLiteral("checkbox")};
    if (owner == QLatin1StringView("navigationBar"))
        return {owner, QStringLiteral("navigationTitle"), QStringLiteral("closeButton")};
    if (owner.isEmpty())
        return {QStringLiteral("page")};
    return {owner};
}

} // namespace

InspectorModel::InspectorModel(PageSession &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session)
{
    connect(&session, &PageSession::selectionChanged, this, &InspectorModel::rebuild);
    connect(&session, &PageSession::listsDue, this, &InspectorModel::rebuild);
    connect(&session, &PageSession::documentChanged, this, [this] { m_names.reset(); });
    rebuild();
}

bool InspectorModel::isShown(const Attribute &attribute) const
{
    if (m_showsChangedOnly && !m_session.page().isSet(attribute.id))
        return false;
    return m_filter.score(attribute.label.zh,
                          {attribute.label.en, attribute.id, attribute.counterpart}) > 0;
}

QList<InspectorModel::Group> InspectorModel::groups() const
{
    QList<Group> groups;
    if (!m_session.document())
        return groups;
    // A search looks through all attributes, not only those of the selected view.
    const QStringList elements =
        m_filter.isEmpty() ? elementsOf(m_session.selectedElement()) : QStringList();
    const auto all = m_session.tables().attributes.attributesOf(m_session.page().platform);
    for (const auto &[id, label] : consent::attributeGroups()) {
        Group group{id, label, {}};
        for (const Attribute *attribute : all) {
            const bool isHere = elements.isEmpty() || elements.contains(attribute->element);
            if (isHere && attribute->group == id && isShown(*attribute))
                group.attributes << attribute;
        }
        if (!group.attributes.isEmpty())
            groups << group;
    }
    return groups;
}

void InspectorModel::rebuild()
{
    const QList<Group> fresh = groups();
    if (fresh != m_groups) {
        beginResetModel();
        m_groups = fresh;
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        emit dataChanged(group, group);
        emit dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group));
    }
}

void InspectorModel::setFilter(const QString &text)
{
    m_filter = WordMatch(text);
    rebuild();
}

consent::Platform InspectorModel::names() const
{
    return m_names.value_or(m_session.page().platform);
}

void InspectorModel::setNames(consent::Platform platform)
{
    m_names = platform;
    rebuild();
}

QString InspectorModel::nameOf(const Attribute &attribute) const
{
    if (names() == attribute.platform)
        return attribute.id;
    return attribute.counterpart.isEmpty() ? tr("not on %1").arg(platformName(names()))
                                           : attribute.counterpart;
}

void InspectorModel::setShowsChangedOnly(bool only)
{
    m_showsChangedOnly = only;
    rebuild();
}

QModelIndex InspectorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex InspectorModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int InspectorModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == 0 ? static_cast<int>(m_groups.at(parent.row()).attributes.size())
                                    : 0;
}

int InspectorModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags InspectorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
}

const Attribute *InspectorModel::attribute(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return m_groups.at(int(index.internalId()) - 1).attributes.value(index.row());
}

QModelIndex InspectorModel::indexOf(const QString &attributeId) const
{
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            if (m_groups.at(group).attributes.at(row)->id == attributeId)
                return index(row, 0, parent);
        }
    }
    return {};
}

QVariant InspectorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return groupData(m_groups.at(index.row()), role);
    const Attribute *row = attribute(index);
    return row ? attributeData(*row, role) : QVariant();
}

QVariant InspectorModel::groupData(const Group &group, int role) const
{
    const auto changed =
        std::ranges::count_if(group.attributes, [this](const Attribute *attribute) {
            return m_session.page().isSet(attribute->id);
        });
    switch (role) {
    case Qt::DisplayRole:
        return group.label.text();
    case IsHeadRole:
        return true;
    case TrailingRole:
        return changed > 0 ? tr("%n changed", nullptr, static_cast<int>(changed)) : tr("unchanged");
    default:
        return {};
    }
}

QVariant InspectorModel::attributeData(const Attribute &attribute, int role) const
{
    const consent::ConsentPage &page = m_session.page();
    switch (role) {
    case Qt::DisplayRole:
        return attribute.label.text();
    case SecondLineRole:
        return nameOf(attribute);
    case AttributeIdRole:
        return attribute.id;
    case NeedsFormRole:
        return AttributeValue::needsForm(attribute);
    case SecondLineIsCodeRole:
        return true;
    case Qt::ToolTipRole:
        return attribute.meaning.text();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(attribute.label.text(),
                                            AttributeValue::shown(attribute, page));
    case KindRole:
        return static_cast<int>(AttributeValue::needsForm(attribute)
                                    ? ArgumentKind::Other
                                    : attribute.arguments.value(0, ArgumentKind::Other));
    case UnitRole:
        return attribute.unit;
    case ValueRole:
        return page.attributes.value(attribute.id).at(0).toVariant();
    case Qt::EditRole:
        return AttributeValue::editable(attribute, page);
    case ValueTextRole:
        return AttributeValue::shown(attribute, page);
    case IsChangedRole:
    case IsBoldRole:
        return page.isSet(attribute.id);
    case ChoicesRole: {
        QStringList words;
        for (const consent::EnumValue &value : attribute.values)
            words << value.label.text();
        return words;
    }
    default:
        return {};
    }
}

bool InspectorModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Attribute *row = attribute(index);
    if (!row || role != Qt::EditRole || !m_session.document() || AttributeValue::needsForm(*row))
        return false;
    QJsonArray arguments = m_session.page().attributes.value(row->id);
    if (arguments.isEmpty()) {
        for (const QJsonValue &fallback : row->defaultValue)
            arguments << fallback;
    }
    if (arguments.isEmpty())
        arguments << QJsonValue();
    if (value.typeId() == QMetaType::Bool) {
        arguments[0] = value.toBool();
    } else if (value.typeId() == QMetaType::Int && !row->values.isEmpty()) {
        const consent::EnumValue &chosen = row->values.at(value.toInt());
        arguments[0] = row->defaultValue.value(0).isString() ? QJsonValue(chosen.constant)
                                                             : QJsonValue(chosen.value);
    } else {
        const QString text = value.toString();
        const bool isText = row->arguments.value(0, ArgumentKind::Other) == ArgumentKind::Text;
        if (text.trimmed().isEmpty() && !isText) {
            reset(index);
            return true;
        }
        const Result<QJsonValue> parsed = AttributeValue::parse(*row, text);
        if (!parsed) {
            emit valueRefused(row->id, parsed.error().message);
            return false;
        }
        arguments[0] = *parsed;
    }
    m_session.document()->setAttribute(row->id, arguments);
    return true;
}

void InspectorModel::reset(const QModelIndex &index)
{
    const Attribute *row = attribute(index);
    if (row && m_session.document())
        m_session.document()->setAttribute(row->id, std::nullopt);
}

void InspectorModel::step(const QModelIndex &index, double by)
{
    bool isNumber = false;
    const QString text = data(index, Qt::EditRole).toString();
    const double now = text.isEmpty() ? 0 : text.toDouble(&isNumber);
    if (isNumber || text.isEmpty())
        setData(index, QString::number(now + by), Qt::EditRole);
}

} // namespace numauth::ui
