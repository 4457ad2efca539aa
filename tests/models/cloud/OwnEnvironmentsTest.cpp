#include "models/cloud/OwnEnvironments.h"

#include "models/base/AtomicFile.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cloud {

class OwnEnvironmentsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWhatTheWorkspaceNames();
    void withoutWorkspaceThereIsNone();
    void keepsEverythingElseInTheFile();
    void readsTheKeyWhenACallNeedsIt();
    void refusesWhatCannotBeUsed_data();
    void refusesWhatCannotBeUsed();
    void neverRepeatsASecretThatWasTyped();
    void readsTheWordsOfTheCommandLine();

private:
    void write(const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QByteArray workspace = R"({"formatVersion": 1, "name": "shop", "colour": "red",
 "environments": [
  {"name": "staging", "address": "https://gateway.example.com", "ca": "certs/ca.pem",
   "credential": {"accessKeyId": "LTAI1", "accessKeySecret": "vault:staging"}},
  {"name": "live", "credential": "profile:work"}]})";

Result<Secret> resolve(const QString &reference)
{
    return Secret(QByteArray("value of ") + reference.toUtf8());
}

} // namespace

void OwnEnvironmentsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(workspace);
}

void OwnEnvironmentsTest::write(const QByteArray &bytes)
{
    QVERIFY(AtomicFile::write(m_folder->filePath(QStringLiteral("workspace.json")), bytes));
}

void OwnEnvironmentsTest::readsWhatTheWorkspaceNames()
{
    const auto own = OwnEnvironments::open(m_folder->path());
    QVERIFY2(own, own ? "" : qPrintable(own.error().message));
    QCOMPARE(own->gateways().size(), 1);
    QCOMPARE(own->gateways().first().address.host(), QStringLiteral("gateway.example.com"));
    QCOMPARE(own->liveCredential()->profile, QStringLiteral("work"));
}

void OwnEnvironmentsTest::withoutWorkspaceThereIsNone()
{
    QVERIFY(OwnEnvironments::open({})->all().isEmpty());
    write(R"({"formatVersion": 1, "name": "shop"})");
    QVERIFY(OwnEnvironments::open(m_folder->path())->all().isEmpty());
}

void OwnEnvironmentsTest::keepsEverythingElseInTheFile()
{
    auto own = *OwnEnvironments::open(m_folder->path());
    own.remove(QStringLiteral("staging"));
    own.put({QStringLiteral("mine"), QUrl(QStringLiteral("http://127.0.0.1:8080")), {}});
    QVERIFY(own.write(m_folder->path()));
    const auto bytes = AtomicFile::read(m_folder->filePath(QStringLiteral("workspace.json")));
    QVERIFY(bytes->contains("\"colour\": \"red\""));
    const auto again = OwnEnvironments::open(m_folder->path());
    QVERIFY(again && again->find(QStringLiteral("mine")) && again->liveCredential());
    QVERIFY(!again->find(QStringLiteral("staging")));
}

void OwnEnvironmentsTest::readsTheKeyWhenACallNeedsIt()
{
    const auto own = *OwnEnvironments::open(m_folder->path());
    const auto ready =
        OwnEnvironments::resolve(*own.find(QStringLiteral("staging")), m_folder->path(), resolve);
    QVERIFY(ready);
    QCOMPARE(ready->kind, EnvironmentKind::Custom);
    QCOMPARE(ready->credentials.accessKeyId, QStringLiteral("LTAI1"));
    QCOMPARE(ready->credentials.accessKeySecret.reveal(), QByteArray("value of vault:staging"));
    QCOMPARE(ready->caFile, m_folder->filePath(QStringLiteral("certs/ca.pem")));
}

void OwnEnvironmentsTest::refusesWhatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("entry");
    const auto row = [](const char *name, const char *entry) {
        QTest::newRow(name) << QByteArray(entry);
    };
    row("no object", "5");
    row("no name", R"({"address": "https://h"})");
    row("taken name", R"({"name": "sandbox", "address": "https://h"})");
    row("odd name", R"({"name": "a b", "address": "https://h"})");
    row("no address", R"({"name": "a"})");
    row("password in the address", R"({"name": "a", "address": "https://u:p@h"})");
    row("another protocol", R"({"name": "a", "address": "ftp://h"})");
    row("address of live", R"({"name": "live", "address": "https://h"})");
    row("unknown key", R"({"name": "a", "address": "https://h", "credential": "magic"})");
    row("number as key", R"({"name": "a", "address": "https://h", "credential": 5})");
    row("no secret", R"({"name": "a", "address": "https://h", "credential":
        {"accessKeyId": "x"}})");
    row("twice", R"({"name": "a", "address": "https://h"}, {"name": "a", "address": "https://h"})");
}

void OwnEnvironmentsTest::refusesWhatCannotBeUsed()
{
    QFETCH(QByteArray, entry);
    const auto own = OwnEnvironments::parse("{\"environments\": [" + entry + "]}",
                                            QStringLiteral("workspace.json"));
    QVERIFY(!own);
    QVERIFY2(own.error().message.contains(QStringLiteral("workspace.json")),
             qPrintable(own.error().message));
}

void OwnEnvironmentsTest::neverRepeatsASecretThatWasTyped()
{
    const auto own = OwnEnvironments::parse(
        R"({"environments": [{"name": "a", "address": "https://h", "credential":
           {"accessKeyId": "x", "accessKeySecret": "TopSecret123"}}]})",
        QStringLiteral("workspace.json"));
    QVERIFY(!own);
    QVERIFY(!own.error().message.contains(QStringLiteral("TopSecret123")));
    QVERIFY(!own.error().detail.contains(QStringLiteral("TopSecret123")));
}

void OwnEnvironmentsTest::readsTheWordsOfTheCommandLine()
{
    QCOMPARE(CredentialSource::parse(QStringLiteral("env"))->kind,
             CredentialSource::Kind::Environment);
    QCOMPARE(CredentialSource::parse(QStringLiteral("profile:work"))->profile,
             QStringLiteral("work"));
    QVERIFY(!CredentialSource::parse(QStringLiteral("profiles")));
    QVERIFY(!CredentialSource::parse(QStringLiteral("vault:x")));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeOwnEnvironmentsTest()
{
    return std::make_unique<numauth::cloud::OwnEnvironmentsTest>();
}

#include "OwnEnvironmentsTest.moc"
