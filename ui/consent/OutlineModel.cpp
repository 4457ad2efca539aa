#include "ui/consent/OutlineModel.h"

#include "models/consent/ElementMove.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/RowDelegate.h"

#include <QFileInfo>
#include <QHash>
#include <QMimeData>

#include <algorithm>

namespace numauth::ui {

using consent::Element;
using consent::PageFinding;

namespace {

const QString customPrefix = QStringLiteral("custom:");
const QString rootId = QStringLiteral("page");
const QString elementMime = QStringLiteral("application/x-numauth-element");

} // namespace

QString elementIcon(const QString &elementId)
{
    static const QHash<QString, QString> icons{
        {QStringLiteral("statusBar"), QStringLiteral("signal")},
        {QStringLiteral("systemNavigationBar"), QStringLiteral("handle")},
        {QStringLiteral("navigationBar"), QStringLiteral("window")},
        {QStringLiteral("navigationTitle"), QStringLiteral("text")},
        {QStringLiteral("closeButton"), QStringLiteral("chevron-left")},
        {QStringLiteral("logo"), QStringLiteral("image")},
        {QStringLiteral("slogan"), QStringLiteral("text")},
        {QStringLiteral("numberMask"), QStringLiteral("text")},
        {QStringLiteral("loginButton"), QStringLiteral("button")},
        {QStringLiteral("loginLabel"), QStringLiteral("text")},
        {QStringLiteral("switchAccount"), QStringLiteral("link")},
        {QStringLiteral("privacy"), QStringLiteral("lines")},
        {QStringLiteral("privacyText"), QStringLiteral("text")},
        {QStringLiteral("checkbox"), QStringLiteral("checkbox")},
    };
    return icons.value(elementId, QStringLiteral("square"));
}

OutlineModel::OutlineModel(PageSession &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session), m_nodes(nodesOf(session.layout()))
{
    connect(&session, &PageSession::listsDue, this, &OutlineModel::refresh);
    connect(&session.elementStates(), &ElementStates::changed, this, &OutlineModel::refresh);
    connect(&session, &PageSession::selectionChanged, this, &OutlineModel::refresh);
}

QList<OutlineModel::Node> OutlineModel::nodesOf(const consent::PageLayout &layout)
{
    if (layout.elements.isEmpty())
        return {Node{}};
    QList<Node> nodes{Node{{}, -1, {1}}, Node{rootId, 0, {}}};
    QHash<int, int> nodeOfElement;
    for (qsizetype index = 0; index < layout.elements.size(); ++index) {
        const Element &element = layout.elements.at(index);
        const int above = element.parent < 0 ? 1 : nodeOfElement.value(element.parent, 1);
        if (consent::isContainerElement(element.id)) {
            nodeOfElement.insert(static_cast<int>(index), above);
            continue;
        }
        const int node = static_cast<int>(nodes.size());
        nodes << Node{element.id, above, {}};
        // What comes later in child order is in front and so stands higher.
        nodes[above].children.prepend(node);
        nodeOfElement.insert(static_cast<int>(index), node);
    }
    return nodes;
}

void OutlineModel::refresh()
{
    const QList<Node> nodes = nodesOf(m_session.layout());
    const bool isSame = std::ranges::equal(nodes, m_nodes, {}, &Node::id, &Node::id);
    if (isSame) {
        for (const Node &node : m_nodes) {
            if (!node.children.isEmpty()) {
                const QModelIndex first = createIndex(0, 0, quintptr(node.children.first()));
                const int last = static_cast<int>(node.children.size()) - 1;
                emit dataChanged(first, createIndex(last, 0, quintptr(node.children.last())));
            }
        }
        return;
    }
    beginResetModel();
    m_nodes = nodes;
    endResetModel();
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = m_nodes.at(parent.isValid() ? int(parent.internalId()) : 0);
    if (row < 0 || row >= node.children.size() || column != 0)
        return {};
    return createIndex(row, column, quintptr(node.children.at(row)));
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int above = m_nodes.at(int(child.internalId())).parent;
    if (above <= 0)
        return {};
    const int row = static_cast<int>(m_nodes.at(m_nodes.at(above).parent).children.indexOf(above));
    return createIndex(row, 0, quintptr(above));
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    const int node = parent.isValid() ? int(parent.internalId()) : 0;
    return static_cast<int>(m_nodes.at(node).children.size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QModelIndex OutlineModel::indexOf(const QString &elementId) const
{
    for (qsizetype node = 1; node < m_nodes.size(); ++node) {
        if (m_nodes.at(node).id == elementId) {
            const auto &siblings = m_nodes.at(m_nodes.at(node).parent).children;
            return createIndex(static_cast<int>(siblings.indexOf(int(node))), 0, quintptr(node));
        }
    }
    return {};
}

Verdict OutlineModel::verdictOf(const QString &elementId) const
{
    consent::Verdict worst = consent::Verdict::Ok;
    if (elementId == rootId)
        return markOf(consent::worstVerdict(m_session.findings()));
    for (const PageFinding &found : m_session.findings()) {
        const QString subject = consent::movedElement(found.finding.subject);
        const QString other = consent::movedElement(found.finding.other);
        if (subject == elementId || other == elementId || found.finding.subject == elementId)
            worst = std::max(worst, found.verdict);
    }
    return markOf(worst);
}

QModelIndex OutlineModel::root() const
{
    return m_nodes.size() > 1 ? createIndex(0, 0, quintptr(1)) : QModelIndex();
}

/// The page stands under the name of its file.
QString OutlineModel::labelOf(const QString &id) const
{
    if (id != rootId)
        return consent::elementLabel(id).text();
    const consent::ConsentDocument *document = m_session.document();
    const QString name = document ? QFileInfo(document->path()).completeBaseName() : QString();
    return name.isEmpty() ? tr("Page") : name;
}

const QString &OutlineModel::idOf(const QModelIndex &index) const
{
    return m_nodes.at(index.isValid() ? int(index.internalId()) : 0).id;
}

QStringList OutlineModel::trailingIcons(const QString &id) const
{
    QStringList icons;
    if (id == rootId)
        return icons;
    const ElementStates &states = m_session.elementStates();
    if (consent::isProtectedElement(id) || id == QLatin1StringView("loginButton") ||
        id == QLatin1StringView("privacy"))
        icons << QStringLiteral("shield");
    // The open lock is only in the way except where one is about to close it.
    if (states.isLocked(id))
        icons << QStringLiteral("lock");
    else if (id == m_session.selectedElement())
        icons << QStringLiteral("unlock");
    icons << (states.isHidden(id) ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    return icons;
}

QString OutlineModel::accessibleText(const QString &id) const
{
    QStringList parts{labelOf(id)};
    const Verdict verdict = verdictOf(id);
    if (verdict != Verdict::Ok)
        parts << verdictWord(verdict);
    if (m_session.elementStates().isLocked(id))
        parts << tr("locked");
    if (m_session.elementStates().isHidden(id))
        parts << tr("hidden in the editor");
    return parts.join(QStringLiteral(", "));
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &id = idOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return labelOf(id);
    case DetailRole:
        return id == rootId && m_session.layout().isPopup ? tr("dialog") : QString();
    case Qt::AccessibleTextRole:
        return accessibleText(id);
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(labelOf(id), id);
    case ElementIdRole:
        return id;
    case IsLockedRole:
        return m_session.elementStates().isLocked(id);
    case IsHiddenRole:
        return m_session.elementStates().isHidden(id);
    case IconNameRole:
        return id == rootId ? QStringLiteral("device") : elementIcon(id);
    case IsBoldRole:
        return id == m_session.selectedElement();
    case ToneRole:
        return m_session.elementStates().isHidden(id) ? QVariant(static_cast<int>(Tone::Muted))
                                                      : QVariant();
    case TrailingIconsRole:
        return trailingIcons(id);
    case VerdictRole: {
        const Verdict verdict = verdictOf(id);
        return verdict == Verdict::Ok ? QVariant() : QVariant(static_cast<int>(verdict));
    }
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    ElementStates &states = m_session.elementStates();
    const QString id = idOf(index);
    if (id == rootId)
        return false;
    if (role == IsHiddenRole)
        states.setHidden(id, value.toBool());
    else if (role == IsLockedRole && !states.isAlwaysLocked(id))
        states.setLocked(id, value.toBool());
    else
        return false;
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid() || !m_nodes.at(int(index.internalId())).children.isEmpty())
        flags |= Qt::ItemIsDropEnabled;
    if (index.isValid() && idOf(index).startsWith(customPrefix))
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList OutlineModel::mimeTypes() const
{
    return {elementMime};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(elementMime, idOf(indexes.first()).toUtf8());
    return data;
}

/// The place in the page's list for a view that is dropped above \p row: that of the nearest view
/// of the same layer among the rows. Nothing where none stands there, for then only the SDK's own
/// views do, and their order is fixed.
std::optional<qsizetype> OutlineModel::dropTarget(const QString &draggedId, int row,
                                                  const QModelIndex &parent) const
{
    const QModelIndex dragged = indexOf(draggedId);
    if (row < 0 || !dragged.isValid() || dragged.parent() != parent)
        return std::nullopt;
    const auto &views = m_session.page().customViews;
    const auto placeOf = [&](int at) -> qsizetype {
        const QModelIndex index = this->index(at, 0, parent);
        const QString id = index.isValid() ? idOf(index) : QString();
        const auto found =
            std::ranges::find(views, id.mid(customPrefix.size()), &consent::CustomView::name);
        return id.startsWith(customPrefix) ? found - views.begin() : -1;
    };
    // Moved down it takes the place of the row above the line, moved up that of the row below it.
    const qsizetype target = placeOf(row > dragged.row() ? row - 1 : row);
    const qsizetype from = placeOf(dragged.row());
    if (target < 0 || from < 0 || target >= views.size() ||
        views.at(target).layer != views.at(from).layer)
        return std::nullopt;
    return target;
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                   const QModelIndex &) const
{
    return data->hasFormat(elementMime);
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                const QModelIndex &parent)
{
    const QString id = QString::fromUtf8(data->data(elementMime));
    const auto target = dropTarget(id, row, parent);
    if (target)
        m_session.document()->moveCustomView(id.mid(customPrefix.size()), *target);
    else
        emit orderRefused(tr("The order of the SDK's own views is fixed; views that the app adds "
                             "can only change places with each other."));
    // The document tells of the move; the view has no rows to remove.
    return false;
}

} // namespace numauth::ui
