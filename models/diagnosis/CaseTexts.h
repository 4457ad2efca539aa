#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/base/TableFile.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::diagnosis {

/// What the gaps of a time line mean; the figures in seconds are filled in.
struct TimelineTexts
{
    LocalText timeout;
    LocalText tokenOld;
    LocalText tokenYoung;
};

/// The headings of the text for the vendor's support.
struct TicketTexts
{
    LocalText problem;
    LocalText guess;
    LocalText answers;
    LocalText noAnswer;
    LocalText moreAnswers;
    LocalText checked;
    LocalText environment;
    LocalText blank;
};

/// One line of the form for the vendor's support.
struct TicketField
{
    QString id;
    LocalText label;
    /// Names of LogEvent::facts, or what the user is known to have said.
    QStringList facts;
};

/// The texts of `resources/diagnosis/case_texts.json`. Immutable; any thread.
class CaseTexts
{
public:
    static Result<CaseTexts> open();
    static Result<CaseTexts> parse(const QByteArray &bytes, const QString &file);

    const TimelineTexts &timeline() const { return m_timeline; }
    const TicketTexts &ticket() const { return m_ticket; }
    const QList<TicketField> &fields() const { return m_fields; }

private:
    static Result<CaseTexts> fromTable(Result<TableFile> table, const QString &name);

    TimelineTexts m_timeline;
    TicketTexts m_ticket;
    QList<TicketField> m_fields;
};

} // namespace numauth::diagnosis
