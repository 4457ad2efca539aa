#pragma once

#include "app/cli/Command.h"
#include "models/vault/Vault.h"

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace numauth::cli {

/// `numauth vault`: makes the vault, tells its state, sets and removes secrets, renews its key, and
/// looks for secrets that stand in text files. It never prints a secret.
class VaultCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::VaultCommand)

public:
    QString name() const override { return QStringLiteral("vault"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    void declarePassphrase(OptionParser &parser);
    ExitCode init(Console &console) const;
    ExitCode status(Console &console) const;
    ExitCode set(Console &console) const;
    ExitCode remove(Console &console) const;
    ExitCode rotate(Console &console) const;
    ExitCode scan(Console &console) const;

    /// What `init` and `rotate` protect the vault with from now on.
    Result<vault::VaultProtection> protection(const QString &passphraseReference) const;
    Result<Secret> newValue() const;
    Result<Secret>
    protect(Console &console, vault::VaultProtection protection,
            const std::function<Result<Secret>(const vault::VaultProtection &)> &write) const;
    ExitCode printProtection(Console &console, const vault::Vault &vault,
                             const QString &done) const;

    bool m_isInit = false;
    bool m_isStatus = false;
    bool m_isSet = false;
    bool m_isRemove = false;
    bool m_isRotate = false;
    bool m_isScan = false;
    bool m_usesKeychain = false;
    QString m_passphrase;
    QString m_newPassphrase;
    QString m_name;
    QString m_from;
    QString m_path = QStringLiteral(".");
};

} // namespace numauth::cli
