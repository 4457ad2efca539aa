#include "ui/widgets/WordMatch.h"

#include "ui/widgets/Pinyin.h"

#include <QTest>

#include <memory>

namespace numauth::ui {

class WordMatchTest : public QObject
{
    Q_OBJECT

private slots:
    void findsByWhatPeopleType_data();
    void findsByWhatPeopleType();
    void doesNotFindWhatIsNotThere_data();
    void doesNotFindWhatIsNotThere();
    void theStartOfTheTextIsBetterThanItsInside();
    void aKeywordIsWorseThanTheName();
    void everyCharacterOfTheInterfaceHasAReading();
    void aLongQueryOnALongTextEndsSoon();
};

void WordMatchTest::findsByWhatPeopleType_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    const QString page = QString::fromUtf8("授权页");
    QTest::newRow("characters") << QString::fromUtf8("权页") << page;
    QTest::newRow("initials") << QStringLiteral("sqy") << page;
    QTest::newRow("pinyin") << QStringLiteral("shouquanye") << page;
    QTest::newRow("pinyin mixed with initials") << QStringLiteral("shouqy") << page;
    QTest::newRow("from the middle") << QStringLiteral("qy") << page;
    QTest::newRow("upper case") << QStringLiteral("SQY") << page;
    QTest::newRow("second reading") << QStringLiteral("chongzhi") << QString::fromUtf8("重置");
    QTest::newRow("letters inside") << QStringLiteral("dkgzq") << QString::fromUtf8("打开工作区…");
    QTest::newRow("mixed text") << QStringLiteral("qtoken") << QString::fromUtf8("取 Token");
    QTest::newRow("english part") << QStringLiteral("work") << QStringLiteral("Open workspace…");
    QTest::newRow("english initials") << QStringLiteral("ow") << QStringLiteral("Open workspace…");
    QTest::newRow("camel case") << QStringLiteral("gm") << QStringLiteral("GetMobile");
    QTest::newRow("code") << QStringLiteral("60001") << QStringLiteral("600017");
    QTest::newRow("several words")
        << QStringLiteral("save work") << QStringLiteral("Save workspace");
    QTest::newRow("empty") << QString() << page;
}

void WordMatchTest::findsByWhatPeopleType()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QVERIFY(WordMatch(query).matches(text));
}

void WordMatchTest::doesNotFindWhatIsNotThere_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::newRow("wrong initials") << QStringLiteral("sqx") << QString::fromUtf8("授权页");
    QTest::newRow("wrong order") << QStringLiteral("yqs") << QString::fromUtf8("授权页");
    QTest::newRow("more than there is") << QStringLiteral("sqym") << QString::fromUtf8("授权页");
    QTest::newRow("one word missing")
        << QStringLiteral("open moon") << QStringLiteral("Open workspace");
}

void WordMatchTest::doesNotFindWhatIsNotThere()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QVERIFY(!WordMatch(query).matches(text));
}

void WordMatchTest::theStartOfTheTextIsBetterThanItsInside()
{
    const WordMatch match(QStringLiteral("page"));
    QVERIFY(match.score(QStringLiteral("page")) > match.score(QStringLiteral("Page list")));
    QVERIFY(match.score(QStringLiteral("Page list")) > match.score(QStringLiteral("New page")));
    QVERIFY(match.score(QStringLiteral("New page")) > match.score(QStringLiteral("homepage")));
}

void WordMatchTest::aKeywordIsWorseThanTheName()
{
    const WordMatch match(QStringLiteral("undo"));
    const QString undo = QString::fromUtf8("撤销");
    QVERIFY(match.score(undo, {QStringLiteral("undo")}) > 0);
    QVERIFY(match.score(undo, {QStringLiteral("undo")}) < match.score(QStringLiteral("undo")));
}

void WordMatchTest::everyCharacterOfTheInterfaceHasAReading()
{
    const QString characters =
        QString::fromUtf8("方案授权页测试调用模拟手机诊断设置沙箱保险库修复");
    for (const QChar character : characters)
        QVERIFY2(!Pinyin::readings(character).isEmpty(), qPrintable(QString(character)));
}

void WordMatchTest::aLongQueryOnALongTextEndsSoon()
{
    // Trying every way to spell each character would never end.
    const QString text = QString::fromUtf8("安暗啊").repeated(400);
    const QString query = QStringLiteral("ana").repeated(60) + QStringLiteral("x");
    QVERIFY(!WordMatch(query).matches(text));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeWordMatchTest()
{
    return std::make_unique<numauth::ui::WordMatchTest>();
}

#include "WordMatchTest.moc"
