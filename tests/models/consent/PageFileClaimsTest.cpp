#include "models/consent/ConsentPage.h"
#include "models/consent/LayoutEngine.h"
#include "models/consent/PageMatrix.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

const QByteArray smallPage = R"({
    "attributes": {
        "setLogBtnOffsetY": [300]
    },
    "customViews": [],
    "formatVersion": 1,
    "platform": "android"
}
)";

/// Some value of any kind, also absurd ones.
QJsonValue anyValue(QRandomGenerator &random, int depth = 0)
{
    switch (random.bounded(depth > 2 ? 7 : 9)) {
    case 0:
        return random.bounded(-10, 1000);
    case 1:
        return 1e308 * (random.bounded(2) ? 1 : -1);
    case 2:
        return random.bounded(2) == 1;
    case 3:
        return QStringLiteral("#%1").arg(random.generate(), 8, 16, QLatin1Char('0'));
    case 4:
        return QString(random.bounded(300), QChar(0x4e00 + random.bounded(20000)));
    case 5:
        return QJsonValue();
    case 6:
        return -0.5 - random.bounded(1000.0);
    case 7:
        return QJsonObject{{QStringLiteral("expr"), QStringLiteral("unit * 6")}};
    default:
        return QJsonArray{anyValue(random, depth + 1), anyValue(random, depth + 1)};
    }
}

ConsentPage anyPage(QRandomGenerator &random, const AttributeTable &table)
{
    ConsentPage page;
    const QList<const Attribute *> attributes = table.attributesOf(Platform::Android);
    const int count = random.bounded(60);
    for (int index = 0; index < count; ++index) {
        const Attribute *attribute = attributes.at(random.bounded(attributes.size()));
        QJsonArray values;
        const int arguments = random.bounded(4);
        for (int argument = 0; argument < arguments; ++argument)
            values << anyValue(random);
        page.attributes.insert(attribute->id, values);
    }
    const int views = random.bounded(4);
    for (int index = 0; index < views; ++index) {
        CustomView view;
        view.name = QString::number(index);
        view.layer = static_cast<CustomView::Layer>(random.bounded(4));
        view.x = random.bounded(-2000, 2000);
        view.y = random.bounded(-2000, 2000);
        view.width = random.bounded(-10, 2000);
        view.height = random.bounded(-10, 2000);
        view.text = QString(random.bounded(50), QLatin1Char('x'));
        page.customViews << view;
    }
    return page;
}

QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    const int edits = 1 + random.bounded(4);
    for (int edit = 0; edit < edits && !bytes.isEmpty(); ++edit) {
        const qsizetype at = random.bounded(bytes.size());
        switch (random.bounded(4)) {
        case 0:
            bytes.truncate(at);
            break;
        case 1:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 2:
            bytes.remove(at, 1 + random.bounded(20));
            break;
        default:
            bytes.insert(at, bytes.mid(random.bounded(bytes.size()), 1 + random.bounded(40)));
        }
    }
    return bytes;
}

} // namespace

/// What a page file promises to people who keep it under git, and to a program that reads what a
/// person or a merge tool has left there.
class PageFileClaimsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesWhatItRead();
    void keepsMembersItDoesNotKnow();
    void namesLineAndColumnOfBrokenText();
    void refusesAFutureFormat();
    void saysOneSentenceAboutUnusableFiles_data();
    void saysOneSentenceAboutUnusableFiles();
    void roundTripsEveryAttributeOfTheTable();
    void readsOrRefusesDamagedFiles();
    void laysOutWhateverTheValuesAre();
    void laysOutTheSameTwiceAndInAnyOrderOfDevices();

private:
    std::shared_ptr<const ConsentTables> m_tables;
};

void PageFileClaimsTest::initTestCase()
{
    auto tables = ConsentTables::open();
    QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message));
    m_tables = *tables;
}

void PageFileClaimsTest::writesWhatItRead()
{
    const auto page = ConsentPage::read(smallPage, QStringLiteral("p.json"));
    QVERIFY(page);
    QCOMPARE(page->write(), smallPage);
}

void PageFileClaimsTest::keepsMembersItDoesNotKnow()
{
    const QByteArray bytes = R"({"formatVersion":1,"platform":"android","attributes":{},
        "later":{"a":[1,2]},"customViews":[{"name":"v","layer":"body","kind":"block","x":0,"y":0,
        "width":1,"height":1,"shadow":3}]})";
    const auto page = ConsentPage::read(bytes, QStringLiteral("p.json"));
    QVERIFY(page);
    const QJsonObject written = QJsonDocument::fromJson(page->write()).object();
    QCOMPARE(written.value(QStringLiteral("later")),
             QJsonValue(QJsonObject{{QStringLiteral("a"), QJsonArray{1, 2}}}));
    QCOMPARE(written.value(QStringLiteral("customViews"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QStringLiteral("shadow"))
                 .toInt(),
             3);
}

void PageFileClaimsTest::namesLineAndColumnOfBrokenText()
{
    const auto page =
        ConsentPage::read("{\n  \"formatVersion\": 1,\n  oops\n}", QStringLiteral("pages/a.json"));
    QVERIFY(!page);
    QVERIFY2(page.error().message.contains(QStringLiteral("pages/a.json")) &&
                 page.error().message.contains(QStringLiteral("line 3")),
             qPrintable(page.error().message));
}

void PageFileClaimsTest::refusesAFutureFormat()
{
    QByteArray bytes = smallPage;
    bytes.replace("\"formatVersion\": 1", "\"formatVersion\": 2");
    const auto page = ConsentPage::read(bytes, QStringLiteral("p.json"));
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::Code::Unsupported);
    QVERIFY(page.error().message.contains(QLatin1Char('2')));
}

void PageFileClaimsTest::saysOneSentenceAboutUnusableFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << smallPage.left(smallPage.size() / 2);
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray(R"({"platform":"android","attributes":{}})");
    QTest::newRow("version 0") << QByteArray(
        R"({"formatVersion":0,"platform":"android","attributes":{}})");
    QTest::newRow("another platform")
        << QByteArray(R"({"formatVersion":1,"platform":"windows","attributes":{}})");
    QTest::newRow("arguments that are no list") << QByteArray(
        R"({"formatVersion":1,"platform":"android","attributes":{"setNavHidden":1}})");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10);
}

void PageFileClaimsTest::saysOneSentenceAboutUnusableFiles()
{
    QFETCH(QByteArray, bytes);
    const auto page = ConsentPage::read(bytes, QStringLiteral("p.json"));
    QVERIFY(!page);
    QVERIFY(page.error().message.contains(QStringLiteral("p.json")));
    QVERIFY(page.error().message.endsWith(QLatin1Char('.')));
}

void PageFileClaimsTest::roundTripsEveryAttributeOfTheTable()
{
    for (const Attribute &attribute : m_tables->attributes.attributes()) {
        ConsentPage page;
        page.platform = attribute.platform;
        QJsonArray values;
        for (const QJsonValue &value : attribute.defaultValue)
            values << value;
        page.attributes.insert(attribute.id, values);
        const auto read = ConsentPage::read(page.write(), attribute.id);
        QVERIFY2(read, qPrintable(attribute.id));
        QCOMPARE(read->attributes, page.attributes);
    }
}

void PageFileClaimsTest::readsOrRefusesDamagedFiles()
{
    QRandomGenerator random(20260101);
    int readable = 0;
    for (int round = 0; round < 3000; ++round) {
        const QByteArray bytes = damaged(anyPage(random, m_tables->attributes).write(), random);
        const auto page = ConsentPage::read(bytes, QStringLiteral("p.json"));
        if (!page) {
            QVERIFY(!page.error().message.isEmpty());
            continue;
        }
        ++readable;
        const auto again = ConsentPage::read(page->write(), QStringLiteral("p.json"));
        QVERIFY(again);
        QCOMPARE(*again, *page);
    }
    QVERIFY(readable > 10);
}

void PageFileClaimsTest::laysOutWhateverTheValuesAre()
{
    QRandomGenerator random(7);
    const QList<Device> devices = m_tables->devices.devicesOf(Platform::Android);
    for (int round = 0; round < 1500; ++round) {
        const ConsentPage page = anyPage(random, m_tables->attributes);
        CellState state;
        state.sdk = SdkVersion{{2, 14, 23, 0}};
        state.orientation = random.bounded(2) ? Orientation::Portrait : Orientation::Landscape;
        state.fontScale = 0.5 + random.bounded(2.5);
        const Device &device = devices.at(random.bounded(devices.size()));
        const PageLayout layout = layOut(page, device, state, *m_tables);
        for (const Element &element : layout.elements)
            QVERIFY2(element.parent < static_cast<int>(layout.elements.size()),
                     qPrintable(element.id));
        checkLayout(page, layout, *m_tables);
    }
}

void PageFileClaimsTest::laysOutTheSameTwiceAndInAnyOrderOfDevices()
{
    QRandomGenerator random(99);
    MatrixSelection selection = MatrixSelection::defaults(Platform::Android, *m_tables);
    selection.devices = selection.devices.mid(0, 12);
    MatrixSelection reversed = selection;
    std::reverse(reversed.devices.begin(), reversed.devices.end());
    for (int round = 0; round < 20; ++round) {
        const ConsentPage page = anyPage(random, m_tables->attributes);
        const MatrixResult first = checkMatrix(page, selection, *m_tables);
        const MatrixResult second = checkMatrix(page, reversed, *m_tables);
        for (const Device &device : std::as_const(selection.devices))
            QCOMPARE(second.verdictOf(device.id), first.verdictOf(device.id));
        QCOMPARE(second.findings.size(), first.findings.size());
    }
}

} // namespace numauth::consent

std::unique_ptr<QObject> makePageFileClaimsTest()
{
    return std::make_unique<numauth::consent::PageFileClaimsTest>();
}

#include "PageFileClaimsTest.moc"
