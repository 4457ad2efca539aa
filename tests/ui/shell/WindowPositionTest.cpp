#include "ui/shell/WindowPosition.h"

#include <QTest>

#include <memory>

namespace numauth::shell {

class WindowPositionTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackToAScreen_data();
    void comesBackToAScreen();
};

void WindowPositionTest::comesBackToAScreen_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("wanted");
    const QRect main(0, 0, 1920, 1040);
    const QRect right(1920, 0, 1280, 1000);
    const QRect window(100, 100, 1440, 900);
    QTest::newRow("on the screen") << window << QList<QRect>{main} << window;
    QTest::newRow("partly off, still to be grabbed")
        << QRect(1700, 100, 1440, 900) << QList<QRect>{main} << QRect(1700, 100, 1440, 900);
    QTest::newRow("second screen is gone")
        << QRect(2000, 50, 1100, 700) << QList<QRect>{main} << QRect(820, 50, 1100, 700);
    QTest::newRow("title above the screen")
        << QRect(100, -500, 1440, 900) << QList<QRect>{main} << QRect(100, 0, 1440, 900);
    QTest::newRow("nearest of two")
        << QRect(4000, 50, 1100, 700) << QList<QRect>{main, right} << QRect(2100, 50, 1100, 700);
    QTest::newRow("larger than what is left")
        << QRect(5000, 0, 3000, 2000) << QList<QRect>{main} << QRect(0, 0, 1920, 1040);
    QTest::newRow("no screen at all") << window << QList<QRect>{} << window;
}

void WindowPositionTest::comesBackToAScreen()
{
    QFETCH(QRect, window);
    QFETCH(QList<QRect>, screens);
    QFETCH(QRect, wanted);
    QCOMPARE(positionOnScreens(window, screens), wanted);
}

} // namespace numauth::shell

std::unique_ptr<QObject> makeWindowPositionTest()
{
    return std::make_unique<numauth::shell::WindowPositionTest>();
}

#include "WindowPositionTest.moc"
