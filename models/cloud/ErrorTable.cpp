#include "models/cloud/ErrorTable.h"

#include "models/base/TableFile.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace numauth::cloud {

namespace {

const QString placeholder = QStringLiteral("{ParameterName}");

ErrorRow readRow(JsonReader &reader)
{
    ErrorRow row;
    row.code = reader.text(QStringLiteral("code"));
    row.layer = static_cast<ErrorLayer>(
        reader.oneOf(QStringLiteral("layer"), {QStringLiteral("gateway"), QStringLiteral("product"),
                                               QStringLiteral("business")}));
    if (const auto status = reader.optionalNumber(QStringLiteral("httpStatus")))
        row.httpStatus = static_cast<int>(std::lround(*status));
    row.kind = reader.text(QStringLiteral("kind"));
    row.isRetryable = reader.boolean(QStringLiteral("retryable"));
    row.meaning = reader.localText(QStringLiteral("meaning"));
    row.remedy = reader.localText(QStringLiteral("remedy"));
    row.confidence = reader.text(QStringLiteral("confidence"));
    row.source = reader.text(QStringLiteral("source"));
    return row;
}

/// Whether \p code is \p pattern with a parameter's name in the place of the placeholder.
bool isInstance(const QString &code, const QString &pattern)
{
    if (!pattern.endsWith(placeholder))
        return false;
    const QString stem = pattern.chopped(placeholder.size());
    static const QRegularExpression name(QStringLiteral("^[A-Z][A-Za-z0-9]*$"));
    return code.startsWith(stem) && name.match(code.mid(stem.size())).hasMatch();
}

Result<QList<ErrorRow>> readRows(Result<TableFile> file)
{
    if (!file)
        return std::move(file).error();
    const auto rows =
        file->rows<ErrorRow>(QStringLiteral("errors"), readRow, QStringLiteral("code"));
    if (!rows)
        return rows.error();
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    return *rows;
}

} // namespace

Result<ErrorTable> ErrorTable::open()
{
    const auto rows = readRows(TableFile::open(QStringLiteral(":/numauth/cloud/errors.json")));
    if (!rows)
        return rows.error();
    ErrorTable table;
    table.m_rows = *rows;
    return table;
}

Result<ErrorTable> ErrorTable::parse(const QByteArray &bytes, const QString &file)
{
    const auto rows = readRows(TableFile::parse(bytes, file));
    if (!rows)
        return rows.error();
    ErrorTable table;
    table.m_rows = *rows;
    return table;
}

const ErrorRow *ErrorTable::find(const QString &code) const
{
    auto found = std::ranges::find(m_rows, code, &ErrorRow::code);
    if (found == m_rows.end())
        found = std::ranges::find_if(
            m_rows, [&code](const ErrorRow &row) { return isInstance(code, row.code); });
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace numauth::cloud
