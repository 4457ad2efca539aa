#include "tests/ui/shell/WindowFixture.h"
#include "ui/shell/ActionTable.h"
#include "ui/widgets/BadgeToolButton.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/VerdictBanner.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QUndoStack>
#include <QUrl>

#include <memory>

namespace numauth::shell {

class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void keepsTheSizesOfTheDesign();
    void opensPlacesByRailAndKey();
    void countsAndBadgesAreThoseOfThePlaces();
    void aClickOnACountAsksThePlace();
    void undoBelongsToTheOpenPlace();
    void aMenuWithoutEntriesIsHidden();
    void aDisabledActionSaysWhy();
    void droppedFilesGoToThePlaceThatReadsThem();
    void filesThatNobodyReadsSaySo();
    void anErrorStaysUntilItIsClosed();
    void aTaskIsCancelledByItsPlace();
    void theTitleSaysTheWorkspaceAndItsState();
    void theTitleEndsInWhatAPlaceNotes();
    void withoutAWorkspaceThePlacesAreClosed();
    void anOpenedWorkspaceIsRemembered();
    void aFailedSaveKeepsTheWindowOpen();
    void closingRemembersTheWindow();
    void theWindowComesBackWhenItsScreenGoes();
    void badSettingsBecomeOneToast();
    void f6GoesThroughThePanes();
    void themeSwitchChangesThePaletteAtOnce();

private:
    QAction *action(const char *id) const { return m_fixture->window->actionTable()->action(id); }
    QAbstractButton *rail(const char *id) const
    {
        return m_fixture->find<QAbstractButton>(QByteArray("shell.rail.").append(id).constData());
    }
    static void drop(QWidget *target, const QString &path);

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void WindowTest::keepsTheSizesOfTheDesign()
{
    QCOMPARE(m_fixture->window->minimumSize(), QSize(1100, 700));
    QCOMPARE(m_fixture->find<QWidget>("shell.topBar")->height(), 44);
    QCOMPARE(m_fixture->find<QWidget>("shell.rail")->width(), 68);
    QCOMPARE(m_fixture->find<QWidget>("shell.statusBar")->height(), 26);
}

void WindowTest::opensPlacesByRailAndKey()
{
    rail("consent")->click();
    QCOMPARE(m_fixture->window->currentPlace(), m_fixture->consent);
    QVERIFY(rail("consent")->isChecked());
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_fixture->window->currentPlace(), m_fixture->cloud);
    QVERIFY(!rail("consent")->isChecked());
    m_fixture->window->openPlace(QStringLiteral("no such place"));
    QCOMPARE(m_fixture->window->currentPlace(), m_fixture->cloud);
}

void WindowTest::countsAndBadgesAreThoseOfThePlaces()
{
    m_fixture->window->openPlace(QStringLiteral("consent"));
    m_fixture->consent->setCounts({7, 2, 3});
    QCOMPARE(m_fixture->find<QAbstractButton>("shell.status.refuses")->text(), QStringLiteral("7"));
    QCOMPARE(m_fixture->find<QAbstractButton>("shell.status.cannotTell")->text(),
             QStringLiteral("3"));
    QCOMPARE(m_fixture->find<ui::BadgeToolButton>("shell.rail.consent")->badge(), 7);
    m_fixture->scheme->setCounts({4, 0, 0});
    QCOMPARE(m_fixture->find<QAbstractButton>("shell.status.refuses")->text(), QStringLiteral("7"));
    QCOMPARE(m_fixture->find<ui::BadgeToolButton>("shell.rail.scheme")->badge(), 4);
}

void WindowTest::aClickOnACountAsksThePlace()
{
    m_fixture->window->openPlace(QStringLiteral("consent"));
    m_fixture->find<QAbstractButton>("shell.status.nonCompliant")->click();
    QCOMPARE(m_fixture->consent->shownVerdict, ui::Verdict::NonCompliant);
    QCOMPARE(m_fixture->scheme->shownVerdict, ui::Verdict::Ok);
}

void WindowTest::undoBelongsToTheOpenPlace()
{
    m_fixture->window->openPlace(QStringLiteral("consent"));
    QVERIFY(!action("edit.undo")->isEnabled());
    m_fixture->consent->undoStack()->push(new QUndoCommand(QStringLiteral("move the button")));
    QVERIFY(action("edit.undo")->isEnabled());
    QCOMPARE(action("edit.undo")->text(), QStringLiteral("Undo: move the button"));
    m_fixture->window->openPlace(QStringLiteral("scheme"));
    QVERIFY(!action("edit.undo")->isEnabled());
    m_fixture->window->openPlace(QStringLiteral("consent"));
    action("edit.undo")->trigger();
    QVERIFY(m_fixture->consent->undoStack()->canRedo());
    QVERIFY(action("edit.redo")->isEnabled());
}

void WindowTest::aMenuWithoutEntriesIsHidden()
{
    QVERIFY(m_fixture->find<QMenu>("shell.menu.page")->menuAction()->isVisible());
    QVERIFY(!m_fixture->find<QMenu>("shell.menu.calls")->menuAction()->isVisible());
    QVERIFY(!m_fixture->find<QMenu>("shell.menu.tools")->menuAction()->isVisible());
}

void WindowTest::aDisabledActionSaysWhy()
{
    QCOMPARE(action("edit.undo")->toolTip(), QStringLiteral("Nothing to undo."));
    (void)m_fixture->workspace.close();
    QCOMPARE(action("workspace.close")->toolTip(), QStringLiteral("No workspace is open."));
    QVERIFY(!action("workspace.close")->isEnabled());
}

void WindowTest::drop(QWidget *target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &drop);
}

void WindowTest::droppedFilesGoToThePlaceThatReadsThem()
{
    m_fixture->window->openPlace(QStringLiteral("consent"));
    drop(m_fixture->window.get(), QStringLiteral("/tmp/shop.apk"));
    QCOMPARE(m_fixture->scheme->taken, QStringList{QStringLiteral("/tmp/shop.apk")});
    QCOMPARE(m_fixture->window->currentPlace(), m_fixture->scheme);
    drop(rail("consent"), QStringLiteral("/tmp/login.json"));
    QCOMPARE(m_fixture->consent->taken, QStringList{QStringLiteral("/tmp/login.json")});
}

void WindowTest::filesThatNobodyReadsSaySo()
{
    drop(m_fixture->window.get(), QStringLiteral("/no/film.mp4"));
    QVERIFY(m_fixture->scheme->taken.isEmpty());
    QCOMPARE(m_fixture->window->toasts()->history().last().text,
             QStringLiteral("film.mp4 is not there any more."));
}

void WindowTest::anErrorStaysUntilItIsClosed()
{
    auto *banner = m_fixture->find<ui::VerdictBanner>("shell.error");
    QVERIFY(banner->isHidden());
    m_fixture->workspace.failure =
        Error{Error::Code::Malformed, QStringLiteral("workspace.json is no JSON."), {}};
    m_fixture->window->openWorkspace(QStringLiteral("/tmp/other"));
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->accessibleDescription(), QStringLiteral("workspace.json is no JSON."));
    QVERIFY(m_fixture->settings->recentWorkspaces().isEmpty());
    banner->findChildren<QPushButton *>().last()->click();
    QVERIFY(banner->isHidden());
}

void WindowTest::aTaskIsCancelledByItsPlace()
{
    emit m_fixture->consent->taskChanged(
        {QStringLiteral("render"), QStringLiteral("Render"), 1, 4, true, false});
    auto *tasks = m_fixture->find<ui::TaskBar>("shell.status.tasks");
    QTRY_VERIFY(tasks->isVisible());
    emit tasks->cancelRequested(QStringLiteral("render"));
    QCOMPARE(m_fixture->consent->cancelled, QStringLiteral("render"));
    emit m_fixture->consent->taskChanged({QStringLiteral("render"), {}, 4, 4, true, true});
    QVERIFY(!tasks->isVisible());
}

void WindowTest::theTitleSaysTheWorkspaceAndItsState()
{
    QVERIFY(m_fixture->window->windowTitle().startsWith(QStringLiteral("shop-login[*]")));
    QVERIFY(m_fixture->window->isWindowModified());
    m_fixture->workspace.current.isModified = false;
    emit m_fixture->workspace.infoChanged();
    QVERIFY(!m_fixture->window->isWindowModified());
    QVERIFY(!action("workspace.save")->isEnabled());
}

void WindowTest::theTitleEndsInWhatAPlaceNotes()
{
    tests::SamplePlace &place = *m_fixture->cloud;
    place.note = QStringLiteral("Live");
    emit place.titleChanged();
    QVERIFY(m_fixture->window->windowTitle().endsWith(QStringLiteral(" · Live")));
    place.note.clear();
    emit place.titleChanged();
    QVERIFY(!m_fixture->window->windowTitle().contains(QStringLiteral("Live")));
}

void WindowTest::withoutAWorkspaceThePlacesAreClosed()
{
    tests::WindowFixture fixture(tests::WindowFixture::Start::WithoutWorkspace);
    QVERIFY(fixture.find<QWidget>("shell.firstRun")->isVisible());
    QVERIFY(!fixture.find<QAbstractButton>("shell.rail.scheme")->isEnabled());
    QVERIFY(!fixture.window->currentPlace());
    fixture.window->openPlace(QStringLiteral("scheme"));
    QVERIFY(!fixture.window->currentPlace());
    fixture.find<QAbstractButton>("shell.firstRun.workspace.sample")->click();
    QCOMPARE(fixture.window->currentPlace(), fixture.scheme);
    QVERIFY(fixture.find<QAbstractButton>("shell.rail.scheme")->isEnabled());
    action("workspace.close");
    fixture.window->actionTable()->action("workspace.close")->trigger();
    QVERIFY(fixture.find<QWidget>("shell.firstRun")->isVisible());
}

void WindowTest::anOpenedWorkspaceIsRemembered()
{
    m_fixture->window->openWorkspace(QStringLiteral("/tmp/other"));
    QCOMPARE(m_fixture->settings->recentWorkspaces(), QStringList{QStringLiteral("/tmp/other")});
    QCOMPARE(m_fixture->settings->lastWorkspace(), QStringLiteral("/tmp/other"));
}

void WindowTest::aFailedSaveKeepsTheWindowOpen()
{
    m_fixture->workspace.failure =
        Error{Error::Code::Environment, QStringLiteral("The disk is full."), {}};
    QVERIFY(!m_fixture->window->close());
    QVERIFY(m_fixture->window->isVisible());
    QVERIFY(m_fixture->find<QWidget>("shell.error")->isVisible());
    m_fixture->workspace.failure.reset();
    QVERIFY(m_fixture->window->close());
    QCOMPARE(m_fixture->workspace.saves, 1);
}

void WindowTest::theWindowComesBackWhenItsScreenGoes()
{
    MainWindow &window = *m_fixture->window;
    window.move(9000, 9000);
    QScreen *screen = QGuiApplication::primaryScreen();
    emit qGuiApp->screenRemoved(screen);
    QTRY_VERIFY(screen->availableGeometry().intersects(window.geometry()));
}

void WindowTest::closingRemembersTheWindow()
{
    m_fixture->window->openPlace(QStringLiteral("consent"));
    QVERIFY(m_fixture->window->close());
    const Settings again(m_fixture->settingsPath());
    QVERIFY(!again.windowGeometry().isEmpty());
    QVERIFY(!again.placeLayout(QStringLiteral("consent")).isEmpty());
    QCOMPARE(again.lastPlace(), QStringLiteral("consent"));
}

void WindowTest::badSettingsBecomeOneToast()
{
    tests::WindowFixture fixture(tests::WindowFixture::Start::WithWorkspace,
                                 R"({"zoom":-1,"theme":7})");
    QCOMPARE(fixture.window->toasts()->history().size(), 1);
    QVERIFY(fixture.window->toasts()->history().first().text.contains(QStringLiteral("zoom")));
}

void WindowTest::f6GoesThroughThePanes()
{
    m_fixture->window->openPlace(QStringLiteral("consent"));
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QList<QWidget *> visited;
    for (int step = 0; step < 8; ++step) {
        action("view.nextPane")->trigger();
        QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused && m_fixture->consent->isAncestorOf(focused));
        if (visited.contains(focused))
            break;
        visited << focused;
    }
    QVERIFY2(visited.size() >= 4, qPrintable(QString::number(visited.size())));
}

void WindowTest::themeSwitchChangesThePaletteAtOnce()
{
    m_fixture->window->resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
    m_fixture->window->grab();
    QElapsedTimer timer;
    timer.start();
    m_fixture->find<QAbstractButton>("shell.status.theme")->click();
    const qint64 milliseconds = timer.elapsed();
    const auto widgets = m_fixture->window->findChildren<QWidget *>();
    qInfo("theme switch over %lld widgets: %lld ms", static_cast<long long>(widgets.size()),
          static_cast<long long>(milliseconds));
    for (const QWidget *widget : widgets)
        QVERIFY2(ui::Theme::of(widget).isDark, qPrintable(widget->objectName()));
    QCOMPARE(m_fixture->settings->theme(), ui::ThemeChoice::Dark);
    const QImage picture = m_fixture->window->grab().toImage();
    QCOMPARE(picture.pixelColor(4, 30), ui::Theme::dark().chrome);
    QCOMPARE(picture.pixelColor(2, picture.height() - 40), ui::Theme::dark().chrome);
}

} // namespace numauth::shell

std::unique_ptr<QObject> makeWindowTest()
{
    return std::make_unique<numauth::shell::WindowTest>();
}

#include "WindowTest.moc"
