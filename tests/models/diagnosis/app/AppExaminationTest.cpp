#include "models/diagnosis/app/AppExamination.h"

#include "models/base/UtcZone.h"
#include "tests/support/TestRun.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::diagnosis::app {

namespace {

const QDateTime now(QDate(2026, 11, 1), QTime(12, 0), utcZone);

QString project(const char *name)
{
    return tests::sourceFolder() + QStringLiteral("/tests/data/projects/") +
           QLatin1StringView(name);
}

} // namespace

class AppExaminationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAndChecksInOne();
    void stopsWhenItIsCancelled();
    void namesTheFaultsThatOnlyOneHas();
    void aProjectReadInPartIsNotSaidToLackThings();
    void theTicketKnowsTheSdk();

private:
    AppCheckTable m_table;
};

void AppExaminationTest::initTestCase()
{
    const auto table = AppCheckTable::open();
    QVERIFY(table);
    m_table = *table;
}

void AppExaminationTest::readsAndChecksInOne()
{
    const auto app = examineApp(project("android-faulty"), m_table, {}, now);
    QVERIFY(app);
    QCOMPARE(app->answers.size(), m_table.rows().size());
    QVERIFY(std::ranges::any_of(app->findings, isFault));
    QVERIFY(!examineApp(project("nowhere"), m_table, {}, now));
}

void AppExaminationTest::stopsWhenItIsCancelled()
{
    const std::atomic_bool isCancelled = true;
    for (const QString &path :
         {project("android-faulty"),
          tests::sourceFolder() + QStringLiteral("/tests/data/packages/s01-v1.apk")}) {
        const auto app = examineApp(path, m_table, {}, now, &isCancelled);
        QVERIFY(!app);
        QCOMPARE(app.error().code, Error::Code::Cancelled);
    }
}

void AppExaminationTest::namesTheFaultsThatOnlyOneHas()
{
    const auto first = examineApp(project("android-faulty"), m_table, {}, now);
    QVERIFY(first);
    ExaminedApp second = *first;
    QVERIFY(faultsOnlyIn(*first, second).isEmpty());
    const Finding removed = second.findings.takeFirst();
    const QList<Finding> own = faultsOnlyIn(*first, second);
    QCOMPARE(own.size(), 1);
    QCOMPARE(own.first().ruleId, removed.ruleId);
    QCOMPARE(own.first().other, first->facts.path);
}

void AppExaminationTest::aProjectReadInPartIsNotSaidToLackThings()
{
    auto app = examineApp(project("android-faulty"), m_table, {}, now);
    QVERIFY(app);
    app->facts.limits << QStringLiteral("Only part was read.");
    const AppDoctor doctor(m_table);
    const auto answers = doctor.examine(app->facts);
    const auto answer = std::ranges::find(answers, QStringLiteral("A21"), &CheckAnswer::id);
    QVERIFY(answer != answers.end());
    QCOMPARE(answer->state, CheckState::CannotTell);
    QVERIFY(answer->because.en.contains(QLatin1StringView("Only part was read.")));
}

void AppExaminationTest::theTicketKnowsTheSdk()
{
    const auto app = examineApp(project("android-faulty"), m_table, {}, now);
    QVERIFY(app);
    QVERIFY(ticketFacts(app->facts)
                .value(QStringLiteral("sdkVersion"))
                .contains(QLatin1StringView("2.12.15")));
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeAppExaminationTest()
{
    return std::make_unique<numauth::diagnosis::app::AppExaminationTest>();
}

#include "AppExaminationTest.moc"
