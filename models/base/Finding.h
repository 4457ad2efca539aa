#pragma once

#include "models/base/LocalText.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace numauth {

/// How bad a finding is. The order is the order of badness.
enum class Severity { Note, Warning, Error };

/// How sure a fact is, from best to worst. A verdict is never better than its evidence.
enum class Evidence { Documented, DeviceTested, Observed, Inferred, Unknown };

/// Where something stands: a file, a 1-based line (0 = none), an element inside it.
struct Place
{
    QString file;
    int line = 0;
    QString element;

    friend bool operator==(const Place &, const Place &) = default;
};

/// One thing that is wrong (or cannot be told) about the user's page, package, scheme or log.
/// Its identity is ruleId + subject + other + place.file.
struct Finding
{
    QString ruleId;
    Severity severity = Severity::Error;
    Evidence evidence = Evidence::Unknown;
    QString subject;
    QString other;
    Place place;
    LocalText message;
    LocalText advice;
    /// Figures and names behind the message, keyed as in the command line's contract.
    QJsonObject facts;
    /// Where the rule comes from: a document with its date, or an observed SDK version.
    QString source;

    QString identity() const;
    /// The object that `--format json` prints, texts in \p language.
    QJsonObject toJson(Language language) const;
};

QString severityName(Severity severity);
QString evidenceName(Evidence evidence);
std::optional<Evidence> evidenceFromName(const QString &name);
/// The evidence in words, for chips and reports.
LocalText evidenceLabel(Evidence evidence);

} // namespace numauth
