#include "models/codes/FaqTable.h"
#include "models/phone/PhoneRules.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <memory>
#include <optional>

namespace numauth::phone {

namespace {

/// The rules of the FAQ that say what happens on a phone and so must be rows of the decision table.
QStringList behavioural()
{
    QStringList ids;
    for (const auto &[first, last] :
         {std::pair(4, 10), std::pair(13, 28), std::pair(30, 31), std::pair(43, 61),
          std::pair(66, 66), std::pair(68, 74), std::pair(80, 80), std::pair(82, 85),
          std::pair(87, 93), std::pair(95, 95), std::pair(100, 105)}) {
        for (int number = first; number <= last; ++number)
            ids << QStringLiteral("S%1").arg(number);
    }
    return ids;
}

} // namespace

/// Every rule of the FAQ is carried by something: a row of the phone's decision table, an app
/// check, or at least a text.
class FaqRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRuleIsThere();
    void everyRuleHasAText();
    void everyBehaviourIsARowOfThePhone_data();
    void everyBehaviourIsARowOfThePhone();
    void rowsNameKnownRules();
    void checksAreListedOnes();

private:
    std::optional<codes::FaqTable> m_faq;
    std::optional<PhoneRules> m_rules;
};

void FaqRulesTest::initTestCase()
{
    auto faq = codes::FaqTable::open();
    QVERIFY2(faq, faq ? "" : qPrintable(faq.error().message));
    m_faq = *faq;
    auto rules = PhoneRules::open();
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().message));
    m_rules = *rules;
}

void FaqRulesTest::everyRuleIsThere()
{
    QCOMPARE(m_faq->rules().size(), 106);
    for (int number = 1; number <= 106; ++number)
        QVERIFY2(m_faq->find(QStringLiteral("S%1").arg(number)),
                 qPrintable(QString::number(number)));
}

void FaqRulesTest::everyRuleHasAText()
{
    const QSet<QString> notes{QStringLiteral("S1"), QStringLiteral("S2"), QStringLiteral("S3"),
                              QStringLiteral("S12")};
    for (const codes::FaqRule &rule : m_faq->rules()) {
        QVERIFY2(!rule.text.zh.isEmpty() && !rule.text.en.isEmpty(), qPrintable(rule.id));
        QCOMPARE(rule.isNote, notes.contains(rule.id));
    }
}

void FaqRulesTest::everyBehaviourIsARowOfThePhone_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : behavioural())
        QTest::addRow("%s", qPrintable(id)) << id;
}

void FaqRulesTest::everyBehaviourIsARowOfThePhone()
{
    QFETCH(QString, id);
    const auto carries = [&id](const PhoneRule &rule) { return rule.faq.contains(id); };
    const bool isCarried = std::ranges::any_of(m_rules->rules(), carries);
    // Steps of a checklist that no setting stands for are carried by their text.
    const QStringList texts{QStringLiteral("S46"), QStringLiteral("S67"), QStringLiteral("S86")};
    QVERIFY2(isCarried || texts.contains(id), qPrintable(id));
}

void FaqRulesTest::rowsNameKnownRules()
{
    for (const PhoneRule &rule : m_rules->rules()) {
        for (const QString &id : rule.faq)
            QVERIFY2(m_faq->find(id), qPrintable(rule.id + QLatin1Char(' ') + id));
    }
}

void FaqRulesTest::checksAreListedOnes()
{
    QFile file(tests::sourceFolder() + QStringLiteral("/resources/diagnosis/app_checks.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QString> known;
    const QJsonObject list = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &check : list.value(QStringLiteral("checks")).toArray())
        known << check.toObject().value(QStringLiteral("id")).toString();
    for (const codes::FaqRule &rule : m_faq->rules()) {
        for (const QString &check : rule.checks)
            QVERIFY2(known.contains(check), qPrintable(rule.id + QLatin1Char(' ') + check));
    }
}

} // namespace numauth::phone

std::unique_ptr<QObject> makeFaqRulesTest()
{
    return std::make_unique<numauth::phone::FaqRulesTest>();
}

#include "FaqRulesTest.moc"
