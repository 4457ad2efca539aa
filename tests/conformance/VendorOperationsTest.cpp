#include "models/base/JsonReader.h"
#include "models/sandbox/AdminClient.h"
#include "tests/conformance/VendorDriver.h"
#include "tests/support/TestRun.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

const QString phone = QStringLiteral("13800000001");
const QString sign = QStringLiteral("ecf65aaaaaaaaaaaaaa8ea68eda4c4a0");

QString text(const char *value)
{
    return QString::fromUtf8(value);
}

/// Members that the cloud sends in its samples only.
const QStringList sampleMembers{
    text("Model.PhoneScore"),  // only where a score was ordered
    text("AccessDeniedDetail") // "无" in samples; the cloud fills it when it denies
};

QString kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return text("boolean");
    case QJsonValue::Double:
        return text("number");
    case QJsonValue::String:
        return text("text");
    default:
        return text("null");
    }
}

/// Path → kind of every leaf; the first entry stands for an array.
void collect(const QJsonValue &value, const QString &path, QMap<QString, QString> &members)
{
    if (value.isArray()) {
        if (!value.toArray().isEmpty())
            collect(value.toArray().first(), path + text("[]"), members);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            collect(member.value(),
                    path.isEmpty() ? member.key() : path + QLatin1Char('.') + member.key(),
                    members);
    } else {
        members.insert(path, kindOf(value));
    }
}

/// The service counts days in China.
QString today()
{
    return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).toString(text("yyyyMMdd"));
}

/// A parameter that the driver takes from the answer of an earlier call.
QJsonObject from(int call, const char *path)
{
    return {{text("from"), call}, {text("path"), text(path)}};
}

/// The scheme that the first call of every run creates.
const QJsonObject schemeCode = from(0, "GateVerifySchemeDTO.SchemeCode");

/// Calls as driver.mjs reads them, all made the same way.
class CallList
{
public:
    explicit CallList(const QJsonObject &how) : m_how(how) {}

    /// Returns the number of the call, for from().
    int add(const char *operation, const QJsonObject &parameters)
    {
        QJsonObject call = m_how;
        call.insert(text("operation"), text(operation));
        call.insert(text("parameters"), parameters);
        m_calls.append(call);
        return static_cast<int>(m_calls.size()) - 1;
    }
    const QJsonArray &calls() const { return m_calls; }

private:
    QJsonObject m_how;
    QJsonArray m_calls;
};

QString operationOf(const QJsonValue &call)
{
    return call.toObject().value(text("operation")).toString();
}

} // namespace

/// Every operation of the vendor's clients against the sandbox: the caller gets the members and the
/// error classes that captures of those clients show.
class VendorOperationsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyOperationAnswersItsMembers_data();
    void everyOperationAnswersItsMembers();
    void everyFailureHasItsErrorClass_data();
    void everyFailureHasItsErrorClass();
    void anUnreachableGatewayIsAnErrorOfTheClient();

private:
    QJsonArray calls(const QJsonObject &how);
    void addSchemes(CallList &list, const QString &package);
    void addTokens(CallList &list);
    void addMessages(CallList &list, const QString &number);

    tests::VendorDriver m_vendor;
    QJsonObject m_captured;
    int m_run = 0;
};

void VendorOperationsTest::initTestCase()
{
    const QString reason = m_vendor.prepare();
    if (!reason.isEmpty())
        QSKIP(qPrintable(reason));
    QVERIFY2(m_vendor.failure().isEmpty(), qPrintable(m_vendor.failure()));
    QFile file(tests::sourceFolder() + text("/tests/conformance/captured.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto captured = JsonReader::parseObject(file.readAll(), file.fileName());
    QVERIFY(captured);
    m_captured = *captured;
    QCOMPARE(m_captured.value(text("operations")).toObject().size(), 19);
}

/// All operations in an order in which each finds what it needs.
QJsonArray VendorOperationsTest::calls(const QJsonObject &how)
{
    CallList list(how);
    const QString run = QString::number(++m_run);
    addSchemes(list, text("com.example.run") + run);
    addTokens(list);
    addMessages(list, text("1390000") + run.rightJustified(4, QLatin1Char('0')));
    const QString day = today();
    list.add("QueryGateVerifyStatisticPublic",
             {{text("StartDate"), day}, {text("EndDate"), day}, {text("AuthenticationType"), 1}});
    list.add("QueryGateVerifyBillingPublic",
             {{text("Month"), day.left(6)}, {text("AuthenticationType"), 2}});
    list.add("GetAuthorizationUrl", {{text("PhoneNo"), phone},
                                     {text("SchemeId"), 2340001},
                                     {text("EndDate"), text("2099-12-28")}});
    list.add("DeleteVerifyScheme", {{text("SchemeCode"), schemeCode}});
    return list.calls();
}

void VendorOperationsTest::addSchemes(CallList &list, const QString &package)
{
    list.add("CreateVerifyScheme", {{text("SchemeName"), text("一键登录认证方案")},
                                    {text("AppName"), text("阿里云通信")},
                                    {text("OsType"), text("Android")},
                                    {text("PackName"), package},
                                    {text("PackSign"), sign},
                                    {text("AuthType"), text("1,2")}});
    list.add("DescribeVerifyScheme", {{text("SchemeCode"), schemeCode}});
    const int fusion = list.add("CreateSchemeConfig", {{text("SchemeName"), text("APP测试方案")},
                                                       {text("Platform"), text("Android")},
                                                       {text("AppName"), text("阿里云通信")},
                                                       {text("AndroidPackageName"), package},
                                                       {text("AndroidPackageSign"), sign}});
    list.add("GetFusionAuthToken", {{text("SchemeCode"), from(fusion, "Model.SchemeCode")},
                                    {text("Platform"), text("Android")},
                                    {text("PackageName"), package},
                                    {text("PackageSign"), sign},
                                    {text("DurationSeconds"), 900}});
    list.add("GetSmsAuthTokens", {{text("OsType"), text("Android")},
                                  {text("PackageName"), package},
                                  {text("SignName"), sign},
                                  {text("SceneCode"), schemeCode},
                                  {text("Expire"), 900},
                                  {text("SmsTemplateCode"), text("SMS_139870001")},
                                  {text("SmsCodeExpire"), 60}});
}

void VendorOperationsTest::addTokens(CallList &list)
{
    const auto mint = [this](const char *kind) { return m_vendor.mint(text(kind), phone); };
    list.add("GetMobile",
             {{text("AccessToken"), mint("accessToken")}, {text("OutId"), text("out 22345")}});
    list.add("VerifyMobile",
             {{text("AccessCode"), mint("accessCode")}, {text("PhoneNumber"), phone}});
    const QString page = text("https://h5-%1.example.com").arg(m_run);
    const int created = list.add("CreateVerifyScheme", {{text("SchemeName"), text("H5 方案")},
                                                        {text("AppName"), text("网页")},
                                                        {text("OsType"), text("Web")},
                                                        {text("Origin"), page},
                                                        {text("Url"), page + QLatin1Char('/')},
                                                        {text("AuthType"), text("1,2")}});
    list.add("GetAuthToken", {{text("Url"), page + QLatin1Char('/')},
                              {text("Origin"), page},
                              {text("SceneCode"), from(created, "GateVerifySchemeDTO.SchemeCode")},
                              {text("BizType"), 0}});
    list.add("GetPhoneWithToken", {{text("SpToken"), mint("spToken")}});
    list.add("VerifyPhoneWithToken", {{text("SpToken"), mint("h5")}, {text("PhoneNumber"), phone}});
    list.add("VerifyWithFusionAuthToken", {{text("VerifyToken"), mint("fusion")}});
}

void VendorOperationsTest::addMessages(CallList &list, const QString &number)
{
    const QString out = text("12358794Aqzaq");
    const int sent = list.add("SendSmsVerifyCode",
                              {{text("PhoneNumber"), number},
                               {text("SignName"), text("速通互联验证码")},
                               {text("TemplateCode"), text("100001")},
                               {text("TemplateParam"), text(R"({"code":"##code##","min":"5"})")},
                               {text("OutId"), out},
                               {text("ReturnVerifyCode"), true}});
    list.add("CheckSmsVerifyCode", {{text("PhoneNumber"), number},
                                    {text("VerifyCode"), from(sent, "Model.VerifyCode")},
                                    {text("OutId"), out}});
    list.add("QuerySendDetails", {{text("PhoneNumber"), number},
                                  {text("SendDate"), today()},
                                  {text("PageSize"), 10},
                                  {text("CurrentPage"), 1}});
    const QJsonObject message{
        {text("carrier"), text("CMCC")}, {text("phone"), phone}, {text("kind"), text("smsToken")}};
    const auto code = sandbox::AdminClient(QUrl(m_vendor.sandbox().url()))
                          .post(text("/tokens"), message)
                          .valueOr(QJsonObject());
    list.add("VerifySmsCode", {{text("PhoneNumber"), phone},
                               {text("SmsCode"), code.value(text("code"))},
                               {text("SmsToken"), code.value(text("token"))}});
}

void VendorOperationsTest::everyOperationAnswersItsMembers_data()
{
    QTest::addColumn<QJsonObject>("how");
    const auto how = [](const char *client, const char *signature, const char *method) {
        return QJsonObject{{text("client"), text(client)},
                           {text("signature"), text(signature)},
                           {text("method"), text(method)}};
    };
    QTest::newRow("product client, ACS3") << how("product", "acs3", "POST");
    QTest::newRow("product client, RPC") << how("product", "rpc", "POST");
    QTest::newRow("core client, GET") << how("core", "rpc", "GET");
    QTest::newRow("core client, POST form") << how("core", "rpc", "POST");
}

void VendorOperationsTest::everyOperationAnswersItsMembers()
{
    QFETCH(QJsonObject, how);
    const QJsonArray list = calls(how);
    QSet<QString> operations;
    for (const QJsonValue &call : list)
        operations.insert(operationOf(call));
    QCOMPARE(operations.size(), 19);
    const QList<QJsonObject> answers = m_vendor.drive(list, m_vendor.sandbox().environment());
    QCOMPARE(answers.size(), list.size());
    for (qsizetype index = 0; index < answers.size(); ++index) {
        const QString operation = operationOf(list.at(index));
        const QByteArray shown =
            operation.toUtf8() + ' ' + QJsonDocument(answers.at(index)).toJson();
        QVERIFY2(answers.at(index).value(text("code")) == text("OK"), shown.constData());
        QMap<QString, QString> members;
        collect(answers.at(index).value(text("body")), {}, members);
        const QJsonObject captured =
            m_captured.value(text("operations")).toObject().value(operation).toObject();
        for (auto member = captured.begin(); member != captured.end(); ++member) {
            if (sampleMembers.contains(member.key()))
                continue;
            const QString kind = members.value(member.key());
            QVERIFY2(
                kind == member.value().toString(),
                qPrintable(text("%1: %2 is “%3”, captured “%4”")
                               .arg(operation, member.key(), kind, member.value().toString())));
        }
    }
}

void VendorOperationsTest::everyFailureHasItsErrorClass_data()
{
    QTest::addColumn<QJsonObject>("failure");
    for (const QJsonValue &failure : m_captured.value(text("errors")).toArray())
        QTest::newRow(qPrintable(failure.toObject().value(text("fault")).toString()))
            << failure.toObject();
}

void VendorOperationsTest::everyFailureHasItsErrorClass()
{
    QFETCH(QJsonObject, failure);
    const sandbox::AdminClient admin(QUrl(m_vendor.sandbox().url()));
    const auto set = admin.put(
        text("/faults"),
        {{text("faults"), QJsonArray{QJsonObject{{text("operation"), text("GetMobile")},
                                                 {text("fault"), failure.value(text("fault"))}}}}});
    QVERIFY2(set, set ? "" : qPrintable(set.error().message));
    const QJsonObject call{
        {text("client"), text("product")},
        {text("signature"), text("acs3")},
        {text("readTimeout"), 700},
        {text("operation"), text("GetMobile")},
        {text("parameters"),
         QJsonObject{{text("AccessToken"), m_vendor.mint(text("accessToken"), phone)}}}};
    const auto answers = m_vendor.drive(QJsonArray{call}, m_vendor.sandbox().environment());
    const auto cleared = admin.put(text("/faults"), {{text("faults"), QJsonArray()}});
    QVERIFY(cleared);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().value(text("error")).toString(),
             failure.value(text("name")).toString());
    QCOMPARE(answers.first().value(text("code")).toString(),
             failure.value(text("code")).toString());
    QCOMPARE(answers.first().value(text("httpStatus")).toInt(),
             failure.value(text("httpStatus")).toInt());
}

void VendorOperationsTest::anUnreachableGatewayIsAnErrorOfTheClient()
{
    QProcessEnvironment environment = m_vendor.sandbox().environment();
    environment.insert(text("NUMAUTH_SANDBOX_URL"), text("http://127.0.0.1:1"));
    const QJsonObject call{{text("client"), text("product")},
                           {text("signature"), text("acs3")},
                           {text("operation"), text("GetMobile")},
                           {text("parameters"), QJsonObject{{text("AccessToken"), text("x")}}}};
    const auto answers = m_vendor.drive(QJsonArray{call}, environment);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().value(text("code")).toString(), text("ECONNREFUSED"));
}

} // namespace numauth

std::unique_ptr<QObject> makeVendorOperationsTest()
{
    return std::make_unique<numauth::VendorOperationsTest>();
}

#include "VendorOperationsTest.moc"
