#include "tests/ui/shell/WindowFixture.h"
#include "ui/shell/ActionTable.h"
#include "ui/widgets/Toast.h"

#include <QDir>
#include <QMenu>
#include <QTest>

namespace numauth {

/// Writes pictures of the window into the folder NUMAUTH_PICTURES, to be looked at beside the
/// design.
class PictureTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsTheWindow_data();
    void drawsTheWindow();
    void drawsPaletteSettingsAndMenu();
};

namespace {

void keep(const QPixmap &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("NUMAUTH_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(QStringLiteral("shell-%1.png").arg(name))));
}

} // namespace

void PictureTest::drawsTheWindow_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isChinese");
    QTest::addColumn<bool>("hasWorkspace");
    QTest::newRow("light-zh") << false << true << true;
    QTest::newRow("dark-zh") << true << true << true;
    QTest::newRow("light-en") << false << false << true;
    QTest::newRow("first-run") << false << true << false;
}

void PictureTest::drawsTheWindow()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isChinese);
    QFETCH(bool, hasWorkspace);
    using tests::WindowFixture;
    WindowFixture fixture(hasWorkspace ? WindowFixture::Start::WithWorkspace
                                       : WindowFixture::Start::WithoutWorkspace);
    fixture.speak(isChinese ? Language::Chinese : Language::English);
    fixture.themes.choose(isDark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
    fixture.window->resize(1440, 900);
    fixture.window->openPlace(QStringLiteral("consent"));
    emit fixture.consent->taskChanged(
        {QStringLiteral("export"), QString::fromUtf8("导出图集"), 452, 636, true, false});
    QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
    QTest::qWait(60);
    const QPixmap picture = fixture.window->grab();
    QCOMPARE(picture.size() / picture.devicePixelRatio(), QSize(1440, 900));
    keep(picture, QLatin1StringView(QTest::currentDataTag()));
}

void PictureTest::drawsPaletteSettingsAndMenu()
{
    tests::WindowFixture fixture;
    fixture.speak(Language::Chinese);
    fixture.window->resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
    fixture.window->actionTable()->action("view.palette")->trigger();
    auto *palette = fixture.find<QWidget>("shell.palette");
    QTRY_VERIFY(palette->isVisible());
    keep(palette->grab(), QStringLiteral("palette"));
    palette->close();
    fixture.window->actionTable()->action("help.keys")->trigger();
    auto *settings = fixture.find<QWidget>("shell.settings");
    QTRY_VERIFY(settings->isVisible());
    QTest::qWait(60);
    keep(settings->grab(), QStringLiteral("settings"));
    auto *menu = fixture.find<QMenu>("shell.menu.view");
    menu->popup(QPoint(10, 10));
    keep(menu->grab(), QStringLiteral("menu"));
    menu->close();
    fixture.window->toasts()->show({QString::fromUtf8("已移除 promo_card"), ui::Verdict::Ok,
                                    QString::fromUtf8("撤销"), [] {}});
    fixture.window->showError(
        {Error::Code::Malformed, QString::fromUtf8("pages/login.json 第 12 行不是 JSON。"), {}});
    QTest::qWait(60);
    keep(fixture.window->grab(), QStringLiteral("toast"));
}

} // namespace numauth

std::unique_ptr<QObject> makePictureTest()
{
    return std::make_unique<numauth::PictureTest>();
}

#include "PictureTest.moc"
