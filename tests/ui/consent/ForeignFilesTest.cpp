#include "tests/ui/consent/TourWindow.h"
#include "ui/consent/OnionSkin.h"
#include "ui/consent/PageCanvas.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QTest>

#include <memory>

namespace numauth {

/// Things that do not belong here, dropped on the window: each is named, with what it is and why it
/// cannot be used, and the page stays as it was.
class ForeignFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_tour = std::make_unique<tests::TourWindow>(); }
    void cleanupTestCase() { m_tour.reset(); }
    void aForeignFileIsNamedAndRefused_data();
    void aForeignFileIsNamedAndRefused();
    void aPageForHarmonyOsIsToldWhyItCannotBe();
    void aFolderIsNoWorkspace();
    void aLinkToNowhereSaysWhereItPoints();
    void aPictureOf100MegapixelsIsRefusedBeforeItIsRead();
    void readOnlyPagesAreToldWhenTheyAreSaved();

private:
    QString drop(const QString &path);

    std::unique_ptr<tests::TourWindow> m_tour;
};

/// What the window says to it.
QString ForeignFilesTest::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_tour->window(), &enter);
    const qsizetype before = m_tour->window().toasts()->history().size();
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_tour->window(), &drop);
    QCoreApplication::processEvents();
    const auto &history = m_tour->window().toasts()->history();
    return history.size() > before ? history.last().text : QString();
}

void ForeignFilesTest::aForeignFileIsNamedAndRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("setup.exe") << QByteArray("MZ\x90\0\x03\0\0\0", 8);
    QTest::newRow("tool") << QByteArray("\x7f"
                                        "ELF\2\1\1",
                                        7);
    QTest::newRow("files.zip") << QByteArray("PK\x03\x04\x14\0\0\0", 8);
    QTest::newRow("paper.pdf") << QByteArray("%PDF-1.7\n");
    QTest::newRow("photo.gif") << QByteArray("GIF89a");
    QTest::newRow("nothing.bin") << QByteArray();
    QTest::newRow("noise.dat") << QByteArray("\x01\x02\x03\xff", 4);
    QTest::newRow("story.md") << QByteArray("Once upon a time");
    // Names that the place reads, contents that it does not.
    QTest::newRow("broken.json") << QByteArray("{\"attributes\": [");
    QTest::newRow("paper.json") << QByteArray("%PDF-1.7\n");
    QTest::newRow("empty.json") << QByteArray();
    QTest::newRow("program.png") << QByteArray("MZ\x90\0", 4);
    QTest::newRow("empty.png") << QByteArray();
    QTest::newRow("cut.png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("noise.java") << QByteArray("\x01\x02\x03\xff", 4);
    QTest::newRow("empty.kt") << QByteArray();
}

void ForeignFilesTest::aForeignFileIsNamedAndRefused()
{
    QFETCH(QByteArray, bytes);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QFile file(m_tour->path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const QString page = m_tour->place().session().document()->path();
    const QByteArray before = m_tour->place().session().page().write();
    const QString answer = drop(file.fileName());
    QVERIFY2(answer.contains(name) && answer.size() > name.size() + 4, qPrintable(answer));
    QCOMPARE(m_tour->place().session().document()->path(), page);
    QCOMPARE(m_tour->place().session().page().write(), before);
}

void ForeignFilesTest::aPageForHarmonyOsIsToldWhyItCannotBe()
{
    QFile file(m_tour->path(QStringLiteral("next.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion":1,"platform":"harmony","attributes":{}})");
    file.close();
    const QString answer = drop(file.fileName());
    QVERIFY2(answer.contains(QStringLiteral("鸿蒙")), qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("next.json")), qPrintable(answer));
}

void ForeignFilesTest::aFolderIsNoWorkspace()
{
    QVERIFY(QDir(m_tour->path(QString())).mkpath(QStringLiteral("photos.json")));
    const QString answer = drop(m_tour->path(QStringLiteral("photos.json")));
    QVERIFY2(answer.contains(QStringLiteral("photos.json")), qPrintable(answer));
}

void ForeignFilesTest::aLinkToNowhereSaysWhereItPoints()
{
    const QString link = m_tour->path(QStringLiteral("link.txt"));
    QVERIFY(QFile::link(QStringLiteral("/nowhere/at/all"), link));
    QVERIFY(drop(link).contains(QStringLiteral("/nowhere/at/all")));
}

void ForeignFilesTest::aPictureOf100MegapixelsIsRefusedBeforeItIsRead()
{
    QImage image(12'000, 9'000, QImage::Format_Mono);
    image.fill(0);
    const QString path = m_tour->path(QStringLiteral("wall.png"));
    QVERIFY(image.save(path));
    const QString answer = drop(path);
    QVERIFY2(answer.contains(QStringLiteral("12000")), qPrintable(answer));
}

void ForeignFilesTest::readOnlyPagesAreToldWhenTheyAreSaved()
{
    ui::ConsentPlace &place = m_tour->place();
    const QFileInfo page(place.session().document()->path());
    place.session().document()->setAttribute(QStringLiteral("setLogBtnOffsetY"), QJsonArray{200});
    const auto usual = QFile::permissions(page.path());
    QVERIFY(QFile::setPermissions(page.path(), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(QFile::setPermissions(page.filePath(), QFile::ReadOwner));
    if (QFileInfo(page.path()).isWritable()) {
        QFile::setPermissions(page.path(), usual);
        QSKIP("this user may write everything");
    }
    const Result<> saved = place.save();
    QFile::setPermissions(page.path(), usual);
    QVERIFY(!saved && saved.error().message.contains(page.fileName()));
    QVERIFY(place.isModified());
}

} // namespace numauth

std::unique_ptr<QObject> makeForeignFilesTest()
{
    return std::make_unique<numauth::ForeignFilesTest>();
}

#include "ForeignFilesTest.moc"
