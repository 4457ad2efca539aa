#pragma once

#include "models/consent/FrameProgram.h"

#include <QString>

namespace numauth::consent {

/// What a source came to: a program, or the first piece of it that was not understood.
struct ParsedFrame
{
    FrameProgram program;
    bool isUnderstood = false;
    QString problem; ///< as written
    int line = 0;    ///< of `problem` within the source, 1-based
};

/// Reads the source of a frame block in Objective-C (`^CGRect(CGSize s, CGSize p, CGRect f) {…}`)
/// or Swift (`{ s, p, f in … }`), or bare statements that use the names screenSize, superViewSize
/// and frame: numbers, arithmetic, comparisons, `?:`, min/max and rounding, local names,
/// assignments, if/else, return. Everything else is a problem. Nothing is executed; time is linear
/// in the length, and sources beyond 32 768 characters or nested deeper than 32 are a problem.
ParsedFrame parseFrameBlock(const QString &source);

/// Four expressions for x, y, width and height; an empty one keeps what the SDK gives.
ParsedFrame parseFrameMembers(const std::array<QString, 4> &members);

} // namespace numauth::consent
