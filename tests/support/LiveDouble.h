#pragma once

#include <QByteArray>
#include <QMutex>
#include <QString>
#include <QThread>

#include <atomic>

namespace numauth::tests {

/// The live cloud, played on the loopback: a proxy whose tunnel ends in a TLS server with the
/// cloud's name, which answers every request alike. In a thread of its own, so that a test may
/// block while it works.
class LiveDouble : public QThread
{
public:
    /// Makes a certificate for \p host and itself the authority for it, in \p folder.
    LiveDouble(const QString &host, const QString &folder);
    ~LiveDouble() override;

    /// Whether there is a certificate; `openssl` makes it.
    bool isReady() const { return !m_certificate.isEmpty(); }
    /// `http://127.0.0.1:PORT`, once the thread listens.
    QString proxy() const;
    QString caFile() const { return m_caFile; }
    /// Every request that came through the tunnel, decrypted.
    QByteArray received() const;

protected:
    void run() override;

private:
    void serve(qintptr socket);

    QString m_caFile;
    QByteArray m_certificate;
    QByteArray m_key;
    std::atomic_int m_port = 0;
    mutable QMutex m_lock;
    QByteArray m_received;
};

} // namespace numauth::tests
