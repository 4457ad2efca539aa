#include "models/cloud/NetworkFailure.h"

#include <QMetaEnum>

#include <algorithm>

namespace numauth::cloud {

namespace {

bool hasOneOf(const QList<QSslError> &problems, const QList<QSslError::SslError> &kinds)
{
    return std::ranges::any_of(
        problems, [&kinds](const QSslError &problem) { return kinds.contains(problem.error()); });
}

/// Several problems often come together; the one that a change of trust would not mend comes first.
QString certificateSentence(const QString &host, const QList<QSslError> &problems)
{
    if (hasOneOf(problems, {QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return NetworkFailure::tr("The certificate of %1 is not valid today. Check this "
                                  "machine's clock, then the server's certificate.")
            .arg(host);
    if (hasOneOf(problems, {QSslError::HostNameMismatch}))
        return NetworkFailure::tr("The certificate that %1 shows belongs to another host name. "
                                  "Check the address and any proxy in between.")
            .arg(host);
    if (hasOneOf(problems,
                 {QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain}))
        return NetworkFailure::tr("The certificate of %1 is self-signed. If it is your own, "
                                  "add its authority to the system's trusted ones.")
            .arg(host);
    return NetworkFailure::tr("The secure connection to %1 failed: its certificate or its TLS "
                              "version is not accepted here.")
        .arg(host);
}

QString sentence(QAbstractSocket::SocketError error, const QString &host)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return NetworkFailure::tr("The host name %1 cannot be resolved. Check the network "
                                  "connection and the address.")
            .arg(host);
    case QAbstractSocket::ConnectionRefusedError:
        return NetworkFailure::tr("%1 refuses the connection: nothing listens there. Start the "
                                  "server or correct the port.")
            .arg(host);
    case QAbstractSocket::RemoteHostClosedError:
        return NetworkFailure::tr("%1 closed the connection before the answer was complete. "
                                  "The call may have been carried out.")
            .arg(host);
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketAccessError:
    case QAbstractSocket::SocketTimeoutError:
        return NetworkFailure::tr("There is no way to %1: the network is down or does not lead "
                                  "there.")
            .arg(host);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
        return NetworkFailure::tr("The proxy did not lead to %1. Check the proxy settings.")
            .arg(host);
    default:
        return NetworkFailure::tr("%1 did not give an answer that can be read.").arg(host);
    }
}

} // namespace

Error NetworkFailure::describe(QAbstractSocket::SocketError error, const QString &host,
                               const QList<QSslError> &certificateProblems)
{
    const bool isTls =
        error == QAbstractSocket::SslHandshakeFailedError || !certificateProblems.isEmpty();
    return {
        Error::Code::Environment,
        isTls ? certificateSentence(host, certificateProblems) : sentence(error, host),
        QString::fromLatin1(QMetaEnum::fromType<QAbstractSocket::SocketError>().valueToKey(error))};
}

Error NetworkFailure::unreadable(const QString &host)
{
    return {Error::Code::Malformed, tr("%1 did not give an answer that can be read.").arg(host),
            QStringLiteral("not HTTP")};
}

Error NetworkFailure::tooLarge()
{
    return {Error::Code::Malformed,
            tr("The answer is larger than 8 MB and was not read; this is not the API."),
            QStringLiteral("too large")};
}

Error NetworkFailure::connectTimeout(const QString &host, int milliseconds)
{
    return {Error::Code::Environment,
            tr("%1 did not accept the connection within %2 ms. Check network, firewall and "
               "address.")
                .arg(host)
                .arg(milliseconds),
            QStringLiteral("connect timeout")};
}

Error NetworkFailure::readTimeout(const QString &host, int milliseconds)
{
    return {Error::Code::Environment,
            tr("%1 did not answer within %2 ms. The call may have been carried out; look before "
               "repeating it.")
                .arg(host)
                .arg(milliseconds),
            QStringLiteral("read timeout")};
}

} // namespace numauth::cloud
