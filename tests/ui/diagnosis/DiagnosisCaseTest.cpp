#include "tests/ui/diagnosis/DiagnosisFixture.h"
#include "ui/diagnosis/ChecklistPanel.h"
#include "ui/diagnosis/QuestionCard.h"
#include "ui/diagnosis/TicketPanel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/VerdictBanner.h"

#include <QComboBox>
#include <QFile>
#include <QTabBar>
#include <QTemporaryDir>

namespace numauth::ui {

using diagnosis::Answer;

namespace {

const QByteArray timeoutLog =
    "E AuthClient: {\"code\":\"600015\",\"msg\":\"timeout 13812345678\",\"requestId\":\"a1\"}\n";

} // namespace

/// Answers checklists in the real place, and gives it evidence files.
class DiagnosisCaseTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<DiagnosisFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void anAnswerPutsItsCauseFirst();
    void theListThatFitsTheLogIsShown();
    void theEndLeadsToTheTicket();
    void answersAreRememberedPerCaseInTheWorkspace();
    void answersStayWithTheirCaseWithoutAWorkspace();
    void aChecklistNeedsNoLog();
    void whatIsPackedIsShownAgain();
    void anEvidenceFileIsTakenByItsContent();

private:
    DiagnosisPlace &place() { return m_fixture->place(); }
    void answer(const char *question, Answer answer)
    {
        auto *card = m_fixture->child<QuestionCard>(
            (QByteArray("diagnosis.question.") + question).constData());
        QVERIFY2(card, question);
        card->choice()->setCurrentData(static_cast<int>(answer));
    }

    std::unique_ptr<DiagnosisFixture> m_fixture;
};

void DiagnosisCaseTest::anAnswerPutsItsCauseFirst()
{
    QVERIFY(m_fixture->read(timeoutLog));
    place().checklist()->chooseList(QStringLiteral("network"));
    answer("S44", Answer::Yes);
    QCOMPARE(place().explained().diagnoses.first().ruleId, QStringLiteral("checklist.S44"));
    QVERIFY(place().banner()->head().contains(QStringLiteral("arrears")));
    auto *meaning = m_fixture->child<Label>("diagnosis.checklist.end");
    QVERIFY(meaning->text().contains(QStringLiteral("arrears")));
}

void DiagnosisCaseTest::theListThatFitsTheLogIsShown()
{
    QVERIFY(m_fixture->read("{\"code\":\"600007\",\"msg\":\"x\",\"requestId\":\"b\"}"));
    QCOMPARE(place().checklist()->list().id, QStringLiteral("android-unavailable"));
}

void DiagnosisCaseTest::theEndLeadsToTheTicket()
{
    QVERIFY(m_fixture->read(timeoutLog));
    place().checklist()->chooseList(QStringLiteral("timeouts"));
    const diagnosis::Checklist &list = place().checklist()->list();
    for (const diagnosis::Question &question : list.questions)
        answer(question.id.toLatin1().constData(), question.good);
    QVERIFY(m_fixture->child<Label>("diagnosis.checklist.end")
                ->text()
                .contains(QStringLiteral("nothing found")));
    m_fixture->child<QPushButton>("diagnosis.checklist.ticket")->click();
    QVERIFY(place().ticket()->isVisible());
    QVERIFY(place().ticket()->text().contains(QStringLiteral("[Checked by hand]")));
    QVERIFY(place().ticket()->text().contains(list.questions.first().ask.en));
}

void DiagnosisCaseTest::answersAreRememberedPerCaseInTheWorkspace()
{
    QTemporaryDir folder;
    place().openWorkspace(folder.path());
    QVERIFY(m_fixture->read(timeoutLog));
    place().checklist()->chooseList(QStringLiteral("network"));
    answer("S44", Answer::No);
    m_fixture = std::make_unique<DiagnosisFixture>();
    place().openWorkspace(folder.path());
    QVERIFY(m_fixture->read(timeoutLog));
    QCOMPARE(place().checklist()->answers().answer(QStringLiteral("S44")),
             std::optional(Answer::No));
    QVERIFY(m_fixture->read("{\"code\":\"600008\",\"msg\":\"x\",\"requestId\":\"b\"}"));
    QVERIFY(place().checklist()->answers().isEmpty());
}

void DiagnosisCaseTest::answersStayWithTheirCaseWithoutAWorkspace()
{
    QVERIFY(m_fixture->read(timeoutLog));
    place().checklist()->chooseList(QStringLiteral("network"));
    answer("S44", Answer::Unsure);
    QVERIFY(m_fixture->read("{\"code\":\"600008\",\"msg\":\"x\",\"requestId\":\"b\"}"));
    QVERIFY(m_fixture->read(timeoutLog));
    QCOMPARE(place().checklist()->answers().answer(QStringLiteral("S44")),
             std::optional(Answer::Unsure));
}

void DiagnosisCaseTest::aChecklistNeedsNoLog()
{
    place().checklist()->chooseList(QStringLiteral("ios-unavailable"));
    answer("S57", Answer::Yes);
    QVERIFY(
        m_fixture->child<Label>("diagnosis.checklist.end")->text().contains(QStringLiteral("VPN")));
    QVERIFY(place().ticket()->text().contains(QStringLiteral("[Checked by hand]")));
}

void DiagnosisCaseTest::whatIsPackedIsShownAgain()
{
    QVERIFY(m_fixture->read(timeoutLog));
    place().checklist()->chooseList(QStringLiteral("network"));
    answer("S44", Answer::Yes);
    evidence::EvidenceRequest request;
    QVERIFY(place().addTo(request));
    const auto packed = evidence::EvidenceFile::collect(request, m_fixture->tables());
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().message));
    QTemporaryDir folder;
    const QString unpacked = folder.filePath(QStringLiteral("case"));
    QVERIFY(packed->restore(unpacked));

    m_fixture = std::make_unique<DiagnosisFixture>();
    QSignalSpy shown(&place(), &DiagnosisPlace::logShown);
    QVERIFY(place().restoreCase(*packed, unpacked));
    QVERIFY(shown.wait(20'000));
    QCOMPARE(place().explained().log.events.first().code, QStringLiteral("600015"));
    QCOMPARE(place().explained().diagnoses.first().ruleId, QStringLiteral("checklist.S44"));
}

void DiagnosisCaseTest::anEvidenceFileIsTakenByItsContent()
{
    evidence::EvidenceRequest request;
    request.log = timeoutLog;
    const auto packed = evidence::EvidenceFile::collect(request, m_fixture->tables());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("case.zip")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(packed->toZip());
    file.close();
    QSignalSpy asked(&place(), &DiagnosisPlace::openCaseRequested);
    QVERIFY(place().canTake(file.fileName()));
    place().take({file.fileName()});
    QCOMPARE(asked.first().first().toString(), file.fileName());
    QVERIFY(!place().canTake(m_fixture->data("cloud/unheard.zip")));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeDiagnosisCaseTest()
{
    return std::make_unique<numauth::ui::DiagnosisCaseTest>();
}

#include "DiagnosisCaseTest.moc"
