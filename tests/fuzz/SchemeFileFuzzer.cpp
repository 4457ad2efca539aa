#include "models/scheme/Scheme.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using numauth::scheme::Scheme;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto scheme = Scheme::read(bytes, QStringLiteral("fuzz.json"));
    if (scheme && !Scheme::read(scheme->toBytes(), QStringLiteral("again.json")))
        std::abort();
    return 0;
}
