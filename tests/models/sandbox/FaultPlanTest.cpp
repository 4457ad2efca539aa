#include "models/sandbox/FaultPlan.h"

#include "models/base/UtcZone.h"
#include "models/sandbox/QuotaMeter.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::sandbox {

namespace {

const QStringList operations{QStringLiteral("GetMobile"), QStringLiteral("VerifyMobile")};

RandomSource randomSource()
{
    return RandomSource([counter = 0]() mutable {
        return QCryptographicHash::hash(QByteArray::number(++counter), QCryptographicHash::Sha256);
    });
}

Result<FaultPlan> read(const QJsonObject &entry)
{
    return FaultPlan::read({entry}, operations, *cloud::ErrorTable::open(),
                           QStringLiteral("faults.json"));
}

QJsonObject entry(const char *fault)
{
    return {{QStringLiteral("operation"), QStringLiteral("GetMobile")},
            {QStringLiteral("fault"), QString::fromLatin1(fault)}};
}

} // namespace

class FaultPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKind_data();
    void readsEveryKind();
    void takesStatusAndTextOfACodeFromTheTable();
    void happensAsOftenAsItsCountSays();
    void happensAsOftenAsItsProbabilitySays();
    void leavesOtherOperationsAlone();
    void delaysAreLogNormalAroundTheirMedian();
    void refusesAnEntryThatMakesNoSense_data();
    void refusesAnEntryThatMakesNoSense();
    void admitsOnlySoManyCallsASecond();
};

void FaultPlanTest::readsEveryKind_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"latency", "timeout", "reset", "malformed", "http500", "throttle",
                              "code:isv.TOKEN_INVALID"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void FaultPlanTest::readsEveryKind()
{
    QFETCH(QString, fault);
    const auto plan = read(entry(fault.toLatin1().constData()));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const QJsonObject written = plan->toJson().at(0).toObject();
    QCOMPARE(written.value(QStringLiteral("fault")).toString(), fault);
    QCOMPARE(read(written)->toJson(), plan->toJson());
}

void FaultPlanTest::takesStatusAndTextOfACodeFromTheTable()
{
    QCOMPARE(read(entry("code:isv.TOKEN_INVALID"))->faults().first().httpStatus, 200);
    QCOMPARE(read(entry("code:ServiceUnavailable"))->faults().first().httpStatus, 503);
    QCOMPARE(read(entry("code:Made.Up"))->faults().first().httpStatus, 400);
    QVERIFY(read(entry("code:isv.OUT_OF_SERVICE"))->faults().first().message !=
            QLatin1StringView("simulated"));
}

void FaultPlanTest::happensAsOftenAsItsCountSays()
{
    QJsonObject twice = entry("http500");
    twice.insert(QStringLiteral("count"), 2);
    FaultPlan plan = *read(twice);
    RandomSource random = randomSource();
    QVERIFY(plan.draw(QStringLiteral("GetMobile"), random));
    QVERIFY(plan.draw(QStringLiteral("GetMobile"), random));
    QVERIFY(!plan.draw(QStringLiteral("GetMobile"), random));
    QVERIFY(plan.isEmpty());
}

void FaultPlanTest::happensAsOftenAsItsProbabilitySays()
{
    QJsonObject sometimes = entry("http500");
    sometimes.insert(QStringLiteral("probability"), 0.25);
    FaultPlan plan = *read(sometimes);
    RandomSource random = randomSource();
    int happened = 0;
    for (int call = 0; call < 10'000; ++call)
        happened += plan.draw(QStringLiteral("GetMobile"), random) ? 1 : 0;
    QVERIFY2(happened > 2300 && happened < 2700, qPrintable(QString::number(happened)));
}

void FaultPlanTest::leavesOtherOperationsAlone()
{
    FaultPlan plan = *read(entry("reset"));
    RandomSource random = randomSource();
    QVERIFY(!plan.draw(QStringLiteral("VerifyMobile"), random));
    QJsonObject all = entry("reset");
    all.insert(QStringLiteral("operation"), QStringLiteral("*"));
    plan = *read(all);
    QVERIFY(plan.draw(QStringLiteral("VerifyMobile"), random));
}

void FaultPlanTest::delaysAreLogNormalAroundTheirMedian()
{
    QJsonObject latency = entry("latency");
    latency.insert(QStringLiteral("latencyMs"), 200);
    RandomSource random = randomSource();
    QCOMPARE(FaultPlan::delayOf(read(latency)->faults().first(), random), 200);
    latency.insert(QStringLiteral("sigma"), 0.5);
    const Fault fault = read(latency)->faults().first();
    QList<int> delays;
    for (int index = 0; index < 2001; ++index)
        delays << FaultPlan::delayOf(fault, random);
    std::ranges::sort(delays);
    QVERIFY2(qAbs(delays.at(1000) - 200) < 15, qPrintable(QString::number(delays.at(1000))));
    // One deviation above the median is a factor of e^0.5.
    QVERIFY2(qAbs(delays.at(1683) - 330) < 30, qPrintable(QString::number(delays.at(1683))));
}

void FaultPlanTest::refusesAnEntryThatMakesNoSense_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("operation") << QStringLiteral("operation") << QJsonValue(QStringLiteral("Get"));
    QTest::newRow("fault") << QStringLiteral("fault") << QJsonValue(QStringLiteral("slow"));
    QTest::newRow("empty code") << QStringLiteral("fault") << QJsonValue(QStringLiteral("code:"));
    QTest::newRow("probability") << QStringLiteral("probability") << QJsonValue(1.5);
    QTest::newRow("count") << QStringLiteral("count") << QJsonValue(0);
    QTest::newRow("latency") << QStringLiteral("latencyMs") << QJsonValue(-1);
    QTest::newRow("unknown member") << QStringLiteral("latency") << QJsonValue(5);
}

void FaultPlanTest::refusesAnEntryThatMakesNoSense()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject wrong = entry("latency");
    wrong.insert(key, value);
    const auto plan = read(wrong);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(key) &&
                 plan.error().message.contains(QStringLiteral("faults.json")),
             qPrintable(plan.error().message));
}

void FaultPlanTest::admitsOnlySoManyCallsASecond()
{
    QuotaMeter meter;
    const QDateTime now({2026, 3, 1}, {9, 0}, utcZone);
    const QString operation = QStringLiteral("GetMobile");
    QVERIFY(meter.admit(operation, 2, now));
    QVERIFY(meter.admit(operation, 2, now.addMSecs(999)));
    QVERIFY(!meter.admit(operation, 2, now.addMSecs(999)));
    QVERIFY(meter.admit(QStringLiteral("VerifyMobile"), 2, now));
    QVERIFY(meter.admit(operation, 2, now.addSecs(1)));
}

} // namespace numauth::sandbox

std::unique_ptr<QObject> makeFaultPlanTest()
{
    return std::make_unique<numauth::sandbox::FaultPlanTest>();
}

#include "FaultPlanTest.moc"
