#include "models/consent/RuleTable.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

RuleTable openTable()
{
    Result<RuleTable> table = RuleTable::open();
    if (!table)
        qFatal("%s", qPrintable(table.error().message));
    return std::move(table).value();
}

QSet<int> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%([1-9])"));
    QSet<int> numbers;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        numbers.insert(matches.next().captured(1).toInt());
    return numbers;
}

QSet<int> upTo(qsizetype count)
{
    QSet<int> numbers;
    for (int number = 1; number <= count; ++number)
        numbers.insert(number);
    return numbers;
}

} // namespace

class RuleTableTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleHasWordsInBothLanguages();
    void everyPlaceholderIsADeclaredArgument();
    void everyArgumentIsUsed();
    void severityFollowsTheVerdict();
    void everyRuleOfTheContractExists();
    void elementsHaveWords();
    void threeTextsAreProtected();

private:
    const RuleTable m_table = openTable();
};

void RuleTableTest::everyRuleHasWordsInBothLanguages()
{
    QCOMPARE(m_table.preset(), QStringLiteral("2026.2"));
    for (const Rule &rule : m_table.rules()) {
        QVERIFY2(rule.id.startsWith(QStringLiteral("consent.")), qPrintable(rule.id));
        QVERIFY2(!rule.source.isEmpty(), qPrintable(rule.id));
        for (const LocalText &text : {rule.title, rule.message, rule.advice})
            QVERIFY2(!text.zh.isEmpty() && !text.en.isEmpty(), qPrintable(rule.id));
        QVERIFY2(!rule.message.zh.endsWith(QStringLiteral("。")), qPrintable(rule.id));
        QVERIFY2(!rule.message.en.endsWith(QLatin1Char('.')), qPrintable(rule.id));
        QVERIFY2(rule.advice.zh.endsWith(QStringLiteral("。")), qPrintable(rule.id));
        QVERIFY2(rule.advice.en.endsWith(QLatin1Char('.')), qPrintable(rule.id));
        QCOMPARE(m_table.find(rule.id), &rule);
    }
}

void RuleTableTest::everyPlaceholderIsADeclaredArgument()
{
    for (const Rule &rule : m_table.rules()) {
        const QSet<int> declared = upTo(rule.arguments.size());
        for (const LocalText &text : {rule.message, rule.advice}) {
            QVERIFY2(declared.contains(placeholders(text.zh)), qPrintable(rule.id));
            QVERIFY2(declared.contains(placeholders(text.en)), qPrintable(rule.id));
        }
        QVERIFY2(placeholders(rule.title.zh + rule.title.en).isEmpty(), qPrintable(rule.id));
    }
}

void RuleTableTest::everyArgumentIsUsed()
{
    for (const Rule &rule : m_table.rules()) {
        const QSet<int> used = placeholders(rule.message.en) + placeholders(rule.advice.en);
        QVERIFY2(used == upTo(rule.arguments.size()), qPrintable(rule.id));
        QVERIFY2(placeholders(rule.message.zh) == placeholders(rule.message.en),
                 qPrintable(rule.id));
    }
}

void RuleTableTest::severityFollowsTheVerdict()
{
    // On iOS a breach is as bad as it gets: no refusal is known there.
    const auto isError = [](const Rule &rule) {
        return rule.verdict == Verdict::Refuses ||
               (rule.verdict == Verdict::NonCompliant &&
                rule.id.startsWith(QLatin1StringView("consent.ios-")));
    };
    for (const Rule &rule : m_table.rules()) {
        QVERIFY2(rule.severity != Severity::Error || isError(rule), qPrintable(rule.id));
        QVERIFY2(rule.severity == Severity::Error || rule.verdict != Verdict::Refuses,
                 qPrintable(rule.id));
    }
}

void RuleTableTest::everyRuleOfTheContractExists()
{
    const QStringList names{QStringLiteral("clipped"),
                            QStringLiteral("overlap"),
                            QStringLiteral("overlap-row"),
                            QStringLiteral("empty"),
                            QStringLiteral("transparent-text"),
                            QStringLiteral("custom-covered"),
                            QStringLiteral("both-offsets"),
                            QStringLiteral("unknown-position"),
                            QStringLiteral("unknown-height"),
                            QStringLiteral("other-platform"),
                            QStringLiteral("unknown-attribute"),
                            QStringLiteral("wrong-argument"),
                            QStringLiteral("expression"),
                            QStringLiteral("newer-attribute"),
                            QStringLiteral("label-wording"),
                            QStringLiteral("preticked"),
                            QStringLiteral("brand-hidden"),
                            QStringLiteral("checkbox-hidden"),
                            QStringLiteral("tiny-text"),
                            QStringLiteral("low-contrast"),
                            QStringLiteral("sdk-unknown"),
                            QStringLiteral("not-understood"),
                            QStringLiteral("unknown-value"),
                            QStringLiteral("unknown-frame"),
                            QStringLiteral("unknown-origin"),
                            QStringLiteral("unknown-size"),
                            QStringLiteral("offsets-decide"),
                            QStringLiteral("own-font"),
                            QStringLiteral("hidden-ancestor"),
                            QStringLiteral("release-reports"),
                            QStringLiteral("logo-overlap"),
                            QStringLiteral("ios-overlap"),
                            QStringLiteral("ios-covered"),
                            QStringLiteral("ios-background"),
                            QStringLiteral("ios-outside"),
                            QStringLiteral("ios-invisible"),
                            QStringLiteral("ios-faint"),
                            QStringLiteral("ios-hidden-ticked"),
                            QStringLiteral("ios-ignored-frame"),
                            QStringLiteral("ios-ignored-font"),
                            QStringLiteral("ios-popup-ambiguous"),
                            QStringLiteral("ios-unknown-origin"),
                            QStringLiteral("ios-unknown-font"),
                            QStringLiteral("frame-not-understood"),
                            QStringLiteral("frame-without-number"),
                            QStringLiteral("ignored-value"),
                            QStringLiteral("alert-overlap"),
                            QStringLiteral("alert-cut"),
                            QStringLiteral("alert-lines"),
                            QStringLiteral("suppression-expired"),
                            QStringLiteral("suppression-unreadable"),
                            QStringLiteral("small-target"),
                            QStringLiteral("tiny-dialog"),
                            QStringLiteral("text-cut"),
                            QStringLiteral("dump-missing"),
                            QStringLiteral("ios-agreement"),
                            QStringLiteral("h5-style"),
                            QStringLiteral("h5-removed"),
                            QStringLiteral("h5-not-told")};
    QCOMPARE(m_table.rules().size(), names.size());
    for (const QString &name : names)
        QVERIFY2(m_table.find(QStringLiteral("consent.") + name), qPrintable(name));
}

void RuleTableTest::elementsHaveWords()
{
    QCOMPARE(elementLabel(QStringLiteral("loginButton")).zh, QStringLiteral("登录按钮"));
    QCOMPARE(elementLabel(QStringLiteral("custom:promo")),
             LocalText::same(QStringLiteral("promo")));
    QCOMPARE(elementLabel(QStringLiteral("nothing")).en, QStringLiteral("nothing"));
}

void RuleTableTest::threeTextsAreProtected()
{
    QVERIFY(isProtectedElement(QStringLiteral("numberMask")));
    QVERIFY(isProtectedElement(QStringLiteral("loginLabel")));
    QVERIFY(isProtectedElement(QStringLiteral("privacyText")));
    QVERIFY(!isProtectedElement(QStringLiteral("loginButton")));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeRuleTableTest()
{
    return std::make_unique<numauth::consent::RuleTableTest>();
}

#include "RuleTableTest.moc"
