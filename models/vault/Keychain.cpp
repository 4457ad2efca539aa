#include "models/vault/Keychain.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace numauth::vault {

WatchedKeychain::WatchedKeychain(std::unique_ptr<Keychain> keychain,
                                 std::chrono::milliseconds patience)
    : m_keychain(std::move(keychain)), m_patience(patience)
{
}

WatchedKeychain::~WatchedKeychain() = default;

void WatchedKeychain::read(const QString &name, const Answer &answer)
{
    m_keychain->read(name, watched(answer));
}

void WatchedKeychain::write(const QString &name, const Secret &secret, const Answer &answer)
{
    m_keychain->write(name, secret, watched(answer));
}

void WatchedKeychain::remove(const QString &name, const Answer &answer)
{
    m_keychain->remove(name, watched(answer));
}

/// Whichever of answer and timer comes first is told; the timer is the sign that none has.
Keychain::Answer WatchedKeychain::watched(const Answer &answer)
{
    auto *timer = new QTimer(&m_context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, &m_context, [timer, answer] {
        timer->deleteLater();
        answer(Error{Error::Code::Environment,
                     tr("The keychain of the system does not answer. Open the vault with its "
                        "passphrase.")});
    });
    timer->start(m_patience);
    return [waiting = QPointer<QTimer>(timer), answer](const Result<Secret> &result) {
        if (!waiting || !waiting->isActive())
            return;
        waiting->stop();
        waiting->deleteLater();
        answer(result);
    };
}

} // namespace numauth::vault
