#include "models/consent/mapping/PlatformMap.h"

#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

class PlatformMapTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto opened = PlatformMap::open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        m_map = *opened;
    }

    void namesOnlyAttributesOfTheTables()
    {
        QStringList android;
        QStringList ios;
        for (const FramePart &part : m_map.frames) {
            android << part.androidNames();
            ios << part.replaces << part.block;
        }
        for (const BoxPart &part : m_map.boxes) {
            android << part.androidNames();
            ios << part.block;
        }
        for (const JoinedPart &part : m_map.joins) {
            android << part.parts;
            ios << part.ios;
        }
        android << m_map.values.keys() << m_map.orders.keys() << m_map.spellings.keys()
                << m_map.spellings.values() << m_map.inPopup.keys();
        ios << m_map.inPopup.values();
        for (const QString &name : android)
            QVERIFY2(find(Platform::Android, name), qPrintable(name));
        for (const QString &name : ios)
            QVERIFY2(find(Platform::Ios, name), qPrintable(name));
        for (const QString &name : m_map.reasons.keys())
            QVERIFY2(find(Platform::Android, name) || find(Platform::Ios, name), qPrintable(name));
    }

    void givesValuesThatBothTablesKnow()
    {
        for (auto row = m_map.values.cbegin(); row != m_map.values.cend(); ++row) {
            const Attribute *android = find(Platform::Android, row.key());
            const Attribute *ios = find(Platform::Ios, android->counterpart);
            QVERIFY2(ios, qPrintable(row.key()));
            for (const auto &[left, right] : row.value()) {
                QVERIFY2(isValueOf(*android, left), qPrintable(row.key()));
                QVERIFY2(isValueOf(*ios, right), qPrintable(ios->id));
            }
        }
    }

    void pairsEveryCounterpartBothWays()
    {
        for (const Attribute &attribute : productTables().attributes.attributes()) {
            if (attribute.counterpart.isEmpty())
                continue;
            const Platform other =
                attribute.platform == Platform::Ios ? Platform::Android : Platform::Ios;
            const Attribute *back = find(other, attribute.counterpart);
            QVERIFY2(back && back->counterpart == attribute.id, qPrintable(attribute.id));
        }
    }

private:
    static const Attribute *find(Platform platform, const QString &name)
    {
        return productTables().attributes.find(platform, name);
    }

    static bool isValueOf(const Attribute &attribute, const QJsonValue &value)
    {
        return attribute.values.isEmpty() ||
               std::ranges::any_of(attribute.values, [&value](const EnumValue &known) {
                   return known.value == value.toInt();
               });
    }

    PlatformMap m_map;
};

} // namespace numauth::consent

std::unique_ptr<QObject> makePlatformMapTest()
{
    return std::make_unique<numauth::consent::PlatformMapTest>();
}

#include "PlatformMapTest.moc"
