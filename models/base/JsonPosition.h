#pragma once

#include <QByteArray>
#include <QStringList>

namespace numauth {

/// Where something stands in a text: both from 1, the column in characters.
struct TextPosition
{
    qsizetype line = 1;
    qsizetype column = 1;
};

/// Finds the value at \p path in \p bytes, JSON that was parsed before: names of members, `[2]` for
/// entries of arrays. The position is that of the member's name, and of the last part that is there
/// when the path leads further. Pure; any thread.
TextPosition jsonPosition(const QByteArray &bytes, const QStringList &path);

} // namespace numauth
