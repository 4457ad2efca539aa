#include "models/package/AndroidManifest.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::package;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    for (const auto rules : {StringPool::Rules::OfPhones, StringPool::Rules::OfSigners}) {
        const auto xml = BinaryXml::read(bytes, QStringLiteral("fuzz.xml"), rules);
        if (!xml)
            continue;
        ManifestFacts manifest = readManifest(xml->elements(), nullptr);
        manifest.networkSecurityByConfiguration << NetworkSecurity();
        readNetworkSecurity([&xml](const QString &) { return xml->elements(); }, manifest);
    }
    return 0;
}
