#pragma once

#include "ui/shell/Place.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

namespace numauth::shell {

/// One line of the palette: an action or a thing of a place.
struct PaletteEntry
{
    /// Remembered among the recent ones; unique.
    QString id;
    QString section;
    QString iconName;
    QString name;
    QString detail;
    QString keys;
    QStringList keywords;
    bool isThing = false;
    QPointer<QAction> action = {};
    QPointer<Place> place = {};
    QString thingId = {};
};

/// The lines of the palette that match what was typed, best first within their section; sections
/// stand as heads between them. Without a query the recent ones come first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PaletteModel(QObject *parent = nullptr);

    void setEntries(const QList<PaletteEntry> &entries, const QStringList &recent);
    void setQuery(const QString &query);
    /// Null on a section head.
    const PaletteEntry *entryAt(int row) const;
    int firstEntryRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A head when entry is -1.
    struct Line
    {
        QString head;
        int entry = -1;
    };
    void listAll();
    void listMatches(const QString &query);

    QList<PaletteEntry> m_entries;
    QStringList m_recent;
    QList<Line> m_lines;
};

} // namespace numauth::shell
