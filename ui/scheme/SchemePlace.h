#pragma once

#include "models/base/Clock.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/sandbox/SandboxServer.h"
#include "models/scheme/KeyRotation.h"
#include "models/vault/VaultSession.h"
#include "models/workspace/SchemeImpact.h"
#include "models/workspace/SchemeMigration.h"
#include "models/workspace/SchemeSync.h"
#include "ui/cloud/LiveGate.h"
#include "ui/scheme/PackageQueue.h"
#include "ui/scheme/SchemeModel.h"
#include "ui/shell/Place.h"
#include "ui/shell/VaultControl.h"
#include "ui/vault/SecretClipboard.h"

#include <QTimer>

#include <functional>
#include <memory>

class QComboBox;
class QMenu;
class QToolButton;

namespace numauth::ui {

class DropZone;
class EnvironmentBar;
class LedgerEditor;
class SchemeDetail;
class SchemeDock;
class SchemeEdits;
class SchemeFilter;
class SearchField;
class SegmentedGroup;
class TableView;
class VerdictBanner;
struct Confirmation;

/// What the place works with; all of it outlives the place.
struct SchemeServices
{
    const scheme::SchemeRules &rules;
    const scheme::KeyRotation &rotation;
    const cloud::OperationTable &operations;
    const cloud::ErrorTable &errors;
    const Clock &clock;
    vault::VaultSession &vault;
    shell::VaultControl &vaultControl;
    SecretClipboard &clipboard;
    /// Where schemes are created and keys read, unless somebody chooses another environment.
    const sandbox::SandboxServer &sandbox;
    /// Counts billed calls of the day.
    QString liveUsagePath = cloud::LiveUsage::defaultPath();
};

/// The Schemes place: the schemes of the workspace, their form, their comparison with packages that
/// are dropped, the key ledger, and what the cloud knows of them.
class SchemePlace : public shell::Place
{
    Q_OBJECT

public:
    explicit SchemePlace(const SchemeServices &services, QWidget *parent = nullptr);
    ~SchemePlace() override;

    QString id() const override { return QStringLiteral("scheme"); }
    QString iconName() const override { return QStringLiteral("scheme"); }
    QString title() const override;
    shell::VerdictCounts counts() const override;
    void showVerdict(Verdict verdict) override;
    QList<shell::PlaceAction> menuActions() const override;
    QList<shell::Thing> things() const override;
    void openThing(const QString &id) override;
    bool canTake(const QString &path) const override;
    QString dropText(const QString &path) const override;
    void take(const QStringList &paths) override;
    void cancelTask(const QString &id) override;
    QUndoStack *undoStack() const override;

    /// Shows the schemes of \p folder; an empty one closes them.
    void openWorkspace(const QString &folder);
    /// Reads the environments of the workspace and the day's cap again.
    void reloadEnvironments();

    SchemeModel *model() const { return m_model; }
    TableView *table() const { return m_table; }
    SchemeDetail *detail() const { return m_detail; }
    SchemeDock *dock() const { return m_dock; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct PendingCall
    {
        workspace::SyncKind kind = workspace::SyncKind::ReadKey;
        QStringList ids;
    };

    // SchemePlaceLayout.cpp: actions, arrangement and words
    void makeActions();
    void layOut();
    QWidget *layOutLists();
    void layOutToolBar();
    void retranslate();
    void retranslateActions();
    void retranslateStates();

    // SchemePlace.cpp: what is shown
    void connectParts();
    int currentRow() const;
    void selectRow(int row);
    void showCurrent();
    void report(const QString &sentence, Verdict verdict);
    void refreshCounts();

    // SchemePlacePackages.cpp: files
    void choosePackage();
    void pasteReport();
    void takeRead(const PackageRead &read);
    void askForPassword(const PackageRead &read);
    QString useFacts(const PackageRead &read);
    QString addFrom(const PackageRead &read);
    void reportReading();
    void showCard(const package::PackageFacts &facts, const QList<Finding> &findings);
    void showDetails();

    // SchemePlaceLedger.cpp: undo, the key ledger and the steps from one scheme to the next
    void connectEdits();
    void showMigration();
    void doStep(workspace::SchemeMigration::Step step);
    void tick();

    // SchemePlaceChanges.cpp: how schemes come and go
    void addDraft(scheme::Platform platform);
    /// A copy that replaces the scheme, or a flavour that stands beside it.
    enum class CloneKind { Replacement, Flavour };
    void cloneCurrent(const QString &signature = {}, CloneKind kind = CloneKind::Replacement);
    void registerSignature(const QString &signature);
    void deleteCurrent();
    void copyCurrent();
    bool save(const QString &text, const QString &schemeId, const scheme::Scheme &scheme);
    void confirm(const Confirmation &confirmation, const std::function<void()> &then);
    static QList<QStringList> impactRows(const workspace::SchemeImpact &impact);

    // SchemePlaceCloud.cpp: the sandbox, the live cloud and gateways of the workspace
    QWidget *layOutCloud(QWidget *content);
    void openCloud(const QString &folder);
    void showEnvironment();
    void pull();
    void push();
    void deleteInCloud();
    QStringList idsFor(workspace::SyncKind kind) const;
    QString environmentWords() const;
    void callCloud(const PendingCall &call);
    QList<QStringList> plan(const PendingCall &call);
    Confirmation questionFor(const PendingCall &call, const QList<QStringList> &rows) const;
    Confirmation deletionOf(const QString &id) const;
    bool isAdmitted(const workspace::SyncRequest &request);
    void sendNext();
    void takeOutcome(const workspace::SyncOutcome &outcome);

    SchemeServices m_services;
    SchemeEdits *m_edits;
    SchemeModel *m_model;
    SchemeFilter *m_filter;
    TableView *m_table;
    DropZone *m_drop;
    SchemeDetail *m_detail;
    SchemeDock *m_dock;
    LedgerEditor *m_ledger;
    PackageQueue *m_queue;
    SegmentedGroup *m_platforms;
    QComboBox *m_states;
    SearchField *m_search;
    QMenu *m_newMenu;
    QList<QAction *> m_newActions;
    QAction *m_new;
    QAction *m_readPackage;
    QAction *m_paste;
    QAction *m_clone;
    QAction *m_flavour;
    QAction *m_delete;
    QAction *m_copy;
    QAction *m_pull;
    QAction *m_push;
    QAction *m_deleteInCloud;
    EnvironmentBar *m_environmentBar;
    VerdictBanner *m_liveBanner;
    LiveGate m_gate;
    QList<QToolButton *> m_cloudButtons;
    QToolButton *m_readButton = nullptr;
    bool m_isNarrow = false;
    QTimer m_ticker;
    std::unique_ptr<workspace::SchemeSync> m_sync;
    QList<workspace::SyncRequest> m_requests;
    cloud::CloudEnvironment m_environment;
    QStringList m_answers;
    int m_sent = 0;
};

} // namespace numauth::ui
