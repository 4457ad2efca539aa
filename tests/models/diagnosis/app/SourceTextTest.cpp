#include "models/diagnosis/app/SourceText.h"

#include <QTest>

#include <memory>

namespace numauth::diagnosis::app {

namespace {

SourceText source(const char *text, Syntax syntax = Syntax::CLike)
{
    return {QStringLiteral("A.java"), QString::fromUtf8(text), syntax};
}

} // namespace

class SourceTextTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNoCallInAComment();
    void keepsWhatLooksLikeACommentInAString();
    void splitsArgumentsAtTheOutermostCommas();
    void tellsADeclarationFromACall();
    void resolvesConstantsAndProducts_data();
    void resolvesConstantsAndProducts();
};

void SourceTextTest::findsNoCallInAComment()
{
    const SourceText text = source("// a(1)\n/* a(2)\n a(3) */ a(4);");
    const auto calls = text.calls("a");
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.first().line, 3);
    QCOMPARE(calls.first().arguments, QStringList{QStringLiteral("4")});
}

void SourceTextTest::keepsWhatLooksLikeACommentInAString()
{
    QVERIFY(source("url = \"http://example.com\"; a(1);").contains("example.com"));
    QVERIFY(!source("# it's a note: a(1)\n", Syntax::Hash).contains("a(1)"));
    QVERIFY(source("pod 'X' # it's\nuse_frameworks!", Syntax::Hash).contains("use_frameworks"));
}

void SourceTextTest::splitsArgumentsAtTheOutermostCommas()
{
    const SourceText text = source("login(this, max(1, 2), \"a,b)\", new int[]{1, 2});");
    QCOMPARE(text.calls("login").first().arguments,
             (QStringList{QStringLiteral("this"), QStringLiteral("max(1, 2)"),
                          QStringLiteral("\"a,b)\""), QStringLiteral("new int[]{1, 2}")}));
}

void SourceTextTest::tellsADeclarationFromACall()
{
    QCOMPARE(source("fun login(a: Int) {}\nlogin(5)").calls("login").size(), 1);
    QCOMPARE(source("relogin(5); login(6);").calls("login").size(), 1);
}

void SourceTextTest::resolvesConstantsAndProducts_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<qint64>("value");
    QTest::newRow("literal") << QStringLiteral("5_000L") << qint64(5000);
    QTest::newRow("product") << QStringLiteral("5 * 1000") << qint64(5000);
    QTest::newRow("constant") << QStringLiteral("TIMEOUT") << qint64(3000);
    QTest::newRow("of a class") << QStringLiteral("Config.TIMEOUT * 2") << qint64(6000);
    QTest::newRow("unknown") << QStringLiteral("timeout()") << qint64(-1);
}

void SourceTextTest::resolvesConstantsAndProducts()
{
    QFETCH(QString, expression);
    QFETCH(qint64, value);
    QCOMPARE(source("static final int TIMEOUT = 3000;").integer(expression).value_or(-1), value);
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeSourceTextTest()
{
    return std::make_unique<numauth::diagnosis::app::SourceTextTest>();
}

#include "SourceTextTest.moc"
