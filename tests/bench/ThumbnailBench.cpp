#include "models/consent/PageMatrix.h"
#include "models/consent/PageThumbnail.h"

#include <QFile>
#include <QGuiApplication>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace numauth;
using namespace numauth::consent;

namespace {

constexpr int thumbnails = 60;
constexpr int heightPx = 88;

const ConsentTables &tables()
{
    static const auto opened = ConsentTables::open();
    if (!opened)
        std::abort();
    return **opened;
}

const ConsentPage &samplePage()
{
    static const auto page = [] {
        QFile file(QStringLiteral(NUMAUTH_SOURCE_FOLDER
                                  "/resources/samples/shop-login/pages/login_main.json"));
        if (!file.open(QIODevice::ReadOnly))
            std::abort();
        return ConsentPage::read(file.readAll(), file.fileName());
    }();
    if (!page)
        std::abort();
    return *page;
}

/// As many pictures as the matrix shows at a time, on as many threads as the argument says.
void paintThumbnails(benchmark::State &state)
{
    const PreparedPage page(samplePage(), tables());
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, tables());
    const QList<Device> devices = selection.devices.mid(0, thumbnails);
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(
            QtConcurrent::blockingMapped<QList<QImage>>(&pool, devices, [&](const Device &device) {
                return thumbnailOf(page, device, selection.states.first(), heightPx);
            }));
}

} // namespace

BENCHMARK(paintThumbnails)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
