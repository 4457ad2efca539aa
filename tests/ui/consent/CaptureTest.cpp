#include "models/consent/capture/Calibration.h"
#include "tests/models/consent/DumpFixture.h"
#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/CaptureDialog.h"
#include "ui/widgets/Label.h"

#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

#include <memory>

namespace numauth::ui {

/// What a device reported of the page, dropped onto the place.
class CaptureTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_it = std::make_unique<PlaceFixture>(); }
    void cleanup() { m_it.reset(); }
    void theScreenOfThePageStandsNowhereOff();
    void aMovedViewIsMeasured();
    void anOverlapOnTheDeviceIsTold();
    void placesThatThePageLeavesOpenAreTaken();
    void aLayoutOfTheAppBecomesViews();
    void anotherScreenIsRefused();

private:
    QString write(const QString &name, const QByteArray &bytes);
    CaptureDialog *drop(const consent::PageLayout &layout);
    static QString top(const QTreeWidget &table, const QString &view);

    std::unique_ptr<PlaceFixture> m_it;
};

QString CaptureTest::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_it->path(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

CaptureDialog *CaptureTest::drop(const consent::PageLayout &layout)
{
    const QString path = write(QStringLiteral("窗口 dump.xml"), consent::uiautomatorDump(layout));
    if (!m_it->place().canTake(path))
        return nullptr;
    m_it->place().take({path});
    return m_it->place().findChild<CaptureDialog *>();
}

QString CaptureTest::top(const QTreeWidget &table, const QString &view)
{
    for (int row = 0; row < table.topLevelItemCount(); ++row) {
        if (table.topLevelItem(row)->text(0) == view)
            return table.topLevelItem(row)->text(2);
    }
    return {};
}

void CaptureTest::theScreenOfThePageStandsNowhereOff()
{
    CaptureDialog *dialog = drop(m_it->session().layout());
    QVERIFY(dialog);
    const auto *table = dialog->findChild<QTreeWidget *>();
    QVERIFY(table->topLevelItemCount() > 4);
    QCOMPARE(top(*table, consent::elementLabel(QStringLiteral("loginButton")).text()),
             QStringLiteral("0 dp"));
}

void CaptureTest::aMovedViewIsMeasured()
{
    consent::PageLayout shown = m_it->session().layout();
    for (consent::Element &element : shown.elements) {
        if (element.id.startsWith(QLatin1StringView("login")))
            element.visibleRect.translate(0, qRound(-20 * shown.density));
    }
    CaptureDialog *dialog = drop(shown);
    QVERIFY(dialog);
    QCOMPARE(top(*dialog->findChild<QTreeWidget *>(),
                 consent::elementLabel(QStringLiteral("loginButton")).text()),
             QStringLiteral("-20 dp"));
}

void CaptureTest::anOverlapOnTheDeviceIsTold()
{
    CaptureDialog *dialog = drop(m_it->session().layout());
    QVERIFY(dialog);
    const auto *verdict = dialog->findChild<Label *>(QStringLiteral("consent.capture.verdict"));
    QCOMPARE(verdict->text(), verdictWord(Verdict::Refuses));
}

void CaptureTest::placesThatThePageLeavesOpenAreTaken()
{
    m_it->session().document()->setAttribute(QStringLiteral("setSloganOffsetY"), std::nullopt);
    CaptureDialog *dialog = drop(m_it->session().layout());
    QVERIFY(dialog);
    auto *take = dialog->findChild<QPushButton *>(QStringLiteral("consent.capture.take"));
    QVERIFY(!take->isHidden());
    take->click();
    const QString folder =
        QFileInfo(m_it->session().document()->path()).path() + QStringLiteral("/..");
    const auto kept = consent::readCalibrations(folder);
    QVERIFY(kept && kept->size() == 1);
    QCOMPARE(m_it->session().tables().calibrations, *kept);
    QCOMPARE(kept->first().sdk, m_it->session().state().sdk);
}

void CaptureTest::aLayoutOfTheAppBecomesViews()
{
    const qsizetype before = m_it->session().page().customViews.size();
    const QString path =
        write(QStringLiteral("badge.xml"),
              R"(<FrameLayout xmlns:android="http://schemas.android.com/apk/res/android"
            android:layout_width="match_parent" android:layout_height="match_parent">
          <TextView android:id="@+id/badge" android:layout_width="80dp"
            android:layout_height="24dp" android:text="VIP"/></FrameLayout>)");
    m_it->place().take({path});
    QVERIFY(m_it->session().page().customViews.size() > before);
    QVERIFY(m_it->element("custom:badge"));
}

void CaptureTest::anotherScreenIsRefused()
{
    QSignalSpy toasts(&m_it->place(), &shell::Place::toastRequested);
    m_it->place().take({write(
        QStringLiteral("launcher.xml"),
        "<hierarchy><node class=\"a.b.Launcher\" bounds=\"[0,0][1080,1920]\"/></hierarchy>")});
    QVERIFY(!m_it->place().findChild<CaptureDialog *>());
    QCOMPARE(toasts.size(), 1);
    QVERIFY(!toasts.first().first().value<ToastMessage>().text.isEmpty());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeCaptureTest()
{
    return std::make_unique<numauth::ui::CaptureTest>();
}

#include "CaptureTest.moc"
