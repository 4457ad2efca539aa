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
        consent::Device device;
        consent::Verdict verdict = consent::Verdict::Ok;
        double overlapDp = 0;

        friend bool operator==(const Row &left, const Row &right)
        {
            return left.device.id == right.device.id && left.verdict == right.verdict &&
                   left.overlapDp == right.overlapDp;
        }
    };

    void refresh();
    QList<Row> allRows() const;

    PageSession &m_session;
    QList<Row> m_rows;
    int m_failing = 0;
    QString m_filter;
    bool m_showsFailingOnly = false;
};

} // namespace numauth::ui
