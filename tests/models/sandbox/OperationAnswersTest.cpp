#include "models/sandbox/OperationAnswers.h"

#include "models/base/UtcZone.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/SchemeAnswers.h"
#include "models/sandbox/SmsAnswers.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::sandbox {

namespace {

using Parameters = QMap<QString, QString>;

const QDateTime start(QDate(2026, 3, 1), QTime(9, 0), utcZone);
const QString phone = QStringLiteral("13800000001");

/// Members that the table names and that an answer need not have.
const QStringList optionalMembers{QStringLiteral("Model.PhoneScore")};

bool hasPath(const QJsonValue &value, const QStringList &path)
{
    if (path.isEmpty())
        return !value.isUndefined();
    QString name = path.first();
    const bool isArray = name.endsWith(QStringLiteral("[]"));
    if (isArray)
        name.chop(2);
    QJsonValue next = value.toObject().value(name);
    if (isArray)
        next = path.size() == 1 ? next : next.toArray().at(0);
    return hasPath(next, path.mid(1));
}

} // namespace

class OperationAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersEveryOperationOfTheTable();
    void holdsEveryMemberThatTheTableNames_data();
    void holdsEveryMemberThatTheTableNames();
    void refusesASecondSchemeOfTheSameClient_data();
    void refusesASecondSchemeOfTheSameClient();
    void forgetsADeletedScheme();
    void aNewKeyTakesItsTimeWithAnActivationDelay();
    void keepsFusionAndVerificationSchemesApart();
    void refusesAnotherClientThanTheSchemes();
    void h5TokensFollowTheirPage();
    void refusesASecondMessageWithinTheInterval();
    void aCodeIsRightOnceAndOnlyInTime();
    void theNewestCodeReplacesTheEarlierOne();
    void bothCodesStayWithTheOtherPolicy();
    void comparesLettersAsThePolicySays();
    void aCodeOfOnesOwnCannotBeChecked();
    void makesCodesOfTheAskedAlphabet_data();
    void makesCodesOfTheAskedAlphabet();
    void reportsDeliveryAfterAFewSeconds();
    void theOldFlowChecksByToken();
    void countsWhatHappenedByDay();
    void billsByScheme();
    void aDeletedSchemeEndsItsTokens();
    void restoresAllOfItsState();

private:
    CallOutcome call(const char *operation, const Parameters &parameters);
    CallOutcome send(const Parameters &more = {});
    CallOutcome check(const QString &code, const Parameters &more = {});
    QString createScheme(const QString &platform = QStringLiteral("Android"));
    QString createFusionScheme();
    Parameters samplesFor(const QString &operation);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SandboxAccount> m_account;
    int m_counter = 0;
};

void OperationAnswersTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_clock = std::make_unique<ManualClock>(start);
    m_account = std::make_unique<SandboxAccount>(*m_clock, LifePreset::Faq, [this] {
        return QCryptographicHash::hash(QByteArray::number(++m_counter), QCryptographicHash::Sha1)
            .left(18);
    });
}

CallOutcome OperationAnswersTest::call(const char *operation, const Parameters &parameters)
{
    return operationAnswers().value(QString::fromLatin1(operation))(*m_account,
                                                                    CallInput(parameters));
}

CallOutcome OperationAnswersTest::send(const Parameters &more)
{
    Parameters parameters{
        {QStringLiteral("PhoneNumber"), phone},
        {QStringLiteral("SignName"), QStringLiteral("测试签名")},
        {QStringLiteral("TemplateCode"), QStringLiteral("100001")},
        {QStringLiteral("TemplateParam"), QStringLiteral(R"({"code":"##code##","min":"5"})")},
        {QStringLiteral("ReturnVerifyCode"), QStringLiteral("true")}};
    parameters.insert(more);
    return call("SendSmsVerifyCode", parameters);
}

QString codeOf(const CallOutcome &sent)
{
    return sent.result.value(QStringLiteral("Model"))
        .toObject()
        .value(QStringLiteral("VerifyCode"))
        .toString();
}

CallOutcome OperationAnswersTest::check(const QString &code, const Parameters &more)
{
    Parameters parameters{{QStringLiteral("PhoneNumber"), phone},
                          {QStringLiteral("VerifyCode"), code}};
    parameters.insert(more);
    return call("CheckSmsVerifyCode", parameters);
}

QString OperationAnswersTest::createScheme(const QString &platform)
{
    const CallOutcome created =
        call("CreateVerifyScheme",
             {{QStringLiteral("SchemeName"), QStringLiteral("登录")},
              {QStringLiteral("AppName"), QStringLiteral("演示")},
              {QStringLiteral("OsType"), platform},
              {QStringLiteral("PackName"), QStringLiteral("com.example.demo")},
              {QStringLiteral("PackSign"), QStringLiteral("ecf65aaaaaaaaaaaaaa8ea68eda4c4a0")},
              {QStringLiteral("BundleId"), QStringLiteral("com.example.demo")},
              {QStringLiteral("Origin"), QStringLiteral("https://h5.example.com")},
              {QStringLiteral("Url"), QStringLiteral("https://h5.example.com/")}});
    return created.result.value(QStringLiteral("GateVerifySchemeDTO"))
        .toObject()
        .value(QStringLiteral("SchemeCode"))
        .toString();
}

QString OperationAnswersTest::createFusionScheme()
{
    const CallOutcome created =
        call("CreateSchemeConfig",
             {{QStringLiteral("SchemeName"), QStringLiteral("融合")},
              {QStringLiteral("Platform"), QStringLiteral("Android")},
              {QStringLiteral("AndroidPackageName"), QStringLiteral("com.example.demo")},
              {QStringLiteral("AndroidPackageSign"),
               QStringLiteral("ecf65aaaaaaaaaaaaaa8ea68eda4c4a0")}});
    return created.result.value(QStringLiteral("Model"))
        .toObject()
        .value(QStringLiteral("SchemeCode"))
        .toString();
}

/// Parameters with which \p operation must succeed; makes what they need.
Parameters OperationAnswersTest::samplesFor(const QString &operation)
{
    const auto mint = [this](TokenKind kind) {
        return m_account->tokens.mint(kind, Carrier::Cmcc, phone, {}, m_account->life, start).value;
    };
    const QString sign = QStringLiteral("ecf65aaaaaaaaaaaaaa8ea68eda4c4a0");
    const QString package = QStringLiteral("com.example.demo");
    const auto text = [](const char *value) { return QString::fromLatin1(value); };
    if (operation == text("CreateVerifyScheme"))
        return {{text("OsType"), text("iOS")}, {text("BundleId"), package}};
    if (operation == text("CreateSchemeConfig"))
        return {{text("Platform"), text("iOS")}};
    if (operation == text("DescribeVerifyScheme") || operation == text("DeleteVerifyScheme"))
        return {{text("SchemeCode"), createScheme()}};
    if (operation == text("GetMobile"))
        return {{text("AccessToken"), mint(TokenKind::AccessToken)}};
    if (operation == text("VerifyMobile"))
        return {{text("AccessCode"), mint(TokenKind::AccessCode)}, {text("PhoneNumber"), phone}};
    if (operation == text("GetPhoneWithToken"))
        return {{text("SpToken"), mint(TokenKind::SpToken)}};
    if (operation == text("VerifyPhoneWithToken"))
        return {{text("SpToken"), mint(TokenKind::H5)}, {text("PhoneNumber"), phone}};
    if (operation == text("VerifyWithFusionAuthToken"))
        return {{text("VerifyToken"), mint(TokenKind::Fusion)}};
    if (operation == text("GetAuthToken"))
        return {{text("Origin"), text("https://a.example")},
                {text("Url"), text("https://a.example/")}};
    if (operation == text("GetFusionAuthToken"))
        return {{text("SchemeCode"), createFusionScheme()},
                {text("Platform"), text("Android")},
                {text("PackageName"), package},
                {text("PackageSign"), sign},
                {text("DurationSeconds"), text("900")}};
    if (operation == text("GetSmsAuthTokens"))
        return {{text("SceneCode"), createScheme()},
                {text("OsType"), text("Android")},
                {text("PackageName"), package},
                {text("SignName"), sign},
                {text("Expire"), text("900")}};
    if (operation == text("SendSmsVerifyCode"))
        return {{text("PhoneNumber"), phone},
                {text("TemplateParam"), text(R"({"code":"##code##"})")},
                {text("ReturnVerifyCode"), text("true")}};
    if (operation == text("CheckSmsVerifyCode"))
        return {{text("PhoneNumber"), phone}, {text("VerifyCode"), codeOf(send())}};
    if (operation == text("VerifySmsCode")) {
        const SmsMessage message = sendCodeForToken(*m_account, phone);
        return {{text("PhoneNumber"), phone},
                {text("SmsCode"), message.code},
                {text("SmsToken"), message.smsToken}};
    }
    if (operation == text("QuerySendDetails")) {
        static_cast<void>(send());
        return {{text("PhoneNumber"), phone},
                {text("SendDate"), text("20260301")},
                {text("PageSize"), text("10")},
                {text("CurrentPage"), text("1")}};
    }
    if (operation == text("QueryGateVerifyStatisticPublic")) {
        static_cast<void>(send());
        return {{text("AuthenticationType"), text("3")},
                {text("StartDate"), text("20260301")},
                {text("EndDate"), text("20260301")}};
    }
    if (operation == text("QueryGateVerifyBillingPublic")) {
        static_cast<void>(send());
        return {{text("AuthenticationType"), text("2")}, {text("Month"), text("202603")}};
    }
    return {{text("PhoneNo"), phone}, {text("SchemeId"), text("1")}};
}

void OperationAnswersTest::answersEveryOperationOfTheTable()
{
    const auto table = cloud::OperationTable::open();
    QVERIFY(table);
    QCOMPARE(operationAnswers().size(), table->operations().size());
    for (const cloud::Operation &operation : table->operations())
        QVERIFY2(operationAnswers().contains(operation.name), qPrintable(operation.name));
}

void OperationAnswersTest::holdsEveryMemberThatTheTableNames_data()
{
    QTest::addColumn<QString>("operation");
    const auto table = cloud::OperationTable::open();
    for (const cloud::Operation &operation : table->operations())
        QTest::newRow(qPrintable(operation.name)) << operation.name;
}

void OperationAnswersTest::holdsEveryMemberThatTheTableNames()
{
    QFETCH(QString, operation);
    const auto table = cloud::OperationTable::open();
    const CallOutcome outcome = call(operation.toLatin1().constData(), samplesFor(operation));
    QVERIFY2(outcome.isOk(), qPrintable(outcome.reason));
    const QStringList written{QStringLiteral("Code"), QStringLiteral("Message"),
                              QStringLiteral("RequestId")};
    for (const cloud::ResponseField &field : table->find(operation)->response) {
        const QStringList path = field.path.split(QLatin1Char('.'));
        if (written.contains(path.first()) || optionalMembers.contains(field.path))
            continue;
        QVERIFY2(hasPath(outcome.result, path), qPrintable(field.path));
    }
}

void OperationAnswersTest::refusesASecondSchemeOfTheSameClient_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("code");
    QTest::newRow("Android") << QStringLiteral("Android")
                             << QStringLiteral("isv.PACK_SIGN_CONFLICT");
    QTest::newRow("iOS") << QStringLiteral("iOS") << QStringLiteral("isv.BUNDLE_ID_CONFLICT");
    QTest::newRow("Web") << QStringLiteral("Web") << QStringLiteral("isv.VERIFY_SCHEME_CONFLICT");
}

void OperationAnswersTest::refusesASecondSchemeOfTheSameClient()
{
    QFETCH(QString, platform);
    QFETCH(QString, code);
    QVERIFY(createScheme(platform).startsWith(QStringLiteral("FC")));
    const CallOutcome second =
        call("CreateVerifyScheme",
             {{QStringLiteral("OsType"), platform},
              {QStringLiteral("PackName"), QStringLiteral("com.example.demo")},
              {QStringLiteral("PackSign"), QStringLiteral("ecf65aaaaaaaaaaaaaa8ea68eda4c4a0")},
              {QStringLiteral("BundleId"), QStringLiteral("com.example.demo")},
              {QStringLiteral("Origin"), QStringLiteral("https://h5.example.com")},
              {QStringLiteral("Url"), QStringLiteral("https://h5.example.com/")}});
    QCOMPARE(second.code, code);
}

void OperationAnswersTest::forgetsADeletedScheme()
{
    const Parameters scheme{{QStringLiteral("SchemeCode"), createScheme()}};
    QVERIFY(call("DescribeVerifyScheme", scheme).isOk());
    QVERIFY(call("DeleteVerifyScheme", scheme).isOk());
    const CallOutcome gone = call("DescribeVerifyScheme", scheme);
    QCOMPARE(gone.code, QStringLiteral("SceneQueryFail"));
    QCOMPARE(gone.httpStatus, 400);
    QCOMPARE(gone.reason, QStringLiteral("scheme-deleted"));
    QVERIFY(!call("DeleteVerifyScheme", scheme).isOk());
    QVERIFY2(!createScheme().isEmpty(), "the same client may be registered again");
}

void OperationAnswersTest::aNewKeyTakesItsTimeWithAnActivationDelay()
{
    m_account->hasActivationDelay = true;
    const Parameters scheme{{QStringLiteral("SchemeCode"), createScheme()}};
    QCOMPARE(call("DescribeVerifyScheme", scheme).reason, QStringLiteral("scheme-key-not-ready"));
    m_clock->advance(activationSeconds * 1000);
    QVERIFY(call("DescribeVerifyScheme", scheme).isOk());
}

void OperationAnswersTest::keepsFusionAndVerificationSchemesApart()
{
    const QString fusion = createFusionScheme();
    QVERIFY(fusion.startsWith(QStringLiteral("FA")));
    QCOMPARE(call("DescribeVerifyScheme", {{QStringLiteral("SchemeCode"), fusion}}).reason,
             QStringLiteral("scheme-other-kind"));
    QCOMPARE(call("GetFusionAuthToken", {{QStringLiteral("SchemeCode"), createScheme()}}).code,
             QStringLiteral("isv.SCENE_QUERY_FAIL"));
}

void OperationAnswersTest::refusesAnotherClientThanTheSchemes()
{
    Parameters parameters = samplesFor(QStringLiteral("GetFusionAuthToken"));
    parameters[QStringLiteral("PackageSign")] = QString(32, QLatin1Char('0'));
    QCOMPARE(call("GetFusionAuthToken", parameters).code, QStringLiteral("isv.INVALID_APP"));
}

void OperationAnswersTest::h5TokensFollowTheirPage()
{
    const QString code = createScheme(QStringLiteral("Web"));
    Parameters page{{QStringLiteral("SceneCode"), code},
                    {QStringLiteral("Origin"), QStringLiteral("https://h5.example.com")},
                    {QStringLiteral("Url"), QStringLiteral("https://h5.example.com/")}};
    const QJsonObject info =
        call("GetAuthToken", page).result.value(QStringLiteral("TokenInfo")).toObject();
    const QString access = info.value(QStringLiteral("AccessToken")).toString();
    const QString jwt = info.value(QStringLiteral("JwtToken")).toString();
    const auto isValid = [this](const QString &token, AdmissionKind kind, int seconds) {
        return m_account->issued.isValid(token, kind, start.addSecs(seconds));
    };
    QVERIFY(isValid(access, AdmissionKind::H5Access, 599));
    QVERIFY(!isValid(access, AdmissionKind::H5Access, 600));
    QVERIFY(isValid(jwt, AdmissionKind::H5Jwt, 3599));
    QVERIFY(!isValid(jwt, AdmissionKind::H5Jwt, 3600));
    QCOMPARE(m_account->issued.schemeOf(jwt), code);
    page[QStringLiteral("Origin")] = QStringLiteral("https://other.example");
    QCOMPARE(call("GetAuthToken", page).reason, QStringLiteral("origin-differs"));
}

void OperationAnswersTest::refusesASecondMessageWithinTheInterval()
{
    QVERIFY(send().isOk());
    m_clock->advance(59'000);
    const CallOutcome early = send();
    QCOMPARE(early.code, QStringLiteral("biz.FREQUENCY"));
    QCOMPARE(early.httpStatus, 200);
    m_clock->advance(1'000);
    QVERIFY(send().isOk());
}

void OperationAnswersTest::aCodeIsRightOnceAndOnlyInTime()
{
    const QString code = codeOf(send());
    QCOMPARE(code.size(), 4);
    const CallOutcome wrong = check(QStringLiteral("nope"));
    QCOMPARE(wrong.code, QStringLiteral("isv.ValidateFail"));
    QCOMPARE(wrong.httpStatus, 400);
    QCOMPARE(check(code, {{QStringLiteral("SchemeName"), QStringLiteral("other")}}).reason,
             QStringLiteral("code-never-sent"));
    m_clock->advance(299'000);
    QVERIFY(check(code).isOk());
    QCOMPARE(check(code).reason, QStringLiteral("code-ended"));
    const QString late = codeOf(send());
    m_clock->advance(300'000);
    QCOMPARE(check(late).reason, QStringLiteral("code-ended"));
}

void OperationAnswersTest::theNewestCodeReplacesTheEarlierOne()
{
    const QString first = codeOf(send());
    m_clock->advance(60'000);
    const QString second = codeOf(send());
    QVERIFY(first != second);
    QCOMPARE(check(first).reason, QStringLiteral("code-ended"));
    QVERIFY(check(second).isOk());
}

void OperationAnswersTest::bothCodesStayWithTheOtherPolicy()
{
    const QString first = codeOf(send());
    m_clock->advance(60'000);
    const QString second = codeOf(send({{QStringLiteral("DuplicatePolicy"), QStringLiteral("2")}}));
    QVERIFY(check(first).isOk());
    QVERIFY(check(second).isOk());
}

void OperationAnswersTest::comparesLettersAsThePolicySays()
{
    const QString code = codeOf(send({{QStringLiteral("CodeType"), QStringLiteral("2")},
                                      {QStringLiteral("CodeLength"), QStringLiteral("8")}}));
    const Parameters strict{{QStringLiteral("CaseAuthPolicy"), QStringLiteral("2")}};
    QCOMPARE(check(code.toLower(), strict).reason, QStringLiteral("code-wrong"));
    QVERIFY(check(code.toLower()).isOk());
}

void OperationAnswersTest::aCodeOfOnesOwnCannotBeChecked()
{
    QVERIFY(send({{QStringLiteral("TemplateParam"), QStringLiteral(R"({"code":"4711"})")}}).isOk());
    QCOMPARE(check(QStringLiteral("4711")).reason, QStringLiteral("code-never-sent"));
    QCOMPARE(send({{QStringLiteral("TemplateParam"), QStringLiteral("4711")}}).reason,
             QStringLiteral("template-param-not-json"));
}

void OperationAnswersTest::makesCodesOfTheAskedAlphabet_data()
{
    QTest::addColumn<int>("codeType");
    QTest::addColumn<QString>("pattern");
    const char *patterns[] = {"[0-9]",    "[A-Z]",    "[a-z]",      "[A-Za-z]",
                              "[0-9A-Z]", "[0-9a-z]", "[0-9A-Za-z]"};
    for (int codeType = 1; codeType <= 7; ++codeType)
        QTest::addRow("type %d", codeType)
            << codeType << QString::fromLatin1(patterns[codeType - 1]);
}

void OperationAnswersTest::makesCodesOfTheAskedAlphabet()
{
    QFETCH(int, codeType);
    QFETCH(QString, pattern);
    const QString code = codeOf(send({{QStringLiteral("CodeType"), QString::number(codeType)},
                                      {QStringLiteral("CodeLength"), QStringLiteral("6")}}));
    QVERIFY2(QRegularExpression(QStringLiteral("^%1{6}\\z").arg(pattern)).match(code).hasMatch(),
             qPrintable(code));
}

void OperationAnswersTest::reportsDeliveryAfterAFewSeconds()
{
    const Parameters query = samplesFor(QStringLiteral("QuerySendDetails"));
    const auto statusNow = [&] {
        return call("QuerySendDetails", query)
            .result.value(QStringLiteral("Model"))
            .toArray()
            .at(0)
            .toObject()
            .value(QStringLiteral("SendStatus"))
            .toInt();
    };
    QCOMPARE(statusNow(), 1);
    m_clock->advance(3'000);
    QCOMPARE(statusNow(), 3);
    Parameters old = query;
    old[QStringLiteral("SendDate")] = QStringLiteral("20260101");
    QCOMPARE(call("QuerySendDetails", old).code, QStringLiteral("isv.INVALID_PARAMETERS"));
}

void OperationAnswersTest::theOldFlowChecksByToken()
{
    const SmsMessage message = sendCodeForToken(*m_account, phone);
    Parameters parameters{{QStringLiteral("PhoneNumber"), phone},
                          {QStringLiteral("SmsCode"), QStringLiteral("x")},
                          {QStringLiteral("SmsToken"), message.smsToken}};
    QCOMPARE(call("VerifySmsCode", parameters).code, QStringLiteral("SmsCodeVerifyFail"));
    parameters[QStringLiteral("SmsCode")] = message.code;
    QVERIFY(call("VerifySmsCode", parameters).isOk());
    QCOMPARE(call("VerifySmsCode", parameters).reason, QStringLiteral("code-ended"));
}

void OperationAnswersTest::countsWhatHappenedByDay()
{
    const Parameters login = samplesFor(QStringLiteral("GetMobile"));
    QVERIFY(call("GetMobile", login).isOk());
    QVERIFY(!call("GetMobile", login).isOk());
    m_clock->advance(qint64(8) * 3600 * 1000);
    QVERIFY(!call("GetMobile", login).isOk());
    const QJsonObject data = call("QueryGateVerifyStatisticPublic",
                                  {{QStringLiteral("AuthenticationType"), QStringLiteral("1")},
                                   {QStringLiteral("StartDate"), QStringLiteral("20260301")},
                                   {QStringLiteral("EndDate"), QStringLiteral("20260302")}})
                                 .result.value(QStringLiteral("Data"))
                                 .toObject();
    QCOMPARE(data.value(QStringLiteral("Total")).toInt(), 3);
    QCOMPARE(data.value(QStringLiteral("TotalSuccess")).toInt(), 1);
    QCOMPARE(data.value(QStringLiteral("TotalFail")).toInt(), 2);
    const QJsonArray days = data.value(QStringLiteral("DayStatistic")).toArray();
    QCOMPARE(days.size(), 2);
    // 17:00 UTC is past midnight in the cloud's time zone.
    QCOMPARE(days.at(1).toObject().value(QStringLiteral("StatisticDateStr")).toString(),
             QStringLiteral("20260302"));
}

void OperationAnswersTest::billsByScheme()
{
    const QString scheme = createScheme();
    const QString token =
        m_account->tokens
            .mint(TokenKind::AccessToken, Carrier::Cmcc, phone, scheme, m_account->life, start)
            .value;
    QVERIFY(call("GetMobile", {{QStringLiteral("AccessToken"), token}}).isOk());
    const QJsonObject data = call("QueryGateVerifyBillingPublic",
                                  {{QStringLiteral("AuthenticationType"), QStringLiteral("1")},
                                   {QStringLiteral("Month"), QStringLiteral("202603")}})
                                 .result.value(QStringLiteral("Data"))
                                 .toObject();
    QCOMPARE(data.value(QStringLiteral("AmountSum")).toString(), QStringLiteral("0.02"));
    const QJsonObject row =
        data.value(QStringLiteral("SceneBillingList")).toArray().at(0).toObject();
    QCOMPARE(row.value(QStringLiteral("SceneCode")).toString(), scheme);
    QCOMPARE(row.value(QStringLiteral("Add")).toString(), QStringLiteral("1"));
    const CallOutcome other = call("QueryGateVerifyBillingPublic",
                                   {{QStringLiteral("AuthenticationType"), QStringLiteral("0")},
                                    {QStringLiteral("Month"), QStringLiteral("202603")}});
    QCOMPARE(other.result.value(QStringLiteral("Data"))
                 .toObject()
                 .value(QStringLiteral("AmountSum"))
                 .toString(),
             QStringLiteral("0.00"));
}

void OperationAnswersTest::aDeletedSchemeEndsItsTokens()
{
    const QString scheme = createScheme();
    const QString token =
        m_account->tokens
            .mint(TokenKind::AccessToken, Carrier::Cmcc, phone, scheme, m_account->life, start)
            .value;
    QVERIFY(call("DeleteVerifyScheme", {{QStringLiteral("SchemeCode"), scheme}}).isOk());
    QCOMPARE(call("GetMobile", {{QStringLiteral("AccessToken"), token}}).code,
             QStringLiteral("isv.VERIFY_SCHEME_NOT_EXIST"));
}

void OperationAnswersTest::restoresAllOfItsState()
{
    const Parameters scheme{{QStringLiteral("SchemeCode"), createScheme()}};
    const QString code = codeOf(send());
    static_cast<void>(call("GetAuthToken", samplesFor(QStringLiteral("GetAuthToken"))));
    const QJsonObject state = m_account->toJson();
    m_account->reset();
    QVERIFY(!call("DescribeVerifyScheme", scheme).isOk());
    QVERIFY(m_account->restore(state, QStringLiteral("state")));
    QCOMPARE(m_account->toJson(), state);
    QVERIFY(call("DescribeVerifyScheme", scheme).isOk());
    QVERIFY(check(code).isOk());
}

} // namespace numauth::sandbox

std::unique_ptr<QObject> makeOperationAnswersTest()
{
    return std::make_unique<numauth::sandbox::OperationAnswersTest>();
}

#include "OperationAnswersTest.moc"
