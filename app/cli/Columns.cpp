#include "app/cli/Columns.h"

#include <algorithm>

namespace numauth::cli {

namespace {

QList<qsizetype> columnWidths(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), row.at(column).size());
    }
    return widths;
}

} // namespace

void printColumns(Console &console, const QList<QStringList> &rows)
{
    const QList<qsizetype> widths = columnWidths(rows);
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column + 1 < row.size(); ++column)
            line += row.at(column).leftJustified(widths.at(column)) + QStringLiteral("  ");
        console.print(line + row.value(row.size() - 1));
    }
}

bool matches(const QString &search, const QStringList &fields)
{
    return std::ranges::any_of(fields, [&search](const QString &field) {
        return field.contains(search, Qt::CaseInsensitive);
    });
}

} // namespace numauth::cli
