#include "ui/scheme/SchemePlace.h"

#include "models/cloud/OwnEnvironments.h"
#include "models/sandbox/SandboxServer.h"
#include "models/workspace/Workspace.h"
#include "ui/scheme/MigrationSteps.h"
#include "ui/scheme/SchemeDetail.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemeFilter.h"
#include "ui/vault/VaultSwitch.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TaskBar.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QtEndian>

#include <algorithm>
#include <memory>

namespace numauth::ui {

namespace {

/// A keychain that nobody should ask here.
class NoKeychain : public vault::Keychain
{
public:
    void read(const QString &, const Answer &) override {}
    void write(const QString &, const Secret &, const Answer &) override {}
    void remove(const QString &, const Answer &) override {}
};

/// Puts \p filling bytes of nothing before the signing block, which its digests have to cover.
QByteArray swollen(const QByteArray &apk, int filling)
{
    const qsizetype end = apk.lastIndexOf(QByteArray("PK\x05\x06", 4));
    const qsizetype magic = apk.lastIndexOf("APK Sig Block 42");
    const auto size = qFromLittleEndian<quint64>(apk.constData() + magic - 8);
    QByteArray large = apk;
    const auto directory = qFromLittleEndian<quint32>(apk.constData() + end + 16);
    qToLittleEndian(directory + static_cast<quint32>(filling), large.data() + end + 16);
    large.insert(magic + 8 - static_cast<qsizetype>(size), QByteArray(filling, 'x'));
    return large;
}

} // namespace

/// Drives the real place offscreen on the sample workspace.
class SchemePlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSampleSchemeDoesNotMatchItsPackage();
    void aCreatedSchemeIsReadOnly();
    void aDroppedPackageMakesADraftThatMatches();
    void aFileThatIsNoPackageIsRefused();
    void severalPackagesMakeATable();
    void aPastedReportIsCompared();
    void filtersByPlatformAndText();
    void oneClickCorrectsASignature();
    void takesTheSignatureOfThePackageIntoAClone();
    void deletingShowsWhoUsesIt();
    void pushShowsItsCallsFirst();
    void pullPutsTheKeyIntoTheVault();
    void pullAsksForTheVaultFirst();
    void anotherEnvironmentIsSaidAndAskedFor();
    void whatTheCloudCreatesIsInTheFiles();
    void aDeletionInLiveNeedsItsCodeTyped();
    void aLargePackageTellsItsBytesAndCanBeStopped();
    void showsAKeyOnlyWhileTheEyeIsHeld();
    void aCopiedKeyLeavesTheClipboard();
    void underWaylandItSaysWhenACopyStays();
    void theLedgerSaysWhichCarrierFails();
    void everyChangeOfASchemeIsOneStepToUndo();
    void theStepsLeadFromCloneToDeletion();
    void aFlavourReplacesNothing();
    void filtersByState();
    void theBannerIsShortAndTheCardSaysAll();
    void aCertificateOfTheCardIsRegistered();
    void everyFileReadHasACard();
    void anExportIsDroppedLikeAPackage();

private:
    void write(const char *file, const QByteArray &bytes) const;
    void openVault();
    QAction *action(const char *name) const;
    template<class Widget>
    Widget *find(const char *name) const
    {
        return m_place->findChild<Widget *>(QString::fromLatin1(name));
    }
    QDialog *dialog() const { return m_place->findChild<QDialog *>(); }
    void confirm();
    void useGateway();
    void answerCode(const QString &code);

    SystemClock m_clock;
    scheme::KeyRotation m_rotation = *scheme::KeyRotation::load();
    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    cloud::ErrorTable m_errors = *cloud::ErrorTable::open();
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<vault::VaultSession> m_vault;
    std::unique_ptr<VaultSwitch> m_vaultSwitch;
    std::unique_ptr<SecretClipboard> m_clipboard;
    scheme::SchemeRules m_rules = *scheme::SchemeRules::load();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SchemePlace> m_place;
};

void SchemePlaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(workspace::Workspace::createSample(m_folder->filePath(QStringLiteral("shop"))));
    m_sandbox = std::make_unique<sandbox::SandboxServer>(m_clock);
    QVERIFY(m_sandbox->start({}));
    m_vault =
        std::make_unique<vault::VaultSession>(m_folder->filePath(QStringLiteral("vault.numauth")),
                                              m_clock, std::make_unique<NoKeychain>());
    m_vault->setCost({10, 1, 1});
    m_vaultSwitch = std::make_unique<VaultSwitch>(*m_vault);
    m_clipboard = std::make_unique<SecretClipboard>();
    m_place = std::make_unique<SchemePlace>(SchemeServices{
        m_rules, m_rotation, m_operations, m_errors, m_clock, *m_vault, *m_vaultSwitch,
        *m_clipboard, *m_sandbox, m_folder->filePath(QStringLiteral("live.json"))});
    m_vaultSwitch->setWindow(m_place.get());
    m_place->resize(1372, 816);
    m_place->show();
    m_place->openWorkspace(m_folder->filePath(QStringLiteral("shop")));
    QTRY_VERIFY(!m_place->model()->row(0).isReading);
    QTRY_VERIFY(m_place->model()->row(0).facts);
}

void SchemePlaceTest::write(const char *file, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(QStringLiteral("shop/") + QString::fromLatin1(file));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(bytes);
}

void SchemePlaceTest::openVault()
{
    m_vault->create({Secret(QByteArray("words")), false});
    QTRY_VERIFY(m_vault->isOpen());
}

QAction *SchemePlaceTest::action(const char *name) const
{
    return find<QAction>(name);
}

void SchemePlaceTest::confirm()
{
    QVERIFY(dialog());
    dialog()->findChild<QPushButton *>(QStringLiteral("scheme.confirm.yes"))->click();
}

void SchemePlaceTest::cleanup()
{
    m_place.reset();
    m_clipboard.reset();
    m_vaultSwitch.reset();
    m_vault.reset();
}

void SchemePlaceTest::theSampleSchemeDoesNotMatchItsPackage()
{
    QCOMPARE(m_place->model()->rowCount(), 1);
    QCOMPARE(m_place->counts().refuses, 1);
    QCOMPARE(*m_place->detail()->findChild<VerdictBanner *>()->verdict(), Verdict::Refuses);
    const auto *comparison = m_place->detail()->findChild<TableView *>();
    QVERIFY(comparison->model()->rowCount() >= 2);
}

void SchemePlaceTest::aCreatedSchemeIsReadOnly()
{
    auto *signature =
        m_place->detail()->findChild<QLineEdit *>(QStringLiteral("scheme.field.packageSignature"));
    QVERIFY(signature);
    QVERIFY(signature->isReadOnly());
}

void SchemePlaceTest::aDroppedPackageMakesADraftThatMatches()
{
    const QString empty = m_folder->filePath(QStringLiteral("empty"));
    QVERIFY(workspace::Workspace::create(empty, QStringLiteral("empty")));
    m_place->openWorkspace(empty);
    QCOMPARE(m_place->model()->rowCount(), 0);
    const QString apk = m_folder->filePath(QStringLiteral("shop/packages/shop-release.apk"));
    QVERIFY(m_place->canTake(apk));
    m_place->take({apk});
    QTRY_COMPARE(m_place->model()->rowCount(), 1);
    const SchemeRow &row = m_place->model()->row(0);
    QVERIFY(row.scheme);
    QCOMPARE(row.scheme->packageSignature.size(), 32);
    QVERIFY(row.verdict() != Verdict::Refuses);
    QVERIFY(QFile::exists(QDir(empty).filePath(QStringLiteral("schemes/%1.json").arg(row.id))));
}

void SchemePlaceTest::aFileThatIsNoPackageIsRefused()
{
    const QString path = m_folder->filePath(QStringLiteral("broken.apk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no zip at all");
    file.close();
    QString sentence;
    connect(m_place.get(), &shell::Place::toastRequested, this,
            [&sentence](const ToastMessage &message) { sentence = message.text; });
    m_place->take({path});
    QTRY_VERIFY(!sentence.isEmpty());
    QCOMPARE(m_place->model()->rowCount(), 1);
}

void SchemePlaceTest::severalPackagesMakeATable()
{
    const QString apk = m_folder->filePath(QStringLiteral("shop/packages/shop-release.apk"));
    const QString copy = m_folder->filePath(QStringLiteral("copy.apk"));
    const QString broken = m_folder->filePath(QStringLiteral("broken.apk"));
    QVERIFY(QFile::copy(apk, copy));
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no zip at all");
    file.close();
    const int before = m_place->dock()->table(SchemeDock::ReadTab)->model()->rowCount();
    m_place->take({apk, copy, broken});
    const QAbstractItemModel *rows = m_place->dock()->table(SchemeDock::ReadTab)->model();
    QTRY_COMPARE(rows->rowCount(), before + 3);
    QVERIFY(m_place->dock()->table(SchemeDock::ReadTab)->isVisible());
    QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("broken.apk"));
    QCOMPARE(rows->index(1, 2).data().toString(), QStringLiteral("com.example.numberauth.demo"));
}

void SchemePlaceTest::aPastedReportIsCompared()
{
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Variant: release\nAlias: key0\n"
                       "MD5: 71:C3:4E:BE:D9:89:85:2F:6C:9F:02:ED:2C:C0:D6:FF\n"));
    action("scheme.paste")->trigger();
    const SchemeRow &row = m_place->model()->row(0);
    QCOMPARE(row.facts->kind, package::PackageKind::Keystore);
    QCOMPARE(m_place->model()->rowCount(), 1);
    QVERIFY(row.verdict() != Verdict::Refuses);
    const auto *reads = m_place->dock()->table(SchemeDock::ReadTab)->model();
    QCOMPARE(reads->index(0, 0).data().toString(), QStringLiteral("pasted text"));
    QGuiApplication::clipboard()->setText(QStringLiteral("nothing of that kind"));
    action("scheme.paste")->trigger();
    QCOMPARE(m_place->dock()->table(SchemeDock::ReadTab)->model()->index(0, 0).data().toString(),
             QStringLiteral("pasted text"));
}

void SchemePlaceTest::filtersByPlatformAndText()
{
    action("scheme.new.ios")->trigger();
    QCOMPARE(m_place->table()->model()->rowCount(), 2);
    auto *platforms = find<QWidget>("scheme.platforms");
    QVERIFY(platforms);
    find<QLineEdit>("scheme.search")->setText(QStringLiteral("numberauth"));
    QCOMPARE(m_place->table()->model()->rowCount(), 1);
    find<QLineEdit>("scheme.search")->setText(QStringLiteral("nothing like it"));
    QCOMPARE(m_place->table()->model()->rowCount(), 0);
}

void SchemePlaceTest::oneClickCorrectsASignature()
{
    action("scheme.new.android")->trigger();
    auto *edit = find<QLineEdit>("scheme.field.packageSignature");
    QVERIFY(edit && !edit->isReadOnly());
    QTRY_VERIFY(edit->isVisible());
    edit->setText(QStringLiteral("A8:F5:A1:47:A3:3A:02:B6:8D:3F:C9:3A:EA:FC:CE:F1"));
    emit edit->editingFinished();
    QPushButton *correction = nullptr;
    for (auto *button : edit->parentWidget()->findChildren<QPushButton *>()) {
        if (button->isVisible())
            correction = button;
    }
    QVERIFY(correction);
    correction->click();
    QCOMPARE(edit->text(), QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1"));
}

void SchemePlaceTest::takesTheSignatureOfThePackageIntoAClone()
{
    const QString signature = m_place->model()->row(0).facts->headlineSignature();
    action("scheme.takeSignature")->trigger();
    QCOMPARE(m_place->model()->rowCount(), 2);
    const scheme::Scheme &copy = *m_place->model()->row(1).scheme;
    QCOMPARE(copy.packageSignature, signature);
    QVERIFY(copy.schemeCode.isEmpty() && copy.keyReference.isEmpty());
    QVERIFY(m_place->model()->row(1).verdict() != Verdict::Refuses);
}

void SchemePlaceTest::deletingShowsWhoUsesIt()
{
    const QString id = m_place->model()->row(0).id;
    write("apps.json", R"({"formatVersion":1,"keys":[],"releases":[{"app":"3.2",
        "platform":"android","sdk":"2.12.1","keptIn":"client","scheme":")" +
                           id.toUtf8() + "\"}]}");
    action("scheme.delete")->trigger();
    QVERIFY(dialog());
    const auto *rows =
        dialog()->findChild<TableView *>(QStringLiteral("scheme.confirm.rows"))->model();
    QCOMPARE(rows->rowCount(), 1);
    QVERIFY(rows->index(0, 2).data().toString().contains(QStringLiteral("3.2")));
    QCOMPARE(m_place->model()->rowCount(), 1);
    confirm();
    QCOMPARE(m_place->model()->rowCount(), 0);
}

void SchemePlaceTest::pushShowsItsCallsFirst()
{
    action("scheme.takeSignature")->trigger();
    action("scheme.push")->trigger();
    QVERIFY(dialog());
    QVERIFY(!m_place->model()->row(1).cloud);
    confirm();
    QTRY_VERIFY(m_place->model()->row(1).cloud);
    QCOMPARE(m_place->model()->row(1).cloud->state, workspace::CloudState::CreatedHere);
    QVERIFY(m_place->model()->row(1).scheme->schemeCode.isEmpty());
    QTRY_COMPARE(m_place->dock()->table(SchemeDock::CloudTab)->model()->rowCount(), 1);
}

void SchemePlaceTest::pullPutsTheKeyIntoTheVault()
{
    openVault();
    action("scheme.takeSignature")->trigger();
    action("scheme.push")->trigger();
    confirm();
    QTRY_VERIFY(m_place->model()->row(1).cloud);
    action("scheme.pull")->trigger();
    QTRY_COMPARE(m_place->model()->row(1).cloud->state, workspace::CloudState::KeyAnswers);
    QTRY_COMPARE(m_vault->entries()->size(), 1);
}

void SchemePlaceTest::pullAsksForTheVaultFirst()
{
    action("scheme.pull")->trigger();
    QVERIFY(dialog());
    QCOMPARE(dialog()->objectName(), QStringLiteral("vault.dialog"));
}

/// The sandbox's server as a gateway of the workspace: nothing there is called a sandbox.
void SchemePlaceTest::useGateway()
{
    qputenv("NUMAUTH_GATEWAY_ID", m_sandbox->credentials().accessKeyId.toUtf8());
    qputenv("NUMAUTH_GATEWAY_SECRET", m_sandbox->credentials().accessKeySecret.reveal());
    const QString folder = m_folder->filePath(QStringLiteral("shop"));
    cloud::OwnEnvironments own = *cloud::OwnEnvironments::open(folder);
    cloud::CredentialSource source;
    source.kind = cloud::CredentialSource::Kind::References;
    source.accessKeyId = QStringLiteral("env:NUMAUTH_GATEWAY_ID");
    source.accessKeySecret = QStringLiteral("env:NUMAUTH_GATEWAY_SECRET");
    own.put({QStringLiteral("staging"), m_sandbox->url(), source});
    QVERIFY(own.write(folder));
    m_place->reloadEnvironments();
    find<SegmentedGroup>("cloud.environment")->setCurrentIndex(2);
}

void SchemePlaceTest::anotherEnvironmentIsSaidAndAskedFor()
{
    const auto *banner = find<VerdictBanner>("scheme.live.banner");
    QVERIFY(!banner->isVisible());
    find<SegmentedGroup>("cloud.environment")->setCurrentIndex(1);
    QVERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(QStringLiteral("real")));
    openVault();
    useGateway();
    QCOMPARE(banner->head(), QStringLiteral("staging"));
    action("scheme.pull")->trigger();
    QVERIFY(dialog());
    QVERIFY(dialog()->windowTitle().contains(QStringLiteral("staging")));
    dialog()->reject();
    QVERIFY(!m_place->model()->row(0).cloud);
    m_place->openWorkspace(m_folder->filePath(QStringLiteral("shop")));
    QVERIFY(!banner->isVisible());
}

void SchemePlaceTest::whatTheCloudCreatesIsInTheFiles()
{
    openVault();
    useGateway();
    action("scheme.takeSignature")->trigger();
    action("scheme.push")->trigger();
    confirm();
    QTRY_VERIFY(!m_place->model()->row(1).scheme->schemeCode.isEmpty());
    const QString code = m_place->model()->row(1).scheme->schemeCode;
    QVERIFY(find<QLineEdit>("scheme.field.packageSignature")->isReadOnly());
    action("scheme.pull")->trigger();
    confirm();
    QTRY_VERIFY(m_place->model()->row(1).scheme->keyReference.startsWith(QStringLiteral("vault:")));
    QVERIFY(m_vault->value(m_place->model()->row(1).scheme->keyReference.mid(6)));
    m_place->openThing(m_place->model()->row(1).id);
    action("scheme.deleteInCloud")->trigger();
    QVERIFY(dialog());
    answerCode(code);
    confirm();
    QTRY_VERIFY(m_place->model()->row(1).scheme->schemeCode.isEmpty());
    QVERIFY(!find<QLineEdit>("scheme.field.packageSignature")->isReadOnly());
}

void SchemePlaceTest::answerCode(const QString &code)
{
    QTimer::singleShot(0, qApp, [code] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), QStringLiteral("cloud.live.code"));
        dialog->setTextValue(code);
        dialog->accept();
    });
}

void SchemePlaceTest::aDeletionInLiveNeedsItsCodeTyped()
{
    useGateway();
    action("scheme.takeSignature")->trigger();
    action("scheme.push")->trigger();
    confirm();
    QTRY_VERIFY(!m_place->model()->row(1).scheme->schemeCode.isEmpty());
    const QString code = m_place->model()->row(1).scheme->schemeCode;
    action("scheme.deleteInCloud")->trigger();
    answerCode(code.chopped(1));
    confirm();
    QCOMPARE(m_place->model()->row(1).scheme->schemeCode, code);
    QCOMPARE(m_place->model()->row(1).cloud->state, workspace::CloudState::CreatedHere);
}

void SchemePlaceTest::aLargePackageTellsItsBytesAndCanBeStopped()
{
    const QString path = m_folder->filePath(QStringLiteral("large.apk"));
    QFile sample(m_folder->filePath(QStringLiteral("shop/packages/shop-release.apk")));
    QFile large(path);
    QVERIFY(sample.open(QIODevice::ReadOnly) && large.open(QIODevice::WriteOnly));
    large.write(swollen(sample.readAll(), 200'000'000));
    large.close();
    QList<TaskState> states;
    connect(m_place.get(), &shell::Place::taskChanged, this, [&](const TaskState &state) {
        states << state;
        const bool isFirst = std::ranges::count_if(
                                 states, [](const TaskState &each) { return each.done > 10; }) == 1;
        if (state.done > 10 && isFirst)
            m_place->cancelTask(state.id);
    });
    m_place->take({path});
    QTRY_VERIFY(!states.isEmpty() && states.last().isFinished);
    QVERIFY(std::ranges::any_of(states, [](const TaskState &state) {
        return state.isCancellable && state.total > 10 && state.name.contains(u"MB");
    }));
}

void SchemePlaceTest::showsAKeyOnlyWhileTheEyeIsHeld()
{
    openVault();
    QVERIFY(m_vault->setValue(QStringLiteral("shop-release"), Secret(QByteArray("the key"))));
    auto *eye = find<QToolButton>("vault.reveal");
    auto *text = find<QLabel>("vault.secret");
    QVERIFY(eye && text);
    QVERIFY(!text->text().contains(QStringLiteral("the key")));
    QTest::mousePress(eye, Qt::LeftButton);
    QCOMPARE(text->text(), QStringLiteral("the key"));
    QTest::mouseRelease(eye, Qt::LeftButton);
    QVERIFY(!text->text().contains(QStringLiteral("the key")));
}

void SchemePlaceTest::aCopiedKeyLeavesTheClipboard()
{
    openVault();
    QVERIFY(m_vault->setValue(QStringLiteral("shop-release"), Secret(QByteArray("the key"))));
    m_clipboard->setDelay(std::chrono::seconds(1));
    find<QToolButton>("vault.copy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("the key"));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    find<QToolButton>("vault.copy")->click();
    QGuiApplication::clipboard()->setText(QStringLiteral("somebody else's"));
    QTRY_COMPARE(m_clipboard->remaining(), std::chrono::seconds(0));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("somebody else's"));
}

void SchemePlaceTest::underWaylandItSaysWhenACopyStays()
{
    openVault();
    QVERIFY(m_vault->setValue(QStringLiteral("shop-release"), Secret(QByteArray("the key"))));
    find<QToolButton>("vault.copy")->click();
    const auto *text = find<QLabel>("vault.secret");
    QVERIFY(text->text().contains(QStringLiteral("15 s")));
    QVERIFY(!text->text().contains(QStringLiteral("Wayland")));
    m_clipboard->clear();
    m_clipboard->setMayFailToClear(true);
    find<QToolButton>("vault.copy")->click();
    QVERIFY(text->text().contains(QStringLiteral("Wayland")));
}

void SchemePlaceTest::theLedgerSaysWhichCarrierFails()
{
    const QByteArray id = m_place->model()->row(0).id.toUtf8();
    write("apps.json", QByteArray(R"({"formatVersion":1,"keys":[
        {"id":"old","scheme":"SHOP","fingerprint":"0c5a","sdkTo":"2.12"},
        {"id":"new","scheme":"SHOP","fingerprint":"9f2c","sdkFrom":"2.12"}],"releases":[
        {"app":"3.4","platform":"android","sdk":"2.12.1","scheme":"SHOP","key":"old",
         "keptIn":"client"}]})")
                           .replace("SHOP", id));
    m_place->openWorkspace(m_folder->filePath(QStringLiteral("shop")));
    const QAbstractItemModel *rows = m_place->dock()->table(SchemeDock::LedgerTab)->model();
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, 5).data().toString(), QStringLiteral("works"));
    QCOMPARE(rows->index(0, 6).data().toString(), QStringLiteral("fails"));
}

void SchemePlaceTest::everyChangeOfASchemeIsOneStepToUndo()
{
    action("scheme.clone")->trigger();
    QCOMPARE(m_place->undoStack()->count(), 1);
    auto *name = find<QLineEdit>("scheme.field.appName");
    name->setText(QStringLiteral("Another"));
    emit name->editingFinished();
    action("scheme.delete")->trigger();
    confirm();
    QCOMPARE(m_place->model()->rowCount(), 1);
    m_place->undoStack()->undo();
    QCOMPARE(m_place->model()->rowCount(), 2);
    QCOMPARE(m_place->model()->row(1).scheme->appName, QStringLiteral("Another"));
    m_place->undoStack()->undo();
    QVERIFY(m_place->model()->row(1).scheme->appName != QStringLiteral("Another"));
    m_place->undoStack()->undo();
    QCOMPARE(m_place->model()->rowCount(), 1);
}

void SchemePlaceTest::theStepsLeadFromCloneToDeletion()
{
    using Step = workspace::SchemeMigration::Step;
    const MigrationSteps *steps = m_place->detail()->steps();
    QCOMPARE(steps->migration().next(), Step::Clone);
    find<QAbstractButton>("scheme.step.1")->click();
    QCOMPARE(m_place->model()->rowCount(), 2);
    QCOMPARE(steps->migration().old, m_place->model()->row(0).id);
    QCOMPARE(steps->migration().next(), Step::Verify);
    find<QAbstractButton>("scheme.step.3")->click();
    QCOMPARE(dialog()->objectName(), QStringLiteral("scheme.release"));
    dialog()->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    find<QAbstractButton>("scheme.step.4")->click();
    QCOMPARE(dialog()->objectName(), QStringLiteral("scheme.confirm"));
}

void SchemePlaceTest::aFlavourReplacesNothing()
{
    action("scheme.flavour")->trigger();
    QCOMPARE(m_place->model()->rowCount(), 2);
    QVERIFY(m_place->model()->row(1).scheme->replaces.isEmpty());
    const MigrationSteps *steps = m_place->detail()->steps();
    QCOMPARE(steps->migration().old, m_place->model()->row(1).id);
    QCOMPARE(steps->migration().next(), workspace::SchemeMigration::Step::Clone);
}

void SchemePlaceTest::filtersByState()
{
    action("scheme.takeSignature")->trigger();
    auto *states = find<QComboBox>("scheme.states");
    const auto rows = [&](SchemeFilter::State state) {
        states->setCurrentIndex(states->findData(static_cast<int>(state)));
        return m_place->table()->model()->rowCount();
    };
    QCOMPARE(rows(SchemeFilter::State::Any), 2);
    QCOMPARE(rows(SchemeFilter::State::Refuses), 1);
    QCOMPARE(rows(SchemeFilter::State::Draft), 1);
    QCOMPARE(rows(SchemeFilter::State::Waiting), 0);
    m_place->openThing(m_place->model()->row(0).id);
    QCOMPARE(m_place->table()->model()->rowCount(), 2);
}

void SchemePlaceTest::theBannerIsShortAndTheCardSaysAll()
{
    const auto *banner = find<VerdictBanner>("scheme.banner");
    QVERIFY(banner->sentence().contains(QStringLiteral("600017")));
    QVERIFY(banner->sentence().size() < 100);
    action("scheme.details")->trigger();
    const auto *findings = dialog()->findChild<QLabel *>(QStringLiteral("scheme.card.findings"));
    const SchemeRow &row = m_place->model()->row(0);
    QVERIFY(findings->text().contains(row.scheme->packageSignature));
    QVERIFY(findings->text().contains(row.facts->headlineSignature()));
    const auto *certificates =
        dialog()->findChild<TableView *>(QStringLiteral("scheme.card.certificates"))->model();
    QCOMPARE(certificates->rowCount(), row.facts->signing->certificates.size());
    QCOMPARE(certificates->index(0, 1).data().toString(), row.facts->headlineSignature());
    QCOMPARE(
        dialog()->findChild<TableView *>(QStringLiteral("scheme.card.levels"))->model()->rowCount(),
        row.facts->signing->byApi.size());
}

void SchemePlaceTest::aCertificateOfTheCardIsRegistered()
{
    const QString signature = m_place->model()->row(0).facts->headlineSignature();
    action("scheme.details")->trigger();
    dialog()->findChild<QPushButton *>(QStringLiteral("scheme.card.take"))->click();
    QCOMPARE(m_place->model()->rowCount(), 2);
    QCOMPARE(m_place->model()->row(1).scheme->packageSignature, signature);
    QVERIFY(m_place->model()->row(0).scheme->packageSignature != signature);
}

void SchemePlaceTest::everyFileReadHasACard()
{
    TableView *reads = m_place->dock()->table(SchemeDock::ReadTab);
    QTRY_VERIFY(reads->model()->rowCount() > 0);
    emit reads->opened(reads->model()->index(0, 0));
    QVERIFY(dialog());
    QCOMPARE(dialog()->objectName(), QStringLiteral("scheme.card"));
    QVERIFY(dialog()->windowTitle().endsWith(QStringLiteral(".apk")));
}

void SchemePlaceTest::anExportIsDroppedLikeAPackage()
{
    write("out.json", R"({"formatVersion":1,"schemes":[{"id":"other","name":"Other",
        "platform":"ios","bundleId":"com.example.other"}]})");
    write("page.json", R"({"formatVersion":1,"platform":"android","attributes":{}})");
    const QString file = m_folder->filePath(QStringLiteral("shop/out.json"));
    QVERIFY(m_place->canTake(file));
    QVERIFY(!m_place->canTake(m_folder->filePath(QStringLiteral("shop/page.json"))));
    m_place->take({file});
    confirm();
    QCOMPARE(m_place->model()->rowCount(), 2);
    QVERIFY(m_place->model()->indexOf(QStringLiteral("other")) >= 0);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeSchemePlaceTest()
{
    return std::make_unique<numauth::ui::SchemePlaceTest>();
}

#include "SchemePlaceTest.moc"
