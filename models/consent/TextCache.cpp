#include "models/consent/TextCache.h"

#include <utility>

namespace numauth::consent {

namespace {

constexpr qsizetype mostRecentTexts = 1000; ///< of a shard

} // namespace

size_t TextCache::shardOf(const TextRequest &request)
{
    constexpr size_t shards = std::tuple_size_v<decltype(m_shards)>;
    return qHashMulti(0, request.size, request.width, request.text.size()) % shards;
}

std::optional<WrappedText> TextCache::find(const TextRequest &request) const
{
    const Shard &shard = m_shards[shardOf(request)];
    const QReadLocker reading(&shard.lock);
    if (const auto known = shard.recent.constFind(request); known != shard.recent.cend())
        return *known;
    if (const auto known = shard.older.constFind(request); known != shard.older.cend())
        return *known;
    return std::nullopt;
}

void TextCache::keep(const TextRequest &request, const WrappedText &wrapped)
{
    Shard &shard = m_shards[shardOf(request)];
    const QWriteLocker writing(&shard.lock);
    if (shard.recent.size() >= mostRecentTexts)
        shard.older = std::exchange(shard.recent, {});
    shard.recent.insert(request, wrapped);
}

} // namespace numauth::consent
