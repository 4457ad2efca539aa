#include "models/package/ApkReader.h"

#include <cstddef>
#include <cstdint>

/// A whole package: zip, signing block, certificates, manifest and resources.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::package;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (const auto zip = ZipReader::open(bytes)) {
        PackageFacts facts;
        ApkReader::read(*zip, Verification::Full, nullptr, facts);
    }
    return 0;
}
