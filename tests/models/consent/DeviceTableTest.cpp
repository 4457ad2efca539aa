#include "models/consent/DeviceTable.h"

#include "models/consent/Geometry.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

DeviceTable openTable()
{
    Result<DeviceTable> table = DeviceTable::open();
    if (!table)
        qFatal("%s", qPrintable(table.error().message));
    return std::move(table).value();
}

} // namespace

class DeviceTableTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsThePhonesOfBothPlatforms();
    void everyIdIsAUniqueSlug();
    void everyDeviceHasSaneSizes();
    void everyDeviceHasSaneBars();
    void onlyTheMeasuredPhoneHasNoHeight();
    void landscapeInsetsBelongToIos();
    void roundsDpAsTheSdkDoes();

private:
    const DeviceTable m_table = openTable();
};

void DeviceTableTest::holdsThePhonesOfBothPlatforms()
{
    QCOMPARE(m_table.devicesOf(Platform::Android).size(), 72);
    QCOMPARE(m_table.devicesOf(Platform::Ios).size(), 81);
    QCOMPARE(m_table.devices().size(), 153);
}

void DeviceTableTest::everyIdIsAUniqueSlug()
{
    static const QRegularExpression slug(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    QSet<QString> ids;
    QSet<QString> names;
    for (const Device &device : m_table.devices()) {
        QVERIFY2(slug.match(device.id).hasMatch(), qPrintable(device.id));
        QVERIFY2(!ids.contains(device.id), qPrintable(device.id));
        QVERIFY2(!names.contains(device.name()), qPrintable(device.name()));
        ids.insert(device.id);
        names.insert(device.name());
        QCOMPARE(m_table.find(device.id)->model, device.model);
    }
    QCOMPARE(m_table.find(QStringLiteral("nokia-3310")), nullptr);
}

void DeviceTableTest::everyDeviceHasSaneSizes()
{
    for (const Device &device : m_table.devices()) {
        QVERIFY2(device.width() >= 320 && device.width() <= 1100, qPrintable(device.id));
        QVERIFY2(device.density >= 1.5 && device.density <= 4, qPrintable(device.id));
        QVERIFY2(device.year >= 2010 && device.year <= 2026, qPrintable(device.id));
        if (device.heightPx)
            QVERIFY2(*device.heightPx > device.widthPx, qPrintable(device.id));
    }
}

void DeviceTableTest::everyDeviceHasSaneBars()
{
    for (const Device &device : m_table.devices()) {
        QVERIFY2(device.statusBar >= 0 && device.statusBar <= 60, qPrintable(device.id));
        QVERIFY2(device.navigationBarButtons <= 48, qPrintable(device.id));
        QVERIFY2(device.navigationBarGesture <= 24, qPrintable(device.id));
        QVERIFY2(device.safeTop >= 0 && device.safeTop <= 70, qPrintable(device.id));
        QVERIFY2(!device.cutout.isEmpty() && !device.source.isEmpty(), qPrintable(device.id));
        QVERIFY2(device.evidence != Evidence::Unknown, qPrintable(device.id));
    }
}

void DeviceTableTest::onlyTheMeasuredPhoneHasNoHeight()
{
    QStringList unknown;
    for (const Device &device : m_table.devices()) {
        if (!device.height())
            unknown << device.id;
    }
    QCOMPARE(unknown, QStringList{QStringLiteral("measured-phone-1080-275")});
}

void DeviceTableTest::landscapeInsetsBelongToIos()
{
    for (const Device &device : m_table.devices()) {
        if (device.platform == Platform::Android)
            QCOMPARE(device.landscape.titleBar, 0.0);
        else
            QVERIFY2(device.landscape.titleBar >= 32, qPrintable(device.id));
    }
    const Device *phone = m_table.find(QStringLiteral("apple-iphone-14"));
    QVERIFY(phone);
    QCOMPARE(phone->safeTop, 47.0);
    QCOMPARE(phone->landscape.safeTop, 0.0);
    QCOMPARE(phone->landscape.safeBottom, 21.0);
}

void DeviceTableTest::roundsDpAsTheSdkDoes()
{
    QCOMPARE(dpToPx(50, 2.75) + dpToPx(225, 2.75), 757);
    QCOMPARE(dpToPx(50, 2.75) + dpToPx(300, 2.75), 963);
    QCOMPARE(dpToPx(28, 2.75), 77);
    QCOMPARE(Argb::parseAndroid(QStringLiteral("#80123456"))->toCss(), QStringLiteral("#12345680"));
    QCOMPARE(Argb::parseAndroid(QStringLiteral("#abc"))->toAndroid(), QStringLiteral("#FFAABBCC"));
    QVERIFY(!Argb::parseAndroid(QStringLiteral("#12345")));
    QVERIFY(!Argb::parseAndroid(QStringLiteral("#-12345")));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeDeviceTableTest()
{
    return std::make_unique<numauth::consent::DeviceTableTest>();
}

#include "DeviceTableTest.moc"
