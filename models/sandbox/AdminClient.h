#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace numauth::sandbox {

/// Speaks the admin interface of a running sandbox. Each call waits in a nested event loop for at
/// most two seconds. The interface is there on the loopback address only, so nothing else is ever
/// asked, and no proxy or certificate comes in between.
class AdminClient
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::AdminClient)

public:
    /// \p baseUrl is the sandbox's address, without `/sandbox/v1`.
    explicit AdminClient(const QUrl &baseUrl);

    /// Whether a sandbox of this product answers there.
    bool isAlive() const;
    /// \p path as in `/tokens`. A refusal is a Usage error with the sandbox's own sentence.
    Result<QJsonObject> get(const QString &path) const;
    Result<QJsonObject> post(const QString &path, const QJsonObject &body) const;
    Result<QJsonObject> put(const QString &path, const QJsonObject &body) const;

private:
    Result<QJsonObject> send(const QByteArray &method, const QString &path,
                             const QByteArray &body) const;

    QUrl m_baseUrl;
    /// Keeps its connection from one call to the next.
    std::shared_ptr<QNetworkAccessManager> m_network;
};

} // namespace numauth::sandbox
