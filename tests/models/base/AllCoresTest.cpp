#include "models/base/AllCores.h"

#include <QTest>
#include <QThreadPool>

#include <array>
#include <atomic>

namespace numauth {

/// Work on all cores.
class AllCoresTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCallIsMadeOnce();
    void resultsStandInTheOrderOfTheirItems();
    void nothingIsDoneForNothing();
    void callsMayNest();
    void aPoolWithoutAFreeThreadIsNotWaitedFor();
};

void AllCoresTest::everyCallIsMadeOnce()
{
    std::array<std::atomic<int>, 500> calls{};
    forEachOnAllCores(500, [&](qsizetype index) { ++calls[static_cast<size_t>(index)]; });
    for (const std::atomic<int> &count : calls)
        QCOMPARE(count.load(), 1);
}

void AllCoresTest::resultsStandInTheOrderOfTheirItems()
{
    QList<int> items;
    for (int item = 0; item < 200; ++item)
        items << item;
    const QList<QString> texts =
        mappedOnAllCores<QString>(items, [](int item) { return QString::number(item); });
    QCOMPARE(texts.size(), 200);
    for (int item : items)
        QCOMPARE(texts.at(item), QString::number(item));
}

void AllCoresTest::nothingIsDoneForNothing()
{
    forEachOnAllCores(0, [](qsizetype) { QFAIL("called"); });
    QVERIFY(mappedOnAllCores<int>(QList<int>(), [](int item) { return item; }).isEmpty());
}

void AllCoresTest::callsMayNest()
{
    std::atomic<int> calls = 0;
    forEachOnAllCores(8, [&](qsizetype) {
        forEachOnAllCores(8, [&](qsizetype) { forEachOnAllCores(8, [&](qsizetype) { ++calls; }); });
    });
    QCOMPARE(calls.load(), 512);
}

void AllCoresTest::aPoolWithoutAFreeThreadIsNotWaitedFor()
{
    QThreadPool &pool = *QThreadPool::globalInstance();
    std::atomic<int> ended = 0;
    const int tasks = 4 * pool.maxThreadCount();
    for (int task = 0; task < tasks; ++task)
        pool.start([&] {
            forEachOnAllCores(50, [](qsizetype) { QThread::usleep(100); });
            ++ended;
        });
    QVERIFY(pool.waitForDone(20000));
    QCOMPARE(ended.load(), tasks);
}

} // namespace numauth

std::unique_ptr<QObject> makeAllCoresTest()
{
    return std::make_unique<numauth::AllCoresTest>();
}

#include "AllCoresTest.moc"
