#include "tests/support/ProgramRun.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);

tests::ProgramResult sign(const QStringList &options, const QByteArray &input = {})
{
    return tests::runProgram(program, QStringList{QStringLiteral("sign")} + options, input);
}

} // namespace

class SignCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void reproducesEveryVector();
    void printsTheStepsInOrderAsText();
    void refusesBrokenInputWithItsPlace();
    void refusesAMissingFile();
};

void SignCommandTest::reproducesEveryVector()
{
    QFile file(tests::sourceFolder() + QStringLiteral("/tests/data/cloud/vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("vectors")).toArray();
    QCOMPARE(vectors.size(), 39);
    for (const QJsonValue &value : vectors) {
        const QJsonObject vector = value.toObject();
        QJsonObject input = vector.value(QStringLiteral("input")).toObject();
        input.insert(QStringLiteral("algorithm"), vector.value(QStringLiteral("algorithm")));
        const auto result = sign({QStringLiteral("--input"), QStringLiteral("-"),
                                  QStringLiteral("--format"), QStringLiteral("json")},
                                 QJsonDocument(input).toJson());
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QJsonObject steps = result.json();
        QCOMPARE(steps.take(QStringLiteral("formatVersion")).toInt(), 1);
        QCOMPARE(steps, vector.value(QStringLiteral("expected")).toObject());
    }
}

void SignCommandTest::printsTheStepsInOrderAsText()
{
    const auto result = sign({}, R"({"algorithm":"RPC-1.0-HMAC-SHA1","access_key_id":"testid",
                "access_key_secret":"testsecret","action":"GetMobile","nonce":"n",
                "timestamp":"2024-03-01T08:30:00Z","params":{"AccessToken":"t"}})");
    QCOMPARE(result.exitCode, 0);
    const qsizetype query = result.output.indexOf("canonical_query:");
    const qsizetype text = result.output.indexOf("string_to_sign:");
    const qsizetype signature = result.output.indexOf("\nsignature:");
    QVERIFY(query >= 0 && query < text && text < signature);
    QVERIFY(!result.output.contains("testsecret"));
}

void SignCommandTest::refusesBrokenInputWithItsPlace()
{
    const auto result = sign({}, "{\n  \"algorithm\": oops\n}");
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains("line 2"), result.errors.constData());
    QVERIFY(result.output.isEmpty());
}

void SignCommandTest::refusesAMissingFile()
{
    const auto result = sign({QStringLiteral("--input"), QStringLiteral("/nowhere/request.json")});
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.errors.contains("/nowhere/request.json"));
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeSignCommandTest()
{
    return std::make_unique<numauth::cli::SignCommandTest>();
}

#include "SignCommandTest.moc"
