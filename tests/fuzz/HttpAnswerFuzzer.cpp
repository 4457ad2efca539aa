#include "models/cloud/ApiReply.h"
#include "models/cloud/ErrorTable.h"
#include "models/cloud/HttpAnswerReader.h"
#include "models/cloud/OperationTable.h"

#include <cstddef>
#include <cstdint>

/// What a server sends, up to the verdict on it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::cloud;
    static const OperationTable operations = *OperationTable::open();
    static const ErrorTable errors = *ErrorTable::open();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    HttpAnswerReader reader({4096, 65'536});
    reader.feed(bytes.left(bytes.size() / 2));
    reader.feed(bytes.mid(bytes.size() / 2));
    if (reader.endOfStream() != HttpAnswerReader::State::Complete)
        return 0;
    ApiReply reply;
    reply.operation = QStringLiteral("GetMobile");
    reply.httpStatus = reader.answer().status;
    reply.rawBody = reader.answer().body;
    judgeReply(reply, operations.find(reply.operation), errors);
    return 0;
}
