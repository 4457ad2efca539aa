#include "models/diagnosis/Checklist.h"

#include "models/diagnosis/RuleTable.h"

#include <QTest>

#include <memory>
#include <optional>

namespace numauth::diagnosis {

class ChecklistTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void asksEveryRowOfTheFaqFromS43ToS69InOrder();
    void questionsNameRulesThatExist();
    void asksWhereTheMakerOfThePhoneHidesIt();
    void refusesAQuestionWithoutAGoodAnswer();

private:
    std::optional<ChecklistTable> m_table;
};

void ChecklistTest::initTestCase()
{
    auto table = ChecklistTable::open();
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    m_table = *std::move(table);
}

void ChecklistTest::asksEveryRowOfTheFaqFromS43ToS69InOrder()
{
    QStringList asked;
    for (const Checklist &list : m_table->lists()) {
        for (const Question &question : list.questions)
            asked << question.id;
    }
    QStringList expected;
    for (int row = 43; row <= 69; ++row)
        expected << QStringLiteral("S%1").arg(row);
    QCOMPARE(asked, expected);
}

void ChecklistTest::questionsNameRulesThatExist()
{
    const auto rules = RuleTable::open();
    QVERIFY(rules);
    for (const Checklist &list : m_table->lists()) {
        for (const Question &question : list.questions) {
            for (const QString &rule : question.rules)
                QVERIFY2(rules->find(rule), qPrintable(question.id + QLatin1Char(' ') + rule));
        }
    }
}

void ChecklistTest::asksWhereTheMakerOfThePhoneHidesIt()
{
    const Question &question = *m_table->question(QStringLiteral("S46"));
    QVERIFY(m_table->howFor(question, QStringLiteral("Redmi"))
                .en.contains(QLatin1StringView("Xiaomi")));
    QCOMPARE(m_table->howFor(question, QStringLiteral("Unheard")), question.how);
    const Question &other = *m_table->question(QStringLiteral("S44"));
    QCOMPARE(m_table->howFor(other, QStringLiteral("Redmi")), other.how);
}

void ChecklistTest::refusesAQuestionWithoutAGoodAnswer()
{
    const auto table = ChecklistTable::parse(
        R"({"formatVersion":1,"brands":[],"lists":[{"id":"a","title":{"zh":"甲","en":"a"},
            "platforms":[],"codes":[],"questions":[{"id":"S1","ask":{"zh":"问","en":"q"},
            "how":{"zh":"看","en":"look"},"good":"unsure","cause":{"zh":"因","en":"c"},
            "advice":{"zh":"做","en":"do"},"rules":[]}]}]})",
        QStringLiteral("lists.json"));
    QVERIFY(!table);
    QVERIFY(table.error().detail.contains(QLatin1StringView("good")) ||
            table.error().message.contains(QLatin1StringView("good")));
}

} // namespace numauth::diagnosis

std::unique_ptr<QObject> makeChecklistTest()
{
    return std::make_unique<numauth::diagnosis::ChecklistTest>();
}

#include "ChecklistTest.moc"
