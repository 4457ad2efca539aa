#pragma once

#include "models/base/Clock.h"
#include "models/scheme/KeyRotation.h"
#include "models/scheme/LedgerEdit.h"
#include "models/vault/VaultSession.h"
#include "ui/scheme/SchemeEdits.h"

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace numauth::scheme {
class SchemeImport;
}

namespace numauth::shell {
class VaultControl;
}

namespace numauth::ui {

class KeyChangeDialog;
class LedgerView;
class RotatedKeys;

/// What can be done to the key ledger by hand: app versions come, change and go, keys are rotated,
/// and the whole is imported and exported. Each change is one step to undo.
class LedgerEditor : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const scheme::KeyRotation &rotation;
        const Clock &clock;
        vault::VaultSession &vault;
        shell::VaultControl &vaultControl;
        SchemeEdits &edits;
        LedgerView &view;
    };

    /// All must outlive the editor; dialogs stand over the window of \p place.
    LedgerEditor(const Parts &parts, QWidget *place);

    /// For the head of the ledger, and all of them for the menu of its rows.
    QList<QAction *> tools() const { return {m_add, m_rotate, m_import, m_export}; }
    QList<QAction *> actions() const
    {
        return {m_add, m_edit, m_remove, m_rotate, m_import, m_export};
    }
    /// The scheme that new app versions and keys are for at first.
    void setScheme(const QString &id) { m_scheme = id; }

    /// Asks for an app version of \p scheme.
    void addRelease(const QString &scheme);
    void editRelease();
    void removeRelease();
    void rotateKey(const QString &scheme);
    /// Schemes and ledger as JSON, or one table as CSV, by the ending of \p path.
    Result<> exportTo(const QString &path) const;
    /// Shows what the JSON or CSV at \p path would change, and does it when that is wanted.
    void importFrom(const QString &path);
    void retranslate();

signals:
    void failed(const QString &message);
    void done(const QString &message);

private:
    void openReleaseDialog(const scheme::AppRelease &release, std::optional<qsizetype> replaced);
    void rotate(KeyChangeDialog *dialog);
    Result<> keep(const scheme::KeyChange &change, const SchemeEdits::Besides &besides);
    void chooseExport();
    void chooseImport();
    Result<> apply(const QString &file, const scheme::SchemeImport &import);
    void refresh();

    Parts m_parts;
    QWidget *m_place;
    QString m_scheme;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_remove;
    QAction *m_rotate;
    QAction *m_import;
    QAction *m_export;
    RotatedKeys *m_keys;
};

} // namespace numauth::ui
