#include "models/sandbox/QuotaMeter.h"

namespace numauth::sandbox {

bool QuotaMeter::admit(const QString &operation, int callsPerSecond, const QDateTime &now)
{
    Window &window = m_windows[operation];
    const qint64 second = now.toSecsSinceEpoch();
    if (window.second != second)
        window = {second, 0};
    if (window.calls >= callsPerSecond)
        return false;
    ++window.calls;
    return true;
}

} // namespace numauth::sandbox
