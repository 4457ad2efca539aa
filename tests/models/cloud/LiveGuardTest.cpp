#include "models/cloud/LiveGuard.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace numauth::cloud {

class LiveGuardTest : public QObject
{
    Q_OBJECT

private slots:
    void theSandboxDemandsNothing();
    void everyChargedCallAsks();
    void aReadingCallDemandsNothing();
    void aDeleteHasItsCodeTyped();
    void theCapStopsTheNextBilledCall();
    void aCallIsCountedOnItsDayOnly();
    void aNewDayBeginsAtNought();
    void theCapIsKeptBesideTheCount();
    void aDamagedCountIsAnErrorAndNotNought();
    void severalAtOnceDoNotExceedTheCap();

private:
    static CloudEnvironment live()
    {
        CloudEnvironment environment;
        environment.kind = EnvironmentKind::Live;
        return environment;
    }
    LiveDemand demand(const char *operation, const CloudEnvironment &environment, int billed = 0)
    {
        return demandOf(*m_operations.find(QLatin1StringView(operation)),
                        {{QStringLiteral("SchemeCode"), QStringLiteral("FC1")}}, environment,
                        billed, 3);
    }

    OperationTable m_operations = *OperationTable::open();
    QTemporaryDir m_folder;
    LiveUsage usage(const char *name) const
    {
        return LiveUsage(m_folder.filePath(QLatin1StringView(name)));
    }
    const QDate m_today{2026, 5, 6};
};

void LiveGuardTest::theSandboxDemandsNothing()
{
    for (const Operation &operation : m_operations.operations())
        QVERIFY2(demandOf(operation, {}, CloudEnvironment(), 99, 0).isNone(),
                 qPrintable(operation.name));
}

void LiveGuardTest::everyChargedCallAsks()
{
    for (const Operation &operation : m_operations.operations())
        QCOMPARE(demandOf(operation, {}, live(), 0, 9).isBilled,
                 operation.isCharged || operation.effect == Effect::SendsMessage);
}

void LiveGuardTest::aReadingCallDemandsNothing()
{
    QVERIFY(demand("DescribeVerifyScheme", live()).isNone());
}

void LiveGuardTest::aDeleteHasItsCodeTyped()
{
    QCOMPARE(demand("DeleteVerifyScheme", live()).codeToType, QStringLiteral("FC1"));
}

void LiveGuardTest::theCapStopsTheNextBilledCall()
{
    QVERIFY(!demand("GetMobile", live(), 2).exceedsCap);
    QVERIFY(demand("GetMobile", live(), 3).exceedsCap);
    QVERIFY(!demand("DescribeVerifyScheme", live(), 3).exceedsCap);
}

void LiveGuardTest::aCallIsCountedOnItsDayOnly()
{
    const LiveUsage counter = usage("count/live.json");
    QCOMPARE(*counter.billedOn(m_today), 0);
    QVERIFY(counter.count(m_today));
    QVERIFY(counter.count(m_today));
    QCOMPARE(*counter.billedOn(m_today), 2);
    QCOMPARE(*counter.billedOn(m_today.addDays(1)), 0);
}

void LiveGuardTest::aNewDayBeginsAtNought()
{
    const LiveUsage counter = usage("day.json");
    QVERIFY(counter.count(m_today));
    QVERIFY(counter.count(m_today.addDays(1)));
    QCOMPARE(*counter.billedOn(m_today.addDays(1)), 1);
}

void LiveGuardTest::theCapIsKeptBesideTheCount()
{
    const LiveUsage counter = usage("cap.json");
    QCOMPARE(*counter.dailyCap(), LiveUsage::usualCap);
    QVERIFY(counter.setDailyCap(5));
    QVERIFY(counter.count(m_today));
    QVERIFY(counter.count(m_today.addDays(1)));
    QCOMPARE(*counter.dailyCap(), 5);
    QVERIFY(counter.setDailyCap(-4));
    QCOMPARE(*counter.dailyCap(), 0);
}

void LiveGuardTest::aDamagedCountIsAnErrorAndNotNought()
{
    const LiveUsage counter = usage("damaged.json");
    QFile file(counter.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"billed\":");
    file.close();
    QVERIFY(!counter.billedOn(m_today).hasValue());
    QVERIFY(!counter.count(m_today).hasValue());
}

void LiveGuardTest::severalAtOnceDoNotExceedTheCap()
{
    const LiveUsage counter = usage("several.json");
    QVERIFY(counter.setDailyCap(15));
    std::atomic<int> counted = 0;
    std::vector<std::thread> callers;
    for (int caller = 0; caller < 4; ++caller)
        callers.emplace_back([&] {
            for (int call = 0; call < 10; ++call)
                counted += counter.count(m_today) ? 1 : 0;
        });
    for (std::thread &caller : callers)
        caller.join();
    QCOMPARE(counted.load(), 15);
    QCOMPARE(*counter.billedOn(m_today), 15);
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeLiveGuardTest()
{
    return std::make_unique<numauth::cloud::LiveGuardTest>();
}

#include "LiveGuardTest.moc"
