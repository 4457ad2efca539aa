#include "models/consent/PageMatrix.h"

#include "models/consent/PreparedPage.h"
#include "tests/models/consent/PageFixture.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

MatrixSelection allDevices()
{
    return MatrixSelection::defaults(Platform::Android, productTables());
}

MatrixResult check(const ConsentPage &page, const MatrixSelection &selection = allDevices())
{
    return checkMatrix(page, selection, productTables());
}

/// The agreement hangs from the bottom and reaches the label on short screens only.
ConsentPage shortScreenPage()
{
    return pageWith({{"setLogoHidden", true},
                     {"setSloganOffsetY", 60},
                     {"setNumFieldOffsetY", 100},
                     {"setLogBtnOffsetY", 440},
                     {"setSwitchAccHidden", true},
                     {"setPrivacyOffsetY_B", 40}});
}

Verdict verdictOn(const MatrixResult &result, const char *device)
{
    return result.verdictOf(QString::fromLatin1(device));
}

/// Every kind of state: carriers, both orientations, scales, dark, ticked, pop-up, builds,
/// versions.
QList<CellState> manyStates()
{
    QList<CellState> states;
    for (int mask = 0; mask < 64; ++mask) {
        CellState state = plainState();
        state.carrier = allCarriers.at(static_cast<size_t>(mask % 3));
        state.orientation = mask & 1 ? Orientation::Landscape : Orientation::Portrait;
        state.fontScale = mask & 2 ? 1.3 : 1.0;
        state.isDark = mask & 4;
        state.isTicked = mask & 8;
        state.isAlertShown = mask & 16;
        state.build = mask & 32 ? Build::Release : Build::Debug;
        if (mask % 5 == 0)
            state.sdk = SdkVersion{{2, 12, 0, 1}};
        states << state;
    }
    return states;
}

QStringList wordsOf(const QList<PageFinding> &findings)
{
    QStringList words;
    for (const PageFinding &found : findings)
        words << found.finding.identity() + found.finding.message.en + found.finding.advice.zh +
                     verdictId(found.verdict);
    return words;
}

} // namespace

class PageMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void everyDeviceAndCarrierIsACell();
    void shortScreensRefuseAndTallOnesDoNot();
    void anUnknownHeightIsCannotTell();
    void oneFindingNamesAllItsDevices();
    void theWorstCellSpeaksForItsGroup();
    void theAdviceOfAGroupClearsAllItsDevices();
    void refusalsComeFirst();
    void shardsPartitionTheCells();
    void theOrderOfDevicesDoesNotMatter();
    void anOpenAttributeLeavesNoCellOk();
    void aPageMayAskForLandscape_data();
    void aPageMayAskForLandscape();
    void noCellsAreNoVerdict();
    void everyCellIsWhatItWouldBeAlone_data();
    void everyCellIsWhatItWouldBeAlone();
    void cellsThatCannotDifferShareTheirFindings();
};

void PageMatrixTest::everyDeviceAndCarrierIsACell()
{
    const MatrixResult result = check(shortScreenPage());
    QCOMPARE(result.cells.size(), productTables().devices.devicesOf(Platform::Android).size() * 3);
    int sum = 0;
    for (Verdict verdict :
         {Verdict::Ok, Verdict::CannotTell, Verdict::NonCompliant, Verdict::Refuses})
        sum += result.count(verdict);
    QCOMPARE(sum, static_cast<int>(result.cells.size()));
}

void PageMatrixTest::shortScreensRefuseAndTallOnesDoNot()
{
    const MatrixResult result = check(shortScreenPage());
    QCOMPARE(verdictOn(result, "google-nexus-5"), Verdict::Refuses);
    QCOMPARE(verdictOn(result, "xiaomi-14"), Verdict::Ok);
    QCOMPARE(result.worst(), Verdict::Refuses);
}

void PageMatrixTest::anUnknownHeightIsCannotTell()
{
    QCOMPARE(verdictOn(check(shortScreenPage()), "measured-phone-1080-275"), Verdict::CannotTell);
}

void PageMatrixTest::oneFindingNamesAllItsDevices()
{
    const MatrixResult result = check(shortScreenPage());
    QSet<QString> refused;
    for (const MatrixCell &cell : result.cells) {
        if (cell.verdict == Verdict::Refuses)
            refused.insert(cell.deviceId);
    }
    QSet<QString> named;
    QSet<QString> identities;
    for (const GroupedFinding &group : result.findings) {
        QVERIFY2(!identities.contains(group.worst.finding.identity()),
                 qPrintable(group.worst.finding.identity()));
        identities.insert(group.worst.finding.identity());
        if (group.worst.verdict == Verdict::Refuses)
            named += QSet<QString>(group.deviceIds.begin(), group.deviceIds.end());
    }
    QCOMPARE(named, refused);
}

void PageMatrixTest::theWorstCellSpeaksForItsGroup()
{
    const MatrixResult result = check(shortScreenPage());
    for (const GroupedFinding &group : result.findings) {
        for (const MatrixCell &cell : result.cells) {
            for (const PageFinding &found : cell.findings) {
                const bool isSame = found.finding.identity() == group.worst.finding.identity();
                QVERIFY(!isSame || found.overlapHeightDp() <= group.worst.overlapHeightDp() + 1e-9);
            }
        }
    }
}

/// Hung from the bottom, the row lies on another part of the button on every height of screen.
void PageMatrixTest::theAdviceOfAGroupClearsAllItsDevices()
{
    ConsentPage page = shortScreenPage();
    page.attributes.insert(QStringLiteral("setPrivacyOffsetY_B"), {300});
    const auto overlap = [&page]() -> std::optional<GroupedFinding> {
        for (const GroupedFinding &group : check(page).findings) {
            if (group.worst.finding.ruleId == QLatin1StringView("consent.overlap") &&
                group.worst.finding.other == QLatin1StringView("privacy"))
                return group;
        }
        return std::nullopt;
    };
    const auto before = overlap();
    QVERIFY(before && before->deviceIds.size() > 1);
    const QJsonObject facts = before->worst.finding.facts;
    page.attributes.insert(facts.value(QStringLiteral("attribute")).toString(),
                           {facts.value(QStringLiteral("suggested"))});
    const auto after = overlap();
    for (const QString &device : after ? after->deviceIds : QStringList())
        QVERIFY2(!before->deviceIds.contains(device), qPrintable(device));
}

void PageMatrixTest::refusalsComeFirst()
{
    const MatrixResult result = check(shortScreenPage());
    const bool isSorted =
        std::ranges::is_sorted(result.findings, std::greater<>(),
                               [](const GroupedFinding &group) { return group.worst.verdict; });
    QVERIFY(isSorted);
    QVERIFY(result.findings.first().worst.verdict == Verdict::Refuses);
}

void PageMatrixTest::shardsPartitionTheCells()
{
    MatrixSelection selection = allDevices();
    selection.shards = 7;
    QSet<QString> seen;
    qsizetype cells = 0;
    for (selection.shard = 1; selection.shard <= selection.shards; ++selection.shard) {
        const MatrixResult result = check(shortScreenPage(), selection);
        cells += result.cells.size();
        for (const MatrixCell &cell : result.cells)
            seen.insert(cell.deviceId + carrierId(cell.state.carrier));
    }
    QCOMPARE(cells, check(shortScreenPage()).cells.size());
    QCOMPARE(seen.size(), cells);
}

void PageMatrixTest::theOrderOfDevicesDoesNotMatter()
{
    MatrixSelection reversed = allDevices();
    std::ranges::reverse(reversed.devices);
    const MatrixResult forward = check(shortScreenPage());
    const MatrixResult backward = check(shortScreenPage(), reversed);
    for (const Device &device : reversed.devices)
        QCOMPARE(backward.verdictOf(device.id), forward.verdictOf(device.id));
}

void PageMatrixTest::anOpenAttributeLeavesNoCellOk()
{
    ConsentPage page = shortScreenPage();
    page.attributes.insert(QStringLiteral("setLogBtnHeight"), QJsonArray({expression("dp(48)")}));
    const MatrixResult result = check(page);
    QCOMPARE(result.count(Verdict::Ok), 0);
    QVERIFY(result.count(Verdict::CannotTell) > 0);
}

void PageMatrixTest::aPageMayAskForLandscape_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<bool>("isLandscape");
    for (int value = -1; value <= 14; ++value)
        QTest::addRow("%d", value)
            << value << (value == 0 || value == 6 || value == 8 || value == 11);
}

void PageMatrixTest::aPageMayAskForLandscape()
{
    QFETCH(int, value);
    QFETCH(bool, isLandscape);
    const ConsentPage page = pageWith({{"setScreenOrientation", value}});
    const Orientation wanted = isLandscape ? Orientation::Landscape : Orientation::Portrait;
    QCOMPARE(ownOrientation(page, productTables()), wanted);
    QCOMPARE(MatrixSelection::defaults(page, productTables()).states.first().orientation, wanted);
}

void PageMatrixTest::noCellsAreNoVerdict()
{
    const MatrixResult result = check(shortScreenPage(), MatrixSelection());
    QVERIFY(result.cells.isEmpty());
    QCOMPARE(result.worst(), Verdict::Ok);
}

void PageMatrixTest::everyCellIsWhatItWouldBeAlone_data()
{
    QTest::addColumn<QString>("scaled");
    QTest::newRow("no text in sp") << QString();
    for (const Attribute &attribute : productTables().attributes.attributes()) {
        const bool isSize = attribute.platform == Platform::Android &&
                            (attribute.id.endsWith(QStringLiteral("TextSize")) ||
                             attribute.id == QLatin1StringView("setNumberSize"));
        if (isSize)
            QTest::newRow(qPrintable(attribute.id)) << attribute.id;
    }
}

void PageMatrixTest::everyCellIsWhatItWouldBeAlone()
{
    QFETCH(QString, scaled);
    ConsentPage page = shortScreenPage();
    page.attributes.insert(QStringLiteral("setPrivacyAlertIsNeedShow"), {true});
    if (!scaled.isEmpty())
        page.attributes.insert(scaled, {26});
    MatrixSelection selection = allDevices();
    selection.devices = selection.devices.mid(0, 12);
    selection.states = manyStates();
    const PreparedPage prepared(page, productTables());
    for (const MatrixCell &cell : check(page, selection).cells) {
        const Device &device = *productTables().devices.find(cell.deviceId);
        const auto alone = checkLayout(prepared, layOut(prepared, device, cell.state));
        QCOMPARE(wordsOf(tellCell(page, cell, productTables())), wordsOf(alone));
        QCOMPARE(cell.findings.size(), alone.size());
        QCOMPARE(worstVerdict(cell.findings), worstVerdict(alone));
    }
}

void PageMatrixTest::cellsThatCannotDifferShareTheirFindings()
{
    MatrixSelection selection = allDevices();
    CellState dark = selection.states.first();
    dark.isDark = true;
    selection.states = {selection.states.first(), dark};
    ConsentPage page = shortScreenPage();
    page.attributes.insert(QStringLiteral("setLogBtnText"), {QStringLiteral("go")});
    const MatrixResult result = check(page, selection);
    QVERIFY(!result.cells.at(0).findings.isEmpty());
    QCOMPARE(result.cells.at(0).findings.constData(), result.cells.at(1).findings.constData());
}

} // namespace numauth::consent

std::unique_ptr<QObject> makePageMatrixTest()
{
    return std::make_unique<numauth::consent::PageMatrixTest>();
}

#include "PageMatrixTest.moc"
