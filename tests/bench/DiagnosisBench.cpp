#include "models/diagnosis/Diagnosis.h"
#include "models/diagnosis/LogReader.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace numauth;
using namespace numauth::diagnosis;

namespace {

const codes::CodeTable &codeTable()
{
    static const auto table = codes::CodeTable::open();
    if (!table)
        std::abort();
    return *table;
}

const LogReader &reader()
{
    static const auto opened = LogReader::open(codeTable());
    if (!opened)
        std::abort();
    return *opened;
}

QByteArray noiseLine(int number)
{
    return "07-01 13:58:03." + QByteArray::number(100 + number % 900) + "  1852  " +
           QByteArray::number(1000 + number % 9000) +
           " D WindowManager: relayoutWindow: viewVisibility=0 req=1080x2340 d0 frame=[0,0] " +
           QByteArray::number(number) + " com.example.app/.MainActivity token=Binder\n";
}

QByteArray answerLine(int number)
{
    return "07-01 13:58:04.000  6852  6852 E AuthClient: onTokenFailed "
           "{\"carrierFailedResultData\":"
           "\"{\\\"resultCode\\\":\\\"200028\\\",\\\"resultDesc\\\":\\\"x\\\"}\",\"code\":"
           "\"600011\","
           "\"msg\":\"x\",\"requestId\":\"" +
           QByteArray::number(number) + "\",\"vendorName\":\"cm_zyhl\"}\n";
}

/// 100 000 lines of which 200 hold an answer, from bytes to ranked causes.
void explainLogcat(benchmark::State &state)
{
    const auto rules = RuleTable::open();
    QByteArray log;
    for (int line = 0; line < 100'000; ++line)
        log += line % 500 == 0 ? answerLine(line) : noiseLine(line);
    for (auto _ : state) {
        const auto events = reader().read(log);
        if (!events || events->events.size() != 200)
            std::abort();
        benchmark::DoNotOptimize(diagnose(*events, *rules, codeTable()));
    }
    state.SetBytesProcessed(state.iterations() * log.size());
}
BENCHMARK(explainLogcat)->Unit(benchmark::kMillisecond);

void scanNoise(benchmark::State &state)
{
    QByteArray log;
    while (log.size() < 64'000'000)
        log += noiseLine(static_cast<int>(log.size() % 100'000));
    for (auto _ : state)
        benchmark::DoNotOptimize(reader().read(log));
    state.SetBytesProcessed(state.iterations() * log.size());
}
BENCHMARK(scanNoise)->Unit(benchmark::kMillisecond);

/// A trigger in every few bytes of one line: the worst case of the scanner.
void readOneLine(benchmark::State &state)
{
    const QByteArray log = QByteArray("abc vendorName {[(\" code: 600011 ").repeated(200'000);
    for (auto _ : state)
        benchmark::DoNotOptimize(reader().read(log));
    state.SetBytesProcessed(state.iterations() * log.size());
}
BENCHMARK(readOneLine)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
