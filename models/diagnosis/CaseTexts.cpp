#include "models/diagnosis/CaseTexts.h"

#include <utility>

namespace numauth::diagnosis {

namespace {

const QString path = QStringLiteral(":/numauth/diagnosis/case_texts.json");

void readTimeline(JsonReader &reader, TimelineTexts &texts)
{
    texts.timeout = reader.localText(QStringLiteral("timeout"));
    texts.tokenOld = reader.localText(QStringLiteral("tokenOld"));
    texts.tokenYoung = reader.localText(QStringLiteral("tokenYoung"));
    reader.refuseUnreadKeys();
}

void readTicket(JsonReader &reader, TicketTexts &texts)
{
    texts.problem = reader.localText(QStringLiteral("problem"));
    texts.guess = reader.localText(QStringLiteral("guess"));
    texts.answers = reader.localText(QStringLiteral("answers"));
    texts.noAnswer = reader.localText(QStringLiteral("noAnswer"));
    texts.moreAnswers = reader.localText(QStringLiteral("moreAnswers"));
    texts.checked = reader.localText(QStringLiteral("checked"));
    texts.environment = reader.localText(QStringLiteral("environment"));
    texts.blank = reader.localText(QStringLiteral("blank"));
    reader.refuseUnreadKeys();
}

TicketField readField(JsonReader &reader)
{
    return {reader.text(QStringLiteral("id")), reader.localText(QStringLiteral("label")),
            reader.texts(QStringLiteral("facts"))};
}

} // namespace

Result<CaseTexts> CaseTexts::open()
{
    return fromTable(TableFile::open(path), path);
}

Result<CaseTexts> CaseTexts::parse(const QByteArray &bytes, const QString &file)
{
    return fromTable(TableFile::parse(bytes, file), file);
}

Result<CaseTexts> CaseTexts::fromTable(Result<TableFile> table, const QString &name)
{
    if (!table)
        return table.error();
    CaseTexts result;
    JsonReader timeline(table->header().object(QStringLiteral("timeline")),
                        name + QStringLiteral(": timeline"));
    readTimeline(timeline, result.m_timeline);
    JsonReader ticket(table->header().object(QStringLiteral("ticket")),
                      name + QStringLiteral(": ticket"));
    readTicket(ticket, result.m_ticket);
    for (const JsonReader *reader : {&timeline, &ticket}) {
        if (reader->hasFailed())
            return reader->error();
    }
    auto fields = table->rows<TicketField>(QStringLiteral("fields"), readField);
    if (!fields)
        return fields.error();
    result.m_fields = *std::move(fields);
    if (const Result<> finished = table->finish(); !finished)
        return finished.error();
    return result;
}

} // namespace numauth::diagnosis
