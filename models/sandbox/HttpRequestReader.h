#pragma once

#include "models/sandbox/GatewayMessage.h"

#include <QByteArray>

#include <optional>

namespace numauth::sandbox {

/// How much of a request is accepted. No request of the API comes near these figures.
struct HttpLimits
{
    qsizetype requestLineBytes = 64 * 1024;
    qsizetype headerBytes = 32 * 1024;
    int headerCount = 100;
    qsizetype bodyBytes = 1024 * 1024;
};

/// Why the bytes of a client are no request that this server takes.
struct HttpRefusal
{
    int status = 400;
    /// English, for the body of the answer.
    QByteArray sentence;
};

/// Reads HTTP/1.0 and HTTP/1.1 requests out of bytes as they come: any method, `Content-Length` or
/// chunked bodies, pipelined requests one after the other. Strict, since whatever is ambiguous is
/// an attack or a defect: both lengths at once, folded headers, control characters, broken percent
/// codes and bare line feeds are refused. Allocates no more than the limits say. One thread.
class HttpRequestReader
{
public:
    enum class State { NeedsMore, Complete, Refused };

    explicit HttpRequestReader(const HttpLimits &limits = {}) : m_limits(limits) {}

    /// Adds \p bytes. Bytes after a complete request are kept for the next one.
    State feed(const QByteArray &bytes);
    State state() const { return m_state; }
    /// Whether a request has begun: tells a slow client from an idle one.
    bool hasBegun() const { return m_stage != Stage::RequestLine || !m_buffer.isEmpty(); }
    /// The head is whole and the client waits for `100 Continue` before it sends the body.
    bool wantsContinue() const;
    /// The complete request; the reader goes on with the bytes that came after it.
    GatewayRequest take();
    /// Whether the connection may stay open after the request that take() gave.
    bool keepsAlive() const { return m_keepsAlive; }
    const HttpRefusal &refusal() const { return m_refusal; }

private:
    enum class Stage { RequestLine, Headers, Body, ChunkSize, ChunkData, ChunkEnd, Trailers, Done };

    void advance();
    bool step();
    bool refuse(int status, const QByteArray &sentence);
    std::optional<QByteArray> takeLine(qsizetype limit, int tooLongStatus);
    bool readRequestLine();
    bool readTarget(const QByteArray &target);
    bool readHeader();
    bool addHeader(const QByteArray &line);
    bool endHeaders();
    bool readBody();
    bool readChunkSize();
    bool readChunkData();
    bool readChunkEnd();
    bool readTrailer();

    HttpLimits m_limits;
    QByteArray m_buffer;
    Stage m_stage = Stage::RequestLine;
    State m_state = State::NeedsMore;
    GatewayRequest m_request;
    HttpRefusal m_refusal;
    qsizetype m_headerBytes = 0;
    int m_headerCount = 0;
    qsizetype m_wanted = 0;
    bool m_isVersion10 = false;
    bool m_keepsAlive = true;
};

} // namespace numauth::sandbox
