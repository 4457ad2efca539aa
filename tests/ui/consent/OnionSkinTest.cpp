#include "models/consent/PagePainter.h"
#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/OnionBar.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>

#include <algorithm>

namespace numauth::ui {

/// A screenshot over the page.
class OnionSkinTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_it = std::make_unique<PlaceFixture>(); }
    void cleanup() { m_it.reset(); }
    void thePageItselfHasNoDeviation();
    void aMovedViewIsMeasuredInDp();
    void theDeviceIsGuessedFromTheSize();
    void aPictureWithoutStatusBarLiesBelowIt();
    void hugePicturesAreRefusedBeforeTheyAreDecoded();
    void otherFilesAreRefusedWithASentence_data();
    void otherFilesAreRefusedWithASentence();
    void aDroppedPictureLiesOverThePage();
    void theBarFollows();
    void closingTakesItAway();

private:
    OnionSkin &onion() { return m_it->canvas().onionSkin(); }
    QImage screenshot(const consent::ConsentPage &page);
    QString saved(const QImage &image);
    QString header(int width, int height);

    std::unique_ptr<PlaceFixture> m_it;
};

QImage OnionSkinTest::screenshot(const consent::ConsentPage &page)
{
    PageSession &session = m_it->session();
    const consent::PageLayout layout =
        layOut(page, session.device(), session.state(), session.tables());
    QImage image(layout.screen, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(layout.density, layout.density);
    consent::PagePainter(layout, page, session.device(), session.tables()).paint(painter);
    return image;
}

QString OnionSkinTest::saved(const QImage &image)
{
    const QString path = m_it->path(QStringLiteral("shot.png"));
    image.save(path);
    return path;
}

/// A picture that claims a size and has nothing behind its header.
QString OnionSkinTest::header(int width, int height)
{
    const QString path = m_it->path(QStringLiteral("huge.ppm"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QByteArray("P6\n%1 %2\n255\n")
                   .replace("%1", QByteArray::number(width))
                   .replace("%2", QByteArray::number(height)));
    return path;
}

void OnionSkinTest::thePageItselfHasNoDeviation()
{
    QSignalSpy measured(&onion(), &OnionSkin::measured);
    QVERIFY(onion().open(saved(screenshot(m_it->session().page()))));
    QVERIFY(measured.wait(20000));
    QVERIFY(onion().worst());
    for (const consent::ElementDeviation &deviation : onion().deviations()) {
        if (deviation.shift)
            QVERIFY2(deviation.shift->manhattanLength() <= 0.5,
                     qPrintable(QStringLiteral("%1 %2 %3")
                                    .arg(deviation.elementId)
                                    .arg(deviation.shift->y())
                                    .arg(deviation.likeness)));
    }
}

void OnionSkinTest::aMovedViewIsMeasuredInDp()
{
    consent::ConsentPage moved = m_it->session().page();
    moved.attributes.insert(QStringLiteral("setNumFieldOffsetY"), QJsonArray{98});
    QSignalSpy measured(&onion(), &OnionSkin::measured);
    QVERIFY(onion().open(saved(screenshot(moved))));
    QVERIFY(measured.wait(20000));
    const auto &all = onion().deviations();
    const auto found =
        std::ranges::find(all, QStringLiteral("numberMask"), &consent::ElementDeviation::elementId);
    QVERIFY(found != all.end() && found->shift);
    QVERIFY2(std::abs(found->shift->y() - 6) <= 0.5,
             qPrintable(QString::number(found->shift->y())));
    QVERIFY(std::abs(found->shift->x()) <= 0.5);
}

void OnionSkinTest::theDeviceIsGuessedFromTheSize()
{
    const QList<consent::Device> devices = m_it->session().devices();
    const QSize shown = m_it->session().layout().screen;
    for (const consent::Device &device : devices) {
        if (!device.heightPx || QSize(device.widthPx, *device.heightPx) == shown)
            continue;
        QImage image(device.widthPx, *device.heightPx, QImage::Format_RGB32);
        image.fill(Qt::white);
        QVERIFY(onion().open(saved(image)));
        QCOMPARE(m_it->session().layout().screen, image.size());
        return;
    }
    QFAIL("only one size of screens");
}

void OnionSkinTest::aPictureWithoutStatusBarLiesBelowIt()
{
    const consent::PageLayout layout = m_it->session().layout();
    const int bar = m_it->element("statusBar")->rect.height();
    QImage image(layout.screen - QSize(0, bar), QImage::Format_RGB32);
    image.fill(Qt::white);
    QVERIFY(onion().open(saved(image)));
    QCOMPARE(onion().place().top(), layout.toDp(bar));
    QCOMPARE(onion().place().width(), layout.toDp(layout.screen.width()));
}

void OnionSkinTest::hugePicturesAreRefusedBeforeTheyAreDecoded()
{
    const Result<> opened = onion().open(header(10000, 10000));
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(QStringLiteral("10000 × 10000")),
             qPrintable(opened.error().message));
    QVERIFY(!onion().isOpen());
}

void OnionSkinTest::otherFilesAreRefusedWithASentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a picture");
    QTest::newRow("cut off") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void OnionSkinTest::otherFilesAreRefusedWithASentence()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_it->path(QStringLiteral("bad.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Result<> opened = onion().open(path);
    QVERIFY(!opened);
    QVERIFY(opened.error().message.contains(QStringLiteral("bad.png")));
}

void OnionSkinTest::aDroppedPictureLiesOverThePage()
{
    const QString path = saved(screenshot(m_it->session().page()));
    QVERIFY(m_it->place().canTake(path));
    QVERIFY(m_it->place().dropText(path).contains(QStringLiteral("shot.png")));
    m_it->place().take({path});
    QVERIFY(onion().isOpen());
    QVERIFY(!m_it->place().isModified());
}

void OnionSkinTest::theBarFollows()
{
    auto *bar = m_it->canvas().findChild<OnionBar *>();
    QVERIFY(bar && !bar->isVisible());
    QSignalSpy measured(&onion(), &OnionSkin::measured);
    QVERIFY(onion().open(saved(screenshot(m_it->session().page()))));
    QVERIFY(bar->isVisible());
    auto *other = m_it->canvas().findChild<QWidget *>(QStringLiteral("consent.canvasBar"));
    QVERIFY(!bar->geometry().intersects(other->geometry()));
    QVERIFY(measured.wait(20000));
    QVERIFY(!bar->deviationText().isEmpty());
    onion().setMode(OnionSkin::Mode::Seam);
    QVERIFY(onion().seamX());
    const QPoint seam = m_it->canvas().mapFromScene(QPointF(*onion().seamX(), 300));
    m_it->drag(seam, seam + QPoint(m_it->px(30), 0));
    QVERIFY(*onion().seamX() > 200);
}

void OnionSkinTest::closingTakesItAway()
{
    QVERIFY(onion().open(saved(screenshot(m_it->session().page()))));
    onion().close();
    QVERIFY(!onion().isOpen());
    QVERIFY(!m_it->canvas().findChild<OnionBar *>()->isVisible());
    QVERIFY(onion().deviations().isEmpty());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeOnionSkinTest()
{
    return std::make_unique<numauth::ui::OnionSkinTest>();
}

#include "OnionSkinTest.moc"
