#pragma once

#include "ui/consent/PageSession.h"
#include "ui/widgets/Verdict.h"

#include <QAbstractItemModel>

#include <optional>

namespace numauth::ui {

/// The page and under it its views in the SDK's child order, top row = front, with what stands
/// inside them.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { ElementIdRole = Qt::UserRole + 1, IsLockedRole, IsHiddenRole };

    explicit OutlineModel(PageSession &session, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Locked and hidden by their roles: view state of the session.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Custom views can be dragged to another place among those of their layer.
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// The row of the page itself; invalid without a page.
    QModelIndex root() const;
    QModelIndex indexOf(const QString &elementId) const;
    const QString &idOf(const QModelIndex &index) const;

signals:
    /// A view was dropped where the SDK does not let it stand.
    void orderRefused(const QString &sentence);

private:
    struct Node
    {
        QString id;
        int parent = -1; ///< index into m_nodes
        QList<int> children;
    };

    void refresh();
    static QList<Node> nodesOf(const consent::PageLayout &layout);
    Verdict verdictOf(const QString &elementId) const;
    QString labelOf(const QString &id) const;
    QStringList trailingIcons(const QString &id) const;
    QString accessibleText(const QString &id) const;
    std::optional<qsizetype> dropTarget(const QString &draggedId, int row,
                                        const QModelIndex &parent) const;

    PageSession &m_session;
    QList<Node> m_nodes; ///< the first one is the root
};

/// The icon for an element id.
QString elementIcon(const QString &elementId);

} // namespace numauth::ui
