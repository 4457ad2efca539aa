#include "ui/scheme/LedgerEditor.h"

#include "models/base/AtomicFile.h"
#include "models/scheme/SchemeBundle.h"
#include "models/scheme/SchemeImport.h"
#include "models/scheme/SchemeStore.h"
#include "models/vault/SecretReference.h"
#include "ui/scheme/ConfirmDialog.h"
#include "ui/scheme/KeyChangeDialog.h"
#include "ui/scheme/LedgerView.h"
#include "ui/scheme/ReleaseDialog.h"
#include "ui/scheme/RotatedKeys.h"
#include "ui/scheme/SchemeEdits.h"
#include "ui/shell/VaultControl.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

namespace numauth::ui {

using scheme::AppRelease;
using scheme::ImportAction;
using scheme::KeyChange;
using scheme::KeyLedger;
using scheme::LedgerEdit;
using scheme::SchemeBundle;
using scheme::SchemeImport;
using scheme::SchemeStore;

namespace {

QAction *makeAction(QObject *parent, const char *name, const char *icon)
{
    auto *action = new QAction(themeIcon(QLatin1StringView(icon)), QString(), parent);
    action->setObjectName(QStringLiteral("scheme.ledger.") + QLatin1StringView(name));
    return action;
}

constexpr qint64 importLimit = 16 * 1024 * 1024;

QString tableWord(scheme::BundleTable table)
{
    switch (table) {
    case scheme::BundleTable::Schemes:
        return LedgerEditor::tr("scheme");
    case scheme::BundleTable::Keys:
        return LedgerEditor::tr("key");
    case scheme::BundleTable::Releases:
        break;
    }
    return LedgerEditor::tr("app version");
}

QString actionWord(ImportAction action)
{
    switch (action) {
    case ImportAction::Create:
        return LedgerEditor::tr("new");
    case ImportAction::Same:
        return LedgerEditor::tr("unchanged");
    case ImportAction::Replace:
    case ImportAction::Conflict:
        break;
    }
    return LedgerEditor::tr("differs: is replaced");
}

Confirmation importQuestion(const QString &file, const SchemeImport &import)
{
    const bool replaces = import.hasConflict();
    Confirmation question;
    question.title = LedgerEditor::tr("Import %1").arg(file);
    question.sentence =
        replaces ? LedgerEditor::tr("Some of it is there already and differs; the import replaces "
                                    "that. It is one step to undo.")
                 : LedgerEditor::tr("Nothing that is there is changed. It is one step to undo.");
    question.columns = {LedgerEditor::tr("What"), LedgerEditor::tr("Name"),
                        LedgerEditor::tr("What becomes of it")};
    for (const scheme::ImportRow &row : import.rows())
        question.rows << QStringList{tableWord(row.table), row.id, actionWord(row.action)};
    question.emptyText = LedgerEditor::tr("The file holds no scheme, key or app version.");
    question.confirm =
        replaces ? LedgerEditor::tr("Replace and import") : LedgerEditor::tr("Import");
    question.kind = replaces ? ButtonKind::Danger : ButtonKind::Primary;
    return question;
}

} // namespace

LedgerEditor::LedgerEditor(const Parts &parts, QWidget *place)
    : QObject(place), m_parts(parts), m_place(place), m_add(makeAction(this, "add", "plus")),
      m_edit(makeAction(this, "edit", "pencil")), m_remove(makeAction(this, "remove", "trash")),
      m_rotate(makeAction(this, "rotate", "key")), m_import(makeAction(this, "import", "import")),
      m_export(makeAction(this, "export", "export")), m_keys(new RotatedKeys(parts.vault, this))
{
    connect(m_add, &QAction::triggered, this, [this] { addRelease(m_scheme); });
    connect(m_edit, &QAction::triggered, this, &LedgerEditor::editRelease);
    connect(m_remove, &QAction::triggered, this, &LedgerEditor::removeRelease);
    connect(m_rotate, &QAction::triggered, this, [this] { rotateKey(m_scheme); });
    connect(m_import, &QAction::triggered, this, &LedgerEditor::chooseImport);
    connect(m_keys, &RotatedKeys::removalDelayed, this, [this](const QString &name) {
        emit done(tr("The vault is locked: %1 is taken out of it when it is opened.").arg(name));
    });
    connect(m_export, &QAction::triggered, this, &LedgerEditor::chooseExport);
    connect(&m_parts.view, &TableView::opened, this, &LedgerEditor::editRelease);
    connect(&m_parts.view, &TableView::deletionRequested, this, &LedgerEditor::removeRelease);
    connect(m_parts.view.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LedgerEditor::refresh);
    connect(m_parts.view.model(), &QAbstractItemModel::modelReset, this, &LedgerEditor::refresh);
    m_parts.view.setContextMenuPolicy(Qt::ActionsContextMenu);
    m_parts.view.addActions(actions());
    retranslate();
    refresh();
}

void LedgerEditor::refresh()
{
    const bool hasRow = m_parts.view.currentRelease().has_value();
    m_edit->setEnabled(hasRow);
    m_remove->setEnabled(hasRow);
}

void LedgerEditor::addRelease(const QString &scheme)
{
    AppRelease release;
    release.scheme = scheme;
    openReleaseDialog(release, std::nullopt);
}

void LedgerEditor::editRelease()
{
    const std::optional<qsizetype> index = m_parts.view.currentRelease();
    if (index)
        openReleaseDialog(m_parts.view.ledger()->releases.at(*index), index);
}

void LedgerEditor::openReleaseDialog(const AppRelease &release, std::optional<qsizetype> replaced)
{
    const QString folder = m_parts.edits.folder();
    if (folder.isEmpty() || !m_parts.view.ledger()) {
        emit failed(folder.isEmpty() ? tr("Open a workspace first: the ledger is kept in it.")
                                     : KeyLedger::load(folder).error().message);
        return;
    }
    auto *dialog =
        new ReleaseDialog(m_parts.rotation, *m_parts.view.ledger(), SchemeStore(folder).all(),
                          {release, replaced}, m_place->window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, replaced] {
        const Result<KeyLedger> changed = dialog->changed();
        const QString app = dialog->release().app;
        const QString text = replaced ? tr("Change app %1").arg(app) : tr("Add app %1").arg(app);
        const Result<> saved =
            changed ? m_parts.edits.setLedger(text, *changed) : Result<>(changed.error());
        if (!saved)
            emit failed(saved.error().message);
        else
            m_parts.view.selectRelease(replaced.value_or(changed->releases.size() - 1));
    });
    dialog->open();
}

void LedgerEditor::removeRelease()
{
    const std::optional<qsizetype> index = m_parts.view.currentRelease();
    if (!index)
        return;
    const QString app = m_parts.view.ledger()->releases.at(*index).app;
    const Result<> saved = m_parts.edits.setLedger(
        tr("Remove app %1").arg(app), LedgerEdit::withoutRelease(*m_parts.view.ledger(), *index));
    if (!saved)
        emit failed(saved.error().message);
}

void LedgerEditor::rotateKey(const QString &scheme)
{
    const QString folder = m_parts.edits.folder();
    const auto schemes =
        folder.isEmpty() ? QList<scheme::StoredScheme>() : SchemeStore(folder).all();
    if (schemes.isEmpty() || !m_parts.view.ledger()) {
        emit failed(schemes.isEmpty() ? tr("There is no scheme whose key could be rotated.")
                                      : KeyLedger::load(folder).error().message);
        return;
    }
    auto *dialog = new KeyChangeDialog(m_parts.rotation, *m_parts.view.ledger(), schemes, scheme,
                                       m_parts.clock.now(), m_place->window());
    connect(dialog, &KeyChangeDialog::submitted, this, [this, dialog] { rotate(dialog); });
    dialog->open();
}

/// The key goes to its place first, so that the ledger never names one that is nowhere.
void LedgerEditor::rotate(KeyChangeDialog *dialog)
{
    KeyChange change = dialog->change();
    SchemeEdits::Besides besides;
    if (dialog->hasTypedKey()) {
        if (!m_parts.vault.isOpen()) {
            dialog->showError(tr("Open the vault first: the key goes into it."));
            m_parts.vaultControl.open();
            return;
        }
        const auto reference = vault::SecretReference::parse(change.key.reference);
        const Secret key = dialog->takeKey();
        change.key.fingerprint = key.fingerprint();
        if (const Result<> stored = m_keys->put(reference->target(), key); !stored) {
            dialog->showError(stored.error().message);
            return;
        }
        besides = m_keys->besides(reference->target());
    } else if (const Result<Secret> key =
                   m_parts.vault.resolve(change.key.reference, m_parts.edits.folder())) {
        change.key.fingerprint = key->fingerprint();
    }
    if (const Result<> kept = keep(change, besides); !kept) {
        if (besides.undo)
            static_cast<void>(besides.undo());
        dialog->showError(kept.error().message);
        return;
    }
    dialog->accept();
}

/// Ledger and scheme change in one step.
Result<> LedgerEditor::keep(const KeyChange &asked, const SchemeEdits::Besides &besides)
{
    KeyChange change = asked;
    const Result<KeyLedger> ledger = KeyLedger::load(m_parts.edits.folder());
    Result<scheme::Scheme> scheme = SchemeStore(m_parts.edits.folder()).load(change.key.scheme);
    if (!ledger || !scheme)
        return ledger ? scheme.error() : ledger.error();
    change.key.id = LedgerEdit::freeKeyId(*ledger, change.key.scheme, change.key.fingerprint);
    scheme->keyReference = change.key.reference;
    const Result<KeyLedger> changed = LedgerEdit::withKeyChange(*ledger, change);
    if (!changed)
        return changed.error();
    const auto first = m_parts.edits.schemeChange(change.key.scheme, *scheme);
    const auto second = m_parts.edits.ledgerChange(*changed);
    if (!first || !second)
        return first ? second.error() : first.error();
    return m_parts.edits.apply(tr("Rotate the key of %1").arg(scheme->name), {*first, *second},
                               besides);
}

void LedgerEditor::chooseImport()
{
    const QString path =
        QFileDialog::getOpenFileName(m_place->window(), tr("Import schemes and key ledger"), {},
                                     tr("Schemes, keys and app versions (*.json *.csv)"));
    if (!path.isEmpty())
        importFrom(path);
}

void LedgerEditor::importFrom(const QString &path)
{
    const QString folder = m_parts.edits.folder();
    const QString file = QFileInfo(path).fileName();
    if (folder.isEmpty()) {
        emit failed(tr("Open a workspace first: what is imported is kept in it."));
        return;
    }
    const Result<QByteArray> bytes = AtomicFile::read(path, importLimit);
    const Result<SchemeBundle> bundle =
        bytes ? SchemeBundle::read(*bytes, file) : Result<SchemeBundle>(bytes.error());
    if (!bundle) {
        emit failed(bundle.error().message);
        return;
    }
    const auto kept = SchemeImport::plan(*bundle, folder, scheme::ImportPolicy::KeepExisting);
    const auto replaced =
        SchemeImport::plan(*bundle, folder, scheme::ImportPolicy::ReplaceExisting);
    if (!kept || !replaced) {
        emit failed(kept ? replaced.error().message : kept.error().message);
        return;
    }
    auto *dialog = new ConfirmDialog(importQuestion(file, *kept), m_place->window());
    connect(dialog, &QDialog::accepted, this, [this, file, import = *replaced] {
        if (const Result<> imported = apply(file, import); !imported)
            emit failed(imported.error().message);
        else
            emit done(tr("Imported %1.").arg(file));
    });
    dialog->open();
}

/// One step to undo, however many files it is.
Result<> LedgerEditor::apply(const QString &file, const SchemeImport &import)
{
    QList<workspace::FileChange> changes;
    for (const scheme::NamedScheme &named : import.changedSchemes()) {
        const auto change = m_parts.edits.schemeChange(named.id, named.scheme);
        if (!change)
            return change.error();
        changes << *change;
    }
    if (const Result<KeyLedger> now = KeyLedger::load(m_parts.edits.folder());
        now && !(*now == import.ledger())) {
        const auto change = m_parts.edits.ledgerChange(import.ledger());
        if (!change)
            return change.error();
        changes << *change;
    }
    return m_parts.edits.apply(tr("Import %1").arg(file), changes);
}

Result<> LedgerEditor::exportTo(const QString &path) const
{
    const Result<SchemeBundle> bundle = SchemeBundle::collect(m_parts.edits.folder());
    if (!bundle)
        return bundle.error();
    const bool isCsv = QFileInfo(path).suffix().compare(u"csv", Qt::CaseInsensitive) == 0;
    const Result<QByteArray> bytes =
        isCsv ? bundle->toCsv(scheme::BundleTable::Releases) : bundle->toJson();
    return bytes ? AtomicFile::write(path, *bytes) : Result<>(bytes.error());
}

void LedgerEditor::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(
        m_place->window(), tr("Export schemes and key ledger"), QStringLiteral("schemes.json"),
        tr("Schemes, keys and app versions (*.json);;App versions as a table (*.csv)"));
    if (path.isEmpty())
        return;
    if (const Result<> written = exportTo(path); !written)
        emit failed(written.error().message);
    else
        emit done(tr("Exported to %1; keys are not in it.").arg(QFileInfo(path).fileName()));
}

void LedgerEditor::retranslate()
{
    const auto name = [](QAction *action, const QString &text, const QString &toolTip) {
        action->setText(text);
        action->setToolTip(toolTip);
    };
    name(m_add, tr("Add version…"), tr("Enter an app version, its SDK and its key"));
    name(m_edit, tr("Change…"), tr("Change SDK, scheme or key of this app version"));
    name(m_remove, tr("Remove"), tr("Take this app version out of the ledger"));
    name(m_rotate, tr("Rotate a key…"), tr("Enter a new key and the app versions that get it"));
    name(m_import, tr("Import…"), tr("Schemes and ledger from JSON or CSV, shown before"));
    name(m_export, tr("Export…"), tr("Schemes and ledger as JSON or CSV, without keys"));
}

} // namespace numauth::ui
