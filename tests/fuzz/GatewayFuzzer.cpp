#include "models/base/Clock.h"
#include "models/base/UtcZone.h"
#include "models/cloud/RequestSigner.h"
#include "models/sandbox/AdminApi.h"
#include "models/sandbox/Gateway.h"

#include <cstddef>
#include <cstdint>

namespace {

using namespace numauth;
using namespace numauth::sandbox;

/// Lines of the input: method, path, query, `name: value` headers up to an empty line, then the
/// body.
GatewayRequest toRequest(const QByteArray &input)
{
    const qsizetype end = input.indexOf("\n\n");
    const QList<QByteArray> lines = input.left(end).split('\n');
    GatewayRequest request;
    request.method = lines.value(0);
    request.path = lines.value(1);
    request.query = lines.value(2);
    for (const QByteArray &line : lines.mid(3)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    request.body = end < 0 ? QByteArray() : input.mid(end + 2);
    return request;
}

/// The input's query as a request that is signed rightly, so that the operations are reached, too.
GatewayRequest toSignedRequest(const QByteArray &query, const cloud::Credentials &credentials,
                               const QDateTime &time, int counter)
{
    cloud::ApiRequest call;
    call.operation = QStringLiteral("VerifyMobile");
    call.endpoint = QUrl(QStringLiteral("http://127.0.0.1:1"));
    for (const auto &[name, value] : decodePairs(query).value_or(ParameterPairs()))
        call.parameters.insert(name, value);
    const auto written =
        cloud::RequestSigner::sign(call, credentials, time, QByteArray::number(counter),
                                   cloud::SignatureAlgorithm::Acs3HmacSha256);
    GatewayRequest request{"POST", "/", written.url.query(QUrl::FullyEncoded).toLatin1(), {}, {}};
    request.headers.insert("host", "127.0.0.1:1");
    for (const auto &[name, value] : written.headers)
        request.headers.insert(name.toLower(), value);
    return request;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ManualClock clock(QDateTime(QDate(2026, 1, 1), QTime(), utcZone));
    static const cloud::Credentials credentials{QStringLiteral("id"), Secret(QByteArray("key")),
                                                Secret()};
    static Gateway gateway(*cloud::OperationTable::open(), clock, credentials, LifePreset::Faq,
                           [] { return QByteArray(18, 'x'); });
    static AdminApi admin(gateway, "127.0.0.1:1", *cloud::ErrorTable::open());
    static int counter = 0;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    GatewayRequest request = toRequest(input);
    gateway.answer(request);
    gateway.answer(toSignedRequest(request.query, credentials, clock.now(), ++counter));
    request.headers.insert("host", "127.0.0.1:1");
    request.headers.insert("content-type", "application/json");
    admin.answer(request);
    return 0;
}
