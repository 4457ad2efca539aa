#include "models/consent/fix/AutoFix.h"
#include "tests/models/consent/IosFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

MatrixSelection allCells(const ConsentPage &page)
{
    return MatrixSelection::defaults(page, productTables());
}

FixProposal fix(const ConsentPage &page)
{
    return proposeFix(page, allCells(page), productTables());
}

int badCells(const ConsentPage &page)
{
    return checkMatrix(page, allCells(page), productTables()).count(Verdict::NonCompliant);
}

QJsonValue top(double y)
{
    return QJsonObject{{QStringLiteral("y"), y}};
}

/// Every control has its place and none touches another.
ConsentPage clearPage()
{
    return iosPage({{"logoIsHidden", true},
                    {"sloganFrameBlock", top(20)},
                    {"numberFont", 20},
                    {"numberFrameBlock", top(60)},
                    {"loginBtnFrameBlock", top(120)},
                    {"changeBtnFrameBlock", top(200)},
                    {"privacyFont", 12},
                    {"privacyFrameBlock", top(240)}});
}

double yOf(const ConsentPage &page, const char *id)
{
    const QJsonValue block = page.attributes.value(QLatin1StringView(id)).at(0);
    return block.toObject().value(QStringLiteral("y")).toDouble(-1);
}

} // namespace

class IosFixTest : public QObject
{
    Q_OBJECT

private slots:
    void aClearPageNeedsNothing();
    void movesTheFrameThatIsInTheWay();
    void leavesNoSmallerMove();
    void editsTheExpressionOfAFrame_data();
    void editsTheExpressionOfAFrame();
    void movesAnOldDistance();
    void bringsAnIgnoredFrameBackWithinTheLimits_data();
    void bringsAnIgnoredFrameBackWithinTheLimits();
    void mendsInkBoxAndFont();
    void aColumnAtTheSideIsPassedSideways();
    void whatOnlyTheAppKnowsIsAConflict();
    void theFixedPageNeedsNothing();
    void acceptedFindingsNeedNoFix();
};

void IosFixTest::aClearPageNeedsNothing()
{
    QCOMPARE(badCells(clearPage()), 0);
    QVERIFY(fix(clearPage()).changes.isEmpty());
}

void IosFixTest::movesTheFrameThatIsInTheWay()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("privacyFrameBlock"), QJsonArray{top(150)});
    QVERIFY(badCells(page) > 0);
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    QVERIFY(proposal.changes.size() >= 1);
    QCOMPARE(badCells(proposal.appliedTo(page)), 0);
}

void IosFixTest::leavesNoSmallerMove()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("loginBtnFrameBlock"), QJsonArray{top(65)});
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    QCOMPARE(proposal.changes.size(), 1);
    const QString moved = proposal.changes.first().attribute;
    const double to = yOf(proposal.appliedTo(page), moved.toLatin1());
    const double from = yOf(page, moved.toLatin1());
    const double back = to > from ? -1 : 1;
    page.attributes.insert(moved, QJsonArray{top(to + back)});
    QVERIFY(badCells(page) > 0);
}

void IosFixTest::editsTheExpressionOfAFrame_data()
{
    QTest::addColumn<QJsonValue>("block");
    QTest::addColumn<QString>("piece");
    QTest::newRow("number") << top(70) << QString();
    QTest::newRow("expression")
        << QJsonValue(QJsonObject{{QStringLiteral("y"), QStringLiteral("frame.origin.y * 0 + 70")}})
        << QStringLiteral("frame.origin.y * 0 + ");
    QTest::newRow("choice") << QJsonValue(QJsonObject{
                                   {QStringLiteral("y"),
                                    QStringLiteral("screenSize.height > 700 ? 71 : 70")}})
                            << QStringLiteral("(screenSize.height > 700 ? 71 : 70) + ");
    QTest::newRow("assignment")
        << expression("^CGRect(CGSize s, CGSize p, CGRect f) { f.origin.y = 70; return f; }")
        << QStringLiteral("return f;");
    QTest::newRow("call")
        << expression("^CGRect(CGSize s, CGSize p, CGRect f) { return CGRectMake(16, 70, "
                      "p.width - 32, 50); }")
        << QStringLiteral("return CGRectMake(16, ");
    QTest::newRow("Swift")
        << expression("{ s, p, f in CGRect(x: 16, y: 70, width: p.width - 32, height: 50) }")
        << QStringLiteral("CGRect(x: 16, y: ");
    QTest::newRow("two assignments")
        << expression("^CGRect(CGSize s, CGSize p, CGRect f) { if (s.height > 700) { f.origin.y = "
                      "71; } else { f.origin.y = 70; } return f; }")
        << QStringLiteral("return CGRectMake(f.origin.x, f.origin.y + ");
}

void IosFixTest::editsTheExpressionOfAFrame()
{
    QFETCH(QJsonValue, block);
    QFETCH(QString, piece);
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("loginBtnFrameBlock"), QJsonArray{block});
    // Pinned by what only the app knows, the number is no way out.
    QVERIFY(badCells(page) > 0);
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    QCOMPARE(badCells(proposal.appliedTo(page)), 0);
    for (const AttributeChange &change : proposal.changes) {
        if (change.attribute == QLatin1StringView("loginBtnFrameBlock"))
            QVERIFY2(argumentsText(change.to).contains(piece),
                     qPrintable(argumentsText(change.to)));
    }
}

void IosFixTest::movesAnOldDistance()
{
    ConsentPage page = clearPage();
    page.attributes.remove(QStringLiteral("loginBtnFrameBlock"));
    page.attributes.insert(QStringLiteral("loginBtnTopOffetY"), QJsonArray{220});
    page.attributes.insert(QStringLiteral("changeBtnIsHidden"), QJsonArray{true});
    QVERIFY(badCells(page) > 0);
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    QCOMPARE(badCells(proposal.appliedTo(page)), 0);
}

void IosFixTest::bringsAnIgnoredFrameBackWithinTheLimits_data()
{
    QTest::addColumn<QJsonValue>("block");
    QTest::addColumn<QString>("member");
    QTest::newRow("too low") << frame(20, 120, QStringLiteral("superViewSize.width - 40"), 12)
                             << "height";
    QTest::newRow("beside the page")
        << frame(-30, 120, QStringLiteral("superViewSize.width"), 50) << "x";
}

void IosFixTest::bringsAnIgnoredFrameBackWithinTheLimits()
{
    QFETCH(QJsonValue, block);
    QFETCH(QString, member);
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("loginBtnFrameBlock"), QJsonArray{block});
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    const QJsonObject before = block.toObject();
    const QJsonObject after = proposal.appliedTo(page)
                                  .attributes.value(QStringLiteral("loginBtnFrameBlock"))
                                  .at(0)
                                  .toObject();
    QVERIFY(before.value(member) != after.value(member));
}

void IosFixTest::mendsInkBoxAndFont()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("checkBoxIsChecked"), QJsonArray{true});
    page.attributes.insert(QStringLiteral("checkBoxIsHidden"), QJsonArray{true});
    page.attributes.insert(QStringLiteral("numberFont"), QJsonArray{12});
    page.attributes.insert(QStringLiteral("numberColor"), QJsonArray{QStringLiteral("#10333333")});
    const auto values = fix(page).values();
    QCOMPARE(values.value(QStringLiteral("checkBoxIsChecked")), std::optional(QJsonArray{false}));
    QCOMPARE(values.value(QStringLiteral("checkBoxIsHidden")), std::optional(QJsonArray{false}));
    QCOMPARE(values.value(QStringLiteral("numberFont")), std::optional(QJsonArray{16}));
    QCOMPARE(values.value(QStringLiteral("numberColor")),
             std::optional(QJsonArray{QStringLiteral("#FF333333")}));
}

void IosFixTest::aColumnAtTheSideIsPassedSideways()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("loginBtnFrameBlock"),
                           QJsonArray{frame(QStringLiteral("18"), 120,
                                            QStringLiteral("superViewSize.width - 108"), 50)});
    page.attributes.insert(
        QStringLiteral("privacyFrameBlock"),
        QJsonArray{frame(90, 240, QStringLiteral("superViewSize.width - 108"), 90)});
    page.customViews << CustomView{.name = QStringLiteral("column"), .width = 40, .height = 3000};
    const FixProposal proposal = fix(page);
    QCOMPARE(proposal.remaining, 0);
    QVERIFY(badCells(page) > 0);
    QCOMPARE(badCells(proposal.appliedTo(page)), 0);
    QCOMPARE(proposal.changes.size(), 1);
    QCOMPARE(proposal.changes.first().attribute, QStringLiteral("loginBtnFrameBlock"));
}

void IosFixTest::whatOnlyTheAppKnowsIsAConflict()
{
    ConsentPage page = clearPage();
    CustomView view;
    view.name = QStringLiteral("card");
    view.y = 0;
    view.width = 300;
    view.height = 5000;
    page.customViews << view;
    const FixProposal proposal = fix(page);
    QVERIFY(!proposal.isComplete());
    QVERIFY(!proposal.conflicts.isEmpty());
    QVERIFY(!proposal.conflicts.first().devices.isEmpty());
}

void IosFixTest::theFixedPageNeedsNothing()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("privacyFrameBlock"), QJsonArray{top(70)});
    page.attributes.insert(QStringLiteral("loginBtnFrameBlock"), QJsonArray{top(210)});
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    QVERIFY(fix(proposal.appliedTo(page)).changes.isEmpty());
}

void IosFixTest::acceptedFindingsNeedNoFix()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("privacyFrameBlock"), QJsonArray{top(150)});
    for (const char *rule : {"consent.ios-overlap", "consent.overlap-row"})
        page.suppressions << QJsonObject{{QStringLiteral("ruleId"), QLatin1StringView(rule)},
                                         {QStringLiteral("reason"), QStringLiteral("agreed")}};
    QVERIFY(fix(page).changes.isEmpty());
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeIosFixTest()
{
    return std::make_unique<numauth::consent::IosFixTest>();
}

#include "IosFixTest.moc"
