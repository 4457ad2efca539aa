#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/scheme/Scheme.h"

#include <QList>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace numauth::scheme {

/// One field of a scheme and the service's rule for it.
struct FieldRule
{
    /// The member of the scheme file, as in `packageSignature`.
    QString field;
    QList<Platform> platforms;
    bool isRequired = false;
    QRegularExpression pattern;
    LocalText label;
    /// The rule in words: "1 to 128 letters, digits, - _ .".
    LocalText rule;
    LocalText example;
    /// Names of the corrections to try in order: `trim`, `stripSeparators`, `lowerCase`, `origin`.
    QStringList corrections;
    Evidence evidence = Evidence::Unknown;
    QString source;
};

/// What is wrong with the value of one field.
struct FieldProblem
{
    QString field;
    /// Names the rule and the offending character.
    LocalText message;
    /// Index of the first offending character; -1 when the whole value is at fault.
    int position = -1;
    /// A value that satisfies the rule, when one can be derived: the one-click correction.
    std::optional<QString> corrected;
};

/// The rules of `resources/scheme/rules.json`, which are those of CreateVerifyScheme.
class SchemeRules
{
    Q_DECLARE_TR_FUNCTIONS(numauth::scheme::SchemeRules)

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

    static QString value(const Scheme &scheme, const QString &field);
    static void setValue(Scheme &scheme, const QString &field, const QString &value);

private:
    QList<FieldRule> m_fields;
};

} // namespace numauth::scheme
