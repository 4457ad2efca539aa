#include "models/base/JsonReader.h"
#include "models/consent/FrameBlock.h"
#include "models/consent/PageMatrix.h"
#include "models/consent/code/Literal.h"
#include "tests/models/consent/CorpusRecord.h"
#include "tests/models/consent/PageFixture.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

/// The pages of one record: a function of the source builds each.
QMap<QString, ConsentPage> pagesOf(const QString &id, const QJsonObject &record,
                                   QStringList &unknown)
{
    QMap<QString, ConsentPage> pages;
    for (const QJsonValue &entry : record.value(QStringLiteral("assignments")).toArray()) {
        const QJsonObject assignment = entry.toObject();
        const QString name = assignment.value(QStringLiteral("property")).toString();
        const QString value = assignment.value(QStringLiteral("value")).toString();
        const Attribute *attribute = productTables().attributes.find(Platform::Ios, name);
        if (!attribute) {
            unknown << name;
            continue;
        }
        ConsentPage &page = pages[assignment.value(QStringLiteral("function")).toString()];
        page.platform = Platform::Ios;
        page.name = id;
        const bool isFrame = attribute->arguments.value(0) == ArgumentKind::Frame;
        const QJsonValue read = isFrame ? QJsonValue(QJsonObject{{QStringLiteral("expr"), value}})
                                        : readLiteral(value, attribute->arguments.value(0));
        page.attributes.insert(name, QJsonArray{read});
    }
    return pages;
}

} // namespace

/// Real iOS configurations of public apps, each laid out and judged on every device both ways.
class IosCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knowsEveryPropertyThatRealPagesSet();
    void everyPropertyOfRealPagesIsAccountedFor();
    void judgesEveryRealPageOnEveryDevice();
    void readsTheFrameBlocksThatNeedNoApp();

private:
    QList<ConsentPage> m_pages;
    QStringList m_unknown;
};

void IosCorpusTest::initTestCase()
{
    if (tests::sharedFolder().isEmpty())
        QSKIP("the corpus of real configurations is not on this machine (NUMAUTH_SHARED)");
    const QDir corpus(tests::sharedFolder() + QStringLiteral("/data/consent/ios/corpus"));
    for (const QString &name : corpus.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(corpus.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto record = JsonReader::parseObject(file.readAll(), name);
        QVERIFY2(record, qPrintable(name));
        // The others configure a wrapper, by names of its own.
        if (record->value(QStringLiteral("kind"))
                .toString()
                .startsWith(QLatin1StringView("native")))
            m_pages += pagesOf(name, *record, m_unknown).values();
    }
    QVERIFY(m_pages.size() >= 20);
}

void IosCorpusTest::knowsEveryPropertyThatRealPagesSet()
{
    QVERIFY2(m_unknown.isEmpty(), qPrintable(m_unknown.join(QLatin1Char(' '))));
}

void IosCorpusTest::everyPropertyOfRealPagesIsAccountedFor()
{
    for (const ConsentPage &page : std::as_const(m_pages)) {
        for (auto set = page.attributes.constBegin(); set != page.attributes.constEnd(); ++set) {
            const Attribute *row = productTables().attributes.find(Platform::Ios, set.key());
            QVERIFY2(row && isAccountedFor(*row), qPrintable(set.key()));
        }
    }
}

void IosCorpusTest::judgesEveryRealPageOnEveryDevice()
{
    MatrixSelection selection = MatrixSelection::defaults(Platform::Ios, productTables());
    const QList<CellState> upright = selection.states;
    for (CellState state : upright) {
        state.orientation = Orientation::Landscape;
        state.isAlertShown = true;
        selection.states << state;
    }
    CorpusRecord record(QStringLiteral("ios"));
    for (const ConsentPage &page : std::as_const(m_pages)) {
        const MatrixResult result = checkMatrix(page, selection, productTables());
        QCOMPARE(result.cells.size(), selection.devices.size() * selection.states.size());
        record.add(page.name, result);
        // Whatever is not ok says why.
        for (const MatrixCell &cell : result.cells)
            QVERIFY(cell.verdict == Verdict::Ok || !result.findings.isEmpty());
        QCOMPARE(result.count(Verdict::Refuses), 0);
    }
    qInfo("%d configurations: %s", static_cast<int>(m_pages.size()), qPrintable(record.total()));
    QCOMPARE(record.difference(), QString());
}

void IosCorpusTest::readsTheFrameBlocksThatNeedNoApp()
{
    int understood = 0;
    int all = 0;
    for (const ConsentPage &page : std::as_const(m_pages)) {
        for (auto set = page.attributes.constBegin(); set != page.attributes.constEnd(); ++set) {
            if (!set.key().endsWith(QLatin1StringView("FrameBlock")))
                continue;
            ++all;
            understood += FrameBlock::read(set.value()).isUnderstood() ? 1 : 0;
        }
    }
    qInfo("%d of %d frame blocks need nothing of the app", understood, all);
    QVERIFY(understood > 0);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeIosCorpusTest()
{
    return std::make_unique<numauth::consent::IosCorpusTest>();
}

#include "IosCorpusTest.moc"
