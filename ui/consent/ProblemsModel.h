#pragma once

#include "ui/consent/PageSession.h"

#include <QAbstractItemModel>

#include <optional>

namespace numauth::ui {

/// The findings of the page over all devices: one row a rule and pair of views, under it one row a
/// device. Columns: problem, devices, rule, views, evidence.
class ProblemsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        MessageColumn,
        DevicesColumn,
        RuleColumn,
        ViewsColumn,
        EvidenceColumn,
        ActionsColumn, ///< empty: the panel puts buttons into the current row
        ColumnCount
    };
    enum Role { DeviceIdRole = Qt::UserRole + 1, SubjectRole };

    explicit ProblemsModel(PageSession &session, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The finding of a row, of a device's row that of its group; null for none.
    const consent::GroupedFinding *finding(const QModelIndex &index) const;

    /// Rules by verdict, for the chips over the table.
    int count(consent::Verdict verdict) const;
    void retranslate();

private:
    struct DeviceRow
    {
        QString deviceId;
        consent::PageFinding finding;
        unsigned carriers = 0; ///< a bit for each that has the finding there
    };
    struct Group
    {
        consent::GroupedFinding finding;
        /// Worked out when somebody looks: most groups are closed, and a page under the hand has
        /// new ones with every move.
        std::optional<QList<DeviceRow>> devices;
    };

    void refresh();
    void showSameRows(const QList<Group> &former);
    const QList<DeviceRow> &devicesOf(qsizetype group) const;
    QList<DeviceRow> rowsOf(const consent::GroupedFinding &group) const;
    QVariant groupData(qsizetype group, int column, int role) const;
    QVariant deviceData(const DeviceRow &row, const consent::GroupedFinding &group, int column,
                        int role) const;

    PageSession &m_session;
    QList<consent::MatrixCell> m_cells; ///< those that the groups are of
    mutable QList<Group> m_groups;
};

} // namespace numauth::ui
