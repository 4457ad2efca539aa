#pragma once

#include "models/consent/FrameParser.h"

#include <QJsonArray>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace numauth::consent {

/// What the SDK hands to a frame block, in pt.
struct FrameInput
{
    QSizeF screen;
    QSizeF parent;
    QRectF frame; ///< what it would use by itself
};

/// A frame block of an iOS page: an object with numbers or expressions for `x y width height`, or
/// the source of the block as `{"expr":"…"}`. Read once, then evaluated on every device. A value;
/// any thread.
class FrameBlock
{
public:
    FrameBlock() = default;
    /// \p arguments as the page holds them; the empty list and null are no block.
    static FrameBlock read(const QJsonArray &arguments);

    bool isSet() const { return m_isSet; }
    bool isUnderstood() const { return m_parsed.isUnderstood; }
    /// The first piece that was not understood.
    const QString &problem() const { return m_parsed.problem; }

    /// The rectangle that the block returns, within ±100 000; nothing when it is not understood or
    /// comes to no number (a division by 0, a name used before it has a value).
    std::optional<QRectF> evaluate(const FrameInput &input) const;

private:
    ParsedFrame m_parsed;
    bool m_isSet = false;
};

} // namespace numauth::consent
