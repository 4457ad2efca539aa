#include "models/consent/Ideograph.h"
#include "models/consent/TableTextMeasure.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

std::shared_ptr<const TextMeasure> openAndroid()
{
    Result<std::shared_ptr<const TextMeasure>> measure = openAndroidTextMeasure();
    if (!measure)
        qFatal("%s", qPrintable(measure.error().message));
    return std::move(measure).value();
}

} // namespace

class TextMeasureTest : public QObject
{
    Q_OBJECT

private slots:
    void tenChineseCharactersAreAsWideAsOnTheMeasuredPage();
    void theLineIsAsHighAsOnTheMeasuredPage();
    void latinTextTakesTheWidthsOfRoboto();
    void noFaceHasChineseCharactersOfItsOwn();
    void marksTakeNoRoom();
    void theIosFaceSaysThatItIsAStandIn();
    void breaksBetweenChineseCharacters();
    void noLineBeginsWithAClosingMark();
    void noLineEndsWithAnOpeningMark();
    void breaksLatinTextAtBlanks();
    void breaksInsideAWordThatIsTooLong();
    void keepsExplicitLineBreaks();
    void endsWithAnyWidth();
    void losesNoCharacter();
    void wrapsALongText();
};

void TextMeasureTest::tenChineseCharactersAreAsWideAsOnTheMeasuredPage()
{
    const auto measure = openAndroid();
    QCOMPARE(measure->advance(QStringLiteral("使用其他手机号码登录"), 14 * 2.75), 380.0);
    QCOMPARE(measure->advance(QStringLiteral("《》"), 12 * 3.0), 72.0);
}

void TextMeasureTest::theLineIsAsHighAsOnTheMeasuredPage()
{
    const auto measure = openAndroid();
    QCOMPARE(measure->lineHeight(14 * 2.75, true), 52);
    QCOMPARE(measure->lineHeight(16 * 2.75, false), 52);
    QCOMPARE(measure->lineHeight(1000, true), 1057 + 271);
    QCOMPARE(measure->lineHeight(1000, false), 928 + 244);
}

void TextMeasureTest::latinTextTakesTheWidthsOfRoboto()
{
    const auto measure = openAndroid();
    QCOMPARE(measure->advance(QStringLiteral("0"), 2048), 1151.0);
    QCOMPARE(measure->advance(QStringLiteral("138****8888"), 84),
             7 * qRound(1151.0 / 2048 * 84) + 4 * qRound(882.0 / 2048 * 84) + 0.0);
}

void TextMeasureTest::noFaceHasChineseCharactersOfItsOwn()
{
    for (const char *id : {"android", "ios"}) {
        const auto measure = TableTextMeasure::open(QLatin1StringView(id));
        QVERIFY(measure);
        const auto &face = static_cast<const TableTextMeasure &>(**measure).face();
        QVERIFY(!face.advances.isEmpty());
        for (auto entry = face.advances.begin(); entry != face.advances.end(); ++entry)
            QVERIFY(!isIdeograph(entry.key()));
    }
}

void TextMeasureTest::marksTakeNoRoom()
{
    const auto measure = openAndroid();
    QCOMPARE(measure->advance(QStringLiteral("\u200b"), 40), 0.0);
    QCOMPARE(measure->advance(QString(), 40), 0.0);
    QCOMPARE(measure->advance(QStringLiteral("\U00020000"), 40), 40.0);
}

void TextMeasureTest::theIosFaceSaysThatItIsAStandIn()
{
    const auto measure = openIosTextMeasure();
    QVERIFY(measure);
    QCOMPARE((*measure)->evidence(), Evidence::Inferred);
    QCOMPARE((*measure)->advance(QStringLiteral("登录"), 16.5), 33.0);
    QCOMPARE((*measure)->lineHeight(17 * 3, true), 61);
    QCOMPARE(openAndroid()->evidence(), Evidence::Observed);
}

void TextMeasureTest::breaksBetweenChineseCharacters()
{
    const auto measure = makeFixedTextMeasure();
    QCOMPARE(measure->wrap(QStringLiteral("一二三四五"), 10, 20),
             (QStringList{QStringLiteral("一二"), QStringLiteral("三四"), QStringLiteral("五")}));
    QCOMPARE(measure->wrap(QStringLiteral("一二"), 10, 20), QStringList{QStringLiteral("一二")});
}

void TextMeasureTest::noLineBeginsWithAClosingMark()
{
    const auto measure = makeFixedTextMeasure();
    QCOMPARE(measure->wrap(QStringLiteral("一二三》四"), 10, 30),
             (QStringList{QStringLiteral("一二"), QStringLiteral("三》四")}));
    QCOMPARE(measure->wrap(QStringLiteral("一二三，四"), 10, 30),
             (QStringList{QStringLiteral("一二"), QStringLiteral("三，四")}));
}

void TextMeasureTest::noLineEndsWithAnOpeningMark()
{
    const auto measure = makeFixedTextMeasure();
    QCOMPARE(measure->wrap(QStringLiteral("一二《三四"), 10, 30),
             (QStringList{QStringLiteral("一二"), QStringLiteral("《三四")}));
}

void TextMeasureTest::breaksLatinTextAtBlanks()
{
    const auto measure = makeFixedTextMeasure();
    QCOMPARE(measure->wrap(QStringLiteral("one two three"), 10, 80),
             (QStringList{QStringLiteral("one two"), QStringLiteral("three")}));
    QCOMPARE(measure->wrap(QStringLiteral("one two "), 10, 70),
             QStringList{QStringLiteral("one two")});
    QCOMPARE(measure->wrap(QStringLiteral("登录App登录"), 10, 40),
             (QStringList{QStringLiteral("登录"), QStringLiteral("App登"), QStringLiteral("录")}));
}

void TextMeasureTest::breaksInsideAWordThatIsTooLong()
{
    const auto measure = makeFixedTextMeasure();
    QCOMPARE(measure->wrap(QStringLiteral("a abcdefgh"), 10, 40),
             (QStringList{QStringLiteral("a"), QStringLiteral("abcd"), QStringLiteral("efgh")}));
}

void TextMeasureTest::keepsExplicitLineBreaks()
{
    const auto measure = makeFixedTextMeasure();
    QCOMPARE(measure->wrap(QStringLiteral("一\n\n二三"), 10, 100),
             (QStringList{QStringLiteral("一"), QString(), QStringLiteral("二三")}));
    QCOMPARE(measure->wrap(QString(), 10, 100), QStringList{QString()});
}

void TextMeasureTest::endsWithAnyWidth()
{
    const auto measure = makeFixedTextMeasure();
    for (const double width : {0.0, -5.0, 1.0})
        QCOMPARE(measure->wrap(QStringLiteral("一二三"), 10, width).size(), 3);
    QCOMPARE(measure->wrap(QStringLiteral("（（））"), 10, 10).size(), 4);
}

void TextMeasureTest::losesNoCharacter()
{
    const auto measure = openAndroid();
    const QString text =
        QStringLiteral("我已阅读并同意《中国移动认证服务条款》、《用户协议》和《隐私政策》"
                       "并使用本机号码登录（version-2）100%。");
    for (int width = 1; width < 900; width += 13)
        QCOMPARE(measure->wrap(text, 33, width).join(QString()), text);
}

void TextMeasureTest::wrapsALongText()
{
    const QString text = QString(100000, QChar(0x4e00));
    QCOMPARE(makeFixedTextMeasure()->wrap(text, 10, 1000).size(), 1000);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeTextMeasureTest()
{
    return std::make_unique<numauth::consent::TextMeasureTest>();
}

#include "TextMeasureTest.moc"
