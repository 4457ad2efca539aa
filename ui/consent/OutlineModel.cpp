#include "ui/consent/OutlineModel.h"

#include "models/consent/ElementMove.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/RowDelegate.h"

#include <QHash>

#include <algorithm>

namespace numauth::ui {

using consent::Element;
using consent::PageFinding;

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
    connect(&session, &PageSession::updated, this, &OutlineModel::refresh);
}

QList<OutlineModel::Node> OutlineModel::nodesOf(const consent::PageLayout &layout)
{
    QList<Node> nodes{Node{}};
    QHash<int, int> nodeOfElement;
    for (qsizetype index = 0; index < layout.elements.size(); ++index) {
        const Element &element = layout.elements.at(index);
        const int above = element.parent < 0 ? 0 : nodeOfElement.value(element.parent, 0);
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
    for (const PageFinding &found : m_session.findings()) {
        const QString subject = consent::movedElement(found.finding.subject);
        const QString other = consent::movedElement(found.finding.other);
        if (subject == elementId || other == elementId || found.finding.subject == elementId)
            worst = std::max(worst, found.verdict);
    }
    return markOf(worst);
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &id = m_nodes.at(int(index.internalId())).id;
    switch (role) {
    case Qt::DisplayRole:
        return consent::elementLabel(id).text();
    case Qt::ToolTipRole:
    case ElementIdRole:
        return id;
    case IconNameRole:
        return elementIcon(id);
    case IsBoldRole:
        return id == m_session.selectedElement();
    case TrailingIconsRole: {
        QStringList icons;
        if (consent::isProtectedElement(id) || id == QLatin1StringView("loginButton") ||
            id == QLatin1StringView("privacy"))
            icons << QStringLiteral("shield");
        return icons;
    }
    case VerdictRole: {
        const Verdict verdict = verdictOf(id);
        return verdict == Verdict::Ok ? QVariant() : QVariant(static_cast<int>(verdict));
    }
    default:
        return {};
    }
}

} // namespace numauth::ui
