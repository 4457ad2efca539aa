#pragma once

#include "models/sandbox/GuardedServer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>

namespace numauth::sandbox {

/// One client of the GuardedServer: reads a request, has it answered, writes the answer, and goes
/// on with the next one. Deletes itself when the client leaves or is thrown out.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// \p socket becomes a child. Handler and limits must outlive the connection.
    HttpConnection(QTcpSocket *socket, const GuardedServer::Handler &handler,
                   const ServerLimits &limits, QObject *parent);

    /// Between two requests, so that closing it takes nothing from the client.
    bool isIdle() const;
    /// How long the present state has lasted.
    qint64 stateMs() const { return m_since.elapsed(); }
    /// Ends the connection if its state has lasted longer than the limits allow.
    void checkTime();
    /// Answers 503 and closes: the server is full.
    void turnAway();
    void close();

signals:
    void closed();

private:
    enum class Phase { Reading, Waiting, Writing, Draining };

    void read();
    void answerNext();
    void deliver(const GatewayAnswer &answer, bool isHead);
    void write(const GatewayAnswer &answer, bool isHead);
    void finishWriting();
    void refuse(const HttpRefusal &refusal);
    void enter(Phase phase);
    void reset();

    QTcpSocket *m_socket;
    const GuardedServer::Handler &m_handler;
    const ServerLimits &m_limits;
    HttpRequestReader m_reader;
    QElapsedTimer m_since;
    Phase m_phase = Phase::Reading;
    bool m_hasBegun = false;
    bool m_closesAfterwards = false;
    bool m_hasSentContinue = false;
    bool m_isRefused = false;
};

} // namespace numauth::sandbox
