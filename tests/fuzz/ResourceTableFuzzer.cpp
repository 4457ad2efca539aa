#include "models/package/ResourceTable.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::package;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto table = ResourceTable::read(bytes)) {
        for (std::uint32_t type = 1; type < 8; ++type) {
            for (std::uint32_t entry = 0; entry < 4; ++entry)
                ResourceTable::forSdk(table->resolve(0x7f000000 | (type << 16) | entry), 24);
        }
    }
    return 0;
}
