#include "tests/ui/window/ConsoleFixture.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/Toast.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTest>

#include <memory>

namespace numauth {

/// The whole window takes packages, whichever place is open, and says of everything else what it is
/// and why it cannot be used.
class WindowDropTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_fixture = std::make_unique<tests::ConsoleFixture>(); }
    void cleanup();
    void cleanupTestCase() { m_fixture.reset(); }
    void aPackageOverAnyPlaceGoesToTheSchemes();
    void anExportOverTheSchemesIsShownFirst();
    void everyPlaceNamesWhatItCannotUse_data();
    void everyPlaceNamesWhatItCannotUse();

private:
    QStringList sentencesOn(const QString &name) const;
    ui::SchemePlace *schemes() const { return m_fixture->window().findChild<ui::SchemePlace *>(); }

    std::unique_ptr<tests::ConsoleFixture> m_fixture;
};

void WindowDropTest::cleanup()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(window))
            dialog->reject();
    }
}

void WindowDropTest::aPackageOverAnyPlaceGoesToTheSchemes()
{
    QTRY_VERIFY(schemes()->model()->row(0).facts);
    m_fixture->window().openPlace(QStringLiteral("cloud"));
    QVERIFY(!schemes()->isVisible());
    const QString copy = m_fixture->path("copy.apk");
    QVERIFY(QFile::copy(m_fixture->path("shop/packages/shop-release.apk"), copy));
    const QAbstractItemModel *reads = schemes()->dock()->table(ui::SchemeDock::ReadTab)->model();
    const int before = reads->rowCount();
    m_fixture->drop(copy);
    QVERIFY(schemes()->isVisible());
    QTRY_COMPARE(reads->rowCount(), before + 1);
    QCOMPARE(reads->index(0, 0).data().toString(), QStringLiteral("copy.apk"));
}

void WindowDropTest::anExportOverTheSchemesIsShownFirst()
{
    QTRY_VERIFY(schemes()->model()->row(0).facts);
    QFile file(m_fixture->path("out.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion":1,"schemes":[{"id":"other","name":"Other","platform":"ios"}]})");
    file.close();
    m_fixture->window().openPlace(QStringLiteral("scheme"));
    const int before = schemes()->model()->rowCount();
    m_fixture->drop(file.fileName());
    QVERIFY(m_fixture->find<QDialog>("scheme.confirm"));
    QCOMPARE(schemes()->model()->rowCount(), before);
}

/// Toasts, labels and rows of tables that name it.
QStringList WindowDropTest::sentencesOn(const QString &name) const
{
    QStringList sentences;
    for (const ui::ToastArea::Entry &entry : m_fixture->window().toasts()->history())
        sentences << entry.text;
    for (const QWidget *widget : QApplication::allWidgets()) {
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->isVisible())
            sentences << label->text();
        const auto *table = qobject_cast<const QAbstractItemView *>(widget);
        for (int row = 0; table && table->isVisible() && row < table->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->model()->columnCount(); ++column)
                cells << table->model()->index(row, column).data().toString();
            sentences << cells.join(QStringLiteral(" | "));
        }
    }
    return sentences.filter(name);
}

void WindowDropTest::everyPlaceNamesWhatItCannotUse_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QList<std::pair<QString, QByteArray>> files{
        {QStringLiteral("setup.exe"), QByteArray("MZ\x90\0\x03\0\0\0", 8)},
        {QStringLiteral("files.zip"), QByteArray("PK\x03\x04\x14\0\0\0", 8)},
        {QStringLiteral("paper.pdf"), "%PDF-1.7\n"},
        {QStringLiteral("nothing.bin"), {}},
        {QStringLiteral("noise.dat"), QByteArray("\x01\x02\x03\xff", 4)},
        {QStringLiteral("story.md"), "Once upon a time"},
        {QStringLiteral("broken.json"), "{\"attributes\": ["},
        {QStringLiteral("other.json"), "{\"animals\": []}"},
        {QStringLiteral("broken.apk"), QByteArray("PK\x03\x04\x14\0\0\0", 8)},
        {QStringLiteral("broken.jks"), QByteArray("\xfe\xed\xfe\xed", 4)},
        {QStringLiteral("cut.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)}};
    for (const char *place : {"scheme", "consent", "cloud", "phone", "diagnosis"}) {
        for (const auto &[name, bytes] : files)
            QTest::addRow("%s over %s", qPrintable(name), place)
                << QString::fromLatin1(place) << name << bytes;
    }
}

void WindowDropTest::everyPlaceNamesWhatItCannotUse()
{
    QFETCH(QString, place);
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFile file(m_fixture->path(qPrintable(name)));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    m_fixture->window().openPlace(place);
    const qsizetype before = sentencesOn(name).size();
    m_fixture->drop(file.fileName());
    QTRY_VERIFY2(sentencesOn(name).size() > before,
                 qPrintable(sentencesOn(name).join(QLatin1Char('\n'))));
    const QStringList sentences = sentencesOn(name);
    QVERIFY(std::ranges::any_of(
        sentences, [&](const QString &text) { return text.size() > name.size() + 8; }));
}

} // namespace numauth

std::unique_ptr<QObject> makeWindowDropTest()
{
    return std::make_unique<numauth::WindowDropTest>();
}

#include "WindowDropTest.moc"
