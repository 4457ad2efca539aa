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

constexpr qsizetype mostRequests = 8;
const QByteArray separator = QByteArrayLiteral("\n%%\n");

/// Lines of the input: method, path, query, `name: value` headers up to an empty line, then the
/// body.
GatewayRequest toRequest(const QByteArray &input)
{
    const qsizetype end = input.indexOf("\n\n");
    const QList<QByteArray> lines = (end < 0 ? input : input.left(end)).split('\n');
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

/// A gateway of its own and who asks it.
class Caller
{
public:
    Caller(const cloud::OperationTable &operations, const cloud::ErrorTable &errors)
        : m_clock(QDateTime(QDate(2026, 1, 1), QTime(), utcZone)),
          m_gateway(operations, m_clock, m_credentials, LifePreset::Faq,
                    [this] { return QByteArray(17, 'x') + char('a' + m_counter++ % 26); }),
          m_admin(m_gateway, "127.0.0.1:1", errors)
    {
    }

    /// As it stands, then its query signed rightly, so that the operations are reached, too.
    void call(const GatewayRequest &request)
    {
        m_gateway.answer(request);
        m_gateway.answer(toSigned(request));
    }

    void administer(GatewayRequest request)
    {
        request.headers.insert("host", "127.0.0.1:1");
        request.headers.insert("content-type", "application/json");
        m_admin.answer(request);
    }

private:
    GatewayRequest toSigned(const GatewayRequest &request)
    {
        cloud::ApiRequest call;
        call.operation = QString::fromLatin1(request.headers.value("x-acs-action", "VerifyMobile"));
        call.endpoint = QUrl(QStringLiteral("http://127.0.0.1:1"));
        for (const auto &[name, value] : decodePairs(request.query).value_or(ParameterPairs()))
            call.parameters.insert(name, value);
        const auto written = cloud::RequestSigner::sign(call, m_credentials, m_clock.now(),
                                                        QByteArray::number(++m_counter),
                                                        cloud::SignatureAlgorithm::Acs3HmacSha256);
        GatewayRequest signedRequest{
            "POST", "/", written.url.query(QUrl::FullyEncoded).toLatin1(), {}, {}};
        signedRequest.headers.insert("host", "127.0.0.1:1");
        for (const auto &[name, value] : written.headers)
            signedRequest.headers.insert(name.toLower(), value);
        return signedRequest;
    }

    int m_counter = 0;
    ManualClock m_clock;
    cloud::Credentials m_credentials{QStringLiteral("id"), Secret(QByteArray("key")), Secret()};
    Gateway m_gateway;
    AdminApi m_admin;
};

} // namespace

/// A few requests to a gateway that nobody called before: what is found depends on one input alone,
/// and no input makes the next one slower.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto operations = *cloud::OperationTable::open();
    static const auto errors = *cloud::ErrorTable::open();
    QByteArray left(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    Caller caller(operations, errors);
    for (qsizetype count = 0; count < mostRequests && !left.isEmpty(); ++count) {
        const qsizetype end = left.indexOf(separator);
        const GatewayRequest request = toRequest(end < 0 ? left : left.left(end));
        if (AdminApi::isAdminPath(request.path))
            caller.administer(request);
        else
            caller.call(request);
        left = end < 0 ? QByteArray() : left.mid(end + separator.size());
    }
    return 0;
}
