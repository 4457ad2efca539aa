#pragma once

#include "models/diagnosis/CaseTexts.h"
#include "models/diagnosis/Diagnosis.h"

#include <QHash>
#include <QList>
#include <QString>

namespace numauth::diagnosis {

/// What a ticket is written from.
struct TicketCase
{
    LogEvents log;
    QList<Diagnosis> diagnoses;
    /// Fills blanks of the form, by the names of TicketField::facts.
    QHash<QString, QString> known;
    /// What was looked at by hand, with its answer, one line each.
    QList<LocalText> checked;
};

/// What the vendor's support asks for, written from a case: request ids, codes, versions, package,
/// with blanks where nothing is known. Secrets are masked.
QString ticketText(const TicketCase &from, const CaseTexts &texts, Language language);

} // namespace numauth::diagnosis
