#include "models/cloud/CallNetwork.h"

#include "models/base/JsonReader.h"
#include "models/cloud/UserFile.h"

#include <QDir>

namespace numauth::cloud {

namespace {

const QString fileName = QStringLiteral("network.json");
const QString systemWord = QStringLiteral("system");
const QString noneWord = QStringLiteral("none");

bool isProxyAddress(const QUrl &url)
{
    const bool isKnown =
        url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("socks5");
    const bool hasOnlyHostAndPort = url.path().size() <= 1 && !url.hasQuery() && !url.hasFragment();
    return url.isValid() && isKnown && hasOnlyHostAndPort && url.userInfo().isEmpty() &&
           !url.host().isEmpty() && url.port() > 0;
}

int readTimeout(JsonReader &reader, const QString &key, int usual)
{
    const int milliseconds = reader.integer(key, usual);
    if (milliseconds < CallNetwork::leastTimeoutMs || milliseconds > CallNetwork::greatestTimeoutMs)
        reader.fail(key, CallNetwork::tr("must be between %1 and %2 ms")
                             .arg(CallNetwork::leastTimeoutMs)
                             .arg(CallNetwork::greatestTimeoutMs));
    return milliseconds;
}

} // namespace

Result<CallNetwork> CallNetwork::withProxy(CallNetwork network, const QString &word)
{
    network.proxy = word == systemWord ? Proxy::System
                    : word == noneWord ? Proxy::None
                                       : Proxy::Own;
    if (network.proxy != Proxy::Own)
        return network;
    network.proxyUrl = QUrl(word, QUrl::StrictMode);
    if (isProxyAddress(network.proxyUrl))
        return network;
    return Error{Error::Code::Usage,
                 tr("A proxy is system, none, http://HOST:PORT or socks5://HOST:PORT, without user "
                    "and password.")};
}

QString CallNetwork::proxyWord() const
{
    if (proxy == Proxy::Own)
        return proxyUrl.toString();
    return proxy == Proxy::System ? systemWord : noneWord;
}

QString CallNetwork::advice() const
{
    const auto isAdvised = [](int milliseconds) {
        return milliseconds >= leastAdvisedMs && milliseconds <= greatestAdvisedMs;
    };
    if (isAdvised(limits.connectTimeoutMs) && isAdvised(limits.readTimeoutMs))
        return {};
    return tr(
        "Time limits of 3 to 5 s are advised for the SDK and its server: shorter ones give up "
        "on slow networks, longer ones keep people waiting.");
}

QString CallNetwork::defaultPath()
{
    return UserFile::defaultPath(fileName);
}

QString CallNetwork::pathIn(const QString &folder)
{
    return QDir(folder).filePath(fileName);
}

Result<CallNetwork> CallNetwork::read(const QString &path)
{
    CallNetwork network;
    const UserFile file(path);
    if (!file.exists())
        return network;
    const Result<QJsonObject> object = file.read();
    if (!object)
        return object.error();
    JsonReader reader(*object, file.place());
    reader.integer(QStringLiteral("formatVersion"));
    network.limits.connectTimeoutMs =
        readTimeout(reader, QStringLiteral("connectTimeoutMs"), network.limits.connectTimeoutMs);
    network.limits.readTimeoutMs =
        readTimeout(reader, QStringLiteral("readTimeoutMs"), network.limits.readTimeoutMs);
    const auto chosen = withProxy(network, reader.text(QStringLiteral("proxy"), systemWord));
    if (!chosen)
        reader.fail(QStringLiteral("proxy"), chosen.error().message);
    if (reader.hasFailed())
        return reader.error();
    return chosen;
}

Result<> CallNetwork::write(const QString &path) const
{
    return UserFile(path).write({{QStringLiteral("formatVersion"), 1},
                                 {QStringLiteral("connectTimeoutMs"), limits.connectTimeoutMs},
                                 {QStringLiteral("readTimeoutMs"), limits.readTimeoutMs},
                                 {QStringLiteral("proxy"), proxyWord()}});
}

} // namespace numauth::cloud
