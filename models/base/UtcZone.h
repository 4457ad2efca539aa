#pragma once

#include <QTimeZone>

namespace numauth {

/// UTC as the third argument of QDateTime's constructor and of its `from…SinceEpoch`, whichever
/// type this Qt wants there: QTimeZone since 6.5, which deprecates Qt::TimeSpec.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto utcZone = QTimeZone::UTC;
#else
inline constexpr auto utcZone = Qt::UTC;
#endif

} // namespace numauth
