#include "models/consent/edit/Alignment.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

namespace numauth::consent {

/// Aligning, spacing and measuring as geometry alone.
class AlignmentTest : public QObject
{
    Q_OBJECT

private slots:
    void severalGoToTheBoxAroundThem();
    void oneGoesToThePage();
    void spacingMakesGapsEqual();
    void spacingKeepsTheOutermost();
    void twoAreNotSpaced();
    void measuresAcrossTheGap();
    void measuresBothWaysAtACorner();
    void measuresToTheEdgesOfWhatHoldsIt();
};

void AlignmentTest::severalGoToTheBoxAroundThem()
{
    const QList<QRect> rects{QRect(10, 0, 20, 10), QRect(40, 50, 60, 10)};
    const QRect page(0, 0, 360, 640);
    QCOMPARE(alignedShifts(rects, AlignEdge::Left, page), (QList<QPoint>{{0, 0}, {-30, 0}}));
    QCOMPARE(alignedShifts(rects, AlignEdge::Right, page), (QList<QPoint>{{70, 0}, {0, 0}}));
    QCOMPARE(alignedShifts(rects, AlignEdge::Bottom, page), (QList<QPoint>{{0, 50}, {0, 0}}));
    QCOMPARE(alignedShifts(rects, AlignEdge::HorizontalCentre, page),
             (QList<QPoint>{{35, 0}, {-15, 0}}));
}

void AlignmentTest::oneGoesToThePage()
{
    const QList<QPoint> shifts =
        alignedShifts({QRect(10, 10, 100, 20)}, AlignEdge::HorizontalCentre, QRect(0, 0, 360, 640));
    QCOMPARE(shifts, (QList<QPoint>{{120, 0}}));
}

void AlignmentTest::spacingMakesGapsEqual()
{
    QList<QRect> rects{QRect(0, 100, 10, 20), QRect(0, 0, 10, 20), QRect(0, 30, 10, 20)};
    const QList<QPoint> shifts = distributedShifts(rects, Qt::Vertical);
    for (qsizetype index = 0; index < rects.size(); ++index)
        rects[index].translate(shifts.at(index));
    std::ranges::sort(rects, {}, [](const QRect &rect) { return rect.top(); });
    QCOMPARE(rects.at(1).top() - rects.at(0).bottom(), rects.at(2).top() - rects.at(1).bottom());
}

void AlignmentTest::spacingKeepsTheOutermost()
{
    const QList<QPoint> shifts = distributedShifts(
        {QRect(0, 0, 10, 10), QRect(15, 0, 10, 10), QRect(90, 0, 10, 10)}, Qt::Horizontal);
    QCOMPARE(shifts.at(0), QPoint());
    QCOMPARE(shifts.at(2), QPoint());
    QCOMPARE(shifts.at(1), QPoint(30, 0));
}

void AlignmentTest::twoAreNotSpaced()
{
    const QList<QPoint> shifts =
        distributedShifts({QRect(0, 0, 10, 10), QRect(50, 0, 10, 10)}, Qt::Horizontal);
    QCOMPARE(shifts, (QList<QPoint>{{}, {}}));
}

void AlignmentTest::measuresAcrossTheGap()
{
    const QList<Distance> found =
        distancesBetween(QRectF(24, 300, 312, 48), QRectF(24, 400, 312, 20));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().length, 52);
    QCOMPARE(found.first().line, QLineF(180, 348, 180, 400));
}

void AlignmentTest::measuresBothWaysAtACorner()
{
    const QList<Distance> found = distancesBetween(QRectF(0, 0, 10, 10), QRectF(30, 25, 10, 10));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).length, 20);
    QCOMPARE(found.at(1).length, 15);
}

void AlignmentTest::measuresToTheEdgesOfWhatHoldsIt()
{
    const QList<Distance> found =
        distancesBetween(QRectF(24, 300, 312, 48), QRectF(0, 0, 360, 640));
    QCOMPARE(found.size(), 4);
    QCOMPARE(found.at(0).length, 24);
    QCOMPARE(found.at(3).length, 640 - 348);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAlignmentTest()
{
    return std::make_unique<numauth::consent::AlignmentTest>();
}

#include "AlignmentTest.moc"
