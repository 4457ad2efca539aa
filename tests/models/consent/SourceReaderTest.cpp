#include "models/consent/code/SourceReader.h"

#include "models/consent/code/Literal.h"
#include "tests/models/consent/ConsentFixture.h"

namespace numauth::consent {

class SourceReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsLiterals_data();
    void readsLiterals();
    void keepsWhatOnlyTheAppKnows_data();
    void keepsWhatOnlyTheAppKnows();
    void constantsThatReferToEachOtherEnd();
    void readsAJavaBuilderChainWithItsLines();
    void readsStatementsOnABuilderVariable();
    void readsAKotlinApplyBlock();
    void readsABareChain();
    void followsConstantsOfTheSameFile();
    void doesNotFollowANameThatIsAssignedTwice();
    void saysWhichCustomViewsItCannotSee();
    void commentsAndStringsHideNothing();
    void refusesASourceWithoutASetter();
    void unfinishedSourcesEnd();

private:
    ConsentPage readOne(const char *source)
    {
        const auto pages =
            SourceReader::read(source, QStringLiteral("Config.java"), m_tables->attributes);
        if (!pages)
            qFatal("%s", qPrintable(pages.error().message));
        return pages->first();
    }

    const std::shared_ptr<const ConsentTables> m_tables = openTables();
};

void SourceReaderTest::readsLiterals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ArgumentKind>("kind");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *text, ArgumentKind kind, const QJsonValue &value) {
        QTest::newRow(text) << QString::fromUtf8(text) << kind << value;
    };
    row("300", ArgumentKind::Integer, 300);
    row("-1", ArgumentKind::Integer, -1);
    row("1_000L", ArgumentKind::Integer, 1000);
    row("0.5f", ArgumentKind::Number, 0.5);
    row("(300 - 50) / 10", ArgumentKind::Integer, 25);
    row("(int) (0.8f * 100)", ArgumentKind::Integer, 80);
    row("true", ArgumentKind::Boolean, true);
    row("\"登\" + \"录\"", ArgumentKind::Text, QStringLiteral("登录"));
    row("\"\\u4e2d\"", ArgumentKind::Text, QStringLiteral("中"));
    row("Color.RED", ArgumentKind::Color, QStringLiteral("#FFFF0000"));
    row("android.graphics.Color.TRANSPARENT", ArgumentKind::Color, QStringLiteral("#00000000"));
    row("Color.parseColor(\"#123456\")", ArgumentKind::Color, QStringLiteral("#FF123456"));
    row("0xFF00FF00", ArgumentKind::Color, QStringLiteral("#FF00FF00"));
    row("0x00FF00", ArgumentKind::Color, QStringLiteral("#0000FF00"));
    row("0xFF00FF00.toInt()", ArgumentKind::Color, QStringLiteral("#FF00FF00"));
    row("Gravity.CENTER", ArgumentKind::Gravity, 17);
    row("Gravity.TOP | Gravity.LEFT", ArgumentKind::Gravity, 51);
}

void SourceReaderTest::readsLiterals()
{
    QFETCH(QString, text);
    QFETCH(ArgumentKind, kind);
    QFETCH(QJsonValue, value);
    QCOMPARE(readLiteral(text, kind), value);
}

void SourceReaderTest::keepsWhatOnlyTheAppKnows_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"dp2px(30)", "height / 2", "R.drawable.bg", "\"$name\"", "1 / 0", "",
          "((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void SourceReaderTest::keepsWhatOnlyTheAppKnows()
{
    QFETCH(QString, text);
    const QJsonValue value = readLiteral(text, ArgumentKind::Integer);
    QVERIFY(isExpression(value));
    QCOMPARE(value.toObject().value(QStringLiteral("expr")).toString(), text);
}

void SourceReaderTest::constantsThatReferToEachOtherEnd()
{
    SourceConstants constants{{QStringLiteral("a"), QStringLiteral("b + b")}};
    for (char name = 'b'; name < 'z'; ++name) {
        const QString next = QString(QLatin1Char(static_cast<char>(name + 1)));
        constants.insert(QString(QLatin1Char(name)), next + QStringLiteral(" + ") + next);
    }
    constants.insert(QStringLiteral("z"), QStringLiteral("a"));
    QVERIFY(isExpression(readLiteral(QStringLiteral("a"), ArgumentKind::Integer, constants)));
}

void SourceReaderTest::readsAJavaBuilderChainWithItsLines()
{
    const ConsentPage page =
        readOne("class LoginConfig {\n"
                "  void show() {\n"
                "    helper.setAuthUIConfig(new AuthUIConfig.Builder()\n"
                "      .setLogBtnOffsetY(300)\n"
                "      .setAppPrivacyOne(\"《协议》\", \"https://a.example\")\n"
                "      .create());\n  }\n}\n");
    QCOMPARE(page.name, QStringLiteral("LoginConfig"));
    QCOMPARE(page.attributes.value(QStringLiteral("setLogBtnOffsetY")), QJsonArray{300});
    QCOMPARE(page.attributes.value(QStringLiteral("setAppPrivacyOne")).at(0).toString(),
             QStringLiteral("《协议》"));
    QCOMPARE(page.sourceLines.value(QStringLiteral("setLogBtnOffsetY")), 4);
    QCOMPARE(page.attributes.size(), 2);
}

void SourceReaderTest::readsStatementsOnABuilderVariable()
{
    const ConsentPage page = readOne(
        "AuthUIConfig.Builder b = new AuthUIConfig.Builder();\n"
        "b.setNavHidden(true);\nif (x) { b.setLogBtnText(\"登录\").setLogoHidden(true); }\n");
    QCOMPARE(page.attributes.size(), 3);
    QCOMPARE(page.attributes.value(QStringLiteral("setNavHidden")), QJsonArray{true});
}

void SourceReaderTest::readsAKotlinApplyBlock()
{
    const ConsentPage page = readOne("val config = AuthUIConfig.Builder().apply {\n"
                                     "  setNavText(\"登录\")\n  setLogBtnHeight(48)\n}.create()\n");
    QCOMPARE(page.attributes.size(), 2);
    QCOMPARE(page.attributes.value(QStringLiteral("setLogBtnHeight")), QJsonArray{48});
}

void SourceReaderTest::readsABareChain()
{
    const ConsentPage page = readOne(".setLogBtnOffsetY(300)\n.setNavHidden(true)");
    QCOMPARE(page.attributes.size(), 2);
}

void SourceReaderTest::followsConstantsOfTheSameFile()
{
    const ConsentPage page =
        readOne("static final int TOP = 200;\nint unit = TOP / 10;\n"
                "new AuthUIConfig.Builder().setLogBtnOffsetY(unit * 4).create();");
    QCOMPARE(page.attributes.value(QStringLiteral("setLogBtnOffsetY")), QJsonArray{80});
}

void SourceReaderTest::doesNotFollowANameThatIsAssignedTwice()
{
    const ConsentPage page = readOne("int top = 200;\nif (land) top = 100;\n"
                                     "new AuthUIConfig.Builder().setLogBtnOffsetY(top).create();");
    QVERIFY(isExpression(page.attributes.value(QStringLiteral("setLogBtnOffsetY")).at(0)));
}

void SourceReaderTest::saysWhichCustomViewsItCannotSee()
{
    const ConsentPage page =
        readOne("helper.addAuthRegistViewConfig(\"close\", new "
                "AuthRegisterViewConfig.Builder().setView(v).build());\n"
                "helper.setAuthUIConfig(new AuthUIConfig.Builder().setNavHidden(true).create());");
    QCOMPARE(page.notUnderstood.size(), 1);
    QCOMPARE(page.notUnderstood.first().line, 1);
}

void SourceReaderTest::commentsAndStringsHideNothing()
{
    const ConsentPage page =
        readOne("// new AuthUIConfig.Builder().setLogoHidden(true)\n"
                "String s = \".setLogoHidden(true)\"; /* .setLogoHidden(true) */\n"
                "new AuthUIConfig.Builder().setNavText(\"a).setLogoHidden(true\").create();");
    QVERIFY(!page.isSet(QStringLiteral("setLogoHidden")));
    QCOMPARE(page.attributes.size(), 1);
}

void SourceReaderTest::refusesASourceWithoutASetter()
{
    const auto pages =
        SourceReader::read("int main() { return 0; }", QStringLiteral("a.c"), m_tables->attributes);
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, Error::Code::Malformed);
}

void SourceReaderTest::unfinishedSourcesEnd()
{
    for (const char *source :
         {"new AuthUIConfig.Builder().setNavText(\"", "new AuthUIConfig.Builder().setNavText(((",
          "new AuthUIConfig.Builder(", "/* never closed", "\"\"\"",
          "AuthUIConfig.Builder().apply {"})
        (void)SourceReader::read(source, QStringLiteral("a.java"), m_tables->attributes);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeSourceReaderTest()
{
    return std::make_unique<numauth::consent::SourceReaderTest>();
}

#include "SourceReaderTest.moc"
