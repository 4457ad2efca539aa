#include "models/vault/Vault.h"
#include "tests/support/ProgramRun.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

using tests::ProgramResult;

/// On a workspace with one draft, in a home of its own.
class SchemeCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void exportsAndImports();
    void importRefusesToReplaceUnasked();
    void clonesADraftWithoutCodeAndKey();
    void deletesOnlyAfterShowingWhoUsesIt();
    void aMistakeNamesTheWholeCommand();
    void showsWhichFlavourHasAScheme();
    void harmonyAndH5SchemesAreMadeByHand();
    void aKeyOfTheWrongSdkIsFoundWithThePackage();
    void pushShowsBeforeItSends();
    void pullsAKeyIntoTheVault();
    void deletingInTheLiveCloudWantsTheCode();
    void callsTravelAsTheOptionsSay();

private:
    ProgramResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    void write(const char *file, const QByteArray &bytes) const;
    bool exists(const char *file) const;
    QByteArray content(const char *file) const;

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
};

namespace {

const QString asJson = QStringLiteral("--format=json");
const QByteArray draft(R"({"formatVersion":1,"name":"Shop","platform":"android",
    "appName":"Shop","packageName":"com.example.shop",
    "packageSignature":"a8f5a147a33a02b68d3fc93aeafccef1"})");

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

void SchemeCommandTest::init()
{
    const QString memory = QStringLiteral("/dev/shm");
    m_home = std::make_unique<QTemporaryDir>(QDir(QDir(memory).exists() ? memory : QDir::tempPath())
                                                 .filePath(QStringLiteral("numauth-home-XXXXXX")));
    m_environment = tests::cleanEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        m_environment.insert(QString::fromLatin1(name), m_home->path());
    m_environment.insert(QStringLiteral("NUMAUTH_VAULT"),
                         m_home->filePath(QStringLiteral("vault.numauth")));
    m_environment.insert(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"), QStringLiteral("correct"));
    write("workspace.json", R"({"formatVersion":1,"name":"shop"})");
    write("schemes/shop.json", draft);
}

ProgramResult SchemeCommandTest::run(const QStringList &arguments, const QByteArray &input) const
{
    return tests::runProgram(
        QStringLiteral(NUMAUTH_BINARY),
        QStringList{arguments.first(), QStringLiteral("--lang"), QStringLiteral("en")} +
            arguments.mid(1),
        input, m_environment, m_home->path());
}

void SchemeCommandTest::write(const char *file, const QByteArray &bytes) const
{
    const QString path = m_home->filePath(QString::fromLatin1(file));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(bytes);
}

bool SchemeCommandTest::exists(const char *file) const
{
    return QFile::exists(m_home->filePath(QString::fromLatin1(file)));
}

QByteArray SchemeCommandTest::content(const char *file) const
{
    QFile read(m_home->filePath(QString::fromLatin1(file)));
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

void SchemeCommandTest::exportsAndImports()
{
    const ProgramResult csv = run(words("scheme export --as csv"));
    QCOMPARE(csv.exitCode, 0);
    QVERIFY(csv.output.startsWith("id,name,platform,"));
    const QByteArray json = run(words("scheme export")).output;
    QVERIFY(QFile::remove(m_home->filePath(QStringLiteral("schemes/shop.json"))));
    const ProgramResult dry = run(words("scheme import - --dry-run"), csv.output);
    QCOMPARE(dry.exitCode, 0);
    QVERIFY(!exists("schemes/shop.json"));
    QCOMPARE(run(words("scheme import -"), csv.output).exitCode, 0);
    QCOMPARE(run(words("scheme export")).output, json);
}

void SchemeCommandTest::importRefusesToReplaceUnasked()
{
    const QByteArray changed = run(words("scheme export --as csv")).output.replace("Shop", "Mall");
    const ProgramResult refused = run(words("scheme import -") << asJson, changed);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(!refused.json().value(QStringLiteral("written")).toBool(true));
    QCOMPARE(content("schemes/shop.json"), draft);
    QCOMPARE(run(words("scheme import - --replace"), changed).exitCode, 0);
    QVERIFY(content("schemes/shop.json").contains("Mall"));
}

void SchemeCommandTest::clonesADraftWithoutCodeAndKey()
{
    QByteArray created = draft;
    created.replace("}", R"(,"schemeCode":"FC100000000000001","keyReference":"vault:k"})");
    write("schemes/shop.json", created);
    const ProgramResult clone = run(words("scheme clone shop --id shop-new "
                                          "--signature 0123456789abcdef0123456789abcdef")
                                    << asJson);
    QCOMPARE(clone.exitCode, 0);
    const QByteArray copy = content("schemes/shop-new.json");
    QVERIFY(copy.contains("0123456789abcdef0123456789abcdef"));
    QVERIFY(!copy.contains("schemeCode") && !copy.contains("keyReference"));
    QVERIFY(copy.contains(R"("replaces": "shop")"));
    QCOMPARE(run(words("scheme clone shop --id shop-new")).exitCode, 2);
    QCOMPARE(run(words("scheme clone shop --signature AB:CD")).exitCode, 2);
}

void SchemeCommandTest::deletesOnlyAfterShowingWhoUsesIt()
{
    write("apps.json", R"({"formatVersion":1,"keys":[],"releases":[{"app":"3.2",
        "platform":"android","sdk":"2.12.1","scheme":"shop","keptIn":"client"}]})");
    const ProgramResult shown = run(words("scheme delete shop") << asJson);
    QCOMPARE(shown.exitCode, 2);
    const QJsonArray uses = shown.json()
                                .value(QStringLiteral("impact"))
                                .toObject()
                                .value(QStringLiteral("uses"))
                                .toArray();
    QCOMPARE(uses.size(), 1);
    QVERIFY(exists("schemes/shop.json"));
    QCOMPARE(run(words("scheme delete shop --yes")).exitCode, 0);
    QVERIFY(!exists("schemes/shop.json"));
}

void SchemeCommandTest::aMistakeNamesTheWholeCommand()
{
    const ProgramResult result = run(words("scheme show"));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("`numauth scheme show --help`"), result.errors.constData());
}

void SchemeCommandTest::showsWhichFlavourHasAScheme()
{
    write("schemes/beta.json", QByteArray(draft).replace("com.example.shop", "com.example.beta"));
    write("schemes/debug.json", QByteArray(draft).replace("a8f5a147a33a02b68d3fc93aeafccef1",
                                                          "0123456789abcdef0123456789abcdef"));
    const QJsonArray flavours =
        run(words("scheme flavours") << asJson).json().value(QStringLiteral("flavours")).toArray();
    QCOMPARE(flavours.size(), 4);
    int gaps = 0;
    for (const QJsonValue &flavour : flavours)
        gaps += flavour[QStringLiteral("schemes")].toArray().isEmpty() ? 1 : 0;
    QCOMPARE(gaps, 1);
    QVERIFY(run(words("scheme flavours")).output.contains("com.example.beta"));
}

void SchemeCommandTest::harmonyAndH5SchemesAreMadeByHand()
{
    QCOMPARE(run(words("scheme add --platform harmony --id hm --name Shop --app-name Shop "
                       "--package-name com.example.shop --app-identifier 5765880207854000001"))
                 .exitCode,
             0);
    QVERIFY(content("schemes/hm.json").contains("5765880207854000001"));
    QCOMPARE(run(words("scheme add --platform h5 --id web --name Shop --app-name Shop --origin "
                       "https://m.example.com --page-url https://m.example.com/login"))
                 .exitCode,
             0);
    QVERIFY(content("schemes/web.json").contains("https://m.example.com/login"));
    const ProgramResult wrong = run(words("scheme add --platform h5 --id bad --name Shop "
                                          "--app-name Shop --origin https://m.example.com/login"));
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.output.contains("character 22"), wrong.output.constData());
}

void SchemeCommandTest::aKeyOfTheWrongSdkIsFoundWithThePackage()
{
    const QString package =
        tests::sourceFolder() + QStringLiteral("/tests/data/packages/s03-v1v2v3.apk");
    const QJsonObject facts = run(words("inspect --no-verify") << package << asJson)
                                  .json()
                                  .value(QStringLiteral("files"))
                                  .toArray()
                                  .first()
                                  .toObject();
    const QByteArray version = facts.value(QStringLiteral("versionName")).toString().toUtf8();
    write("schemes/shop.json",
          QByteArray(draft).replace("com.example.shop",
                                    facts.value(QStringLiteral("package")).toString().toUtf8()));
    write("apps.json", R"({"formatVersion":1,"keys":[
        {"id":"old","scheme":"shop","fingerprint":"0c5a","sdkTo":"2.12"},
        {"id":"new","scheme":"shop","fingerprint":"9f2c","sdkFrom":"2.12"}],
        "releases":[{"app":")" +
                           version + R"(","platform":"android","sdk":"2.12.1",
        "scheme":"shop","key":"old","keptIn":"client"}]})");
    const ProgramResult checked = run(words("scheme check shop --package") << package);
    QCOMPARE(checked.exitCode, 1);
    QVERIFY2(checked.output.contains("has key sk#0c5a, its SDK should get sk#9f2c (apps.json)"),
             checked.output.constData());
}

void SchemeCommandTest::pushShowsBeforeItSends()
{
    const ProgramResult dry = run(words("scheme push shop --env sandbox") << asJson);
    QCOMPARE(dry.exitCode, 0);
    QVERIFY(!dry.json().value(QStringLiteral("sent")).toBool(true));
    const QJsonObject request =
        dry.json().value(QStringLiteral("requests")).toArray().first().toObject();
    QCOMPARE(request.value(QStringLiteral("operation")).toString(),
             QStringLiteral("CreateVerifyScheme"));
    QCOMPARE(request.value(QStringLiteral("parameters"))
                 .toObject()
                 .value(QStringLiteral("PackName"))
                 .toString(),
             QStringLiteral("com.example.shop"));
    QVERIFY(!exists(".numauth/cloud-states.json"));
    const ProgramResult sent = run(words("scheme push shop --env sandbox --yes") << asJson);
    QCOMPARE(sent.exitCode, 0);
    const QJsonObject outcome =
        sent.json().value(QStringLiteral("schemes")).toArray().first().toObject();
    QCOMPARE(outcome.value(QStringLiteral("state")).toString(), QStringLiteral("createdHere"));
    QVERIFY(exists(".numauth/cloud-states.json"));
}

void SchemeCommandTest::pullsAKeyIntoTheVault()
{
    QCOMPARE(run(words("scheme pull shop")).exitCode, 4);
    QVERIFY(vault::Vault::create(
        m_home->filePath(QStringLiteral("vault.numauth")),
        {Secret(QByteArray("correct")), std::nullopt, vault::ScryptCost{10, 1, 1}}));
    QCOMPARE(run(words("scheme push shop --yes")).exitCode, 0);
    const ProgramResult pulled = run(words("scheme pull shop") << asJson);
    QCOMPARE(pulled.exitCode, 0);
    const QJsonObject outcome =
        pulled.json().value(QStringLiteral("schemes")).toArray().first().toObject();
    QCOMPARE(outcome.value(QStringLiteral("state")).toString(), QStringLiteral("keyAnswers"));
    QCOMPARE(outcome.value(QStringLiteral("key"))
                 .toObject()
                 .value(QStringLiteral("reference"))
                 .toString(),
             QStringLiteral("vault:sandbox/shop"));
    QVERIFY(!pulled.output.contains("AppEncryptInfo"));
}

void SchemeCommandTest::deletingInTheLiveCloudWantsTheCode()
{
    QByteArray created = draft;
    created.replace("}", R"(,"schemeCode":"FC100000000000001"})");
    write("schemes/shop.json", created);
    m_environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_ID"), QStringLiteral("id"));
    m_environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"), QStringLiteral("secret"));
    const ProgramResult refused =
        run(words("scheme push shop --delete --env live --yes --confirm FC1"));
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.errors.contains("--confirm"), refused.errors);
}

void SchemeCommandTest::callsTravelAsTheOptionsSay()
{
    QCOMPARE(run(words("scheme push shop --yes --read-timeout 99")).exitCode, 2);
    QCOMPARE(run(words("scheme push shop --yes --proxy ftp://a:1")).exitCode, 2);
    const ProgramResult slow = run(words("scheme push shop --yes --read-timeout 900"));
    QVERIFY2(slow.exitCode == 0 && slow.errors.contains("3 to 5 s"), slow.errors.constData());
    m_environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_ID"), QStringLiteral("id"));
    m_environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"), QStringLiteral("key"));
    write("schemes/shop.json", draft);
    const ProgramResult proxied = run(words("scheme push shop --yes --env https://gate.invalid "
                                            "--proxy http://127.0.0.1:1"));
    QCOMPARE(proxied.exitCode, 4);
    QVERIFY2(proxied.errors.contains("proxy"), proxied.errors.constData());
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeSchemeCommandTest()
{
    return std::make_unique<numauth::cli::SchemeCommandTest>();
}

#include "SchemeCommandTest.moc"
