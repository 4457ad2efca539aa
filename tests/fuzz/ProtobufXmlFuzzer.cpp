#include "models/package/AndroidManifest.h"
#include "models/package/ProtobufResources.h"
#include "models/package/ProtobufXml.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    using namespace numauth::package;
    const ResourceTable table = ResourceTable::fromValues(readProtobufResources(bytes));
    table.resolve(0x7f010000);
    if (const auto elements = ProtobufXml::read(bytes, QStringLiteral("fuzz.pb")))
        readManifest(*elements, &table);
    return 0;
}
