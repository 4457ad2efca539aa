#include "models/cloud/CliProfile.h"

#include <QTest>

#include <memory>

namespace numauth::cloud {

namespace {

const QString path = QStringLiteral("config.json");

const QByteArray config = R"({
  "current": "work",
  "profiles": [
    {"name": "default", "mode": "AK", "access_key_id": "id-1", "access_key_secret": "key-one"},
    {"name": "work", "mode": "StsToken", "access_key_id": "id-2", "access_key_secret": "key-two",
     "sts_token": "token-two", "region_id": "cn-hangzhou"},
    {"name": "role", "mode": "RamRoleArn", "access_key_id": "id-3", "access_key_secret": "key-3"},
    {"name": "empty", "mode": "AK", "access_key_id": "", "access_key_secret": ""}
  ],
  "meta_path": ""
})";

} // namespace

class CliProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheCurrentProfileAndAnyOther();
    void saysWhyAProfileCannotBeUsed_data();
    void saysWhyAProfileCannotBeUsed();
    void errorsHoldNoSecret();
};

void CliProfileTest::readsTheCurrentProfileAndAnyOther()
{
    const auto current = CliProfile::parse(config, path, {});
    QVERIFY(current);
    QCOMPARE(current->accessKeyId, QStringLiteral("id-2"));
    QCOMPARE(current->securityToken.reveal(), QByteArray("token-two"));
    const auto other = CliProfile::parse(config, path, QStringLiteral("default"));
    QVERIFY(other);
    QCOMPARE(other->accessKeySecret.reveal(), QByteArray("key-one"));
    QVERIFY(other->securityToken.isEmpty());
}

void CliProfileTest::saysWhyAProfileCannotBeUsed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    const auto add = [](const char *name, const char *sentence) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromUtf8(sentence);
    };
    add("none", "it has: default, work, role, empty");
    add("role", "only AK and StsToken");
    add("empty", "no complete access key");
}

void CliProfileTest::saysWhyAProfileCannotBeUsed()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    const auto profile = CliProfile::parse(config, path, name);
    QVERIFY(!profile);
    QVERIFY2(profile.error().message.contains(sentence), qPrintable(profile.error().message));
}

void CliProfileTest::errorsHoldNoSecret()
{
    for (const char *broken : {"{\"profiles\": [{\"name\": \"a\", \"access_key_secret\": 7}]}",
                               "{\"profiles\": \"key-one\"}", "{\"profiles\": [\"key-one\"]}", "",
                               "[]", "{\"current\": \"a\", \"access_key_secret\": \"key-one\""}) {
        const auto profile = CliProfile::parse(broken, path, QStringLiteral("a"));
        QVERIFY2(!profile, broken);
        QVERIFY(!profile.error().message.contains(QStringLiteral("key-one")));
    }
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeCliProfileTest()
{
    return std::make_unique<numauth::cloud::CliProfileTest>();
}

#include "CliProfileTest.moc"
