#include "models/package/JarManifest.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::package;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    for (const JarSection &section : readJarSections(bytes)) {
        section.entryName();
        digestsToVerify(section, "-Digest", {1, 35});
    }
    return 0;
}
