#include "models/vault/SecretReference.h"

#include "tests/models/vault/VaultFixture.h"

#include <QFile>
#include <QTest>

#include <memory>

namespace numauth::vault {

class SecretReferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheThreeKinds_data();
    void readsTheThreeKinds();
    void refusesWhatIsNoReference_data();
    void refusesWhatIsNoReference();
    void aRefusalDoesNotRepeatTheText();
    void resolvesEveryKind();
    void readsAFileWithoutALineBreak();
    void saysWhyItCannotResolve();
};

void SecretReferenceTest::readsTheThreeKinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("vault") << QStringLiteral("vault:scheme/FC1")
                           << static_cast<int>(SecretReference::Kind::Vault);
    QTest::newRow("env") << QStringLiteral("env:MY_KEY")
                         << static_cast<int>(SecretReference::Kind::Environment);
    QTest::newRow("file") << QStringLiteral("file:C:\\keys\\a b.txt")
                          << static_cast<int>(SecretReference::Kind::File);
}

void SecretReferenceTest::readsTheThreeKinds()
{
    QFETCH(QString, text);
    const auto reference = SecretReference::parse(text);
    QVERIFY(reference);
    QTEST(static_cast<int>(reference->kind()), "kind");
    QCOMPARE(reference->toString(), text);
}

void SecretReferenceTest::refusesWhatIsNoReference_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "vault", "vault:", "vault:a b", "env:", "file: ", "VAULT:a",
                             "p4ssw0rd", " env:A", "http://x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void SecretReferenceTest::refusesWhatIsNoReference()
{
    QFETCH(QString, text);
    QVERIFY(!SecretReference::parse(text));
}

void SecretReferenceTest::aRefusalDoesNotRepeatTheText()
{
    QVERIFY(SecretReference::notAReference().message.contains(QStringLiteral("vault:NAME")));
}

void SecretReferenceTest::resolvesEveryKind()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(QStringLiteral("a"), secretOf("from the vault")));
    QFile file(fixture.folder.filePath(QStringLiteral("key.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from the file\r\nsecond line\n");
    file.close();
    qputenv("NUMAUTH_TEST_SECRET", "from the environment");
    const auto resolved = [&](const char *text) {
        return SecretReference::parse(QString::fromLatin1(text))
            ->resolve(&vault, fixture.folder.path());
    };
    QVERIFY(*resolved("vault:a") == secretOf("from the vault"));
    QVERIFY(*resolved("file:key.txt") == secretOf("from the file"));
    QVERIFY(*resolved("env:NUMAUTH_TEST_SECRET") == secretOf("from the environment"));
    qunsetenv("NUMAUTH_TEST_SECRET");
}

void SecretReferenceTest::readsAFileWithoutALineBreak()
{
    QVERIFY(firstLine(" a b") == secretOf("a b"));
    QVERIFY(firstLine("a\nb") == secretOf("a"));
    QVERIFY(firstLine("\n").isEmpty() && firstLine({}).isEmpty());
}

void SecretReferenceTest::saysWhyItCannotResolve()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    vault.lock();
    const auto code = [](const char *text, const Vault *vault) {
        return SecretReference::parse(QString::fromLatin1(text))->resolve(vault).error().code;
    };
    QCOMPARE(code("vault:a", &vault), Error::Code::Environment);
    QCOMPARE(code("vault:a", nullptr), Error::Code::Environment);
    QCOMPARE(code("env:NUMAUTH_NO_SUCH", nullptr), Error::Code::Usage);
    QCOMPARE(code("file:/no/such/file", nullptr), Error::Code::Unreadable);
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeSecretReferenceTest()
{
    return std::make_unique<numauth::vault::SecretReferenceTest>();
}

#include "SecretReferenceTest.moc"
