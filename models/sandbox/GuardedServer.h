#pragma once

#include "models/base/Result.h"
#include "models/sandbox/GatewayMessage.h"
#include "models/sandbox/HttpRequestReader.h"

#include <QObject>

#include <functional>
#include <memory>

namespace numauth::sandbox {

/// What one client, and all of them together, may take.
struct ServerLimits
{
    HttpLimits request;
    /// Beyond it idle connections are closed first, then new ones are turned away with 503.
    int connections = 512;
    /// From the first byte of a request to its last.
    int requestMs = 10'000;
    /// Between two requests of one connection.
    int idleMs = 60'000;
    /// From an answer's first byte to its last; also the end of a simulated silence.
    int answerMs = 60'000;
};

/// A small HTTP/1.1 server that a client cannot bring down: everything it
/// takes is bounded, a delayed answer belongs to its connection and is dropped with it. It stands
/// in the place of QHttpServer, which (6.4) has no limits of its own, escapes a query with a broken
/// percent code twice, and writes deferred answers to clients that have left. Lives in a thread
/// with an event loop.
class GuardedServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<GatewayAnswer(const GatewayRequest &)>;

    explicit GuardedServer(Handler handler, const ServerLimits &limits = {},
                           QObject *parent = nullptr);
    ~GuardedServer() override;

    /// Where clients may come from.
    enum class Reach {
        ThisMachine, ///< 127.0.0.1 alone
        AllMachines  ///< every IPv4 address of this machine
    };

    /// \p port 0 takes any free one. Fails with Environment.
    Result<> listen(quint16 port, Reach reach = Reach::ThisMachine);
    quint16 port() const;
    int connectionCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace numauth::sandbox
