#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/base/TableFile.h"
#include "models/diagnosis/Vendor.h"

#include <QJsonObject>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::diagnosis {

/// What must be in a log for a rule to speak. All members that are set must hold for one event, or
/// for one sign.
struct RuleCondition
{
    /// Name of the layer that the event's outer code belongs to.
    QString system;
    QString family;
    QStringList codes;
    std::optional<Vendor> vendor;
    QStringList vendorCodes;
    /// Codes that stand inside the carrier's text.
    QStringList detailCodes;
    /// Over the messages of the event or the text of the sign.
    QRegularExpression text;
    /// Id of a sign; then nothing else is set.
    QString sign;
    /// How likely the rule's title is the cause when only this holds, 0 to 1.
    double confidence = 0;
};

/// What has to stand in a file of the app.
struct RuleSnippet
{
    /// `network_security_config.xml`, …
    QString file;
    QString lines;

    friend bool operator==(const RuleSnippet &, const RuleSnippet &) = default;
};

/// One possible cause: when to think of it and what to do. A row of the table.
struct DiagnosisRule
{
    QString id;
    Severity severity = Severity::Error;
    Evidence evidence = Evidence::Unknown;
    LocalText title;
    QList<RuleCondition> conditions;
    /// The rule keeps silent when one of these speaks.
    QStringList unless;
    /// The likeliest first.
    QList<LocalText> causes;
    /// What separates the causes from each other.
    QList<LocalText> checks;
    QList<LocalText> advice;
    /// Lines to copy and the file they belong into; mostly none.
    std::optional<RuleSnippet> snippet;
    /// How to know that it is mended; may be empty.
    LocalText proof;
    /// What the user can do meanwhile.
    LocalText fallback;
    /// `S103`, …: rules of the service's FAQ that this one carries.
    QStringList faq;
    QString source;
    /// The state of the virtual phone on which the same happens; empty where none shows it.
    QJsonObject phone;
    /// Logs on which the rule must speak, and on which it must not.
    QStringList matches;
    QStringList misses;
};

/// What is said when no rule speaks.
struct UnknownTexts
{
    LocalText title;
    LocalText nothing;
    LocalText onlySuccess;
    QList<LocalText> collect;
};

/// The rows of `resources/diagnosis/rules.json`. Immutable; any thread.
class RuleTable
{
public:
    static Result<RuleTable> open();
    static Result<RuleTable> parse(const QByteArray &bytes, const QString &file);

    const QList<DiagnosisRule> &rules() const { return m_rules; }
    const DiagnosisRule *find(const QString &id) const;
    const UnknownTexts &unknown() const { return m_unknown; }

private:
    static Result<RuleTable> fromTable(Result<TableFile> table, const QString &name);

    QList<DiagnosisRule> m_rules;
    UnknownTexts m_unknown;
};

} // namespace numauth::diagnosis
