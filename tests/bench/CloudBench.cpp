#include "models/base/Clock.h"
#include "models/base/UtcZone.h"
#include "models/cloud/RequestSigner.h"
#include "models/sandbox/Gateway.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace numauth;
using namespace numauth::sandbox;

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(9, 0), utcZone);

const cloud::Credentials &credentials()
{
    static const cloud::Credentials own{QStringLiteral("id"), Secret(QByteArray("bench-key")),
                                        Secret()};
    return own;
}

cloud::SignedRequest signedCall(const QString &token, int number,
                                cloud::SignatureAlgorithm algorithm)
{
    cloud::ApiRequest call;
    call.operation = QStringLiteral("GetMobile");
    static const QUrl endpoint(QStringLiteral("http://127.0.0.1:1"));
    call.endpoint = endpoint;
    call.parameters.insert(QStringLiteral("AccessToken"), token);
    call.parameters.insert(QStringLiteral("OutId"), QStringLiteral("out 22345"));
    return cloud::RequestSigner::sign(call, credentials(), start, QByteArray::number(number),
                                      algorithm);
}

void signOne(benchmark::State &state, cloud::SignatureAlgorithm algorithm)
{
    int number = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(signedCall(QStringLiteral("token+/="), ++number, algorithm));
}
BENCHMARK_CAPTURE(signOne, acs3, cloud::SignatureAlgorithm::Acs3HmacSha256);
BENCHMARK_CAPTURE(signOne, rpc, cloud::SignatureAlgorithm::RpcHmacSha1);

GatewayRequest toGateway(const cloud::SignedRequest &written)
{
    GatewayRequest request{
        "POST", "/", written.url.query(QUrl::FullyEncoded).toLatin1(), {}, written.body};
    request.headers.insert("host", "127.0.0.1:1");
    for (const auto &[name, value] : written.headers)
        request.headers.insert(name.toLower(), value);
    return request;
}

/// GetMobile with a fresh token: signature, nonce, parameters, answer and log, without the socket.
void answerGetMobile(benchmark::State &state)
{
    const ManualClock clock(start);
    const auto operations = cloud::OperationTable::open();
    if (!operations)
        std::abort();
    int counter = 0;
    Gateway gateway(*operations, clock, credentials(), LifePreset::Faq,
                    [&counter] { return QByteArray::number(++counter).rightJustified(18, 'x'); });
    constexpr int batch = 1000;
    int number = 0;
    std::vector<GatewayRequest> requests;
    for (auto _ : state) {
        if (requests.empty()) {
            state.PauseTiming();
            for (int made = 0; made < batch; ++made) {
                const Token token = gateway.account().tokens.mint(
                    TokenKind::AccessToken, Carrier::Cmcc, QStringLiteral("13800000001"), QString(),
                    LifePreset::Faq, start);
                requests.push_back(toGateway(
                    signedCall(token.value, ++number, cloud::SignatureAlgorithm::Acs3HmacSha256)));
            }
            state.ResumeTiming();
        }
        const GatewayAnswer answer = gateway.answer(requests.back());
        if (!answer.body.contains("13800000001"))
            state.SkipWithError("the call was refused");
        requests.pop_back();
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(answerGetMobile);

/// Kilobytes of this process that are in memory; 0 where the system does not tell.
long residentKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stol(line.substr(6));
    }
    return 0;
}

/// A million calls, each with a token of its own, 10 ms apart on the carriers' clock and at once on
/// the machine's: what the process holds after each 250 000.
void millionCalls(benchmark::State &state)
{
    const ManualClock clock(start);
    const auto operations = cloud::OperationTable::open();
    if (!operations)
        std::abort();
    int counter = 0;
    for (auto _ : state) {
        Gateway gateway(*operations, clock, credentials(), LifePreset::Faq, [&counter] {
            return QByteArray::number(++counter).rightJustified(18, 'x');
        });
        for (int number = 1; number <= 1'000'000; ++number) {
            auto &account = gateway.account();
            account.clock.advance(10);
            const Token token = account.tokens.mint(TokenKind::AccessToken, Carrier::Cmcc,
                                                    QStringLiteral("13800000001"), QString(),
                                                    LifePreset::Faq, account.clock.now());
            const GatewayAnswer answer = gateway.answer(toGateway(
                signedCall(token.value, number, cloud::SignatureAlgorithm::Acs3HmacSha256)));
            if (!answer.body.contains("13800000001"))
                state.SkipWithError("the call was refused");
            if (number % 250'000 == 0)
                state.counters["MB after " + std::to_string(number)] =
                    static_cast<double>(residentKilobytes()) / 1024;
        }
    }
}
BENCHMARK(millionCalls)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace

BENCHMARK_MAIN();
