#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QPair>
#include <QString>

#include <optional>

namespace numauth::sandbox {

/// An HTTP request as it reached the sandbox, without the transport.
struct GatewayRequest
{
    QByteArray method;
    QByteArray path;
    /// Still percent-encoded, without the question mark.
    QByteArray query;
    /// Names in lower case.
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
    /// Whether the client runs on this machine.
    bool isLocal = true;
};

/// What the transport does with an answer: a simulated fault may keep it back.
enum class Delivery {
    Send,      ///< write the answer
    KeepQuiet, ///< hold the connection and never answer
    Reset      ///< break the connection without a word
};

/// What the sandbox answers, without the transport. The body is JSON.
struct GatewayAnswer
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Delivery delivery = Delivery::Send;
    /// How long the transport waits first.
    int delayMs = 0;
};

using ParameterPairs = QList<QPair<QString, QString>>;

/// Splits and decodes `a=1&b=2`, a `+` being a blank. Absent when a percent code is broken, the
/// bytes are not UTF-8, or there are more than 500 pairs.
std::optional<ParameterPairs> decodePairs(const QByteArray &encoded);

} // namespace numauth::sandbox
