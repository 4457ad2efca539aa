#include "models/cloud/RequestSigner.h"

#include "models/base/UtcZone.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::cloud {

namespace {

const QDateTime time(QDate(2024, 3, 1), QTime(8, 30), utcZone);

Credentials credentials(const char *token = "")
{
    return {QStringLiteral("LTAI5tPublicVector000001"),
            Secret(QByteArrayLiteral("PubSecretPubSecretPubSecret001")), Secret(QByteArray(token))};
}

ApiRequest request()
{
    ApiRequest request;
    request.operation = QStringLiteral("GetMobile");
    request.endpoint = QUrl(QStringLiteral("http://127.0.0.1:18080"));
    request.parameters.insert(QStringLiteral("AccessToken"), QStringLiteral("a+b /=*~测"));
    return request;
}

QByteArray header(const SignedRequest &signedRequest, const QByteArray &name)
{
    for (const auto &[key, value] : signedRequest.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

class RequestSignerTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void encodesAllButTheUnreservedSet();
    void sortsNamesByCodeUnit();
    void sendsTheQueryThatItSigned();
    void signsThePortOfTheHost();
    void signsTheContentTypeOfEveryPost();
    void leavesTheContentTypeOutOfAGet();
    void putsAFormIntoTheBodyAndHashesIt();
    void addsKeyIdAndTokenOfTemporaryCredentials();
    void replacesAPublicParameterOfTheSameNameInRpc();
    void writesTheRpcSignatureEncoded();
    void writesTimesInUtcToTheSecond();
};

void RequestSignerTest::encodesAllButTheUnreservedSet()
{
    QCOMPARE(RequestSigner::encode(QStringLiteral("aZ09-_.~ +/*!'()%&=é😀")),
             QByteArray("aZ09-_.~%20%2B%2F%2A%21%27%28%29%25%26%3D%C3%A9%F0%9F%98%80"));
}

void RequestSignerTest::sortsNamesByCodeUnit()
{
    const QByteArray query = RequestSigner::canonicalQuery(
        QList<QPair<QString, QString>>{{QStringLiteral("a"), QStringLiteral("1")},
                                       {QStringLiteral("_"), QStringLiteral("2")},
                                       {QStringLiteral("Z"), QStringLiteral("3")},
                                       {QStringLiteral("Tag.2"), QStringLiteral("4")},
                                       {QStringLiteral("Tag.10"), QString()}});
    QCOMPARE(query, QByteArray("Tag.10=&Tag.2=4&Z=3&_=2&a=1"));
}

void RequestSignerTest::sendsTheQueryThatItSigned()
{
    const SignedRequest signedRequest = RequestSigner::sign(request(), credentials(), time, "nonce",
                                                            SignatureAlgorithm::Acs3HmacSha256);
    QCOMPARE(signedRequest.url.toEncoded(),
             QByteArray("http://127.0.0.1:18080/?AccessToken=a%2Bb%20%2F%3D%2A~%E6%B5%8B"));
    QVERIFY(signedRequest.body.isEmpty());
    QVERIFY(header(signedRequest, "Authorization")
                .endsWith("Signature=" + signedRequest.steps.signature));
}

void RequestSignerTest::signsThePortOfTheHost()
{
    const SignedRequest signedRequest = RequestSigner::sign(request(), credentials(), time, "nonce",
                                                            SignatureAlgorithm::Acs3HmacSha256);
    QVERIFY(signedRequest.steps.canonicalRequest.contains("\nhost:127.0.0.1:18080\n"));
}

void RequestSignerTest::signsTheContentTypeOfEveryPost()
{
    const SignedRequest signedRequest = RequestSigner::sign(request(), credentials(), time, "nonce",
                                                            SignatureAlgorithm::Acs3HmacSha256);
    QCOMPARE(header(signedRequest, "content-type"),
             QByteArray("application/x-www-form-urlencoded"));
    QVERIFY(signedRequest.steps.signedHeaderNames.startsWith("content-type;host;"));
}

void RequestSignerTest::leavesTheContentTypeOutOfAGet()
{
    ApiRequest call = request();
    call.method = HttpMethod::Get;
    const SignedRequest signedRequest =
        RequestSigner::sign(call, credentials(), time, "nonce", SignatureAlgorithm::Acs3HmacSha256);
    QVERIFY(signedRequest.steps.signedHeaderNames.startsWith("host;"));
    QVERIFY(signedRequest.steps.canonicalRequest.startsWith("GET\n/\n"));
}

void RequestSignerTest::putsAFormIntoTheBodyAndHashesIt()
{
    ApiRequest call = request();
    call.placement = ParameterPlacement::Form;
    const SignedRequest signedRequest =
        RequestSigner::sign(call, credentials(), time, "nonce", SignatureAlgorithm::Acs3HmacSha256);
    QCOMPARE(signedRequest.body, QByteArray("AccessToken=a%2Bb%20%2F%3D%2A~%E6%B5%8B"));
    QVERIFY(signedRequest.steps.canonicalQuery.isEmpty());
    QCOMPARE(signedRequest.steps.hashedPayload, sha256Hex(signedRequest.body));
}

void RequestSignerTest::addsKeyIdAndTokenOfTemporaryCredentials()
{
    const SignedRequest acs3 = RequestSigner::sign(request(), credentials("tok=="), time, "nonce",
                                                   SignatureAlgorithm::Acs3HmacSha256);
    QCOMPARE(header(acs3, "x-acs-security-token"), QByteArray("tok=="));
    QVERIFY(acs3.steps.signedHeaderNames.contains("x-acs-accesskey-id"));
    const SignedRequest rpc = RequestSigner::sign(request(), credentials("tok=="), time, "nonce",
                                                  SignatureAlgorithm::RpcHmacSha1);
    QVERIFY(rpc.steps.canonicalQuery.contains("SecurityToken=tok%3D%3D"));
}

void RequestSignerTest::replacesAPublicParameterOfTheSameNameInRpc()
{
    ApiRequest call = request();
    call.parameters.insert(QStringLiteral("Version"), QStringLiteral("2.0"));
    const auto parameters = RequestSigner::rpcParameters(call, credentials(), time, "nonce");
    QCOMPARE(parameters.value(QStringLiteral("Version")), QStringLiteral("2.0"));
}

void RequestSignerTest::writesTheRpcSignatureEncoded()
{
    const SignedRequest rpc = RequestSigner::sign(request(), credentials(), time, "nonce",
                                                  SignatureAlgorithm::RpcHmacSha1);
    const QByteArray encoded = RequestSigner::encode(QString::fromLatin1(rpc.steps.signature));
    QVERIFY(rpc.url.toEncoded().endsWith("&Signature=" + encoded));
    QVERIFY(rpc.steps.stringToSign.startsWith("POST&%2F&AccessKeyId%3D"));
}

void RequestSignerTest::writesTimesInUtcToTheSecond()
{
    const QDateTime inShanghai(QDate(2026, 1, 1), QTime(7, 5, 9, 999), Qt::OffsetFromUTC, 8 * 3600);
    QCOMPARE(RequestSigner::timestamp(inShanghai), QByteArray("2025-12-31T23:05:09Z"));
    QCOMPARE(RequestSigner::timestamp(time), time.toString(Qt::ISODate).toLatin1());
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeRequestSignerTest()
{
    return std::make_unique<numauth::cloud::RequestSignerTest>();
}

#include "RequestSignerTest.moc"
