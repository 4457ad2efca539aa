#include "models/diagnosis/app/ElfReader.h"

#include "models/package/ByteReader.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

using package::ByteOrder;
using package::ByteReader;

constexpr std::uint32_t loadSegment = 1;
constexpr int segmentLimit = 512;

QString abiName(std::uint16_t machine)
{
    switch (machine) {
    case 183:
        return QStringLiteral("arm64-v8a");
    case 40:
        return QStringLiteral("armeabi-v7a");
    case 62:
        return QStringLiteral("x86_64");
    case 3:
        return QStringLiteral("x86");
    default:
        return QString::number(machine);
    }
}

} // namespace

std::optional<ElfFacts> readElf(QByteArrayView head)
{
    if (head.size() < 52 || !head.startsWith("\x7f"
                                             "ELF"))
        return std::nullopt;
    ElfFacts facts;
    facts.is64Bit = head[4] == 2;
    const ByteOrder order = head[5] == 2 ? ByteOrder::BigEndian : ByteOrder::LittleEndian;
    const auto word = [&](ByteReader &reader) {
        return facts.is64Bit ? reader.u64() : std::uint64_t(reader.u32());
    };
    ByteReader header(head, order);
    header.seek(18);
    facts.abi = abiName(header.u16());
    header.seek(facts.is64Bit ? 32 : 28);
    const std::uint64_t table = word(header);
    header.seek(facts.is64Bit ? 54 : 42);
    const std::uint16_t size = header.u16();
    const int count = std::min<int>(header.u16(), segmentLimit);
    if (header.hasFailed() || size < (facts.is64Bit ? 56 : 32))
        return std::nullopt;
    for (int index = 0; index < count; ++index) {
        ByteReader segment(head, order);
        segment.seek(table + std::uint64_t(size) * static_cast<std::uint64_t>(index));
        const std::uint32_t type = segment.u32();
        segment.skip(facts.is64Bit ? 44 : 24);
        const std::uint64_t alignment = word(segment);
        if (segment.hasFailed())
            return std::nullopt;
        if (type == loadSegment)
            facts.loadAlignment = std::min(facts.loadAlignment.value_or(alignment), alignment);
    }
    return facts;
}

} // namespace numauth::diagnosis::app
