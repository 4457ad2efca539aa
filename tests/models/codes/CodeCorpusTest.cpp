#include "models/codes/CodeTable.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>
#include <optional>

namespace numauth::codes {

/// The tables against the list of codes they were made from.
class CodeCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyListedCodeIsThere();
    void collisionsAreTheListedOnes();
    void carrierCodesAreMappedAsListed();

private:
    QJsonObject m_list;
    std::optional<CodeTable> m_table;
};

void CodeCorpusTest::initTestCase()
{
    const QString folder = tests::sharedFolder();
    if (folder.isEmpty())
        QSKIP("The list of return codes is not on this machine (NUMAUTH_SHARED is not set).");
    QFile file(folder + QStringLiteral("/data/diagnosis/codes.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_list = QJsonDocument::fromJson(file.readAll()).object();
    auto table = CodeTable::open();
    QVERIFY(table);
    m_table = *std::move(table);
}

void CodeCorpusTest::everyListedCodeIsThere()
{
    const QJsonArray codes = m_list.value(QStringLiteral("codes")).toArray();
    QCOMPARE(m_table->rows().size(), codes.size());
    for (const QJsonValue &each : codes) {
        const QJsonObject listed = each.toObject();
        const auto text = [&listed](const char *key) {
            return listed.value(QLatin1StringView(key)).toString();
        };
        const auto rows = m_table->candidates(text("code"), {{}, text("family"), {}, {}});
        QVERIFY2(rows.size() == 1, qPrintable(text("family") + text("code")));
        const CodeRow &row = *rows.first();
        QCOMPARE(row.meaning.category, text("category"));
        QCOMPARE(row.meaning.meaning, (LocalText{text("meaning_zh"), text("meaning_en")}));
        QCOMPARE(row.confidence, text("confidence"));
        QCOMPARE(QJsonArray::fromStringList(row.platforms),
                 listed.value(QStringLiteral("platforms")).toArray());
        QCOMPARE(QJsonArray::fromStringList(row.meaning.sources),
                 listed.value(QStringLiteral("source")).toArray());
        QCOMPARE(row.variants.size(), listed.value(QStringLiteral("variants")).toArray().size());
    }
}

void CodeCorpusTest::collisionsAreTheListedOnes()
{
    const QJsonObject collisions = m_list.value(QStringLiteral("meta"))
                                       .toObject()
                                       .value(QStringLiteral("collisions"))
                                       .toObject();
    for (const QString &code : collisions.keys())
        QCOMPARE(m_table->find(code).size(), collisions.value(code).toArray().size());
}

void CodeCorpusTest::carrierCodesAreMappedAsListed()
{
    const QJsonObject mapping = m_list.value(QStringLiteral("meta"))
                                    .toObject()
                                    .value(QStringLiteral("android_vendor_mapping_2_14_19"))
                                    .toObject();
    for (const QString &carrier :
         {QStringLiteral("CMCC"), QStringLiteral("CUCC"), QStringLiteral("CTCC")}) {
        const QJsonObject bySdkCode = mapping.value(carrier).toObject();
        for (const QString &sdkCode : bySdkCode.keys()) {
            for (const QJsonValue &code : bySdkCode.value(sdkCode).toArray())
                QCOMPARE(m_table->sdkCodeOf(carrier, code.toString(), false), sdkCode);
        }
    }
}

} // namespace numauth::codes

std::unique_ptr<QObject> makeCodeCorpusTest()
{
    return std::make_unique<numauth::codes::CodeCorpusTest>();
}

#include "CodeCorpusTest.moc"
