#include "models/codes/CodeTable.h"

#include <QTest>

#include <memory>
#include <optional>

namespace numauth::codes {

namespace {

QStringList familiesOf(const QList<const CodeRow *> &rows)
{
    QStringList families;
    for (const CodeRow *row : rows)
        families << row->family;
    return families;
}

/// A table of one family whose parts a test can spoil.
Result<CodeTable> readOne(const QByteArray &codes)
{
    return CodeTable::read([&codes](const QString &name) {
        if (name == QLatin1StringView("families.json"))
            return TableFile::parse(R"({"formatVersion":1,"vendorNames":{"CM":"CMCC"},
                "unmappedSdkCode":{"token":"1","prefetch":"2"},"families":[{"id":"a","layer":"sdk",
                "vendor":"v","label":{"zh":"甲","en":"a"},"platforms":["ios"],"sources":["s"]}]})",
                                    name);
        if (name == QLatin1StringView("categories.json"))
            return TableFile::parse(R"({"formatVersion":1,"categories":[{"id":"ok","severity":
                "note","retry":"none","label":{"zh":"好","en":"ok"},"causes":[],"remedies":[],
                "fallback":{"zh":"无","en":"none"}}]})",
                                    name);
        return TableFile::parse(codes, name);
    });
}

QByteArray codesOf(const QByteArray &rows)
{
    return R"({"formatVersion":1,"family":"a","codes":[)" + rows + "]}";
}

const QByteArray good = R"({"code":"1","name":"N","category":"ok",
    "meaning":{"zh":"一","en":"one"},"confidence":"high"})";

} // namespace

class CodeTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFamilyHasCodes();
    void aNumberAloneIsNotResolvedWhenOwnersCollide();
    void resolvesByLayerAndCarrier_data();
    void resolvesByLayerAndCarrier();
    void leavesOutOtherCarriers();
    void aPlatformMayGiveAnotherMeaning();
    void carriersAreFoundByChannelName();
    void carrierCodesBecomeTheSdksCode_data();
    void carrierCodesBecomeTheSdksCode();
    void searchesBothLanguages();
    void aRowTakesWhatItsFamilySays();
    void refusesWrongRows_data();
    void refusesWrongRows();

private:
    std::optional<CodeTable> m_table;
};

void CodeTableTest::initTestCase()
{
    auto table = CodeTable::open();
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    m_table = *std::move(table);
}

void CodeTableTest::everyFamilyHasCodes()
{
    QCOMPARE(m_table->families().size(), 21);
    for (const CodeFamily &family : m_table->families())
        QVERIFY2(std::ranges::find(m_table->rows(), family.id, &CodeRow::family) !=
                     m_table->rows().end(),
                 qPrintable(family.id));
}

void CodeTableTest::aNumberAloneIsNotResolvedWhenOwnersCollide()
{
    QCOMPARE(familiesOf(m_table->find(QStringLiteral("-10001"))),
             QStringList({QStringLiteral("aliyun.internal"), QStringLiteral("carrier.ctcc"),
                          QStringLiteral("wrapper.getui")}));
    QVERIFY(!m_table->resolve(QStringLiteral("-10001"), {}));
    QVERIFY(m_table->resolve(QStringLiteral("600008"), {}));
    QVERIFY(!m_table->resolve(QStringLiteral("no such code"), {}));
}

void CodeTableTest::resolvesByLayerAndCarrier_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<int>("layer");
    QTest::addColumn<QString>("family");
    const auto row = [](const char *code, const char *carrier, int layer, const char *family) {
        QTest::addRow("%s %s %d", code, carrier, layer)
            << QString::fromLatin1(code) << QString::fromLatin1(carrier) << layer
            << QString::fromLatin1(family);
    };
    row("200002", "CMCC", -1, "carrier.cmcc");
    row("200002", "", static_cast<int>(CodeLayer::Sdk), "aliyun.fusion");
    row("-10001", "CTCC", -1, "carrier.ctcc");
    row("-10001", "", static_cast<int>(CodeLayer::Wrapper), "wrapper.getui");
    row("1001", "CUCC", -1, "carrier.cucc.legacy");
    row("51207", "CTCC", -1, "carrier.ctcc");
    row("500001", "", static_cast<int>(CodeLayer::Wrapper), "wrapper.ali_auth");
}

void CodeTableTest::resolvesByLayerAndCarrier()
{
    QFETCH(QString, code);
    QFETCH(QString, carrier);
    QFETCH(int, layer);
    CodeContext context;
    context.carrier = carrier;
    if (layer >= 0)
        context.layer = static_cast<CodeLayer>(layer);
    const CodeRow *row = m_table->resolve(code, context);
    QVERIFY(row);
    QTEST(row->family, "family");
}

void CodeTableTest::leavesOutOtherCarriers()
{
    const auto rows =
        m_table->candidates(QStringLiteral("102"), {{}, {}, QStringLiteral("CTCC"), {}});
    QVERIFY(!familiesOf(rows).contains(QStringLiteral("carrier.cmcc")));
    QVERIFY(!familiesOf(rows).contains(QStringLiteral("carrier.cucc.legacy")));
}

void CodeTableTest::aPlatformMayGiveAnotherMeaning()
{
    const CodeRow *row = m_table->resolve(QStringLiteral("600030"), {});
    QVERIFY(row);
    QVERIFY(row->on(QStringLiteral("h5")).meaning != row->on(QStringLiteral("android")).meaning);
    QCOMPARE(row->on(QStringLiteral("android")).meaning, row->on(QString()).meaning);
}

void CodeTableTest::carriersAreFoundByChannelName()
{
    QCOMPARE(m_table->carrierOf(QStringLiteral("cu_xw")), QStringLiteral("CUCC"));
    QCOMPARE(m_table->carrierOf(QStringLiteral("CT")), QStringLiteral("CTCC"));
    QVERIFY(m_table->carrierOf(QStringLiteral("unknown")).isEmpty());
}

void CodeTableTest::carrierCodesBecomeTheSdksCode_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isPrefetch");
    QTest::addColumn<QString>("sdkCode");
    const auto row = [](const char *carrier, const char *code, bool isPrefetch, const char *sdk) {
        QTest::addRow("%s %s %d", carrier, code, isPrefetch)
            << QString::fromLatin1(carrier) << QString::fromLatin1(code) << isPrefetch
            << QString::fromLatin1(sdk);
    };
    row("CMCC", "102203", false, "600025");
    row("CMCC", "200023", true, "600015");
    row("CMCC", "103119", false, "600027");
    row("CTCC", "80800", false, "600015");
    row("CTCC", "-8100", false, "600008");
    row("CUCC", "410000", true, "600015");
    row("CUCC", "1202", false, "600018");
    row("CMCC", "103111", false, "600011");
    row("CMCC", "103111", true, "600012");
    row("CUCC", "no such code", false, "600011");
}

void CodeTableTest::carrierCodesBecomeTheSdksCode()
{
    QFETCH(QString, carrier);
    QFETCH(QString, code);
    QFETCH(bool, isPrefetch);
    QTEST(m_table->sdkCodeOf(carrier, code, isPrefetch), "sdkCode");
}

void CodeTableTest::searchesBothLanguages()
{
    const auto hasCode = [](const QList<const CodeRow *> &rows, const QString &code) {
        return std::ranges::any_of(rows, [&](const CodeRow *row) { return row->code == code; });
    };
    QVERIFY(hasCode(m_table->search(QStringLiteral("授权页弹出")), QStringLiteral("600002")));
    QVERIFY(
        hasCode(m_table->search(QStringLiteral("could not be OPENED")), QStringLiteral("600002")));
    QVERIFY(hasCode(m_table->search(QStringLiteral("源IP")), QStringLiteral("1，源IP鉴权失败")));
}

void CodeTableTest::aRowTakesWhatItsFamilySays()
{
    const auto table = readOne(codesOf(good));
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    const CodeRow &row = table->rows().first();
    QCOMPARE(row.platforms, QStringList(QStringLiteral("ios")));
    QCOMPARE(row.meaning.sources, QStringList(QStringLiteral("s")));
    QCOMPARE(row.evidence(), Evidence::Documented);
}

void CodeTableTest::refusesWrongRows_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("twice") << QByteArray(good + "," + good);
    QTest::newRow("unknown category") << QByteArray(good).replace("\"ok\"", "\"nope\"");
    QTest::newRow("unknown member") << QByteArray(good).replace("\"name\"", "\"nmae\"");
    QTest::newRow("a language is missing") << QByteArray(good).replace(",\"en\":\"one\"", "");
    QTest::newRow("unknown confidence") << QByteArray(good).replace("high", "sure");
}

void CodeTableTest::refusesWrongRows()
{
    QFETCH(QByteArray, rows);
    QVERIFY(!readOne(codesOf(rows)));
}

} // namespace numauth::codes

std::unique_ptr<QObject> makeCodeTableTest()
{
    return std::make_unique<numauth::codes::CodeTableTest>();
}

#include "CodeTableTest.moc"
