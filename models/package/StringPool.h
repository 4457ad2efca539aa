#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>

namespace numauth::package {

/// A chunk of Android's binary resources: `u16 type | u16 header size | u32 size`.
struct ResourceChunk
{
    std::uint16_t type = 0;
    std::uint16_t headerSize = 0;
    /// Header and body.
    QByteArrayView bytes;

    QByteArrayView body() const { return bytes.sliced(headerSize); }
    /// The chunk at the start of \p bytes; nothing when its sizes do not fit.
    static std::optional<ResourceChunk> read(QByteArrayView bytes);
};

/// The strings of a binary XML file or a resource table, UTF-8 or UTF-16, decoded when asked for
/// and kept. Hostile pools cannot use more than 32 MB: what goes beyond is empty. One thread at a
/// time.
class StringPool
{
public:
    static constexpr std::uint16_t chunkType = 0x0001;

    /// Whose rules decide which pools are read: phones refuse one that claims more strings than it
    /// has room for, tools that sign and verify look each string up and never notice.
    enum class Rules { OfPhones, OfSigners };

    StringPool() = default;
    /// Nothing where \p rules refuse the pool.
    static std::optional<StringPool> read(const ResourceChunk &chunk,
                                          Rules rules = Rules::OfPhones);

    std::uint32_t count() const { return m_count; }
    /// Empty for an index or a string that lies outside the pool or does not end with a zero.
    QString at(std::uint32_t index) const;

private:
    QString decoded(std::uint32_t index) const;
    QString utf8At(qsizetype offset) const;
    QString utf16At(qsizetype offset) const;

    QByteArrayView m_offsets;
    QByteArrayView m_strings;
    std::uint32_t m_count = 0;
    bool m_isUtf8 = false;
    mutable QHash<std::uint32_t, QString> m_decoded;
    mutable qint64 m_budget = 32 * 1024 * 1024;
};

} // namespace numauth::package
