#pragma once

#include "ui/consent/MatrixSession.h"
#include "ui/widgets/Verdict.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace numauth::ui {

/// The rows of the device matrix: a head per group, and under it its devices as sorted; the first
/// column names the device, the others are the states.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Grouping { Rule, Maker, Width, None };
    /// How the devices of a group stand: worst, most sold, narrowest or first name first.
    enum class Sorting { Worst, Share, Width, Name };
    enum Role {
        IsGroupRole = Qt::UserRole + 1,
        IsOpenRole,     ///< of heads: whether their devices are shown
        GroupTitleRole, ///< of header sections: what stands above several of them
        DeviceIdRole,
        RuleIdRole,      ///< of a group by rule
        CellVerdictRole, ///< ui::Verdict as int
        AmountRole       ///< what stands beside the mark: 9.3 dp, 通过
    };

    explicit MatrixModel(MatrixSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setGrouping(Grouping grouping);
    void setSorting(Sorting sorting);
    void setShowsFailingOnly(bool only);
    void setFilter(const QString &text);
    /// What these rules find makes no group and no row.
    void setHiddenRules(const QSet<QString> &ruleIds);
    /// Folds or unfolds the group whose head is \p row.
    void toggleGroup(int row);
    bool isGroup(int row) const { return m_rows.at(row).device == nullptr; }
    QModelIndex firstCell() const;

    /// The cell that \p index shows; null for heads and the first column.
    const consent::MatrixCell *cell(const QModelIndex &index) const;
    const consent::Device *device(const QModelIndex &index) const;
    /// The finding that \p index is about: its group's, else the cell's worst; null when it passes.
    const consent::PageFinding *finding(const QModelIndex &index) const;
    /// The same with the texts that cells do without; nothing when it passes.
    std::optional<Finding> toldFinding(const QModelIndex &index) const;

    /// What makes findings one group: rule, subject and other.
    static QString identity(const Finding &finding);

private:
    struct Row
    {
        qsizetype group = 0;
        const consent::Device *device = nullptr; ///< null in heads
    };
    struct Group
    {
        QString key;
        QString title;
        QString detail;
        QString ruleId;
        Verdict verdict = Verdict::Ok;
        QString identity; ///< of groups by rule
        /// The finding when it lies in the page and not in single cells; else null.
        const consent::PageFinding *pageFinding = nullptr;
        QList<const consent::Device *> devices;
        int cells = 0;
    };

    void rebuild();
    void sortDevices();
    QList<Group> groupsByRule() const;
    QList<Group> groupsByDevice() const;
    QString groupWord(const consent::Device &device) const;
    QString titleOf(const QString &groupWord) const;
    Group restOf(const QSet<QString> &shown) const;
    bool isShown(const consent::Device &device) const;
    consent::Verdict verdictOf(const consent::Device &device) const;
    double shareOf(const consent::Device &device) const;
    QVariant deviceData(const consent::Device &device, int role) const;
    QVariant groupData(const Group &group, int role) const;

    MatrixSession &m_session;
    QList<consent::Device> m_devices;
    QList<Group> m_groups;
    QList<Row> m_rows;
    QSet<QString> m_folded{QStringLiteral("ok")};
    QSet<QString> m_hidden;
    Grouping m_grouping = Grouping::Rule;
    Sorting m_sorting = Sorting::Worst;
    QString m_filter;
    bool m_showsFailingOnly = false;
};

} // namespace numauth::ui
