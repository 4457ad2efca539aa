#include "models/consent/LayoutEngine.h"
#include "models/consent/PageRules.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

constexpr double density = 2.0;
const QRect screen(0, 0, 720, 1280);

/// A page of plain rectangles in the SDK's child order, none of which touches another.
class HandMadePage
{
public:
    HandMadePage()
    {
        m_layout.deviceId = QStringLiteral("hand-made");
        m_layout.density = density;
        m_layout.screen = screen.size();
        m_layout.window = screen;
        m_layout.state.sdk = SdkVersion{{2, 14, 23, 0}};
        const int root = add("page", -1, screen);
        const int body = add("body", root, QRect(0, 100, 720, 1180));
        add("logo", body, QRect(270, 120, 180, 180));
        add("slogan", body, QRect(260, 320, 200, 40));
        const int number = add("numberRow", body, QRect(200, 400, 320, 80));
        addText("numberMask", number, QRect(200, 400, 320, 80));
        const int button = add("loginButton", body, QRect(56, 560, 608, 96));
        addText("loginLabel", button, QRect(296, 592, 128, 32));
        addText("switchAccount", body, QRect(250, 700, 220, 44));
        const int row = add("privacy", body, QRect(56, 1100, 608, 80));
        add("checkbox", row, QRect(56, 1100, 56, 36));
        addText("privacyText", row, QRect(112, 1100, 552, 80));
    }

    Element &element(const char *id)
    {
        return *std::ranges::find(m_layout.elements, QLatin1StringView(id), &Element::id);
    }

    CellState &state() { return m_layout.state; }

    /// Appends \p id as the last child of \p parent.
    void append(const char *id, const char *parent, const QRect &rect)
    {
        add(id, parent ? indexOf(parent) : -1, rect);
        m_layout.elements.last().background = Argb{0xff000000u};
    }

    /// The verdict of the 600005 test about \p id, and nothing else.
    Verdict verdictOn(const char *id, const ConsentTables &tables)
    {
        return worstVerdict(findingsOn(id, tables));
    }

    QList<PageFinding> findingsOn(const char *id, const ConsentTables &tables)
    {
        clip();
        QList<PageFinding> found;
        for (const PageFinding &finding : checkLayout(ConsentPage(), m_layout, tables)) {
            if (finding.finding.subject == QLatin1StringView(id))
                found << finding;
        }
        return found;
    }

    QList<PageFinding> findings(const ConsentTables &tables)
    {
        clip();
        return checkLayout(ConsentPage(), m_layout, tables);
    }

private:
    int indexOf(const char *id) const
    {
        const auto found =
            std::ranges::find(m_layout.elements, QLatin1StringView(id), &Element::id);
        return static_cast<int>(found - m_layout.elements.begin());
    }

    int add(const char *id, int parent, const QRect &rect)
    {
        Element element;
        element.id = QLatin1StringView(id);
        element.parent = parent;
        element.rect = rect;
        element.z = static_cast<int>(m_layout.elements.size());
        m_layout.elements << element;
        return element.z;
    }

    void addText(const char *id, int parent, const QRect &rect)
    {
        add(id, parent, rect);
        m_layout.elements.last().text = QStringLiteral("一键登录");
        m_layout.elements.last().textSizePx = 32;
    }

    void clip()
    {
        for (Element &element : m_layout.elements) {
            const QRect clip =
                element.parent < 0 ? screen : m_layout.elements.at(element.parent).visibleRect;
            element.visibleRect = element.rect.intersected(clip);
            element.earliestTop = element.latestTop = element.rect.top();
        }
    }

    PageLayout m_layout;
};

} // namespace

/// Each row of the description of the 600005 test, on rectangles that no layout can blur.
class IllegalModificationClaimsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void staysSilentOnAPageWithoutContact();
    void refusesWhatIsClippedByOnePixel_data();
    void refusesWhatIsClippedByOnePixel();
    void refusesATextWithoutSize();
    void doesNotNoticeThatATextItselfIsInvisible();
    void doesNotNoticeAlpha();
    void refusesWhenAnAncestorIsHidden();
    void refusesALaterSiblingByOnePixel_data();
    void refusesALaterSiblingByOnePixel();
    void allowsALaterSiblingThatOnlyTouchesTheEdge();
    void refusesALaterSiblingThatNobodySees_data();
    void refusesALaterSiblingThatNobodySees();
    void allowsALaterSiblingThatWasNeverLaidOut();
    void countsTheWholeContainerAndNotWhatItDraws();
    void allowsAnEarlierSiblingWhateverItsHeight();
    void refusesAViewThatTheAppAddsLater_data();
    void refusesAViewThatTheAppAddsLater();
    void refusesAnOpaqueSystemBarOverTheAgreement();
    void allowsATransparentSystemBarOverTheAgreement();
    void refusesTransparentTextOnly_data();
    void refusesTransparentTextOnly();
    void callsAnOverlapThatSparesTheLabelNonCompliant();
    void onlyReportsInReleaseBuildsSince2101();
    void lowersEverythingForAnUnknownVersion();
    void saysThatTheChildOrderIsInferred();
    void warnsWhenLogoOrSloganOverlaps_data();
    void warnsWhenLogoOrSloganOverlaps();
    void namesTheAmountInDpAndPx();

private:
    const ConsentTables &tables() const { return *m_tables; }
    std::shared_ptr<const ConsentTables> m_tables;
};

void IllegalModificationClaimsTest::initTestCase()
{
    auto tables = ConsentTables::open();
    QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message));
    m_tables = *tables;
}

void IllegalModificationClaimsTest::staysSilentOnAPageWithoutContact()
{
    HandMadePage page;
    for (const char *id : {"numberMask", "loginLabel", "privacyText", "loginButton", "privacy"})
        QCOMPARE(page.verdictOn(id, tables()), Verdict::Ok);
}

void IllegalModificationClaimsTest::refusesWhatIsClippedByOnePixel_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QPoint>("shift");
    QTest::newRow("number, left") << QByteArray("numberMask") << QPoint(-1, 0);
    QTest::newRow("number, right") << QByteArray("numberMask") << QPoint(1, 0);
    QTest::newRow("label, above the button") << QByteArray("loginLabel") << QPoint(0, -33);
    QTest::newRow("label, below the button") << QByteArray("loginLabel") << QPoint(0, 33);
    QTest::newRow("agreement, below the row") << QByteArray("privacyText") << QPoint(0, 1);
}

void IllegalModificationClaimsTest::refusesWhatIsClippedByOnePixel()
{
    QFETCH(QByteArray, id);
    QFETCH(QPoint, shift);
    HandMadePage page;
    page.element(id.constData()).rect.translate(shift);
    QCOMPARE(page.verdictOn(id.constData(), tables()), Verdict::Refuses);
}

void IllegalModificationClaimsTest::refusesATextWithoutSize()
{
    HandMadePage page;
    page.element("loginLabel").rect = QRect(360, 600, 0, 0);
    QCOMPARE(page.verdictOn("loginLabel", tables()), Verdict::Refuses);
}

void IllegalModificationClaimsTest::doesNotNoticeThatATextItselfIsInvisible()
{
    HandMadePage page;
    page.element("loginLabel").isVisible = false;
    QVERIFY(page.verdictOn("loginLabel", tables()) != Verdict::Refuses);
}

void IllegalModificationClaimsTest::doesNotNoticeAlpha()
{
    HandMadePage page;
    page.element("numberMask").alpha = 0;
    page.element("numberRow").alpha = 0;
    page.element("body").alpha = 0.3;
    QVERIFY(page.verdictOn("numberMask", tables()) != Verdict::Refuses);
}

void IllegalModificationClaimsTest::refusesWhenAnAncestorIsHidden()
{
    HandMadePage page;
    page.element("loginButton").isVisible = false;
    QCOMPARE(page.verdictOn("loginLabel", tables()), Verdict::Refuses);
    QCOMPARE(page.verdictOn("numberMask", tables()), Verdict::Ok);
}

void IllegalModificationClaimsTest::refusesALaterSiblingByOnePixel_data()
{
    QTest::addColumn<QByteArray>("covered");
    QTest::addColumn<QByteArray>("later");
    QTest::addColumn<bool>("isRefused");
    const auto row = [](const char *covered, const char *later, bool isRefused) {
        QTest::addRow("%s under %s", covered, later)
            << QByteArray(covered) << QByteArray(later) << isRefused;
    };
    row("numberMask", "loginButton", true);
    row("numberMask", "switchAccount", true);
    row("numberMask", "privacy", true);
    row("loginLabel", "switchAccount", true);
    row("loginLabel", "privacy", true);
    row("privacyText", "switchAccount", false);
    row("privacyText", "loginButton", false);
    row("privacyText", "numberRow", false);
    row("loginLabel", "numberRow", false);
    row("numberMask", "logo", false);
    row("numberMask", "slogan", false);
}

void IllegalModificationClaimsTest::refusesALaterSiblingByOnePixel()
{
    QFETCH(QByteArray, covered);
    QFETCH(QByteArray, later);
    QFETCH(bool, isRefused);
    HandMadePage page;
    const QRect target = page.element(covered.constData()).rect;
    Element &mover = page.element(later.constData());
    mover.rect = QRect(target.left(), target.bottom(), target.width(), 20);
    QCOMPARE(page.verdictOn(covered.constData(), tables()) == Verdict::Refuses, isRefused);
}

void IllegalModificationClaimsTest::allowsALaterSiblingThatOnlyTouchesTheEdge()
{
    HandMadePage page;
    const QRect label = page.element("loginLabel").rect;
    page.element("switchAccount").rect = QRect(label.left(), label.bottom() + 1, 100, 20);
    QVERIFY(page.verdictOn("loginLabel", tables()) != Verdict::Refuses);
}

void IllegalModificationClaimsTest::refusesALaterSiblingThatNobodySees_data()
{
    QTest::addColumn<bool>("isVisible");
    QTest::addColumn<double>("alpha");
    QTest::newRow("invisible") << false << 1.0;
    QTest::newRow("alpha 0") << true << 0.0;
}

void IllegalModificationClaimsTest::refusesALaterSiblingThatNobodySees()
{
    QFETCH(bool, isVisible);
    QFETCH(double, alpha);
    HandMadePage page;
    Element &sibling = page.element("switchAccount");
    sibling.rect = page.element("loginLabel").rect;
    sibling.isVisible = isVisible;
    sibling.alpha = alpha;
    sibling.background = Argb{0};
    QCOMPARE(page.verdictOn("loginLabel", tables()), Verdict::Refuses);
}

void IllegalModificationClaimsTest::allowsALaterSiblingThatWasNeverLaidOut()
{
    HandMadePage page;
    page.element("switchAccount").rect = QRect(0, 0, 0, 0);
    QCOMPARE(page.verdictOn("loginLabel", tables()), Verdict::Ok);
    QCOMPARE(page.verdictOn("numberMask", tables()), Verdict::Ok);
}

void IllegalModificationClaimsTest::countsTheWholeContainerAndNotWhatItDraws()
{
    HandMadePage page;
    // The row reaches up to the label; box and text inside it stay far below.
    page.element("privacy").rect.setTop(page.element("loginLabel").rect.bottom());
    QCOMPARE(page.verdictOn("loginLabel", tables()), Verdict::Refuses);
}

void IllegalModificationClaimsTest::allowsAnEarlierSiblingWhateverItsHeight()
{
    HandMadePage page;
    page.element("logo").rect = page.element("numberMask").rect;
    page.element("logo").z = 1000;
    QVERIFY(page.verdictOn("numberMask", tables()) != Verdict::Refuses);
}

void IllegalModificationClaimsTest::refusesAViewThatTheAppAddsLater_data()
{
    QTest::addColumn<QByteArray>("parent");
    QTest::newRow("to the page root") << QByteArray("page");
    QTest::newRow("to the window") << QByteArray();
}

void IllegalModificationClaimsTest::refusesAViewThatTheAppAddsLater()
{
    QFETCH(QByteArray, parent);
    HandMadePage page;
    const QRect target = page.element("privacyText").rect;
    page.append("custom:watermark", parent.isEmpty() ? nullptr : parent.constData(),
                QRect(target.right(), target.bottom(), 50, 50));
    QCOMPARE(page.verdictOn("privacyText", tables()), Verdict::Refuses);
}

void IllegalModificationClaimsTest::refusesAnOpaqueSystemBarOverTheAgreement()
{
    HandMadePage page;
    page.append("systemNavigationBar", nullptr, QRect(0, 1179, 720, 101));
    QCOMPARE(page.verdictOn("privacyText", tables()), Verdict::Refuses);
}

void IllegalModificationClaimsTest::allowsATransparentSystemBarOverTheAgreement()
{
    HandMadePage page;
    page.append("systemNavigationBar", nullptr, QRect(0, 1179, 720, 101));
    page.element("systemNavigationBar").background = Argb{0};
    QVERIFY(page.verdictOn("privacyText", tables()) != Verdict::Refuses);
}

void IllegalModificationClaimsTest::refusesTransparentTextOnly_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<uint>("colour");
    QTest::addColumn<bool>("isRefused");
    for (const char *id : {"numberMask", "loginLabel", "privacyText"}) {
        QTest::addRow("%s without alpha", id) << QByteArray(id) << 0x00ff0000u << true;
        QTest::addRow("%s nearly without alpha", id) << QByteArray(id) << 0x01ff0000u << false;
        QTest::addRow("%s white on white", id) << QByteArray(id) << 0xffffffffu << false;
    }
    QTest::newRow("switch without alpha") << QByteArray("switchAccount") << 0u << false;
}

void IllegalModificationClaimsTest::refusesTransparentTextOnly()
{
    QFETCH(QByteArray, id);
    QFETCH(uint, colour);
    QFETCH(bool, isRefused);
    HandMadePage page;
    page.element(id.constData()).textColor = Argb{colour};
    QCOMPARE(page.verdictOn(id.constData(), tables()) == Verdict::Refuses, isRefused);
}

void IllegalModificationClaimsTest::callsAnOverlapThatSparesTheLabelNonCompliant()
{
    HandMadePage page;
    // A 48 dp button whose lower 12.5 dp lie under the agreement row: the 16 dp label ends above.
    page.element("privacy").rect.setTop(page.element("loginButton").rect.bottom() + 1 - 25);
    const QList<PageFinding> found = page.findings(tables());
    QCOMPARE(page.verdictOn("loginLabel", tables()), Verdict::Ok);
    const auto overlap = std::ranges::find_if(found, [](const PageFinding &finding) {
        return finding.finding.ruleId == QLatin1StringView("consent.overlap-row");
    });
    QVERIFY(overlap != found.end());
    QCOMPARE(overlap->verdict, Verdict::NonCompliant);
    QCOMPARE(overlap->area.height(), 25);
    QCOMPARE(overlap->overlapHeightDp(), 12.5);
}

void IllegalModificationClaimsTest::onlyReportsInReleaseBuildsSince2101()
{
    HandMadePage page;
    page.element("switchAccount").rect = page.element("loginLabel").rect;
    page.state().build = Build::Release;
    for (const auto &[version, verdict] :
         {std::pair(SdkVersion{{2, 10, 0, 0}}, Verdict::Refuses),
          std::pair(SdkVersion{{2, 10, 1, 0}}, Verdict::NonCompliant),
          std::pair(SdkVersion{{2, 14, 23, 0}}, Verdict::NonCompliant)}) {
        page.state().sdk = version;
        QCOMPARE(page.verdictOn("loginLabel", tables()), verdict);
    }
    page.state().build = Build::Debug;
    QCOMPARE(page.verdictOn("loginLabel", tables()), Verdict::Refuses);
}

void IllegalModificationClaimsTest::lowersEverythingForAnUnknownVersion()
{
    HandMadePage page;
    page.state().sdk.isUnknown = true;
    QCOMPARE(worstVerdict(page.findings(tables())), Verdict::CannotTell);
    page.element("switchAccount").rect = page.element("loginLabel").rect;
    QCOMPARE(worstVerdict(page.findings(tables())), Verdict::CannotTell);
    QVERIFY(page.findings(tables()).size() > 1);
}

void IllegalModificationClaimsTest::saysThatTheChildOrderIsInferred()
{
    HandMadePage page;
    page.element("switchAccount").rect = page.element("loginLabel").rect;
    const QList<PageFinding> found = page.findingsOn("loginLabel", tables());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().finding.evidence, Evidence::Inferred);
}

void IllegalModificationClaimsTest::warnsWhenLogoOrSloganOverlaps_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("logo under the number") << QByteArray("logo") << QByteArray("numberMask");
    QTest::newRow("slogan under the number") << QByteArray("slogan") << QByteArray("numberMask");
    QTest::newRow("slogan under the button") << QByteArray("slogan") << QByteArray("loginButton");
}

void IllegalModificationClaimsTest::warnsWhenLogoOrSloganOverlaps()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, target);
    HandMadePage page;
    page.element(id.constData()).rect = page.element(target.constData()).rect;
    const QList<PageFinding> found = page.findings(tables());
    QVERIFY(worstVerdict(found) != Verdict::Refuses);
    QVERIFY(std::ranges::any_of(found, [&](const PageFinding &finding) {
        return finding.finding.severity == Severity::Warning &&
               (finding.finding.subject == QLatin1StringView(id) ||
                finding.finding.other == QLatin1StringView(id));
    }));
}

void IllegalModificationClaimsTest::namesTheAmountInDpAndPx()
{
    HandMadePage page;
    const QRect label = page.element("loginLabel").rect;
    page.element("privacy").rect.setTop(label.bottom() + 1 - 7);
    const QList<PageFinding> found = page.findingsOn("loginLabel", tables());
    QCOMPARE(found.size(), 1);
    const QString words = found.first().finding.message.en;
    QVERIFY2(words.contains(QStringLiteral("3.5 dp")) && words.contains(QStringLiteral("7 px")),
             qPrintable(words));
    QVERIFY(!words.contains(QLatin1Char('%')));
    QVERIFY(!found.first().finding.advice.zh.contains(QLatin1Char('%')));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeIllegalModificationClaimsTest()
{
    return std::make_unique<numauth::consent::IllegalModificationClaimsTest>();
}

#include "IllegalModificationClaimsTest.moc"
