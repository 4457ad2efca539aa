#pragma once

#include "models/base/Result.h"

#include <QAbstractSocket>
#include <QCoreApplication>
#include <QList>
#include <QSslError>
#include <QString>

namespace numauth::cloud {

/// Why no answer came, as one sentence with a remedy. It names the host at most, never the URL,
/// which holds tokens and numbers.
class NetworkFailure
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::NetworkFailure)

public:
    static Error describe(QAbstractSocket::SocketError error, const QString &host,
                          const QList<QSslError> &certificateProblems);
    static Error unreadable(const QString &host);
    static Error tooLarge();
    static Error connectTimeout(const QString &host, int milliseconds);
    static Error readTimeout(const QString &host, int milliseconds);
};

} // namespace numauth::cloud
