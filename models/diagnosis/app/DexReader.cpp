#include "models/diagnosis/app/DexReader.h"

#include "models/package/ByteReader.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace numauth::diagnosis::app {

namespace {

using package::ByteReader;
using package::u32At;

constexpr qsizetype headerSize = 0x70;
constexpr qsizetype classSize = 32;
constexpr std::uint32_t littleEndian = 0x12345678;
constexpr qsizetype stringLimit = 100;
constexpr qsizetype lengthLimit = 1024;

/// An array of the file: offset and number of entries of a fixed width.
struct Section
{
    std::uint64_t offset = 0;
    std::uint64_t count = 0;
};

Section sectionAt(QByteArrayView bytes, qsizetype place)
{
    return {u32At(bytes, place + 4), u32At(bytes, place)};
}

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes), m_strings(sectionAt(bytes, 0x38)), m_types(sectionAt(bytes, 0x40)),
          m_classes(sectionAt(bytes, 0x60))
    {
    }

    bool areTablesInside() const
    {
        return isInside(m_strings, 4) && isInside(m_types, 4) && isInside(m_classes, classSize);
    }
    std::uint64_t classCount() const { return m_classes.count; }

    /// The descriptor of the class defined at \p index, without `L` and `;`.
    QByteArrayView className(std::uint64_t index) const
    {
        const auto type = u32At(m_bytes, place(m_classes, index, classSize));
        if (type >= m_types.count)
            return {};
        QByteArrayView descriptor = string(u32At(m_bytes, place(m_types, type, 4)));
        const bool isClass = descriptor.startsWith('L') && descriptor.endsWith(';');
        return isClass ? descriptor.sliced(1, descriptor.size() - 2) : QByteArrayView();
    }

    std::uint64_t stringCount() const { return m_strings.count; }

    /// The string in modified UTF-8; empty when it lies outside the file.
    QByteArrayView string(std::uint64_t index) const
    {
        if (index >= m_strings.count)
            return {};
        const std::uint64_t offset = u32At(m_bytes, place(m_strings, index, 4));
        if (offset >= static_cast<std::uint64_t>(m_bytes.size()))
            return {};
        QByteArrayView rest = m_bytes.sliced(static_cast<qsizetype>(offset));
        // The length in UTF-16 units, at most five bytes of it.
        qsizetype skipped = 0;
        while (skipped < std::min<qsizetype>(rest.size(), 5) && (rest[skipped] & 0x80))
            ++skipped;
        rest = rest.sliced(std::min(skipped + 1, rest.size()));
        const qsizetype most = std::min(rest.size(), lengthLimit);
        const void *end =
            most > 0 ? std::memchr(rest.data(), 0, static_cast<size_t>(most)) : nullptr;
        return end ? rest.first(static_cast<const char *>(end) - rest.data()) : QByteArrayView();
    }

private:
    bool isInside(const Section &section, std::uint64_t width) const
    {
        const auto size = static_cast<std::uint64_t>(m_bytes.size());
        return section.count == 0 ||
               (section.offset <= size && section.count <= (size - section.offset) / width);
    }

    static qsizetype place(const Section &section, std::uint64_t index, std::uint64_t width)
    {
        return static_cast<qsizetype>(section.offset + index * width);
    }

    QByteArrayView m_bytes;
    Section m_strings;
    Section m_types;
    Section m_classes;
};

bool startsWithOne(QByteArrayView text, const QList<QByteArray> &prefixes)
{
    return std::ranges::any_of(
        prefixes, [text](const QByteArray &prefix) { return text.startsWith(prefix); });
}

} // namespace

Result<DexFacts> DexReader::read(QByteArrayView bytes, const QString &name,
                                 const QList<QByteArray> &classPrefixes,
                                 const QList<QByteArray> &stringPrefixes)
{
    if (bytes.size() < headerSize || !bytes.startsWith("dex\n"))
        return Error{Error::Code::Malformed, tr("%1 is no Dalvik executable.").arg(name)};
    const Reader reader(bytes);
    if (u32At(bytes, 0x28) != littleEndian || !reader.areTablesInside())
        return Error{Error::Code::Malformed,
                     tr("%1 is damaged: a table lies outside the file.").arg(name)};
    DexFacts facts;
    facts.classCount = static_cast<int>(reader.classCount());
    for (std::uint64_t index = 0; index < reader.classCount(); ++index) {
        const QByteArrayView found = reader.className(index);
        if (startsWithOne(found, classPrefixes))
            facts.classes.insert(QString::fromUtf8(found));
    }
    for (std::uint64_t index = 0;
         index < reader.stringCount() && facts.strings.size() < stringLimit; ++index) {
        const QByteArrayView found = reader.string(index);
        if (startsWithOne(found, stringPrefixes))
            facts.strings << QString::fromUtf8(found);
    }
    return facts;
}

} // namespace numauth::diagnosis::app
