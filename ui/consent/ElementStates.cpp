#include "ui/consent/ElementStates.h"

namespace numauth::ui {

namespace {

void put(QSet<QString> &set, const QString &id, bool isIn)
{
    if (isIn)
        set.insert(id);
    else
        set.remove(id);
}

} // namespace

ElementStates::ElementStates(QObject *parent) : QObject(parent) {}

void ElementStates::setPage(const QString &path)
{
    if (path == m_path && !path.isEmpty())
        return;
    if (!m_path.isEmpty())
        m_others.insert(m_path, m_state);
    m_path = path;
    m_state = m_others.value(path);
    emit changed();
}

bool ElementStates::isAlwaysLocked(const QString &elementId) const
{
    return elementId == QLatin1StringView("statusBar") ||
           elementId == QLatin1StringView("systemNavigationBar");
}

bool ElementStates::isLocked(const QString &elementId) const
{
    return m_state.locked.contains(elementId) || isAlwaysLocked(elementId);
}

void ElementStates::setLocked(const QString &elementId, bool isLocked)
{
    put(m_state.locked, elementId, isLocked);
    emit changed();
}

bool ElementStates::isHidden(const QString &elementId) const
{
    return m_state.hidden.contains(elementId);
}

void ElementStates::setHidden(const QString &elementId, bool isHidden)
{
    put(m_state.hidden, elementId, isHidden);
    emit changed();
}

QStringList ElementStates::hidden() const
{
    return m_state.hidden.values();
}

} // namespace numauth::ui
