#pragma once

#include "models/consent/FrameBlock.h"

#include <array>

namespace numauth::consent {

/// What a frame block does, found by evaluating it on screens of several sizes: which sums of its
/// members stay the same everywhere. Lengths in pt.
class FrameShape
{
public:
    /// The screen on which what varies is read.
    static constexpr QSizeF screen{390, 844};

    /// \p isOfScreen: the block gets the screen as its parent.
    explicit FrameShape(const FrameBlock &block, bool isOfScreen = false);

    /// The block gave a rectangle on every screen.
    bool isKnown() const { return m_isKnown; }
    const QRectF &rect() const { return m_samples.front().rect; }
    QSizeF parent() const { return m_samples.front().input.parent; }
    bool isAlwaysEmpty() const;

    // What stays the same on all screens and whatever the SDK would use by itself.
    std::optional<double> left() const;
    std::optional<double> fromRight() const;
    /// By how much the middle stands right of the parent's.
    std::optional<double> fromCentre() const;
    std::optional<double> top() const;
    std::optional<double> fromBottom() const;
    std::optional<double> fromMiddle() const;
    std::optional<double> width() const;
    std::optional<double> height() const;
    /// Parent's width minus own width.
    std::optional<double> sides() const;

    // By how much it differs from what the SDK uses by itself; 0: nothing is set.
    std::optional<double> leftShift() const;
    std::optional<double> topShift() const;
    bool isUsualWidth() const;
    bool isUsualHeight() const;

private:
    struct Sample
    {
        FrameInput input;
        QRectF rect;
    };

    template<class Measure>
    std::optional<double> constant(const Measure &measure) const;

    std::array<Sample, 5> m_samples;
    bool m_isKnown = true;
};

} // namespace numauth::consent
