#include "ui/diagnosis/DiagnosisPlace.h"

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
    void initTestCase();
    void init();
    void cleanup() { m_place.reset(); }
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
    void drawsThePlace_data();
    void drawsThePlace();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_place->findChild<T *>(QString::fromLatin1(name));
    }
    void read(const QByteArray &text)
    {
        QSignalSpy shown(m_place.get(), &DiagnosisPlace::logShown);
        m_place->readText(text);
        QVERIFY(shown.wait(20'000));
    }
    void readSample()
    {
        QSignalSpy shown(m_place.get(), &DiagnosisPlace::logShown);
        child<QPushButton>("diagnosis.sample")->click();
        QVERIFY(shown.wait(20'000));
    }

    std::optional<codes::CodeTable> m_codes;
    std::optional<diagnosis::LogReader> m_reader;
    diagnosis::RuleTable m_rules;
    diagnosis::app::AppCheckTable m_checks;
    diagnosis::app::UpgradeAdvice m_upgrades;
    std::unique_ptr<DiagnosisPlace> m_place;
};

void DiagnosisPlaceTest::initTestCase()
{
    auto codes = codes::CodeTable::open();
    QVERIFY(codes);
    m_codes = *std::move(codes);
    auto reader = diagnosis::LogReader::open(*m_codes);
    QVERIFY(reader);
    m_reader = *std::move(reader);
    auto rules = diagnosis::RuleTable::open();
    QVERIFY(rules);
    m_rules = *std::move(rules);
    auto checks = diagnosis::app::AppCheckTable::open();
    QVERIFY(checks);
    m_checks = *std::move(checks);
    auto upgrades = diagnosis::app::UpgradeAdvice::open();
    QVERIFY(upgrades);
    m_upgrades = *std::move(upgrades);
}

void DiagnosisPlaceTest::init()
{
    m_place = std::make_unique<DiagnosisPlace>(
        DiagnosisPlace::Services{*m_reader, m_rules, m_checks, m_upgrades, {}});
    m_place->resize(1372, 830);
    m_place->show();
}

void DiagnosisPlaceTest::theExampleLogNamesItsCause()
{
    readSample();
    QCOMPARE(m_place->explained().diagnoses.first().ruleId, QStringLiteral("cleartext"));
    QCOMPARE(m_place->banner()->verdict(), std::optional(Verdict::Refuses));
    QVERIFY(m_place->banner()->head().contains(QStringLiteral("Cause found")));
    QCOMPARE(m_place->counts().refuses, 1);
    QVERIFY(child<QWidget>("diagnosis.cause.1"));
    QVERIFY(child<QWidget>("diagnosis.timeline")->isVisibleTo(m_place.get()));
}

void DiagnosisPlaceTest::readingIsOverWhenTheLogIsShown()
{
    QSignalSpy messages(m_place.get(), &shell::Place::statusMessage);
    readSample();
    QVERIFY(messages.size() >= 2);
    QVERIFY(messages.last().first().toString().isEmpty());
}

void DiagnosisPlaceTest::aPastedLogIsReadAndMasked()
{
    QGuiApplication::clipboard()->setText(
        QStringLiteral("phone 13800001234\n{\"code\":\"600007\",\"msg\":\"x\",\"requestId\":\"1\","
                       "\"vendorName\":\"unknown\"}"));
    QSignalSpy shown(m_place.get(), &DiagnosisPlace::logShown);
    child<QPushButton>("diagnosis.paste")->click();
    QVERIFY(shown.wait(20'000));
    QCOMPARE(m_place->explained().diagnoses.first().ruleId, QStringLiteral("no-sim"));
    const QString text = m_place->log()->view()->toPlainText();
    QVERIFY(!text.contains(QStringLiteral("13800001234")));
    QVERIFY(text.contains(QStringLiteral("138****1234")));
}

void DiagnosisPlaceTest::evidenceChipsAndF8JumpToTheirLines()
{
    readSample();
    child<Chip>("diagnosis.evidence.10")->click();
    QCOMPARE(m_place->log()->currentLine(), 10);
    m_place->log()->stepEvidence(1);
    QCOMPARE(m_place->log()->currentLine(), 13);
    m_place->log()->stepEvidence(1);
    QCOMPARE(m_place->log()->currentLine(), 8);
    m_place->log()->stepEvidence(-1);
    QCOMPARE(m_place->log()->currentLine(), 13);
}

void DiagnosisPlaceTest::onlyWhatMattersKeepsTheLineNumbers()
{
    readSample();
    child<SegmentedGroup>("diagnosis.log.filter")->setCurrentIndex(1);
    const QString text = m_place->log()->view()->toPlainText();
    QVERIFY(!text.contains(QStringLiteral("fallback to sms")));
    m_place->log()->goToLine(13);
    QCOMPARE(m_place->log()->currentLine(), 13);
    QVERIFY(m_place->log()->view()->textCursor().block().text().contains(
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
    QVERIFY(m_place->canTake(path));
    m_place->take({path});
    QTRY_VERIFY(m_place->banner()->sentence().contains(QStringLiteral("binary")));
}

void DiagnosisPlaceTest::aLogWithoutAnswersSaysWhatToCollect()
{
    read("nothing here\n");
    QCOMPARE(m_place->banner()->verdict(), std::optional(Verdict::CannotTell));
    QCOMPARE(m_place->counts().cannotTell, 1);
}

void DiagnosisPlaceTest::aLongLogShowsWhatSurroundsItsEvents()
{
    QByteArray log = QByteArray("I/x(1): noise\n").repeated(30'000);
    log += "{\"code\":\"600007\",\"msg\":\"x\",\"requestId\":\"1\",\"vendorName\":\"CMCC\"}\n";
    log += QByteArray("I/x(1): noise\n").repeated(1000);
    read(log);
    QVERIFY(!m_place->explained().excerpt.isWhole);
    QVERIFY(m_place->log()->view()->blockCount() < 100);
    m_place->log()->goToLine(30'001);
    QCOMPARE(m_place->log()->currentLine(), 30'001);
}

void DiagnosisPlaceTest::codesAreFoundByNumberWordsAndPinyin()
{
    CodeListModel *model = m_place->codesPanel()->model();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), model->total());
    m_place->openThing(QStringLiteral("200028"));
    QCOMPARE(model->row(0)->code, QStringLiteral("200028"));
    m_place->codesPanel()->search(QString::fromUtf8("源IP"));
    QVERIFY(model->rowCount() > 0);
    m_place->codesPanel()->search(QStringLiteral("wangluo"));
    QVERIFY(model->rowCount() > 0);
    QVERIFY(model->row(0)->meaning.meaning.zh.contains(QString::fromUtf8("网络")));
}

void DiagnosisPlaceTest::theTicketSpeaksBothLanguages()
{
    readSample();
    auto *language = child<SegmentedGroup>("diagnosis.ticket.language");
    language->setCurrentData(static_cast<int>(Language::English));
    const QString english = m_place->ticket()->text();
    QVERIFY(english.contains(QStringLiteral("RequestId c47e5b90")));
    QVERIFY(english.contains(QStringLiteral("[Failing answers]")));
    language->setCurrentData(static_cast<int>(Language::Chinese));
    QVERIFY(m_place->ticket()->text().contains(QString::fromUtf8("【失败应答】")));
}

void DiagnosisPlaceTest::closingTheInputEmptiesThePlace()
{
    readSample();
    emit child<Chip>("diagnosis.input")->closeRequested();
    QCOMPARE(m_place->counts(), shell::VerdictCounts());
    QVERIFY(!m_place->banner()->verdict());
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
        const QPixmap picture = m_place->grab();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("NUMAUTH_PICTURES");
        const QString name =
            QStringLiteral("diagnosis-%1-%2.png")
                .arg(QLatin1StringView(QTest::currentDataTag()), QLatin1StringView(what));
        QVERIFY(folder.isEmpty() || picture.save(QDir(folder).filePath(name)));
    };
    keep("empty");
    readSample();
    keep("log");
    m_place->openThing(QStringLiteral("600011"));
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
