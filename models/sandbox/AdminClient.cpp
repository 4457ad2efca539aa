#include "models/sandbox/AdminClient.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace numauth::sandbox {

namespace {

constexpr int patienceMs = 2000;
constexpr qint64 answerLimit = 64 * 1024 * 1024;

bool isLoopback(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("http") && QHostAddress(url.host()).isLoopback();
}

} // namespace

AdminClient::AdminClient(const QUrl &baseUrl)
    : m_baseUrl(baseUrl), m_network(std::make_shared<QNetworkAccessManager>())
{
    // The sandbox insists on the address it listens on.
    if (m_baseUrl.host() == QLatin1StringView("localhost"))
        m_baseUrl.setHost(QStringLiteral("127.0.0.1"));
    m_baseUrl.setPath(QString());
    m_baseUrl.setQuery(QString());
    m_network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

bool AdminClient::isAlive() const
{
    const Result<QJsonObject> state = get(QStringLiteral("/state"));
    return state && state->value(QStringLiteral("product")).toString() ==
                        QLatin1StringView("numauth-sandbox");
}

Result<QJsonObject> AdminClient::get(const QString &path) const
{
    return send("GET", path, {});
}

Result<QJsonObject> AdminClient::post(const QString &path, const QJsonObject &body) const
{
    return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> AdminClient::put(const QString &path, const QJsonObject &body) const
{
    return send("PUT", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> AdminClient::send(const QByteArray &method, const QString &path,
                                      const QByteArray &body) const
{
    if (!isLoopback(m_baseUrl))
        return Error{Error::Code::Environment,
                     tr("A sandbox is asked at http://127.0.0.1 only, not at %1.")
                         .arg(m_baseUrl.authority())};
    QNetworkRequest request(QUrl(m_baseUrl.toString() + QStringLiteral("/sandbox/v1") + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(patienceMs);
    QNetworkReply *reply = m_network->sendCustomRequest(request, method, body);
    const QScopedPointer<QNetworkReply, QScopedPointerDeleteLater> owner(reply);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject answer = QJsonDocument::fromJson(reply->read(answerLimit)).object();
    if (status == 200)
        return answer;
    const QString sentence = answer.value(QStringLiteral("error")).toString();
    if (!sentence.isEmpty())
        return Error{Error::Code::Usage, sentence};
    return Error{Error::Code::Environment,
                 tr("No sandbox answers at %1. Start one with “numauth sandbox”.")
                     .arg(m_baseUrl.authority()),
                 reply->errorString()};
}

} // namespace numauth::sandbox
