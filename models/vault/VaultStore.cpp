#include "models/vault/VaultStore.h"

#include "models/base/AtomicFile.h"
#include "models/base/Storage.h"
#include "models/vault/FileLock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace numauth::vault {

namespace {

constexpr int lockTimeoutMs = 5000;

} // namespace

bool VaultStore::exists() const
{
    return QFileInfo::exists(m_path);
}

Result<VaultFile> VaultStore::read() const
{
    const Result<QByteArray> bytes = AtomicFile::read(m_path, VaultFile::sizeLimit);
    if (!bytes)
        return bytes.error();
    return VaultFile::parse(*bytes, m_path);
}

Result<VaultFile> VaultStore::read(const Secret &masterKey) const
{
    Result<VaultFile> file = read();
    if (file && !file->isGenuine(masterKey))
        return Error{Error::Code::Malformed,
                     tr("The vault %1 was changed since it was opened: by another program that "
                        "renewed its key, or by someone without the key. Lock and open it again.")
                         .arg(QDir::toNativeSeparators(m_path))};
    return file;
}

Result<> VaultStore::create(const VaultFile &file, const Secret &masterKey) const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (Result<> made = Storage::makeFolder(folder); !made)
        return made;
    return locked([&]() -> Result<> {
        if (exists())
            return Error{Error::Code::Usage,
                         tr("There is a vault at %1 already; it was left alone.")
                             .arg(QDir::toNativeSeparators(m_path))};
        return write(file, masterKey);
    });
}

Result<> VaultStore::update(const Secret &masterKey, const Secret &nextKey,
                            const std::function<Result<>(VaultFile &)> &change) const
{
    return locked([&]() -> Result<> {
        Result<VaultFile> file = read(masterKey);
        if (!file)
            return std::move(file).error();
        if (Result<> changed = change(*file); !changed)
            return changed;
        return write(*file, nextKey);
    });
}

Result<> VaultStore::locked(const std::function<Result<>()> &work) const
{
    const FileLock lock(m_path + QStringLiteral(".lock"), lockTimeoutMs);
    if (!lock.isHeld())
        return Error{Error::Code::Environment,
                     tr("Another program is writing the vault %1, or its folder cannot be written. "
                        "Nothing was changed.")
                         .arg(QDir::toNativeSeparators(m_path))};
    return work();
}

Result<> VaultStore::write(const VaultFile &file, const Secret &masterKey) const
{
    removeLeftovers();
    return AtomicFile::write(m_path, file.toBytes(masterKey), true);
}

/// A writer that was killed leaves its half-written copy beside the file, with an ending of six
/// random letters. Endings that look like a word are left alone.
void VaultStore::removeLeftovers() const
{
    const QFileInfo info(m_path);
    static const QRegularExpression ending(
        QStringLiteral("^\\.(?=.+[A-Z])(?=.*[a-z])[A-Za-z]{6}$"));
    QDir folder(info.absolutePath());
    const QStringList names =
        folder.entryList({info.fileName() + QStringLiteral(".*")}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (ending.match(name.mid(info.fileName().size())).hasMatch())
            folder.remove(name);
    }
}

} // namespace numauth::vault
