#include "models/publish/CheckText.h"
#include "models/publish/ContactSheet.h"
#include "models/publish/HanFont.h"
#include "models/publish/PageBook.h"
#include "models/publish/PageGallery.h"
#include "models/publish/PagePicture.h"
#include "models/publish/StateWords.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QImage>
#include <QTest>

#include <memory>

namespace numauth::publish {

using namespace consent;

/// The sample page as everything that can leave the program.
class PublishTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aPictureSaysWhatItIs();
    void aCaptionNamesEveryStateThatDiffers();
    void everyReportNamesSdkAndCarriers_data();
    void everyReportNamesSdkAndCarriers();
    void theGalleryHoldsEveryCellAndLoadsNothing();
    void theGalleryEscapesNames();
    void theBookHasASheetForEveryCell();
    void stoppedWorkGivesNothing();
    void picturesAreTheSameOnEveryRun();
    void aMissingFontIsNamedWithItsPackage();

private:
    CheckedPage checked() const
    {
        return {m_page, {m_result, {}}, m_selection.states.first().sdk, 0, m_tables};
    }

    std::shared_ptr<const ConsentTables> m_tables = *ConsentTables::open();
    ConsentPage m_page;
    MatrixSelection m_selection;
    MatrixResult m_result;
};

void PublishTest::initTestCase()
{
    QFile file(QDir(tests::sourceFolder())
                   .filePath(QStringLiteral("resources/samples/shop-login/pages/login_main.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_page = *ConsentPage::read(file.readAll(), file.fileName());
    m_selection = MatrixSelection::defaults(m_page, *m_tables);
    m_selection.devices = m_selection.devices.mid(0, 4);
    m_result = checkMatrix(m_page, m_selection, *m_tables);
    QCOMPARE(m_result.cells.size(), 12);
}

void PublishTest::aPictureSaysWhatItIs()
{
    const Device &device = m_selection.devices.first();
    const CellState &state = m_selection.states.first();
    const PagePicture picture{
        m_page, device, layOut(m_page, device, state, *m_tables), *m_tables, {}};
    for (const QString &word :
         {QStringLiteral("Simulated"), device.name(), carrierLabel(state.carrier).en,
          state.sdk.toString(), QStringLiteral("debug"), QStringLiteral("portrait")})
        QVERIFY2(picture.caption().contains(word), qPrintable(word));
    QVERIFY(toSvg(picture).contains(picture.caption().toUtf8()));
    QVERIFY(!QImage::fromData(toPng(picture, 1)).isNull());
}

void PublishTest::aCaptionNamesEveryStateThatDiffers()
{
    CellState state = m_selection.states.first();
    state.isDark = true;
    state.isTicked = true;
    state.fontScale = 1.3;
    state.build = Build::Release;
    const QString words = simulatedCaption(m_selection.devices.first(), state, Language::English);
    for (const char *word : {"dark", "ticked", "1.3×", "release"})
        QVERIFY2(words.contains(QString::fromUtf8(word)), word);
}

void PublishTest::everyReportNamesSdkAndCarriers_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : CheckText::formats())
        QTest::newRow(qPrintable(format)) << format;
}

void PublishTest::everyReportNamesSdkAndCarriers()
{
    QFETCH(QString, format);
    const QString text =
        QString::fromUtf8(CheckText::write({checked()}, *m_tables, format, {}, Language::English));
    const QString condition = simulatedCondition(m_result).en;
    QVERIFY(condition.startsWith(QStringLiteral("Simulated · 4 devices · China Mobile, ")));
    QVERIFY(condition.contains(m_selection.states.first().sdk.toString()));
    QVERIFY2(text.contains(condition), qPrintable(text.left(2000)));
}

void PublishTest::theGalleryHoldsEveryCellAndLoadsNothing()
{
    const QByteArray html = PageGallery::html(m_page, m_result, *m_tables);
    QCOMPARE(html.count("<figure"), 12);
    QCOMPARE(html.count("data:image/png;base64,"), 12);
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(!html.contains("http://") && !html.contains("https://"));
    QCOMPARE(html.count("alt=\"Simulated"), 12);
}

void PublishTest::theGalleryEscapesNames()
{
    ConsentPage page = m_page;
    page.name = QStringLiteral("<script>x</script>");
    QVERIFY(!PageGallery::html(page, m_result, *m_tables).contains("<script>x"));
}

void PublishTest::theBookHasASheetForEveryCell()
{
    const QByteArray pdf = PageBook::pdf(m_page, m_result, *m_tables);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Count 12"));
}

void PublishTest::stoppedWorkGivesNothing()
{
    const Progress stop = [](int done, int) { return done < 3; };
    QVERIFY(PageGallery::html(m_page, m_result, *m_tables, stop).isEmpty());
    QVERIFY(PageBook::pdf(m_page, m_result, *m_tables, stop).isEmpty());
    QVERIFY(ContactSheet::png(m_page, m_result, *m_tables, stop).isEmpty());
}

void PublishTest::picturesAreTheSameOnEveryRun()
{
    QCOMPARE(ContactSheet::png(m_page, m_result, *m_tables),
             ContactSheet::png(m_page, m_result, *m_tables));
    QCOMPARE(PageGallery::html(m_page, m_result, *m_tables),
             PageGallery::html(m_page, m_result, *m_tables));
}

void PublishTest::aMissingFontIsNamedWithItsPackage()
{
    QVERIFY(requireHanFont({QStringLiteral("Noto Sans CJK SC")}));
    const Result<> missing = requireHanFont(QStringList());
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(QStringLiteral("fonts-noto-cjk")));
}

} // namespace numauth::publish

std::unique_ptr<QObject> makePublishTest()
{
    return std::make_unique<numauth::publish::PublishTest>();
}

#include "PublishTest.moc"
