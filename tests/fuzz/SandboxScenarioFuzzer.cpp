#include "models/base/Clock.h"
#include "models/base/UtcZone.h"
#include "models/sandbox/SandboxAccount.h"
#include "models/sandbox/Scenario.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// A scenario file up to the account that it sets up, which must be able to keep its state.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth;
    using namespace numauth::sandbox;
    static const cloud::ErrorTable errors = *cloud::ErrorTable::open();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto scenario = Scenario::read(bytes, QStringLiteral("fuzz.json"), errors);
    if (!scenario)
        return 0;
    const ManualClock clock(QDateTime(QDate(2026, 1, 1), QTime(), utcZone));
    SandboxAccount account(clock, LifePreset::Faq, [] { return QByteArray(18, 'x'); });
    scenario->applyTo(account);
    SandboxAccount again(clock, LifePreset::Faq, [] { return QByteArray(18, 'y'); });
    if (!again.restore(account.toJson(), QStringLiteral("fuzz")))
        std::abort();
    again.reset();
    scenario->addMissingTokens(again);
    return 0;
}
