#include "models/consent/ConsentPage.h"

#include "tests/models/consent/ConsentFixture.h"

#include <QJsonDocument>

namespace numauth::consent {

class ConsentPageTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItDoesNotKnow();
    void writesWhatItReads();
    void refusesAFutureFormatWithASentence();
    void refusesBrokenFilesWithASentence_data();
    void refusesBrokenFilesWithASentence();
    void everyAttributeRoundTrips();
};

void ConsentPageTest::keepsWhatItDoesNotKnow()
{
    const QByteArray bytes = R"({"formatVersion":1,"platform":"android","attributes":{},
        "customViews":[{"name":"a","layer":"body","kind":"block","x":1,"y":2,"width":3,"height":4,"later":true}],
        "notes":{"by":"a colleague"}})";
    const auto page = ConsentPage::read(bytes, QStringLiteral("a.json"));
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    const QJsonObject written = QJsonDocument::fromJson(page->write()).object();
    QCOMPARE(
        written.value(QStringLiteral("notes")).toObject().value(QStringLiteral("by")).toString(),
        QStringLiteral("a colleague"));
    const QJsonObject view =
        written.value(QStringLiteral("customViews")).toArray().at(0).toObject();
    QVERIFY(view.value(QStringLiteral("later")).toBool());
}

void ConsentPageTest::writesWhatItReads()
{
    ConsentPage page = legalPage();
    page.name = QStringLiteral("login");
    page.customViews << CustomView{
        QStringLiteral("card"), CustomView::Layer::Body, CustomView::Kind::Text, 1, 2, 3, 4,
        QStringLiteral("文字")};
    const auto again = ConsentPage::read(page.write(), QStringLiteral("a.json"));
    QVERIFY(again);
    QCOMPARE(*again, page);
    QCOMPARE(again->write(), page.write());
}

void ConsentPageTest::refusesAFutureFormatWithASentence()
{
    const auto page = ConsentPage::read(
        R"({"formatVersion":99,"platform":"android","attributes":{}})", QStringLiteral("a.json"));
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::Code::Unsupported);
    QVERIFY(page.error().message.contains(QStringLiteral("99")));
}

void ConsentPageTest::refusesBrokenFilesWithASentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"formatVersion":1,"plat)");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray(R"({"platform":"android","attributes":{}})");
    QTest::newRow("other platform")
        << QByteArray(R"({"formatVersion":1,"platform":"symbian","attributes":{}})");
    QTest::newRow("attributes are no lists") << QByteArray(
        R"({"formatVersion":1,"platform":"android","attributes":{"setNavHidden":true}})");
}

void ConsentPageTest::refusesBrokenFilesWithASentence()
{
    QFETCH(QByteArray, bytes);
    const auto page = ConsentPage::read(bytes, QStringLiteral("login.json"));
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::Code::Malformed);
    QVERIFY2(page.error().message.contains(QStringLiteral("login.json")),
             qPrintable(page.error().message));
}

void ConsentPageTest::everyAttributeRoundTrips()
{
    const auto tables = openTables();
    for (const Attribute &attribute : tables->attributes.attributes()) {
        ConsentPage page;
        page.platform = attribute.platform;
        QJsonArray arguments;
        for (const QJsonValue &value : attribute.defaultValue)
            arguments << value;
        page.attributes.insert(attribute.id, arguments);
        const auto again = ConsentPage::read(page.write(), QStringLiteral("a.json"));
        QVERIFY2(again && *again == page, qPrintable(attribute.id));
    }
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeConsentPageTest()
{
    return std::make_unique<numauth::consent::ConsentPageTest>();
}

#include "ConsentPageTest.moc"
