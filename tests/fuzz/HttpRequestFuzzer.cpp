#include "models/base/UtcZone.h"
#include "models/sandbox/Gateway.h"
#include "models/sandbox/HttpRequestReader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace numauth;
using namespace numauth::sandbox;

cloud::Credentials credentials()
{
    return {QStringLiteral("LTAIsandboxFuzz"), Secret(QByteArrayLiteral("fuzz-secret")), Secret()};
}

} // namespace

/// Bytes as a client sends them, up to the gateway's answer. An unsigned request must never
/// succeed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ManualClock clock(QDateTime({2026, 3, 1}, {9, 0}, utcZone));
    static Gateway gateway(*cloud::OperationTable::open(), clock, credentials(), LifePreset::Faq,
                           [] { return QByteArray(18, 'x'); });
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    HttpRequestReader whole;
    HttpRequestReader pieces;
    whole.feed(bytes);
    for (qsizetype at = 0; at < bytes.size(); at += 7)
        pieces.feed(bytes.mid(at, 7));
    if (whole.state() != pieces.state())
        std::abort();
    while (whole.state() == HttpRequestReader::State::Complete) {
        const GatewayAnswer answer = gateway.answer(whole.take());
        if (answer.body.contains(R"("Code":"OK")") || answer.body.contains("fuzz-secret"))
            std::abort();
    }
    return 0;
}
