#include "models/diagnosis/app/UpgradeAdvice.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::diagnosis::app {

namespace {

AppFacts projectWith(scheme::Platform platform, const QVersionNumber &version)
{
    AppFacts facts;
    facts.path = QStringLiteral("shop");
    facts.project.emplace();
    facts.android.emplace();
    facts.sdks << FoundSdk{platform, version, {}, {}};
    return facts;
}

QStringList ids(const UpgradeReport &report)
{
    QStringList found;
    for (const Finding &finding : report.findings)
        found << finding.ruleId;
    return found;
}

} // namespace

class UpgradeAdviceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void asksForANewKeyAcrossTheUnicomChange();
    void keepsTheKeyWhereNothingIsCrossed();
    void keepsTheKeyOnIos();
    void namesTheAbiOnlyWhereTheAppHasIt();
    void namesCallsThatTheTargetDoesNotHave();
    void cannotCompareWithoutAVersion();

private:
    UpgradeAdvice m_advice;
};

void UpgradeAdviceTest::initTestCase()
{
    const auto advice = UpgradeAdvice::open();
    QVERIFY2(advice, advice ? "" : qPrintable(advice.error().message));
    m_advice = *advice;
}

void UpgradeAdviceTest::asksForANewKeyAcrossTheUnicomChange()
{
    const auto report =
        m_advice.advise(projectWith(scheme::Platform::Android, {2, 12, 15}), {2, 14, 23}, {});
    QVERIFY(report);
    QCOMPARE(report->needsNewKey, std::optional(true));
    QVERIFY(ids(*report).contains(QLatin1StringView("upgrade.android.unicomChannel")));
}

void UpgradeAdviceTest::keepsTheKeyWhereNothingIsCrossed()
{
    const auto report =
        m_advice.advise(projectWith(scheme::Platform::Android, {2, 13, 3}), {2, 14, 23}, {});
    QCOMPARE(report->needsNewKey, std::optional(false));
}

void UpgradeAdviceTest::keepsTheKeyOnIos()
{
    const auto report =
        m_advice.advise(projectWith(scheme::Platform::Ios, {2, 12, 1}), {2, 14, 15}, {});
    QCOMPARE(report->needsNewKey, std::optional(false));
    QVERIFY(report->keyReason.en.contains(QLatin1StringView("iOS")));
}

void UpgradeAdviceTest::namesTheAbiOnlyWhereTheAppHasIt()
{
    AppFacts facts = projectWith(scheme::Platform::Android, {2, 12, 15});
    const QString id = QStringLiteral("upgrade.android.armeabi");
    QVERIFY(!ids(*m_advice.advise(facts, {2, 13, 3}, {})).contains(id));
    facts.project->gradle << SourceText(QStringLiteral("build.gradle"),
                                        QStringLiteral("abiFilters 'armeabi', 'arm64-v8a'"),
                                        Syntax::CLike);
    QVERIFY(ids(*m_advice.advise(facts, {2, 13, 3}, {})).contains(id));
}

void UpgradeAdviceTest::namesCallsThatTheTargetDoesNotHave()
{
    AppFacts facts = projectWith(scheme::Platform::Android, {2, 14, 19});
    facts.project->javaLike << SourceText(
        QStringLiteral("A.java"),
        QStringLiteral("import com.mobile.auth.gatewayauth.X;\nbuilder.setNewThing(1);"),
        Syntax::CLike);
    const QList<ApiMember> members{
        {QStringLiteral("setNewThing"), scheme::Platform::Android, {2, 14, 19}, {}}};
    const auto report = m_advice.advise(facts, {2, 13, 3}, members);
    QCOMPARE(ids(*report), QStringList{QStringLiteral("upgrade.member")});
    QCOMPARE(report->findings.first().place.line, 2);
    QVERIFY(ids(*m_advice.advise(facts, {2, 14, 23}, members)).isEmpty());
}

void UpgradeAdviceTest::cannotCompareWithoutAVersion()
{
    AppFacts facts;
    facts.path = QStringLiteral("shop.apk");
    const auto report = m_advice.advise(facts, {2, 14, 23}, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Malformed);
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeUpgradeAdviceTest()
{
    return std::make_unique<numauth::diagnosis::app::UpgradeAdviceTest>();
}

#include "UpgradeAdviceTest.moc"
