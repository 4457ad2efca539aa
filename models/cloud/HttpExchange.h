#pragma once

#include "models/base/Result.h"
#include "models/cloud/CallNetwork.h"
#include "models/cloud/HttpAnswerReader.h"
#include "models/cloud/RequestSigner.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

namespace numauth::cloud {

/// Milliseconds of the phases of one exchange, each by the clock. Absent is what did not happen: no
/// name to look up (an address, or a proxy that looks it up), no TLS.
struct HttpPhases
{
    std::optional<double> dns;
    /// Through a proxy: until the proxy has opened the way to the server.
    double connect = 0;
    std::optional<double> tls;
    /// Until the last byte was handed to the system.
    double send = 0;
    /// Until the first byte of the answer.
    double wait = 0;
    double receive = 0;
};

/// One signed request over a connection of its own, and its answer. QNetworkAccessManager would
/// send a request again when the connection breaks, and does not tell connecting, TLS and sending
/// apart. Certificates are verified; nothing is redirected or repeated. Lives in a thread with an
/// event loop.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(const SignedRequest &request, const QSslConfiguration &trust,
                 const CallNetwork &network, QObject *parent = nullptr);

    void start();
    /// Ends it with \p error.
    void abort(const Error &error);
    const HttpPhases &phases() const { return m_phases; }
    /// `HOST:PORT` of the proxy in between; empty: none.
    QString proxy() const;

signals:
    /// Exactly once. Errors name the host at most.
    void finished(const numauth::Result<numauth::cloud::HttpAnswer> &answer);

private:
    bool isSecure() const;
    /// A plain request to an HTTP proxy names the whole address instead of using a tunnel.
    bool asksProxy() const;
    void lookUp();
    void connectToNext();
    void makeSocket();
    void takeConnection();
    void write();
    void noteProgress();
    void read();
    void fail(QAbstractSocket::SocketError error);
    void giveUp();
    void end(const Result<HttpAnswer> &answer);
    QByteArray head() const;
    double lap();

    SignedRequest m_request;
    QSslConfiguration m_trust;
    CallLimits m_limits;
    QNetworkProxy m_proxy;
    QTcpSocket *m_socket = nullptr;
    QList<QHostAddress> m_addresses;
    QList<QSslError> m_certificateProblems;
    QTimer m_deadline;
    QElapsedTimer m_watch;
    qint64 m_lapStart = 0;
    HttpAnswerReader m_reader;
    HttpPhases m_phases;
    bool m_isConnected = false;
    bool m_isWritten = false;
    bool m_isSent = false;
    bool m_hasAnswer = false;
    bool m_hasEnded = false;
};

} // namespace numauth::cloud
