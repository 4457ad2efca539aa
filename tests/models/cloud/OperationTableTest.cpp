#include "models/cloud/OperationTable.h"

#include "models/cloud/ErrorTable.h"
#include "models/cloud/ParameterCheck.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::cloud {

namespace {

QMap<QString, QString> examplesOf(const Operation &operation)
{
    QMap<QString, QString> parameters;
    for (const Parameter &row : operation.parameters) {
        const bool isNeeded =
            row.requirement == Requirement::Always || row.requirement == Requirement::Conditional;
        if (isNeeded)
            parameters.insert(row.name, row.example);
    }
    return parameters;
}

QStringList ruleIds(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids << finding.ruleId + QLatin1Char(' ') + finding.subject;
    return ids;
}

} // namespace

class OperationTableTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void initTestCase();
    void knowsAllOperationsOfTheVendorsClient();
    void everyRowIsConsistent();
    void everyExamplePassesItsOwnChecks();
    void chargedOperationsAreThoseThatConsumeOrSend();
    void suggestsTheNearestName();
    void refusesATypingErrorInARow();
    void reportsMissingUnknownAndWrongParameters();
    void asksForAConditionalParameterOnlyWhenItsConditionHolds();
    void findsCodesThatCarryAParameterName();
    void explainsEveryServerCodeOfTheDictionary();

private:
    OperationTable m_table;
    ErrorTable m_errors;
};

void OperationTableTest::initTestCase()
{
    const auto table = OperationTable::open();
    QVERIFY2(table, qPrintable(table ? QString() : table.error().message));
    m_table = *table;
    const auto errors = ErrorTable::open();
    QVERIFY2(errors, qPrintable(errors ? QString() : errors.error().message));
    m_errors = *errors;
}

void OperationTableTest::knowsAllOperationsOfTheVendorsClient()
{
    QCOMPARE(m_table.operations().size(), 19);
    QCOMPARE(m_errors.rows().size(), 93);
    QCOMPARE(m_table.version(), QStringLiteral("2017-05-25"));
    const Operation *verify = m_table.find(QStringLiteral("VerifyMobile"));
    QVERIFY(verify);
    QCOMPARE(verify->verdictField, QStringLiteral("GateVerifyResultDTO.VerifyResult"));
    QCOMPARE(verify->parameter(QStringLiteral("PhoneNumber"))->sensitivity, Sensitivity::Personal);
}

void OperationTableTest::everyRowIsConsistent()
{
    for (const Operation &operation : m_table.operations()) {
        const auto isCategory = [&operation](const OperationCategory &category) {
            return category.id == operation.category;
        };
        QVERIFY2(std::ranges::any_of(m_table.categories(), isCategory), qPrintable(operation.name));
        QVERIFY(operation.verdictField.isEmpty() ||
                operation.responseField(operation.verdictField));
        QVERIFY(!operation.sources.isEmpty());
        for (const Parameter &row : operation.parameters) {
            QVERIFY2(row.requiredWhenName.isEmpty() || operation.parameter(row.requiredWhenName),
                     qPrintable(operation.name + row.name));
            QVERIFY(QRegularExpression(row.pattern).isValid());
        }
    }
}

void OperationTableTest::everyExamplePassesItsOwnChecks()
{
    for (const Operation &operation : m_table.operations()) {
        const auto findings = checkParameters(operation, examplesOf(operation));
        QVERIFY2(findings.isEmpty(),
                 qPrintable(operation.name + ruleIds(findings).join(QLatin1Char(','))));
    }
}

void OperationTableTest::chargedOperationsAreThoseThatConsumeOrSend()
{
    QStringList charged;
    for (const Operation &operation : m_table.operations()) {
        if (operation.isCharged)
            charged << operation.name;
    }
    QCOMPARE(charged, (QStringList{QStringLiteral("GetMobile"), QStringLiteral("VerifyMobile"),
                                   QStringLiteral("GetPhoneWithToken"),
                                   QStringLiteral("VerifyPhoneWithToken"),
                                   QStringLiteral("SendSmsVerifyCode")}));
}

void OperationTableTest::suggestsTheNearestName()
{
    QCOMPARE(m_table.nearest(QStringLiteral("getMobil")), QStringLiteral("GetMobile"));
    QCOMPARE(m_table.nearest(QStringLiteral("FooBarBazQuux")), QString());
}

void OperationTableTest::refusesATypingErrorInARow()
{
    const auto table = ErrorTable::parse(
        R"({"formatVersion":1,"errors":[{"code":"X","layer":"bussiness","kind":"input",
            "retryable":false,"confidence":"official","meaning":{"zh":"一","en":"a"},
            "remedy":{"zh":"二","en":"b"},"source":"s"}]})",
        QStringLiteral("errors.json"));
    QVERIFY(!table);
    QVERIFY2(table.error().message.contains(QStringLiteral("layer")),
             qPrintable(table.error().message));
}

void OperationTableTest::reportsMissingUnknownAndWrongParameters()
{
    const Operation *operation = m_table.find(QStringLiteral("SendSmsVerifyCode"));
    QMap<QString, QString> parameters = examplesOf(*operation);
    parameters.remove(QStringLiteral("SignName"));
    parameters.insert(QStringLiteral("CodeLength"), QStringLiteral("9"));
    parameters.insert(QStringLiteral("Interval"), QStringLiteral("soon"));
    parameters.insert(QStringLiteral("phoneNumber"), QStringLiteral("1"));
    QCOMPARE(
        ruleIds(checkParameters(*operation, parameters)),
        (QStringList{QStringLiteral("call.missing SignName"),
                     QStringLiteral("call.value CodeLength"), QStringLiteral("call.value Interval"),
                     QStringLiteral("call.unknown phoneNumber")}));
}

void OperationTableTest::asksForAConditionalParameterOnlyWhenItsConditionHolds()
{
    const Operation *operation = m_table.find(QStringLiteral("CreateVerifyScheme"));
    const QMap<QString, QString> parameters{{QStringLiteral("AppName"), QStringLiteral("a")},
                                            {QStringLiteral("SchemeName"), QStringLiteral("s")},
                                            {QStringLiteral("OsType"), QStringLiteral("iOS")}};
    QCOMPARE(ruleIds(checkParameters(*operation, parameters)),
             QStringList{QStringLiteral("call.missing BundleId")});
}

void OperationTableTest::findsCodesThatCarryAParameterName()
{
    QCOMPARE(m_errors.find(QStringLiteral("MissingPhoneNumber"))->code,
             QStringLiteral("Missing{ParameterName}"));
    QCOMPARE(m_errors.find(QStringLiteral("MissingParameter"))->layer, ErrorLayer::Product);
    QVERIFY(!m_errors.find(QStringLiteral("NeverSeen")));
}

/// The dictionary of return codes is a table of its own; what it lists as the server's, a call
/// explains with its remedy.
void OperationTableTest::explainsEveryServerCodeOfTheDictionary()
{
    const QStringList verdicts{QStringLiteral("PASS"), QStringLiteral("REJECT"),
                               QStringLiteral("UNKNOWN")};
    QFile file(tests::sourceFolder() +
               QStringLiteral("/resources/diagnosis/codes/aliyun.openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray codes =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("codes")).toArray();
    QVERIFY(codes.size() > 20);
    for (const QJsonValue &row : codes) {
        const QString code = row.toObject().value(QStringLiteral("code")).toString();
        const ErrorRow *error = m_errors.find(code);
        QVERIFY2(verdicts.contains(code) || (error && !error->remedy.zh.isEmpty()),
                 qPrintable(code));
    }
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeOperationTableTest()
{
    return std::make_unique<numauth::cloud::OperationTableTest>();
}

#include "OperationTableTest.moc"
