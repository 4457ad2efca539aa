#pragma once

#include "ui/consent/DeviceLibrary.h"

#include <QAbstractTableModel>

namespace numauth::ui {

/// The devices of a library as a table: tick box of the chosen set, size, density and share. Shares
/// and ticks are edited here.
class DeviceLibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, System, Screen, Density, Share, ColumnCount };

    explicit DeviceLibraryModel(DeviceLibrary &library, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    void setFilter(const QString &text);
    /// Shows tick boxes for membership; none for an empty name.
    void setSet(const QString &name);
    QString idAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &id) const;

signals:
    void refused(const QString &sentence);

private:
    void refresh();
    bool isInSet(const QString &id) const;

    DeviceLibrary &m_library;
    QList<consent::Device> m_rows;
    QString m_filter;
    QString m_set;
};

} // namespace numauth::ui
