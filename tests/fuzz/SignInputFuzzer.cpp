#include "models/cloud/ApiReply.h"
#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"
#include "models/cloud/VectorReader.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::cloud;
    static const auto operations = OperationTable::open();
    static const auto errors = ErrorTable::open();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(VectorReader::sign(bytes, QStringLiteral("fuzz.json")));
    ApiReply reply;
    reply.httpStatus = 200;
    reply.rawBody = bytes;
    judgeReply(reply, operations->find(QStringLiteral("VerifyMobile")), *errors);
    return 0;
}
