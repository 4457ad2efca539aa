#pragma once

#include "models/vault/VaultSession.h"
#include "ui/scheme/SchemeEdits.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace numauth::ui {

/// The keys that rotations have put into the vault: a rotation that is taken back takes its key out
/// again, so that the vault holds none that nothing names. Between undo and redo a key is kept in
/// memory, until the vault is locked.
class RotatedKeys : public QObject
{
    Q_OBJECT

public:
    /// \p vault must outlive this.
    explicit RotatedKeys(vault::VaultSession &vault, QObject *parent = nullptr);

    /// Puts \p key into the vault under a name that nothing there has.
    Result<> put(const QString &name, const Secret &key);
    /// What undo and redo of the rotation do with the key called \p name.
    SchemeEdits::Besides besides(const QString &name);

signals:
    /// The vault is locked: the key goes out of it when it is opened.
    void removalDelayed(const QString &name);

private:
    using Taken = std::shared_ptr<std::optional<Secret>>;

    Result<> takeOut(const QString &name, const Taken &taken);
    Result<> putBack(const QString &name, const Taken &taken);
    void settle();

    vault::VaultSession &m_vault;
    QStringList m_delayed;
    QList<std::weak_ptr<std::optional<Secret>>> m_taken;
};

} // namespace numauth::ui
