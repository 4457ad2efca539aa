#include "models/package/Inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace numauth::package {

namespace {

class Inflater
{
public:
    Inflater() { m_isReady = inflateInit2(&m_stream, -MAX_WBITS) == Z_OK; }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    bool isReady() const { return m_isReady; }

    void give(QByteArrayView input)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data()));
        m_stream.avail_in = static_cast<uInt>(input.size());
    }
    bool isHungry() const { return m_stream.avail_in == 0; }

    int step(QByteArrayView &piece)
    {
        m_stream.next_out = m_buffer.data();
        m_stream.avail_out = static_cast<uInt>(m_buffer.size());
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        piece = QByteArrayView(m_buffer.data(),
                               static_cast<qsizetype>(m_buffer.size() - m_stream.avail_out));
        return status;
    }

private:
    z_stream m_stream{};
    std::array<Bytef, 65536> m_buffer;
    bool m_isReady = false;
};

} // namespace

bool inflatePieces(QByteArrayView deflated, qint64 limit,
                   const std::function<void(QByteArrayView)> &sink)
{
    constexpr qsizetype inputPiece = 1 << 20;
    Inflater inflater;
    if (!inflater.isReady())
        return false;
    qsizetype given = 0;
    qint64 produced = 0;
    for (;;) {
        if (inflater.isHungry() && given < deflated.size()) {
            const qsizetype count = std::min(inputPiece, deflated.size() - given);
            inflater.give(deflated.sliced(given, count));
            given += count;
        }
        QByteArrayView piece;
        const int status = inflater.step(piece);
        produced += piece.size();
        if (produced > limit)
            return false;
        if (!piece.isEmpty())
            sink(piece);
        if (status == Z_STREAM_END)
            return true;
        if (status != Z_OK)
            return false;
    }
}

std::optional<QByteArray> inflateAll(QByteArrayView deflated, qint64 limit)
{
    QByteArray result;
    const auto append = [&result](QByteArrayView piece) { result.append(piece); };
    if (!inflatePieces(deflated, limit, append))
        return std::nullopt;
    return result;
}

} // namespace numauth::package
