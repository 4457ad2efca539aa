#include "models/codes/CodeTable.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace numauth::codes;

namespace {

void openTable(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(CodeTable::open());
}
BENCHMARK(openTable)->Unit(benchmark::kMillisecond);

void lookUp(benchmark::State &state)
{
    const auto table = CodeTable::open();
    if (!table)
        std::abort();
    const CodeContext context{CodeLayer::Carrier, {}, QStringLiteral("CUCC"), {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(table->resolve(QStringLiteral("1001"), context));
}
BENCHMARK(lookUp);

} // namespace

BENCHMARK_MAIN();
