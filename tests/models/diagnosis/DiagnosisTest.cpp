#include "models/diagnosis/Diagnosis.h"

#include "models/diagnosis/DiagnosisJson.h"
#include "models/diagnosis/LogReader.h"
#include "models/diagnosis/Timeline.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

namespace numauth::diagnosis {

class DiagnosisTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRuleSpeaksOnItsMatchesOnly();
    void everyConditionNamesKnownThings();
    void aCauseBringsTheLinesThatMendIt();
    void twoSymptomsOfOneCauseRaiseItsConfidence();
    void tellsBothMeaningsOf600005Apart();
    void asksTheTwoQuestionsWhen600005SaysNothing();
    void fallsBackToTheCodeTable();
    void saysWhatToCollectWhenNothingIsRecognised();
    void saysSoWhenThereAreOnlySuccesses();
    void masksNumbersAndTokensInJson();
    void comparesGapsWithTimeouts();
    void comparesTheAgeOfARefusedTokenWithItsLife();

private:
    LogEvents read(const QString &text) const { return m_reader->read(text.toUtf8()).valueOr({}); }
    QList<Diagnosis> explain(const QString &text) const
    {
        return diagnose(read(text), m_rules, *m_codes);
    }

    std::optional<codes::CodeTable> m_codes;
    std::optional<LogReader> m_reader;
    std::optional<CaseTexts> m_texts;
    RuleTable m_rules;
};

void DiagnosisTest::initTestCase()
{
    auto table = codes::CodeTable::open();
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    m_codes = *std::move(table);
    auto reader = LogReader::open(*m_codes);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = *std::move(reader);
    auto texts = CaseTexts::open();
    QVERIFY2(texts, texts ? "" : qPrintable(texts.error().message));
    m_texts = *std::move(texts);
    auto rules = RuleTable::open();
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().message));
    m_rules = *std::move(rules);
}

void DiagnosisTest::everyRuleSpeaksOnItsMatchesOnly()
{
    for (const DiagnosisRule &rule : m_rules.rules()) {
        const auto speaks = [&](const QString &text) {
            const QList<Diagnosis> found = explain(text);
            return std::ranges::find(found, rule.id, &Diagnosis::ruleId) != found.end();
        };
        QVERIFY2(!rule.matches.isEmpty(), qPrintable(rule.id));
        for (const QString &text : rule.matches)
            QVERIFY2(speaks(text), qPrintable(rule.id + QStringLiteral(": ") + text));
        for (const QString &text : rule.misses)
            QVERIFY2(!speaks(text), qPrintable(rule.id + QStringLiteral(": ") + text));
    }
}

void DiagnosisTest::aCauseBringsTheLinesThatMendIt()
{
    const DiagnosisRule *rule = m_rules.find(QStringLiteral("cleartext"));
    QVERIFY(rule && rule->snippet);
    const QList<Diagnosis> found = explain(rule->matches.first());
    QCOMPARE(found.first().snippet, rule->snippet);
    const QJsonObject json = diagnosisJson(found.first(), Language::English);
    QCOMPARE(json.value(QStringLiteral("snippet")).toObject().value(QStringLiteral("lines")),
             QJsonValue(rule->snippet->lines));
}

void DiagnosisTest::everyConditionNamesKnownThings()
{
    for (const DiagnosisRule &rule : m_rules.rules()) {
        for (const QString &other : rule.unless)
            QVERIFY2(m_rules.find(other), qPrintable(rule.id));
        for (const RuleCondition &condition : rule.conditions) {
            QVERIFY2(condition.sign.isEmpty() || m_reader->signTable().find(condition.sign),
                     qPrintable(rule.id));
            const QStringList codes =
                condition.codes + condition.vendorCodes + condition.detailCodes;
            for (const QString &code : codes)
                QVERIFY2(!m_codes->find(code).isEmpty() ||
                             code.startsWith(QLatin1StringView("isv.")),
                         qPrintable(rule.id + QLatin1Char(' ') + code));
        }
    }
}

void DiagnosisTest::twoSymptomsOfOneCauseRaiseItsConfidence()
{
    const DiagnosisRule *rule = m_rules.find(QStringLiteral("cleartext"));
    const double one = explain(rule->matches.last()).first().confidence;
    const auto both = explain(rule->matches.first() + QLatin1Char('\n') + rule->matches.last());
    QCOMPARE(both.first().ruleId, rule->id);
    QVERIFY(both.first().confidence > one);
    QVERIFY(both.first().confidence < 1);
    QCOMPARE(both.first().places.size(), 2);
    QCOMPARE(both.first().likelihood(), Likelihood::High);
}

void DiagnosisTest::tellsBothMeaningsOf600005Apart()
{
    const QString answer = QStringLiteral(
        "{\"code\":\"600005\",\"msg\":\"%1\",\"requestId\":\"1\",\"vendorName\":\"CMCC\"}");
    QCOMPARE(explain(answer.arg(QStringLiteral("页面非法修改"))).first().ruleId,
             QStringLiteral("page-modified"));
    QCOMPARE(explain(answer.arg(QStringLiteral("手机终端不安全:the app is debuggerConnected")))
                 .first()
                 .ruleId,
             QStringLiteral("unsafe-debugger"));
}

void DiagnosisTest::asksTheTwoQuestionsWhen600005SaysNothing()
{
    const auto found = explain(QStringLiteral(
        "{\"code\":\"600005\",\"msg\":\"\",\"requestId\":\"1\",\"vendorName\":\"CMCC\"}"));
    QCOMPARE(found.first().ruleId, QStringLiteral("600005-unclear"));
    QCOMPARE(found.first().checks.size(), 2);
    QVERIFY(found.first().likelihood() != Likelihood::High);
}

void DiagnosisTest::fallsBackToTheCodeTable()
{
    const auto found = explain(QStringLiteral(
        "{\"code\":\"600010\",\"msg\":\"未知异常\",\"requestId\":\"1\",\"vendorName\":\"CMCC\"}"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().ruleId, QStringLiteral("code.aliyun.sdk.600010"));
    QVERIFY(!found.first().advice.isEmpty());
}

void DiagnosisTest::saysWhatToCollectWhenNothingIsRecognised()
{
    const auto found = explain(QStringLiteral("just a line"));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().isUnknown());
    QVERIFY(found.first().advice.size() >= 3);
    QVERIFY(!found.first().causes.isEmpty());
}

void DiagnosisTest::saysSoWhenThereAreOnlySuccesses()
{
    const auto found = explain(
        QStringLiteral("{\"code\":\"600024\",\"msg\":\"终端支持认证\",\"requestId\":\"1\"}"));
    QVERIFY(found.first().isUnknown());
    QCOMPARE(found.first().title.en, m_rules.unknown().onlySuccess.en);
}

void DiagnosisTest::masksNumbersAndTokensInJson()
{
    const LogEvents log = read(
        QStringLiteral("{\"code\":\"600000\",\"msg\":\"phone 13800001234 token: abcdefghijklmnop\","
                       "\"requestId\":\"1\",\"vendorName\":\"CMCC\"}"));
    const QByteArray json =
        QJsonDocument(explainJson(log, {}, *m_codes, *m_texts, Language::English)).toJson();
    QVERIFY(!json.contains("13800001234"));
    QVERIFY(!json.contains("abcdefghijklmnop"));
    QVERIFY(json.contains("138****1234"));
}

void DiagnosisTest::comparesGapsWithTimeouts()
{
    const LogEvents log = read(QStringLiteral(
        "14:20:31.000 I AuthUI: {\"code\":\"700002\",\"msg\":\"x\",\"isChecked\":true}\n"
        "14:20:36.050 E AuthClient: "
        "{\"code\":\"600015\",\"msg\":\"x\",\"vendorName\":\"CMCC\"}\n"));
    const auto entries = timelineOf(log, *m_codes, *m_texts);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(*entries.last().gapMs, 5050);
    QCOMPARE(entries.last().gapKind, TimelineEntry::GapKind::Timeout);
}

void DiagnosisTest::comparesTheAgeOfARefusedTokenWithItsLife()
{
    const LogEvents log = read(QStringLiteral(
        "14:20:31.000 I AuthClient: {\"code\":\"600000\",\"msg\":\"x\",\"vendorName\":\"ct_sjl\"}\n"
        "14:21:41.000 I server: {\"Code\":\"isv.TOKEN_INVALID\",\"Message\":\"x\"}\n"));
    const auto entries = timelineOf(log, *m_codes, *m_texts);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.last().gapKind, TimelineEntry::GapKind::TokenLife);
    QVERIFY(entries.last().remark.en.contains(QStringLiteral("60 s")));
}

} // namespace numauth::diagnosis

std::unique_ptr<QObject> makeDiagnosisTest()
{
    return std::make_unique<numauth::diagnosis::DiagnosisTest>();
}

#include "DiagnosisTest.moc"
