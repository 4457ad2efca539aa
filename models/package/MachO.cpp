#include "models/package/MachO.h"

#include "models/package/ByteReader.h"
#include "models/package/CodeSignature.h"

#include <algorithm>

namespace numauth::package {

namespace {

constexpr std::uint32_t magic64 = 0xfeedfacf;
constexpr std::uint32_t magic32 = 0xfeedface;
constexpr std::uint32_t fatMagic = 0xcafebabe;
constexpr std::uint32_t fatMagic64 = 0xcafebabf;
constexpr std::uint32_t codeSignatureCommand = 0x1d;
constexpr std::uint32_t encryptionCommand32 = 0x21;
constexpr std::uint32_t encryptionCommand64 = 0x2c;
constexpr std::uint32_t sliceLimit = 16;
constexpr qint64 commandsLimit = 4 * 1024 * 1024;
/// Signatures grow by 32 bytes a 4 KiB page; 64 MiB would sign 8 GiB.
constexpr qint64 signatureLimit = 64 * 1024 * 1024;

QString cpuName(std::uint32_t type)
{
    switch (type) {
    case 0x0100000c:
        return QStringLiteral("arm64");
    case 0x0000000c:
        return QStringLiteral("armv7");
    case 0x01000007:
        return QStringLiteral("x86_64");
    case 0x00000007:
        return QStringLiteral("i386");
    default:
        return QString::number(type);
    }
}

struct SlicePlace
{
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

QList<SlicePlace> fatSlices(const QByteArray &head)
{
    ByteReader reader(head, ByteOrder::BigEndian);
    const bool isWide = reader.u32() == fatMagic64;
    const std::uint32_t count = reader.u32();
    QList<SlicePlace> places;
    for (std::uint32_t index = 0; index < count && index < sliceLimit; ++index) {
        reader.skip(8);
        SlicePlace place;
        place.offset = isWide ? reader.u64() : reader.u32();
        place.size = isWide ? reader.u64() : reader.u32();
        reader.skip(isWide ? 8 : 4);
        if (reader.hasFailed())
            break;
        places << place;
    }
    return places;
}

/// What the load commands of one slice say.
struct Commands
{
    bool isWhole = true;
    bool isEncrypted = false;
    std::uint32_t signatureOffset = 0;
    std::uint32_t signatureSize = 0;
};

Commands readCommands(QByteArrayView bytes, std::uint32_t count)
{
    Commands commands;
    ByteReader reader(bytes);
    for (std::uint32_t index = 0; index < count; ++index) {
        const std::uint32_t id = reader.u32();
        const std::uint32_t size = reader.u32();
        ByteReader body(reader.bytes(size < 8 ? UINT32_MAX : size - 8));
        if (reader.hasFailed()) {
            commands.isWhole = false;
            break;
        }
        if (id == codeSignatureCommand) {
            commands.signatureOffset = body.u32();
            commands.signatureSize = body.u32();
        } else if (id == encryptionCommand32 || id == encryptionCommand64) {
            body.skip(8);
            commands.isEncrypted = body.u32() != 0;
        }
    }
    return commands;
}

} // namespace

Result<QList<MachSlice>> MachO::read(qint64 fileSize, const RangeReader &range)
{
    const Result<QByteArray> head = range(0, 4096);
    if (!head)
        return head.error();
    const std::uint32_t big = ByteReader(*head, ByteOrder::BigEndian).u32();
    QList<MachSlice> slices;
    if (big == fatMagic || big == fatMagic64) {
        for (const SlicePlace &place : fatSlices(*head)) {
            const auto size = static_cast<std::uint64_t>(fileSize);
            if (place.offset > size || place.size > size - place.offset) {
                slices << MachSlice();
                slices.last().error = tr("One architecture of the executable lies beyond its end.");
                continue;
            }
            slices << readSlice(static_cast<qint64>(place.offset), static_cast<qint64>(place.size),
                                range);
        }
    } else {
        slices << readSlice(0, fileSize, range);
    }
    return slices;
}

MachSlice MachO::readSlice(qint64 offset, qint64 size, const RangeReader &range)
{
    MachSlice slice;
    const Result<QByteArray> head = range(offset, std::min<qint64>(size, 32));
    ByteReader reader(head ? QByteArrayView(*head) : QByteArrayView());
    const std::uint32_t magic = reader.u32();
    slice.cpu = cpuName(reader.u32());
    reader.skip(8);
    const std::uint32_t count = reader.u32();
    const std::uint32_t commandsSize = reader.u32();
    if (reader.hasFailed() || (magic != magic64 && magic != magic32)) {
        slice.cpu.clear();
        slice.error = tr("The executable is no Mach-O file.");
        return slice;
    }
    const qint64 start = magic == magic64 ? 32 : 28;
    const Result<QByteArray> commands =
        range(offset + start, std::min<qint64>({commandsSize, commandsLimit, size - start}));
    const Commands read =
        readCommands(commands ? QByteArrayView(*commands) : QByteArrayView(), count);
    slice.isEncrypted = read.isEncrypted;
    slice.isSigned = read.signatureSize > 0;
    if (!read.isWhole)
        slice.error = tr("The load commands of the executable are damaged.");
    else if (slice.isSigned && qint64(read.signatureOffset) + read.signatureSize > size)
        slice.error = tr("The code signature reaches beyond the end of the executable.");
    else if (slice.isSigned)
        readSignature(offset + read.signatureOffset, read.signatureSize, range, slice);
    return slice;
}

void MachO::readSignature(qint64 offset, qint64 size, const RangeReader &range, MachSlice &slice)
{
    const Result<QByteArray> bytes = range(offset, std::min(size, signatureLimit));
    if (!bytes || !readCodeSignature(*bytes, slice))
        slice.error = tr("The code signature of the executable is damaged.");
}

} // namespace numauth::package
