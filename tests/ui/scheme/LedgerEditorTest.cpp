#include "ui/scheme/LedgerEditor.h"

#include "models/base/UtcZone.h"
#include "models/scheme/SchemeStore.h"
#include "models/workspace/Workspace.h"
#include "tests/support/NoKeychain.h"
#include "ui/scheme/LedgerTimeline.h"
#include "ui/scheme/LedgerView.h"
#include "ui/scheme/SchemeEdits.h"
#include "ui/vault/VaultSwitch.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

using scheme::KeyLedger;

namespace {

const QString shop = QStringLiteral("shop-release");

class SetClock : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime(QDate(2026, 11, 2), QTime(8, 0), utcZone);
};

} // namespace

/// Edits the ledger of the sample workspace through its dialogs.
class LedgerEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void addsAnAppVersionAndTakesItBack();
    void aWrongVersionCannotBeAdded();
    void changesAndRemovesAnAppVersion();
    void rotatingMovesAppsFromAVersionOn();
    void rotatingIsOneStepToUndo();
    void aTypedKeyGoesIntoTheVaultAlone();
    void aRotationTakenBackLeavesNoKeyInTheVault();
    void aLockedVaultGivesTheKeyUpWhenItIsOpened();
    void aKeyOfThatNameIsNotOverwritten();
    void aLockedVaultIsAskedForFirst();
    void theNewKeyCountsDown();
    void anotherHandsChangeIsNotUndone();
    void exportsWithoutKeys();
    void anImportIsShownAndIsOneStepToUndo();
    void anImportThatReplacesSaysSo();
    void aFileThatIsNoExportIsRefused();
    void aShareIsKeptAndAWrongOneRefused();
    void theTimelineHasAPieceForEachKey();

private:
    KeyLedger ledger() const { return *KeyLedger::load(folder()); }
    QString folder() const { return m_folder->filePath(QStringLiteral("shop")); }
    template<class Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void add(const char *app, const char *sdk);
    void fillRotation();
    void rotateWithKey(const QByteArray &key);
    QString exported(const char *name);
    void closeDialogs();

    SetClock m_clock;
    scheme::KeyRotation m_rotation = *scheme::KeyRotation::load();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<vault::VaultSession> m_vault;
    std::unique_ptr<VaultSwitch> m_vaultSwitch;
    std::unique_ptr<QWidget> m_window;
    SchemeEdits *m_edits = nullptr;
    LedgerView *m_view = nullptr;
    LedgerEditor *m_editor = nullptr;
};

void LedgerEditorTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(workspace::Workspace::createSample(folder()));
    m_vault = std::make_unique<vault::VaultSession>(m_folder->filePath(QStringLiteral("vault")),
                                                    m_clock, std::make_unique<tests::NoKeychain>());
    m_vault->setCost({10, 1, 1});
    m_vaultSwitch = std::make_unique<VaultSwitch>(*m_vault);
    m_window = std::make_unique<QWidget>();
    m_vaultSwitch->setWindow(m_window.get());
    m_edits = new SchemeEdits(m_window.get());
    m_edits->openWorkspace(folder());
    m_view = new LedgerView(m_rotation, m_clock, m_window.get());
    m_editor = new LedgerEditor({m_rotation, m_clock, *m_vault, *m_vaultSwitch, *m_edits, *m_view},
                                m_window.get());
    m_editor->setScheme(shop);
    connect(m_edits, &SchemeEdits::ledgerChanged, m_view, [this] { m_view->fill(folder()); });
    m_view->fill(folder());
    m_window->show();
}

void LedgerEditorTest::cleanup()
{
    m_window.reset();
    m_vaultSwitch.reset();
    m_vault.reset();
}

void LedgerEditorTest::closeDialogs()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void LedgerEditorTest::add(const char *app, const char *sdk)
{
    find<QAction>("scheme.ledger.add")->trigger();
    find<QLineEdit>("scheme.release.app")->setText(QString::fromLatin1(app));
    find<QLineEdit>("scheme.release.sdk")->setText(QString::fromLatin1(sdk));
    QVERIFY(find<QPushButton>("scheme.release.submit")->isEnabled());
    find<QPushButton>("scheme.release.submit")->click();
    closeDialogs();
}

/// The dialog for a key from SDK 2.12 on.
void LedgerEditorTest::fillRotation()
{
    find<QAction>("scheme.ledger.rotate")->trigger();
    find<QLineEdit>("scheme.rotate.sdk")->setText(QStringLiteral("2.12"));
    find<QLineEdit>("scheme.rotate.reference")->setText(QStringLiteral("vault:shop-new"));
}

void LedgerEditorTest::addsAnAppVersionAndTakesItBack()
{
    add("3.9.0", "2.14.19");
    QCOMPARE(ledger().releases.size(), 1);
    QCOMPARE(ledger().releases.first().scheme, shop);
    QCOMPARE(m_view->model()->rowCount(), 1);
    m_edits->stack()->undo();
    QVERIFY(ledger().releases.isEmpty());
    QCOMPARE(m_view->model()->rowCount(), 0);
    m_edits->stack()->redo();
    QCOMPARE(ledger().releases.size(), 1);
}

void LedgerEditorTest::aWrongVersionCannotBeAdded()
{
    find<QAction>("scheme.ledger.add")->trigger();
    find<QLineEdit>("scheme.release.app")->setText(QStringLiteral("3.9.0"));
    find<QLineEdit>("scheme.release.sdk")->setText(QStringLiteral("2.12x"));
    QVERIFY(!find<QPushButton>("scheme.release.submit")->isEnabled());
    const auto *banner = find<VerdictBanner>("scheme.release.effect");
    QVERIFY(banner->sentence().contains(QStringLiteral("SDK version")));
}

void LedgerEditorTest::changesAndRemovesAnAppVersion()
{
    add("3.9.0", "2.14.19");
    QCOMPARE(*m_view->currentRelease(), 0);
    find<QAction>("scheme.ledger.edit")->trigger();
    find<QLineEdit>("scheme.release.sdk")->setText(QStringLiteral("2.10.1"));
    find<QPushButton>("scheme.release.submit")->click();
    closeDialogs();
    QCOMPARE(ledger().releases.first().sdk, QVersionNumber(2, 10, 1));
    find<QAction>("scheme.ledger.remove")->trigger();
    QVERIFY(ledger().releases.isEmpty());
    QCOMPARE(m_edits->stack()->count(), 3);
}

void LedgerEditorTest::rotatingMovesAppsFromAVersionOn()
{
    add("3.1", "2.10.1");
    add("3.9", "2.12.0");
    fillRotation();
    QCOMPARE(find<QComboBox>("scheme.rotate.app")->currentText(), QStringLiteral("3.9"));
    const QAbstractItemModel *moves = find<TableView>("scheme.rotate.moves")->model();
    QCOMPARE(moves->rowCount(), 2);
    QCOMPARE(moves->index(1, 3).data().toString(), QStringLiteral("new key"));
    find<QPushButton>("scheme.rotate.submit")->click();
    QCOMPARE(ledger().keys.size(), 1);
    QVERIFY(ledger().releases.at(0).key.isEmpty());
    QCOMPARE(ledger().releases.at(1).key, ledger().keys.first().id);
    QCOMPARE(scheme::SchemeStore(folder()).load(shop)->keyReference,
             QStringLiteral("vault:shop-new"));
}

void LedgerEditorTest::rotatingIsOneStepToUndo()
{
    const QString before = scheme::SchemeStore(folder()).load(shop)->keyReference;
    fillRotation();
    find<QPushButton>("scheme.rotate.submit")->click();
    QCOMPARE(m_edits->stack()->count(), 1);
    m_edits->stack()->undo();
    QVERIFY(!QFile::exists(folder() + QStringLiteral("/apps.json")));
    QCOMPARE(scheme::SchemeStore(folder()).load(shop)->keyReference, before);
}

void LedgerEditorTest::aTypedKeyGoesIntoTheVaultAlone()
{
    m_vault->create({Secret(QByteArray("words")), false});
    QTRY_VERIFY(m_vault->isOpen());
    const QString key = QStringLiteral("typed-key-4471");
    fillRotation();
    find<QLineEdit>("scheme.rotate.key")->setText(key);
    find<QPushButton>("scheme.rotate.submit")->click();
    QVERIFY(*m_vault->value(QStringLiteral("shop-new")) == Secret(key));
    QCOMPARE(ledger().keys.first().fingerprint, Secret(key).fingerprint());
    QVERIFY(!ledger().toBytes().contains(key.toUtf8()));
    QVERIFY(find<QLineEdit>("scheme.rotate.key")->text().isEmpty());
}

void LedgerEditorTest::rotateWithKey(const QByteArray &key)
{
    if (!m_vault->isOpen()) {
        m_vault->create({Secret(QByteArray("words")), false});
        QTRY_VERIFY(m_vault->isOpen());
    }
    fillRotation();
    find<QLineEdit>("scheme.rotate.key")->setText(QString::fromUtf8(key));
    find<QPushButton>("scheme.rotate.submit")->click();
}

void LedgerEditorTest::aRotationTakenBackLeavesNoKeyInTheVault()
{
    rotateWithKey("typed-key-4471");
    QCOMPARE(m_vault->entries()->size(), 1);
    m_edits->stack()->undo();
    QVERIFY(m_vault->entries()->isEmpty());
    m_edits->stack()->redo();
    QVERIFY(*m_vault->value(QStringLiteral("shop-new")) == Secret(QByteArray("typed-key-4471")));
    m_edits->stack()->undo();
    m_vault->lock();
    QSignalSpy failed(m_edits, &SchemeEdits::failed);
    m_edits->stack()->redo();
    QCOMPARE(failed.count(), 1);
    QVERIFY(ledger().keys.isEmpty());
}

void LedgerEditorTest::aLockedVaultGivesTheKeyUpWhenItIsOpened()
{
    rotateWithKey("typed-key-4471");
    m_vault->lock();
    QSignalSpy told(m_editor, &LedgerEditor::done);
    m_edits->stack()->undo();
    QCOMPARE(told.count(), 1);
    QCOMPARE(m_vault->entries()->size(), 1);
    m_vault->unlock(Secret(QByteArray("words")));
    QTRY_VERIFY(m_vault->isOpen());
    QVERIFY(m_vault->entries()->isEmpty());
}

void LedgerEditorTest::aKeyOfThatNameIsNotOverwritten()
{
    m_vault->create({Secret(QByteArray("words")), false});
    QTRY_VERIFY(m_vault->isOpen());
    QVERIFY(m_vault->setValue(QStringLiteral("shop-new"), Secret(QByteArray("old"))));
    rotateWithKey("typed-key-4471");
    QVERIFY(find<QLabel>("scheme.rotate.message")->text().contains(QStringLiteral("shop-new")));
    QVERIFY(*m_vault->value(QStringLiteral("shop-new")) == Secret(QByteArray("old")));
    QVERIFY(ledger().keys.isEmpty());
}

void LedgerEditorTest::aLockedVaultIsAskedForFirst()
{
    fillRotation();
    find<QLineEdit>("scheme.rotate.key")->setText(QStringLiteral("typed-key"));
    find<QPushButton>("scheme.rotate.submit")->click();
    QVERIFY(find<QDialog>("vault.dialog"));
    QVERIFY(find<QLabel>("scheme.rotate.message")->text().contains(QStringLiteral("vault")));
    QVERIFY(ledger().keys.isEmpty());
    QCOMPARE(find<QLineEdit>("scheme.rotate.key")->text(), QStringLiteral("typed-key"));
}

void LedgerEditorTest::theNewKeyCountsDown()
{
    add("3.9", "2.12.0");
    fillRotation();
    find<QPushButton>("scheme.rotate.submit")->click();
    const auto shown = [this] {
        return m_view->model()->index(0, LedgerView::ActivationColumn).data().toString();
    };
    QVERIFY(m_view->isWaitingForKeys());
    QCOMPARE(shown(), QStringLiteral("Mobile in 10:00"));
    m_clock.time = m_clock.time.addSecs(61);
    m_view->tick();
    QCOMPARE(shown(), QStringLiteral("Mobile in 08:59"));
    m_clock.time = m_clock.time.addSecs(600);
    m_view->tick();
    QVERIFY(!m_view->isWaitingForKeys());
    QVERIFY(shown().isEmpty());
    m_clock.time = SetClock().time;
}

void LedgerEditorTest::anotherHandsChangeIsNotUndone()
{
    add("3.9", "2.12.0");
    KeyLedger theirs = ledger();
    theirs.releases.first().app = QStringLiteral("4.0");
    QVERIFY(theirs.save(folder()));
    QSignalSpy failed(m_edits, &SchemeEdits::failed);
    m_edits->stack()->undo();
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("apps.json")));
    QCOMPARE(ledger().releases.first().app, QStringLiteral("4.0"));
    QCOMPARE(m_edits->stack()->count(), 0);
}

void LedgerEditorTest::exportsWithoutKeys()
{
    add("3.9", "2.12.0");
    const QString json = m_folder->filePath(QStringLiteral("out.json"));
    const QString csv = m_folder->filePath(QStringLiteral("out.csv"));
    QVERIFY(m_editor->exportTo(json));
    QVERIFY(m_editor->exportTo(csv));
    QFile table(csv);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().contains("3.9,android,2.12.0,shop-release"));
    QVERIFY(!m_editor->exportTo(m_folder->filePath(QStringLiteral("no/such/folder.json"))));
}

QString LedgerEditorTest::exported(const char *name)
{
    const QString path = m_folder->filePath(QString::fromLatin1(name));
    return m_editor->exportTo(path) ? path : QString();
}

void LedgerEditorTest::anImportIsShownAndIsOneStepToUndo()
{
    add("3.9", "2.12.0");
    const QString path = exported("out.json");
    m_edits->stack()->undo();
    QVERIFY(QFile::remove(folder() + QStringLiteral("/schemes/shop-release.json")));
    m_editor->importFrom(path);
    QVERIFY(find<QDialog>("scheme.confirm"));
    QVERIFY(ledger().releases.isEmpty());
    find<QPushButton>("scheme.confirm.yes")->click();
    QCOMPARE(ledger().releases.size(), 1);
    QVERIFY(scheme::SchemeStore(folder()).load(shop));
    QCOMPARE(m_edits->stack()->count(), 1);
    m_edits->stack()->undo();
    QVERIFY(ledger().releases.isEmpty());
    QVERIFY(!scheme::SchemeStore(folder()).load(shop));
}

void LedgerEditorTest::anImportThatReplacesSaysSo()
{
    add("3.9", "2.12.0");
    const QString path = exported("out.csv");
    m_edits->stack()->undo();
    add("3.9", "2.13.0");
    m_editor->importFrom(path);
    const auto *yes = find<QPushButton>("scheme.confirm.yes");
    QCOMPARE(buttonKind(yes), ButtonKind::Danger);
    find<QDialog>("scheme.confirm")->reject();
    QCOMPARE(ledger().releases.first().sdk, QVersionNumber(2, 13, 0));
}

void LedgerEditorTest::aFileThatIsNoExportIsRefused()
{
    const QString path = m_folder->filePath(QStringLiteral("bad.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"formatVersion\":1,\"schemes\":[{\"id\":\"../up\"}]}");
    file.close();
    QSignalSpy failed(m_editor, &LedgerEditor::failed);
    m_editor->importFrom(path);
    m_editor->importFrom(m_folder->filePath(QStringLiteral("nowhere.csv")));
    QCOMPARE(failed.count(), 2);
    QVERIFY(!find<QDialog>("scheme.confirm"));
}

void LedgerEditorTest::aShareIsKeptAndAWrongOneRefused()
{
    find<QAction>("scheme.ledger.add")->trigger();
    find<QLineEdit>("scheme.release.app")->setText(QStringLiteral("3.9"));
    find<QLineEdit>("scheme.release.sdk")->setText(QStringLiteral("2.12.0"));
    find<QLineEdit>("scheme.release.share")->setText(QStringLiteral("120"));
    QVERIFY(!find<QPushButton>("scheme.release.submit")->isEnabled());
    find<QLineEdit>("scheme.release.share")->setText(QStringLiteral("12.5"));
    find<QPushButton>("scheme.release.submit")->click();
    QCOMPARE(ledger().releases.first().share, std::optional(12.5));
    QCOMPARE(m_view->model()->index(0, LedgerView::ShareColumn).data().toString(),
             QStringLiteral("12.5 %"));
}

void LedgerEditorTest::theTimelineHasAPieceForEachKey()
{
    const KeyLedger both = *KeyLedger::read(
        R"({"formatVersion":1,"keys":[
        {"id":"old","scheme":"s","fingerprint":"0c5a","sdkTo":"2.12"},
        {"id":"new","scheme":"s","fingerprint":"9f2c","sdkFrom":"2.12"}],"releases":[
        {"app":"3.10","platform":"android","sdk":"2.13","scheme":"s","key":"new",
         "keptIn":"client","share":62},
        {"app":"3.4","platform":"android","sdk":"2.12.1","scheme":"s","key":"old",
         "keptIn":"client","share":8},
        {"app":"3.1","platform":"android","sdk":"2.10","scheme":"s","key":"old",
         "keptIn":"client","share":3},
        {"app":"9","platform":"android","sdk":"2.10","scheme":"other","keptIn":"client"}]})",
        QStringLiteral("apps.json"));
    const auto pieces = LedgerTimeline::piecesOf(both, QStringLiteral("s"), m_rotation);
    QCOMPARE(pieces.size(), 2);
    QCOMPARE(pieces.first().key, QStringLiteral("sk#0c5a"));
    QCOMPARE(pieces.first().firstApp, QStringLiteral("3.1"));
    QCOMPARE(pieces.first().lastApp, QStringLiteral("3.4"));
    QCOMPARE(pieces.first().share, 11.0);
    QCOMPARE(pieces.first().worst, Verdict::Refuses);
    QCOMPARE(pieces.last().worst, Verdict::Ok);
    QCOMPARE(pieces.last().release, 0);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeLedgerEditorTest()
{
    return std::make_unique<numauth::ui::LedgerEditorTest>();
}

#include "LedgerEditorTest.moc"
