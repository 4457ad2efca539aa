#pragma once

#include "models/codes/CodeTable.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace numauth::ui {

/// The return codes of every layer that match a number, a text or its pinyin, best first.
class CodeListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Code, Meaning, Family, Category, ColumnCount };

    explicit CodeListModel(const codes::CodeTable &codes, QObject *parent = nullptr);

    void setQuery(const QString &query);
    void retranslate();
    const codes::CodeRow *row(int index) const { return m_rows.value(index); }
    int total() const { return static_cast<int>(m_codes.rows().size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const codes::CodeTable &m_codes;
    QList<const codes::CodeRow *> m_rows;
    QString m_query;
};

} // namespace numauth::ui
