#include "models/cloud/VectorReader.h"

#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::cloud {

class VectorReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void agreesWithTheVendorsClientByteForByte_data();
    void agreesWithTheVendorsClientByteForByte();
    void completesHeadersThatAreNotGiven();
    void namesWhatIsMissingOrWrong_data();
    void namesWhatIsMissingOrWrong();
};

void VectorReaderTest::agreesWithTheVendorsClientByteForByte_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(tests::sourceFolder() + QStringLiteral("/tests/data/cloud/vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray vectors = document.value(QStringLiteral("vectors")).toArray();
    QCOMPARE(vectors.size(), 39);
    for (const QJsonValue &value : vectors) {
        const QJsonObject vector = value.toObject();
        QJsonObject input = vector.value(QStringLiteral("input")).toObject();
        input.insert(QStringLiteral("algorithm"), vector.value(QStringLiteral("algorithm")));
        QTest::newRow(qPrintable(vector.value(QStringLiteral("id")).toString()))
            << input << vector.value(QStringLiteral("expected")).toObject();
    }
}

void VectorReaderTest::agreesWithTheVendorsClientByteForByte()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const auto result =
        VectorReader::sign(QJsonDocument(input).toJson(), QStringLiteral("vector.json"));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(result->keys(), expected.keys());
    for (const QString &key : expected.keys())
        QCOMPARE(result->value(key).toString(), expected.value(key).toString());
}

void VectorReaderTest::completesHeadersThatAreNotGiven()
{
    const auto result = VectorReader::sign(
        R"({"algorithm":"ACS3-HMAC-SHA256","access_key_id":"id","access_key_secret":"key",
            "host":"dypnsapi.aliyuncs.com","action":"GetMobile","nonce":"n",
            "timestamp":"2024-03-01T08:30:00Z","query_params":{"AccessToken":"t"}})",
        QStringLiteral("-"));
    QVERIFY(result);
    QCOMPARE(result->value(QStringLiteral("signed_header_names")).toString(),
             QStringLiteral("host;x-acs-action;x-acs-content-sha256;x-acs-date;"
                            "x-acs-signature-nonce;x-acs-version"));
}

void VectorReaderTest::namesWhatIsMissingOrWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("cut off") << QByteArray("{\"algorithm\": ") << QStringLiteral("line 1");
    QTest::newRow("no algorithm") << QByteArray("{}") << QStringLiteral("algorithm");
    QTest::newRow("other algorithm")
        << QByteArray(R"({"algorithm":"MD5","access_key_id":"i","access_key_secret":"k",
            "action":"A","timestamp":"2024-03-01T08:30:00Z","nonce":"n"})")
        << QStringLiteral("ACS3-HMAC-SHA256");
    QTest::newRow("bad time") << QByteArray(R"({"algorithm":"RPC-1.0-HMAC-SHA1","access_key_id":"i",
            "access_key_secret":"k","action":"A","timestamp":"yesterday","nonce":"n"})")
                              << QStringLiteral("timestamp");
    QTest::newRow("nested parameter")
        << QByteArray(R"({"algorithm":"RPC-1.0-HMAC-SHA1","access_key_id":"i",
            "access_key_secret":"k","action":"A","timestamp":"2024-03-01T08:30:00Z","nonce":"n",
            "params":{"List":[1]}})")
        << QStringLiteral("List");
}

void VectorReaderTest::namesWhatIsMissingOrWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto result = VectorReader::sign(bytes, QStringLiteral("mine.json"));
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Malformed);
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
    QVERIFY(result.error().message.contains(QStringLiteral("mine.json")));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeVectorReaderTest()
{
    return std::make_unique<numauth::cloud::VectorReaderTest>();
}

#include "VectorReaderTest.moc"
