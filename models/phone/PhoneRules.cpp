#include "models/phone/PhoneRules.h"

#include "models/base/TableFile.h"

#include <algorithm>

namespace numauth::phone {

namespace {

QList<FactTest> readTests(JsonReader &reader, const QString &key, const QStringList &facts)
{
    QList<FactTest> tests;
    const QJsonObject object = reader.object(key, {});
    JsonReader members(object, reader.place());
    for (const QString &fact : object.keys()) {
        tests << FactTest{fact, members.texts(fact)};
        if (!facts.contains(fact))
            members.fail(fact, QStringLiteral("no such fact"));
    }
    if (members.hasFailed())
        reader.fail(key, members.error().message);
    return tests;
}

PhoneRule readRule(JsonReader &reader, const QStringList &facts)
{
    static const QStringList effects{QStringLiteral("allows"), QStringLiteral("warns"),
                                     QStringLiteral("unknown"), QStringLiteral("fails")};
    static const QStringList steps{QStringLiteral("start"),      QStringLiteral("checkEnv"),
                                   QStringLiteral("accelerate"), QStringLiteral("page"),
                                   QStringLiteral("tap"),        QStringLiteral("token")};
    PhoneRule rule;
    rule.id = reader.text(QStringLiteral("id"));
    rule.faq = reader.texts(QStringLiteral("faq"));
    rule.effect = static_cast<RuleEffect>(reader.oneOf(QStringLiteral("effect"), effects));
    rule.step = static_cast<PhoneStep>(reader.oneOf(QStringLiteral("step"), steps));
    rule.when = readTests(reader, QStringLiteral("when"), facts);
    rule.unless = readTests(reader, QStringLiteral("unless"), facts);
    rule.code = reader.text(QStringLiteral("code"), {});
    rule.vendorCode = reader.text(QStringLiteral("vendorCode"), {});
    rule.vendorText = reader.text(QStringLiteral("vendorText"), {});
    rule.sdkText = reader.text(QStringLiteral("sdkText"), {});
    rule.message = reader.localText(QStringLiteral("message"));
    rule.evidence = reader.evidence(QStringLiteral("evidence"));
    rule.source = reader.text(QStringLiteral("source"));
    if (rule.when.isEmpty())
        reader.fail(QStringLiteral("when"), QStringLiteral("would always hold"));
    return rule;
}

/// Whether an action ever comes to \p step.
bool reaches(PhoneAction action, PhoneStep step)
{
    switch (action) {
    case PhoneAction::CheckEnvironment:
        return step <= PhoneStep::CheckEnvironment;
    case PhoneAction::Accelerate:
        return step <= PhoneStep::Accelerate;
    case PhoneAction::Verify:
        return step != PhoneStep::Page && step != PhoneStep::Tap;
    case PhoneAction::Login:
        break;
    }
    return true;
}

bool holds(const FactTest &test, const PhoneFacts &facts)
{
    return test.values.contains(facts[test.fact]);
}

} // namespace

bool PhoneRule::matches(const PhoneFacts &facts) const
{
    const auto isHeld = [&facts](const FactTest &test) { return holds(test, facts); };
    return std::ranges::all_of(when, isHeld) && std::ranges::none_of(unless, isHeld);
}

QString phoneVerdictName(PhoneVerdict verdict)
{
    static const QStringList names{QStringLiteral("works"), QStringLiteral("warns"),
                                   QStringLiteral("cannotTell"), QStringLiteral("fails")};
    return names.at(static_cast<int>(verdict));
}

Result<PhoneRules> PhoneRules::open()
{
    const auto fields = PhoneFields::open();
    if (!fields)
        return fields.error();
    return read(TableFile::open(QStringLiteral(":/numauth/phone/rules.json")),
                fields->ids() + PhoneFacts::derivedNames());
}

Result<PhoneRules> PhoneRules::parse(const QByteArray &bytes, const QString &file,
                                     const QStringList &facts)
{
    return read(TableFile::parse(bytes, file), facts);
}

Result<PhoneRules> PhoneRules::read(Result<TableFile> file, const QStringList &facts)
{
    if (!file)
        return std::move(file).error();
    const auto rows = file->rows<PhoneRule>(
        QStringLiteral("rules"), [&facts](JsonReader &reader) { return readRule(reader, facts); });
    if (!rows)
        return rows.error();
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    PhoneRules rules;
    rules.m_rules = *rows;
    return rules;
}

const PhoneRule *PhoneRules::find(const QString &id) const
{
    const auto found = std::ranges::find(m_rules, id, &PhoneRule::id);
    return found == m_rules.end() ? nullptr : &*found;
}

PhoneDecision PhoneRules::decide(const PhoneFacts &facts) const
{
    const auto action = phoneActionFromName(facts[QStringLiteral("action")]);
    PhoneDecision decision;
    for (const PhoneRule &rule : m_rules) {
        if (!reaches(action.value_or(PhoneAction::Login), rule.step) || !rule.matches(facts))
            continue;
        if (rule.effect == RuleEffect::Allows || rule.effect == RuleEffect::Warns)
            decision.why << &rule;
        else if (!decision.deciding)
            decision.deciding = &rule;
        else if (rule.message != decision.deciding->message)
            decision.also << &rule;
    }
    if (decision.deciding) {
        decision.verdict = decision.deciding->effect == RuleEffect::Fails
                               ? PhoneVerdict::Fails
                               : PhoneVerdict::CannotTell;
        decision.why = {decision.deciding};
    } else if (std::ranges::any_of(decision.why, [](const PhoneRule *rule) {
                   return rule->effect == RuleEffect::Warns;
               })) {
        decision.verdict = PhoneVerdict::Warns;
    }
    return decision;
}

} // namespace numauth::phone
