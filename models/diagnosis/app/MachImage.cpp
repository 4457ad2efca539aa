#include "models/diagnosis/app/MachImage.h"

#include "models/package/ByteReader.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

using package::ByteOrder;
using package::ByteReader;

constexpr std::uint32_t magic64 = 0xfeedfacf;
constexpr std::uint32_t magic32 = 0xfeedface;
constexpr std::uint32_t fatMagic = 0xcafebabe;
constexpr std::uint32_t arm64 = 0x0100000c;
constexpr std::uint32_t loadLibrary = 0x0c;
constexpr std::uint32_t loadWeakLibrary = 0x80000018;
constexpr std::uint32_t segment32 = 0x01;
constexpr std::uint32_t segment64 = 0x19;
constexpr std::uint32_t commandLimit = 10'000;
constexpr std::uint32_t sectionLimit = 1000;
constexpr std::uint32_t sliceLimit = 16;

QByteArrayView mainSlice(QByteArrayView bytes)
{
    ByteReader reader(bytes, ByteOrder::BigEndian);
    if (reader.u32() != fatMagic)
        return bytes;
    QByteArrayView first;
    const std::uint32_t count = std::min(reader.u32(), sliceLimit);
    for (std::uint32_t index = 0; index < count; ++index) {
        const std::uint32_t cpu = reader.u32();
        reader.skip(4);
        ByteReader whole(bytes);
        whole.seek(reader.u32());
        const QByteArrayView slice = whole.bytes(reader.u32());
        reader.skip(4);
        if (reader.hasFailed())
            break;
        if (cpu == arm64)
            return slice;
        if (first.isEmpty())
            first = slice;
    }
    return first;
}

bool isTracked(QByteArrayView name)
{
    static const QList<QByteArray> prefixes{"TX", "PNS",  "YTX",      "ACM",
                                            "UA", "ZOAU", "EAccount", "ATA"};
    return std::ranges::any_of(
        prefixes, [name](const QByteArray &prefix) { return name.startsWith(prefix); });
}

void addNames(QByteArrayView section, MachImage &image)
{
    qsizetype start = 0;
    for (qsizetype at = 0; at < section.size(); ++at) {
        if (section[at] != 0)
            continue;
        const QByteArrayView name = section.sliced(start, at - start);
        if (isTracked(name) && name.size() < 256)
            image.objcNames.insert(QString::fromUtf8(name));
        start = at + 1;
    }
}

void readSections(QByteArrayView command, QByteArrayView slice, bool isWide, MachImage &image)
{
    ByteReader reader(command);
    // Behind name, addresses, sizes and protections of the segment.
    reader.skip(isWide ? 56 : 40);
    const std::uint32_t count = std::min(reader.u32(), sectionLimit);
    reader.skip(4);
    for (std::uint32_t index = 0; index < count && !reader.hasFailed(); ++index) {
        const QByteArrayView name = reader.bytes(16);
        reader.skip(16 + (isWide ? 8u : 4u));
        const std::uint64_t size = isWide ? reader.u64() : reader.u32();
        const std::uint32_t offset = reader.u32();
        reader.skip(isWide ? 28 : 24);
        if (reader.hasFailed() || !name.startsWith("__objc_classname"))
            continue;
        ByteReader content(slice);
        content.seek(offset);
        addNames(content.bytes(size), image);
    }
}

QString libraryPath(QByteArrayView command)
{
    const qsizetype start = package::u32At(command, 0);
    // Counted from the start of the command, of which the first eight bytes are gone.
    if (start < 8 || start - 8 >= command.size())
        return {};
    const QByteArrayView text = command.sliced(start - 8);
    const auto end = std::ranges::find(text, '\0');
    return QString::fromUtf8(text.first(end - text.begin()));
}

} // namespace

std::optional<MachImage> readMachImage(QByteArrayView bytes)
{
    const QByteArrayView slice = mainSlice(bytes);
    ByteReader reader(slice);
    const std::uint32_t magic = reader.u32();
    if (magic != magic64 && magic != magic32)
        return std::nullopt;
    reader.skip(12);
    const std::uint32_t count = std::min(reader.u32(), commandLimit);
    reader.skip(magic == magic64 ? 12 : 8);
    MachImage image;
    for (std::uint32_t index = 0; index < count; ++index) {
        const std::uint32_t id = reader.u32();
        const std::uint32_t size = reader.u32();
        const QByteArrayView body = reader.bytes(size < 8 ? UINT32_MAX : size - 8);
        if (reader.hasFailed())
            return std::nullopt;
        if (id == loadLibrary || id == loadWeakLibrary)
            image.libraries << LinkedLibrary{libraryPath(body), id == loadWeakLibrary};
        if (id == segment32 || id == segment64)
            readSections(body, slice, id == segment64, image);
    }
    return image;
}

} // namespace numauth::diagnosis::app
