#include "tests/support/LiveDouble.h"

#include <QDir>
#include <QFile>
#include <QMutexLocker>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>

namespace numauth::tests {

namespace {

constexpr int patienceMs = 5000;

/// Hands sockets on before any byte is read from them.
class Listener : public QTcpServer
{
public:
    explicit Listener(const std::function<void(qintptr)> &serve) : m_serve(serve) {}

protected:
    void incomingConnection(qintptr socket) override { m_serve(socket); }

private:
    std::function<void(qintptr)> m_serve;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray readHead(QSslSocket &socket)
{
    // What came together with the end of the handshake is there already.
    QByteArray head = socket.readAll();
    while (!head.contains("\r\n\r\n") && socket.waitForReadyRead(patienceMs))
        head += socket.readAll();
    return head;
}

} // namespace

LiveDouble::LiveDouble(const QString &host, const QString &folder)
    : m_caFile(QDir(folder).filePath(QStringLiteral("authority.pem")))
{
    const QString key = QDir(folder).filePath(QStringLiteral("authority.key"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"),
                   QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=") + host,
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:") + host,
                   QStringLiteral("-keyout"), key, QStringLiteral("-out"), m_caFile});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return;
    m_certificate = bytesOf(m_caFile);
    m_key = bytesOf(key);
    start();
    while (m_port == 0)
        msleep(1);
}

LiveDouble::~LiveDouble()
{
    requestInterruption();
    wait();
}

QString LiveDouble::proxy() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

QByteArray LiveDouble::received() const
{
    const QMutexLocker locked(&m_lock);
    return m_received;
}

void LiveDouble::run()
{
    Listener listener([this](qintptr socket) { serve(socket); });
    listener.listen(QHostAddress::LocalHost);
    m_port = listener.serverPort();
    while (!isInterruptionRequested())
        listener.waitForNewConnection(20);
}

void LiveDouble::serve(qintptr descriptor)
{
    QSslSocket socket;
    socket.setSocketDescriptor(descriptor);
    if (!readHead(socket).startsWith("CONNECT "))
        return;
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    socket.setLocalCertificate(QSslCertificate(m_certificate));
    socket.setPrivateKey(QSslKey(m_key, QSsl::Rsa));
    socket.startServerEncryption();
    if (!socket.waitForEncrypted(patienceMs))
        return;
    const QByteArray request = readHead(socket);
    {
        const QMutexLocker locked(&m_lock);
        m_received += request;
    }
    const QByteArray body = R"({"Code":"OK","Message":"OK","RequestId":"double"})";
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                 "Content-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patienceMs)) {
    }
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
        socket.waitForDisconnected(patienceMs);
}

} // namespace numauth::tests
