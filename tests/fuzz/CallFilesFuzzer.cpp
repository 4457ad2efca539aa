#include "models/cloud/OwnEnvironments.h"
#include "models/cloud/SavedCalls.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(cloud::SavedCalls::parse(bytes, QStringLiteral("fuzz")));
    static_cast<void>(cloud::OwnEnvironments::parse(bytes, QStringLiteral("fuzz")));
    return 0;
}
