#include "models/sandbox/HttpRequestReader.h"

#include <QTest>

#include <memory>

namespace numauth::sandbox {

namespace {

using State = HttpRequestReader::State;

const QByteArray simple = "POST /?a=%E6%B5%8B&b=1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"
                          "Content-Length: 5\r\nX-Acs-Action: GetMobile \r\n\r\nhello";

} // namespace

class HttpRequestReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsARequest();
    void readsItInWhateverPiecesItComes();
    void readsChunkedBodies();
    void keepsPipelinedRequestsForLater();
    void tellsWhetherTheConnectionStays_data();
    void tellsWhetherTheConnectionStays();
    void waitsForTheBodyAfterContinue();
    void refusesWhatIsAmbiguous_data();
    void refusesWhatIsAmbiguous();
    void neverHoldsMoreThanItsLimits();
    void staysRefused();
};

void HttpRequestReaderTest::readsARequest()
{
    HttpRequestReader reader;
    QVERIFY(!reader.hasBegun());
    QCOMPARE(reader.feed(simple), State::Complete);
    const GatewayRequest request = reader.take();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/"));
    QCOMPARE(request.query, QByteArray("a=%E6%B5%8B&b=1"));
    QCOMPARE(request.headers.value("x-acs-action"), QByteArray("GetMobile"));
    QCOMPARE(request.body, QByteArray("hello"));
    QVERIFY(reader.keepsAlive());
    QVERIFY(!reader.hasBegun());
}

void HttpRequestReaderTest::readsItInWhateverPiecesItComes()
{
    for (qsizetype cut = 1; cut < simple.size(); ++cut) {
        HttpRequestReader reader;
        QCOMPARE(reader.feed(simple.left(cut)), State::NeedsMore);
        QVERIFY(reader.hasBegun());
        QCOMPARE(reader.feed(simple.mid(cut)), State::Complete);
        QCOMPARE(reader.take().body, QByteArray("hello"));
    }
}

void HttpRequestReaderTest::readsChunkedBodies()
{
    HttpRequestReader reader;
    QCOMPARE(reader.feed("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
                         "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\ntrailer: dropped\r\n\r\n"),
             State::Complete);
    const GatewayRequest request = reader.take();
    QCOMPARE(request.body, QByteArray("abc0123456789"));
    QVERIFY(!request.headers.contains("trailer"));
}

void HttpRequestReaderTest::keepsPipelinedRequestsForLater()
{
    HttpRequestReader reader;
    reader.feed(simple + simple + simple.left(20));
    for (int count = 0; count < 2; ++count) {
        QCOMPARE(reader.state(), State::Complete);
        QCOMPARE(reader.take().body, QByteArray("hello"));
    }
    QCOMPARE(reader.state(), State::NeedsMore);
    QCOMPARE(reader.feed(simple.mid(20)), State::Complete);
}

void HttpRequestReaderTest::tellsWhetherTheConnectionStays_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("stays");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nhost: a\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray(
                                      "GET / HTTP/1.1\r\nhost: a\r\nconnection: Close\r\n\r\n")
                               << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive")
        << QByteArray("GET / HTTP/1.0\r\nconnection: keep-alive\r\n\r\n") << true;
}

void HttpRequestReaderTest::tellsWhetherTheConnectionStays()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, stays);
    HttpRequestReader reader;
    QCOMPARE(reader.feed(head), State::Complete);
    static_cast<void>(reader.take());
    QCOMPARE(reader.keepsAlive(), stays);
}

void HttpRequestReaderTest::waitsForTheBodyAfterContinue()
{
    HttpRequestReader reader;
    reader.feed("POST / HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n");
    QVERIFY(reader.wantsContinue());
    QCOMPARE(reader.feed("ok"), State::Complete);
}

void HttpRequestReaderTest::refusesWhatIsAmbiguous_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray get = "GET / HTTP/1.1\r\nhost: a\r\n";
    row("no HTTP", "hello world\r\n\r\n");
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\n", 6));
    row("two words", "GET /\r\n\r\n");
    row("four words", "GET / x HTTP/1.1\r\n\r\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 505);
    row("bare line feed", "GET / HTTP/1.1\nhost: a\n\n");
    row("no path", "GET example HTTP/1.1\r\n\r\n");
    row("broken percent code", "GET /?a=%G1 HTTP/1.1\r\nhost: a\r\n\r\n");
    row("cut percent code", "GET /?a=%4 HTTP/1.1\r\nhost: a\r\n\r\n");
    row("raw bytes in the target", "GET /?a=\xe6\xb5\x8b HTTP/1.1\r\nhost: a\r\n\r\n");
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("two hosts", get + "host: b\r\n\r\n");
    row("two lengths", get + "content-length: 1\r\ncontent-length: 2\r\n\r\n");
    row("both lengths", get + "content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n");
    row("negative length", get + "content-length: -1\r\n\r\n");
    row("length with a sign", get + "content-length: +1\r\n\r\n");
    row("length that does not fit", get + "content-length: 99999999999999999999\r\n\r\n");
    row("unknown encoding", get + "transfer-encoding: gzip\r\n\r\n", 501);
    row("folded header", get + " folded\r\n\r\n");
    row("blank before the colon", get + "a : b\r\n\r\n");
    row("no colon", get + "abc\r\n\r\n");
    row("NUL in a header", get + QByteArray("a: b\0c\r\n\r\n", 10));
    row("two actions", get + "x-acs-action: a\r\nx-acs-action: b\r\n\r\n");
    row("chunk without length", get + "transfer-encoding: chunked\r\n\r\nxyz\r\n");
    row("chunk too long", get + "transfer-encoding: chunked\r\n\r\n1\r\nab\r\n");
    row("body too large", get + "content-length: 2000000\r\n\r\n", 413);
    row("chunks too large", get + "transfer-encoding: chunked\r\n\r\nFFFFFFF\r\n", 413);
    row("long target", "GET /" + QByteArray(70'000, 'a'), 414);
    row("long header", get + "a: " + QByteArray(40'000, 'a'), 431);
    row("many headers", get + QByteArray("a: b\r\n").repeated(101), 431);
}

void HttpRequestReaderTest::refusesWhatIsAmbiguous()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpRequestReader reader;
    QCOMPARE(reader.feed(bytes), State::Refused);
    QCOMPARE(reader.refusal().status, status);
    QVERIFY(!reader.refusal().sentence.isEmpty());
    HttpRequestReader bytewise;
    for (const char byte : bytes)
        bytewise.feed(QByteArray(1, byte));
    QCOMPARE(bytewise.state(), State::Refused);
    QCOMPARE(bytewise.refusal().status, status);
}

void HttpRequestReaderTest::neverHoldsMoreThanItsLimits()
{
    HttpRequestReader reader(
        {.requestLineBytes = 10, .headerBytes = 10, .headerCount = 1, .bodyBytes = 10});
    QCOMPARE(reader.feed("GET /12345 HTTP/1.1\r\n"), State::Refused);
}

void HttpRequestReaderTest::staysRefused()
{
    HttpRequestReader reader;
    reader.feed("x\r\n");
    QCOMPARE(reader.feed(simple), State::Refused);
}

} // namespace numauth::sandbox

std::unique_ptr<QObject> makeHttpRequestReaderTest()
{
    return std::make_unique<numauth::sandbox::HttpRequestReaderTest>();
}

#include "HttpRequestReaderTest.moc"
