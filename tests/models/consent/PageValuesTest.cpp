#include "models/consent/PageValues.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

AttributeTable smallTable()
{
    Attribute height;
    height.id = QStringLiteral("setLogBtnHeight");
    height.defaultValue = {51};
    Attribute colors;
    colors.id = QStringLiteral("setAppPrivacyColor");
    colors.defaultValue = {QStringLiteral("#FF999999"), QStringLiteral("#FF388DED")};
    Attribute logo;
    logo.id = QStringLiteral("setLogoOffsetY");
    return AttributeTable({height, colors, logo});
}

} // namespace

class PageValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void aSetValueWinsOverTheDefault();
    void takesTheDefaultOfTheTable();
    void nothingWhereNeitherSays();
    void anArgumentOfAnotherKindIsNoValue();
    void anExpressionIsNoValueButIsSaid();
    void readsColoursAsTextAndAsInts_data();
    void readsColoursAsTextAndAsInts();
    void readsTextListsNestedOrFlat();
    void holdsHugeNumbersWithinReason();

private:
    const AttributeTable m_table = smallTable();
};

void PageValuesTest::aSetValueWinsOverTheDefault()
{
    ConsentPage page;
    page.attributes.insert(QStringLiteral("setLogBtnHeight"), {40});
    const PageValues values(page, m_table);
    QCOMPARE(values.number(QStringLiteral("setLogBtnHeight")), 40.0);
    QVERIFY(values.isSet(QStringLiteral("setLogBtnHeight")));
}

void PageValuesTest::takesTheDefaultOfTheTable()
{
    const ConsentPage page;
    const PageValues values(page, m_table);
    QCOMPARE(values.number(QStringLiteral("setLogBtnHeight")), 51.0);
    QCOMPARE(values.color(QStringLiteral("setAppPrivacyColor"), 1)->value, 0xff388dedu);
    QVERIFY(!values.isSet(QStringLiteral("setLogBtnHeight")));
}

void PageValuesTest::nothingWhereNeitherSays()
{
    const ConsentPage page;
    const PageValues values(page, m_table);
    QVERIFY(!values.number(QStringLiteral("setLogoOffsetY")));
    QVERIFY(!values.number(QStringLiteral("noSuchSetter")));
    QVERIFY(!values.color(QStringLiteral("setAppPrivacyColor"), 2));
    QVERIFY(values.boolean(QStringLiteral("noSuchSetter"), true));
}

void PageValuesTest::anArgumentOfAnotherKindIsNoValue()
{
    ConsentPage page;
    page.attributes.insert(QStringLiteral("setLogBtnHeight"), {QStringLiteral("40")});
    const PageValues values(page, m_table);
    QVERIFY(!values.number(QStringLiteral("setLogBtnHeight")));
}

void PageValuesTest::anExpressionIsNoValueButIsSaid()
{
    ConsentPage page;
    page.attributes.insert(QStringLiteral("setLogBtnHeight"),
                           {QJsonObject{{QStringLiteral("expr"), QStringLiteral("dp(40)")}}});
    const PageValues values(page, m_table);
    QVERIFY(!values.number(QStringLiteral("setLogBtnHeight")));
    QVERIFY(values.isExpression(QStringLiteral("setLogBtnHeight")));
    QVERIFY(!values.isExpression(QStringLiteral("setAppPrivacyColor")));
}

void PageValuesTest::readsColoursAsTextAndAsInts_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isColor");
    QTest::addColumn<quint32>("color");
    QTest::newRow("text") << QJsonValue(QStringLiteral("#80112233")) << true << 0x80112233u;
    QTest::newRow("text without alpha")
        << QJsonValue(QStringLiteral("#112233")) << true << 0xff112233u;
    QTest::newRow("white as Java's -1") << QJsonValue(-1) << true << 0xffffffffu;
    QTest::newRow("int without alpha is transparent")
        << QJsonValue(0x112233) << true << 0x00112233u;
    QTest::newRow("a name") << QJsonValue(QStringLiteral("red")) << false << 0u;
    QTest::newRow("a fraction") << QJsonValue(1.5) << false << 0u;
    QTest::newRow("out of range") << QJsonValue(1e300) << false << 0u;
}

void PageValuesTest::readsColoursAsTextAndAsInts()
{
    QFETCH(QJsonValue, value);
    QFETCH(bool, isColor);
    QFETCH(quint32, color);
    ConsentPage page;
    page.attributes.insert(QStringLiteral("setNumberColor"), {value});
    const auto found = PageValues(page, m_table).color(QStringLiteral("setNumberColor"));
    QCOMPARE(found.has_value(), isColor);
    if (isColor)
        QCOMPARE(found->value, color);
}

void PageValuesTest::readsTextListsNestedOrFlat()
{
    const QStringList expected{QStringLiteral("和"), QStringLiteral("、")};
    const QJsonArray flat = QJsonArray::fromStringList(expected);
    const QJsonArray nested({QJsonValue(flat)});
    for (const QJsonArray &arguments : {flat, nested}) {
        ConsentPage page;
        page.attributes.insert(QStringLiteral("setPrivacyConectTexts"), arguments);
        QCOMPARE(PageValues(page, m_table).texts(QStringLiteral("setPrivacyConectTexts")),
                 expected);
    }
}

void PageValuesTest::holdsHugeNumbersWithinReason()
{
    ConsentPage page;
    page.attributes.insert(QStringLiteral("setLogBtnHeight"), {1e300, -1e300});
    const PageValues values(page, m_table);
    QCOMPARE(values.number(QStringLiteral("setLogBtnHeight"), 0), 100000.0);
    QCOMPARE(values.number(QStringLiteral("setLogBtnHeight"), 1), -100000.0);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makePageValuesTest()
{
    return std::make_unique<numauth::consent::PageValuesTest>();
}

#include "PageValuesTest.moc"
