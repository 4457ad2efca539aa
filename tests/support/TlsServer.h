#pragma once

#include <QString>
#include <QTcpServer>

#include <memory>

class QSslServer;

namespace numauth::tests {

/// An HTTPS server on the loopback address which answers every request with `{"Code":"OK"}`.
class TlsServer
{
public:
    /// \p certificate names `tests/data/cloud/tls/<certificate>.pem` and its key.
    explicit TlsServer(const QString &certificate);
    ~TlsServer();

    quint16 port() const;
    /// The path of a file in `tests/data/cloud/tls`.
    static QString file(const QString &name);

private:
    std::unique_ptr<QSslServer> m_server;
};

/// An HTTP proxy on the loopback address: every `CONNECT` leads to the same port of this machine,
/// so that a name that does not exist can be called.
class TunnelProxy
{
public:
    explicit TunnelProxy(quint16 target);

    quint16 port() const { return m_server.serverPort(); }
    /// What was asked of the proxy itself.
    const QByteArray &received() const { return m_received; }

private:
    void accept();

    QTcpServer m_server;
    quint16 m_target;
    QByteArray m_received;
};

} // namespace numauth::tests
