#include "ui/widgets/Icons.h"

#include "tests/support/TestRun.h"
#include "ui/widgets/ThemeSwitch.h"
#include "ui/widgets/VerdictMark.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <cstdlib>
#include <memory>

namespace numauth::ui {

namespace {

int paintedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

QImage drawnMark(Verdict verdict)
{
    return VerdictMark::pixmap(verdict, 16, Theme::light(), 2).toImage();
}

} // namespace

namespace {

/// The edge of a stroke is partly transparent; taking the colour back out of it rounds.
bool isNear(const QColor &left, const QColor &right)
{
    return std::abs(left.red() - right.red()) <= 2 && std::abs(left.green() - right.green()) <= 2 &&
           std::abs(left.blue() - right.blue()) <= 2;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyIconDrawsSomething();
    void everyIconNamedInTheSourcesExists();
    void anIconFollowsThePalette();
    void aCheckedIconIsInAccent();
    void everyMarkHasItsOwnShape();
};

void IconsTest::everyIconDrawsSomething()
{
    QVERIFY(iconNames().size() > 100);
    for (const QString &name : iconNames()) {
        QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
        image.fill(0);
        QPainter painter(&image);
        paintIcon(&painter, QRectF(0, 0, 48, 48), name, Theme::light().text);
        painter.end();
        QVERIFY2(paintedPixels(image) > 20, qPrintable(name));
    }
}

/// An icon asked for by a name that has no file would be an empty square.
void IconsTest::everyIconNamedInTheSourcesExists()
{
    static const QRegularExpression call(QStringLiteral(
        "(?:themeIcon|makeIconButton|setIconName)\\(\\s*QStringLiteral\\(\"([a-z-]+)\"\\)"));
    QStringList missing;
    for (const QString &folder : {QStringLiteral("/ui"), QStringLiteral("/app")}) {
        QDirIterator files(tests::sourceFolder() + folder, {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = call.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString name = matches.next().captured(1);
                if (!iconNames().contains(name))
                    missing << file.fileName() + QStringLiteral(": ") + name;
            }
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void IconsTest::anIconFollowsThePalette()
{
    ThemeSwitch themes;
    const QIcon icon = themeIcon(QStringLiteral("square"));
    themes.choose(ThemeChoice::Light);
    const QImage light = icon.pixmap(24, 24).toImage();
    themes.choose(ThemeChoice::Dark);
    const QImage dark = icon.pixmap(24, 24).toImage();
    QVERIFY(light != dark);
    themes.choose(ThemeChoice::Light);
    QCOMPARE(icon.pixmap(24, 24).toImage(), light);
}

void IconsTest::aCheckedIconIsInAccent()
{
    ThemeSwitch themes;
    themes.choose(ThemeChoice::Light);
    const QIcon icon = themeIcon(QStringLiteral("minus"));
    const QImage on = icon.pixmap(QSize(24, 24), QIcon::Normal, QIcon::On).toImage();
    QVERIFY(isNear(on.pixelColor(12, 12), Theme::light().accent));
    const QImage off = icon.pixmap(QSize(24, 24), QIcon::Normal, QIcon::Off).toImage();
    QVERIFY(isNear(off.pixelColor(12, 12), Theme::light().text));
}

/// Colour-blind people tell the marks apart by their outline alone.
void IconsTest::everyMarkHasItsOwnShape()
{
    QList<QImage> outlines;
    for (const Verdict verdict : {Verdict::Refuses, Verdict::NonCompliant, Verdict::CannotTell,
                                  Verdict::Ok, Verdict::Information}) {
        const QImage outline = drawnMark(verdict).createAlphaMask();
        QVERIFY(!outlines.contains(outline));
        outlines << outline;
    }
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeIconsTest()
{
    return std::make_unique<numauth::ui::IconsTest>();
}

#include "IconsTest.moc"
