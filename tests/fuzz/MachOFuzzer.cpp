#include "models/package/MachO.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto range = [&bytes](qint64 offset, qint64 count) {
        return numauth::Result<QByteArray>(bytes.mid(offset, count));
    };
    static_cast<void>(numauth::package::MachO::read(bytes.size(), range));
    return 0;
}
