#include "models/consent/edit/SnapTargets.h"
#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/CanvasActions.h"
#include "ui/consent/CanvasOverlay.h"
#include "ui/consent/ProblemsPanel.h"
#include "ui/widgets/TableView.h"

#include <QAccessible>
#include <QAction>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QUndoStack>
#include <QWheelEvent>

namespace numauth::ui {

namespace {

const QString promo = QStringLiteral("custom:promo_card");
const QString button = QStringLiteral("loginButton");

} // namespace

/// The tools of the canvas through the real widgets.
class CanvasTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_it = std::make_unique<PlaceFixture>(); }
    void cleanup() { m_it.reset(); }
    void aShiftClickAddsToTheSelection();
    void aRubberBandTakesWhatItTouches();
    void aDragMovesAllThatIsSelected();
    void escapePutsBackWhatIsDragged();
    void theVerdictFollowsTheDragAndTheListsItsEnd();
    void aDragSnapsUnlessAltIsHeld();
    void aViewOfTheAppIsMovedAndSized();
    void aHandleWritesTheHeight();
    void handlesWithoutAnAttributeAreHollow();
    void eightKeysAreOneStep();
    void ctrlArrowsAddUpToOneDp();
    void lockedViewsAreNotPicked();
    void hiddenViewsAreNotPickedButChecked();
    void aGuideComesOutOfTheRuler();
    void aGuideGoesBackIntoTheRuler();
    void aGuideTakesANumber();
    void alignWritesOneStep();
    void theAnchorIsSwapped();
    void zoomKeepsThePointUnderThePointer();
    void zoomStaysWithinItsBounds();
    void aPinchZoomsAtItsMiddle();
    void aDragOnIosEditsTheFrame();
    void lettersChangeWhatIsShown();
    void lettersInAFieldAreLetters();
    void spacePans();
    void zonesTurnFromDeviceToAllDevices();
    void tabGoesThroughTheViews();
    void everyViewAndFindingIsAccessible();
    void viewsAreAddedOrderedAndRemoved();
    void aRefusedMoveSaysWhy();
    void aLayoutFileBecomesBoxes();
    void theDeviceBesideBecomesTheMainOne();

private:
    QUndoStack &undo() { return *m_it->place().undoStack(); }
    QPoint centre(const QString &id) { return m_it->canvas().viewportPoint(id); }

    std::unique_ptr<PlaceFixture> m_it;
};

void CanvasTest::aShiftClickAddsToTheSelection()
{
    m_it->session().select(button);
    QTest::mouseClick(m_it->canvas().viewport(), Qt::LeftButton, Qt::ShiftModifier, centre(promo));
    QCOMPARE(m_it->session().selectedElements(), (QStringList{button, promo}));
    QTest::mouseClick(m_it->canvas().viewport(), Qt::LeftButton, Qt::ShiftModifier, centre(promo));
    QCOMPARE(m_it->session().selectedElements(), QStringList{button});
}

void CanvasTest::aRubberBandTakesWhatItTouches()
{
    const QRectF card = m_it->canvas().viewportRect(m_it->session().layout().find(promo)->rect);
    // From beside the phone, below the card, to inside of it.
    m_it->drag(QPoint(int(card.left()) - 60, int(card.bottom()) + 10),
               QPoint(int(card.left()) + 10, int(card.bottom()) - 4));
    QCOMPARE(m_it->session().selectedElements(), QStringList{promo});
}

void CanvasTest::aDragMovesAllThatIsSelected()
{
    const double offset = m_it->number("setLogBtnOffsetY");
    const double y = m_it->session().page().customViews.first().y;
    m_it->session().selectAll({promo, button});
    const QPoint grip = m_it->buttonGrip();
    m_it->drag(grip, grip - QPoint(0, m_it->px(40)), Qt::AltModifier);
    const double moved = offset - m_it->number("setLogBtnOffsetY");
    QVERIFY2(std::abs(moved - 40) <= 1, qPrintable(QString::number(moved)));
    QVERIFY(std::abs(y - m_it->session().page().customViews.first().y - moved) <= 1);
    QCOMPARE(undo().count(), 1);
    undo().undo();
    QCOMPARE(m_it->number("setLogBtnOffsetY"), offset);
}

void CanvasTest::escapePutsBackWhatIsDragged()
{
    const double offset = m_it->number("setLogBtnOffsetY");
    const QPoint grip = m_it->buttonGrip();
    m_it->press(grip);
    m_it->moveTo(grip - QPoint(0, 60));
    QVERIFY(m_it->number("setLogBtnOffsetY") < offset);
    QTest::keyClick(&m_it->canvas(), Qt::Key_Escape);
    QCOMPARE(m_it->number("setLogBtnOffsetY"), offset);
    QCOMPARE(undo().count(), 0);
    m_it->release(grip);
    QCOMPARE(m_it->number("setLogBtnOffsetY"), offset);
}

void CanvasTest::theVerdictFollowsTheDragAndTheListsItsEnd()
{
    const QPoint grip = m_it->buttonGrip();
    QSignalSpy updated(&m_it->session(), &PageSession::updated);
    QSignalSpy lists(&m_it->session(), &PageSession::listsDue);
    m_it->press(grip);
    m_it->moveTo(grip - QPoint(0, m_it->px(30)), Qt::AltModifier);
    m_it->moveTo(grip - QPoint(0, m_it->px(60)), Qt::AltModifier);
    QCOMPARE(updated.count(), 2);
    QCOMPARE(lists.count(), 0);
    m_it->release(grip - QPoint(0, m_it->px(60)), Qt::AltModifier);
    QCOMPARE(lists.count(), 1);
}

void CanvasTest::aDragSnapsUnlessAltIsHeld()
{
    // Just off the middle of the page: the card's own place.
    const consent::PageLayout layout = m_it->session().layout();
    const double middle = layout.toDp(layout.screen.width()) / 2;
    const auto offCentre = [&] {
        const auto &view = m_it->session().page().customViews.first();
        return view.x + view.width / 2 - middle;
    };
    m_it->session().select(promo);
    const QPoint grip = centre(promo);
    m_it->drag(grip, grip + QPoint(m_it->px(5), 0));
    QCOMPARE(offCentre(), 0);
    m_it->drag(grip, grip + QPoint(m_it->px(5), 0), Qt::AltModifier);
    QCOMPARE(offCentre(), 5);
}

void CanvasTest::aViewOfTheAppIsMovedAndSized()
{
    m_it->session().select(promo);
    const QRectF rect = m_it->canvas().viewportRect(m_it->session().layout().find(promo)->rect);
    const double height = m_it->session().page().customViews.first().height;
    m_it->drag(QPointF(rect.center().x(), rect.bottom()).toPoint(),
               QPointF(rect.center().x(), rect.bottom() + m_it->px(20)).toPoint());
    QVERIFY(std::abs(m_it->session().page().customViews.first().height - height - 20) <= 1);
    QCOMPARE(undo().count(), 1);
}

void CanvasTest::aHandleWritesTheHeight()
{
    m_it->session().select(button);
    const QRectF rect = m_it->canvas().viewportRect(m_it->element("loginButton")->rect);
    const QPoint top = QPointF(rect.center().x(), rect.top()).toPoint();
    m_it->drag(top, top - QPoint(0, m_it->px(10)));
    QVERIFY(std::abs(m_it->number("setLogBtnHeight") - 58) <= 1);
    QVERIFY(std::abs(m_it->number("setLogBtnOffsetY") - 388) <= 1);
}

void CanvasTest::handlesWithoutAnAttributeAreHollow()
{
    const Theme &theme = Theme::of(&m_it->canvas());
    const CanvasOverlay overlay(m_it->session(), theme, m_it->canvas().viewportTransform());
    m_it->session().select(QStringLiteral("slogan"));
    QCOMPARE(overlay.handles().size(), 8);
    for (const CanvasOverlay::Handle &handle : overlay.handles())
        QVERIFY(!handle.isWritable);
    m_it->session().select(button);
    for (const CanvasOverlay::Handle &handle : overlay.handles())
        QVERIFY(handle.isWritable);
}

void CanvasTest::eightKeysAreOneStep()
{
    m_it->session().select(button);
    for (int key = 0; key < 8; ++key)
        QTest::keyPress(&m_it->canvas(), Qt::Key_Up);
    QTest::keyRelease(&m_it->canvas(), Qt::Key_Up);
    QCOMPARE(m_it->number("setLogBtnOffsetY"), 390);
    QCOMPARE(undo().count(), 1);
    QTest::keyClick(&m_it->canvas(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_it->number("setLogBtnOffsetY"), 398);
    QCOMPARE(undo().count(), 2);
}

void CanvasTest::ctrlArrowsAddUpToOneDp()
{
    m_it->session().select(button);
    const int pixels = qRound(m_it->session().layout().density);
    for (int key = 0; key < pixels; ++key)
        QTest::keyPress(&m_it->canvas(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(m_it->number("setLogBtnOffsetY"), 397);
}

void CanvasTest::lockedViewsAreNotPicked()
{
    m_it->session().elementStates().setLocked(promo, true);
    QTest::mouseClick(m_it->canvas().viewport(), Qt::LeftButton, {}, centre(promo));
    QVERIFY(!m_it->session().selectedElements().contains(promo));
    m_it->session().select(promo);
    QTest::keyClick(&m_it->canvas(), Qt::Key_Up);
    QCOMPARE(undo().count(), 0);
}

void CanvasTest::hiddenViewsAreNotPickedButChecked()
{
    const int refused = m_it->session().matrix().count(consent::Verdict::Refuses);
    m_it->session().elementStates().setHidden(button, true);
    QVERIFY(m_it->canvas().elementAt(m_it->buttonGrip()) != button);
    QCOMPARE(m_it->session().matrix().count(consent::Verdict::Refuses), refused);
    QVERIFY(!m_it->place().isModified());
}

void CanvasTest::aGuideComesOutOfTheRuler()
{
    const QPoint target = m_it->canvas().mapFromScene(QPointF(24, 300));
    m_it->drag(QPoint(8, 200), QPoint(target.x(), 200));
    const QList<consent::Guide> guides = consent::guidesOf(m_it->session().page().guides);
    QCOMPARE(guides.size(), 1);
    QCOMPARE(guides.first().orientation, Qt::Vertical);
    QVERIFY(std::abs(guides.first().at - 24) <= 1.5);
    undo().undo();
    QVERIFY(m_it->session().page().guides.isEmpty());
}

void CanvasTest::aGuideGoesBackIntoTheRuler()
{
    m_it->session().document()->setGuides(consent::withGuide({}, {Qt::Vertical, 100, -1}),
                                          QStringLiteral("g"));
    const QPoint at(m_it->canvas().mapFromScene(QPointF(100, 0)).x(), 400);
    m_it->drag(at, QPoint(4, 400));
    QVERIFY(m_it->session().page().guides.isEmpty());
}

void CanvasTest::aGuideTakesANumber()
{
    m_it->session().document()->setGuides(consent::withGuide({}, {Qt::Horizontal, 100, -1}),
                                          QStringLiteral("g"));
    const QPoint at(60, m_it->canvas().mapFromScene(QPointF(0, 100)).y());
    QTest::mouseDClick(m_it->canvas().viewport(), Qt::LeftButton, {}, at);
    auto *field = m_it->canvas().findChild<QDoubleSpinBox *>(QStringLiteral("consent.guideField"));
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("351"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(consent::guidesOf(m_it->session().page().guides).first().at, 351);
}

void CanvasTest::alignWritesOneStep()
{
    m_it->session().select(promo);
    m_it->place().canvasActions()->alignActions().first()->trigger();
    QCOMPARE(m_it->session().page().customViews.first().x, 0);
    QCOMPARE(undo().count(), 1);
}

void CanvasTest::theAnchorIsSwapped()
{
    m_it->session().select(button);
    const QRect before = m_it->element("loginButton")->rect;
    QVERIFY(m_it->canvas().editor().canSwapAnchor());
    m_it->canvas().editor().swapAnchor();
    QCOMPARE(m_it->number("setLogBtnOffsetY"), -1);
    QVERIFY(m_it->number("setLogBtnOffsetY_B") >= 0);
    QVERIFY(std::abs(m_it->element("loginButton")->rect.top() - before.top()) <=
            m_it->session().layout().density);
}

void CanvasTest::zoomKeepsThePointUnderThePointer()
{
    const QPoint at = centre(promo);
    const QPointF before = m_it->canvas().mapToScene(at);
    QWheelEvent wheel(at, m_it->canvas().viewport()->mapToGlobal(at), {}, QPoint(0, 240),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_it->canvas().viewport(), &wheel);
    QVERIFY((m_it->canvas().mapToScene(at) - before).manhattanLength() < 3);
}

void CanvasTest::zoomStaysWithinItsBounds()
{
    m_it->canvas().setZoom(1000, {});
    QCOMPARE(m_it->canvas().zoom(), 32);
    m_it->canvas().setZoom(0.0001, {});
    QCOMPARE(m_it->canvas().zoom(), 0.05);
}

void CanvasTest::aPinchZoomsAtItsMiddle()
{
    const QPointF at = centre(promo);
    const double before = m_it->canvas().zoom();
    const QPointF under = m_it->canvas().mapToScene(at.toPoint());
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                              at, at, m_it->canvas().viewport()->mapToGlobal(at), 0.5, {});
    QCoreApplication::sendEvent(m_it->canvas().viewport(), &pinch);
    QCOMPARE(m_it->canvas().zoom(), before * 1.5);
    QVERIFY((m_it->canvas().mapToScene(at.toPoint()) - under).manhattanLength() < 3);
}

void CanvasTest::aDragOnIosEditsTheFrame()
{
    const QString path = m_it->path(QStringLiteral("ios.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion":1,"platform":"ios","attributes":{
        "loginBtnFrameBlock":[{"x":24,"y":400,"width":"superViewSize.width - 48","height":50}]}})");
    file.close();
    QVERIFY(m_it->place().openPage(path));
    const QPoint grip = m_it->buttonGrip();
    m_it->drag(grip, grip - QPoint(0, m_it->px(100)), Qt::AltModifier);
    const QJsonObject frame = m_it->session()
                                  .page()
                                  .attributes.value(QStringLiteral("loginBtnFrameBlock"))
                                  .at(0)
                                  .toObject();
    QVERIFY(std::abs(frame.value(QStringLiteral("y")).toDouble() - 300) < 2);
    QCOMPARE(frame.value(QStringLiteral("width")).toString(),
             QStringLiteral("superViewSize.width - 48"));
    QCOMPARE(undo().count(), 1);
}

void CanvasTest::lettersChangeWhatIsShown()
{
    PageCanvas &canvas = m_it->canvas();
    PageSession &session = m_it->session();
    m_it->place().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_it->place()));
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_3);
    QCOMPARE(session.state().carrier, consent::allCarriers.at(2));
    QTest::keyClick(&canvas, Qt::Key_O);
    QCOMPARE(session.state().orientation, consent::Orientation::Landscape);
    QTest::keyClick(&canvas, Qt::Key_D);
    QVERIFY(session.state().isDark);
    const QString device = session.device().id;
    QTest::keyClick(&canvas, Qt::Key_BracketRight);
    QVERIFY(session.device().id != device);
    QTest::keyClick(&canvas, Qt::Key_BracketLeft);
    QCOMPARE(session.device().id, device);
    QTest::keyClick(&canvas, Qt::Key_P);
    QCOMPARE(session.pinnedDevice()->id, device);
    QTest::keyClick(&canvas, Qt::Key_F8);
    QVERIFY(m_it->place().problems()->problems()->currentIndex().isValid());
    QCOMPARE(undo().count(), 0);
}

void CanvasTest::lettersInAFieldAreLetters()
{
    auto *search = m_it->place().findChild<QLineEdit *>(QStringLiteral("consent.devices.search"));
    m_it->place().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_it->place()));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("od3"));
    QCOMPARE(search->text(), QStringLiteral("od3"));
    QCOMPARE(m_it->session().state().orientation, consent::Orientation::Portrait);
}

void CanvasTest::spacePans()
{
    m_it->canvas().setZoom(3, centre(promo));
    m_it->canvas().setFocus();
    const QPointF before = m_it->canvas().mapToScene(QPoint(200, 200));
    QTest::keyPress(&m_it->canvas(), Qt::Key_Space);
    m_it->drag(QPoint(300, 300), QPoint(260, 280));
    QTest::keyRelease(&m_it->canvas(), Qt::Key_Space);
    const QPointF shift = m_it->canvas().mapToScene(QPoint(200, 200)) - before;
    QVERIFY((shift - QPointF(40, 20) / 3).manhattanLength() < 1);
    QCOMPARE(undo().count(), 0);
}

void CanvasTest::zonesTurnFromDeviceToAllDevices()
{
    QTest::keyClick(&m_it->canvas(), Qt::Key_Z);
    QCOMPARE(m_it->canvas().look().zones, ZonesView::Device);
    QTest::keyClick(&m_it->canvas(), Qt::Key_Z);
    QCOMPARE(m_it->canvas().look().zones, ZonesView::AllDevices);
    QTest::keyClick(&m_it->canvas(), Qt::Key_Z);
    QCOMPARE(m_it->canvas().look().zones, ZonesView::Off);
}

void CanvasTest::tabGoesThroughTheViews()
{
    m_it->canvas().setFocus();
    const QStringList order = m_it->canvas().readingOrder();
    QVERIFY(order.size() > 5);
    m_it->session().select(order.first());
    for (qsizetype index = 1; index < order.size(); ++index) {
        QTest::keyClick(&m_it->canvas(), Qt::Key_Tab);
        QCOMPARE(m_it->session().selectedElement(), order.at(index));
    }
    QTest::keyClick(&m_it->canvas(), Qt::Key_Backtab);
    QCOMPARE(m_it->session().selectedElement(), order.at(order.size() - 2));
}

void CanvasTest::everyViewAndFindingIsAccessible()
{
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&m_it->canvas());
    QVERIFY(canvas);
    QCOMPARE(canvas->role(), QAccessible::Canvas);
    QSet<QString> ids;
    int findings = 0;
    for (int index = 0; index < canvas->childCount(); ++index) {
        QAccessibleInterface *child = canvas->child(index);
        QVERIFY(child);
        if (child->object())
            continue; // widgets over the canvas
        QVERIFY(!child->text(QAccessible::Name).isEmpty());
        QVERIFY(child->rect().isValid());
        QVERIFY(child->role() != QAccessible::NoRole);
        QCOMPARE(canvas->indexOfChild(child), index);
        ids << child->text(QAccessible::Help);
        findings += child->role() == QAccessible::AlertMessage;
    }
    for (const QString &id : m_it->canvas().readingOrder())
        QVERIFY2(ids.contains(id), qPrintable(id));
    QCOMPARE(findings, m_it->session().findings().size());
}

void CanvasTest::viewsAreAddedOrderedAndRemoved()
{
    const QList<QAction *> add = m_it->place().canvasActions()->addActions();
    for (qsizetype kind = 0; kind < 4; ++kind)
        add.at(kind)->trigger();
    const auto &views = m_it->session().page().customViews;
    QCOMPARE(views.size(), 5);
    QCOMPARE(m_it->session().selectedElement(), QStringLiteral("custom:") + views.last().name);
    const QString last = views.last().name;
    m_it->place().canvasActions()->forward()->trigger();
    QCOMPARE(m_it->session().page().customViews.at(3).name, last);
    m_it->place().canvasActions()->remove()->trigger();
    QCOMPARE(m_it->session().page().customViews.size(), 4);
    QVERIFY(m_it->session().selectedElement().isEmpty());
    undo().undo();
    QCOMPARE(m_it->session().page().customViews.size(), 5);
}

void CanvasTest::aRefusedMoveSaysWhy()
{
    QSignalSpy refused(&m_it->canvas().editor(), &ElementEditor::refused);
    m_it->session().select(QStringLiteral("slogan"));
    QTest::keyClick(&m_it->canvas(), Qt::Key_Right);
    QCOMPARE(refused.size(), 1);
    QVERIFY(!refused.first().first().toString().isEmpty());
    QCOMPARE(undo().count(), 0);
}

void CanvasTest::theDeviceBesideBecomesTheMainOne()
{
    const QString main = m_it->session().device().id;
    const consent::Device *pinned = m_it->session().pinnedDevice();
    QVERIFY(pinned);
    const QString beside = pinned->id;
    const double width = m_it->session().layout().toDp(m_it->session().layout().screen.width());
    QTest::mouseClick(m_it->canvas().viewport(), Qt::LeftButton, {},
                      m_it->canvas().mapFromScene(QPointF(width + 150 + 60, 200)));
    QCOMPARE(m_it->session().device().id, beside);
    QCOMPARE(m_it->session().pinnedDevice()->id, main);
}

void CanvasTest::aLayoutFileBecomesBoxes()
{
    const QString path = m_it->path(QStringLiteral("promo.xml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<View xmlns:android=\"http://schemas.android.com/apk/res/android\" "
               "android:id=\"@+id/promo_card\" android:layout_width=\"40dp\" "
               "android:layout_height=\"40dp\" android:layout_marginTop=\"60dp\"/>");
    file.close();
    QVERIFY(m_it->canvas().editor().addLayout(path));
    const consent::CustomView added = m_it->session().page().customViews.last();
    QCOMPARE(added.layer, consent::CustomView::Layer::Xml);
    QVERIFY(added.name != QStringLiteral("promo_card")); // that one was taken
    QVERIFY(m_it->session().layout().find(QStringLiteral("custom:") + added.name));
    undo().undo();
    QCOMPARE(m_it->session().page().customViews.size(), 1);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeCanvasTest()
{
    return std::make_unique<numauth::ui::CanvasTest>();
}

#include "CanvasTest.moc"
