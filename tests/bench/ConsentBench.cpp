#include "models/consent/CellClass.h"
#include "models/consent/PageMatrix.h"
#include "models/consent/PreparedPage.h"
#include "models/consent/fix/AutoFix.h"
#include "models/consent/fix/LegalRange.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <vector>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace numauth;
using namespace numauth::consent;

namespace {

const ConsentTables &tables()
{
    static const auto opened = ConsentTables::open();
    if (!opened)
        std::abort();
    return **opened;
}

/// A page with the usual thirty attributes and two own agreements.
ConsentPage usualPage()
{
    ConsentPage page;
    const auto set = [&page](const char *id, const QJsonValue &value) {
        page.attributes.insert(QString::fromLatin1(id), QJsonArray({value}));
    };
    set("setNavText", QStringLiteral("手机号登录"));
    set("setNavTextSizeDp", 18);
    set("setLogoOffsetY", 16);
    set("setLogoWidth", 64);
    set("setLogoHeight", 64);
    set("setNumFieldOffsetY", 92);
    set("setSloganOffsetY", 136);
    set("setSloganTextSizeDp", 12);
    set("setLogBtnText", QStringLiteral("本机号码一键登录"));
    set("setLogBtnOffsetY", 398);
    set("setLogBtnHeight", 48);
    set("setLogBtnMarginLeftAndRight", 24);
    set("setSwitchOffsetY_B", 12);
    set("setPrivacyOffsetY_B", 44);
    set("setPrivacyMargin", 24);
    page.attributes.insert(
        QStringLiteral("setAppPrivacyOne"),
        {QStringLiteral("《示例商城用户协议》"), QStringLiteral("https://m.example.com/a")});
    page.attributes.insert(
        QStringLiteral("setAppPrivacyTwo"),
        {QStringLiteral("《示例商城隐私政策》"), QStringLiteral("https://m.example.com/b")});
    return page;
}

/// The same with texts that follow the user's font scale: then no two cells of selectionOf() share
/// a layout.
ConsentPage scaledPage(int buttonTop = 398)
{
    ConsentPage page = usualPage();
    page.attributes.remove(QStringLiteral("setSloganTextSizeDp"));
    const auto set = [&page](const char *id, int value) {
        page.attributes.insert(QLatin1StringView(id), QJsonArray{value});
    };
    set("setLogBtnOffsetY", buttonTop);
    set("setNumberSize", 24);
    set("setSloganTextSize", 12);
    set("setLogBtnTextSize", 16);
    set("setSwitchAccTextSize", 14);
    set("setPrivacyTextSize", 12);
    return page;
}

/// At least \p cells cells: all Android devices and carriers, over as many font scales between
/// 0.85 and 2.0 as it takes.
MatrixSelection selectionOf(qsizetype cells)
{
    MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    const QList<CellState> base = selection.states;
    const qsizetype each = selection.devices.size() * base.size();
    const qsizetype scales = (cells + each - 1) / each;
    selection.states.clear();
    for (qsizetype index = 0; index < scales; ++index) {
        const double share = static_cast<double>(index) / static_cast<double>(scales);
        for (CellState state : base) {
            state.fontScale = 0.85 + 1.15 * share;
            selection.states << state;
        }
    }
    return selection;
}

double distinctLayouts(const ConsentPage &page, const MatrixSelection &selection)
{
    return static_cast<double>(distinctCells(PreparedPage(page, tables()), selection).size());
}

/// The first device: the smallest one, where the page is refused.
void oneCell(benchmark::State &state)
{
    const ConsentPage page = usualPage();
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    const Device &device = selection.devices.first();
    const PreparedPage prepared(page, tables());
    for (auto _ : state) {
        const PageLayout layout = layOutBriefly(prepared, device, selection.states.first());
        benchmark::DoNotOptimize(checkLayout(prepared, layout));
    }
}

/// One cell after another, over all devices and carriers: the mean of what a cell costs once the
/// texts are measured.
void eachCell(benchmark::State &state)
{
    const ConsentPage page = usualPage();
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    const PreparedPage prepared(page, tables());
    const QList<DistinctCell> cells = distinctCells(prepared, selection);
    qsizetype index = 0;
    for (auto _ : state) {
        const DistinctCell &cell = cells.at(index);
        index = index + 1 == cells.size() ? 0 : index + 1;
        const PageLayout layout = layOutBriefly(prepared, *cell.device, cell.state);
        benchmark::DoNotOptimize(checkLayout(prepared, layout));
    }
    state.counters["cells"] = static_cast<double>(cells.size());
}

/// The median over the same cells; each is taken many times, for one is too short for the clock.
void medianCell(benchmark::State &state)
{
    constexpr int repetitions = 50;
    const ConsentPage page = usualPage();
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    const PreparedPage prepared(page, tables());
    const QList<DistinctCell> cells = distinctCells(prepared, selection);
    std::vector<double> microseconds;
    for (auto _ : state) {
        for (const DistinctCell &cell : cells) {
            const auto start = std::chrono::steady_clock::now();
            for (int repetition = 0; repetition < repetitions; ++repetition) {
                const PageLayout layout = layOutBriefly(prepared, *cell.device, cell.state);
                benchmark::DoNotOptimize(checkLayout(prepared, layout));
            }
            const std::chrono::duration<double, std::micro> taken =
                std::chrono::steady_clock::now() - start;
            microseconds.push_back(taken.count() / repetitions);
        }
    }
    const auto middle = microseconds.begin() + static_cast<qsizetype>(microseconds.size() / 2);
    std::ranges::nth_element(microseconds, middle);
    state.counters["median_us"] = *middle;
    state.counters["most_us"] = *std::ranges::max_element(microseconds);
}

void layOutOneCell(benchmark::State &state)
{
    const ConsentPage page = usualPage();
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    const PreparedPage prepared(page, tables());
    for (auto _ : state)
        benchmark::DoNotOptimize(
            layOut(prepared, selection.devices.first(), selection.states.first()));
}

/// With the texts and facts that a reader asks for.
void tellOneCell(benchmark::State &state)
{
    const ConsentPage page = usualPage();
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    const PreparedPage prepared(page, tables());
    for (auto _ : state)
        benchmark::DoNotOptimize(checkLayout(
            prepared, layOut(prepared, selection.devices.first(), selection.states.first())));
}

void preparePage(benchmark::State &state)
{
    const ConsentPage page = usualPage();
    for (auto _ : state)
        benchmark::DoNotOptimize(PreparedPage(page, tables()).values.isSet(QString()));
}

/// What the verdicts of all cells keep on the heap.
double bytesOf(const ConsentPage &page, const MatrixSelection &selection)
{
#ifdef __GLIBC__
    const size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    const MatrixResult result = checkMatrix(page, selection, tables());
    const size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
    return result.cells.isEmpty() ? 0 : static_cast<double>(after) - static_cast<double>(before);
#else
    Q_UNUSED(page)
    Q_UNUSED(selection)
    return 0;
#endif
}

/// Every cell a layout of its own, nothing known beforehand.
void coldMatrix(benchmark::State &state)
{
    const ConsentPage page = scaledPage();
    const MatrixSelection selection = selectionOf(state.range(0));
    const auto cells = static_cast<double>(selection.devices.size() * selection.states.size());
    for (auto _ : state)
        benchmark::DoNotOptimize(checkMatrix(page, selection, tables()));
    state.counters["cells"] = cells;
    state.counters["layouts"] = distinctLayouts(page, selection);
    state.counters["bytes_per_cell"] = bytesOf(page, selection) / cells;
    state.counters["per_cell"] = benchmark::Counter(
        cells, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// The button moves by 1 dp with every check, as under a hand.
void matrixAfterEdit(benchmark::State &state)
{
    const MatrixSelection selection = selectionOf(state.range(0));
    int top = 300;
    for (auto _ : state) {
        top = top == 398 ? 300 : top + 1;
        benchmark::DoNotOptimize(checkMatrix(scaledPage(top), selection, tables()));
    }
    state.counters["layouts"] = distinctLayouts(scaledPage(), selection);
}

void rangeOfOffset(benchmark::State &state)
{
    const ConsentPage page = usualPage();
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    for (auto _ : state)
        benchmark::DoNotOptimize(
            legalRange(page, QStringLiteral("setLogBtnOffsetY"), selection, tables()));
}

void fixPage(benchmark::State &state)
{
    const ConsentPage page = usualPage();
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    for (auto _ : state)
        benchmark::DoNotOptimize(proposeFix(page, selection, tables()));
}

void readPage(benchmark::State &state)
{
    const QByteArray bytes = usualPage().write();
    for (auto _ : state)
        benchmark::DoNotOptimize(ConsentPage::read(bytes, QStringLiteral("page.json")));
}

void openTables(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(ConsentTables::open());
}

} // namespace

BENCHMARK(oneCell);
BENCHMARK(eachCell);
BENCHMARK(medianCell)->Unit(benchmark::kMillisecond);
BENCHMARK(layOutOneCell);
BENCHMARK(tellOneCell);
BENCHMARK(preparePage);
BENCHMARK(coldMatrix)
    ->Arg(1200)
    ->Arg(12000)
    ->Arg(120000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(matrixAfterEdit)
    ->Arg(216)
    ->Arg(1200)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(rangeOfOffset)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(fixPage)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readPage);
BENCHMARK(openTables)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
