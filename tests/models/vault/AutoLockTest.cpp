#include "models/vault/AutoLock.h"

#include "models/base/Secret.h"

#include <QTest>

#include <memory>

namespace numauth::vault {

using namespace std::chrono_literals;

class AutoLockTest : public QObject
{
    Q_OBJECT

private slots:
    void isDueAfterTheDelayAndNotBefore();
    void moreUseGivesMoreTime();
    void neverMeansNever();
    void aClockThatWentBackIsDue();

private:
    ManualClock m_clock{QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate)};
};

void AutoLockTest::isDueAfterTheDelayAndNotBefore()
{
    AutoLock lock(m_clock);
    lock.restart();
    QCOMPARE(lock.remaining().count(), 600);
    m_clock.advance(599'000);
    QVERIFY(!lock.isDue());
    QCOMPARE(lock.remaining().count(), 1);
    m_clock.advance(1000);
    QVERIFY(lock.isDue());
}

void AutoLockTest::moreUseGivesMoreTime()
{
    AutoLock lock(m_clock);
    lock.setDelay(1min);
    lock.restart();
    m_clock.advance(59'000);
    lock.restart();
    m_clock.advance(59'000);
    QVERIFY(!lock.isDue());
}

void AutoLockTest::neverMeansNever()
{
    AutoLock lock(m_clock);
    lock.setDelay(0min);
    lock.restart();
    m_clock.advance(1'000'000'000);
    QVERIFY(!lock.isDue());
}

void AutoLockTest::aClockThatWentBackIsDue()
{
    AutoLock lock(m_clock);
    lock.restart();
    m_clock.advance(-60'000);
    QVERIFY(lock.isDue());
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeAutoLockTest()
{
    return std::make_unique<numauth::vault::AutoLockTest>();
}

#include "AutoLockTest.moc"
