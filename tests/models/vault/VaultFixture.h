#pragma once

#include "models/vault/Vault.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>

namespace numauth::vault {

/// The least work a file may ask for, so that the tests are quick.
inline constexpr ScryptCost quickCost{10, 1, 1};

inline VaultProtection passphraseOnly(const char *words)
{
    return {Secret(QByteArray(words)), std::nullopt, quickCost};
}

inline Secret secretOf(const char *text)
{
    return Secret(QByteArray(text));
}

/// A folder in memory where the system has one: a killed program, unlike a power cut, does not
/// care whether its writes have reached the disk, and waiting for that would take minutes.
inline QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return QDir(QDir(memory).exists() ? memory : QDir::tempPath())
        .filePath(QStringLiteral("numauth-vault-XXXXXX"));
}

/// A folder with room for one vault, and a clock that stands still.
struct VaultFixture
{
    QTemporaryDir folder{quickFolder()};
    ManualClock clock{QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate)};
    QString path = folder.filePath(QStringLiteral("vault.numauth"));

    /// An open vault with the passphrase `open sesame`.
    Vault made() const
    {
        Vault vault(path, clock);
        const Result<Secret> key = Vault::create(path, passphraseOnly("open sesame"));
        if (key)
            static_cast<void>(vault.unlock(*key).hasValue());
        return vault;
    }
};

} // namespace numauth::vault
