#include "models/sandbox/CarrierClock.h"

#include <cmath>

namespace numauth::sandbox {

CarrierClock::CarrierClock(const Clock &machine)
    : m_machine(machine), m_machineAnchor(machine.now()), m_anchor(m_machineAnchor)
{
}

QDateTime CarrierClock::now() const
{
    const auto passed = static_cast<double>(m_machineAnchor.msecsTo(m_machine.now()));
    return m_anchor.addMSecs(std::llround(passed * m_speed));
}

void CarrierClock::advance(qint64 milliseconds)
{
    m_anchor = m_anchor.addMSecs(milliseconds);
}

void CarrierClock::setSpeed(double speed)
{
    const QDateTime reached = now();
    m_machineAnchor = m_machine.now();
    m_anchor = reached;
    m_speed = speed;
}

void CarrierClock::reset()
{
    m_machineAnchor = m_machine.now();
    m_anchor = m_machineAnchor;
    m_speed = 1;
}

qint64 CarrierClock::offsetMs() const
{
    return m_machine.now().msecsTo(now());
}

void CarrierClock::setOffsetMs(qint64 milliseconds)
{
    reset();
    advance(milliseconds);
}

} // namespace numauth::sandbox
