#include "models/base/AtomicFile.h"
#include "ui/cloud/CallDock.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/SuiteRunPanel.h"
#include "ui/widgets/ThemeSwitch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using namespace numauth;

namespace {

/// Asks for a frame 60 times a second and notes when each was painted.
class FrameWatch : public QObject
{
public:
    explicit FrameWatch(QWidget &window) : m_window(window)
    {
        m_ticker.setTimerType(Qt::PreciseTimer);
        connect(&m_ticker, &QTimer::timeout, this, [this] { paint(); });
    }

    void start()
    {
        m_used = std::clock();
        m_clock.start();
        m_ticker.start(16);
    }

    void report(double seconds)
    {
        m_ticker.stop();
        std::vector<double> gaps;
        for (std::size_t at = 1; at < m_frames.size(); ++at)
            gaps.push_back(m_frames.at(at) - m_frames.at(at - 1));
        std::ranges::sort(gaps);
        if (gaps.empty())
            return;
        std::printf("%.1f frames/s over %.2f s, median gap %.1f ms, 99th percentile %.1f ms, "
                    "longest %.1f ms\n",
                    static_cast<double>(m_frames.size()) / seconds, seconds,
                    gaps.at(gaps.size() / 2), gaps.at(gaps.size() * 99 / 100), gaps.back());
        const double used = static_cast<double>(std::clock() - m_used) / CLOCKS_PER_SEC;
        std::printf("%.1f frames a second of processor time\n",
                    static_cast<double>(m_frames.size()) / used);
    }

    double elapsed() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e9; }

private:
    void paint()
    {
        m_window.repaint();
        m_frames.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
    }

    QWidget &m_window;
    QTimer m_ticker;
    QElapsedTimer m_clock;
    std::clock_t m_used = 0;
    std::vector<double> m_frames;
};

QByteArray rows(int count)
{
    QByteArray table = "phone\n";
    for (int row = 0; row < count; ++row)
        table += "138" + QByteArray::number(row).rightJustified(8, '0') + "\n";
    return table;
}

} // namespace

/// The whole place repainted while a suite of 5 000 calls runs in it, with its sandbox in the same
/// thread: QT_QPA_PLATFORM=offscreen window_bench [CALLS]
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::ThemeSwitch themes;
    themes.choose(ui::ThemeChoice::Light);
    const int calls = argc > 1 ? std::atoi(argv[1]) : 5000;
    const QTemporaryDir folder;
    const QString suite = folder.filePath(QStringLiteral("calls.json"));
    const bool isWritten =
        AtomicFile::write(folder.filePath(QStringLiteral("phones.csv")), rows(calls)) &&
        AtomicFile::write(suite, R"({"formatVersion": 1, "rows": "phones.csv", "steps": [
          {"operation": "GetMobile", "parameters": {"AccessToken": "mint:CMCC:${phone}"}}]})");
    const auto operations = cloud::OperationTable::open();
    const auto errors = cloud::ErrorTable::open();
    const SystemClock clock;
    sandbox::SandboxServer sandbox(clock);
    if (!isWritten || !operations || !errors || !sandbox.start({}))
        return 1;
    ui::CloudPlace place(*operations, *errors, sandbox);
    place.openWorkspace(folder.path());
    place.resize(1440, 860);
    place.show();
    FrameWatch watch(place);
    const auto *run = place.dock()->suiteRun();
    QObject::connect(run->model(), &ui::SuiteRunModel::progressed, &place, [&] {
        if (run->report(QStringLiteral("text")).isEmpty())
            return;
        const double seconds = watch.elapsed();
        watch.report(seconds);
        std::printf("%d calls in %.2f s, %d failed\n", run->model()->doneCount(), seconds,
                    run->model()->failedCount());
        QCoreApplication::quit();
    });
    QTimer::singleShot(500, &place, [&] {
        watch.start();
        place.runSuiteFile(suite);
    });
    return QApplication::exec();
}
