#include "models/phone/PhoneTables.h"

#include <algorithm>

namespace numauth::phone {

namespace {

// Binding to the mobile network beside Wi-Fi, and the longer way while roaming.
constexpr int switchMs = 700;
constexpr int roamingMs = 900;

} // namespace

Result<std::shared_ptr<const PhoneTables>> PhoneTables::open()
{
    const auto fields = PhoneFields::open();
    if (!fields)
        return fields.error();
    const auto rules = PhoneRules::open();
    if (!rules)
        return rules.error();
    const auto answers = SdkAnswers::open();
    if (!answers)
        return answers.error();
    const auto codes = codes::CodeTable::open();
    if (!codes)
        return codes.error();
    return std::shared_ptr<const PhoneTables>(new PhoneTables{*fields, *rules, *answers, *codes});
}

int PhoneTables::requestMs(const PhoneState &state) const
{
    const QString &network = state[QStringLiteral("network")];
    int milliseconds = std::max(answers.durationMs(PhoneStep::Accelerate, network),
                                answers.durationMs(PhoneStep::Token, network));
    if (state.isOn(QStringLiteral("wifi")) && state.isOn(QStringLiteral("mobileData")))
        milliseconds += switchMs;
    if (state.isOn(QStringLiteral("roaming")))
        milliseconds += roamingMs;
    return milliseconds;
}

PhoneFacts PhoneTables::facts(const PhoneState &state, PhoneAction action,
                              std::optional<consent::Verdict> pageVerdict) const
{
    return {state, action, pageVerdict, requestMs(state)};
}

PhoneDecision PhoneTables::decide(const PhoneState &state, PhoneAction action,
                                  std::optional<consent::Verdict> pageVerdict) const
{
    return rules.decide(facts(state, action, pageVerdict));
}

SdkAnswer PhoneTables::answer(const PhoneRule &rule, const PhoneState &state,
                              PhoneAction action) const
{
    const SdkSpeaker speaker = SdkSpeaker::of(state, facts(state, action, {}));
    const QString carrier = speaker.carrier.toUpper();
    SdkAnswer answer;
    answer.code = rule.code;
    answer.text = rule.sdkText;
    answer.carrierCode = rule.vendorCode;
    answer.carrierText = rule.vendorText;
    if (!rule.vendorCode.isEmpty() && answer.carrierText.isEmpty()) {
        const codes::CodeRow *row =
            codes.resolve(rule.vendorCode, {codes::CodeLayer::Carrier, {}, carrier, {}});
        answer.carrierText = row ? row->meaning.meaning.zh : QString();
    }
    if (answer.code.isEmpty() && !rule.vendorCode.isEmpty()) {
        const bool isForPage = action == PhoneAction::Accelerate ||
                               (action == PhoneAction::Login && answers.isNested(speaker.sdk) &&
                                rule.step <= PhoneStep::Accelerate);
        answer.code = codes.sdkCodeOf(carrier, rule.vendorCode, isForPage);
    }
    return answer;
}

} // namespace numauth::phone
