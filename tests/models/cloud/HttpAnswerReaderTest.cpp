#include "models/cloud/HttpAnswerReader.h"

#include <QTest>

#include <memory>

namespace numauth::cloud {

using State = HttpAnswerReader::State;

class HttpAnswerReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryEndOfABody_data();
    void readsEveryEndOfABody();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void findsAHeaderInAnyCase();
    void isNotCompleteBeforeItsLength();
    void holdsNoMoreThanItsLimits();
};

void HttpAnswerReaderTest::readsEveryEndOfABody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}") << 200
                            << QByteArray("{}");
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "1;x=y\r\n{\r\n1\r\n}\r\n0\r\nTrailer: t\r\n\r\n")
                            << 200 << QByteArray("{}");
    QTest::newRow("end of connection")
        << QByteArray("HTTP/1.0 502 Bad Gateway\r\n\r\n<html>") << 502 << QByteArray("<html>");
    QTest::newRow("interim answer")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n") << 204
        << QByteArray();
    QTest::newRow("bare line feeds, no reason")
        << QByteArray("HTTP/1.1 400\nContent-Length: 1\n\nx") << 400 << QByteArray("x");
    QTest::newRow("bytes after the end")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxyz") << 200 << QByteArray("x");
}

void HttpAnswerReaderTest::readsEveryEndOfABody()
{
    QFETCH(QByteArray, bytes);
    HttpAnswerReader whole;
    whole.feed(bytes);
    HttpAnswerReader pieces;
    for (const char byte : bytes)
        pieces.feed(QByteArray(1, byte));
    for (HttpAnswerReader *reader : {&whole, &pieces}) {
        QCOMPARE(reader->endOfStream(), State::Complete);
        QTEST(reader->answer().status, "status");
        QTEST(reader->answer().body, "body");
    }
}

void HttpAnswerReaderTest::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("status of two digits") << QByteArray("HTTP/1.1 20\r\n");
    QTest::newRow("status out of range") << QByteArray("HTTP/1.1 999 No\r\n");
    QTest::newRow("no colon") << QByteArray("HTTP/1.1 200 OK\r\nnonsense\r\n");
    QTest::newRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("chunk size") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
    QTest::newRow("chunk longer than it said")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n");
}

void HttpAnswerReaderTest::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, bytes);
    HttpAnswerReader reader;
    QCOMPARE(reader.feed(bytes), State::Malformed);
    QCOMPARE(reader.feed("HTTP/1.1 200 OK\r\n\r\n"), State::Malformed);
}

void HttpAnswerReaderTest::findsAHeaderInAnyCase()
{
    HttpAnswerReader reader;
    reader.feed("HTTP/1.1 200 OK\r\ndate:  today \r\nDATE: later\r\n\r\n");
    QCOMPARE(reader.answer().header("Date"), QByteArray("today"));
    QCOMPARE(reader.answer().headers.size(), 2);
}

void HttpAnswerReaderTest::isNotCompleteBeforeItsLength()
{
    HttpAnswerReader reader;
    reader.feed("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
    QCOMPARE(reader.endOfStream(), State::NeedsMore);
}

void HttpAnswerReaderTest::holdsNoMoreThanItsLimits()
{
    HttpAnswerReader stated({64, 4});
    QCOMPARE(stated.feed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"), State::TooLarge);
    HttpAnswerReader unstated({64, 4});
    QCOMPARE(unstated.feed("HTTP/1.1 200 OK\r\n\r\n12345"), State::TooLarge);
    HttpAnswerReader chunked({80, 4});
    QCOMPARE(chunked.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n"),
             State::TooLarge);
    HttpAnswerReader head({16, 4});
    QCOMPARE(head.feed("HTTP/1.1 200 OK and more"), State::TooLarge);
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeHttpAnswerReaderTest()
{
    return std::make_unique<numauth::cloud::HttpAnswerReaderTest>();
}

#include "HttpAnswerReaderTest.moc"
