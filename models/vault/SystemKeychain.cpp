#include "models/vault/Keychain.h"

#include <qt6keychain/keychain.h>

namespace numauth::vault {

namespace {

const QString service = QStringLiteral("numauth-console");

class SystemKeychain : public Keychain
{
    Q_DECLARE_TR_FUNCTIONS(numauth::vault::SystemKeychain)

public:
    void read(const QString &name, const Answer &answer) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service);
        begin(
            job, name,
            [job, answer] {
                QByteArray bytes = job->binaryData();
                const Secret secret(bytes);
                wipe(bytes);
                answer(secret);
            },
            answer);
    }

    void write(const QString &name, const Secret &secret, const Answer &answer) override
    {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(secret.reveal());
        begin(
            job, name, [answer] { answer(Secret()); }, answer);
    }

    void remove(const QString &name, const Answer &answer) override
    {
        auto *job = new QKeychain::DeletePasswordJob(service);
        begin(
            job, name, [answer] { answer(Secret()); }, answer);
    }

private:
    static void begin(QKeychain::Job *job, const QString &name,
                      const std::function<void()> &succeeded, const Answer &answer)
    {
        job->setAutoDelete(true);
        job->setKey(name);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, succeeded, answer] {
            if (job->error() == QKeychain::NoError)
                succeeded();
            else
                answer(failure(*job));
        });
        job->start();
    }

    static Error failure(const QKeychain::Job &job)
    {
        const QString detail =
            QStringLiteral("keychain error %1: %2").arg(job.error()).arg(job.errorString());
        switch (job.error()) {
        case QKeychain::EntryNotFound:
            return {Error::Code::Environment,
                    tr("The keychain of the system has no key for this vault. Open it with its "
                       "passphrase."),
                    detail};
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            return {Error::Code::Environment,
                    tr("The keychain of the system is locked or was refused. Open the vault with "
                       "its passphrase."),
                    detail};
        default:
            break;
        }
        return {Error::Code::Environment,
                tr("This system has no keychain that can be used. Open the vault with its "
                   "passphrase."),
                detail};
    }
};

} // namespace

std::unique_ptr<Keychain> makeSystemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace numauth::vault
