#include "tests/ui/consent/TourWindow.h"
#include "ui/consent/PageCanvas.h"
#include "ui/shell/ActionTable.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/VerdictBanner.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#include <memory>

namespace numauth {

/// The tour of the window without a mouse: keys go to whatever has the focus, as the system would
/// send them.
class KeyboardTourTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_tour.reset(); }
    void goesThroughTheWindow();
    void everyPaneIsReachedInReadingOrder();
    void everyControlOfThePlaceIsReachedByTab();
    void tabGoesFromTheTopOfAPaneDown();
    void everyKeyOfThePlaceCanBeChanged();
    void keysThatTwoActionsWouldHaveAreTold();

private:
    static QWidget *target();
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// The palette runs the first command that matches.
    void runCommand(const QString &words);
    void focusCanvas();
    void comeBack();
    void answerFileDialog(const QString &file);

    std::unique_ptr<tests::TourWindow> m_tour;
};

void KeyboardTourTest::init()
{
    m_tour = std::make_unique<tests::TourWindow>();
    m_tour->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_tour->window()));
}

QWidget *KeyboardTourTest::target()
{
    if (QApplication::focusWidget())
        return QApplication::focusWidget();
    return QApplication::activeWindow();
}

/// A window manager gives the focus back when a dialog closes; the offscreen platform does not.
void KeyboardTourTest::comeBack()
{
    QTRY_VERIFY(!QApplication::activeModalWidget());
    m_tour->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_tour->window()));
    QTRY_VERIFY(QApplication::focusWidget());
}

void KeyboardTourTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(target());
    QTest::keyClick(target(), key, modifiers);
    QCoreApplication::processEvents();
}

void KeyboardTourTest::type(const QString &text)
{
    QTest::keyClicks(target(), text);
    QCoreApplication::processEvents();
}

void KeyboardTourTest::runCommand(const QString &words)
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    type(words);
    press(Qt::Key_Return);
}

void KeyboardTourTest::focusCanvas()
{
    ui::PageCanvas &canvas = *m_tour->place().canvas();
    for (int pane = 0; !canvas.hasFocus(); ++pane) {
        QVERIFY(pane < 8);
        press(Qt::Key_F6);
    }
}

/// The dialog of the system holds the program until it is answered. On a busy machine it may not
/// take the first answer.
void KeyboardTourTest::answerFileDialog(const QString &file)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [timer, file, wasSeen = false]() mutable {
        QFileDialog *dialog = nullptr;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QFileDialog *>(window); found && found->isVisible())
                dialog = found;
        }
        if (!dialog && wasSeen)
            timer->deleteLater();
        auto *name =
            dialog ? dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")) : nullptr;
        if (!name)
            return;
        wasSeen = true;
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(name, file);
        // The names that complete it lie over the dialog.
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        QTest::keyClick(name, Qt::Key_Return);
    });
    timer->start(100);
}

void KeyboardTourTest::goesThroughTheWindow()
{
    ui::ConsentPlace &place = m_tour->place();
    QCOMPARE(place.banner()->verdict(), ui::Verdict::Refuses);
    focusCanvas();
    for (int key = 0; place.session().selectedElement() != QLatin1StringView("loginButton");
         ++key) {
        QVERIFY(key < 20);
        press(Qt::Key_Tab);
    }
    for (int key = 0; key < 8; ++key)
        press(Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(place.banner()->verdict() != ui::Verdict::Refuses);
    for (int key = 0; place.banner()->verdict() != ui::Verdict::Refuses; ++key) {
        QVERIFY(key < 10);
        press(Qt::Key_Z, Qt::ControlModifier);
    }

    press(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *apply = QApplication::activeModalWidget()->findChild<QAbstractButton *>(
        QStringLiteral("consent.fix.apply"));
    QTRY_VERIFY_WITH_TIMEOUT(apply->hasFocus() && apply->isEnabled(), 60'000);
    press(Qt::Key_Space);
    QTRY_VERIFY(place.banner()->verdict() != ui::Verdict::Refuses);
    comeBack();

    const Language before = currentLanguage();
    runCommand(QStringLiteral("view.language"));
    QTRY_VERIFY(currentLanguage() != before);
    comeBack();
    runCommand(QStringLiteral("view.theme"));
    QTRY_COMPARE(&m_tour->themes().theme(), &ui::Theme::dark());
    comeBack();

    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    const QString file = m_tour->path(QStringLiteral("page.png"));
    answerFileDialog(file);
    QApplication::activeModalWidget()->activateWindow();
    QTRY_VERIFY(QApplication::focusWidget());
    for (int key = 0;
         QApplication::focusWidget()->objectName() != QLatin1StringView("consent.export.save");
         ++key) {
        QVERIFY(key < 20);
        press(Qt::Key_Tab);
    }
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 0, 30'000);
}

void KeyboardTourTest::everyPaneIsReachedInReadingOrder()
{
    QList<QPoint> places;
    for (int pane = 0; pane < 12; ++pane) {
        press(Qt::Key_F6);
        const QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused);
        const QWidget *shown = focused; // the pane: toolbar, dock or middle of the place
        while (shown->parentWidget() != &m_tour->place() && !shown->parentWidget()->isWindow())
            shown = shown->parentWidget();
        const QPoint at = shown->mapTo(&m_tour->window(), QPoint());
        if (places.contains(at))
            break;
        places << at;
    }
    QVERIFY(places.size() >= 5);
    const auto isBefore = [](const QPoint &first, const QPoint &second) {
        // Panes of one row begin a few px apart.
        return std::abs(first.y() - second.y()) < 20 ? first.x() < second.x()
                                                     : first.y() < second.y();
    };
    // One way round from the top, wherever the focus was.
    qsizetype turns = 0;
    for (qsizetype index = 0; index < places.size(); ++index) {
        const QPoint next = places.at((index + 1) % places.size());
        turns += isBefore(places.at(index), next) ? 0 : 1;
    }
    QStringList order;
    for (const QPoint &at : std::as_const(places))
        order << QStringLiteral("%1,%2").arg(at.x()).arg(at.y());
    QVERIFY2(turns == 1, qPrintable(order.join(QLatin1Char(' '))));
}

void KeyboardTourTest::everyControlOfThePlaceIsReachedByTab()
{
    QSet<const QWidget *> reached;
    press(Qt::Key_F6);
    for (int key = 0; key < 400; ++key) {
        QWidget *focused = QApplication::focusWidget();
        // The canvas goes through the views of the page before it lets go.
        const bool isCanvas = focused == m_tour->place().canvas();
        if (!focused || (reached.contains(focused) && !isCanvas))
            break;
        reached << focused;
        press(Qt::Key_Tab);
    }
    QStringList missed;
    for (const QWidget *widget : m_tour->place().findChildren<QWidget *>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        const bool isPiece =
            widget->focusProxy() || widget->objectName().startsWith(QLatin1StringView("qt_"));
        if (takesTab && !isPiece && widget->isVisible() && widget->isEnabled() &&
            !reached.contains(widget))
            missed << QStringLiteral("%1 %2 “%3”")
                          .arg(QLatin1StringView(widget->metaObject()->className()),
                               widget->objectName(), widget->accessibleName());
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
}

/// A row never comes after one that stands under it.
void KeyboardTourTest::tabGoesFromTheTopOfAPaneDown()
{
    ui::ConsentPlace &place = m_tour->place();
    QTest::qWait(50); // the order follows the layout
    QHash<const QWidget *, QRect> last;
    QWidget *start = place.findChild<QWidget *>(QStringLiteral("consent.page"));
    QWidget *widget = start;
    int count = 0;
    do {
        const QWidget *pane = widget;
        while (pane->parentWidget() && pane->parentWidget() != &place)
            pane = pane->parentWidget();
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (place.isAncestorOf(widget) && widget->isVisible() && takesTab) {
            const QRect at(widget->mapTo(&place, QPoint()), widget->size());
            if (last.contains(pane))
                QVERIFY2(at.bottom() > last.value(pane).top(), qPrintable(widget->objectName()));
            last.insert(pane, at);
            ++count;
        }
        widget = widget->nextInFocusChain();
    } while (widget != start);
    QVERIFY(count > 25);
}

void KeyboardTourTest::everyKeyOfThePlaceCanBeChanged()
{
    const shell::ActionTable &table = *m_tour->window().actionTable();
    for (const QAction *action : m_tour->place().findChildren<QAction *>()) {
        const bool isKeyed =
            std::ranges::any_of(table.keyed(), [action](const shell::KeyedAction &keyed) {
                return keyed.action == action && !keyed.id.contains(QLatin1Char('/'));
            });
        QVERIFY2(action->shortcut().isEmpty() || isKeyed, qPrintable(action->text()));
    }
}

void KeyboardTourTest::keysThatTwoActionsWouldHaveAreTold()
{
    const shell::ActionTable &table = *m_tour->window().actionTable();
    for (const shell::KeyedAction &keyed : table.keyed()) {
        for (const QKeySequence &keys : keyed.action->shortcuts()) {
            const shell::KeyedAction *other = table.otherWith(keys, keyed);
            QVERIFY2(!other,
                     qPrintable(keyed.id + QLatin1Char(' ') + (other ? other->id : QString())));
        }
    }
}

} // namespace numauth

std::unique_ptr<QObject> makeKeyboardTourTest()
{
    return std::make_unique<numauth::KeyboardTourTest>();
}

#include "KeyboardTourTest.moc"
