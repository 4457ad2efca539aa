#include "models/consent/DeviceFile.h"

#include "models/consent/LayoutEngine.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

QByteArray fileWith(const QByteArray &device)
{
    return R"({"formatVersion":1,"devices":[{"id":"own-a","platform":"android","name":"A",)" +
           device + "}]}";
}

} // namespace

class DeviceFileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrites();
    void refusesWhatNoPhoneHas_data();
    void refusesWhatNoPhoneHas();
    void addsItsDevicesToTheTables();
    void aFileOfANewerFormatIsRefused();
    void readsWhatPhonesPrint_data();
    void readsWhatPhonesPrint();
    void saysWhatIsMissingInAPaste_data();
    void saysWhatIsMissingInAPaste();
    void idsDiffer();
};

void DeviceFileTest::readsBackWhatItWrites()
{
    const auto file = DeviceFile::read(
        R"({"formatVersion":1,"devices":[{"id":"own-a","platform":"ios","name":"甲","widthPx":1179,
            "heightPx":2556,"density":3,"safeBottom":34}],
            "sets":[{"name":"测试机","devices":["own-a"]}],"shares":{"own-a":1.5}})",
        QStringLiteral("devices.json"));
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    const auto again = DeviceFile::read(file->write(), QStringLiteral("again"));
    QVERIFY(again);
    QVERIFY(*again == *file);
    QCOMPARE(again->devices.first().safeBottom, 34.0);
    QCOMPARE(again->set(QStringLiteral("测试机"))->devices, QStringList{QStringLiteral("own-a")});
}

void DeviceFileTest::refusesWhatNoPhoneHas_data()
{
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<QString>("named");
    QTest::newRow("zero density") << QByteArray(R"("widthPx":1080,"heightPx":2400,"density":0)")
                                  << QStringLiteral("density");
    QTest::newRow("negative side")
        << QByteArray(R"("widthPx":-5,"heightPx":2400,"density":3)") << QStringLiteral("-5");
    QTest::newRow("no height") << QByteArray(R"("widthPx":1080,"density":3)")
                               << QStringLiteral("heightPx");
    QTest::newRow("huge bar")
        << QByteArray(R"("widthPx":1080,"heightPx":2400,"density":3,"statusBar":1e9)")
        << QStringLiteral("bar");
    QTest::newRow("typing error")
        << QByteArray(R"("widthPx":1080,"heightPx":2400,"density":3,"stausBar":24)")
        << QStringLiteral("stausBar");
}

void DeviceFileTest::refusesWhatNoPhoneHas()
{
    QFETCH(QByteArray, device);
    QFETCH(QString, named);
    const auto file = DeviceFile::read(fileWith(device), QStringLiteral("devices.json"));
    QVERIFY(!file);
    QVERIFY2(file.error().message.contains(named), qPrintable(file.error().message));
    QVERIFY(file.error().message.contains(QStringLiteral("devices.json")));
}

void DeviceFileTest::addsItsDevicesToTheTables()
{
    const auto tables = *ConsentTables::open();
    const auto file = DeviceFile::read(fileWith(R"("widthPx":1080,"heightPx":2400,"density":3)"),
                                       QStringLiteral("devices.json"));
    QVERIFY(file);
    const ConsentTables added = file->addedTo(*tables);
    QCOMPARE(added.devices.devices().size(), tables->devices.devices().size() + 1);
    QVERIFY(added.devices.find(QStringLiteral("own-a")));
}

void DeviceFileTest::aFileOfANewerFormatIsRefused()
{
    const auto file =
        DeviceFile::read(R"({"formatVersion":2,"devices":[]})", QStringLiteral("devices.json"));
    QVERIFY(!file);
    QCOMPARE(file.error().code, Error::Code::Unsupported);
}

void DeviceFileTest::readsWhatPhonesPrint_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isIos");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("density");
    QTest::newRow("adb") << QStringLiteral("Physical size: 1080x2400\nPhysical density: 440\n")
                         << false << QSize(1080, 2400) << 2.75;
    QTest::newRow("override")
        << QStringLiteral(
               "Physical size: 1440x3200\r\nOverride size: 1080x2400\r\nPhysical density: 560\r\n"
               "Override density: 480\r\n")
        << false << QSize(1080, 2400) << 3.0;
    QTest::newRow("override first")
        << QStringLiteral("Override density: 480\nPhysical density: 560\n"
                          "Override size: 1080x2400\nPhysical size: 1440x3200")
        << false << QSize(1080, 2400) << 3.0;
    QTest::newRow("points") << QStringLiteral("393 x 852 @3x") << true << QSize(1179, 2556) << 3.0;
    QTest::newRow("points, times sign")
        << QStringLiteral("375×667 @2x") << true << QSize(750, 1334) << 2.0;
}

void DeviceFileTest::readsWhatPhonesPrint()
{
    QFETCH(QString, text);
    QFETCH(bool, isIos);
    QFETCH(QSize, size);
    QFETCH(double, density);
    const auto screen = readScreen(text, isIos ? Platform::Ios : Platform::Android);
    QVERIFY2(screen, screen ? "" : qPrintable(screen.error().message));
    QCOMPARE(QSize(screen->widthPx, screen->heightPx), size);
    QCOMPARE(screen->density, density);
}

void DeviceFileTest::saysWhatIsMissingInAPaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isIos");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << QString() << false << QStringLiteral("no size");
    QTest::newRow("poem") << QStringLiteral("roses are red") << false << QStringLiteral("no size");
    QTest::newRow("no density") << QStringLiteral("Physical size: 1080x2400") << false
                                << QStringLiteral("no density");
    QTest::newRow("no scale") << QStringLiteral("393 x 852") << true << QStringLiteral("no scale");
    QTest::newRow("zero density") << QStringLiteral("Physical size: 1080x2400\nPhysical density: 0")
                                  << false << QStringLiteral("density");
    QTest::newRow("absurd size") << QStringLiteral(
                                        "Physical size: 99999x99999\nPhysical density: 440")
                                 << false << QStringLiteral("99999");
    QTest::newRow("overflow") << QStringLiteral(
                                     "Physical size: 999999x999999\nPhysical density: 999999")
                              << false << QStringLiteral("density");
}

void DeviceFileTest::saysWhatIsMissingInAPaste()
{
    QFETCH(QString, text);
    QFETCH(bool, isIos);
    QFETCH(QString, named);
    const auto screen = readScreen(text, isIos ? Platform::Ios : Platform::Android);
    QVERIFY(!screen);
    QVERIFY2(screen.error().message.contains(named), qPrintable(screen.error().message));
}

void DeviceFileTest::idsDiffer()
{
    QCOMPARE(DeviceFile::idFor(QStringLiteral("My phone (1)"), {}),
             QStringLiteral("own-my-phone-1"));
    QCOMPARE(DeviceFile::idFor(QStringLiteral("A"), {QStringLiteral("own-a")}),
             QStringLiteral("own-a-2"));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeDeviceFileTest()
{
    return std::make_unique<numauth::consent::DeviceFileTest>();
}

#include "DeviceFileTest.moc"
