#pragma once

#include <QHash>
#include <QReadWriteLock>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace numauth::consent {

/// A text as it stands in a view of one width.
struct WrappedText
{
    QStringList lines;
    /// Advance of the longest paragraph on one line, px, letter spacing included.
    double widest = 0;
    /// Advance of the longest of `lines`, px.
    double widestLine = 0;
};

/// A text and all that its lines depend on; lengths in px.
struct TextRequest
{
    QString text;
    double size = 0;
    double width = 0;
    double letterSpacing = 0; ///< a part of the size, added after every character

    friend bool operator==(const TextRequest &, const TextRequest &) = default;
    friend size_t qHash(const TextRequest &request, size_t seed)
    {
        return qHashMulti(seed, request.text, request.size, request.width, request.letterSpacing);
    }
};

/// Remembers the texts that one face has measured: most cells of a matrix share them, and so does
/// the page after an edit. Keeps those asked for last, some megabytes at most. Any thread.
class TextCache
{
public:
    std::optional<WrappedText> find(const TextRequest &request) const;
    void keep(const TextRequest &request, const WrappedText &wrapped);

private:
    using Texts = QHash<TextRequest, WrappedText>;
    /// Threads that ask for different texts rarely wait for each other.
    struct Shard
    {
        mutable QReadWriteLock lock;
        Texts recent;
        Texts older; ///< was `recent` before that was full
    };

    static size_t shardOf(const TextRequest &request);

    std::array<Shard, 16> m_shards;
};

} // namespace numauth::consent
