#include "models/sandbox/AdminClient.h"
#include "tests/support/ProgramRun.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);
const QString folder = QStringLiteral(NUMAUTH_CONFORMANCE_FOLDER);

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

bool isNetworkFailure(const QByteArray &log)
{
    static const QRegularExpression pattern(QStringLiteral(
        "ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network"));
    return pattern.match(QString::fromUtf8(log)).hasMatch();
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

private:
    QString mint(const QString &kind);
    QJsonObject parametersOf(const Case &entry);
    QList<QJsonObject> drive(const QJsonArray &calls, const QProcessEnvironment &environment);
    QJsonObject callOwn(const Case &entry, const QJsonObject &parameters, bool isRpc);

    QString m_node;
    std::unique_ptr<tests::RunningSandbox> m_sandbox;
};

void VendorClientTest::initTestCase()
{
    m_node = QStandardPaths::findExecutable(QStringLiteral("node"));
    const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
    if (m_node.isEmpty() || npm.isEmpty())
        QSKIP("node and npm are not installed, so the vendor's client cannot run.");
    QVERIFY(QDir().mkpath(folder));
    for (const char *name : {"package.json", "package-lock.json", ".npmrc", "driver.mjs"}) {
        const QString file = QString::fromLatin1(name);
        const QString target = QDir(folder).filePath(file);
        QFile::remove(target);
        QVERIFY(QFile::copy(tests::sourceFolder() + QStringLiteral("/tests/conformance/") + file,
                            target));
    }
    if (!QFile::exists(folder + QStringLiteral("/node_modules/.package-lock.json"))) {
        const auto installed =
            tests::runProgram(npm, {QStringLiteral("ci"), QStringLiteral("--ignore-scripts")}, {},
                              QProcessEnvironment::systemEnvironment(), folder, 240'000);
        if (installed.exitCode != 0 && isNetworkFailure(installed.errors + installed.output))
            QSKIP("The npm registry cannot be reached, so the vendor's client is not installed.");
        QVERIFY2(installed.exitCode == 0, installed.errors.constData());
    }
    m_sandbox = std::make_unique<tests::RunningSandbox>(program, QStringList());
    QVERIFY(m_sandbox->isListening());
}

QString VendorClientTest::mint(const QString &kind)
{
    const QJsonObject body{{QStringLiteral("carrier"), QStringLiteral("CMCC")},
                           {QStringLiteral("phone"), QStringLiteral("13800000001")},
                           {QStringLiteral("kind"), kind}};
    const auto answer =
        sandbox::AdminClient(QUrl(m_sandbox->url())).post(QStringLiteral("/tokens"), body);
    return answer ? answer->value(QStringLiteral("token")).toString() : QString();
}

QJsonObject VendorClientTest::parametersOf(const Case &entry)
{
    QJsonObject parameters;
    const QString token = entry.tokenKind.isEmpty() ? entry.token : mint(entry.tokenKind);
    if (!token.isEmpty())
        parameters.insert(tokenParameter(entry.operation), token);
    if (!entry.phone.isEmpty())
        parameters.insert(QStringLiteral("PhoneNumber"), entry.phone);
    return parameters;
}

QList<QJsonObject> VendorClientTest::drive(const QJsonArray &calls,
                                           const QProcessEnvironment &environment)
{
    const auto result = tests::runProgram(m_node, {QStringLiteral("driver.mjs")},
                                          QJsonDocument(calls).toJson(), environment, folder);
    if (result.exitCode != 0)
        qCritical("%s", result.errors.constData());
    QList<QJsonObject> answers;
    for (const QByteArray &line : result.output.split('\n')) {
        if (!line.isEmpty())
            answers << QJsonDocument::fromJson(line).object();
    }
    return answers;
}

QJsonObject VendorClientTest::callOwn(const Case &entry, const QJsonObject &parameters, bool isRpc)
{
    QStringList arguments{QStringLiteral("call"),
                          entry.operation,
                          QStringLiteral("--env"),
                          m_sandbox->url(),
                          QStringLiteral("--format"),
                          QStringLiteral("json"),
                          QStringLiteral("--quiet"),
                          QStringLiteral("--signature"),
                          isRpc ? QStringLiteral("rpc") : QStringLiteral("acs3")};
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter)
        arguments << QStringLiteral("--param")
                  << parameter.key() + QLatin1Char('=') + parameter.value().toString();
    return tests::runProgram(program, arguments, {}, m_sandbox->environment()).json();
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
    const QList<QJsonObject> answers = drive(calls, m_sandbox->environment());
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
    QProcessEnvironment environment = m_sandbox->environment();
    environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), QStringLiteral("wrong"));
    QJsonArray calls;
    for (const auto &[client, mode] :
         QList<QPair<QString, QString>>{{QStringLiteral("product"), QStringLiteral("acs3")},
                                        {QStringLiteral("product"), QStringLiteral("rpc")},
                                        {QStringLiteral("core"), QStringLiteral("GET")},
                                        {QStringLiteral("core"), QStringLiteral("POST")}})
        calls.append(QJsonObject{
            {QStringLiteral("client"), client},
            {QStringLiteral("signature"), mode},
            {QStringLiteral("method"), mode},
            {QStringLiteral("operation"), QStringLiteral("GetMobile")},
            {QStringLiteral("parameters"),
             QJsonObject{{QStringLiteral("AccessToken"), mint(QStringLiteral("accessToken"))}}}});
    const QList<QJsonObject> answers = drive(calls, environment);
    QCOMPARE(answers.size(), 4);
    for (const QJsonObject &answer : answers)
        QCOMPARE(answer.value(QStringLiteral("code")).toString(),
                 QStringLiteral("SignatureDoesNotMatch"));
}

} // namespace numauth

std::unique_ptr<QObject> makeVendorClientTest()
{
    return std::make_unique<numauth::VendorClientTest>();
}

#include "VendorClientTest.moc"
