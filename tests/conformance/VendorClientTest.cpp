#include "tests/conformance/VendorDriver.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);

/// One call as the driver reads it, and what every client must get.
struct Case
{
    QString operation;
    QString tokenKind; // empty: `token` is taken as it is
    QString token;
    QString phone;
    QString code;
    int status;
};

QString tokenParameter(const QString &operation)
{
    if (operation == QLatin1StringView("GetMobile"))
        return QStringLiteral("AccessToken");
    return operation == QLatin1StringView("VerifyMobile") ? QStringLiteral("AccessCode")
                                                          : QStringLiteral("SpToken");
}

QList<Case> cases()
{
    const auto text = [](const char *word) { return QString::fromLatin1(word); };
    const QString own = text("13800000001");
    return {
        {text("GetMobile"), text("accessToken"), {}, {}, text("OK"), 200},
        {text("VerifyMobile"), text("accessCode"), {}, own, text("OK"), 200},
        {text("VerifyMobile"), text("accessCode"), {}, text("13900000002"), text("OK"), 200},
        {text("VerifyMobile"),
         text("accessCode"),
         {},
         text("13000000001"),
         text("isv.PARAMETERS_MISMATCH"),
         200},
        {text("VerifyMobile"),
         text("accessCode"),
         {},
         text("12"),
         text("isv.MOBILE_NUMBER_ILLEGAL"),
         200},
        {text("VerifyMobile"), text("accessCode"), {}, {}, text("MissingPhoneNumber"), 400},
        {text("GetPhoneWithToken"), text("spToken"), {}, {}, text("OK"), 200},
        {text("VerifyPhoneWithToken"), text("spToken"), {}, own, text("OK"), 200},
        {text("GetMobile"), text("accessCode"), {}, {}, text("isv.TOKEN_UNAUTHORIZED_USED"), 200},
        {text("GetMobile"), {}, text("a+b/c==*~'()! %测试😀"), {}, text("isv.TOKEN_INVALID"), 200},
        {text("GetMobile"), {}, {}, {}, text("MissingAccessToken"), 400}};
}

/// Members and kinds of an answer, without the values that differ from call to call.
QStringList shape(const QJsonObject &object, const QString &prefix = {})
{
    QStringList members;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString path = prefix + member.key();
        if (member.value().isObject())
            members += shape(member.value().toObject(), path + QLatin1Char('.'));
        else
            members << path + QLatin1Char(':') + QString::number(member.value().type());
    }
    return members;
}

} // namespace

/// The vendor's own clients against the sandbox. They are installed from npm into the build folder.
class VendorClientTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void getsTheSameAnswersAsTheCommandLine_data();
    void getsTheSameAnswersAsTheCommandLine();
    void aWrongSecretIsRefusedInEveryMode();
    void theSamplesOfThisProgramSendTheCall_data();
    void theSamplesOfThisProgramSendTheCall();

private:
    QJsonObject parametersOf(const Case &entry);
    QJsonObject callOwn(const Case &entry, const QJsonObject &parameters, bool isRpc);

    tests::VendorDriver m_vendor;
};

void VendorClientTest::initTestCase()
{
    const QString reason = m_vendor.prepare();
    if (!reason.isEmpty())
        QSKIP(qPrintable(reason));
    QVERIFY2(m_vendor.failure().isEmpty(), qPrintable(m_vendor.failure()));
}

QJsonObject VendorClientTest::parametersOf(const Case &entry)
{
    QJsonObject parameters;
    const QString token = entry.tokenKind.isEmpty() ? entry.token : m_vendor.mint(entry.tokenKind);
    if (!token.isEmpty())
        parameters.insert(tokenParameter(entry.operation), token);
    if (!entry.phone.isEmpty())
        parameters.insert(QStringLiteral("PhoneNumber"), entry.phone);
    return parameters;
}

QJsonObject VendorClientTest::callOwn(const Case &entry, const QJsonObject &parameters, bool isRpc)
{
    QStringList arguments{QStringLiteral("call"),
                          entry.operation,
                          QStringLiteral("--env"),
                          m_vendor.sandbox().url(),
                          QStringLiteral("--format"),
                          QStringLiteral("json"),
                          QStringLiteral("--quiet"),
                          QStringLiteral("--signature"),
                          isRpc ? QStringLiteral("rpc") : QStringLiteral("acs3")};
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter)
        arguments << QStringLiteral("--param")
                  << parameter.key() + QLatin1Char('=') + parameter.value().toString();
    return tests::runProgram(program, arguments, {}, m_vendor.sandbox().environment()).json();
}

void VendorClientTest::getsTheSameAnswersAsTheCommandLine_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("mode");
    QTest::newRow("product client, ACS3") << QStringLiteral("product") << QStringLiteral("acs3");
    QTest::newRow("product client, RPC") << QStringLiteral("product") << QStringLiteral("rpc");
    QTest::newRow("core client, GET") << QStringLiteral("core") << QStringLiteral("GET");
    QTest::newRow("core client, POST form") << QStringLiteral("core") << QStringLiteral("POST");
}

void VendorClientTest::getsTheSameAnswersAsTheCommandLine()
{
    QFETCH(QString, client);
    QFETCH(QString, mode);
    QJsonArray calls;
    for (const Case &entry : cases())
        calls.append(QJsonObject{{QStringLiteral("client"), client},
                                 {QStringLiteral("signature"), mode},
                                 {QStringLiteral("method"), mode},
                                 {QStringLiteral("operation"), entry.operation},
                                 {QStringLiteral("parameters"), parametersOf(entry)}});
    const QList<QJsonObject> answers = m_vendor.drive(calls, m_vendor.sandbox().environment());
    QCOMPARE(answers.size(), cases().size());
    for (qsizetype index = 0; index < answers.size(); ++index) {
        const Case entry = cases().at(index);
        const QJsonObject &answer = answers.at(index);
        const QJsonObject own =
            callOwn(entry, parametersOf(entry), mode != QLatin1StringView("acs3"));
        QCOMPARE(answer.value(QStringLiteral("code")).toString(), entry.code);
        QCOMPARE(own.value(QStringLiteral("code")).toString(), entry.code);
        QCOMPARE(answer.value(QStringLiteral("httpStatus")).toInt(), entry.status);
        QCOMPARE(own.value(QStringLiteral("httpStatus")).toInt(), entry.status);
        if (answer.contains(QStringLiteral("body")))
            QCOMPARE(shape(answer.value(QStringLiteral("body")).toObject()),
                     shape(own.value(QStringLiteral("body")).toObject()));
    }
}

void VendorClientTest::aWrongSecretIsRefusedInEveryMode()
{
    QProcessEnvironment environment = m_vendor.sandbox().environment();
    environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), QStringLiteral("wrong"));
    QJsonArray calls;
    for (const auto &[client, mode] :
         QList<QPair<QString, QString>>{{QStringLiteral("product"), QStringLiteral("acs3")},
                                        {QStringLiteral("product"), QStringLiteral("rpc")},
                                        {QStringLiteral("core"), QStringLiteral("GET")},
                                        {QStringLiteral("core"), QStringLiteral("POST")}})
        calls.append(QJsonObject{{QStringLiteral("client"), client},
                                 {QStringLiteral("signature"), mode},
                                 {QStringLiteral("method"), mode},
                                 {QStringLiteral("operation"), QStringLiteral("GetMobile")},
                                 {QStringLiteral("parameters"),
                                  QJsonObject{{QStringLiteral("AccessToken"),
                                               m_vendor.mint(QStringLiteral("accessToken"))}}}});
    const QList<QJsonObject> answers = m_vendor.drive(calls, environment);
    QCOMPARE(answers.size(), 4);
    for (const QJsonObject &answer : answers)
        QCOMPARE(answer.value(QStringLiteral("code")).toString(),
                 QStringLiteral("SignatureDoesNotMatch"));
}

void VendorClientTest::theSamplesOfThisProgramSendTheCall_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("interpreter");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("Node.js") << QStringLiteral("node") << QStringLiteral("node")
                             << QStringLiteral("sample.cjs");
    QTest::newRow("curl") << QStringLiteral("curl") << QStringLiteral("bash")
                          << QStringLiteral("sample.sh");
    QTest::newRow("numauth") << QStringLiteral("cli") << QStringLiteral("bash")
                             << QStringLiteral("sample-cli.sh");
}

/// The code that the program writes for a request is run as it stands.
void VendorClientTest::theSamplesOfThisProgramSendTheCall()
{
    QFETCH(QString, language);
    QFETCH(QString, interpreter);
    QFETCH(QString, fileName);
    // The sample for the command line calls this very program.
    const QString own = QFileInfo(program).path();
    for (const QString &tool : {interpreter, language}) {
        if (tool == QLatin1StringView("cli"))
            continue;
        if (QStandardPaths::findExecutable(tool).isEmpty())
            QSKIP(
                qPrintable(tool + QStringLiteral(" is not installed, so its sample cannot run.")));
    }
    QProcessEnvironment environment = m_vendor.sandbox().environment();
    environment.insert(QStringLiteral("PATH"),
                       own + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_TOKEN"),
                       m_vendor.mint(QStringLiteral("accessToken")));
    const auto sample = tests::runProgram(
        program,
        {QStringLiteral("call"), QStringLiteral("GetMobile"), QStringLiteral("--env"),
         m_vendor.sandbox().url(), QStringLiteral("--param"),
         QStringLiteral("AccessToken=env:NUMAUTH_ACCESS_TOKEN"), QStringLiteral("--param"),
         QStringLiteral("OutId=order 1&2"), QStringLiteral("--as"), language},
        {}, environment);
    QVERIFY2(sample.exitCode == 0, sample.errors.constData());
    const QString folder = QStringLiteral(NUMAUTH_CONFORMANCE_FOLDER);
    QFile file(folder + QLatin1Char('/') + fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sample.output);
    file.close();
    const auto run = tests::runProgram(interpreter, {fileName}, {}, environment, folder);
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QVERIFY2(run.output.contains("13800000001"), run.output.constData());
}

} // namespace numauth

std::unique_ptr<QObject> makeVendorClientTest()
{
    return std::make_unique<numauth::VendorClientTest>();
}

#include "VendorClientTest.moc"
