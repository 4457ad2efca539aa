#pragma once

#include "models/diagnosis/Vendor.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace numauth::diagnosis {

/// Who gave an answer, from the outermost to the innermost. The innermost tells most.
enum class Layer { Wrapper, Sdk, Carrier, CarrierDetail, Gateway, Server };

/// `wrapper`, `sdk`, `carrier`, `carrierDetail`, `gateway`, `server`.
QString layerName(Layer layer);

/// A stretch of the log as it was given: byte offset and length, 1-based line of its first byte.
struct LogRange
{
    qint64 offset = 0;
    qint64 length = 0;
    int line = 0;

    qint64 end() const { return offset + length; }
    friend bool operator==(const LogRange &, const LogRange &) = default;
};

/// One answer inside another: what one layer said.
struct ChainLink
{
    Layer layer = Layer::Sdk;
    QString code;
    QString message;

    friend bool operator==(const ChainLink &, const ChainLink &) = default;
};

/// One answer read out of a log. At least one of code, vendor and vendorCode is known.
struct LogEvent
{
    LogRange range;
    /// The outermost code; empty when only a carrier spoke.
    QString code;
    /// The layer that \ref code belongs to; Layer::Carrier when only a carrier spoke.
    Layer layer = Layer::Sdk;
    /// Finer than the layer where numbers collide: `wrapper.ali_auth`, `aliyun.sdk`, …
    QString family;
    std::optional<Vendor> vendor;
    /// How the log wrote the carrier: `cu_xw` names a channel of Unicom.
    QString vendorRaw;
    QString vendorCode;
    QString vendorMessage;
    /// As written in the log, escapes decoded.
    QString message;
    QString requestId;
    /// Whether code or vendorCode was concluded from a text because the log holds no number.
    bool isInferred = false;
    /// Outermost first, at most five.
    QList<ChainLink> chain;
    /// Further members by name: `packageName`, `sdkVersion`, `action`, `authType`, …
    QMap<QString, QString> facts;
    /// When the line was written, if it says so; without a date the day is 1970-01-01.
    std::optional<QDateTime> time;

    /// The code of the innermost layer that has one.
    QString deepestCode() const;
};

/// Something recognised that is no answer: an exception, a build error, a known harmless line.
struct LogSign
{
    /// Id of the row of resources/diagnosis/signs.json.
    QString id;
    LogRange range;
    /// The recognised text, at most 300 characters.
    QString text;
    /// What the row captured by name: `host`, `class`, `module`, …
    QMap<QString, QString> facts;
};

/// Everything read out of one log, in the order of the text.
struct LogEvents
{
    QList<LogEvent> events;
    QList<LogSign> signs;
    int lines = 0;
    qint64 bytes = 0;
    /// `UTF-8`, `GB18030`, `UTF-16LE`, `UTF-16BE`.
    QString encoding;
    /// Bytes between both ends that were left out because the log is too long; 0 = read whole.
    qint64 skippedBytes = 0;
    /// Number of bytes that are no valid text in \ref encoding, among those looked at.
    qint64 invalidBytes = 0;
    /// Whether reading stopped collecting because there were too many events.
    bool isTruncated = false;
};

} // namespace numauth::diagnosis
