#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/phone/PhoneFacts.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace numauth {
class JsonReader;
class TableFile;
} // namespace numauth

namespace numauth::phone {

/// Where in the SDK's sequence something shows.
enum class PhoneStep { Start, CheckEnvironment, Accelerate, Page, Tap, Token };

/// What a rule does to the outcome. `Unknown`: nobody has published what happens.
enum class RuleEffect { Allows, Warns, Unknown, Fails };

/// One fact and the values for which a condition holds.
struct FactTest
{
    QString fact;
    QStringList values;
};

/// One row of the decision table.
struct PhoneRule
{
    /// As in `phone.vpn-cmcc`.
    QString id;
    /// The rules of the service's FAQ that it carries, as in `S28`.
    QStringList faq;
    RuleEffect effect = RuleEffect::Fails;
    PhoneStep step = PhoneStep::CheckEnvironment;
    /// All must hold, and none of `unless`.
    QList<FactTest> when;
    QList<FactTest> unless;
    /// The SDK's code; empty: what the SDK makes of vendorCode, or none at all.
    QString code;
    QString vendorCode;
    /// As the carrier writes it; empty: the meaning in the table of codes.
    QString vendorText;
    /// As the SDK writes it; empty: the SDK's text for its code.
    QString sdkText;
    LocalText message;
    Evidence evidence = Evidence::Unknown;
    QString source;

    bool matches(const PhoneFacts &facts) const;
};

/// How a phone's state turns out.
enum class PhoneVerdict { Works, Warns, CannotTell, Fails };

/// `works`, `warns`, `cannotTell`, `fails`.
QString phoneVerdictName(PhoneVerdict verdict);

/// What the decision table says of one state.
struct PhoneDecision
{
    PhoneVerdict verdict = PhoneVerdict::Works;
    /// The rule that fails or leaves the outcome open; null when it works.
    const PhoneRule *deciding = nullptr;
    /// What was decided by: the deciding rule alone, else everything that allows and warns.
    QList<const PhoneRule *> why;
    /// What would fail next if the deciding rule were gone.
    QList<const PhoneRule *> also;
};

/// The decision table, read from `resources/phone/rules.json`. The first row that matches and does
/// not allow or warn decides. Immutable; any thread.
class PhoneRules
{
public:
    static Result<PhoneRules> open();
    /// \p facts are the names that conditions may use.
    static Result<PhoneRules> parse(const QByteArray &bytes, const QString &file,
                                    const QStringList &facts);

    const QList<PhoneRule> &rules() const { return m_rules; }
    const PhoneRule *find(const QString &id) const;
    /// Pure. Rules of steps that the action does not reach do not count.
    PhoneDecision decide(const PhoneFacts &facts) const;

private:
    static Result<PhoneRules> read(Result<TableFile> file, const QStringList &facts);

    QList<PhoneRule> m_rules;
};

} // namespace numauth::phone
