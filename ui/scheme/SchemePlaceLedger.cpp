// Undo, the key ledger, and the steps from one scheme to the next.
#include "models/scheme/SchemeStore.h"
#include "ui/scheme/LedgerEditor.h"
#include "ui/scheme/LedgerView.h"
#include "ui/scheme/MigrationSteps.h"
#include "ui/scheme/SchemeDetail.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemeEdits.h"
#include "ui/scheme/SchemePlace.h"

namespace numauth::ui {

using workspace::SchemeMigration;

QUndoStack *SchemePlace::undoStack() const
{
    return m_edits->stack();
}

void SchemePlace::connectEdits()
{
    // Those that write are words; to and from files there is a picture.
    for (QAction *action : m_ledger->tools().first(2))
        m_dock->addTool(action, SchemeDock::LedgerTab);
    for (QAction *action : m_ledger->tools().sliced(2))
        m_dock->addTool(action, SchemeDock::LedgerTab, Qt::ToolButtonIconOnly);
    m_dock->addTool(m_flavour, SchemeDock::FlavourTab);
    const auto refuse = [this](const QString &message) { report(message, Verdict::Refuses); };
    connect(m_edits, &SchemeEdits::failed, this, refuse);
    connect(m_ledger, &LedgerEditor::failed, this, refuse);
    connect(m_ledger, &LedgerEditor::done, this, &SchemePlace::statusMessage);
    connect(m_edits, &SchemeEdits::schemeChanged, this, [this](const QString &id) {
        m_model->refresh(id);
        m_dock->openWorkspace(m_model->folder());
        showCurrent();
    });
    connect(m_edits, &SchemeEdits::ledgerChanged, this, [this] {
        m_dock->openWorkspace(m_model->folder());
        m_model->refreshKeys();
        showCurrent();
        refreshCounts();
    });
    connect(m_detail->steps(), &MigrationSteps::requested, this, &SchemePlace::doStep);
}

void SchemePlace::tick()
{
    m_model->tickActivation();
    m_dock->ledger()->tick();
    if (const int row = currentRow(); row >= 0)
        m_detail->setActivation(m_model->activation(m_model->row(row)));
    if (!m_model->isWaitingForKeys() && !m_dock->ledger()->isWaitingForKeys())
        m_ticker.stop();
}

void SchemePlace::showMigration()
{
    const int row = currentRow();
    m_detail->steps()->setVisible(row >= 0 && m_model->row(row).scheme);
    if (row < 0)
        return;
    const auto states = workspace::CloudStates::load(m_model->folder());
    m_detail->steps()->show(
        SchemeMigration::of(m_model->row(row).id, scheme::SchemeStore(m_model->folder()).all(),
                            m_dock->ledger()->ledger().value_or(scheme::KeyLedger()),
                            states ? *states : workspace::CloudStates()));
}

void SchemePlace::doStep(SchemeMigration::Step step)
{
    const SchemeMigration migration = m_detail->steps()->migration();
    switch (step) {
    case SchemeMigration::Step::Clone:
        if (migration.successor.isEmpty())
            cloneCurrent();
        else
            openThing(migration.successor);
        return;
    case SchemeMigration::Step::Verify:
        if (migration.successor.isEmpty())
            report(tr("Clone the scheme first."), Verdict::Information);
        else
            openThing(migration.successor);
        return;
    case SchemeMigration::Step::Switch:
        if (migration.successor.isEmpty())
            report(tr("Clone the scheme first."), Verdict::Information);
        else
            m_ledger->addRelease(migration.successor);
        return;
    case SchemeMigration::Step::Delete:
        if (migration.old.isEmpty())
            return;
        openThing(migration.old);
        deleteCurrent();
        return;
    case SchemeMigration::Step::Done:
        break;
    }
}

} // namespace numauth::ui
