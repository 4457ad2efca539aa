#include "tests/support/TlsServer.h"

#include "tests/support/TestRun.h"

#include <QFile>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace numauth::tests {

namespace {

QByteArray readData(const QString &name)
{
    QFile file(TlsServer::file(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll();
}

void answerOn(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
        socket->readAll();
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 13\r\nConnection: close\r\n\r\n"
                      R"({"Code":"OK"})");
        socket->disconnectFromHost();
    });
}

void passOn(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

} // namespace

TlsServer::TlsServer(const QString &certificate) : m_server(std::make_unique<QSslServer>())
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(
        QSslCertificate(readData(certificate + QStringLiteral(".pem"))));
    configuration.setPrivateKey(QSslKey(readData(certificate + QStringLiteral(".key")), QSsl::Rsa));
    m_server->setSslConfiguration(configuration);
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                     [server = m_server.get()] { answerOn(server->nextPendingConnection()); });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
}

TlsServer::~TlsServer() = default;

quint16 TlsServer::port() const
{
    return m_server->serverPort();
}

QString TlsServer::file(const QString &name)
{
    return sourceFolder() + QStringLiteral("/tests/data/cloud/tls/") + name;
}

TunnelProxy::TunnelProxy(quint16 target) : m_target(target)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
}

void TunnelProxy::accept()
{
    QTcpSocket *client = m_server.nextPendingConnection();
    QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] {
        m_received += client->readAll();
        if (!m_received.endsWith("\r\n\r\n"))
            return;
        client->disconnect();
        auto *server = new QTcpSocket(client);
        QObject::connect(server, &QTcpSocket::connected, client, [client, server] {
            passOn(client, server);
            passOn(server, client);
            client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        });
        server->connectToHost(QHostAddress::LocalHost, m_target);
    });
}

} // namespace numauth::tests
