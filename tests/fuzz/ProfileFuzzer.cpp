#include "models/package/ProfileReader.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (numauth::package::ProfileReader::recognises(bytes))
        static_cast<void>(numauth::package::ProfileReader::read(bytes));
    return 0;
}
