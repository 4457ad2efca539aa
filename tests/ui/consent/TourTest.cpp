#include "tests/support/ProgramRun.h"
#include "tests/ui/consent/TextFit.h"
#include "tests/ui/consent/TourWindow.h"
#include "ui/consent/ExportDialog.h"
#include "ui/consent/FixDialog.h"
#include "ui/consent/PageCanvas.h"
#include "ui/consent/PageCommands.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/VerdictBanner.h"

#include <QApplication>
#include <QFileInfo>
#include <QMouseEvent>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <cmath>
#include <memory>

namespace numauth {

namespace {

const char *const childName = "NUMAUTH_TOUR_ZOOM";
const char *const fontName = "NUMAUTH_TOUR_FONT";

} // namespace

/// The way through the window that a person goes first: the refused sample, the button dragged, the
/// banner turned, undo, fix, the other language and theme, export. Once at every scale of the
/// screen and with a larger font, each in a process of its own; no text may be cut off anywhere.
/// NUMAUTH_TOUR names a folder for a picture of every step.
class TourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void goesThroughTheWindow();
    void nothingIsCutOffAtAnyScale_data();
    void nothingIsCutOffAtAnyScale();

private:
    void look(tests::TourWindow &tour, const QString &step);
    void dragButton(tests::TourWindow &tour, int dy);
    void exportPage(tests::TourWindow &tour);

    QStringList m_faults;
};

/// The desktop's own font, before the program reads it.
void TourTest::initTestCase()
{
    const double factor = qEnvironmentVariable(fontName).toDouble();
    if (factor <= 0)
        return;
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    QApplication::setFont(font);
    QVERIFY(ui::uiFont().pixelSize() >=
            std::floor(static_cast<int>(ui::TextSize::Normal) * factor));
}

void TourTest::look(tests::TourWindow &tour, const QString &step)
{
    // Layouts follow a new language in turns of the event loop, the matrix a check of all cells.
    QStringList faults = tests::textFaults(*tour.front());
    for (int round = 0; round < 20 && (round < 2 || !faults.isEmpty()); ++round) {
        QTest::qWait(50);
        faults = tests::textFaults(*tour.front());
    }
    tour.keep(step);
    for (const QString &fault : std::as_const(faults))
        m_faults << QStringLiteral("%1: %2").arg(step, fault);
}

void TourTest::dragButton(tests::TourWindow &tour, int dy)
{
    ui::PageCanvas &canvas = *tour.place().canvas();
    const QRectF button = canvas.viewportRect(
        tour.place().session().layout().find(QStringLiteral("loginButton"))->rect);
    const QPoint grip = QPointF(button.left() + 20, button.top() + 5).toPoint();
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, grip);
    for (int step = 1; step <= 8; ++step) {
        const QPoint at = grip + QPoint(0, dy * step / 8);
        QMouseEvent move(QEvent::MouseMove, at, canvas.viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas.viewport(), &move);
    }
    look(tour, QStringLiteral("dragging"));
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, grip + QPoint(0, dy));
}

void TourTest::exportPage(tests::TourWindow &tour)
{
    ui::ExportDialog *dialog = tour.place().commands()->openExport();
    QVERIFY(dialog);
    QSignalSpy exported(dialog, &ui::ExportDialog::exported);
    look(tour, QStringLiteral("export"));
    const QString file = tour.path(QStringLiteral("page.png"));
    dialog->exportTo(file);
    QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, 30'000);
    QVERIFY(QFileInfo(file).size() > 0);
}

void TourTest::goesThroughTheWindow()
{
    const int zoom = std::max(100, qEnvironmentVariableIntValue(childName));
    tests::TourWindow tour(QSize(1440, 900) * 100 / zoom);
    ui::ConsentPlace &place = tour.place();
    QUndoStack &undo = place.session().document()->undoStack();
    QCOMPARE(place.banner()->verdict(), ui::Verdict::Refuses);
    look(tour, QStringLiteral("opened"));

    dragButton(tour, -qRound(60 * place.canvas()->zoom()));
    QCOMPARE(undo.count(), 1);
    QVERIFY(place.banner()->verdict() != ui::Verdict::Refuses);
    look(tour, QStringLiteral("dragged"));
    undo.undo();
    QCOMPARE(place.banner()->verdict(), ui::Verdict::Refuses);

    ui::FixDialog *fix = place.openFix();
    QTRY_VERIFY_WITH_TIMEOUT(fix->applyButton()->isEnabled(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(fix->isReady(), 60'000);
    look(tour, QStringLiteral("fix"));
    fix->applyButton()->click();
    QVERIFY(place.banner()->verdict() != ui::Verdict::Refuses);
    look(tour, QStringLiteral("fixed"));

    tour.languages().choose(Language::English);
    look(tour, QStringLiteral("english"));
    tour.themes().choose(ui::ThemeChoice::Dark);
    look(tour, QStringLiteral("dark"));
    place.setShowsMatrix(true);
    look(tour, QStringLiteral("matrix"));
    place.setShowsMatrix(false);
    place.commands()->openPlatform();
    look(tour, QStringLiteral("platform"));
    tour.front()->close();
    exportPage(tour);
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(QLatin1Char('\n'))));
}

void TourTest::nothingIsCutOffAtAnyScale_data()
{
    QTest::addColumn<QString>("scale");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QString>("font");
    const QString own = QStringLiteral("0");
    QTest::newRow("150 %") << QStringLiteral("1.5") << 100 << own;
    QTest::newRow("200 %") << QStringLiteral("2") << 100 << own;
    // Everything larger on a screen that is not: the window has room for less.
    QTest::newRow("all 30 % larger") << QStringLiteral("1.3") << 130 << own;
    QTest::newRow("font 30 % larger") << QStringLiteral("1") << 100 << QStringLiteral("1.3");
}

void TourTest::nothingIsCutOffAtAnyScale()
{
    if (qEnvironmentVariableIsSet(childName))
        QSKIP("this is the process of one scale already");
    QFETCH(QString, scale);
    QFETCH(int, zoom);
    QFETCH(QString, font);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
    environment.insert(QLatin1StringView(childName), QString::number(zoom));
    environment.insert(QLatin1StringView(fontName), font);
    environment.insert(QStringLiteral("NUMAUTH_TOUR_PREFIX"),
                       QStringLiteral("%1x%2f%3-").arg(scale).arg(zoom).arg(font));
    QProcess child;
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("TourTest"), QStringLiteral("goesThroughTheWindow")});
    QVERIFY(child.waitForFinished(180'000));
    QVERIFY2(child.exitCode() == 0, child.readAll().constData());
}

} // namespace numauth

std::unique_ptr<QObject> makeTourTest()
{
    return std::make_unique<numauth::TourTest>();
}

#include "TourTest.moc"
