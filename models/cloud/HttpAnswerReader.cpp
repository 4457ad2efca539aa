#include "models/cloud/HttpAnswerReader.h"

#include <algorithm>

namespace numauth::cloud {

namespace {

/// A length in \p base; absent when it is not one.
std::optional<qsizetype> toLength(const QByteArray &text, int base)
{
    bool isNumber = false;
    const qlonglong length = text.toLongLong(&isNumber, base);
    const bool isPlain =
        !text.isEmpty() && text.size() <= 16 && text.front() != '+' && text.front() != '-';
    if (!isNumber || !isPlain || length < 0)
        return std::nullopt;
    return static_cast<qsizetype>(length);
}

} // namespace

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

HttpAnswerReader::State HttpAnswerReader::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    while (m_state == State::NeedsMore && step()) {
    }
    m_buffer.remove(0, m_at);
    m_at = 0;
    return m_state;
}

HttpAnswerReader::State HttpAnswerReader::endOfStream()
{
    if (m_state == State::NeedsMore && m_stage == Stage::UntilClosed)
        m_state = State::Complete;
    return m_state;
}

bool HttpAnswerReader::end(State state)
{
    m_state = state;
    return false;
}

/// Reads one part; false when more bytes are needed or the answer has ended.
bool HttpAnswerReader::step()
{
    if (m_stage == Stage::Sized)
        return readSized(Stage::Sized);
    if (m_stage == Stage::Chunk)
        return readSized(Stage::ChunkEnd);
    if (m_stage == Stage::UntilClosed)
        return readUntilClosed();
    const std::optional<QByteArray> line = takeLine();
    if (!line)
        return false;
    switch (m_stage) {
    case Stage::Status:
        return readStatus(*line);
    case Stage::Headers:
        return line->isEmpty() ? beginBody() : readHeader(*line);
    case Stage::ChunkSize:
        return readChunkSize(*line);
    case Stage::ChunkEnd:
        m_stage = Stage::ChunkSize;
        return line->isEmpty() || end(State::Malformed);
    default:
        return line->isEmpty() ? end(State::Complete) : true;
    }
}

/// A line without its end. All lines together are held within the limit of the head.
std::optional<QByteArray> HttpAnswerReader::takeLine()
{
    const qsizetype newline = m_buffer.indexOf('\n', m_at);
    const qsizetype size = (newline < 0 ? m_buffer.size() : newline + 1) - m_at;
    if (m_headBytes + size > m_limits.headBytes) {
        end(State::TooLarge);
        return std::nullopt;
    }
    if (newline < 0)
        return std::nullopt;
    m_headBytes += size;
    QByteArray line = m_buffer.mid(m_at, size - 1);
    m_at = newline + 1;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool HttpAnswerReader::readStatus(const QByteArray &line)
{
    const std::optional<qsizetype> status = toLength(line.mid(9, 3), 10);
    const bool isHttp = line.startsWith("HTTP/1.") && line.size() >= 12 && line.at(8) == ' ';
    if (!isHttp || !status || *status < 100 || *status > 599)
        return end(State::Malformed);
    m_answer = {};
    m_answer.status = static_cast<int>(*status);
    m_stage = Stage::Headers;
    return true;
}

bool HttpAnswerReader::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1)
        return end(State::Malformed);
    m_answer.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    return true;
}

bool HttpAnswerReader::beginBody()
{
    if (m_answer.status < 200) {
        m_stage = Stage::Status;
        return true;
    }
    if (m_answer.status == 204 || m_answer.status == 304)
        return end(State::Complete);
    if (m_answer.header("Transfer-Encoding").toLower().endsWith("chunked")) {
        m_stage = Stage::ChunkSize;
        return true;
    }
    const QByteArray stated = m_answer.header("Content-Length");
    const std::optional<qsizetype> length = toLength(stated, 10);
    if (!stated.isEmpty() && !length)
        return end(State::Malformed);
    if (length.value_or(0) > m_limits.bodyBytes)
        return end(State::TooLarge);
    m_stage = length ? Stage::Sized : Stage::UntilClosed;
    m_wanted = length.value_or(0);
    return true;
}

/// The rest of a body or a chunk whose size is known.
bool HttpAnswerReader::readSized(Stage next)
{
    const qsizetype size = std::min(m_wanted, m_buffer.size() - m_at);
    m_answer.body.append(QByteArrayView(m_buffer).sliced(m_at, size));
    m_at += size;
    m_wanted -= size;
    if (m_wanted > 0)
        return false;
    if (next == Stage::Sized)
        return end(State::Complete);
    m_stage = next;
    return true;
}

bool HttpAnswerReader::readUntilClosed()
{
    m_answer.body.append(QByteArrayView(m_buffer).sliced(m_at));
    m_at = m_buffer.size();
    return m_answer.body.size() > m_limits.bodyBytes ? end(State::TooLarge) : false;
}

bool HttpAnswerReader::readChunkSize(const QByteArray &line)
{
    const std::optional<qsizetype> size = toLength(line.split(';').constFirst().trimmed(), 16);
    if (!size)
        return end(State::Malformed);
    if (*size > m_limits.bodyBytes - m_answer.body.size())
        return end(State::TooLarge);
    m_headBytes = 0;
    m_wanted = *size;
    m_stage = *size == 0 ? Stage::Trailers : Stage::Chunk;
    return true;
}

} // namespace numauth::cloud
