#include "models/phone/PhoneScenario.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::phone;
    static const auto fields = PhoneFields::open();
    if (!fields)
        std::abort();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto scenario = PhoneScenario::read(bytes, QStringLiteral("fuzz.json"), *fields);
    if (scenario && !PhoneScenario::read(scenario->write(), QStringLiteral("again.json"), *fields))
        std::abort();
    return 0;
}
