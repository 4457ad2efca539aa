#pragma once

#include "models/base/Result.h"
#include "models/codes/CodeTable.h"
#include "models/phone/PhoneFields.h"
#include "models/phone/PhoneRules.h"
#include "models/phone/SdkAnswers.h"

#include <memory>

namespace numauth::phone {

/// Every table the phone reads, opened once and shared. Immutable; any thread.
struct PhoneTables
{
    PhoneFields fields;
    PhoneRules rules;
    SdkAnswers answers;
    codes::CodeTable codes;

    static Result<std::shared_ptr<const PhoneTables>> open();

    /// How long a request takes on the network of \p state.
    int requestMs(const PhoneState &state) const;
    PhoneFacts facts(const PhoneState &state, PhoneAction action,
                     std::optional<consent::Verdict> pageVerdict) const;
    PhoneDecision decide(const PhoneState &state, PhoneAction action,
                         std::optional<consent::Verdict> pageVerdict) const;
    /// What the SDK answers where \p rule decides. Without a request id.
    SdkAnswer answer(const PhoneRule &rule, const PhoneState &state, PhoneAction action) const;
};

} // namespace numauth::phone
