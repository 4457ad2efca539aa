#include "models/consent/ConsentPage.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

const QString fileName = QStringLiteral("pages/login.json");

ConsentPage readPage(const QByteArray &bytes)
{
    Result<ConsentPage> page = ConsentPage::read(bytes, fileName);
    if (!page)
        qFatal("%s", qPrintable(page.error().message));
    return std::move(page).value();
}

Error errorOf(const QByteArray &bytes)
{
    const Result<ConsentPage> page = ConsentPage::read(bytes, fileName);
    return page ? Error{} : page.error();
}

QByteArray withMembers(const QByteArray &members)
{
    return R"({"formatVersion":1,"platform":"android","attributes":{})" + members + "}";
}

const QByteArray fullPage = R"json({
    "attributes": {
        "setAppPrivacyOne": ["《用户协议》", "terms.html"],
        "setLogBtnOffsetY": [300],
        "setLogBtnText": [{"expr":"getString(R.string.login)"}],
        "setPrivacyConectTexts": [["和", "、"]]
    },
    "customViews": [
        {
            "background": "#80FF0000",
            "height": 40,
            "kind": "text",
            "layer": "body",
            "name": "promo",
            "text": "新人礼包",
            "textColor": "#FF112233",
            "textSize": 13,
            "width": 200,
            "x": 12.5,
            "y": 20
        }
    ],
    "formatVersion": 1,
    "guides": [{"x":10}],
    "name": "登录",
    "notUnderstood": [],
    "platform": "android",
    "reviewedBy": "qa",
    "suppressions": []
}
)json";

} // namespace

class ConsentPageTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheFileSays();
    void readsAgainWhatItWrote();
    void writesOnePropertyALine();
    void aChangedAttributeChangesOneLine();
    void keepsMembersItDoesNotKnow();
    void refusesAFileOfANewerFormat();
    void namesFileAndMemberOfWhatIsWrong_data();
    void namesFileAndMemberOfWhatIsWrong();
    void refusesTwoViewsOfOneName();
};

void ConsentPageTest::readsWhatTheFileSays()
{
    const ConsentPage page = readPage(fullPage);
    QCOMPARE(page.name, QStringLiteral("登录"));
    QCOMPARE(page.platform, Platform::Android);
    QCOMPARE(page.attributes.size(), 4);
    QCOMPARE(page.attributes.value(QStringLiteral("setLogBtnOffsetY")), QJsonArray{300});
    QCOMPARE(page.customViews.size(), 1);
    const CustomView &view = page.customViews.first();
    QCOMPARE(view.name, QStringLiteral("promo"));
    QCOMPARE(view.kind, CustomView::Kind::Text);
    QCOMPARE(view.x, 12.5);
    QCOMPARE(view.textColor.value, 0xff112233u);
    QCOMPARE(view.background.alpha(), 0x80);
    QCOMPARE(page.guides.size(), 1);
}

void ConsentPageTest::readsAgainWhatItWrote()
{
    const ConsentPage page = readPage(fullPage);
    QCOMPARE(readPage(page.write()), page);
    QCOMPARE(readPage(page.write()).write(), page.write());
}

void ConsentPageTest::writesOnePropertyALine()
{
    const QByteArray text = readPage(fullPage).write();
    QVERIFY2(text.contains("        \"setLogBtnOffsetY\": [300],\n"), text.constData());
    QVERIFY(text.contains("        \"setAppPrivacyOne\": [\"《用户协议》\", \"terms.html\"],\n"));
    QVERIFY(
        text.contains("        \"setLogBtnText\": [{\"expr\":\"getString(R.string.login)\"}],\n"));
    QVERIFY(text.contains("        \"setPrivacyConectTexts\": [[\"和\", \"、\"]]\n"));
    QVERIFY(text.contains("            \"x\": 12.5,\n"));
    QVERIFY(text.endsWith("}\n"));
    QVERIFY(!text.contains('\r'));
}

void ConsentPageTest::aChangedAttributeChangesOneLine()
{
    ConsentPage page = readPage(fullPage);
    const QByteArrayList before = page.write().split('\n');
    page.attributes[QStringLiteral("setLogBtnOffsetY")] = {262};
    const QByteArrayList after = page.write().split('\n');
    QCOMPARE(after.size(), before.size());
    int changed = 0;
    for (qsizetype line = 0; line < after.size(); ++line)
        changed += after.at(line) == before.at(line) ? 0 : 1;
    QCOMPARE(changed, 1);
}

void ConsentPageTest::keepsMembersItDoesNotKnow()
{
    const ConsentPage page = readPage(withMembers(
        R"(,"future":{"a":[1,{"b":null}]},"customViews":[{"name":"v","layer":"xml","kind":"block",
           "x":0,"y":0,"width":1,"height":1,"rotation":45}])"));
    QVERIFY(page.unknown.contains(QStringLiteral("future")));
    const ConsentPage again = readPage(page.write());
    QCOMPARE(again.unknown, page.unknown);
    QCOMPARE(again.customViews.first().unknown.value(QStringLiteral("rotation")).toInt(), 45);
}

void ConsentPageTest::refusesAFileOfANewerFormat()
{
    const Error error = errorOf(R"({"formatVersion":2,"platform":"harmony","attributes":"later"})");
    QCOMPARE(error.code, Error::Code::Unsupported);
    QVERIFY2(error.message.contains(fileName), qPrintable(error.message));
    QVERIFY2(error.message.contains(QStringLiteral("version 2")), qPrintable(error.message));
}

void ConsentPageTest::namesFileAndMemberOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &bytes, const char *named) {
        QTest::newRow(name) << bytes << QString::fromLatin1(named);
    };
    row("empty", QByteArray(), "empty");
    row("cut off", fullPage.left(120), "line");
    row("no object", "[1]", "object");
    row("binary",
        QByteArray("\x7f"
                   "ELF\0\1",
                   6),
        "JSON");
    row("no format version", R"({"platform":"android","attributes":{}})", "formatVersion");
    row("format version 0", R"({"formatVersion":0,"platform":"android","attributes":{}})",
        "formatVersion");
    row("no platform", R"({"formatVersion":1,"attributes":{}})", "platform");
    row("unknown platform", R"({"formatVersion":1,"platform":"symbian","attributes":{}})",
        "platform");
    row("attributes as a list", R"({"formatVersion":1,"platform":"ios","attributes":[]})",
        "attributes");
    row("argument without a list",
        R"({"formatVersion":1,"platform":"ios","attributes":{"navTitle":1}})", "navTitle");
    row("attribute given twice",
        R"({"formatVersion":1,"platform":"ios","attributes":{"navTitle":["a"],"navTitle":["b"]}})",
        "navTitle twice");
    row("view without a size",
        withMembers(R"(,"customViews":[{"name":"v","layer":"body","kind":"block"}])"), "x");
    row("view with a bad colour",
        withMembers(R"(,"customViews":[{"name":"v","layer":"body","kind":"block","x":0,"y":0,
                       "width":1,"height":1,"background":"red"}])"),
        "background");
}

void ConsentPageTest::namesFileAndMemberOfWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const Error error = errorOf(bytes);
    QCOMPARE(error.code, Error::Code::Malformed);
    QVERIFY2(error.message.contains(fileName), qPrintable(error.message));
    QVERIFY2(error.message.contains(named), qPrintable(error.message));
}

void ConsentPageTest::refusesTwoViewsOfOneName()
{
    const QByteArray view =
        R"({"name":"v","layer":"body","kind":"block","x":0,"y":0,"width":1,"height":1})";
    const Error error = errorOf(withMembers(",\"customViews\":[" + view + "," + view + "]"));
    QCOMPARE(error.code, Error::Code::Malformed);
    QVERIFY2(error.message.contains(QStringLiteral("customViews[1]")), qPrintable(error.message));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeConsentPageTest()
{
    return std::make_unique<numauth::consent::ConsentPageTest>();
}

#include "ConsentPageTest.moc"
