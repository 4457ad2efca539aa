#pragma once

#include <QJsonArray>
#include <QList>
#include <QRectF>

#include <optional>

namespace numauth::consent {

/// By how many pt the edges of a frame change.
struct FrameChange
{
    double x = 0, y = 0, width = 0, height = 0;
};

/// Where a part of source code begins and ends.
struct SourceSpan
{
    qsizetype from = 0, to = 0;
};

/// The arguments of the call whose bracket opens at \p open; none when it is not closed.
QList<SourceSpan> callArguments(const QString &source, qsizetype open);

/// \p expression of a frame block, changed by \p change: `superViewSize.width - 24` by 5 becomes
/// `superViewSize.width - 19`. What it was stays recognisable; a later change is folded in.
QString shiftedExpression(const QString &expression, double change);

/// The arguments of a frame block changed by \p change. \p shown is the rectangle that the block,
/// or the SDK by itself, gives on the device at hand: an edge that nothing sets becomes a number
/// from top to bottom, and from side to side a distance from what the SDK gives. Of source code,
/// one CGRectMake and assignments to `frame` are edited where they stand. Nothing when the code
/// says it in another way: it stays as it is.
std::optional<QJsonArray> changedFrame(const QJsonArray &arguments, const FrameChange &change,
                                       const QRectF &shown);

} // namespace numauth::consent
