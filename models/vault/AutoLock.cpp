#include "models/vault/AutoLock.h"

#include <algorithm>

namespace numauth::vault {

bool AutoLock::isDue() const
{
    return !isNever() && remaining().count() == 0;
}

std::chrono::seconds AutoLock::remaining() const
{
    using std::chrono::seconds;
    if (isNever() || !m_used.isValid())
        return seconds(0);
    const qint64 passed = m_used.secsTo(m_clock.now());
    if (passed < 0)
        return seconds(0);
    return std::max(seconds(0), seconds(m_delay) - seconds(passed));
}

} // namespace numauth::vault
