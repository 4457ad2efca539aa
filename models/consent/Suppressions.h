#pragma once

#include "models/consent/PageMatrix.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace numauth::consent {

/// A finding that the page's file accepts, with the reason, for a time:
/// `{"ruleId":"consent.overlap-row","subject":"privacy","other":"switchAccount",
///   "reason":"…","until":"2027-01-31"}`. Without `subject` or `other` any will do; without `until`
/// it has no end. Other members are kept in the file and not read.
struct Suppression
{
    QString ruleId;
    QString subject;
    QString other;
    QString reason;
    QDate until; ///< the last day on which it counts; null: no end

    bool covers(const Finding &finding) const;
    bool isExpired(const QDate &today) const { return until.isValid() && until < today; }
};

/// A finding that does not count, and why.
struct SuppressedFinding
{
    GroupedFinding group;
    Suppression suppression;
};

/// The verdicts of a page without what it suppresses.
struct SuppressedResult
{
    MatrixResult result;
    QList<SuppressedFinding> suppressed;
};

/// The suppressions of \p page that can be read; one without rule, without reason or with an
/// `until` that is no day does not count.
QList<Suppression> readSuppressions(const ConsentPage &page);

/// As the page's file holds it.
QJsonObject toJson(const Suppression &suppression);

/// Takes the suppressed findings out of \p result and counts the verdicts anew. Suppressions that
/// ended before \p today or cannot be read suppress nothing, and that is a finding.
SuppressedResult suppress(const MatrixResult &result, const ConsentPage &page, const QDate &today,
                          const ConsentTables &tables);

/// checkMatrix() and suppress() in one. Blocks; any thread.
SuppressedResult checkSuppressed(const ConsentPage &page, const MatrixSelection &selection,
                                 const ConsentTables &tables,
                                 const QDate &today = QDate::currentDate());

} // namespace numauth::consent
