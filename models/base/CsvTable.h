#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace numauth {

/// A table as spreadsheets write it (RFC 4180): UTF-8 with or without a mark, comma, quotes doubled
/// inside quotes. The first line names the columns. A value; any thread.
class CsvTable
{
    Q_DECLARE_TR_FUNCTIONS(numauth::CsvTable)

public:
    static constexpr qsizetype rowLimit = 100'000;

    /// An error names \p file and line.
    static Result<CsvTable> parse(const QByteArray &bytes, const QString &file);
    /// What parse() reads back: a line each, quotes only where they are needed.
    static QByteArray write(const QStringList &columns, const QList<QStringList> &rows);

    const QStringList &columns() const { return m_columns; }
    /// Each as long as columns().
    const QList<QStringList> &rows() const { return m_rows; }

private:
    QStringList m_columns;
    QList<QStringList> m_rows;
};

} // namespace numauth
