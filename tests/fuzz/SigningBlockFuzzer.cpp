#include "models/package/SigningBlock.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::package;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    for (BlockVersion version : {BlockVersion::V2, BlockVersion::V3}) {
        const auto signers = readSigners(bytes, version);
        for (const BlockSigner &signer : signers.value_or(QList<BlockSigner>())) {
            if (const BlockAttribute *lineage = signer.attribute(BlockAttribute::lineage))
                readLineage(lineage->value);
        }
    }
    readLineage(bytes);
    return 0;
}
