#include "models/sandbox/Gateway.h"

#include "models/base/UtcZone.h"
#include "models/cloud/RequestSigner.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <functional>
#include <memory>

namespace numauth::sandbox {

namespace {

using cloud::SignatureAlgorithm;

const QDateTime start(QDate(2026, 3, 1), QTime(9, 0), utcZone);

cloud::Credentials credentials()
{
    return {QStringLiteral("LTAIsandboxTest"), Secret(QByteArrayLiteral("sandbox-key")), Secret()};
}

/// The signed request as the transport would hand it to the gateway.
GatewayRequest toGateway(const cloud::SignedRequest &request)
{
    GatewayRequest result;
    result.method = cloud::methodName(request.method);
    result.path = "/";
    result.query = request.url.query(QUrl::FullyEncoded).toLatin1();
    result.headers.insert("host", "127.0.0.1:1");
    for (const auto &[name, value] : request.headers)
        result.headers.insert(name.toLower(), value);
    result.body = request.body;
    return result;
}

QString codeOf(const GatewayAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object().value(QStringLiteral("Code")).toString();
}

QString reasonOf(const GatewayAnswer &answer)
{
    for (const auto &[name, value] : answer.headers) {
        if (name == "x-sandbox-reason")
            return QString::fromLatin1(value);
    }
    return {};
}

} // namespace

class GatewayTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersBothSchemesAndPlacements_data();
    void answersBothSchemesAndPlacements();
    void refusesATokenTheSecondTime();
    void tokensLiveAsLongAsTheirCarrierSays_data();
    void tokensLiveAsLongAsTheirCarrierSays();
    void refusesUnknownTokens();
    void refusesATokenOfAnotherCapability();
    void comparesTheNumber_data();
    void comparesTheNumber();
    void refusesWhatIsNotSignedRightly_data();
    void refusesWhatIsNotSignedRightly();
    void refusesANonceTwice();
    void acceptsFifteenMinutesOfSkewButNotMore_data();
    void acceptsFifteenMinutesOfSkewButNotMore();
    void judgesDatesByTheMachinesClockOnly();
    void namesAMissingParameterInTheCode();
    void refusesAMalformedNumber();
    void refusesAnUnknownOperation();
    void logsWithoutTokensAndNumbers();
    void restoresItsStateFromASnapshot();
    void refusesABrokenSnapshotUntouched();

private:
    cloud::SignedRequest sign(const QString &operation, const QMap<QString, QString> &parameters,
                              SignatureAlgorithm algorithm = SignatureAlgorithm::Acs3HmacSha256);
    GatewayAnswer call(const QString &operation, const QMap<QString, QString> &parameters);
    GatewayAnswer exchange(const QString &token, TokenKind kind = TokenKind::AccessToken);
    QString mint(Carrier carrier = Carrier::Cmcc, TokenKind kind = TokenKind::AccessToken);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Gateway> m_gateway;
    int m_counter = 0;
};

void GatewayTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_clock = std::make_unique<ManualClock>(start);
    m_gateway = std::make_unique<Gateway>(
        *cloud::OperationTable::open(), *m_clock, credentials(), LifePreset::Faq,
        [this] { return QByteArray::number(1000000 + ++m_counter).rightJustified(18, '0'); });
}

cloud::SignedRequest GatewayTest::sign(const QString &operation,
                                       const QMap<QString, QString> &parameters,
                                       SignatureAlgorithm algorithm)
{
    cloud::ApiRequest request;
    request.operation = operation;
    request.endpoint = QUrl(QStringLiteral("http://127.0.0.1:1"));
    request.parameters = parameters;
    return cloud::RequestSigner::sign(request, credentials(), m_clock->now(),
                                      "nonce" + QByteArray::number(++m_counter), algorithm);
}

GatewayAnswer GatewayTest::call(const QString &operation, const QMap<QString, QString> &parameters)
{
    return m_gateway->answer(toGateway(sign(operation, parameters)));
}

GatewayAnswer GatewayTest::exchange(const QString &token, TokenKind kind)
{
    const QString number = QStringLiteral("13800000001");
    switch (kind) {
    case TokenKind::AccessCode:
        return call(QStringLiteral("VerifyMobile"), {{QStringLiteral("AccessCode"), token},
                                                     {QStringLiteral("PhoneNumber"), number}});
    case TokenKind::SpToken:
        return call(QStringLiteral("GetPhoneWithToken"), {{QStringLiteral("SpToken"), token}});
    case TokenKind::H5:
        return call(QStringLiteral("VerifyPhoneWithToken"),
                    {{QStringLiteral("SpToken"), token}, {QStringLiteral("PhoneNumber"), number}});
    default:
        return call(QStringLiteral("GetMobile"), {{QStringLiteral("AccessToken"), token}});
    }
}

QString GatewayTest::mint(Carrier carrier, TokenKind kind)
{
    return m_gateway->account()
        .tokens
        .mint(kind, carrier, QStringLiteral("13800000001"), QString(), m_gateway->account().life,
              m_gateway->account().clock.now())
        .value;
}

void GatewayTest::answersBothSchemesAndPlacements_data()
{
    QTest::addColumn<bool>("isRpc");
    QTest::addColumn<bool>("isGet");
    QTest::addColumn<bool>("isForm");
    QTest::newRow("ACS3 POST query") << false << false << false;
    QTest::newRow("ACS3 POST form") << false << false << true;
    QTest::newRow("ACS3 GET") << false << true << false;
    QTest::newRow("RPC POST query") << true << false << false;
    QTest::newRow("RPC POST form") << true << false << true;
    QTest::newRow("RPC GET") << true << true << false;
}

void GatewayTest::answersBothSchemesAndPlacements()
{
    QFETCH(bool, isRpc);
    QFETCH(bool, isGet);
    QFETCH(bool, isForm);
    cloud::ApiRequest request;
    request.operation = QStringLiteral("GetMobile");
    request.endpoint = QUrl(QStringLiteral("http://127.0.0.1:1"));
    request.parameters = {{QStringLiteral("AccessToken"), mint()},
                          {QStringLiteral("OutId"), QStringLiteral("a+b *~%/=测试😀")}};
    request.method = isGet ? cloud::HttpMethod::Get : cloud::HttpMethod::Post;
    request.placement = isForm ? cloud::ParameterPlacement::Form : cloud::ParameterPlacement::Query;
    const GatewayAnswer answer = m_gateway->answer(toGateway(cloud::RequestSigner::sign(
        request, credentials(), m_clock->now(), "n",
        isRpc ? SignatureAlgorithm::RpcHmacSha1 : SignatureAlgorithm::Acs3HmacSha256)));
    QCOMPARE(answer.status, 200);
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(body.value(QStringLiteral("GetMobileResultDTO"))
                 .toObject()
                 .value(QStringLiteral("Mobile"))
                 .toString(),
             QStringLiteral("13800000001"));
}

void GatewayTest::refusesATokenTheSecondTime()
{
    const QString token = mint();
    QCOMPARE(codeOf(exchange(token)), QStringLiteral("OK"));
    const GatewayAnswer second = exchange(token);
    QCOMPARE(second.status, 200);
    QCOMPARE(codeOf(second), QStringLiteral("isv.TOKEN_INVALID"));
    QCOMPARE(reasonOf(second), QStringLiteral("token-used"));
}

void GatewayTest::tokensLiveAsLongAsTheirCarrierSays_data()
{
    QTest::addColumn<TokenKind>("kind");
    QTest::addColumn<Carrier>("carrier");
    QTest::addColumn<LifePreset>("preset");
    QTest::addColumn<int>("seconds");
    const QList<std::tuple<Carrier, LifePreset, int>> lives{
        {Carrier::Cmcc, LifePreset::Faq, 120},      {Carrier::Cucc, LifePreset::Faq, 300},
        {Carrier::Ctcc, LifePreset::Faq, 60},       {Carrier::Cmcc, LifePreset::Current, 120},
        {Carrier::Cucc, LifePreset::Current, 1800}, {Carrier::Ctcc, LifePreset::Current, 600}};
    for (const TokenKind kind :
         {TokenKind::AccessToken, TokenKind::AccessCode, TokenKind::SpToken, TokenKind::H5}) {
        for (const auto &[carrier, preset, seconds] : lives)
            QTest::addRow("%s %s %s", qPrintable(tokenKindName(kind)),
                          qPrintable(carrierName(carrier)),
                          preset == LifePreset::Faq ? "faq" : "current")
                << kind << carrier << preset << seconds;
    }
}

void GatewayTest::tokensLiveAsLongAsTheirCarrierSays()
{
    QFETCH(TokenKind, kind);
    QFETCH(Carrier, carrier);
    QFETCH(LifePreset, preset);
    QFETCH(int, seconds);
    m_gateway->account().life = preset;
    const QString early = mint(carrier, kind);
    const QString late = mint(carrier, kind);
    m_gateway->account().clock.advance((seconds - 1) * 1000);
    QCOMPARE(codeOf(exchange(early, kind)), QStringLiteral("OK"));
    m_gateway->account().clock.advance(2000);
    const GatewayAnswer answer = exchange(late, kind);
    QCOMPARE(codeOf(answer), QStringLiteral("isv.TOKEN_INVALID"));
    QCOMPARE(reasonOf(answer), QStringLiteral("token-expired"));
}

void GatewayTest::refusesUnknownTokens()
{
    const GatewayAnswer answer = exchange(QStringLiteral("eyJhbGciOiJ"));
    QCOMPARE(codeOf(answer), QStringLiteral("isv.TOKEN_INVALID"));
    QCOMPARE(reasonOf(answer), QStringLiteral("token-unknown"));
}

void GatewayTest::refusesATokenOfAnotherCapability()
{
    const QString token = mint(Carrier::Cmcc, TokenKind::AccessCode);
    QCOMPARE(codeOf(exchange(token)), QStringLiteral("isv.TOKEN_UNAUTHORIZED_USED"));
}

void GatewayTest::comparesTheNumber_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("same") << QStringLiteral("13800000001") << QStringLiteral("OK")
                          << QStringLiteral("PASS");
    QTest::newRow("other") << QStringLiteral("13900000002") << QStringLiteral("OK")
                           << QStringLiteral("REJECT");
    QTest::newRow("other carrier")
        << QStringLiteral("13000000001") << QStringLiteral("isv.PARAMETERS_MISMATCH") << QString();
}

void GatewayTest::comparesTheNumber()
{
    QFETCH(QString, phone);
    QFETCH(QString, code);
    QFETCH(QString, verdict);
    const GatewayAnswer answer =
        call(QStringLiteral("VerifyMobile"),
             {{QStringLiteral("AccessCode"), mint(Carrier::Cmcc, TokenKind::AccessCode)},
              {QStringLiteral("PhoneNumber"), phone}});
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(codeOf(answer), code);
    QCOMPARE(body.value(QStringLiteral("GateVerifyResultDTO"))
                 .toObject()
                 .value(QStringLiteral("VerifyResult"))
                 .toString(),
             verdict);
}

void GatewayTest::refusesWhatIsNotSignedRightly_data()
{
    using Change = std::function<void(GatewayRequest &)>;
    QTest::addColumn<bool>("isRpc");
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, bool isRpc, const Change &change, int status,
                        const char *code) {
        QTest::newRow(name) << isRpc << change << status << QString::fromLatin1(code);
    };
    const auto replace = [](QByteArray from, QByteArray to) {
        return [from, to](GatewayRequest &request) { request.query.replace(from, to); };
    };
    const auto header = [](QByteArray name, QByteArray value) {
        return [name, value](GatewayRequest &request) { request.headers.insert(name, value); };
    };
    row("changed parameter", false, replace("OutId=1", "OutId=2"), 400, "SignatureDoesNotMatch");
    row(
        "changed method", false, [](GatewayRequest &r) { r.method = "GET"; }, 400,
        "SignatureDoesNotMatch");
    row(
        "changed body", false, [](GatewayRequest &r) { r.body = "x=1"; }, 400,
        "SignatureDoesNotMatch");
    row("changed host", false, header("host", "127.0.0.1:2"), 400, "SignatureDoesNotMatch");
    row(
        "no signature at all", false, [](GatewayRequest &r) { r.headers.remove("authorization"); },
        400, "MissingAction");
    row("header left unsigned", false, header("x-acs-extra", "1"), 400, "IncompleteSignature");
    row(
        "no date", false, [](GatewayRequest &r) { r.headers.remove("x-acs-date"); }, 400,
        "IncompleteSignature");
    row("Authorization cut off", false, header("authorization", "ACS3-HMAC-SHA256 Credential=a"),
        400, "IncompleteSignature");
    row("other scheme", false, header("authorization", "Bearer x"), 400, "InvalidSignatureMethod");
    row("broken percent code", false, replace("OutId=1", "OutId=%zz"), 400, "InvalidParameters");
    row("bytes that are no UTF-8", false, replace("OutId=1", "OutId=%ff"), 400,
        "InvalidParameters");
    row("RPC changed parameter", true, replace("OutId=1", "OutId=2"), 400, "SignatureDoesNotMatch");
    row("RPC unknown key", true, replace("LTAIsandboxTest", "LTAIother"), 404,
        "InvalidAccessKeyId.NotFound");
    row("RPC other method", true, replace("HMAC-SHA1", "HMAC-MD5"), 400, "InvalidSignatureMethod");
    row("RPC without nonce", true, replace("SignatureNonce=", "Unused="), 400,
        "MissingSignatureNonce");
    row("RPC bad time", true, replace("Timestamp=2026", "Timestamp=x"), 400,
        "InvalidTimeStamp.Format");
    row("RPC asks for XML", true, replace("Format=JSON", "Format=XML"), 400,
        "InvalidParameter.Format");
    row(
        "DELETE", false, [](GatewayRequest &r) { r.method = "OTHER"; }, 400,
        "UnsupportedHTTPMethod");
}

void GatewayTest::refusesWhatIsNotSignedRightly()
{
    QFETCH(bool, isRpc);
    QFETCH(std::function<void(GatewayRequest &)>, change);
    QFETCH(int, status);
    QFETCH(QString, code);
    const QString token = mint();
    GatewayRequest request = toGateway(sign(
        QStringLiteral("GetMobile"),
        {{QStringLiteral("AccessToken"), token}, {QStringLiteral("OutId"), QStringLiteral("1")}},
        isRpc ? SignatureAlgorithm::RpcHmacSha1 : SignatureAlgorithm::Acs3HmacSha256));
    change(request);
    const GatewayAnswer answer = m_gateway->answer(request);
    QCOMPARE(codeOf(answer), code);
    QCOMPARE(answer.status, status);
    QVERIFY(!m_gateway->account().tokens.find(token)->isUsed);
}

void GatewayTest::refusesANonceTwice()
{
    const GatewayRequest request =
        toGateway(sign(QStringLiteral("GetMobile"), {{QStringLiteral("AccessToken"), mint()}}));
    QCOMPARE(codeOf(m_gateway->answer(request)), QStringLiteral("OK"));
    QCOMPARE(codeOf(m_gateway->answer(request)), QStringLiteral("SignatureNonceUsed"));
}

void GatewayTest::acceptsFifteenMinutesOfSkewButNotMore_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("late, just accepted") << 900 << QStringLiteral("OK");
    QTest::newRow("too late") << 901 << QStringLiteral("InvalidTimeStamp.Expired");
    QTest::newRow("early, just accepted") << -900 << QStringLiteral("OK");
    QTest::newRow("too early") << -901 << QStringLiteral("InvalidTimeStamp.Expired");
}

void GatewayTest::acceptsFifteenMinutesOfSkewButNotMore()
{
    QFETCH(int, seconds);
    QFETCH(QString, code);
    m_clock->advance(-seconds * 1000);
    const cloud::SignedRequest request =
        sign(QStringLiteral("GetMobile"), {{QStringLiteral("AccessToken"), QStringLiteral("t")}});
    m_clock->advance(seconds * 1000);
    const QString answered = codeOf(m_gateway->answer(toGateway(request)));
    QCOMPARE(answered == QLatin1StringView("isv.TOKEN_INVALID") ? QStringLiteral("OK") : answered,
             code);
}

void GatewayTest::judgesDatesByTheMachinesClockOnly()
{
    m_gateway->account().clock.advance(86'400'000);
    QCOMPARE(codeOf(exchange(mint())), QStringLiteral("OK"));
}

void GatewayTest::namesAMissingParameterInTheCode()
{
    const GatewayAnswer answer = call(QStringLiteral("GetMobile"), {});
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), QStringLiteral("MissingAccessToken"));
}

void GatewayTest::refusesAMalformedNumber()
{
    const GatewayAnswer answer = call(QStringLiteral("VerifyMobile"),
                                      {{QStringLiteral("AccessCode"), mint()},
                                       {QStringLiteral("PhoneNumber"), QStringLiteral("1")}});
    QCOMPARE(codeOf(answer), QStringLiteral("isv.MOBILE_NUMBER_ILLEGAL"));
}

void GatewayTest::refusesAnUnknownOperation()
{
    const GatewayAnswer answer = call(QStringLiteral("getMobile"), {});
    QCOMPARE(answer.status, 404);
    QCOMPARE(codeOf(answer), QStringLiteral("InvalidApi.NotFound"));
}

void GatewayTest::logsWithoutTokensAndNumbers()
{
    const QString token = mint(Carrier::Cmcc, TokenKind::AccessCode);
    call(QStringLiteral("VerifyMobile"),
         {{QStringLiteral("AccessCode"), token},
          {QStringLiteral("PhoneNumber"), QStringLiteral("13800000001")}});
    QCOMPARE(m_gateway->requests().size(), 1);
    const QJsonObject parameters = m_gateway->requests().constFirst().parameters;
    const QString text = QString::fromUtf8(QJsonDocument(parameters).toJson());
    QVERIFY2(!text.contains(token) && !text.contains(QStringLiteral("13800000001")),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("138****0001")));
}

void GatewayTest::restoresItsStateFromASnapshot()
{
    const QString token = mint();
    m_gateway->account().clock.advance(90'000);
    const GatewayRequest replay = toGateway(
        sign(QStringLiteral("GetMobile"), {{QStringLiteral("AccessToken"), QStringLiteral("t")}}));
    m_gateway->answer(replay);
    Gateway other(*cloud::OperationTable::open(), *m_clock, credentials(), LifePreset::Faq,
                  [] { return QByteArray(18, 'x'); });
    const Result<> restored = other.restore(m_gateway->snapshot());
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().message));
    QCOMPARE(other.account().clock.offsetMs(), 90'000);
    QCOMPARE(codeOf(other.answer(replay)), QStringLiteral("SignatureNonceUsed"));
    const cloud::SignedRequest fresh =
        sign(QStringLiteral("GetMobile"), {{QStringLiteral("AccessToken"), token}});
    QCOMPARE(codeOf(other.answer(toGateway(fresh))), QStringLiteral("OK"));
}

void GatewayTest::refusesABrokenSnapshotUntouched()
{
    const QString token = mint();
    QJsonObject snapshot = m_gateway->snapshot();
    snapshot.insert(QStringLiteral("tokens"),
                    QJsonArray{QJsonObject{{QStringLiteral("token"), QStringLiteral("t")}}});
    QVERIFY(!m_gateway->restore(snapshot));
    QVERIFY(m_gateway->account().tokens.find(token));
    QVERIFY(!m_gateway->restore({}));
}

} // namespace numauth::sandbox

std::unique_ptr<QObject> makeGatewayTest()
{
    return std::make_unique<numauth::sandbox::GatewayTest>();
}

#include "GatewayTest.moc"
