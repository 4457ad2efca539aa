#include "models/consent/edit/FrameEdit.h"

#include "models/consent/FrameBlock.h"
#include "models/consent/edit/ShiftedExpression.h"

#include <QJsonObject>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

const QRectF shown(18, 280, 339, 50);

QJsonArray source(const char *text)
{
    return {QJsonObject{{QStringLiteral("expr"), QString::fromLatin1(text)}}};
}

QString sourceOf(const QJsonArray &value)
{
    return value.first().toObject().value(QStringLiteral("expr")).toString();
}

} // namespace

/// Dragging on iOS: what becomes of the frame's expressions.
class FrameEditTest : public QObject
{
    Q_OBJECT

private slots:
    void shiftsExpressions_data();
    void shiftsExpressions();
    void membersChangeWhereTheyAre();
    void whatNothingSetBecomesANumberFromTopToBottom();
    void oneCallIsEditedInPlace();
    void callsAreEditedInEveryBranch();
    void whatIsReturnedAsItIsIsWrittenOut();
    void assignmentsAreEditedInEveryBranch();
    void ofRepeatedAssignmentsTheLastIsEdited();
    void otherCodeStaysAsItIs_data();
    void otherCodeStaysAsItIs();
    void goingBackRestoresTheText();
};

void FrameEditTest::shiftsExpressions_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("change");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *before, double change, const char *after) {
        QTest::newRow(before) << QString::fromLatin1(before) << change
                              << QString::fromLatin1(after);
    };
    row("120", -8, "112");
    row("superViewSize.width - 24", 5, "superViewSize.width - 19");
    row("superViewSize.width - 24", 24, "superViewSize.width");
    row("frame.origin.y", 1.5, "frame.origin.y + 1.5");
    row("a > b ? 3 : 4 + 2", 1, "(a > b ? 3 : 4 + 2) + 1");
    row("(a > b ? 3 : 4) + 2", -2, "(a > b ? 3 : 4)");
    row("x * -3", 1, "x * -3 + 1");
    row("max(a - 3, b - 4)", 1, "max(a - 3, b - 4) + 1");
}

void FrameEditTest::shiftsExpressions()
{
    QFETCH(QString, expression);
    QFETCH(double, change);
    QTEST(shiftedExpression(expression, change), "expected");
}

void FrameEditTest::membersChangeWhereTheyAre()
{
    const QJsonArray before{
        QJsonObject{{QStringLiteral("y"), 280},
                    {QStringLiteral("width"), QStringLiteral("superViewSize.width - 36")}}};
    const auto after = changedFrame(before, {0, -20, 6, 0}, shown);
    QVERIFY(after);
    const QJsonObject object = after->first().toObject();
    QCOMPARE(object.value(QStringLiteral("y")).toDouble(), 260);
    QCOMPARE(object.value(QStringLiteral("width")).toString(),
             QStringLiteral("superViewSize.width - 30"));
    QVERIFY(!object.contains(QStringLiteral("x")));
}

void FrameEditTest::whatNothingSetBecomesANumberFromTopToBottom()
{
    const auto after = changedFrame({}, {4, -20, 0, 0}, shown);
    QVERIFY(after);
    const QJsonObject object = after->first().toObject();
    QCOMPARE(object.value(QStringLiteral("y")).toDouble(), 260);
    QCOMPARE(object.value(QStringLiteral("x")).toString(), QStringLiteral("frame.origin.x + 4"));
    QVERIFY(FrameBlock::read(*after).isUnderstood());
}

void FrameEditTest::oneCallIsEditedInPlace()
{
    const auto after = changedFrame(
        source("^CGRect(CGSize s, CGSize p, CGRect f) { return CGRectMake(18, p.height - 300, "
               "p.width - 36, 50); }"),
        {2, -12, 0, 0}, shown);
    QVERIFY(after);
    QCOMPARE(sourceOf(*after),
             QStringLiteral("^CGRect(CGSize s, CGSize p, CGRect f) { return CGRectMake(20, "
                            "p.height - 312, p.width - 36, 50); }"));
}

void FrameEditTest::callsAreEditedInEveryBranch()
{
    const auto after = changedFrame(
        source("^CGRect(CGSize s, CGSize p, CGRect f) { if (s.width > s.height) return "
               "CGRectMake(1, 2, 3, 4); return CGRectMake(5, 6, 7, 8); }"),
        {0, 5, 0, 0}, shown);
    QVERIFY(after);
    QVERIFY(sourceOf(*after).contains(QStringLiteral("CGRectMake(1, 7, 3, 4)")));
    QVERIFY(sourceOf(*after).contains(QStringLiteral("CGRectMake(5, 11, 7, 8)")));
}

void FrameEditTest::whatIsReturnedAsItIsIsWrittenOut()
{
    const auto after = changedFrame(source("^CGRect(CGSize s, CGSize p, CGRect f) { return f; }"),
                                    {0, 5, 0, 0}, shown);
    QVERIFY(after);
    QVERIFY2(sourceOf(*after).contains(QStringLiteral(
                 "CGRectMake(f.origin.x, f.origin.y + 5, f.size.width, f.size.height)")),
             qPrintable(sourceOf(*after)));
}

void FrameEditTest::ofRepeatedAssignmentsTheLastIsEdited()
{
    const auto after = changedFrame(source("^CGRect(CGSize s, CGSize p, CGRect f) { f.origin.y = "
                                           "40; f.origin.y = f.origin.y + 20; return f; }"),
                                    {0, 5, 0, 0}, shown);
    QVERIFY(after);
    QVERIFY2(sourceOf(*after).contains(QStringLiteral("f.origin.y = 40; f.origin.y = f.origin.y + "
                                                      "25;")),
             qPrintable(sourceOf(*after)));
}

void FrameEditTest::assignmentsAreEditedInEveryBranch()
{
    const auto after = changedFrame(
        source("^CGRect(CGSize s, CGSize p, CGRect f) { if (s.height > s.width) { f.origin.y = 130 "
               "+ 20; } else { f.origin.y = 60; } return f; }"),
        {0, 5, 0, 0}, shown);
    QVERIFY(after);
    QVERIFY2(sourceOf(*after).contains(QStringLiteral("f.origin.y = 130 + 25; } else { f.origin.y "
                                                      "= 65; }")),
             qPrintable(sourceOf(*after)));
}

void FrameEditTest::otherCodeStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("not understood") << QStringLiteral("^CGRect(CGSize s, CGSize p, CGRect f) { "
                                                      "return [self rectFor:s]; }");
    QTest::newRow("a rectangle made by a helper")
        << QStringLiteral("^CGRect(CGSize s, CGSize p, CGRect f) { return CGRectInset(f, 5, 5); }");
    QTest::newRow("hostile") << QString(40000, QLatin1Char('('));
}

void FrameEditTest::otherCodeStaysAsItIs()
{
    QFETCH(QString, text);
    const QJsonArray value{QJsonObject{{QStringLiteral("expr"), text}}};
    QVERIFY(!changedFrame(value, {0, 5, 0, 0}, shown));
}

void FrameEditTest::goingBackRestoresTheText()
{
    const QString before = QStringLiteral("superViewSize.height * 0.6");
    QCOMPARE(shiftedExpression(shiftedExpression(before, 7), -7), before);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeFrameEditTest()
{
    return std::make_unique<numauth::consent::FrameEditTest>();
}

#include "FrameEditTest.moc"
