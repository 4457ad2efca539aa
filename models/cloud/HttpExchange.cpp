#include "models/cloud/HttpExchange.h"

#include "models/cloud/NetworkFailure.h"

#include <QHostInfo>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QSslSocket>

#include <algorithm>

namespace numauth::cloud {

namespace {

constexpr quint16 httpPort = 80;
constexpr quint16 httpsPort = 443;

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

QNetworkProxy proxyFor(const QUrl &url, const CallNetwork &network)
{
    if (network.proxy == CallNetwork::Proxy::None || isLoopback(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (network.proxy == CallNetwork::Proxy::System)
        return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
    const bool isSocks = network.proxyUrl.scheme() == QLatin1StringView("socks5");
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         network.proxyUrl.host(), static_cast<quint16>(network.proxyUrl.port()));
}

bool isProxy(const QNetworkProxy &proxy)
{
    return proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
}

quint16 portOf(const QUrl &url)
{
    const bool isSecure = url.scheme() == QLatin1StringView("https");
    return static_cast<quint16>(url.port(isSecure ? httpsPort : httpPort));
}

} // namespace

HttpExchange::HttpExchange(const SignedRequest &request, const QSslConfiguration &trust,
                           const CallNetwork &network, QObject *parent)
    : QObject(parent), m_request(request), m_trust(trust), m_limits(network.limits),
      m_proxy(proxyFor(request.url, network))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpExchange::giveUp);
}

bool HttpExchange::isSecure() const
{
    return m_request.url.scheme() == QLatin1StringView("https");
}

bool HttpExchange::asksProxy() const
{
    return !isSecure() && (m_proxy.type() == QNetworkProxy::HttpProxy ||
                           m_proxy.type() == QNetworkProxy::HttpCachingProxy);
}

QString HttpExchange::proxy() const
{
    return isProxy(m_proxy) ? QStringLiteral("%1:%2").arg(m_proxy.hostName()).arg(m_proxy.port())
                            : QString();
}

double HttpExchange::lap()
{
    const qint64 now = m_watch.nsecsElapsed();
    const qint64 passed = now - m_lapStart;
    m_lapStart = now;
    return static_cast<double>(passed / 1000) / 1000.0;
}

void HttpExchange::start()
{
    m_deadline.start(m_limits.connectTimeoutMs);
    m_watch.start();
    const QHostAddress address(m_request.url.host());
    if (!address.isNull())
        m_addresses << address;
    if (m_addresses.isEmpty() && !isProxy(m_proxy))
        return lookUp();
    connectToNext();
}

void HttpExchange::lookUp()
{
    const auto take = [this](const QHostInfo &found) {
        m_phases.dns = lap();
        m_addresses = found.addresses();
        // A broken IPv6 route is the commonest reason of a first connection that never comes.
        std::stable_partition(m_addresses.begin(), m_addresses.end(),
                              [](const QHostAddress &address) {
                                  return address.protocol() == QAbstractSocket::IPv4Protocol;
                              });
        if (m_hasEnded)
            return;
        if (m_addresses.isEmpty())
            return fail(QAbstractSocket::HostNotFoundError);
        connectToNext();
    };
    QHostInfo::lookupHost(m_request.url.host(), this, take);
}

void HttpExchange::connectToNext()
{
    makeSocket();
    if (asksProxy())
        return m_socket->connectToHost(m_proxy.hostName(), m_proxy.port());
    m_socket->setProxy(isProxy(m_proxy) ? m_proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    if (isProxy(m_proxy))
        return m_socket->connectToHost(m_request.url.host(), portOf(m_request.url));
    m_socket->connectToHost(m_addresses.takeFirst(), portOf(m_request.url));
}

void HttpExchange::makeSocket()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->deleteLater();
    }
    auto *secure = isSecure() ? new QSslSocket(this) : nullptr;
    m_socket = secure ? secure : new QTcpSocket(this);
    m_socket->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    connect(m_socket, &QTcpSocket::connected, this, &HttpExchange::takeConnection);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpExchange::read);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpExchange::fail);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpExchange::noteProgress);
    if (!secure)
        return;
    secure->setSslConfiguration(m_trust);
    connect(secure, &QSslSocket::encryptedBytesWritten, this, &HttpExchange::noteProgress);
    connect(secure, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &problems) { m_certificateProblems = problems; });
    connect(secure, &QSslSocket::encrypted, this, [this] {
        m_phases.tls = lap();
        write();
    });
}

void HttpExchange::takeConnection()
{
    m_isConnected = true;
    m_phases.connect = lap();
    auto *secure = qobject_cast<QSslSocket *>(m_socket);
    if (!secure)
        return write();
    secure->setPeerVerifyName(m_request.url.host());
    secure->startClientEncryption();
}

QByteArray HttpExchange::head() const
{
    const QUrl &url = m_request.url;
    const QByteArray host = url.authority(QUrl::FullyEncoded).toLatin1();
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QByteArray text = methodName(m_request.method) + ' ';
    if (asksProxy())
        text += "http://" + host;
    text += target + " HTTP/1.1\r\nHost: " + host + "\r\n";
    for (const auto &[name, value] : m_request.headers)
        text += name + ": " + value + "\r\n";
    if (asksProxy() && !m_proxy.user().isEmpty())
        text += "Proxy-Authorization: Basic " +
                (m_proxy.user() + QLatin1Char(':') + m_proxy.password()).toUtf8().toBase64() +
                "\r\n";
    text += "Accept: application/json\r\nUser-Agent: numauth/" NUMAUTH_VERSION "\r\n";
    if (m_request.method == HttpMethod::Post)
        text += "Content-Length: " + QByteArray::number(m_request.body.size()) + "\r\n";
    return text + "Connection: close\r\n\r\n";
}

void HttpExchange::write()
{
    m_isWritten = true;
    m_socket->write(head() + m_request.body);
}

void HttpExchange::noteProgress()
{
    const auto *secure = qobject_cast<QSslSocket *>(m_socket);
    const bool isAllOut =
        m_socket->bytesToWrite() == 0 && (!secure || secure->encryptedBytesToWrite() == 0);
    if (!m_isWritten || m_isSent || !isAllOut)
        return;
    m_isSent = true;
    m_phases.send = lap();
    m_deadline.start(m_limits.readTimeoutMs);
}

void HttpExchange::read()
{
    if (m_hasEnded)
        return;
    noteProgress();
    if (!m_hasAnswer) {
        m_hasAnswer = true;
        m_phases.wait = lap();
    }
    using State = HttpAnswerReader::State;
    switch (m_reader.feed(m_socket->readAll())) {
    case State::NeedsMore:
        return;
    case State::Complete:
        return end(m_reader.answer());
    case State::Malformed:
        return end(NetworkFailure::unreadable(m_request.url.host()));
    case State::TooLarge:
        return end(NetworkFailure::tooLarge());
    }
}

void HttpExchange::fail(QAbstractSocket::SocketError error)
{
    if (m_hasEnded)
        return;
    if (!m_isConnected && !m_addresses.isEmpty())
        return connectToNext();
    if (m_isWritten && m_socket->bytesAvailable() > 0)
        read();
    const bool isClosed = error == QAbstractSocket::RemoteHostClosedError;
    if (isClosed && m_reader.endOfStream() == HttpAnswerReader::State::Complete)
        return end(m_reader.answer());
    const bool isProxys = isProxy(m_proxy) && !m_isConnected;
    end(NetworkFailure::describe(isProxys ? QAbstractSocket::ProxyConnectionRefusedError : error,
                                 m_request.url.host(), m_certificateProblems));
}

void HttpExchange::giveUp()
{
    const QString host = m_request.url.host();
    end(m_isSent ? NetworkFailure::readTimeout(host, m_limits.readTimeoutMs)
                 : NetworkFailure::connectTimeout(host, m_limits.connectTimeoutMs));
}

void HttpExchange::abort(const Error &error)
{
    end(error);
}

void HttpExchange::end(const Result<HttpAnswer> &answer)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_deadline.stop();
    if (m_hasAnswer)
        m_phases.receive = lap();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    emit finished(answer);
}

} // namespace numauth::cloud
