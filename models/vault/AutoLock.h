#pragma once

#include "models/base/Clock.h"

#include <QDateTime>

#include <chrono>

namespace numauth::vault {

/// When an open vault locks itself: some time after its last use. A clock that went backwards
/// locks at once, as nobody can tell how long the vault lay open.
class AutoLock
{
public:
    explicit AutoLock(const Clock &clock) : m_clock(clock) {}

    /// Zero or less means never.
    void setDelay(std::chrono::minutes delay) { m_delay = delay; }
    std::chrono::minutes delay() const { return m_delay; }
    bool isNever() const { return m_delay.count() <= 0; }

    /// The vault was opened, used, or given more time.
    void restart() { m_used = m_clock.now(); }
    bool isDue() const;
    /// Zero when due or never.
    std::chrono::seconds remaining() const;

private:
    const Clock &m_clock;
    std::chrono::minutes m_delay{10};
    QDateTime m_used;
};

} // namespace numauth::vault
