#include "models/cloud/CallImport.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth;
    static const cloud::OperationTable operations = *cloud::OperationTable::open();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(cloud::CallImport::fromCurl(QString::fromUtf8(bytes), operations));
    static_cast<void>(cloud::CallImport::fromHar(bytes, QStringLiteral("fuzz"), operations));
    return 0;
}
