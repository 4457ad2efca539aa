#include "models/cloud/SignatureCompare.h"

#include "models/base/UtcZone.h"

#include <QTest>

#include <functional>
#include <memory>

namespace numauth::cloud {

namespace {

const Secret secret(QByteArrayLiteral("PubSecretPubSecretPubSecret001"));

SignatureSteps stepsOf(SignatureAlgorithm algorithm)
{
    ApiRequest request;
    request.operation = QStringLiteral("VerifyMobile");
    request.endpoint = QUrl(QStringLiteral("http://127.0.0.1:18080"));
    request.parameters.insert(QStringLiteral("AccessCode"), QStringLiteral("a b/c*~"));
    request.parameters.insert(QStringLiteral("PhoneNumber"), QStringLiteral("13800000000"));
    const Credentials credentials{QStringLiteral("LTAI5tPublicVector000001"), secret, {}};
    return RequestSigner::sign(request, credentials, QDateTime({2024, 3, 1}, {8, 30}, utcZone),
                               "nonce", algorithm)
        .steps;
}

using Mistake = std::function<QByteArray(QByteArray)>;

Mistake replacing(const char *right, const char *wrong)
{
    return [right, wrong](QByteArray value) { return value.replace(right, wrong); };
}

} // namespace

class SignatureCompareTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNoDifferenceInEqualValues();
    void namesTheFirstDifferingByte();
    void namesTheUsualCause_data();
    void namesTheUsualCause();
    void recognisesAKeyInTheWrongForm();
    void saysNothingItDoesNotKnow();
    void survivesAnyPastedText();
};

void SignatureCompareTest::findsNoDifferenceInEqualValues()
{
    for (const auto algorithm :
         {SignatureAlgorithm::Acs3HmacSha256, SignatureAlgorithm::RpcHmacSha1}) {
        const SignatureSteps steps = stepsOf(algorithm);
        for (const SignatureStep step : SignatureCompare::steps(algorithm)) {
            const QByteArray value = SignatureCompare::value(steps, step);
            QVERIFY(!value.isEmpty());
            QVERIFY(SignatureCompare::compare(steps, algorithm, step, value).isSame());
        }
    }
}

void SignatureCompareTest::namesTheFirstDifferingByte()
{
    const auto algorithm = SignatureAlgorithm::Acs3HmacSha256;
    const SignatureSteps steps = stepsOf(algorithm);
    QByteArray own = steps.canonicalRequest;
    own.replace("host:127.0.0.1:18080", "host:127.0.0.1");
    const SignatureDifference difference =
        SignatureCompare::compare(steps, algorithm, SignatureStep::CanonicalRequest, own);
    const qsizetype end = steps.canonicalRequest.indexOf(":18080");
    QCOMPARE(difference.offset, end);
    QCOMPARE(difference.line, 5);
    QCOMPARE(difference.column, 15);
    QVERIFY(difference.expected.startsWith(":18080"));
    QVERIFY(difference.actual.startsWith("\n"));
    QVERIFY2(difference.cause.contains(QStringLiteral("port")), qPrintable(difference.cause));
}

void SignatureCompareTest::namesTheUsualCause_data()
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::addColumn<SignatureStep>("step");
    QTest::addColumn<Mistake>("mistake");
    QTest::addColumn<QString>("word");
    using enum SignatureStep;
    const auto acs3 = SignatureAlgorithm::Acs3HmacSha256;
    const auto rpc = SignatureAlgorithm::RpcHmacSha1;
    const auto row = [](const char *name, SignatureAlgorithm algorithm, SignatureStep step,
                        const Mistake &mistake, const char *word) {
        QTest::newRow(name) << algorithm << step << mistake << QString::fromLatin1(word);
    };
    row("plus for blank", acs3, CanonicalQuery, replacing("%20", "+"), "%20");
    row("plus for blank, signed", rpc, StringToSign, replacing("%2520", "%2B"), "%20");
    row("lower-case code", acs3, CanonicalQuery, replacing("%2F", "%2f"), "%2F");
    row("star left", acs3, CanonicalQuery, replacing("%2A", "*"), "%2A");
    row("tilde encoded", acs3, CanonicalQuery, replacing("~", "%7E"), "~");
    row("encoded twice", acs3, CanonicalQuery, replacing("%20", "%2520"), "twice");
    row("encoded once", rpc, StringToSign, replacing("%3D", "="), "second time");
    row("missing parameter", acs3, CanonicalQuery, replacing("&PhoneNumber=13800000000", ""),
        "PhoneNumber");
    row(
        "foreign parameter", rpc, CanonicalQuery,
        [](const QByteArray &value) { return value + "&Signature=x"; }, "leave it out");
    row(
        "other order", acs3, CanonicalQuery,
        [](const QByteArray &value) {
            QList<QByteArray> pairs = value.split('&');
            return pairs.value(1) + '&' + pairs.value(0);
        },
        "order");
    row("other method", rpc, StringToSign, replacing("POST&", "GET&"), "GET");
    row("line ends", acs3, CanonicalRequest, replacing("\n", "\r\n"), "CR LF");
    row(
        "line feed at the end", acs3, StringToSign,
        [](const QByteArray &value) { return value + '\n'; }, "white space");
    row("no empty line", acs3, CanonicalRequest, replacing("\n\n", "\n"), "empty line");
    row("header in upper case", acs3, CanonicalRequest, replacing("x-acs-date:", "X-Acs-Date:"),
        "lower case");
    row("another date", acs3, CanonicalRequest, replacing("2024-03-01T", "2024-03-02T"),
        "x-acs-date");
    row("header left out", acs3, CanonicalRequest, replacing("x-acs-signature-nonce:nonce\n", ""),
        "x-acs-signature-nonce");
    row(
        "upper-case hash", acs3, HashedPayload,
        [](const QByteArray &value) { return value.toUpper(); }, "lower case");
    row(
        "hash of something", acs3, HashedPayload,
        [](const QByteArray &) { return sha256Hex("{}"); }, "body is empty");
    row(
        "hex for Base64", rpc, Signature,
        [](const QByteArray &value) { return QByteArray::fromBase64(value).toHex(); }, "Base64");
    row(
        "Base64 for hex", acs3, Signature,
        [](const QByteArray &value) { return QByteArray::fromHex(value).toBase64(); }, "hex");
    row("encoded signature", rpc, Signature, replacing("=", "%3D"), "already");
}

void SignatureCompareTest::namesTheUsualCause()
{
    QFETCH(SignatureAlgorithm, algorithm);
    QFETCH(SignatureStep, step);
    QFETCH(Mistake, mistake);
    QFETCH(QString, word);
    const SignatureSteps steps = stepsOf(algorithm);
    const QByteArray own = mistake(SignatureCompare::value(steps, step));
    const SignatureDifference difference =
        SignatureCompare::compare(steps, algorithm, step, own, secret);
    QVERIFY(!difference.isSame());
    QVERIFY2(difference.cause.contains(word), qPrintable(difference.cause));
}

void SignatureCompareTest::recognisesAKeyInTheWrongForm()
{
    SignatureSteps right = stepsOf(SignatureAlgorithm::RpcHmacSha1);
    const Secret without(secret.reveal().chopped(1));
    // The right key ends in the byte that this one lacks, so the own key lacks the “&”.
    SignatureSteps own = right;
    own.signature = RequestSigner::rpcSteps("POST", {}, without).signature;
    QVERIFY(SignatureCompare::compare(right, SignatureAlgorithm::RpcHmacSha1,
                                      SignatureStep::Signature, own.signature, secret)
                .cause.contains(QStringLiteral("step before")));
    right = stepsOf(SignatureAlgorithm::Acs3HmacSha256);
    const SignatureSteps ampersand = RequestSigner::acs3Steps(
        "POST", "/", right.canonicalQuery, {}, right.hashedPayload,
        {QStringLiteral("LTAI5tPublicVector000001"), Secret(secret.reveal() + '&'), {}});
    SignatureSteps same = ampersand;
    same.signature =
        RequestSigner::acs3Steps("POST", "/", right.canonicalQuery, {}, right.hashedPayload,
                                 {QStringLiteral("LTAI5tPublicVector000001"), secret, {}})
            .signature;
    QVERIFY(SignatureCompare::compare(same, SignatureAlgorithm::Acs3HmacSha256,
                                      SignatureStep::Signature, ampersand.signature, secret)
                .cause.contains(QStringLiteral("“&”")));
}

void SignatureCompareTest::saysNothingItDoesNotKnow()
{
    const auto algorithm = SignatureAlgorithm::Acs3HmacSha256;
    const SignatureDifference difference = SignatureCompare::compare(
        stepsOf(algorithm), algorithm, SignatureStep::Authorization, "ACS3-HMAC-SHA256 Cre");
    QVERIFY(!difference.isSame());
    QVERIFY(difference.cause.isEmpty());
}

void SignatureCompareTest::survivesAnyPastedText()
{
    const QList<QByteArray> texts{
        "", "%", "&", "\n\n\n\n\n\n\n\n", QByteArray("\0\xff\xfe", 3), QByteArray(100000, '%')};
    for (const auto algorithm :
         {SignatureAlgorithm::Acs3HmacSha256, SignatureAlgorithm::RpcHmacSha1}) {
        const SignatureSteps steps = stepsOf(algorithm);
        for (const SignatureStep step : SignatureCompare::steps(algorithm)) {
            for (const QByteArray &text : texts)
                QVERIFY(!SignatureCompare::compare(steps, algorithm, step, text, secret).isSame());
        }
    }
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeSignatureCompareTest()
{
    return std::make_unique<numauth::cloud::SignatureCompareTest>();
}

#include "SignatureCompareTest.moc"
