#include "models/consent/edit/Snapping.h"

#include "models/consent/edit/SnapTargets.h"
#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

namespace numauth::consent {

namespace {

const QRectF button(24, 300, 312, 48);

SnapField fieldOf(const QList<SnapLine> &lines)
{
    return {lines, {}, 0};
}

} // namespace

/// Where a dragged view comes to rest.
class SnappingTest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheNearestEdge();
    void looksNoFurtherThanTheTolerance();
    void eachAxisSnapsByItself();
    void middlesMeetMiddles();
    void aLegalEdgeWinsOverAnEqualOne();
    void aLegalEdgeHoldsOnlyItsSide();
    void guidesTakeMiddlesToo();
    void continuesEqualGaps();
    void standsInTheMiddleOfTwo();
    void theGridComesLast();
    void emptyFieldsMoveNothing();
    void legalEdgesKeepToWholeDp();
    void whatIsMovedIsNoTarget();
    void hiddenViewsAreNoTargets();
};

void SnappingTest::takesTheNearestEdge()
{
    const Snapped found = snap(button,
                               fieldOf({{Qt::Horizontal, 297, SnapKind::Element},
                                        {Qt::Horizontal, 302, SnapKind::Element}}),
                               6);
    QCOMPARE(found.shift, QPointF(0, 2));
    QCOMPARE(found.hits.size(), 1);
    QCOMPARE(found.hits.first().at, 302);
}

void SnappingTest::looksNoFurtherThanTheTolerance()
{
    QVERIFY(snap(button, fieldOf({{Qt::Horizontal, 293, SnapKind::Element}}), 6).hits.isEmpty());
}

void SnappingTest::eachAxisSnapsByItself()
{
    const Snapped found = snap(
        button,
        fieldOf({{Qt::Vertical, 20, SnapKind::PageEdge}, {Qt::Horizontal, 350, SnapKind::Element}}),
        6);
    QCOMPARE(found.shift, QPointF(-4, 2));
    QCOMPARE(found.hits.size(), 2);
}

void SnappingTest::middlesMeetMiddles()
{
    QCOMPARE(snap(button, fieldOf({{Qt::Vertical, 182, SnapKind::Centre}}), 6).shift,
             QPointF(2, 0));
    // The middle of another view is no place for an edge.
    QVERIFY(snap(button, fieldOf({{Qt::Vertical, 25, SnapKind::Centre}}), 6).hits.isEmpty());
}

void SnappingTest::aLegalEdgeWinsOverAnEqualOne()
{
    const Snapped found =
        snap(button,
             fieldOf({{Qt::Horizontal, 350, SnapKind::Element},
                      {Qt::Horizontal, 350, SnapKind::LegalEdge, false, false, true}}),
             6);
    QCOMPARE(found.hits.first().kind, SnapKind::LegalEdge);
}

void SnappingTest::aLegalEdgeHoldsOnlyItsSide()
{
    const SnapLine above{Qt::Horizontal, 302, SnapKind::LegalEdge, false, false, true};
    QVERIFY(snap(button, fieldOf({above}), 6).hits.isEmpty());
}

void SnappingTest::guidesTakeMiddlesToo()
{
    QCOMPARE(snap(button, fieldOf({{Qt::Horizontal, 326, SnapKind::Guide}}), 6).shift,
             QPointF(0, 2));
}

void SnappingTest::continuesEqualGaps()
{
    SnapField field;
    field.others = {QRectF(24, 100, 312, 40), QRectF(24, 160, 312, 40)};
    const Snapped found = snap(QRectF(24, 218, 312, 40), field, 6);
    QCOMPARE(found.shift, QPointF(0, 2));
    QCOMPARE(found.hits.first().kind, SnapKind::EqualGap);
    QCOMPARE(found.hits.first().gap, 20);
    QCOMPARE(found.hits.first().gaps.size(), 2);
}

void SnappingTest::standsInTheMiddleOfTwo()
{
    SnapField field;
    field.others = {QRectF(24, 100, 312, 40), QRectF(24, 240, 312, 40)};
    QCOMPARE(snap(QRectF(24, 168, 312, 40), field, 6).shift, QPointF(0, 2));
}

void SnappingTest::theGridComesLast()
{
    SnapField field = fieldOf({{Qt::Horizontal, 303, SnapKind::Element}});
    field.grid = 8;
    const Snapped found = snap(button, field, 6);
    QCOMPARE(found.shift, QPointF(0, 3));
    QCOMPARE(snap(QRectF(1, 1, 10, 10), SnapField{{}, {}, 8}, 6).shift, QPointF(-1, -1));
}

void SnappingTest::emptyFieldsMoveNothing()
{
    QCOMPARE(snap(button, {}, 6).shift, QPointF());
    QCOMPARE(snap(QRectF(), {}, 6).hits.size(), 0);
}

void SnappingTest::legalEdgesKeepToWholeDp()
{
    Device device = plainDevice();
    device.density = 2.75;
    const PageLayout layout = layOut(
        pageWith({{"setPrivacyOffsetY_B", 44}, {"setLogBtnOffsetY", 300}, {"setLogBtnHeight", 48}}),
        device, plainState(), productTables());
    const QRectF moving = rectDp(layout, *layout.find(QStringLiteral("loginButton")));
    SnapRequest request;
    request.movedIds = {QStringLiteral("loginButton")};
    request.moving = moving;
    const SnapField field = snapFieldOf(layout, request);
    const double zone = rectDp(layout, *layout.find(QStringLiteral("privacyText"))).top();
    double above = 0;
    for (const SnapLine &line : field.lines) {
        if (line.kind == SnapKind::LegalEdge && line.takesEnd && line.at > above)
            above = line.at;
    }
    QVERIFY(above > 0);
    QVERIFY(above <= zone && zone - above < 1);
    const double offset = above - moving.height() - layout.toDp(layout.contentTop);
    QVERIFY(std::abs(offset - std::round(offset)) < 0.001);
}

void SnappingTest::whatIsMovedIsNoTarget()
{
    const PageLayout layout =
        layOut(pageWith({{"setLogBtnOffsetY", 300}}), plainDevice(), plainState(), productTables());
    SnapRequest request;
    request.movedIds = {QStringLiteral("loginButton")};
    const QRectF rect = rectDp(layout, *layout.find(QStringLiteral("loginButton")));
    QVERIFY(!snapFieldOf(layout, request).others.contains(rect));
    request.movedIds.clear();
    QVERIFY(snapFieldOf(layout, request).others.contains(rect));
}

void SnappingTest::hiddenViewsAreNoTargets()
{
    const PageLayout layout =
        layOut(pageWith({{"setLogBtnOffsetY", 300}}), plainDevice(), plainState(), productTables());
    SnapRequest request;
    request.hiddenIds = {QStringLiteral("loginButton")};
    const QRectF rect = rectDp(layout, *layout.find(QStringLiteral("loginButton")));
    QVERIFY(!snapFieldOf(layout, request).others.contains(rect));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeSnappingTest()
{
    return std::make_unique<numauth::consent::SnappingTest>();
}

#include "SnappingTest.moc"
