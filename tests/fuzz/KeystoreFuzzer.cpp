#include "models/package/KeystoreReader.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::package;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    PackageFacts facts;
    if (KeystoreReader::isKeystore(bytes))
        KeystoreReader::readKeystore(bytes, facts);
    else if (KeystoreReader::isCertificate(bytes))
        KeystoreReader::readCertificate(bytes, facts);
    return 0;
}
