#include "models/diagnosis/SignTable.h"

#include <algorithm>
#include <utility>

namespace numauth::diagnosis {

namespace {

SignRow readRow(JsonReader &reader)
{
    SignRow row;
    row.id = reader.text(QStringLiteral("id"));
    row.anchors = reader.texts(QStringLiteral("anchors"));
    row.pattern.setPattern(reader.text(QStringLiteral("pattern")));
    if (!row.pattern.isValid())
        reader.fail(QStringLiteral("pattern"), QStringLiteral("is not a regular expression"));
    const QString vendor = reader.text(QStringLiteral("vendor"), QString());
    row.vendor = vendorFromName(vendor);
    if (!row.vendor && !vendor.isEmpty())
        reader.fail(QStringLiteral("vendor"), QStringLiteral("names no carrier"));
    row.title = reader.localText(QStringLiteral("title"));
    row.isHarmless = reader.boolean(QStringLiteral("harmless"), false);
    row.evidence = reader.evidence(QStringLiteral("evidence"));
    row.source = reader.text(QStringLiteral("source"));
    row.matches = reader.texts(QStringLiteral("matches"));
    row.misses = reader.texts(QStringLiteral("misses"));
    if (row.anchors.isEmpty() || row.matches.isEmpty())
        reader.fail(QStringLiteral("anchors"), QStringLiteral("and matches must not be empty"));
    return row;
}

} // namespace

Result<SignTable> SignTable::open()
{
    return fromTable(TableFile::open(QStringLiteral(":/numauth/diagnosis/signs.json")));
}

Result<SignTable> SignTable::parse(const QByteArray &bytes, const QString &file)
{
    return fromTable(TableFile::parse(bytes, file));
}

Result<SignTable> SignTable::fromTable(Result<TableFile> table)
{
    if (!table)
        return table.error();
    SignTable result;
    auto rows = table->rows<SignRow>(QStringLiteral("signs"), readRow);
    if (!rows)
        return rows.error();
    result.m_rows = *std::move(rows);
    if (const Result<> finished = table->finish(); !finished)
        return finished.error();
    return result;
}

const SignRow *SignTable::find(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &SignRow::id);
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace numauth::diagnosis
