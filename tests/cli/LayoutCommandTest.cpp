#include "tests/cli/CliRun.h"

#include <QHash>
#include <QJsonArray>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

using tests::CliOutcome;
using tests::runNumauth;

const QStringList base{QStringLiteral("layout"), QStringLiteral("-"), QStringLiteral("--format"),
                       QStringLiteral("json"), QStringLiteral("--device")};

CliOutcome layout(const QByteArray &attributes, const QString &device, const QStringList &more = {})
{
    return runNumauth(base + QStringList{device} + more,
                      R"({"formatVersion":1,"platform":"android","attributes":{)" + attributes +
                          "}}");
}

QHash<QString, QJsonObject> elementsOf(const QJsonObject &document)
{
    QHash<QString, QJsonObject> elements;
    for (const QJsonValue &entry : document.value(QStringLiteral("elements")).toArray())
        elements.insert(entry.toObject().value(QStringLiteral("id")).toString(), entry.toObject());
    return elements;
}

double rectOf(const QJsonObject &element, const char *side)
{
    return element.value(QStringLiteral("rect"))
        .toObject()
        .value(QLatin1StringView(side))
        .toDouble(-1);
}

const QString p30 = QStringLiteral("huawei-p30");

} // namespace

class LayoutCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void printsEveryElementOfTheContract();
    void printsTheKeysOfTheContract();
    void printsTheMeasuredPage();
    void carriersDiffer();
    void spTextGrowsWithTheFontScaleAndDpTextDoesNot();
    void customViewsAreNamed();
    void needsADevice();
    void anUnknownDeviceIsWrongUsage();
};

void LayoutCommandTest::printsEveryElementOfTheContract()
{
    const auto elements = elementsOf(layout({}, p30).json());
    for (const char *id : {"statusBar", "systemNavigationBar", "navigationBar", "navigationTitle",
                           "closeButton", "logo", "slogan", "numberMask", "loginButton",
                           "loginLabel", "switchAccount", "checkbox", "privacy", "privacyText"})
        QVERIFY2(elements.contains(QLatin1StringView(id)), id);
    QCOMPARE(elements.size(), 14);
}

void LayoutCommandTest::printsTheKeysOfTheContract()
{
    const QJsonObject document = layout({}, p30).json();
    QCOMPARE(document.value(QStringLiteral("device")).toString(), p30);
    QCOMPARE(document.value(QStringLiteral("unit")).toString(), QStringLiteral("dp"));
    QCOMPARE(document.value(QStringLiteral("screen"))
                 .toObject()
                 .value(QStringLiteral("width"))
                 .toDouble(),
             360.0);
    QVERIFY(document.contains(QStringLiteral("window")));
    const QJsonObject button = elementsOf(document).value(QStringLiteral("loginLabel"));
    for (const char *key :
         {"rect", "z", "visible", "alpha", "text", "textColor", "background", "lines"})
        QVERIFY2(button.contains(QLatin1StringView(key)), key);
    QCOMPARE(button.value(QStringLiteral("text")).toString(), QStringLiteral("一键登录"));
    QCOMPARE(button.value(QStringLiteral("textColor")).toString(), QStringLiteral("#FFFFFFFF"));
    QCOMPARE(button.value(QStringLiteral("lines")).toInt(), 1);
}

/// The public dump: 1080 px at 2.75, button at 757 px, switch at 963 px, switch text 380 × 52 px.
void LayoutCommandTest::printsTheMeasuredPage()
{
    const auto elements = elementsOf(
        layout(R"("setLogBtnOffsetY":[225],"setSwitchOffsetY":[300],"setSwitchAccTextSizeDp":[14],)"
               R"("setSwitchAccText":["使用其他手机号码登录"],"setCheckBoxWidth":[25])",
               QStringLiteral("measured-phone-1080-275"))
            .json());
    const auto px = [&elements](const char *id, const char *side) {
        return rectOf(elements.value(QLatin1StringView(id)), side) * 2.75;
    };
    QCOMPARE(px("loginButton", "y"), 757.0);
    QCOMPARE(px("switchAccount", "y"), 963.0);
    QCOMPARE(px("switchAccount", "width"), 380.0);
    QCOMPARE(px("switchAccount", "height"), 52.0);
    QCOMPARE(px("privacy", "x"), 77.0);
    QCOMPARE(px("checkbox", "width"), 96.0);
}

void LayoutCommandTest::carriersDiffer()
{
    const auto words = [](const char *carrier) {
        const auto elements = elementsOf(
            layout({}, p30, {QStringLiteral("--carrier"), QString::fromLatin1(carrier)}).json());
        return elements.value(QStringLiteral("privacyText"))
                   .value(QStringLiteral("text"))
                   .toString() +
               elements.value(QStringLiteral("slogan")).value(QStringLiteral("text")).toString();
    };
    QVERIFY(words("cmcc").contains(QStringLiteral("中国移动认证服务条款")));
    QVERIFY(words("cucc").contains(QStringLiteral("中国联通认证服务协议")));
    QVERIFY(words("ctcc").contains(QStringLiteral("天翼账号认证服务条款")));
    QVERIFY(words("ctcc").contains(QStringLiteral("中国电信提供认证服务")));
}

void LayoutCommandTest::spTextGrowsWithTheFontScaleAndDpTextDoesNot()
{
    const auto height = [](const QByteArray &attributes) {
        const auto elements = elementsOf(
            layout(attributes, p30, {QStringLiteral("--font-scale"), QStringLiteral("2.0")})
                .json());
        return rectOf(elements.value(QStringLiteral("numberMask")), "height");
    };
    QVERIFY(height(R"("setNumberSizeDp":[28])") > 28);
    QVERIFY(height(R"("setNumberSize":[28])") > 1.9 * height(R"("setNumberSizeDp":[28])"));
}

void LayoutCommandTest::customViewsAreNamed()
{
    const CliOutcome outcome = runNumauth(
        base + QStringList{p30},
        R"({"formatVersion":1,"platform":"android","attributes":{},"customViews":[{"name":"promo",
            "layer":"body","kind":"block","x":10,"y":20,"width":100,"height":30}]})");
    const QJsonObject promo = elementsOf(outcome.json()).value(QStringLiteral("custom:promo"));
    QCOMPARE(rectOf(promo, "x"), 10.0);
    QCOMPARE(rectOf(promo, "y"), 29.0 + 50 + 20);
}

void LayoutCommandTest::needsADevice()
{
    const CliOutcome outcome =
        runNumauth(base.mid(0, 4), R"({"formatVersion":1,"platform":"android","attributes":{}})");
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.err.contains(QStringLiteral("--device")));
}

void LayoutCommandTest::anUnknownDeviceIsWrongUsage()
{
    const CliOutcome outcome = layout({}, QStringLiteral("nokia-3310"));
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.err.contains(QStringLiteral("nokia-3310")));
}

} // namespace numauth

std::unique_ptr<QObject> makeLayoutCommandTest()
{
    return std::make_unique<numauth::LayoutCommandTest>();
}

#include "LayoutCommandTest.moc"
