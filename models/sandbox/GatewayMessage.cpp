#include "models/sandbox/GatewayMessage.h"

#include <QStringDecoder>

namespace numauth::sandbox {

namespace {

constexpr qsizetype pairLimit = 500;

bool isHexDigit(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') ||
           (byte >= 'A' && byte <= 'F');
}

bool hasWholePercentCodes(const QByteArray &bytes)
{
    for (qsizetype at = bytes.indexOf('%'); at >= 0; at = bytes.indexOf('%', at + 1)) {
        if (at + 2 >= bytes.size() || !isHexDigit(bytes.at(at + 1)) ||
            !isHexDigit(bytes.at(at + 2)))
            return false;
    }
    return true;
}

std::optional<QString> decode(QByteArray bytes)
{
    if (!hasWholePercentCodes(bytes))
        return std::nullopt;
    bytes.replace('+', ' ');
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArray::fromPercentEncoding(bytes));
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace

std::optional<ParameterPairs> decodePairs(const QByteArray &encoded)
{
    ParameterPairs pairs;
    if (encoded.isEmpty())
        return pairs;
    const QList<QByteArray> parts = encoded.split('&');
    if (parts.size() > pairLimit)
        return std::nullopt;
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = decode(equals < 0 ? part : part.left(equals));
        const auto value = decode(equals < 0 ? QByteArray() : part.mid(equals + 1));
        if (!name || !value)
            return std::nullopt;
        pairs.append({*name, *value});
    }
    return pairs;
}

} // namespace numauth::sandbox
