#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/scheme/Scheme.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace numauth {
class TableFile;
}

namespace numauth::scheme {

/// One field of a scheme and the service's rule for it.
struct FieldRule
{
    /// Names the row, as in `packageSignature`; see SchemeRules::value().
    QString field;
    /// What CreateVerifyScheme calls it; empty for what is not sent.
    QString parameter;
    QList<Platform> platforms;
    bool isRequired = false;
    /// What is typed there by mistake may be a secret: no message repeats a part of it.
    bool isPrivate = false;
    /// What one character may be, where length is judged apart; empty when the pattern itself tells
    /// which character is wrong.
    QRegularExpression characters;
    QRegularExpression pattern;
    /// The form that works in practice where the service accepts more; not valid when none.
    QRegularExpression advised;
    LocalText label;
    /// The rule in words: "1 to 128 letters, digits, - _ .".
    LocalText rule;
    LocalText example;
    /// Names of the corrections to try in order: `trim`, `stripSeparators`, `lowerCase`,
    /// `upperCase`, `origin`.
    QStringList corrections;
    Evidence evidence = Evidence::Unknown;
    QString source;
};

/// What is wrong with the value of one field.
struct FieldProblem
{
    QString field;
    /// Warning when the service accepts the value but phones will not match it.
    Severity severity = Severity::Error;
    /// Names the rule and the offending character.
    LocalText message;
    /// Index of the first offending character; -1 when it is the length, or the end is missing.
    int position = -1;
    /// A value that satisfies the rule, when one can be derived: the one-click correction.
    std::optional<QString> corrected;
};

/// The rules of `resources/scheme/rules.json`, which are those of CreateVerifyScheme.
class SchemeRules
{
public:
    /// Reads the table compiled into the program.
    static Result<SchemeRules> load();
    static Result<SchemeRules> parse(const QByteArray &bytes, const QString &file);

    const QList<FieldRule> &fields() const { return m_fields; }
    /// The fields of \p platform in the order of the form.
    QList<FieldRule> fieldsOf(Platform platform) const;

    /// Checks one value; nothing when it is fine.
    std::optional<FieldProblem> check(const QString &field, const QString &value,
                                      Platform platform) const;
    /// Checks all fields of \p scheme.
    QList<FieldProblem> check(const Scheme &scheme) const;
    /// The same as findings with ids `scheme.field.<field>`, placed in \p file.
    QList<Finding> findings(const Scheme &scheme, const QString &file) const;

    /// The parameters of CreateVerifyScheme for \p scheme, whatever their values are.
    QMap<QString, QString> parameters(const Scheme &scheme) const;

    static QString value(const Scheme &scheme, const QString &field);
    static void setValue(Scheme &scheme, const QString &field, const QString &value);

private:
    static Result<SchemeRules> fromTable(Result<TableFile> table, const QString &name);
    const FieldRule *rule(const QString &field, Platform platform) const;
    LocalText message(const FieldRule &rule, const QString &value, int position) const;

    QList<FieldRule> m_fields;
    QHash<QString, LocalText> m_messages;
};

} // namespace numauth::scheme
