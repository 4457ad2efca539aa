#pragma once

#include "models/base/Clock.h"

namespace numauth::sandbox {

/// The virtual time of carriers: tokens, codes and statistics follow it. It runs with the machine's
/// clock until it is moved, paused or sped up.
class CarrierClock : public Clock
{
public:
    /// \p machine must outlive this clock.
    explicit CarrierClock(const Clock &machine);

    QDateTime now() const override;
    void advance(qint64 milliseconds);
    /// 0 pauses, 1 is real time.
    void setSpeed(double speed);
    double speed() const { return m_speed; }
    /// Back to the machine's time and speed 1.
    void reset();
    /// How far this clock is ahead of the machine's.
    qint64 offsetMs() const;
    void setOffsetMs(qint64 milliseconds);

private:
    const Clock &m_machine;
    QDateTime m_machineAnchor;
    QDateTime m_anchor;
    double m_speed = 1;
};

} // namespace numauth::sandbox
