#include "models/consent/DeviceFile.h"

#include <cstddef>
#include <cstdint>

using namespace numauth::consent;

/// Any bytes are a device file that reads back as it was written, or are refused; and they are a
/// pasted screen or not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto file = DeviceFile::read(bytes, QStringLiteral("devices.json"));
    if (file && !DeviceFile::read(file->write(), QStringLiteral("again")))
        __builtin_trap();
    for (Platform platform : {Platform::Android, Platform::Ios})
        static_cast<void>(readScreen(QString::fromUtf8(bytes), platform).hasValue());
    return 0;
}
