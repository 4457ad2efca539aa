#include "models/consent/FrameBlock.h"

#include "tests/support/TestRun.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

FrameBlock fromSource(const QString &source)
{
    return FrameBlock::read({QJsonObject{{QStringLiteral("expr"), source}}});
}

/// Screen 375 × 812, parent 375 × 724, the SDK's own frame 18, 280, 339 × 50.
FrameInput usualInput()
{
    return {QSizeF(375, 812), QSizeF(375, 724), QRectF(18, 280, 339, 50)};
}

} // namespace

/// The language of frame blocks: what of Objective-C and Swift it takes, and that it always ends.
class FrameBlockTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheBlocksThatPagesWrite_data();
    void readsTheBlocksThatPagesWrite();
    void takesMembersAsNumbersOrExpressions();
    void keepsWhatAMemberLeavesOut();
    void turnsWithTheScreen();
    void namesWhatItDoesNotUnderstand_data();
    void namesWhatItDoesNotUnderstand();
    void comesToNothingWithoutANumber_data();
    void comesToNothingWithoutANumber();
    void holdsHugeNumbers();
    void endsOnHostileSources_data();
    void endsOnHostileSources();
    void nothingSetIsNoBlock();
};

void FrameBlockTest::readsTheBlocksThatPagesWrite_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QRectF>("expected");
    const auto row = [](const char *name, const char *source, const QRectF &expected) {
        QTest::newRow(name) << QString::fromLatin1(source) << expected;
    };
    row("objective-c, assignments",
        "^CGRect(CGSize screenSize, CGSize superViewSize, CGRect frame) { frame.size.width = 80; "
        "frame.size.height = 80; frame.origin.y = 15; frame.origin.x = (superViewSize.width - 80) "
        "* 0.5; return frame; }",
        QRectF(147.5, 15, 80, 80));
    row("objective-c, other parameter names and if/else",
        "^CGRect(CGSize s, CGSize p, CGRect f) { if (s.height > s.width) { f.origin.y = 130 + 20 + "
        "15; } else { f.origin.y = 15 + 80 + 15; } return f; }",
        QRectF(18, 165, 339, 50));
    row("objective-c, CGRectMake and edges",
        "^CGRect(CGSize a, CGSize b, CGRect frame) { return CGRectMake(CGRectGetMinX(frame), "
        "CGRectGetMaxY(frame) + 5, b.width - 36, CGRectGetHeight(frame)); }",
        QRectF(18, 335, 339, 50));
    row("objective-c, locals",
        "^CGRect(CGSize s, CGSize p, CGRect frame) { CGFloat w = frame.size.width, h = 40; CGFloat "
        "x = (p.width - w) * 0.5; return CGRectMake(x, 20, w, h); }",
        QRectF(18, 20, 339, 40));
    row("objective-c, ternary and empty rectangle",
        "^CGRect(CGSize s, CGSize p, CGRect frame) { if (s.width > s.height) return CGRectZero; "
        "frame.origin.y = s.height > s.width ? 30 : 15; return frame; }",
        QRectF(18, 30, 339, 50));
    row("objective-c, compound assignment",
        "^CGRect(CGSize s, CGSize p, CGRect frame) { frame.origin.y += 20; frame.size.width -= 39; "
        "return frame; }",
        QRectF(18, 300, 300, 50));
    row("objective-c divides whole numbers without a rest",
        "^CGRect(CGSize s, CGSize p, CGRect f) { return CGRectMake(7 / 2, 7 / 2.0, 10, 10); }",
        QRectF(3, 3.5, 10, 10));
    row("objective-c, origin and size",
        "^CGRect(CGSize s, CGSize p, CGRect f) { f.origin = CGPointMake(1, 2); f.size = "
        "CGSizeMake(30, 40); return f; }",
        QRectF(1, 2, 30, 40));
    row("swift, one expression",
        "{ screenSize, superViewSize, frame in CGRect(x: (superViewSize.width - 90) / 2, y: 100, "
        "width: 90, height: 90) }",
        QRectF(142.5, 100, 90, 90));
    row("swift, placeholders",
        "{ _, _, frame in CGRect(x: frame.origin.x, y: 260, width: frame.size.width, height: "
        "frame.height) }",
        QRectF(18, 260, 339, 50));
    row("swift, typed result and locals",
        "{ (a, b, c) -> CGRect in\n let y: CGFloat = b.height * 0.6\n var f = c\n f.origin.y = y\n "
        "return f }",
        QRectF(18, 434.4, 339, 50));
    row("swift, conversions and zero",
        "{ s, p, f -> CGRect in if s.width > s.height { return CGRect.zero }\n return CGRect(x: "
        "CGFloat(20), y: max(p.height - 80, 100), width: p.width - 40, height: f.height) }",
        QRectF(20, 644, 335, 50));
    row("bare statements",
        "frame.origin.y = superViewSize.height - frame.size.height; return frame",
        QRectF(18, 674, 339, 50));
    row("bare rectangle", "CGRectMake(0, 20, frame.size.width, frame.size.height)",
        QRectF(0, 20, 339, 50));
}

void FrameBlockTest::readsTheBlocksThatPagesWrite()
{
    QFETCH(QString, source);
    QFETCH(QRectF, expected);
    const FrameBlock block = fromSource(source);
    QVERIFY2(block.isUnderstood(), qPrintable(block.problem()));
    const auto rect = block.evaluate(usualInput());
    QVERIFY(rect.has_value());
    QCOMPARE(*rect, expected);
}

void FrameBlockTest::takesMembersAsNumbersOrExpressions()
{
    const FrameBlock block = FrameBlock::read({QJsonObject{
        {QStringLiteral("x"), QStringLiteral("(superViewSize.width - 300) / 2")},
        {QStringLiteral("y"), 100.5},
        {QStringLiteral("width"), 300},
        {QStringLiteral("height"), QStringLiteral("screenSize.height > 800 ? 50 : 44")}}});
    QVERIFY2(block.isUnderstood(), qPrintable(block.problem()));
    QCOMPARE(*block.evaluate(usualInput()), QRectF(37.5, 100.5, 300, 50));
}

void FrameBlockTest::keepsWhatAMemberLeavesOut()
{
    const FrameBlock block = FrameBlock::read({QJsonObject{{QStringLiteral("y"), 10}}});
    QCOMPARE(*block.evaluate(usualInput()), QRectF(18, 10, 339, 50));
}

void FrameBlockTest::turnsWithTheScreen()
{
    const FrameBlock block = fromSource(
        QStringLiteral("{ s, p, f in if s.width > s.height { return .zero } return f }"));
    QCOMPARE(*block.evaluate(usualInput()), QRectF(18, 280, 339, 50));
    FrameInput turned = usualInput();
    turned.screen.transpose();
    QCOMPARE(*block.evaluate(turned), QRectF(0, 0, 0, 0));
}

void FrameBlockTest::namesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *source, const char *problem) {
        QTest::newRow(name) << QString::fromLatin1(source) << QString::fromLatin1(problem);
    };
    row("name of the app",
        "{ s, p, f in CGRect(x: 0, y: 10 + statusBarHeight, width: 9, height: 9) }",
        "statusBarHeight");
    row("call of the app",
        "^CGRect(CGSize s, CGSize p, CGRect f) { f.origin.y = [self top]; "
        "return f; }",
        "[self top]");
    row("loop", "^CGRect(CGSize s, CGSize p, CGRect f) { while (1) {} return f; }", "while");
    row("unfinished", "^CGRect(CGSize s, CGSize p, CGRect f) { return CGRectMake(1, 2", "");
    row("optional", "{ s, p, f in CGRect(x: f.x ?? 0, y: 0, width: 1, height: 1) }", "");
    row("member that is none", "frame.depth", "");
    row("a size is not set", "screenSize.width = 3", "screenSize");
}

void FrameBlockTest::namesWhatItDoesNotUnderstand()
{
    QFETCH(QString, source);
    QFETCH(QString, problem);
    const FrameBlock block = fromSource(source);
    QVERIFY(block.isSet());
    QVERIFY(!block.isUnderstood());
    QVERIFY2(block.problem().startsWith(problem), qPrintable(block.problem()));
    QVERIFY(!block.evaluate(usualInput()).has_value());
}

void FrameBlockTest::comesToNothingWithoutANumber_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("division by 0") << QStringLiteral("CGRectMake(1 / 0.0, 0, 1, 1)");
    QTest::newRow("no value") << QStringLiteral("CGFloat x; return CGRectMake(x, 0, 1, 1);");
    QTest::newRow("no value decides")
        << QStringLiteral("CGFloat x; if (x > 1) { return CGRectZero; } return frame;");
    QTest::newRow("no return") << QStringLiteral("frame.origin.y = 3;");
    QTest::newRow("nothing at all") << QString();
}

void FrameBlockTest::comesToNothingWithoutANumber()
{
    QFETCH(QString, source);
    QVERIFY(!fromSource(source).evaluate(usualInput()).has_value());
}

void FrameBlockTest::holdsHugeNumbers()
{
    const auto rect =
        fromSource(QStringLiteral("CGRectMake(1e300, -1e300, 10, 10)")).evaluate(usualInput());
    QCOMPARE(*rect, QRectF(100000, -100000, 10, 10));
}

void FrameBlockTest::endsOnHostileSources_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("parentheses") << QString(30000, QLatin1Char('('));
    QTest::newRow("signs") << QString(30000, QLatin1Char('-'));
    QTest::newRow("braces") << QString(30000, QLatin1Char('{'));
    QTest::newRow("else if") << QStringLiteral("if (1) {} else ").repeated(2000);
    QTest::newRow("long sum") << QStringLiteral("CGRectMake(") +
                                     QStringLiteral("1+").repeated(9000);
    QTest::newRow("conditions") << QStringLiteral("1 ? ").repeated(8000);
    QTest::newRow("longer than the limit") << QString(100000, QLatin1Char(';'));
}

void FrameBlockTest::endsOnHostileSources()
{
    QFETCH(QString, source);
    QElapsedTimer timer;
    timer.start();
    const FrameBlock block = fromSource(source);
    QVERIFY(!block.evaluate(usualInput()).has_value());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void FrameBlockTest::nothingSetIsNoBlock()
{
    QVERIFY(!FrameBlock().isSet());
    QVERIFY(!FrameBlock::read({}).isSet());
    QVERIFY(!FrameBlock::read({QJsonValue()}).isSet());
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeFrameBlockTest()
{
    return std::make_unique<numauth::consent::FrameBlockTest>();
}

#include "FrameBlockTest.moc"
