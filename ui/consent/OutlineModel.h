#pragma once

#include "ui/consent/PageSession.h"
#include "ui/widgets/Verdict.h"

#include <QAbstractItemModel>

namespace numauth::ui {

/// The views of the page in the SDK's child order, top row = front. Two levels: rows and what
/// stands inside them.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { ElementIdRole = Qt::UserRole + 1 };

    explicit OutlineModel(PageSession &session, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    QModelIndex indexOf(const QString &elementId) const;

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

    PageSession &m_session;
    QList<Node> m_nodes; ///< the first one is the root
};

/// The icon for an element id.
QString elementIcon(const QString &elementId);

} // namespace numauth::ui
