#include "models/base/AtomicFile.h"
#include "tests/cli/CliRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

using tests::CliOutcome;
using tests::runNumauth;

QByteArray pageOf(const QByteArray &platform, const QByteArray &attributes)
{
    return "{\"formatVersion\":1,\"platform\":\"" + platform + "\",\"attributes\":{" + attributes +
           "}}";
}

/// The login button's frame block with \p body.
QByteArray frameOf(const QByteArray &body)
{
    const QByteArray code =
        "^CGRect(CGSize screenSize, CGSize superViewSize, CGRect frame) " + body;
    return "\"loginBtnFrameBlock\":[{\"expr\":\"" + code + "\"}]";
}

/// Views of 40 × 20 all over the page.
QByteArray crowdedPage(const QByteArray &platform, int count)
{
    QJsonArray views;
    for (int number = 0; number < count; ++number)
        views << QJsonObject{{QStringLiteral("name"), QStringLiteral("v%1").arg(number)},
                             {QStringLiteral("layer"), QStringLiteral("body")},
                             {QStringLiteral("kind"), QStringLiteral("block")},
                             {QStringLiteral("x"), number % 300},
                             {QStringLiteral("y"), number * 7 % 600},
                             {QStringLiteral("width"), 40},
                             {QStringLiteral("height"), 20}};
    return QJsonDocument(QJsonObject{{QStringLiteral("formatVersion"), 1},
                                     {QStringLiteral("platform"), QString::fromLatin1(platform)},
                                     {QStringLiteral("attributes"), QJsonObject()},
                                     {QStringLiteral("customViews"), views}})
        .toJson();
}

CliOutcome checkOn(const char *device, const QByteArray &page)
{
    return runNumauth({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--devices"),
                       QString::fromLatin1(device), QStringLiteral("--format"),
                       QStringLiteral("json")},
                      page);
}

bool hasRule(const CliOutcome &outcome, const QString &rule)
{
    for (const QJsonValue &entry : outcome.json().value(QStringLiteral("findings")).toArray()) {
        if (entry.toObject().value(QStringLiteral("ruleId")).toString() == rule)
            return true;
    }
    return false;
}

} // namespace

/// Whatever stands in a page, a dump or a device file: a finding, or one sentence that says what is
/// wrong and where.
class BadPageTest : public QObject
{
    Q_OBJECT

private slots:
    void aValueThatCannotBeIsAFinding_data();
    void aValueThatCannotBeIsAFinding();
    void anUnreadablePageIsOneSentence_data();
    void anUnreadablePageIsOneSentence();
    void tenThousandViewsAreChecked_data();
    void tenThousandViewsAreChecked();
    void aFolderIsNoDeviceFile();
    void aFileTooLargeNamesTheLimit();
};

void BadPageTest::aValueThatCannotBeIsAFinding_data()
{
    QTest::addColumn<QByteArray>("platform");
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const char *platform, const QByteArray &attributes,
                        const char *rule) {
        QTest::newRow(name) << QByteArray(platform) << attributes << QString::fromLatin1(rule);
    };
    row("contradicting", "android", R"("setLogBtnOffsetY":[200],"setLogBtnOffsetY_B":[10])",
        "consent.both-offsets");
    row("huge", "android", R"("setLogBtnOffsetY":[1e308])", "consent.wrong-argument");
    row("far off the page", "android", R"("setLogBtnOffsetY":[99999])", "consent.empty");
    row("negative", "android", R"("setLogBtnOffsetY":[-500])", "consent.ignored-value");
    row("negative size", "android", R"("setLogBtnHeight":[-5])", "consent.empty");
    row("NaN in words", "android", R"("setLogBtnOffsetY":["NaN"])", "consent.wrong-argument");
    row("null", "android", R"("setLogBtnOffsetY":[null])", "consent.wrong-argument");
    row("no argument", "android", R"("setLogBtnOffsetY":[])", "consent.wrong-argument");
    row("defined by itself", "ios",
        frameOf("{ CGFloat a = b; CGFloat b = a; return CGRectMake(a, b, 9, 9); }"),
        "consent.frame-not-understood");
    row("endless", "ios", frameOf("{ while (1) {} return frame; }"),
        "consent.frame-not-understood");
    row("nested deeply", "ios",
        frameOf("{ return CGRectMake(" + QByteArray(100000, '(') + "1" + QByteArray(100000, ')') +
                ", 1, 1, 1); }"),
        "consent.frame-not-understood");
    row("division by zero", "ios", frameOf("{ return CGRectMake(1 / 0, 10, 300, 50); }"),
        "consent.frame-without-number");
    row("path without return", "ios", frameOf("{ if (frame.size.width > 5000) { return frame; } }"),
        "consent.frame-without-number");
}

void BadPageTest::aValueThatCannotBeIsAFinding()
{
    QFETCH(QByteArray, platform);
    QFETCH(QByteArray, attributes);
    QFETCH(QString, rule);
    const CliOutcome outcome =
        checkOn(platform == "ios" ? "apple-iphone-15" : "huawei-p30", pageOf(platform, attributes));
    QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
    QVERIFY2(hasRule(outcome, rule), outcome.out.constData());
}

void BadPageTest::anUnreadablePageIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &page, const char *named) {
        QTest::newRow(name) << page << QString::fromLatin1(named);
    };
    row("NaN", pageOf("android", R"("setLogBtnOffsetY":[NaN])"), "line 1, column");
    row("beyond any number", pageOf("android", R"("setLogBtnOffsetY":[1e999])"), "number");
    row("no attributes", R"({"formatVersion":1,"platform":"android"})", "attributes");
    row("given twice", pageOf("android", R"("setNavText":["a"],"setNavText":["b"])"),
        "setNavText twice");
    row("HarmonyOS", pageOf("harmony", ""), "HarmonyOS, whose SDK does not publish");
}

void BadPageTest::anUnreadablePageIsOneSentence()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, named);
    const CliOutcome outcome = checkOn("huawei-p30", page);
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(named), qPrintable(outcome.err));
    QCOMPARE(outcome.err.trimmed().count(u'\n'), 0);
}

void BadPageTest::tenThousandViewsAreChecked_data()
{
    QTest::addColumn<QByteArray>("platform");
    QTest::newRow("android") << QByteArrayLiteral("android");
    QTest::newRow("ios") << QByteArrayLiteral("ios");
}

void BadPageTest::tenThousandViewsAreChecked()
{
    QFETCH(QByteArray, platform);
    const CliOutcome outcome =
        checkOn(platform == "ios" ? "apple-iphone-15" : "huawei-p30", crowdedPage(platform, 10000));
    QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
    QCOMPARE(outcome.json().value(QStringLiteral("cells")).toInt(), 3);
    QVERIFY(outcome.json().value(QStringLiteral("findings")).toArray().size() > 100);
}

void BadPageTest::aFolderIsNoDeviceFile()
{
    const QTemporaryDir folder;
    const CliOutcome outcome = checkOn(qPrintable(folder.path()), pageOf("android", ""));
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(QStringLiteral("is a folder")), qPrintable(outcome.err));
}

void BadPageTest::aFileTooLargeNamesTheLimit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("devices.json"));
    QVERIFY(AtomicFile::write(path, QByteArray(5 << 20, ' ')));
    const CliOutcome outcome = checkOn(qPrintable(path), pageOf("android", ""));
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains(QStringLiteral("5 MB")), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(QStringLiteral("4 MB")), qPrintable(outcome.err));
}

} // namespace numauth

std::unique_ptr<QObject> makeBadPageTest()
{
    return std::make_unique<numauth::BadPageTest>();
}

#include "BadPageTest.moc"
