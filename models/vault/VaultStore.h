#pragma once

#include "models/base/Result.h"
#include "models/vault/VaultFile.h"

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace numauth::vault {

/// Reads and replaces a vault's file. Two programs never write at once, each writer starts from
/// what is on the disk, and a program that ends in the middle leaves the old or the new file.
class VaultStore
{
    Q_DECLARE_TR_FUNCTIONS(numauth::vault::VaultStore)

public:
    explicit VaultStore(const QString &path) : m_path(path) {}

    const QString &path() const { return m_path; }
    bool exists() const;
    Result<VaultFile> read() const;
    /// Also refuses a file that \p masterKey did not write.
    Result<VaultFile> read(const Secret &masterKey) const;
    /// Writes the first file; refused when there is one.
    Result<> create(const VaultFile &file, const Secret &masterKey) const;
    /// Applies \p change to what is on the disk under \p masterKey, then writes it under
    /// \p nextKey.
    Result<> update(const Secret &masterKey, const Secret &nextKey,
                    const std::function<Result<>(VaultFile &)> &change) const;

private:
    Result<> locked(const std::function<Result<>()> &work) const;
    Result<> write(const VaultFile &file, const Secret &masterKey) const;
    void removeLeftovers() const;

    QString m_path;
};

} // namespace numauth::vault
