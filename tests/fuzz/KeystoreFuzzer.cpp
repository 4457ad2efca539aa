#include "models/package/KeystoreReader.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    package::PackageFacts facts;
    if (package::KeystoreReader::recognises(bytes))
        package::KeystoreReader::read(bytes, Secret(QByteArray("changeit")), facts);
    return 0;
}
