#include "models/consent/AttributeTable.h"

#include "models/consent/Geometry.h"
#include "models/consent/RuleTable.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

AttributeTable openTable()
{
    Result<AttributeTable> table = AttributeTable::open();
    if (!table)
        qFatal("%s", qPrintable(table.error().message));
    return std::move(table).value();
}

bool isWholeNumber(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() == static_cast<double>(value.toInt(-424242));
}

bool fits(ArgumentKind kind, const QJsonValue &value)
{
    if (value.isNull())
        return kind != ArgumentKind::Integer && kind != ArgumentKind::Number;
    switch (kind) {
    case ArgumentKind::Integer:
    case ArgumentKind::Gravity:
    case ArgumentKind::Enum:
        return isWholeNumber(value);
    case ArgumentKind::Number:
        return value.isDouble();
    case ArgumentKind::Boolean:
        return value.isBool();
    case ArgumentKind::Color:
        return Argb::parseAndroid(value.toString()).has_value() && value.toString().size() == 9;
    case ArgumentKind::TextList:
        return value.isArray();
    case ArgumentKind::Text:
    case ArgumentKind::Image:
        return value.isString();
    case ArgumentKind::Font:
        return value.isString() || value.isDouble();
    default:
        return true;
    }
}

bool hasBothLanguages(const LocalText &text)
{
    return !text.zh.isEmpty() && !text.en.isEmpty();
}

QSet<QString> groupNames()
{
    QSet<QString> names;
    for (const auto &[id, label] : attributeGroups())
        names.insert(id);
    return names;
}

} // namespace

class AttributeTableTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsEverySetterAndProperty();
    void everyRowHasWordsInBothLanguages();
    void whatHasNoEffectSaysHowThatIsKnown();
    void everyRowHasAKnownGroupAndElement();
    void everyDefaultFitsItsArguments();
    void everyEnumNamesItsDefault();
    void pairsPointAtEachOtherAndDragTheSameAxis();
    void counterpartsExistOnTheOtherPlatform();
    void limitsAreInOrder();
    void labelsOfOneElementDiffer();
    void knowsEveryVersionInOrder();
    void aLabelInsideTheButtonHasTheAttributesOfTheButton();
    void theDefaultsAreThoseOfTheSdk();

private:
    const AttributeTable m_table = openTable();
};

void AttributeTableTest::holdsEverySetterAndProperty()
{
    QCOMPARE(m_table.attributesOf(Platform::Android).size(), 214);
    QCOMPARE(m_table.attributesOf(Platform::Ios).size(), 151);
    QCOMPARE(m_table.attributes().size(), 365);
    for (const Attribute &attribute : m_table.attributes())
        QCOMPARE(m_table.find(attribute.platform, attribute.id), &attribute);
    QCOMPARE(m_table.find(Platform::Android, QStringLiteral("navIsHidden")), nullptr);
}

void AttributeTableTest::everyRowHasWordsInBothLanguages()
{
    for (const Attribute &attribute : m_table.attributes()) {
        QVERIFY2(hasBothLanguages(attribute.label), qPrintable(attribute.id));
        QVERIFY2(hasBothLanguages(attribute.meaning), qPrintable(attribute.id));
        QVERIFY2(attribute.label.zh.size() <= 16, qPrintable(attribute.label.zh));
        QVERIFY2(attribute.label.en.size() <= 36, qPrintable(attribute.label.en));
        QVERIFY2(attribute.layoutEffect.isEmpty() || hasBothLanguages(attribute.layoutEffect),
                 qPrintable(attribute.id));
        QVERIFY2(attribute.note.isEmpty() || hasBothLanguages(attribute.note),
                 qPrintable(attribute.id));
        QVERIFY2(!attribute.unit.isEmpty(), qPrintable(attribute.id));
        QVERIFY2(attribute.evidence != Evidence::Unknown, qPrintable(attribute.id));
    }
}

void AttributeTableTest::whatHasNoEffectSaysHowThatIsKnown()
{
    int rows = 0;
    for (const Attribute *attribute : m_table.attributesOf(Platform::Android)) {
        const QString &effect = attribute->layoutEffect.en;
        if (!effect.startsWith(QStringLiteral("No effect")) &&
            !effect.startsWith(QStringLiteral("None at rest")))
            continue;
        ++rows;
        const bool isMarked = effect.endsWith(QStringLiteral("(observed)")) ||
                              effect.endsWith(QStringLiteral("(documented)")) ||
                              effect.endsWith(QStringLiteral("(inferred from its meaning)"));
        QVERIFY2(isMarked, qPrintable(attribute->id));
    }
    QCOMPARE(rows, 77);
}

void AttributeTableTest::everyRowHasAKnownGroupAndElement()
{
    const QSet<QString> groups = groupNames();
    QCOMPARE(groups.size(), 8);
    for (const Attribute &attribute : m_table.attributes()) {
        QVERIFY2(groups.contains(attribute.group), qPrintable(attribute.id));
        QVERIFY2(elementLabel(attribute.element).en != attribute.element ||
                     elementLabel(attribute.element).zh != attribute.element,
                 qPrintable(attribute.element));
    }
}

void AttributeTableTest::everyDefaultFitsItsArguments()
{
    for (const Attribute &attribute : m_table.attributes()) {
        QVERIFY2(!attribute.arguments.isEmpty(), qPrintable(attribute.id));
        if (attribute.defaultValue.isEmpty())
            continue;
        QVERIFY2(attribute.defaultValue.size() == attribute.arguments.size(),
                 qPrintable(attribute.id));
        for (qsizetype index = 0; index < attribute.arguments.size(); ++index)
            QVERIFY2(fits(attribute.arguments.at(index), attribute.defaultValue.at(index)),
                     qPrintable(attribute.id));
    }
}

void AttributeTableTest::everyEnumNamesItsDefault()
{
    for (const Attribute &attribute : m_table.attributes()) {
        const ArgumentKind kind = attribute.arguments.constFirst();
        const bool isNamed = kind == ArgumentKind::Enum || kind == ArgumentKind::Gravity;
        QVERIFY2(isNamed == !attribute.values.isEmpty(), qPrintable(attribute.id));
        if (!isNamed)
            continue;
        const int value = attribute.defaultValue.constFirst().toInt();
        QVERIFY2(std::ranges::count(attribute.values, value, &EnumValue::value) == 1,
                 qPrintable(attribute.id));
        for (const EnumValue &named : attribute.values) {
            QVERIFY2(hasBothLanguages(named.label), qPrintable(attribute.id));
            QVERIFY2(!named.constant.isEmpty(), qPrintable(attribute.id));
        }
    }
}

void AttributeTableTest::pairsPointAtEachOtherAndDragTheSameAxis()
{
    int pairs = 0;
    for (const Attribute &attribute : m_table.attributes()) {
        if (attribute.pairedAttribute.isEmpty())
            continue;
        const Attribute *other = m_table.find(attribute.platform, attribute.pairedAttribute);
        QVERIFY2(other, qPrintable(attribute.id));
        QCOMPARE(other->pairedAttribute, attribute.id);
        QCOMPARE(other->element, attribute.element);
        QCOMPARE(attribute.drag.axis, DragInfo::Axis::Y);
        QCOMPARE(other->drag.axis, DragInfo::Axis::Y);
        QVERIFY(other->drag.isFromEnd != attribute.drag.isFromEnd);
        QCOMPARE(attribute.drag.isFromEnd, attribute.id.endsWith(QLatin1StringView("_B")));
        ++pairs;
    }
    QCOMPARE(pairs, 12);
}

void AttributeTableTest::counterpartsExistOnTheOtherPlatform()
{
    int counterparts = 0;
    for (const Attribute &attribute : m_table.attributes()) {
        if (attribute.counterpart.isEmpty())
            continue;
        const Platform other =
            attribute.platform == Platform::Android ? Platform::Ios : Platform::Android;
        const Attribute *counterpart = m_table.find(other, attribute.counterpart);
        QVERIFY2(counterpart, qPrintable(attribute.id));
        QCOMPARE(counterpart->counterpart, attribute.id);
        ++counterparts;
    }
    QVERIFY(counterparts > 150);
}

void AttributeTableTest::limitsAreInOrder()
{
    for (const Attribute &attribute : m_table.attributes()) {
        if (attribute.minimum && attribute.maximum)
            QVERIFY2(*attribute.minimum < *attribute.maximum, qPrintable(attribute.id));
    }
}

void AttributeTableTest::labelsOfOneElementDiffer()
{
    QSet<QString> seen;
    for (const Attribute &attribute : m_table.attributes()) {
        for (const QString &label : {attribute.label.zh, attribute.label.en}) {
            const QString key = platformId(attribute.platform) + attribute.element + label;
            QVERIFY2(!seen.contains(key), qPrintable(attribute.id + QLatin1Char(' ') + label));
            seen.insert(key);
        }
    }
}

void AttributeTableTest::knowsEveryVersionInOrder()
{
    const QList<SdkVersion> android = m_table.versions(Platform::Android);
    QCOMPARE(android.size(), 17);
    QVERIFY(std::ranges::is_sorted(android));
    QCOMPARE(android.constLast().toString(), QStringLiteral("2.14.23"));
    QCOMPARE(m_table.versions(Platform::Ios).constLast().toString(), QStringLiteral("2.14.18"));
}

void AttributeTableTest::aLabelInsideTheButtonHasTheAttributesOfTheButton()
{
    const auto button = m_table.attributesOf(Platform::Android, QStringLiteral("loginButton"));
    QVERIFY(!button.isEmpty());
    QCOMPARE(m_table.attributesOf(Platform::Android, QStringLiteral("loginLabel")), button);
}

void AttributeTableTest::theDefaultsAreThoseOfTheSdk()
{
    const auto defaultOf = [this](const char *id, int argument = 0) {
        const Attribute *attribute = m_table.find(Platform::Android, QString::fromLatin1(id));
        return attribute ? attribute->defaultValue.value(argument) : QJsonValue();
    };
    QCOMPARE(defaultOf("setPrivacyOffsetY_B").toInt(), 28);
    QCOMPARE(defaultOf("setLogBtnHeight").toInt(), 51);
    QCOMPARE(defaultOf("setLogBtnWidth").toInt(), -1);
    QCOMPARE(defaultOf("setLogBtnOffsetY").toInt(), -1);
    QCOMPARE(defaultOf("setAppPrivacyColor").toString(), QStringLiteral("#FF999999"));
    QCOMPARE(defaultOf("setAppPrivacyColor", 1).toString(), QStringLiteral("#FF388DED"));
    QCOMPARE(defaultOf("setPrivacyConectTexts").toArray().size(), 3);
    QCOMPARE(defaultOf("setLogoScaleType").toInt(), 1);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAttributeTableTest()
{
    return std::make_unique<numauth::consent::AttributeTableTest>();
}

#include "AttributeTableTest.moc"
