#include "models/scheme/SchemeStore.h"
#include "tests/ui/scheme/SchemeFixture.h"
#include "ui/scheme/MigrationSteps.h"
#include "ui/scheme/SchemeFilter.h"
#include "ui/widgets/VerdictBanner.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <memory>

namespace numauth::ui {

/// Drives the real place offscreen on the sample workspace.
class SchemePlaceTest : public QObject, private SchemeFixture
{
    Q_OBJECT

private slots:
    void init() { openPlace(); }
    void cleanup() { closePlace(); }
    void theSampleSchemeDoesNotMatchItsPackage();
    void aCreatedSchemeIsReadOnly();
    void filtersByPlatformAndText();
    void oneClickCorrectsASignature();
    void takesTheSignatureOfThePackageIntoAClone();
    void deletingShowsWhoUsesIt();
    void showsAKeyOnlyWhileTheEyeIsHeld();
    void aCopiedKeyLeavesTheClipboard();
    void underWaylandItSaysWhenACopyStays();
    void theLedgerSaysWhichCarrierFails();
    void everyChangeOfASchemeIsOneStepToUndo();
    void theStepsLeadFromCloneToDeletion();
    void aFlavourReplacesNothing();
    void filtersByState();
    void theMatrixShowsWhichBuildHasNoScheme();
    void aWrongKeyForTheSdkIsFoundWithThePackage();
};

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
    m_place->openWorkspace(shop());
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

void SchemePlaceTest::theMatrixShowsWhichBuildHasNoScheme()
{
    const scheme::SchemeStore store(shop());
    scheme::Scheme other = *m_place->model()->row(0).scheme;
    other.packageName += QStringLiteral(".beta");
    other.packageSignature = QString(32, QLatin1Char('a'));
    QVERIFY(store.save(QStringLiteral("beta"), other));
    m_place->openWorkspace(shop());
    const QAbstractItemModel *matrix = m_place->dock()->table(SchemeDock::FlavourTab)->model();
    QCOMPARE(matrix->rowCount(), 2);
    QCOMPARE(matrix->columnCount(), 4);
    QStringList cells;
    for (int row = 0; row < 2; ++row) {
        for (int column = 2; column < 4; ++column)
            cells << matrix->index(row, column).data().toString();
    }
    QCOMPARE(cells.count(QStringLiteral("\u2014")), 2);
    QVERIFY(cells.contains(QStringLiteral("beta")));
}

void SchemePlaceTest::aWrongKeyForTheSdkIsFoundWithThePackage()
{
    const SchemeRow &row = m_place->model()->row(0);
    write("apps.json", QByteArray(R"({"formatVersion":1,"keys":[
        {"id":"old","scheme":"SHOP","fingerprint":"0c5a","sdkTo":"2.12"},
        {"id":"new","scheme":"SHOP","fingerprint":"9f2c","sdkFrom":"2.12"}],"releases":[
        {"app":"VERSION","platform":"android","sdk":"2.12.1","scheme":"SHOP","key":"old",
         "keptIn":"client"}]})")
                           .replace("SHOP", row.id.toUtf8())
                           .replace("VERSION", row.facts->appVersion().toUtf8()));
    m_place->openWorkspace(shop());
    QTRY_VERIFY(m_place->model()->row(0).facts);
    const QList<Finding> findings = m_place->model()->row(0).findings;
    QVERIFY(std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.ruleId == QLatin1StringView("scheme.key.oldKeyNewSdk") &&
               finding.message.en.contains(QStringLiteral("sk#0c5a")) &&
               finding.message.en.contains(QStringLiteral("sk#9f2c"));
    }));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeSchemePlaceTest()
{
    return std::make_unique<numauth::ui::SchemePlaceTest>();
}

#include "SchemePlaceTest.moc"
