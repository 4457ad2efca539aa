#include "models/vault/VaultSession.h"

#include "models/vault/SecretReference.h"

#include <QtConcurrentRun>

#include <utility>

namespace numauth::vault {

namespace {

Error busyError()
{
    return {Error::Code::Usage, VaultSession::tr("The vault is busy; wait until that is done.")};
}

} // namespace

VaultSession::VaultSession(const QString &path, const Clock &clock,
                           std::unique_ptr<Keychain> keychain, std::chrono::milliseconds patience,
                           QObject *parent)
    : QObject(parent), m_vault(path, clock), m_autoLock(clock),
      m_keychain(std::move(keychain), patience)
{
    m_ticker.setInterval(std::chrono::seconds(1));
    connect(&m_ticker, &QTimer::timeout, this, &VaultSession::tick);
    connect(&m_worker, &QFutureWatcherBase::finished, this, [this] {
        const auto then = std::exchange(m_then, {});
        then(m_worker.result());
    });
}

VaultSession::~VaultSession()
{
    m_worker.waitForFinished();
}

QList<SlotKind> VaultSession::protections() const
{
    return state() == VaultState::Absent ? QList<SlotKind>() : m_vault.protections().valueOr({});
}

void VaultSession::setAutoLock(std::chrono::minutes delay)
{
    m_autoLock.setDelay(delay);
    addTime();
}

void VaultSession::addTime()
{
    m_autoLock.restart();
    emit ticked();
}

void VaultSession::tick()
{
    if (isOpen() && state() != VaultState::SessionOnly && m_autoLock.isDue())
        lock();
    else
        emit ticked();
}

void VaultSession::begin()
{
    m_isBusy = true;
    emit stateChanged();
}

void VaultSession::end(const Result<> &result)
{
    m_isBusy = false;
    emit stateChanged();
    emit finished(result);
}

void VaultSession::endLater(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { emit finished(error); }, Qt::QueuedConnection);
}

void VaultSession::runSlowly(const std::function<Result<Secret>()> &work,
                             const std::function<void(const Result<Secret> &)> &then)
{
    m_then = then;
    m_worker.setFuture(QtConcurrent::run(work));
}

Result<> VaultSession::open(const Result<Secret> &masterKey)
{
    if (!masterKey)
        return masterKey.error();
    if (Result<> unlocked = m_vault.unlock(*masterKey); !unlocked)
        return unlocked;
    m_autoLock.restart();
    m_ticker.start();
    return {};
}

/// The keychain comes first: while it has not taken the key, nothing on the disk needs it.
void VaultSession::makeSlots(const VaultChoice &choice, const Work &work)
{
    begin();
    VaultProtection protection{choice.passphrase, std::nullopt, m_cost};
    if (!choice.usesKeychain) {
        runWork(protection, work);
        return;
    }
    if (const Result<> random = protection.useKeychain(); !random) {
        end(random);
        return;
    }
    m_keychain.write(protection.keychainName(), *protection.keychainKey,
                     [this, protection, work](const Result<Secret> &kept) mutable {
                         if (!kept && !protection.passphrase) {
                             end(kept.error());
                             return;
                         }
                         if (!kept) {
                             protection.keychainKey.reset();
                             emit keychainRefused(kept.error());
                         }
                         runWork(protection, work);
                     });
}

void VaultSession::runWork(const VaultProtection &protection, const Work &work)
{
    const QString before = state() == VaultState::Absent || !protection.keychainKey
                               ? QString()
                               : m_vault.keychainName().valueOr({});
    runSlowly([protection, work] { return work(protection); },
              [this, protection, before](const Result<Secret> &masterKey) {
                  const QString stale = masterKey ? before : protection.keychainName();
                  if (protection.keychainKey && !stale.isEmpty())
                      m_keychain.remove(stale, [](const Result<Secret> &) {});
                  end(open(masterKey));
              });
}

void VaultSession::create(const VaultChoice &choice)
{
    if (m_isBusy) {
        endLater(busyError());
        return;
    }
    makeSlots(choice, [path = path()](const VaultProtection &protection) {
        return Vault::create(path, protection);
    });
}

void VaultSession::rotate(const VaultChoice &choice)
{
    const Result<Secret> masterKey = m_vault.masterKey();
    if (m_isBusy || !masterKey) {
        endLater(m_isBusy ? busyError() : masterKey.error());
        return;
    }
    makeSlots(choice, [path = path(), key = *masterKey](const VaultProtection &protection) {
        return Vault::renew(path, key, protection);
    });
}

void VaultSession::protect(const VaultChoice &choice)
{
    const Result<Secret> masterKey = m_vault.masterKey();
    if (m_isBusy || !masterKey) {
        endLater(m_isBusy ? busyError() : masterKey.error());
        return;
    }
    makeSlots(choice, [path = path(), key = *masterKey](const VaultProtection &protection) {
        return Vault::reprotect(path, key, protection);
    });
}

void VaultSession::unlock(const Secret &passphrase)
{
    if (m_isBusy && !m_isAskingKeychain) {
        endLater(busyError());
        return;
    }
    m_isAskingKeychain = false;
    ++m_question;
    begin();
    runSlowly([path = path(), passphrase] { return Vault::openKey(path, passphrase); },
              [this](const Result<Secret> &masterKey) { end(open(masterKey)); });
}

void VaultSession::unlockWithKeychain()
{
    const Result<QString> name = m_vault.keychainName();
    if (m_isBusy || !name) {
        endLater(m_isBusy ? busyError() : name.error());
        return;
    }
    m_isAskingKeychain = true;
    begin();
    m_keychain.read(*name, [this, question = ++m_question](const Result<Secret> &key) {
        if (question != m_question)
            return;
        m_isAskingKeychain = false;
        end(key ? open(Vault::openKeyWithKeychain(path(), *key)) : Result<>(key.error()));
    });
}

Result<> VaultSession::startSession()
{
    const Result<> started = m_vault.startSession();
    emit stateChanged();
    return started;
}

void VaultSession::lock()
{
    m_vault.lock();
    m_ticker.stop();
    emit stateChanged();
}

Result<> VaultSession::removeKeychain()
{
    const QString name = m_vault.keychainName().valueOr({});
    const Result<> removed = m_vault.removeSlot(SlotKind::Keychain);
    if (removed)
        m_keychain.remove(name, [](const Result<Secret> &) {});
    emit stateChanged();
    return removed;
}

Result<Secret> VaultSession::value(const QString &name)
{
    m_autoLock.restart();
    return m_vault.value(name);
}

Result<Secret> VaultSession::resolve(const QString &reference, const QString &folder)
{
    const auto parsed = SecretReference::parse(reference);
    if (!parsed)
        return SecretReference::notAReference();
    m_autoLock.restart();
    return parsed->resolve(&m_vault, folder);
}

Result<> VaultSession::setValue(const QString &name, const Secret &value)
{
    m_autoLock.restart();
    const Result<> saved = m_vault.setValue(name, value);
    emit stateChanged();
    return saved;
}

Result<> VaultSession::remove(const QString &name)
{
    m_autoLock.restart();
    const Result<> removed = m_vault.remove(name);
    emit stateChanged();
    return removed;
}

} // namespace numauth::vault
