#include "models/sandbox/GuardedServer.h"

#include "models/sandbox/HttpConnection.h"

#include <QSet>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>

namespace numauth::sandbox {

class GuardedServer::Private
{
public:
    Private(Handler handlerFunction, const ServerLimits &serverLimits)
        : handler(std::move(handlerFunction)), limits(serverLimits)
    {
    }

    void accept(GuardedServer *q);
    void makeRoom();

    Handler handler;
    ServerLimits limits;
    QTcpServer server;
    QTimer clock;
    QSet<HttpConnection *> connections;
};

/// Closes the connection that has been idle longest, if the server is full and there is one.
void GuardedServer::Private::makeRoom()
{
    if (connections.size() < limits.connections)
        return;
    HttpConnection *longest = nullptr;
    for (HttpConnection *connection : connections) {
        if (connection->isIdle() && (!longest || connection->stateMs() > longest->stateMs()))
            longest = connection;
    }
    if (longest)
        longest->close();
}

void GuardedServer::Private::accept(GuardedServer *q)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        makeRoom();
        const bool isFull = connections.size() >= limits.connections;
        auto *connection = new HttpConnection(socket, handler, limits, q);
        connections.insert(connection);
        QObject::connect(connection, &HttpConnection::closed, q, [this, connection] {
            connections.remove(connection);
            connection->deleteLater();
        });
        if (isFull)
            connection->turnAway();
    }
}

GuardedServer::GuardedServer(Handler handler, const ServerLimits &limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(handler), limits))
{
    connect(&d->server, &QTcpServer::newConnection, this, [this] { d->accept(this); });
    connect(&d->clock, &QTimer::timeout, this, [this] {
        const QSet<HttpConnection *> connections = d->connections;
        for (HttpConnection *connection : connections)
            connection->checkTime();
    });
    const int shortest = std::min({limits.requestMs, limits.idleMs, limits.answerMs});
    d->clock.start(std::clamp(shortest / 4, 10, 1000));
}

GuardedServer::~GuardedServer()
{
    const QSet<HttpConnection *> connections = std::exchange(d->connections, {});
    for (HttpConnection *connection : connections)
        delete connection;
}

Result<> GuardedServer::listen(quint16 port, Reach reach)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 3, 0)
    d->server.setListenBacklogSize(1024);
#endif
    const auto address =
        reach == Reach::ThisMachine ? QHostAddress::LocalHost : QHostAddress::AnyIPv4;
    if (d->server.listen(address, port))
        return {};
    return Error{Error::Code::Environment,
                 tr("Port %1 on %2 cannot be used: it is taken or not allowed. Choose "
                    "another one, or 0 for any free port.")
                     .arg(port)
                     .arg(QHostAddress(address).toString()),
                 d->server.errorString()};
}

quint16 GuardedServer::port() const
{
    return d->server.serverPort();
}

int GuardedServer::connectionCount() const
{
    return static_cast<int>(d->connections.size());
}

} // namespace numauth::sandbox
