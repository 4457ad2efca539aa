#include "models/consent/capture/DeviceDump.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

const QString file = QStringLiteral("dump.xml");

QByteArray androidDump(const QByteArray &nodes)
{
    return "<?xml version='1.0'?><hierarchy rotation=\"0\">" + nodes + "</hierarchy>";
}

QByteArray nested(int depth)
{
    QByteArray xml;
    for (int level = 0; level < depth; ++level)
        xml += "<node bounds=\"[0,0][10,10]\">";
    for (int level = 0; level < depth; ++level)
        xml += "</node>";
    return androidDump(xml);
}

} // namespace

class DeviceDumpTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheNodesOfUiautomator();
    void takesTheMessageBehindTheXmlForNothing();
    void readsAPageSourceOfAppium();
    void readsAPageSourceOfXcuitest();
    void readsFramesAsJson();
    void framesInDpAreScaledByTheirDensity();
    void whatIsNoDumpIsOneSentence_data();
    void whatIsNoDumpIsOneSentence();
};

void DeviceDumpTest::readsTheNodesOfUiautomator()
{
    const auto dump = DeviceDump::read(
        androidDump(
            "<node class=\"android.widget.FrameLayout\" bounds=\"[0,0][1080,2340]\">"
            "<node class=\"android.widget.TextView\" text=\"登录\" checked=\"true\" "
            "resource-id=\"com.example:id/authsdk_login_view\" bounds=\"[77,757][1003,897]\"/>"
            "</node>"),
        file);
    QVERIFY2(dump.hasValue(), dump ? "" : qPrintable(dump.error().message));
    QCOMPARE(dump->platform, Platform::Android);
    QCOMPARE(dump->screen, QSizeF(1080, 2340));
    QCOMPARE(dump->nodes.size(), 2);
    const DumpNode &button = dump->nodes.at(1);
    QCOMPARE(button.id, QStringLiteral("authsdk_login_view"));
    QCOMPARE(button.parent, 0);
    QCOMPARE(button.text, QStringLiteral("登录"));
    QCOMPARE(button.bounds, QRectF(77, 757, 926, 140));
    QVERIFY(button.isChecked);
}

void DeviceDumpTest::takesTheMessageBehindTheXmlForNothing()
{
    const auto dump = DeviceDump::read(androidDump("<node bounds=\"[0,0][10,10]\"/>") +
                                           "UI hierchary dumped to: /dev/tty\n",
                                       file);
    QVERIFY(dump.hasValue());
    QCOMPARE(dump->nodes.size(), 1);
}

void DeviceDumpTest::readsAPageSourceOfAppium()
{
    const auto dump = DeviceDump::read(
        androidDump("<android.widget.TextView index=\"0\" text=\"a\" displayed=\"false\" "
                    "bounds=\"[0,10][20,30]\"/>"),
        file);
    QVERIFY(dump.hasValue());
    QCOMPARE(dump->nodes.first().type, QStringLiteral("android.widget.TextView"));
    QVERIFY(!dump->nodes.first().isVisible);
}

void DeviceDumpTest::readsAPageSourceOfXcuitest()
{
    const auto dump = DeviceDump::read(
        "<AppiumAUT><XCUIElementTypeApplication name=\"Shop\" x=\"0\" y=\"0\" width=\"390\" "
        "height=\"844\"><XCUIElementTypeButton label=\"一键登录\" visible=\"true\" x=\"20\" "
        "y=\"300.5\" width=\"350\" height=\"50\"/></XCUIElementTypeApplication></AppiumAUT>",
        file);
    QVERIFY2(dump.hasValue(), dump ? "" : qPrintable(dump.error().message));
    QCOMPARE(dump->platform, Platform::Ios);
    QCOMPARE(dump->screen, QSizeF(390, 844));
    QCOMPARE(dump->nodes.at(1).parent, 0);
    QCOMPARE(dump->nodes.at(1).bounds.top(), 300.5);
}

void DeviceDumpTest::readsFramesAsJson()
{
    const auto dump = DeviceDump::read(
        R"({"platform":"ios","screen":{"width":390,"height":844},"elements":[
            {"id":"loginButton","rect":{"x":20,"y":300,"width":350,"height":50},"text":"登录"}]})",
        file);
    QVERIFY2(dump.hasValue(), dump ? "" : qPrintable(dump.error().message));
    QCOMPARE(dump->platform, Platform::Ios);
    QCOMPARE(dump->nodes.first().id, QStringLiteral("loginButton"));
}

void DeviceDumpTest::framesInDpAreScaledByTheirDensity()
{
    const auto dump = DeviceDump::read(
        R"({"unit":"dp","density":3,"screen":{"width":360,"height":780},"elements":[
            {"id":"loginButton","rect":{"x":28,"y":300,"width":304,"height":51}}]})",
        file);
    QVERIFY2(dump.hasValue(), dump ? "" : qPrintable(dump.error().message));
    QCOMPARE(dump->nodes.first().bounds, QRectF(84, 900, 912, 153));
    QCOMPARE(dump->screen, QSizeF(1080, 2340));
}

void DeviceDumpTest::whatIsNoDumpIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("uiautomator: command not found");
    QTest::newRow("another XML") << QByteArray("<html><body/></html>");
    QTest::newRow("no views") << androidDump("");
    QTest::newRow("cut off") << QByteArray("<hierarchy><node bounds=\"[0,0][10,10]\"><node");
    QTest::newRow("no bounds") << androidDump("<node class=\"a\"/>");
    QTest::newRow("bounds of words") << androidDump("<node bounds=\"left to right\"/>");
    QTest::newRow("bounds backwards") << androidDump("<node bounds=\"[10,10][0,0]\"/>");
    QTest::newRow("bounds without end") << androidDump("<node bounds=\"[0,0][9999999999,1]\"/>");
    QTest::newRow("too deep") << nested(600);
    QTest::newRow("JSON without elements") << QByteArray(R"({"screen":{"width":1,"height":1}})");
    QTest::newRow("JSON of NaN") << QByteArray(
        R"({"screen":{"width":1e400,"height":1},"elements":[]})");
    QTest::newRow("zero density") << QByteArray(
        R"({"density":0,"screen":{"width":1,"height":1},"elements":[]})");
}

void DeviceDumpTest::whatIsNoDumpIsOneSentence()
{
    QFETCH(QByteArray, bytes);
    const auto dump = DeviceDump::read(bytes, file);
    QVERIFY(!dump.hasValue());
    QVERIFY2(dump.error().message.contains(file), qPrintable(dump.error().message));
    QVERIFY(!dump.error().message.contains(QLatin1Char('\n')));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeDeviceDumpTest()
{
    return std::make_unique<numauth::consent::DeviceDumpTest>();
}

#include "DeviceDumpTest.moc"
