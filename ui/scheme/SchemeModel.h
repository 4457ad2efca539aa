#pragma once

#include "models/package/PackageFacts.h"
#include "models/scheme/SchemeRules.h"
#include "models/scheme/SchemeStore.h"
#include "ui/widgets/Verdict.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace numauth::ui {

/// One scheme of the workspace with what was found about it.
struct SchemeRow
{
    QString id;
    std::optional<scheme::Scheme> scheme;
    QString error; ///< why the file cannot be read
    QList<Finding> findings;
    std::optional<package::PackageFacts> facts;

    Verdict verdict() const;
};

/// The schemes of a workspace. Columns: name, platform, identity, scheme code, key.
class SchemeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, PlatformColumn, IdentityColumn, CodeColumn, KeyColumn, ColumnCount };

    explicit SchemeModel(const scheme::SchemeRules &rules, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Reads every scheme below \p folder and checks it with the package it names; empty: no rows.
    void open(const QString &folder);
    const SchemeRow &row(int index) const { return m_rows.at(index); }
    int indexOf(const QString &id) const;
    QString folder() const { return m_folder; }
    void retranslate();

    /// Writes \p scheme as \p id and checks it again.
    Result<> save(const QString &id, const scheme::Scheme &scheme);
    /// Compares the scheme at \p index with \p facts instead of the package that it names.
    void compare(int index, const package::PackageFacts &facts);

private:
    SchemeRow read(const QString &id) const;
    void check(SchemeRow &row) const;

    const scheme::SchemeRules &m_rules;
    QString m_folder;
    QList<SchemeRow> m_rows;
};

/// Android, iOS, 鸿蒙, H5.
QString platformWord(scheme::Platform platform);

} // namespace numauth::ui
