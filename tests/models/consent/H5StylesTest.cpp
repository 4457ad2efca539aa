#include "models/consent/capture/H5Styles.h"

#include "tests/models/consent/PageFixture.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

QJsonObject visible()
{
    return {{QStringLiteral("width"), QStringLiteral("120px")},
            {QStringLiteral("height"), QStringLiteral("44px")},
            {QStringLiteral("opacity"), QStringLiteral("1")},
            {QStringLiteral("font-size"), QStringLiteral("16px")},
            {QStringLiteral("visibility"), QStringLiteral("visible")},
            {QStringLiteral("display"), QStringLiteral("block")}};
}

QList<Finding> check(const QJsonObject &nodes, const char *pageType = "page")
{
    const QJsonObject document{{QStringLiteral("platform"), QStringLiteral("h5")},
                               {QStringLiteral("pageType"), QLatin1StringView(pageType)},
                               {QStringLiteral("nodes"), nodes}};
    const auto styles = H5Styles::read(QJsonDocument(document).toJson(), QStringLiteral("h5.json"));
    if (!styles)
        qFatal("%s", qPrintable(styles.error().message));
    return checkH5(*styles, productTables().rules);
}

/// A page whose title has one style changed.
QJsonObject pageWithTitle(const char *style, const char *value)
{
    QJsonObject title = visible();
    title.insert(QLatin1StringView(style), QLatin1StringView(value));
    return {{QStringLiteral(".nav-title"), title},
            {QStringLiteral(".nav-back-icon"), visible()},
            {QStringLiteral(".agreement a"), visible()}};
}

} // namespace

class H5StylesTest : public QObject
{
    Q_OBJECT

private slots:
    void aPageAsDrawnPasses();
    void aStyleThatHidesANodeIsRefused_data();
    void aStyleThatHidesANodeIsRefused();
    void aStyleThatLeavesItVisiblePasses_data();
    void aStyleThatLeavesItVisiblePasses();
    void aRemovedTitleThrows();
    void aMissingAgreementLinkIsTolerated();
    void aNodeThatIsNotRecordedCannotBeTold();
    void theSnippetNamesEveryNode();
    void aDamagedRecordIsOneSentence();
};

void H5StylesTest::aPageAsDrawnPasses()
{
    QVERIFY(check(pageWithTitle("display", "block")).isEmpty());
}

void H5StylesTest::aStyleThatHidesANodeIsRefused_data()
{
    QTest::addColumn<QByteArray>("style");
    QTest::addColumn<QByteArray>("value");
    for (const auto &[style, value] :
         {std::pair("width", "0px"), std::pair("height", "-1px"), std::pair("opacity", "0"),
          std::pair("font-size", "0"), std::pair("visibility", "hidden"),
          std::pair("display", "none")})
        QTest::newRow(style) << QByteArray(style) << QByteArray(value);
}

void H5StylesTest::aStyleThatHidesANodeIsRefused()
{
    QFETCH(QByteArray, style);
    QFETCH(QByteArray, value);
    const QList<Finding> findings = check(pageWithTitle(style.constData(), value.constData()));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().ruleId, QStringLiteral("consent.h5-style"));
    QCOMPARE(findings.first().subject, QStringLiteral(".nav-title"));
}

void H5StylesTest::aStyleThatLeavesItVisiblePasses_data()
{
    QTest::addColumn<QByteArray>("style");
    QTest::addColumn<QByteArray>("value");
    for (const auto &[style, value] :
         {std::pair("width", "auto"), std::pair("opacity", "0.01"), std::pair("height", "1px"),
          std::pair("visibility", "collapse")})
        QTest::newRow(style) << QByteArray(style) << QByteArray(value);
}

void H5StylesTest::aStyleThatLeavesItVisiblePasses()
{
    QFETCH(QByteArray, style);
    QFETCH(QByteArray, value);
    QVERIFY(check(pageWithTitle(style.constData(), value.constData())).isEmpty());
}

void H5StylesTest::aRemovedTitleThrows()
{
    QJsonObject nodes = pageWithTitle("display", "block");
    nodes.insert(QStringLiteral(".nav-title"), QJsonValue::Null);
    QCOMPARE(check(nodes).first().ruleId, QStringLiteral("consent.h5-removed"));
}

void H5StylesTest::aMissingAgreementLinkIsTolerated()
{
    QJsonObject nodes = pageWithTitle("display", "block");
    nodes.insert(QStringLiteral(".agreement a"), QJsonValue::Null);
    QVERIFY(check(nodes).isEmpty());
}

void H5StylesTest::aNodeThatIsNotRecordedCannotBeTold()
{
    const QList<Finding> findings = check(pageWithTitle("display", "block"), "dialog");
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.first().ruleId, QStringLiteral("consent.h5-not-told"));
}

void H5StylesTest::theSnippetNamesEveryNode()
{
    for (const char *selector : {".nav-title", ".close", "#J_closeBtn", ".agreement a"})
        QVERIFY2(h5Snippet().contains(QLatin1StringView(selector)), selector);
}

void H5StylesTest::aDamagedRecordIsOneSentence()
{
    const auto read =
        H5Styles::read(R"({"platform":"h5","pageType":"sheet"})", QStringLiteral("h5.json"));
    QVERIFY(!read.hasValue());
    QVERIFY2(read.error().message.contains(QStringLiteral("h5.json")),
             qPrintable(read.error().message));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeH5StylesTest()
{
    return std::make_unique<numauth::consent::H5StylesTest>();
}

#include "H5StylesTest.moc"
