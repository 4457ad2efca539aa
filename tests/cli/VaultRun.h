#pragma once

#include "models/vault/Vault.h"
#include "tests/support/ProgramRun.h"

#include <QDir>
#include <QTemporaryDir>

namespace numauth::cli {

/// Runs of `numauth` with a home and a vault of their own, so that everything that a run writes can
/// be searched.
class VaultRun
{
public:
    explicit VaultRun(const QByteArray &passphrase)
        : m_passphrase(passphrase),
          // In memory where the system has that: every save waits for the disk.
          m_home(QDir(QDir(memory()).exists() ? memory() : QDir::tempPath())
                     .filePath(QStringLiteral("numauth-home-XXXXXX")))
    {
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                                 "XDG_RUNTIME_DIR", "TMPDIR"})
            environment.insert(QString::fromLatin1(name), m_home.path());
        environment.insert(QStringLiteral("NUMAUTH_VAULT"), path("vault.numauth"));
        environment.insert(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"),
                           QString::fromLatin1(passphrase));
    }

    tests::ProgramResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return tests::runProgram(
            QStringLiteral(NUMAUTH_BINARY),
            QStringList{arguments.first(), QStringLiteral("--lang"), QStringLiteral("en")} +
                arguments.mid(1),
            input, environment, m_home.path());
    }

    /// A vault that costs the least work a file may ask for: only `vault init` and `vault rotate`
    /// must take the product's.
    bool makeQuickVault() const
    {
        const vault::VaultProtection protection{Secret(m_passphrase), std::nullopt,
                                                vault::ScryptCost{10, 1, 1}};
        return vault::Vault::create(path("vault.numauth"), protection).hasValue();
    }

    QString path(const char *name) const { return m_home.filePath(QString::fromLatin1(name)); }
    QString folder() const { return m_home.path(); }

    QProcessEnvironment environment = tests::cleanEnvironment();

private:
    static QString memory() { return QStringLiteral("/dev/shm"); }

    QByteArray m_passphrase;
    QTemporaryDir m_home;
};

} // namespace numauth::cli
