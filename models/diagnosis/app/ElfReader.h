#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>

namespace numauth::diagnosis::app {

/// What the headers of a shared library say.
struct ElfFacts
{
    /// `arm64-v8a`, `armeabi-v7a`, `x86_64`, `x86`, or the machine's number.
    QString abi;
    bool is64Bit = false;
    /// The smallest alignment of a segment that is loaded, in bytes; nothing when none is.
    std::optional<std::uint64_t> loadAlignment;
};

/// Reads the program headers out of the first bytes of a library (64 KiB are always enough);
/// nothing when these are no ELF headers or lie outside \p head.
std::optional<ElfFacts> readElf(QByteArrayView head);

} // namespace numauth::diagnosis::app
