#include "models/consent/Baseline.h"

#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

ConsentPage page()
{
    return pageWith({{"setNumFieldOffsetY", 200},
                     {"setLogBtnOffsetY", 270},
                     {"setSwitchOffsetY", 340},
                     {"setPrivacyOffsetY_B", 28}});
}

ConsentPage pageWithButtonAt(double top)
{
    ConsentPage moved = page();
    moved.attributes.insert(QStringLiteral("setLogBtnOffsetY"), {top});
    return moved;
}

Baseline recorded()
{
    const MatrixSelection selection = MatrixSelection::defaults(page(), productTables());
    const auto baseline = recordBaseline(page(), selection, productTables());
    if (!baseline)
        qFatal("%s", qPrintable(baseline.error().message));
    return *baseline;
}

const GeometryChange *changeOf(const BaselineComparison &comparison, const char *element)
{
    for (const GeometryChange &change : comparison.changes) {
        if (change.elementId == QLatin1StringView(element))
            return &change;
    }
    return nullptr;
}

} // namespace

class BaselineTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCellIsRecorded();
    void theSamePageIsEqual();
    void aMoveIsToldPerElementInDp();
    void anEditIsOneChangeWhateverTheDensity();
    void aHiddenElementIsGone();
    void anUncoveredElementIsNew();
    void aDeviceThatTheTableLostCannotBeTold();
    void aFileIsReadAsItWasWritten();
    void oneCellIsOneLine();
    void aDamagedFileIsOneSentence_data();
    void aDamagedFileIsOneSentence();
};

void BaselineTest::everyCellIsRecorded()
{
    QCOMPARE(recorded().cells.size(),
             productTables().devices.devicesOf(Platform::Android).size() * 3);
}

void BaselineTest::theSamePageIsEqual()
{
    const auto comparison = compareBaseline(recorded(), page(), productTables());
    QVERIFY(comparison.isEqual());
    QCOMPARE(comparison.cells, recorded().cells.size());
    QVERIFY(comparison.changedCells.isEmpty());
}

void BaselineTest::aMoveIsToldPerElementInDp()
{
    const auto comparison = compareBaseline(recorded(), pageWithButtonAt(280), productTables());
    const GeometryChange *button = changeOf(comparison, "loginButton");
    QVERIFY(button);
    QVERIFY(qAbs(button->top - 10) <= 0.5);
    QCOMPARE(button->left, 0.0);
    QVERIFY(!changeOf(comparison, "numberMask"));
}

void BaselineTest::anEditIsOneChangeWhateverTheDensity()
{
    const auto comparison = compareBaseline(recorded(), pageWithButtonAt(281), productTables());
    const auto count = std::ranges::count(comparison.changes, QStringLiteral("loginButton"),
                                          &GeometryChange::elementId);
    QCOMPARE(count, 1);
    QCOMPARE(changeOf(comparison, "loginButton")->cells, comparison.cells);
}

void BaselineTest::aHiddenElementIsGone()
{
    ConsentPage hidden = page();
    hidden.attributes.insert(QStringLiteral("setSwitchAccHidden"), {true});
    const auto comparison = compareBaseline(recorded(), hidden, productTables());
    QVERIFY(changeOf(comparison, "switchAccount"));
    QCOMPARE(changeOf(comparison, "switchAccount")->kind, GeometryChange::Kind::Vanished);
}

void BaselineTest::anUncoveredElementIsNew()
{
    ConsentPage more = page();
    CustomView view;
    view.name = QStringLiteral("promo");
    view.width = view.height = 20;
    more.customViews << view;
    const auto comparison = compareBaseline(recorded(), more, productTables());
    QVERIFY(changeOf(comparison, "custom:promo"));
    QCOMPARE(changeOf(comparison, "custom:promo")->kind, GeometryChange::Kind::Appeared);
}

void BaselineTest::aDeviceThatTheTableLostCannotBeTold()
{
    Baseline baseline = recorded();
    baseline.cells.first().deviceId = QStringLiteral("nobody-made-this");
    const auto comparison = compareBaseline(baseline, page(), productTables());
    QVERIFY(!comparison.isEqual());
    QCOMPARE(comparison.unknownDevices, QStringList{QStringLiteral("nobody-made-this")});
}

void BaselineTest::aFileIsReadAsItWasWritten()
{
    Baseline baseline = recorded();
    baseline.cells.last().state.orientation = Orientation::Landscape;
    baseline.cells.last().state.fontScale = 1.3;
    baseline.cells.last().state.isDark = true;
    baseline.cells.last().picture = QByteArray("hash");
    baseline.fonts = QStringLiteral("Noto");
    const auto read = Baseline::read(baseline.write(), QStringLiteral("b.json"));
    QVERIFY2(read.hasValue(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, baseline);
}

void BaselineTest::oneCellIsOneLine()
{
    const QByteArrayList lines = recorded().write().split('\n');
    const auto cells = std::ranges::count_if(
        lines, [](const QByteArray &line) { return line.contains("\"device\""); });
    QCOMPARE(cells, recorded().cells.size());
}

void BaselineTest::aDamagedFileIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("baseline");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("newer") << QByteArray(R"({"formatVersion":9})");
    const QByteArray head = R"({"formatVersion":1,"page":"p","platform":"android","sdk":"2.14.23",)"
                            R"("recordedOn":"2026-01-01","cells":[{"device":"d","carrier":)";
    QTest::newRow("no such carrier") << head + R"("gsm","elements":{}}]})";
    QTest::newRow("three sides") << head + R"("cmcc","elements":{"logo":[1,2,3]}}]})";
    QTest::newRow("huge") << head + R"("cmcc","elements":{"logo":[1,2,3,1e300]}}]})";
}

void BaselineTest::aDamagedFileIsOneSentence()
{
    QFETCH(QByteArray, bytes);
    const auto read = Baseline::read(bytes, QStringLiteral("b.json"));
    QVERIFY(!read.hasValue());
    QVERIFY2(read.error().message.contains(QStringLiteral("b.json")),
             qPrintable(read.error().message));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeBaselineTest()
{
    return std::make_unique<numauth::consent::BaselineTest>();
}

#include "BaselineTest.moc"
