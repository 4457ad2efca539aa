#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth {
class JsonReader;
}

namespace numauth::diagnosis::app {

/// One check as the table describes it.
struct AppCheckRow
{
    /// `A01`, `I05`, `H02`, `S01`, `X01`.
    QString id;
    /// `android`, `ios`, `h5`, `server`, `wrapper`.
    QString platform;
    /// What it can look at: `apk`, `aab`, `aar`, `ipa`, `app`, `project`.
    QStringList artefacts;
    Severity severity = Severity::Warning;
    Evidence evidence = Evidence::Unknown;
    LocalText title;
    LocalText requirement;
    LocalText why;
    LocalText fix;
    /// What a fault is called, by the name that the check uses.
    QHash<QString, LocalText> messages;
    /// The faults of something not found: nothing is known of them where not all was read.
    QSet<QString> absences;
    /// Where the snippet of a fault may be written into the project: `append`, or the XML element
    /// before whose end it goes.
    QHash<QString, QString> edits;
    /// Rules of the service's FAQ, as in `S81`.
    QStringList faq;
    QString source;
    /// Why no file can answer it; such a row has no check.
    std::optional<LocalText> notStatic;
};

/// `resources/diagnosis/app_checks.json`.
class AppCheckTable
{
public:
    static Result<AppCheckTable> open();

    const QList<AppCheckRow> &rows() const { return m_rows; }
    const AppCheckRow *find(const QString &id) const;
    /// Why something cannot be told or does not apply, by the name that checks use.
    LocalText reason(const QString &id) const { return m_reasons.value(id); }
    bool hasReason(const QString &id) const { return m_reasons.contains(id); }

private:
    static AppCheckRow readRow(JsonReader &reader);

    QList<AppCheckRow> m_rows;
    QHash<QString, LocalText> m_reasons;
};

} // namespace numauth::diagnosis::app
