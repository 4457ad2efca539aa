#include "models/package/AndroidManifest.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::package;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (const auto xml = BinaryXml::read(bytes, QStringLiteral("fuzz.xml"))) {
        ManifestFacts manifest = readManifest(xml->elements(), nullptr);
        readNetworkSecurity(xml->elements(), manifest.networkSecurity);
    }
    return 0;
}
