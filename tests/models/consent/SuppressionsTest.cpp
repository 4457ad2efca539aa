#include "models/consent/Suppressions.h"

#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

const QDate today(2026, 6, 1);

/// Every cell breaches one rule: the wording of the label.
ConsentPage breachingPage(const QJsonArray &suppressions)
{
    ConsentPage page = pageWith({{"setLogoHidden", true},
                                 {"setSloganOffsetY", 20},
                                 {"setNumFieldOffsetY", 60},
                                 {"setLogBtnOffsetY", 120},
                                 {"setLogBtnText", QStringLiteral("下一步")},
                                 {"setSwitchAccHidden", true},
                                 {"setPrivacyOffsetY", 240}});
    page.suppressions = suppressions;
    return page;
}

QJsonObject suppression(const char *until, const char *reason = "agreed")
{
    QJsonObject entry{{QStringLiteral("ruleId"), QStringLiteral("consent.label-wording")},
                      {QStringLiteral("reason"), QLatin1StringView(reason)},
                      {QStringLiteral("ticket"), QStringLiteral("UX-7")}};
    if (*until != '\0')
        entry.insert(QStringLiteral("until"), QLatin1StringView(until));
    return entry;
}

SuppressedResult checked(const QJsonArray &suppressions)
{
    const ConsentPage page = breachingPage(suppressions);
    MatrixSelection selection = MatrixSelection::defaults(page, productTables());
    selection.devices = {plainDevice()};
    return suppress(checkMatrix(page, selection, productTables()), page, today, productTables());
}

QString lastRule(const SuppressedResult &result)
{
    return result.result.findings.isEmpty() ? QString()
                                            : result.result.findings.last().worst.finding.ruleId;
}

} // namespace

class SuppressionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aSuppressedFindingDoesNotCount();
    void theLastDayStillCounts();
    void anExpiredSuppressionIsAFinding();
    void anUnreadableSuppressionSuppressesNothing();
    void onlyTheNamedSubjectIsSuppressed();
    void unknownMembersStayInTheFile();
    void whatIsWrongWithThePageItselfStillCounts();
    void isReadAsItIsWritten();
};

void SuppressionsTest::aSuppressedFindingDoesNotCount()
{
    QCOMPARE(checked({}).result.count(Verdict::NonCompliant), 3);
    const SuppressedResult result = checked({suppression("")});
    QCOMPARE(result.result.count(Verdict::Ok), 3);
    QVERIFY(result.result.findings.isEmpty());
    QCOMPARE(result.suppressed.size(), 1);
    QCOMPARE(result.suppressed.first().suppression.reason, QStringLiteral("agreed"));
}

void SuppressionsTest::whatIsWrongWithThePageItselfStillCounts()
{
    ConsentPage page = breachingPage({suppression("")});
    page.attributes.insert(QStringLiteral("setNothingKnown"), {1});
    MatrixSelection selection = MatrixSelection::defaults(page, productTables());
    selection.devices = {plainDevice()};
    const MatrixResult all = checkMatrix(page, selection, productTables());
    QCOMPARE(all.findings.last().worst.finding.ruleId, QStringLiteral("consent.unknown-attribute"));
    const SuppressedResult result = suppress(all, page, today, productTables());
    QCOMPARE(result.result.count(Verdict::NonCompliant), 3);
}

void SuppressionsTest::isReadAsItIsWritten()
{
    const Suppression entry{QStringLiteral("consent.overlap"), QStringLiteral("loginLabel"),
                            QStringLiteral("privacy"), QStringLiteral("agreed"), QDate(2026, 7, 1)};
    ConsentPage page;
    page.suppressions = {toJson(entry)};
    const Suppression read = readSuppressions(page).first();
    QCOMPARE(read.ruleId, entry.ruleId);
    QCOMPARE(read.subject, entry.subject);
    QCOMPARE(read.other, entry.other);
    QCOMPARE(read.reason, entry.reason);
    QCOMPARE(read.until, entry.until);
}

void SuppressionsTest::theLastDayStillCounts()
{
    QCOMPARE(checked({suppression("2026-06-01")}).result.count(Verdict::Ok), 3);
}

void SuppressionsTest::anExpiredSuppressionIsAFinding()
{
    const SuppressedResult result = checked({suppression("2026-05-31")});
    QCOMPARE(result.result.count(Verdict::NonCompliant), 3);
    QVERIFY(result.suppressed.isEmpty());
    QCOMPARE(lastRule(result), QStringLiteral("consent.suppression-expired"));
}

void SuppressionsTest::anUnreadableSuppressionSuppressesNothing()
{
    for (const QJsonValue &entry :
         {QJsonValue(suppression("", " ")), QJsonValue(suppression("soon")), QJsonValue(7)}) {
        const SuppressedResult result = checked({entry});
        QCOMPARE(result.result.count(Verdict::NonCompliant), 3);
        QCOMPARE(lastRule(result), QStringLiteral("consent.suppression-unreadable"));
    }
}

void SuppressionsTest::onlyTheNamedSubjectIsSuppressed()
{
    QJsonObject entry = suppression("");
    entry.insert(QStringLiteral("subject"), QStringLiteral("numberMask"));
    QCOMPARE(checked({entry}).result.count(Verdict::NonCompliant), 3);
    entry.insert(QStringLiteral("subject"), QStringLiteral("loginLabel"));
    QCOMPARE(checked({entry}).result.count(Verdict::Ok), 3);
}

void SuppressionsTest::unknownMembersStayInTheFile()
{
    const ConsentPage page = breachingPage({suppression("2026-05-31")});
    const auto again = ConsentPage::read(page.write(), QStringLiteral("p.json"));
    QVERIFY(again.hasValue());
    QCOMPARE(again->suppressions, page.suppressions);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeSuppressionsTest()
{
    return std::make_unique<numauth::consent::SuppressionsTest>();
}

#include "SuppressionsTest.moc"
