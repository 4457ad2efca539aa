#include "ui/scheme/Activation.h"

namespace numauth::ui {

namespace {
constexpr qint64 day = 24 * 3600;
constexpr qint64 hour = 3600;

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}
} // namespace

Activation::Activation(const scheme::KeyRotation &rotation, scheme::Platform platform,
                       const QDateTime &created, const QDateTime &now)
    : m_created(created)
{
    QStringList rules;
    for (const scheme::ActivationClock &clock : rotation.clocks(platform, created)) {
        rules << clock.message.text();
        if (!m_ready)
            m_ready = clock.ready;
    }
    m_rules = rules.join(QLatin1Char('\n'));
    m_left = m_ready ? now.secsTo(*m_ready) : 0;
}

QString Activation::countdown() const
{
    if (!isWaiting())
        return {};
    if (m_left > day)
        return tr("Mobile from %1").arg(m_ready->toLocalTime().toString(QStringLiteral("MM-dd")));
    const QString clock = twoDigits(m_left % hour / 60) + QLatin1Char(':') + twoDigits(m_left % 60);
    return tr("Mobile in %1")
        .arg(m_left < hour ? clock : twoDigits(m_left / hour) + QLatin1Char(':') + clock);
}

MarkedTexts Activation::marks() const
{
    return {
        {Verdict::Ok, tr("CM")}, {Verdict::CannotTell, tr("CU")}, {Verdict::CannotTell, tr("CT")}};
}

QVariant Activation::data(int role) const
{
    if (role == Qt::ToolTipRole)
        return m_rules;
    if (!isKnown())
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("—")) : QVariant();
    if (role == Qt::DisplayRole && isWaiting())
        return countdown();
    if (role == IconNameRole && isWaiting())
        return QStringLiteral("clock");
    if (role == MarksRole && !isWaiting())
        return QVariant::fromValue(marks());
    return {};
}

} // namespace numauth::ui
