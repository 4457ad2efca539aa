#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace numauth::cloud {

/// The answer of a server as it came.
struct HttpAnswer
{
    int status = 0;
    /// In their order; several of one name stay several.
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The first header called \p name, whatever its case; else empty.
    QByteArray header(const QByteArray &name) const;
};

/// How much of an answer is read. No answer of the API comes near these figures.
struct HttpAnswerLimits
{
    qsizetype headBytes = 64 * 1024;
    qsizetype bodyBytes = 8 * 1024 * 1024;
};

/// Reads one HTTP/1.x answer out of bytes as they come: interim answers are skipped, the body ends
/// by `Content-Length`, by its last chunk or with the connection. Never holds more than the limits
/// say. One thread.
class HttpAnswerReader
{
public:
    enum class State { NeedsMore, Complete, Malformed, TooLarge };

    explicit HttpAnswerReader(const HttpAnswerLimits &limits = {}) : m_limits(limits) {}

    State feed(const QByteArray &bytes);
    /// The server closed the connection: Complete when the body may end so, else NeedsMore.
    State endOfStream();
    State state() const { return m_state; }
    const HttpAnswer &answer() const { return m_answer; }

private:
    enum class Stage { Status, Headers, Sized, UntilClosed, ChunkSize, Chunk, ChunkEnd, Trailers };

    bool step();
    bool end(State state);
    std::optional<QByteArray> takeLine();
    bool readStatus(const QByteArray &line);
    bool readHeader(const QByteArray &line);
    bool beginBody();
    bool readSized(Stage next);
    bool readUntilClosed();
    bool readChunkSize(const QByteArray &line);

    HttpAnswerLimits m_limits;
    HttpAnswer m_answer;
    QByteArray m_buffer;
    /// What of the buffer has been read.
    qsizetype m_at = 0;
    qsizetype m_headBytes = 0;
    qsizetype m_wanted = 0;
    Stage m_stage = Stage::Status;
    State m_state = State::NeedsMore;
};

} // namespace numauth::cloud
