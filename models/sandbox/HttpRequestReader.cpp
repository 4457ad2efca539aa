#include "models/sandbox/HttpRequestReader.h"

#include <algorithm>
#include <cstring>

namespace numauth::sandbox {

namespace {

bool isTokenByte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || (byte != '\0' && std::strchr("!#$%&'*+-.^_`|~", byte));
}

bool isToken(const QByteArray &bytes)
{
    return !bytes.isEmpty() && std::ranges::all_of(bytes, isTokenByte);
}

bool isHexDigit(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') ||
           (byte >= 'A' && byte <= 'F');
}

bool isVisible(char byte)
{
    return byte > 0x20 && byte != 0x7f;
}

bool hasWholePercentCodes(const QByteArray &target)
{
    for (qsizetype at = target.indexOf('%'); at >= 0; at = target.indexOf('%', at + 1)) {
        if (at + 2 >= target.size() || !isHexDigit(target.at(at + 1)) ||
            !isHexDigit(target.at(at + 2)))
            return false;
    }
    return true;
}

/// A length in \p base; absent when it is not one or does not fit.
std::optional<qsizetype> toLength(const QByteArray &text, int base)
{
    const bool isPlain =
        !text.isEmpty() && text.size() <= 16 &&
        std::ranges::all_of(
            text, base == 16 ? isHexDigit : [](char byte) { return byte >= '0' && byte <= '9'; });
    bool isNumber = false;
    const qlonglong length = text.toLongLong(&isNumber, base);
    if (!isPlain || !isNumber || length < 0)
        return std::nullopt;
    return static_cast<qsizetype>(length);
}

} // namespace

HttpRequestReader::State HttpRequestReader::feed(const QByteArray &bytes)
{
    if (m_state == State::Refused)
        return m_state;
    m_buffer += bytes;
    advance();
    return m_state;
}

void HttpRequestReader::advance()
{
    while (m_state == State::NeedsMore && step()) {
    }
}

bool HttpRequestReader::wantsContinue() const
{
    return m_state == State::NeedsMore && m_stage == Stage::Body && m_buffer.isEmpty() &&
           m_request.headers.value("expect").toLower() == "100-continue";
}

GatewayRequest HttpRequestReader::take()
{
    GatewayRequest request = std::move(m_request);
    const QByteArray connection = request.headers.value("connection").toLower();
    m_keepsAlive = m_isVersion10 ? connection == "keep-alive" : connection != "close";
    m_request = {};
    m_stage = Stage::RequestLine;
    m_state = State::NeedsMore;
    m_headerBytes = 0;
    m_headerCount = 0;
    advance();
    return request;
}

/// Reads one part; false when more bytes are needed or the request is refused.
bool HttpRequestReader::step()
{
    switch (m_stage) {
    case Stage::RequestLine:
        return readRequestLine();
    case Stage::Headers:
        return readHeader();
    case Stage::Body:
        return readBody();
    case Stage::ChunkSize:
        return readChunkSize();
    case Stage::ChunkData:
        return readChunkData();
    case Stage::ChunkEnd:
        return readChunkEnd();
    case Stage::Trailers:
        return readTrailer();
    case Stage::Done:
        break;
    }
    m_state = State::Complete;
    return false;
}

bool HttpRequestReader::refuse(int status, const QByteArray &sentence)
{
    m_state = State::Refused;
    m_refusal = {status, sentence};
    m_buffer.clear();
    return false;
}

std::optional<QByteArray> HttpRequestReader::takeLine(qsizetype limit, int tooLongStatus)
{
    const qsizetype end = m_buffer.indexOf('\n');
    if ((end < 0 && m_buffer.size() > limit) || end > limit) {
        refuse(tooLongStatus, "A line of the request is too long.");
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    if (end == 0 || m_buffer.at(end - 1) != '\r') {
        refuse(400, "Lines must end in CR LF.");
        return std::nullopt;
    }
    const QByteArray line = m_buffer.left(end - 1);
    m_buffer.remove(0, end + 1);
    return line;
}

bool HttpRequestReader::readRequestLine()
{
    // An empty line before a request is a leftover of old clients.
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const auto line = takeLine(m_limits.requestLineBytes, 414);
    if (!line)
        return false;
    const QList<QByteArray> parts = line->split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || parts.at(0).size() > 32)
        return refuse(400, "The request line must be: METHOD target HTTP/1.1.");
    m_isVersion10 = parts.at(2) == "HTTP/1.0";
    if (!m_isVersion10 && parts.at(2) != "HTTP/1.1")
        return parts.at(2).startsWith("HTTP/") ? refuse(505, "Only HTTP/1.1 is served here.")
                                               : refuse(400, "This is not HTTP.");
    m_request.method = parts.at(0);
    m_stage = Stage::Headers;
    return readTarget(parts.at(1));
}

bool HttpRequestReader::readTarget(const QByteArray &target)
{
    QByteArray rest = target;
    // A client that believes to talk to a proxy sends the whole address.
    if (rest.toLower().startsWith("http://")) {
        const qsizetype slash = rest.indexOf('/', 7);
        rest = slash < 0 ? QByteArrayLiteral("/") : rest.mid(slash);
    }
    if (!rest.startsWith('/') || !std::ranges::all_of(rest, isVisible))
        return refuse(400, "The request target must be a path.");
    if (!hasWholePercentCodes(rest))
        return refuse(400, "The request target has a broken percent code.");
    const qsizetype question = rest.indexOf('?');
    m_request.path = question < 0 ? rest : rest.left(question);
    m_request.query = question < 0 ? QByteArray() : rest.mid(question + 1);
    return true;
}

bool HttpRequestReader::readHeader()
{
    const auto line = takeLine(m_limits.headerBytes, 431);
    if (!line)
        return false;
    if (line->isEmpty())
        return endHeaders();
    m_headerBytes += line->size();
    if (m_headerBytes > m_limits.headerBytes || ++m_headerCount > m_limits.headerCount)
        return refuse(431, "The request has too many or too long headers.");
    return addHeader(*line);
}

bool HttpRequestReader::addHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon).toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    const bool hasControl = std::ranges::any_of(value, [](char byte) {
        return (byte >= 0 && byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
    if (colon < 0 || !isToken(name) || hasControl)
        return refuse(400, "A header is malformed.");
    QByteArray &stored = m_request.headers[name];
    const bool isRepeated = !stored.isNull();
    const bool isSingle = name == "host" || name == "content-length" ||
                          name == "transfer-encoding" || name == "authorization" ||
                          name.startsWith("x-acs-");
    if (isRepeated && isSingle)
        return refuse(400, "The header " + name + " stands twice.");
    stored = isRepeated ? stored + ", " + value : QByteArray("" + value);
    if (stored.isNull())
        stored = QByteArrayLiteral("");
    return true;
}

bool HttpRequestReader::endHeaders()
{
    if (!m_isVersion10 && !m_request.headers.contains("host"))
        return refuse(400, "The header host is missing.");
    const bool isChunked = m_request.headers.contains("transfer-encoding");
    const bool hasLength = m_request.headers.contains("content-length");
    if (isChunked && hasLength)
        return refuse(400, "Content-Length and Transfer-Encoding exclude each other.");
    if (isChunked) {
        if (m_request.headers.value("transfer-encoding").toLower() != "chunked")
            return refuse(501, "Only the transfer encoding chunked is known here.");
        m_stage = Stage::ChunkSize;
        return true;
    }
    const auto length = toLength(hasLength ? m_request.headers.value("content-length") : "0", 10);
    if (!length)
        return refuse(400, "Content-Length must be a number.");
    if (*length > m_limits.bodyBytes)
        return refuse(413, "The body is too large.");
    m_wanted = *length;
    m_stage = Stage::Body;
    return true;
}

bool HttpRequestReader::readBody()
{
    if (m_buffer.size() < m_wanted)
        return false;
    m_request.body = m_buffer.left(m_wanted);
    m_buffer.remove(0, m_wanted);
    m_stage = Stage::Done;
    return true;
}

bool HttpRequestReader::readChunkSize()
{
    const auto line = takeLine(1024, 400);
    if (!line)
        return false;
    const auto length = toLength(line->split(';').first().trimmed(), 16);
    if (!length)
        return refuse(400, "A chunk has no length.");
    if (m_request.body.size() + *length > m_limits.bodyBytes)
        return refuse(413, "The body is too large.");
    m_wanted = *length;
    m_stage = m_wanted == 0 ? Stage::Trailers : Stage::ChunkData;
    return true;
}

bool HttpRequestReader::readChunkData()
{
    if (m_buffer.size() < m_wanted)
        return false;
    m_request.body += m_buffer.left(m_wanted);
    m_buffer.remove(0, m_wanted);
    m_stage = Stage::ChunkEnd;
    return true;
}

bool HttpRequestReader::readChunkEnd()
{
    const auto line = takeLine(2, 400);
    if (!line)
        return false;
    if (!line->isEmpty())
        return refuse(400, "A chunk is longer than it says.");
    m_stage = Stage::ChunkSize;
    return true;
}

/// Trailers are read and dropped: nothing in them could be signed.
bool HttpRequestReader::readTrailer()
{
    const auto line = takeLine(m_limits.headerBytes, 431);
    if (!line)
        return false;
    m_headerBytes += line->size();
    if (m_headerBytes > m_limits.headerBytes || ++m_headerCount > m_limits.headerCount)
        return refuse(431, "The request has too many or too long headers.");
    if (line->isEmpty())
        m_stage = Stage::Done;
    return true;
}

} // namespace numauth::sandbox
