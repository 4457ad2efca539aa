#include "models/vault/VaultFile.h"

#include <QCryptographicHash>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The checksum would stop nearly every input: the fuzzer's bytes are also read with a right one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using numauth::vault::VaultFile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(VaultFile::parse(bytes, QStringLiteral("fuzz")).hasValue());
    const QByteArray body = QByteArrayLiteral("NUMAUTH-VAULT\n") + bytes;
    const auto file = VaultFile::parse(
        body + QCryptographicHash::hash(body, QCryptographicHash::Sha256), QStringLiteral("fuzz"));
    // Nobody can make a genuine file without its key.
    if (file && file->isGenuine(numauth::Secret(QByteArray(32, 'k'))))
        std::abort();
    return 0;
}
