#include "ui/consent/ConsentPlace.h"

#include "models/base/Translations.h"
#include "models/workspace/Workspace.h"
#include "ui/consent/DiskChangeDialog.h"
#include "ui/consent/FixDialog.h"
#include "ui/consent/InspectorPanel.h"
#include "ui/consent/PageCanvas.h"
#include "ui/consent/ProblemsPanel.h"
#include "ui/consent/SidePanel.h"
#include "ui/consent/SuppressDialog.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QUndoStack>

#include <memory>

namespace numauth::ui {

namespace {

const QString offset = QStringLiteral("setLogBtnOffsetY");

} // namespace

/// Drives the real place offscreen on the sample workspace.
class ConsentPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensTheSampleOnARefusedDevice();
    void draggingTheButtonUpClearsTheRefusal();
    void draggingIsOneUndoStep();
    void arrowKeysMoveByOneDp();
    void typingAValueMovesTheElement();
    void theLegalRangeStandsUnderTheEditor();
    void aWrongValueChangesNothing();
    void theOutlineSelectsOnTheCanvas();
    void theProblemsNameThePair();
    void aDeviceOfTheListBecomesTheMainDevice();
    void savingMakesTheCheckPass();
    void everyTextFollowsTheLanguage();
    void droppedSourcesOpenAsPages();
    void theModelsKeepTheRulesOfQt();
    void theFixClearsTheRefusalInOneStep();
    void aKilledProgramLosesNoEdit();
    void aSavedPageLeavesNothingToRecover();
    void editsOfAPageThatChangedElsewhereAreKeptAside();
    void theWorkspacesCalibrationsCount();
    void aDamagedCalibrationIsTold();
    void aFindingIsAcceptedWithAReason();
    void thereIsNoAcceptingWithoutAReason();
    void anAcceptedFindingComesBack();
    void aPageWithoutEditsFollowsItsFile();
    void editsAreNotLostToAnotherProgram();
    void theFileCanBeTakenInstead();

private:
    double value() const
    {
        return m_place->session().page().attributes.value(offset).at(0).toDouble();
    }
    void drag(int dyDp);
    void editAndDie(double offsetY);
    void acceptFirstProblem(const QString &reason);
    void writeOutside(double offsetY);
    static void answerDiskChange(const char *button);
    QString shopFolder() const { return m_folder->filePath(QStringLiteral("示例 shop")); }

    std::shared_ptr<const consent::ConsentTables> m_tables = *consent::ConsentTables::open();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConsentPlace> m_place;
};

void ConsentPlaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString folder = m_folder->filePath(QStringLiteral("示例 shop"));
    QVERIFY(workspace::Workspace::createSample(folder));
    m_place = std::make_unique<ConsentPlace>(m_tables);
    m_place->resize(1372, 816);
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
    m_place->openWorkspace(folder);
    QCoreApplication::processEvents();
}

void ConsentPlaceTest::cleanup()
{
    m_place.reset();
}

void ConsentPlaceTest::drag(int dyDp)
{
    PageCanvas *canvas = m_place->canvas();
    // The lower edge of the button is free of the agreement row's rectangle in no sample: select
    // first.
    m_place->session().select(QStringLiteral("loginButton"));
    const consent::Element *button =
        m_place->session().layout().find(QStringLiteral("loginButton"));
    const double density = m_place->session().layout().density;
    const QPointF grip(button->rect.center().x() / density, (button->rect.top() + 6) / density);
    const QPoint start = canvas->mapFromScene(grip);
    const QPoint end = canvas->mapFromScene(grip + QPointF(0, dyDp));
    QTest::mousePress(canvas->viewport(), Qt::LeftButton, {}, start);
    for (int step = 1; step <= 5; ++step) {
        QMouseEvent move(QEvent::MouseMove, start + (end - start) * step / 5,
                         canvas->viewport()->mapToGlobal(start + (end - start) * step / 5),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas->viewport(), &move);
    }
    QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, {}, end);
}

void ConsentPlaceTest::opensTheSampleOnARefusedDevice()
{
    QCOMPARE(*m_place->banner()->verdict(), Verdict::Refuses);
    QVERIFY(m_place->counts().refuses > 0);
    QCOMPARE(m_place->session().selectedElement(), QStringLiteral("loginButton"));
    QCOMPARE(m_place->side()->deviceModel()->rowCount(), 72);
}

void ConsentPlaceTest::draggingTheButtonUpClearsTheRefusal()
{
    const double before = value();
    drag(-60);
    QVERIFY2(value() < before - 50, qPrintable(QString::number(value())));
    QVERIFY(*m_place->banner()->verdict() != Verdict::Refuses);
    QVERIFY(m_place->isModified());
}

void ConsentPlaceTest::draggingIsOneUndoStep()
{
    const double before = value();
    drag(-40);
    QCOMPARE(m_place->undoStack()->count(), 1);
    m_place->undoStack()->undo();
    QCOMPARE(value(), before);
    QCOMPARE(*m_place->banner()->verdict(), Verdict::Refuses);
}

void ConsentPlaceTest::arrowKeysMoveByOneDp()
{
    const double before = value();
    m_place->session().select(QStringLiteral("loginButton"));
    QTest::keyClick(m_place->canvas(), Qt::Key_Up);
    QCOMPARE(value(), before - 1);
    QTest::keyClick(m_place->canvas(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(value(), before - 9);
}

void ConsentPlaceTest::typingAValueMovesTheElement()
{
    InspectorPanel *inspector = m_place->inspector();
    const int top = m_place->session().layout().find(QStringLiteral("loginButton"))->rect.top();
    const QModelIndex index = inspector->model()->indexOf(offset);
    QVERIFY(index.isValid());
    inspector->view()->setCurrentIndex(index);
    inspector->view()->edit(index);
    auto *editor =
        inspector->view()->findChild<QLineEdit *>(QStringLiteral("consent.inspector.editor"));
    QVERIFY(editor);
    editor->setText(QStringLiteral("300"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(value(), 300.0);
    QVERIFY(m_place->session().layout().find(QStringLiteral("loginButton"))->rect.top() < top);
}

void ConsentPlaceTest::theLegalRangeStandsUnderTheEditor()
{
    InspectorPanel *inspector = m_place->inspector();
    m_place->session().select(QStringLiteral("loginButton"));
    inspector->view()->setCurrentIndex(inspector->model()->indexOf(offset));
    const auto *range = inspector->findChild<QLabel *>(QStringLiteral("consent.inspector.range"));
    QVERIFY(range);
    QTRY_VERIFY_WITH_TIMEOUT(range->text().contains(QStringLiteral("298 dp")), 60'000);
    QVERIFY(range->text().contains(QStringLiteral("72 devices")));
    m_place->session().select(QString());
    inspector->view()->setCurrentIndex(inspector->model()->indexOf(QStringLiteral("setNavText")));
    QVERIFY(!range->isVisible());
}

void ConsentPlaceTest::aWrongValueChangesNothing()
{
    InspectorModel *model = m_place->inspector()->model();
    const double before = value();
    QString sentence;
    connect(model, &InspectorModel::valueRefused, this,
            [&sentence](const QString &, const QString &text) { sentence = text; });
    QVERIFY(!model->setData(model->indexOf(offset), QStringLiteral("tall"), Qt::EditRole));
    QCOMPARE(value(), before);
    QVERIFY(!sentence.isEmpty());
    QVERIFY(model->setData(model->indexOf(offset), QStringLiteral("300+4"), Qt::EditRole));
    QCOMPARE(value(), 304.0);
}

void ConsentPlaceTest::theOutlineSelectsOnTheCanvas()
{
    auto *outline = m_place->side()->outline();
    auto *model = qobject_cast<OutlineModel *>(outline->model());
    outline->setCurrentIndex(model->indexOf(QStringLiteral("slogan")));
    QCOMPARE(m_place->session().selectedElement(), QStringLiteral("slogan"));
    m_place->session().select(QStringLiteral("logo"));
    QCOMPARE(outline->currentIndex().data(OutlineModel::ElementIdRole).toString(),
             QStringLiteral("logo"));
}

void ConsentPlaceTest::theProblemsNameThePair()
{
    ProblemsModel *model = m_place->problems()->model();
    QVERIFY(model->rowCount() > 0);
    const QModelIndex first = model->index(0, 0);
    QCOMPARE(first.siblingAtColumn(ProblemsModel::RuleColumn).data().toString(),
             QStringLiteral("consent.overlap"));
    QCOMPARE(first.data(ProblemsModel::SubjectRole).toString(), QStringLiteral("loginButton"));
    QVERIFY(model->rowCount(first) > 0);
}

void ConsentPlaceTest::aDeviceOfTheListBecomesTheMainDevice()
{
    DeviceListModel *model = m_place->side()->deviceModel();
    const QModelIndex last = model->index(model->rowCount() - 1);
    emit m_place->side()->devices()->clicked(last);
    QCOMPARE(m_place->session().device().id, last.data(DeviceListModel::DeviceIdRole).toString());
    QCOMPARE(*m_place->banner()->verdict(), Verdict::Ok);
}

void ConsentPlaceTest::savingMakesTheCheckPass()
{
    m_place->session().document()->setAttribute(offset, QJsonArray{290});
    QVERIFY(m_place->save());
    const auto again = consent::ConsentDocument::open(m_place->session().document()->path());
    QVERIFY(again);
    const auto result = consent::checkMatrix(
        (*again)->page(), consent::MatrixSelection::defaults(consent::Platform::Android, *m_tables),
        *m_tables);
    QCOMPARE(result.count(consent::Verdict::Refuses), 0);
}

void ConsentPlaceTest::everyTextFollowsTheLanguage()
{
    Translations translations;
    translations.use(Language::Chinese);
    QCoreApplication::processEvents();
    QCOMPARE(m_place->title(), QStringLiteral("授权页"));
    QVERIFY2(m_place->banner()->head().startsWith(QStringLiteral("会被拒绝")),
             qPrintable(m_place->banner()->head()));
    translations.use(Language::English);
    QCoreApplication::processEvents();
    QVERIFY(m_place->banner()->head().startsWith(QStringLiteral("Refused")));
}

void ConsentPlaceTest::droppedSourcesOpenAsPages()
{
    const QString path = m_folder->filePath(QStringLiteral("Config.java"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("new AuthUIConfig.Builder().setLogBtnOffsetY(300).create();");
    file.close();
    QVERIFY(m_place->canTake(path));
    QVERIFY(!m_place->canTake(m_folder->filePath(QStringLiteral("app.apk"))));
    m_place->take({path});
    QCOMPARE(value(), 300.0);
}

void ConsentPlaceTest::theModelsKeepTheRulesOfQt()
{
    QAbstractItemModelTester outline(m_place->side()->outline()->model());
    QAbstractItemModelTester devices(m_place->side()->deviceModel());
    QAbstractItemModelTester problems(m_place->problems()->model());
    QAbstractItemModelTester inspector(m_place->inspector()->model());
    drag(-60);
    m_place->side()->setShowsFailingOnly(true);
    m_place->session().select(QStringLiteral("privacy"));
    m_place->undoStack()->undo();
}

void ConsentPlaceTest::theFixClearsTheRefusalInOneStep()
{
    const double before = value();
    FixDialog *dialog = m_place->openFix();
    QSignalSpy proposed(dialog, &FixDialog::proposed);
    QVERIFY(proposed.wait(30000));
    dialog->applyButton()->click();
    QVERIFY(m_place->session().matrix().worst() < consent::Verdict::NonCompliant);
    QCOMPARE(m_place->undoStack()->count(), 1);
    m_place->undoStack()->undo();
    QCOMPARE(value(), before);
}

/// Leaves an edit that only the autosave has, as after a kill.
void ConsentPlaceTest::editAndDie(double offsetY)
{
    QSignalSpy autosaved(m_place.get(), &ConsentPlace::autosaved);
    m_place->session().document()->setAttribute(offset, QJsonArray{offsetY});
    QVERIFY(autosaved.wait(8000));
    m_place = std::make_unique<ConsentPlace>(m_tables);
}

void ConsentPlaceTest::aKilledProgramLosesNoEdit()
{
    const double before = value();
    editAndDie(300);
    m_place->openWorkspace(shopFolder());
    QCOMPARE(value(), 300);
    QVERIFY(m_place->isModified());
    m_place->undoStack()->undo();
    QCOMPARE(value(), before);
}

void ConsentPlaceTest::aSavedPageLeavesNothingToRecover()
{
    editAndDie(300);
    m_place->openWorkspace(shopFolder());
    QVERIFY(m_place->save());
    m_place->openWorkspace(shopFolder());
    QCOMPARE(value(), 300);
    QVERIFY(!m_place->isModified());
    QVERIFY(QDir(shopFolder() + QStringLiteral("/.numauth/autosave/pages")).isEmpty());
}

void ConsentPlaceTest::editsOfAPageThatChangedElsewhereAreKeptAside()
{
    const double before = value();
    editAndDie(300);
    QFile page(shopFolder() + QStringLiteral("/pages/login_main.json"));
    QVERIFY(page.open(QIODevice::Append));
    page.write("\n");
    page.close();
    QSignalSpy toasts(m_place.get(), &shell::Place::toastRequested);
    m_place->openWorkspace(shopFolder());
    QCOMPARE(value(), before);
    QCOMPARE(toasts.size(), 1);
    QVERIFY(!QDir(shopFolder() + QStringLiteral("/.numauth/autosave/pages")).isEmpty());
}

void ConsentPlaceTest::theWorkspacesCalibrationsCount()
{
    consent::Calibration calibration;
    calibration.name = QStringLiteral("lab");
    calibration.sdk = m_place->session().state().sdk;
    calibration.recordedOn = QDate(2026, 1, 1);
    calibration.defaultTops.insert(QStringLiteral("numberMask"), 190);
    QDir(shopFolder()).mkpath(QStringLiteral("calibrations"));
    QFile file(shopFolder() + QStringLiteral("/calibrations/lab.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(calibration.write());
    file.close();
    m_place->openWorkspace(shopFolder());
    QCOMPARE(m_place->session().tables().calibrations, QList{calibration});
}

void ConsentPlaceTest::aDamagedCalibrationIsTold()
{
    QDir(shopFolder()).mkpath(QStringLiteral("calibrations"));
    QFile file(shopFolder() + QStringLiteral("/calibrations/lab.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    QSignalSpy toasts(m_place.get(), &shell::Place::toastRequested);
    m_place->openWorkspace(shopFolder());
    QCOMPARE(toasts.size(), 1);
    QVERIFY(m_place->session().tables().calibrations.isEmpty());
}

void ConsentPlaceTest::acceptFirstProblem(const QString &reason)
{
    auto *panel = m_place->findChild<ProblemsPanel *>();
    panel->problems()->setCurrentIndex(panel->model()->index(0, 0));
    QTimer::singleShot(0, qApp, [reason] {
        auto *dialog = qobject_cast<SuppressDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(QStringLiteral("consent.suppress.reason"))->setText(reason);
        auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("consent.suppress.accept"));
        if (accept->isEnabled())
            accept->click();
        else
            dialog->reject();
    });
    panel->suppressAction()->trigger();
}

void ConsentPlaceTest::aFindingIsAcceptedWithAReason()
{
    auto *panel = m_place->findChild<ProblemsPanel *>();
    const int before = panel->model()->rowCount();
    const int refused = m_place->session().matrix().count(consent::Verdict::Refuses);
    QVERIFY(refused > 0);
    acceptFirstProblem(QStringLiteral("seen with the carrier"));
    QCOMPARE(panel->model()->rowCount(), before - 1);
    QCOMPARE(panel->suppressed()->rowCount(), 1);
    QVERIFY(m_place->session().matrix().count(consent::Verdict::Refuses) < refused);
    QVERIFY(m_place->isModified());
    m_place->undoStack()->undo();
    QCOMPARE(panel->model()->rowCount(), before);
}

void ConsentPlaceTest::thereIsNoAcceptingWithoutAReason()
{
    auto *panel = m_place->findChild<ProblemsPanel *>();
    const int before = panel->model()->rowCount();
    acceptFirstProblem(QStringLiteral("   "));
    QCOMPARE(panel->model()->rowCount(), before);
    QVERIFY(!m_place->isModified());
}

void ConsentPlaceTest::anAcceptedFindingComesBack()
{
    auto *panel = m_place->findChild<ProblemsPanel *>();
    const int before = panel->model()->rowCount();
    acceptFirstProblem(QStringLiteral("seen with the carrier"));
    panel->suppressed()->restore(0);
    QCOMPARE(panel->model()->rowCount(), before);
    QVERIFY(m_place->session().page().suppressions.isEmpty());
}

void ConsentPlaceTest::writeOutside(double offsetY)
{
    consent::ConsentPage page = m_place->session().page();
    page.attributes.insert(offset, {offsetY});
    QFile file(m_place->session().document()->path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(page.write());
}

/// Presses \p button in the dialog that asks about the changed file, once it is there.
void ConsentPlaceTest::answerDiskChange(const char *button)
{
    auto *poll = new QTimer(qApp);
    connect(poll, &QTimer::timeout, poll, [poll, button] {
        auto *dialog = qobject_cast<DiskChangeDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        poll->deleteLater();
        dialog->findChild<QPushButton *>(QLatin1StringView(button))->click();
    });
    poll->start(20);
}

void ConsentPlaceTest::aPageWithoutEditsFollowsItsFile()
{
    writeOutside(222);
    QTRY_COMPARE(value(), 222);
    QVERIFY(!m_place->isModified());
}

void ConsentPlaceTest::editsAreNotLostToAnotherProgram()
{
    m_place->session().document()->setAttribute(offset, QJsonArray{250});
    answerDiskChange("consent.diskChange.keep");
    writeOutside(222);
    QTRY_VERIFY(!m_place->session().document()->isChangedOnDisk());
    QCOMPARE(value(), 250);
    QVERIFY(m_place->save());
    const auto onDisk = m_place->session().document()->pageOnDisk();
    QCOMPARE(onDisk->attributes.value(offset), QJsonArray{250});
}

void ConsentPlaceTest::theFileCanBeTakenInstead()
{
    m_place->session().document()->setAttribute(offset, QJsonArray{250});
    answerDiskChange("consent.diskChange.take");
    writeOutside(222);
    QTRY_COMPARE(value(), 222);
    m_place->undoStack()->undo();
    QCOMPARE(value(), 250);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeConsentPlaceTest()
{
    return std::make_unique<numauth::ui::ConsentPlaceTest>();
}

#include "ConsentPlaceTest.moc"
