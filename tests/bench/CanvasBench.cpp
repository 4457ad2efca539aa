#include "models/workspace/Workspace.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/consent/MatrixPanel.h"
#include "ui/consent/PageCanvas.h"
#include "ui/widgets/ThemeSwitch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <ctime>

// From mouse move to painted canvas with a fresh verdict, as a person feels it: the real place with
// all its panels, 212 devices × 3 carriers, 24 views of the app. Prints milliseconds.

using namespace numauth;

namespace {

constexpr qsizetype deviceCount = 212;
constexpr int customViews = 24;
/// Moves that change the page: where it stays as it is, nothing is checked.
constexpr int changes = 400;
constexpr qsizetype thumbnailsWanted = 60;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// The product's Android phones and variations of them, none like another.
QList<consent::Device> manyDevices(const consent::DeviceTable &table)
{
    QList<consent::Device> devices = table.devicesOf(consent::Platform::Android);
    const QList<consent::Device> known = devices;
    for (qsizetype index = 0; devices.size() < deviceCount; ++index) {
        consent::Device device = known.at(index % known.size());
        const int variation = static_cast<int>(index / known.size()) + 1;
        device.id += QStringLiteral("-v%1").arg(variation);
        device.model += QStringLiteral(" (%1)").arg(variation);
        if (device.heightPx)
            device.heightPx = *device.heightPx + 7 * variation;
        device.statusBar += variation;
        devices << device;
    }
    return devices;
}

std::shared_ptr<const consent::ConsentTables> tables()
{
    const auto opened = consent::ConsentTables::open();
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    auto many = std::make_shared<consent::ConsentTables>(**opened);
    many->devices = consent::DeviceTable(manyDevices((*opened)->devices));
    return many;
}

void addViews(consent::ConsentPage &page)
{
    for (int index = 0; index < customViews; ++index) {
        consent::CustomView view;
        view.name = QStringLiteral("view_%1").arg(index);
        view.kind = consent::CustomView::Kind::Text;
        view.x = 24 + 78 * (index % 4);
        view.y = 160 + 28 * (index / 4);
        view.width = 70;
        view.height = 22;
        view.text = QStringLiteral("优惠 %1").arg(index);
        view.background = consent::Argb{0xfffff3e8u};
        page.customViews << view;
    }
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(const char *what, QList<double> times)
{
    std::ranges::sort(times);
    const auto at = [&times](double part) {
        return times.at(static_cast<qsizetype>(part * static_cast<double>(times.size() - 1)));
    };
    out() << QStringLiteral("%1  median %2  p90 %3  p99 %4  max %5 ms\n")
                 .arg(QLatin1StringView(what), -28)
                 .arg(at(0.5), 0, 'f', 1)
                 .arg(at(0.9), 0, 'f', 1)
                 .arg(at(0.99), 0, 'f', 1)
                 .arg(times.last(), 0, 'f', 1);
    out().flush();
}

/// How long one event took, and the processor time of all cores: on a machine that others use,
/// only the latter says something of the program.
struct Took
{
    double all = 0;
    double own = 0;
};

double processorMilliseconds()
{
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

/// One event, then everything that it leads to, painting included.
Took timeOf(ui::PageCanvas &canvas, QEvent::Type type, const QPoint &position)
{
    const double before = processorMilliseconds();
    QElapsedTimer timer;
    timer.start();
    const bool isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, position, canvas.viewport()->mapToGlobal(position),
                      isMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(canvas.viewport(), &event);
    canvas.viewport()->repaint();
    QApplication::processEvents();
    return {milliseconds(timer), processorMilliseconds() - before};
}

/// \p grip is where the hand takes it, px from its middle: something else may lie there.
void dragThings(ui::ConsentPlace &place, const QString &element, const char *what,
                const QPoint &grip = {})
{
    ui::PageCanvas &canvas = *place.canvas();
    place.session().select(element);
    QApplication::processEvents();
    const QPoint start = canvas.viewportPoint(element) + grip;
    timeOf(canvas, QEvent::MouseButtonPress, start);
    QList<double> times;
    QList<double> own;
    int step = 0;
    while (times.size() < changes) {
        if (step > 20 * changes)
            qFatal("%s: nothing moved", what);
        const int dy = static_cast<int>(std::lround(60 * std::sin(++step * 0.05)));
        const consent::ConsentPage before = place.session().page();
        const Took took = timeOf(canvas, QEvent::MouseMove, start + QPoint(0, dy - 40));
        if (place.session().page() == before)
            continue;
        times << took.all;
        own << took.own;
    }
    timeOf(canvas, QEvent::MouseButtonRelease, start);
    report(what, times);
    report("  processor time, all cores", own);
}

void openPages(ui::ConsentPlace &place)
{
    QList<double> times;
    const QString path = place.session().document()->path();
    for (int round = 0; round < 20; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (!place.openPage(path))
            qFatal("the page did not open");
        place.canvas()->viewport()->repaint();
        QApplication::processEvents();
        times << milliseconds(timer);
    }
    report("open a page", times);
}

void showMatrix(ui::ConsentPlace &place)
{
    QElapsedTimer timer;
    timer.start();
    place.setShowsMatrix(true);
    ui::Thumbnails &thumbnails = place.matrix()->view()->thumbnails();
    double first = 0;
    while (thumbnails.paintedCount() < thumbnailsWanted && timer.elapsed() < 10000) {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
        if (first == 0 && thumbnails.paintedCount() > 0)
            first = milliseconds(timer);
    }
    out() << QStringLiteral("matrix: first thumbnail after %1 ms, %2 after %3 ms\n")
                 .arg(first, 0, 'f', 1)
                 .arg(thumbnails.paintedCount())
                 .arg(milliseconds(timer), 0, 'f', 1);
}

void scrollMatrix(ui::ConsentPlace &place)
{
    QScrollBar *bar = place.matrix()->view()->verticalScrollBar();
    QList<double> times;
    for (int step = 0; step < 200; ++step) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(bar->value() + 60);
        place.matrix()->view()->viewport()->repaint();
        QApplication::processEvents();
        times << milliseconds(timer);
    }
    report("scroll the matrix", times);
}

/// 48 columns: about ten thousand cells.
void showManyCells(ui::ConsentPlace &place)
{
    ui::MatrixSession &session = place.matrix()->session();
    session.setAxes({true, true, true, true, true, false});
    const qsizetype wanted = 48 * place.session().devices().size();
    QElapsedTimer timer;
    timer.start();
    while (session.result().cells.size() < wanted && timer.elapsed() < 10000)
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    out() << QStringLiteral("matrix: %1 cells checked and shown after %2 ms\n")
                 .arg(session.result().cells.size())
                 .arg(milliseconds(timer), 0, 'f', 1);
    place.matrix()->view()->scrollToTop();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::ThemeSwitch theme;
    QTemporaryDir folder;
    const QString workspace = folder.filePath(QStringLiteral("shop"));
    if (!workspace::Workspace::createSample(workspace))
        return 1;
    ui::ConsentPlace place(tables());
    place.resize(1372, 816);
    place.show();
    place.openWorkspace(workspace);
    QApplication::processEvents();
    consent::ConsentPage page = place.session().page();
    addViews(page);
    place.session().document()->replacePage(page, QStringLiteral("views"));
    if (!place.save())
        return 1;
    out() << QStringLiteral("%1 devices, %2 cells\n")
                 .arg(place.session().devices().size())
                 .arg(place.session().matrix().cells.size());
    if (application.arguments().contains(QStringLiteral("drag"))) { // for a profiler
        dragThings(place, QStringLiteral("loginButton"), "drag the login button", QPoint(-30, 0));
        return 0;
    }
    openPages(place);
    dragThings(place, QStringLiteral("loginButton"), "drag the login button", QPoint(-30, 0));
    dragThings(place, QStringLiteral("custom:view_5"), "drag a view of the app");
    showMatrix(place);
    scrollMatrix(place);
    showManyCells(place);
    scrollMatrix(place);
    return 0;
}
