#include "models/diagnosis/CaseAnswers.h"

#include "models/diagnosis/CaseStore.h"
#include "models/diagnosis/LogReader.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

namespace numauth::diagnosis {

namespace {

const QString timeoutLog =
    QStringLiteral("E AuthClient: {\"code\":\"600015\",\"msg\":\"x\",\"vendorName\":\"CMCC\"}\n");

} // namespace

class CaseAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aConfirmedCauseComesFirst();
    void aRuledOutCauseSinks();
    void anUnsureAnswerChangesNothing();
    void goesFromQuestionToQuestionToTheEnd();
    void choosesTheListByCodeAndPlatform();
    void isRememberedPerCase();
    void theSameLogIsTheSameCaseWhateverSurroundsIt();
    void refusesAnswersOfAnotherKind_data();
    void refusesAnswersOfAnotherKind();

private:
    LogEvents read(const QString &text) const { return m_reader->read(text.toUtf8()).valueOr({}); }
    QList<Diagnosis> weighed(const QString &question, Answer answer) const
    {
        CaseAnswers answers;
        answers.set(question, answer);
        return weigh(diagnose(read(timeoutLog), m_rules, *m_codes), answers, *m_table);
    }
    double confidenceOf(const QList<Diagnosis> &all, const char *rule) const
    {
        const auto found = std::ranges::find(all, QString::fromLatin1(rule), &Diagnosis::ruleId);
        return found == all.end() ? 0 : found->confidence;
    }

    std::optional<codes::CodeTable> m_codes;
    std::optional<LogReader> m_reader;
    std::optional<ChecklistTable> m_table;
    RuleTable m_rules;
};

void CaseAnswersTest::initTestCase()
{
    auto codes = codes::CodeTable::open();
    QVERIFY(codes);
    m_codes = *std::move(codes);
    auto reader = LogReader::open(*m_codes);
    QVERIFY(reader);
    m_reader = *std::move(reader);
    auto table = ChecklistTable::open();
    QVERIFY(table);
    m_table = *std::move(table);
    m_rules = RuleTable::open().valueOr({});
}

void CaseAnswersTest::aConfirmedCauseComesFirst()
{
    const auto all = weighed(QStringLiteral("S44"), Answer::Yes);
    QCOMPARE(all.first().ruleId, QStringLiteral("checklist.S44"));
    QCOMPARE(all.first().likelihood(), Likelihood::High);
    QVERIFY(!all.first().advice.isEmpty());
    QCOMPARE(all.first().phone.value(QStringLiteral("arrears")).toString(), QStringLiteral("on"));
}

void CaseAnswersTest::aRuledOutCauseSinks()
{
    const double before = confidenceOf(diagnose(read(timeoutLog), m_rules, *m_codes), "timeout");
    QVERIFY(before > 0);
    QVERIFY(confidenceOf(weighed(QStringLiteral("S66"), Answer::Yes), "timeout") < before);
}

void CaseAnswersTest::anUnsureAnswerChangesNothing()
{
    const auto plain = diagnose(read(timeoutLog), m_rules, *m_codes);
    const auto all = weighed(QStringLiteral("S44"), Answer::Unsure);
    QCOMPARE(all.size(), plain.size());
    QCOMPARE(all.first().ruleId, plain.first().ruleId);
}

void CaseAnswersTest::goesFromQuestionToQuestionToTheEnd()
{
    const Checklist &list = *m_table->find(QStringLiteral("timeouts"));
    CaseAnswers answers;
    QStringList asked;
    while (const Question *next = stateOf(list, answers).next) {
        asked << next->id;
        answers.set(next->id, next->good);
    }
    QCOMPARE(asked, (QStringList{QStringLiteral("S66"), QStringLiteral("S67"),
                                 QStringLiteral("S68"), QStringLiteral("S69")}));
    QVERIFY(stateOf(list, answers).isFinished());
    QVERIFY(stateOf(list, answers).faults.isEmpty());
    QCOMPARE(answerLines(answers, *m_table).size(), 4);
}

void CaseAnswersTest::choosesTheListByCodeAndPlatform()
{
    const LogEvents log =
        read(QStringLiteral("{\"code\":\"600007\",\"msg\":\"未检测到sim卡\",\"requestId\":\"1\"}"));
    QCOMPARE(checklistFor(log, QStringLiteral("android"), *m_table)->id,
             QStringLiteral("android-unavailable"));
    QCOMPARE(checklistFor(log, QStringLiteral("ios"), *m_table)->id,
             QStringLiteral("ios-unavailable"));
    QCOMPARE(checklistFor({}, {}, *m_table)->id, QStringLiteral("network"));
}

void CaseAnswersTest::isRememberedPerCase()
{
    QTemporaryDir folder;
    const CaseStore store(folder.path(), *m_table);
    const QString key = caseKey(read(timeoutLog));
    CaseAnswers answers;
    answers.set(QStringLiteral("S44"), Answer::No);
    QVERIFY(store.write(key, answers));
    QCOMPARE(*store.read(key), answers);
    QVERIFY(store.read(QStringLiteral("0123456789abcdef"))->isEmpty());
}

void CaseAnswersTest::theSameLogIsTheSameCaseWhateverSurroundsIt()
{
    const QString key = caseKey(read(timeoutLog));
    QCOMPARE(caseKey(read(QStringLiteral("other line\n") + timeoutLog)), key);
    QVERIFY(caseKey(read(QString(timeoutLog)
                             .replace(QLatin1StringView("600015"), QLatin1StringView("600011")))) !=
            key);
    QCOMPARE(caseKey({}), QStringLiteral("none"));
}

void CaseAnswersTest::refusesAnswersOfAnotherKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no json") << QByteArray("S44=no");
    QTest::newRow("unknown question") << QByteArray(R"({"formatVersion":1,"answers":{"S1":"no"}})");
    QTest::newRow("unknown answer")
        << QByteArray(R"({"formatVersion":1,"answers":{"S44":"maybe"}})");
    QTest::newRow("no text") << QByteArray(R"({"formatVersion":1,"answers":{"S44":[1]}})");
    QTest::newRow("newer") << QByteArray(R"({"formatVersion":2,"answers":{}})");
    QTest::newRow("large") << QByteArray(70'000, ' ');
}

void CaseAnswersTest::refusesAnswersOfAnotherKind()
{
    QFETCH(QByteArray, bytes);
    const auto answers = CaseAnswers::read(bytes, QStringLiteral("case.json"), *m_table);
    QVERIFY(!answers);
    QVERIFY(!answers.error().message.isEmpty());
}

} // namespace numauth::diagnosis

std::unique_ptr<QObject> makeCaseAnswersTest()
{
    return std::make_unique<numauth::diagnosis::CaseAnswersTest>();
}

#include "CaseAnswersTest.moc"
