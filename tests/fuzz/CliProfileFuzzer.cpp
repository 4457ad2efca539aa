#include "models/cloud/CliProfile.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(numauth::cloud::CliProfile::parse(bytes, QStringLiteral("fuzz"), {}));
    return 0;
}
