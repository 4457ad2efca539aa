#include "ui/consent/PlatformDialog.h"

#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/PageCommands.h"

#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace numauth::ui {

/// A page taken to the other platform through the window.
class PlatformDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatIsNotCarriedBeforeAnythingIsWritten();
    void makesAPageBesideTheOpenOne();
    void goesBackAgain();
    void cancelWritesNothing();
};

void PlatformDialogTest::listsWhatIsNotCarriedBeforeAnythingIsWritten()
{
    PlaceFixture fixture;
    fixture.session().document()->setAttribute(QStringLiteral("setWebCacheMode"), QJsonArray{2});
    PlatformDialog *dialog = fixture.place().commands()->openPlatform();
    QVERIFY(dialog);
    QVERIFY(!dialog->lossList()
                 ->findItems(QStringLiteral("setWebCacheMode"), Qt::MatchStartsWith)
                 .isEmpty());
    QCOMPARE(fixture.session().page().platform, consent::Platform::Android);
    dialog->reject();
}

void PlatformDialogTest::makesAPageBesideTheOpenOne()
{
    PlaceFixture fixture;
    const QString before = fixture.session().document()->path();
    PlatformDialog *dialog = fixture.place().commands()->openPlatform();
    QTest::mouseClick(dialog->createButton(), Qt::LeftButton);
    const QString after = fixture.session().document()->path();
    QVERIFY(after != before && QFileInfo::exists(before) && QFileInfo::exists(after));
    QCOMPARE(fixture.session().page().platform, consent::Platform::Ios);
    QCOMPARE(fixture.session().device().platform, consent::Platform::Ios);
    QVERIFY(fixture.session().page().isSet(QStringLiteral("loginBtnFrameBlock")));
    QVERIFY(!fixture.session().matrix().cells.isEmpty());
}

void PlatformDialogTest::goesBackAgain()
{
    PlaceFixture fixture;
    const double top = fixture.number("setLogBtnOffsetY");
    fixture.place().commands()->openPlatform()->accept();
    fixture.place().commands()->openPlatform()->accept();
    QCOMPARE(fixture.session().page().platform, consent::Platform::Android);
    QCOMPARE(fixture.number("setLogBtnOffsetY"), top);
}

void PlatformDialogTest::cancelWritesNothing()
{
    PlaceFixture fixture;
    const QFileInfo page(fixture.session().document()->path());
    const QStringList before = page.dir().entryList();
    fixture.place().commands()->openPlatform()->reject();
    QCOMPARE(page.dir().entryList(), before);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePlatformDialogTest()
{
    return std::make_unique<numauth::ui::PlatformDialogTest>();
}

#include "PlatformDialogTest.moc"
