#include "models/base/JsonReader.h"

#include <QTest>

#include <memory>

namespace numauth {

class JsonReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void namesLineAndColumnOfBrokenJson();
    void remembersTheFirstFailureOnly();
    void listsMembersThatNobodyAskedFor();
    void refusesATextThatLacksALanguage();
    void namesTheRowInsideAnArray();
};

void JsonReaderTest::namesLineAndColumnOfBrokenJson()
{
    const auto object =
        JsonReader::parseObject("{\n  \"a\": 1,\n  \"b\" 2\n}", QStringLiteral("x.json"));
    QVERIFY(!object);
    QVERIFY2(object.error().message.contains(QStringLiteral("line 3, column 7")),
             qPrintable(object.error().message));
    QCOMPARE(object.error().code, Error::Code::Malformed);
}

void JsonReaderTest::remembersTheFirstFailureOnly()
{
    JsonReader reader({{QStringLiteral("a"), 1}}, QStringLiteral("x.json"));
    reader.text(QStringLiteral("a"));
    reader.text(QStringLiteral("b"));
    QVERIFY(reader.hasFailed());
    QVERIFY(reader.error().message.contains(QStringLiteral("“a”")));
}

void JsonReaderTest::listsMembersThatNobodyAskedFor()
{
    JsonReader reader({{QStringLiteral("known"), 1}, {QStringLiteral("typo"), 2}},
                      QStringLiteral("x.json"));
    QCOMPARE(reader.integer(QStringLiteral("known")), 1);
    QCOMPARE(reader.unreadKeys(), QStringList{QStringLiteral("typo")});
    reader.refuseUnreadKeys();
    QVERIFY(reader.hasFailed());
}

void JsonReaderTest::refusesATextThatLacksALanguage()
{
    const QJsonObject onlyChinese{{QStringLiteral("zh"), QStringLiteral("号码")},
                                  {QStringLiteral("en"), QString()}};
    JsonReader reader({{QStringLiteral("label"), onlyChinese}}, QStringLiteral("x.json"));
    reader.localText(QStringLiteral("label"));
    QVERIFY(reader.hasFailed());
}

void JsonReaderTest::namesTheRowInsideAnArray()
{
    const QJsonArray rows{QJsonObject{{QStringLiteral("n"), 1}}, QJsonObject{}};
    JsonReader reader({{QStringLiteral("rows"), rows}}, QStringLiteral("x.json"));
    reader.forEach(QStringLiteral("rows"),
                   [](JsonReader &row) { row.integer(QStringLiteral("n")); });
    QVERIFY(reader.hasFailed());
    QVERIFY(reader.error().message.contains(QStringLiteral("rows[1]")));
}

} // namespace numauth

std::unique_ptr<QObject> makeJsonReaderTest()
{
    return std::make_unique<numauth::JsonReaderTest>();
}

#include "JsonReaderTest.moc"
