#include "models/sandbox/HttpConnection.h"

#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QLocale>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace numauth::sandbox {

namespace {

/// Only as much is read ahead as one request may have.
constexpr qint64 readBufferBytes = 256 * 1024;
constexpr int drainMs = 500;

QByteArray statusLine(int status)
{
    static const QHash<int, QByteArray> phrases{{200, "OK"},
                                                {400, "Bad Request"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {408, "Request Timeout"},
                                                {413, "Content Too Large"},
                                                {414, "URI Too Long"},
                                                {415, "Unsupported Media Type"},
                                                {431, "Request Header Fields Too Large"},
                                                {500, "Internal Server Error"},
                                                {501, "Not Implemented"},
                                                {503, "Service Unavailable"},
                                                {505, "HTTP Version Not Supported"}};
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + phrases.value(status, "Answer") +
           "\r\n";
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c()
        .toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

GatewayAnswer plainAnswer(int status, const QByteArray &sentence)
{
    GatewayAnswer answer;
    answer.status = status;
    answer.body = R"({"Code":"Sandbox.HttpRefused","Message":")" + sentence + "\"}";
    return answer;
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const GuardedServer::Handler &handler,
                               const ServerLimits &limits, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(handler), m_limits(limits),
      m_reader(limits.request)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_since.start();
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::finishWriting);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::closed);
}

bool HttpConnection::isIdle() const
{
    return m_phase == Phase::Reading && !m_reader.hasBegun();
}

void HttpConnection::enter(Phase phase)
{
    m_phase = phase;
    m_hasBegun = false;
    m_since.restart();
}

void HttpConnection::checkTime()
{
    if (m_phase != Phase::Reading) {
        if (stateMs() > m_limits.answerMs)
            close();
        return;
    }
    if (isIdle()) {
        if (stateMs() > m_limits.idleMs)
            close();
        return;
    }
    if (stateMs() > m_limits.requestMs)
        refuse({408, "The request did not come to its end in time."});
}

void HttpConnection::turnAway()
{
    refuse({503, "The sandbox has too many connections."});
}

void HttpConnection::close()
{
    m_socket->abort();
    emit closed();
}

void HttpConnection::reset()
{
    // Without lingering the system answers with RST instead of an orderly end.
    const linger hard{1, 0};
    const auto descriptor = m_socket->socketDescriptor();
#ifdef Q_OS_WIN
    setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&hard), sizeof hard);
#else
    setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#endif
    close();
}

void HttpConnection::read()
{
    if (m_phase == Phase::Draining)
        m_socket->readAll();
    if (m_phase != Phase::Reading || m_isRefused)
        return;
    m_reader.feed(m_socket->readAll());
    if (!m_hasBegun && m_reader.hasBegun()) {
        m_hasBegun = true;
        m_since.restart();
    }
    if (m_reader.wantsContinue() && !m_hasSentContinue) {
        m_hasSentContinue = true;
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    answerNext();
}

void HttpConnection::answerNext()
{
    if (m_reader.state() == HttpRequestReader::State::Refused) {
        refuse(m_reader.refusal());
        return;
    }
    if (m_reader.state() != HttpRequestReader::State::Complete)
        return;
    GatewayRequest request = m_reader.take();
    request.isLocal = m_socket->peerAddress().isLoopback();
    m_hasSentContinue = false;
    m_closesAfterwards = !m_reader.keepsAlive();
    enter(Phase::Waiting);
    const bool isHead = request.method == "HEAD";
    const GatewayAnswer answer = m_handler(request);
    if (answer.delayMs <= 0) {
        deliver(answer, isHead);
        return;
    }
    QTimer::singleShot(answer.delayMs, this, [this, answer, isHead] { deliver(answer, isHead); });
}

void HttpConnection::deliver(const GatewayAnswer &answer, bool isHead)
{
    if (answer.delivery == Delivery::Reset)
        reset();
    else if (answer.delivery == Delivery::Send)
        write(answer, isHead);
}

void HttpConnection::write(const GatewayAnswer &answer, bool isHead)
{
    QByteArray bytes = statusLine(answer.status);
    bytes += "Date: " + httpDate(QDateTime::currentDateTimeUtc()) + "\r\n";
    bytes += "Content-Type: application/json;charset=utf-8\r\nContent-Length: " +
             QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += m_closesAfterwards ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    if (!isHead)
        bytes += answer.body;
    enter(Phase::Writing);
    m_socket->write(bytes);
}

void HttpConnection::finishWriting()
{
    if (m_phase != Phase::Writing || m_socket->bytesToWrite() > 0)
        return;
    if (m_isRefused) {
        // Closing on bytes that nobody read would take the answer away from the client again.
        enter(Phase::Draining);
        QTimer::singleShot(drainMs, m_socket, &QTcpSocket::disconnectFromHost);
        read();
        return;
    }
    if (m_closesAfterwards) {
        m_socket->disconnectFromHost();
        return;
    }
    enter(Phase::Reading);
    // A pipelined request may lie ready; the stack must not grow with their number.
    QMetaObject::invokeMethod(
        this, [this] { read(); }, Qt::QueuedConnection);
}

void HttpConnection::refuse(const HttpRefusal &refusal)
{
    m_closesAfterwards = true;
    m_isRefused = true;
    write(plainAnswer(refusal.status, refusal.sentence), false);
}

} // namespace numauth::sandbox
