#include "tests/ui/diagnosis/DiagnosisFixture.h"
#include "ui/diagnosis/CodeListModel.h"
#include "ui/diagnosis/CodesPanel.h"
#include "ui/diagnosis/LogPanel.h"
#include "ui/diagnosis/TicketPanel.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/ThemeSwitch.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <memory>
#include <optional>

namespace numauth::ui {

/// Drives the real place offscreen.
class DiagnosisPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<DiagnosisFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void theExampleLogNamesItsCause();
    void readingIsOverWhenTheLogIsShown();
    void aPastedLogIsReadAndMasked();
    void evidenceChipsAndF8JumpToTheirLines();
    void onlyWhatMattersKeepsTheLineNumbers();
    void aBinaryFileIsRefusedInWords();
    void aLogWithoutAnswersSaysWhatToCollect();
    void aLongLogShowsWhatSurroundsItsEvents();
    void codesAreFoundByNumberWordsAndPinyin();
    void theTicketSpeaksBothLanguages();
    void closingTheInputEmptiesThePlace();
    void everyTabHasRoomForItsWords();
    void drawsThePlace_data();
    void drawsThePlace();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_fixture->child<T>(name);
    }
    DiagnosisPlace &place() { return m_fixture->place(); }
    static QString data(const char *path) { return DiagnosisFixture::data(path); }

    std::unique_ptr<DiagnosisFixture> m_fixture;
};

void DiagnosisPlaceTest::theExampleLogNamesItsCause()
{
    QVERIFY(m_fixture->readSample());
    QCOMPARE(place().explained().diagnoses.first().ruleId, QStringLiteral("cleartext"));
    QCOMPARE(place().banner()->verdict(), std::optional(Verdict::Refuses));
    QVERIFY(place().banner()->head().contains(QStringLiteral("Cause found")));
    QCOMPARE(place().counts().refuses, 1);
    QVERIFY(child<QWidget>("diagnosis.cause.1"));
    QVERIFY(child<QWidget>("diagnosis.timeline")->isVisibleTo(&place()));
}

void DiagnosisPlaceTest::readingIsOverWhenTheLogIsShown()
{
    QSignalSpy messages(&place(), &shell::Place::statusMessage);
    QVERIFY(m_fixture->readSample());
    QVERIFY(messages.size() >= 2);
    QVERIFY(messages.last().first().toString().isEmpty());
}

void DiagnosisPlaceTest::aPastedLogIsReadAndMasked()
{
    QGuiApplication::clipboard()->setText(
        QStringLiteral("phone 13800001234\n{\"code\":\"600007\",\"msg\":\"x\",\"requestId\":\"1\","
                       "\"vendorName\":\"unknown\"}"));
    QSignalSpy shown(&place(), &DiagnosisPlace::logShown);
    child<QPushButton>("diagnosis.paste")->click();
    QVERIFY(shown.wait(20'000));
    QCOMPARE(place().explained().diagnoses.first().ruleId, QStringLiteral("no-sim"));
    const QString text = place().log()->view()->toPlainText();
    QVERIFY(!text.contains(QStringLiteral("13800001234")));
    QVERIFY(text.contains(QStringLiteral("138****1234")));
}

void DiagnosisPlaceTest::evidenceChipsAndF8JumpToTheirLines()
{
    QVERIFY(m_fixture->readSample());
    child<Chip>("diagnosis.evidence.10")->click();
    QCOMPARE(place().log()->currentLine(), 10);
    place().log()->stepEvidence(1);
    QCOMPARE(place().log()->currentLine(), 13);
    place().log()->stepEvidence(1);
    QCOMPARE(place().log()->currentLine(), 8);
    place().log()->stepEvidence(-1);
    QCOMPARE(place().log()->currentLine(), 13);
}

void DiagnosisPlaceTest::onlyWhatMattersKeepsTheLineNumbers()
{
    QVERIFY(m_fixture->readSample());
    child<SegmentedGroup>("diagnosis.log.filter")->setCurrentIndex(1);
    const QString text = place().log()->view()->toPlainText();
    QVERIFY(!text.contains(QStringLiteral("fallback to sms")));
    place().log()->goToLine(13);
    QCOMPARE(place().log()->currentLine(), 13);
    QVERIFY(place().log()->view()->textCursor().block().text().contains(
        QStringLiteral("14:20:43.018")));
}

void DiagnosisPlaceTest::aBinaryFileIsRefusedInWords()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, '\x01'));
    file.close();
    QVERIFY(place().canTake(path));
    place().take({path});
    QTRY_VERIFY(place().banner()->sentence().contains(QStringLiteral("binary")));
}

void DiagnosisPlaceTest::aLogWithoutAnswersSaysWhatToCollect()
{
    QVERIFY(m_fixture->read("nothing here\n"));
    QCOMPARE(place().banner()->verdict(), std::optional(Verdict::CannotTell));
    QCOMPARE(place().counts().cannotTell, 1);
}

void DiagnosisPlaceTest::aLongLogShowsWhatSurroundsItsEvents()
{
    QByteArray log = QByteArray("I/x(1): noise\n").repeated(30'000);
    log += "{\"code\":\"600007\",\"msg\":\"x\",\"requestId\":\"1\",\"vendorName\":\"CMCC\"}\n";
    log += QByteArray("I/x(1): noise\n").repeated(1000);
    QVERIFY(m_fixture->read(log));
    QVERIFY(!place().explained().excerpt.isWhole);
    QVERIFY(place().log()->view()->blockCount() < 100);
    place().log()->goToLine(30'001);
    QCOMPARE(place().log()->currentLine(), 30'001);
}

void DiagnosisPlaceTest::codesAreFoundByNumberWordsAndPinyin()
{
    CodeListModel *model = place().codesPanel()->model();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), model->total());
    place().openThing(QStringLiteral("200028"));
    QCOMPARE(model->row(0)->code, QStringLiteral("200028"));
    place().codesPanel()->search(QString::fromUtf8("源IP"));
    QVERIFY(model->rowCount() > 0);
    place().codesPanel()->search(QStringLiteral("wangluo"));
    QVERIFY(model->rowCount() > 0);
    QVERIFY(model->row(0)->meaning.meaning.zh.contains(QString::fromUtf8("网络")));
}

void DiagnosisPlaceTest::theTicketSpeaksBothLanguages()
{
    QVERIFY(m_fixture->readSample());
    auto *language = child<SegmentedGroup>("diagnosis.ticket.language");
    language->setCurrentData(static_cast<int>(Language::English));
    const QString english = place().ticket()->text();
    QVERIFY(english.contains(QStringLiteral("RequestId c47e5b90")));
    QVERIFY(english.contains(QStringLiteral("[Failing answers]")));
    language->setCurrentData(static_cast<int>(Language::Chinese));
    QVERIFY(place().ticket()->text().contains(QString::fromUtf8("【失败应答】")));
}

void DiagnosisPlaceTest::closingTheInputEmptiesThePlace()
{
    QVERIFY(m_fixture->readSample());
    emit child<Chip>("diagnosis.input")->closeRequested();
    QCOMPARE(place().counts(), shell::VerdictCounts());
    QVERIFY(!place().banner()->verdict());
}

void DiagnosisPlaceTest::everyTabHasRoomForItsWords()
{
    const auto *tabs = child<QTabBar>("diagnosis.tabs");
    const auto isWide = [tabs] {
        for (int index = 0; index < tabs->count(); ++index) {
            if (tabs->isTabVisible(index) && tabs->tabRect(index).right() > tabs->width())
                return false;
        }
        return tabs->width() > 100;
    };
    QTRY_VERIFY(isWide());
    QVERIFY(m_fixture->readSample());
    QTRY_VERIFY(isWide());
}

void DiagnosisPlaceTest::drawsThePlace_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isChinese");
    for (const bool isDark : {false, true}) {
        for (const bool isChinese : {false, true})
            QTest::addRow("%s-%s", isDark ? "dark" : "light", isChinese ? "zh" : "en")
                << isDark << isChinese;
    }
}

/// Writes pictures into the folder NUMAUTH_PICTURES, to be looked at beside the design.
void DiagnosisPlaceTest::drawsThePlace()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isChinese);
    shell::LanguageSwitch languages;
    languages.choose(isChinese ? Language::Chinese : Language::English);
    ThemeSwitch themes;
    themes.choose(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    const auto keep = [&](const char *what) {
        QTest::qWait(80);
        const QPixmap picture = place().grab();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("NUMAUTH_PICTURES");
        const QString name =
            QStringLiteral("diagnosis-%1-%2.png")
                .arg(QLatin1StringView(QTest::currentDataTag()), QLatin1StringView(what));
        QVERIFY(folder.isEmpty() || picture.save(QDir(folder).filePath(name)));
    };
    keep("empty");
    QVERIFY(m_fixture->readSample());
    keep("log");
    place().openThing(QStringLiteral("600011"));
    keep("codes");
    themes.choose(ThemeChoice::Light);
    languages.choose(Language::English);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeDiagnosisPlaceTest()
{
    return std::make_unique<numauth::ui::DiagnosisPlaceTest>();
}

#include "DiagnosisPlaceTest.moc"
