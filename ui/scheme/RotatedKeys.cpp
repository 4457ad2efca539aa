#include "ui/scheme/RotatedKeys.h"

#include <algorithm>

namespace numauth::ui {

RotatedKeys::RotatedKeys(vault::VaultSession &vault, QObject *parent)
    : QObject(parent), m_vault(vault)
{
    connect(&m_vault, &vault::VaultSession::stateChanged, this, &RotatedKeys::settle);
}

Result<> RotatedKeys::put(const QString &name, const Secret &key)
{
    const auto entries = m_vault.entries();
    if (!entries)
        return entries.error();
    if (std::ranges::find(*entries, name, &vault::VaultEntry::name) != entries->end())
        return Error{
            Error::Code::Usage,
            tr("The vault has a secret called %1 already; choose another name, so that the "
               "old key stays.")
                .arg(name)};
    return m_vault.setValue(name, key);
}

SchemeEdits::Besides RotatedKeys::besides(const QString &name)
{
    const auto taken = std::make_shared<std::optional<Secret>>();
    m_taken << taken;
    return {[this, name, taken] { return putBack(name, taken); },
            [this, name, taken] { return takeOut(name, taken); }};
}

Result<> RotatedKeys::takeOut(const QString &name, const Taken &taken)
{
    if (!m_vault.isOpen()) {
        m_delayed << name;
        emit removalDelayed(name);
        return {};
    }
    const Result<Secret> key = m_vault.value(name);
    if (!key)
        return {};
    *taken = *key;
    return m_vault.remove(name);
}

Result<> RotatedKeys::putBack(const QString &name, const Taken &taken)
{
    if (m_delayed.removeAll(name) > 0)
        return {};
    if (!taken->has_value() || !m_vault.isOpen())
        return Error{Error::Code::Environment,
                     tr("The key %1 was taken out of the vault and is not known any more; rotate "
                        "the key again.")
                         .arg(name)};
    Result<> kept = m_vault.setValue(name, **taken);
    taken->reset();
    return kept;
}

void RotatedKeys::settle()
{
    if (!m_vault.isOpen()) {
        for (const auto &each : m_taken) {
            if (const Taken taken = each.lock())
                taken->reset();
        }
        return;
    }
    const QStringList delayed = m_delayed;
    m_delayed.clear();
    for (const QString &name : delayed)
        static_cast<void>(m_vault.remove(name));
}

} // namespace numauth::ui
