#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QString>

namespace numauth::cloud {

/// Why no answer came, as one sentence with a remedy. It names the host at most, never the URL,
/// which holds tokens and numbers.
class NetworkFailure
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::NetworkFailure)

public:
    static Error describe(QNetworkReply::NetworkError error, const QString &host,
                          const QList<QSslError> &certificateProblems);
    static Error connectTimeout(const QString &host, int milliseconds);
    static Error readTimeout(const QString &host, int milliseconds);
};

} // namespace numauth::cloud
