#include "models/diagnosis/app/AppCheckTable.h"

#include "models/base/TableFile.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

struct NamedText
{
    QString id;
    LocalText text;
};

NamedText readReason(JsonReader &reader)
{
    return {reader.text(QStringLiteral("id")), reader.localText(QStringLiteral("text"))};
}

void readMessages(JsonReader &reader, AppCheckRow &row)
{
    reader.forEach(QStringLiteral("messages"), [&row](JsonReader &message) {
        const QString id = message.text(QStringLiteral("id"));
        row.messages.insert(id, message.localText(QStringLiteral("text")));
        if (message.boolean(QStringLiteral("absence"), false))
            row.absences << id;
        if (message.has(QStringLiteral("edit")))
            row.edits.insert(id, message.text(QStringLiteral("edit")));
        message.refuseUnreadKeys();
    });
}

} // namespace

AppCheckRow AppCheckTable::readRow(JsonReader &reader)
{
    AppCheckRow row;
    row.id = reader.text(QStringLiteral("id"));
    row.platform = reader.text(QStringLiteral("platform"));
    row.artefacts = reader.texts(QStringLiteral("artefacts"));
    row.severity = reader.severity(QStringLiteral("severity"));
    row.evidence = reader.evidence(QStringLiteral("evidence"));
    row.title = reader.localText(QStringLiteral("title"));
    row.requirement = reader.localText(QStringLiteral("requirement"));
    row.why = reader.localText(QStringLiteral("why"));
    row.fix = reader.localText(QStringLiteral("fix"));
    row.faq = reader.texts(QStringLiteral("faq"));
    row.source = reader.text(QStringLiteral("source"));
    if (reader.has(QStringLiteral("notStatic")))
        row.notStatic = reader.localText(QStringLiteral("notStatic"));
    else
        readMessages(reader, row);
    return row;
}

Result<AppCheckTable> AppCheckTable::open()
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/diagnosis/app_checks.json"));
    if (!file)
        return std::move(file).error();
    AppCheckTable table;
    const auto reasons = file->rows<NamedText>(QStringLiteral("reasons"), readReason);
    if (!reasons)
        return reasons.error();
    for (const NamedText &reason : *reasons)
        table.m_reasons.insert(reason.id, reason.text);
    const auto rows = file->rows<AppCheckRow>(QStringLiteral("checks"), readRow);
    if (!rows)
        return rows.error();
    table.m_rows = *rows;
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    return table;
}

const AppCheckRow *AppCheckTable::find(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &AppCheckRow::id);
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace numauth::diagnosis::app
