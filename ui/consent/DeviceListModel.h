#pragma once

#include "ui/consent/PageSession.h"

#include <QAbstractListModel>
#include <QStringList>

namespace numauth::ui {

/// The devices of the open page with their verdicts, worst first. Filtered by text and by "only
/// failing".
class DeviceListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DeviceIdRole = Qt::UserRole + 1 };

    explicit DeviceListModel(PageSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void setFilter(const QString &text);
    void setShowsFailingOnly(bool only);
    /// Devices that are not ok, whatever the filter.
    int failingCount() const;
    QModelIndex indexOf(const QString &deviceId) const;

private:
    struct Row
    {
        qsizetype device = 0; ///< of m_devices
        consent::Verdict verdict = consent::Verdict::Ok;
        double overlapDp = 0;

        friend bool operator==(const Row &, const Row &) = default;
    };

    void refresh();
    QList<Row> rowsOf(const QList<consent::Device> &devices) const;
    const consent::Device &deviceOf(const Row &row) const { return m_devices.at(row.device); }

    PageSession &m_session;
    QList<consent::Device> m_devices; ///< as the session has them
    QList<Row> m_rows;
    int m_failing = 0;
    QString m_filter;
    bool m_showsFailingOnly = false;
};

} // namespace numauth::ui
