#include "models/package/PackageReader.h"
#include "models/scheme/SchemeCheck.h"
#include "models/scheme/SchemeRules.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace numauth;

namespace {

/// The package to read: `NUMAUTH_BENCH_APK`, else one of the repository.
QString packagePath()
{
    return qEnvironmentVariable(
        "NUMAUTH_BENCH_APK",
        QStringLiteral(NUMAUTH_SOURCE_FOLDER "/tests/data/packages/s03-v1v2v3.apk"));
}

void readPackage(benchmark::State &state, package::Verification verification)
{
    const QString path = packagePath();
    for (auto _ : state) {
        const auto facts = package::PackageReader::read(path, verification);
        if (!facts.isUsable())
            std::abort();
        state.SetBytesProcessed(state.bytes_processed() + facts.size);
    }
}

void readFacts(benchmark::State &state)
{
    readPackage(state, package::Verification::Skip);
}

void verifyFully(benchmark::State &state)
{
    readPackage(state, package::Verification::Full);
}

void checkScheme(benchmark::State &state)
{
    const auto rules = scheme::SchemeRules::load();
    const auto facts = package::PackageReader::read(packagePath(), package::Verification::Full);
    const scheme::Scheme made = scheme::SchemeCheck::fromPackage(facts);
    const QString file = QStringLiteral("schemes/bench.json");
    for (auto _ : state) {
        benchmark::DoNotOptimize(rules->findings(made, file));
        benchmark::DoNotOptimize(scheme::SchemeCheck::check(made, file, facts));
    }
}

} // namespace

BENCHMARK(readFacts)->Unit(benchmark::kMicrosecond);
BENCHMARK(verifyFully)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(checkScheme)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
