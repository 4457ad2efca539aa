#include "models/workspace/SchemeSync.h"

#include "models/sandbox/SandboxServer.h"
#include "models/scheme/KeyLedger.h"
#include "models/scheme/SchemeStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace numauth::workspace {

using scheme::Scheme;
using scheme::SchemeStore;

/// Against the embedded gateway, called as the sandbox and as another cloud would be.
class SchemeSyncTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void createsADraftInTheCloud();
    void theSandboxLeavesSharedFilesAlone();
    void createsASchemeOnlyOnce();
    void refusesFieldsBeforeSending();
    void putsAKeyIntoTheVault();
    void aKnownKeyIsNotStoredAgain();
    void aKeyThatIsNotReadyIsNoUnknownCode();
    void tellsACodeTheCloudDoesNotKnow();
    void unknownCodesStandInTheErrorTable();
    void deletingMakesADraftOfIt();
    void aLockedVaultFailsAndChangesNoFile();
    void noAnswerChangesNoState();

private:
    using Kind = cloud::EnvironmentKind;

    SyncOutcome run(SyncKind kind, Kind environment = Kind::Custom);
    cloud::CloudEnvironment environment(Kind kind) const;
    Scheme stored() const { return *SchemeStore(m_folder->path()).load(QStringLiteral("shop")); }
    const CloudStateRow row(const char *environment) const;

    SystemClock m_clock;
    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    cloud::ErrorTable m_errors = *cloud::ErrorTable::open();
    scheme::SchemeRules m_rules = *scheme::SchemeRules::load();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<SchemeSync> m_sync;
    QMap<QString, Secret> m_vault;
    bool m_isVaultLocked = false;
};

void SchemeSyncTest::init()
{
    m_vault.clear();
    m_isVaultLocked = false;
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<sandbox::SandboxServer>(m_clock);
    QVERIFY(m_server->start({}));
    Scheme shop;
    shop.name = QStringLiteral("Shop");
    shop.appName = QStringLiteral("Shop");
    shop.packageName = QStringLiteral("com.example.shop");
    shop.packageSignature = QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1");
    QVERIFY(SchemeStore(m_folder->path()).save(QStringLiteral("shop"), shop));
    SyncServices services{
        [this](const QString &name, const Secret &key) -> Result<> {
            if (m_isVaultLocked)
                return Error{Error::Code::Environment, QStringLiteral("locked")};
            m_vault.insert(QStringLiteral("vault:") + name, key);
            return {};
        },
        [this](const QString &reference) -> Result<Secret> { return m_vault.value(reference); }};
    m_sync = std::make_unique<SchemeSync>(m_folder->path(), m_rules, m_operations, m_errors,
                                          m_clock, services);
}

cloud::CloudEnvironment SchemeSyncTest::environment(Kind kind) const
{
    return {QStringLiteral("test"), kind, m_server->url(), m_server->credentials()};
}

SyncOutcome SchemeSyncTest::run(SyncKind kind, Kind environmentKind)
{
    const auto where = environment(environmentKind);
    const auto request = m_sync->plan(kind, QStringLiteral("shop"), where);
    if (!request) {
        SyncOutcome outcome;
        outcome.error = request.error();
        return outcome;
    }
    QSignalSpy finished(m_sync.get(), &SchemeSync::finished);
    m_sync->send(*request, where);
    if (finished.isEmpty())
        finished.wait(10'000);
    return finished.value(0).value(0).value<SyncOutcome>();
}

const CloudStateRow SchemeSyncTest::row(const char *environment) const
{
    const auto states = CloudStates::load(m_folder->path());
    const CloudStateRow *found =
        states->find(QString::fromLatin1(environment), QStringLiteral("shop"));
    return found ? *found : CloudStateRow();
}

void SchemeSyncTest::createsADraftInTheCloud()
{
    const SyncOutcome outcome = run(SyncKind::Create);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
    QVERIFY(stored().schemeCode.startsWith(QStringLiteral("FC")));
    const CloudStateRow kept = row("127.0.0.1");
    QCOMPARE(kept.state, CloudState::CreatedHere);
    QCOMPARE(kept.schemeCode, stored().schemeCode);
    QVERIFY(kept.time.isValid() && kept.created.isValid());
}

void SchemeSyncTest::theSandboxLeavesSharedFilesAlone()
{
    const Scheme before = stored();
    QVERIFY(!run(SyncKind::Create, Kind::Sandbox).error);
    const SyncOutcome outcome = run(SyncKind::ReadKey, Kind::Sandbox);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
    QVERIFY(stored() == before);
    QVERIFY(scheme::KeyLedger::load(m_folder->path())->keys.isEmpty());
    QCOMPARE(row("sandbox").state, CloudState::KeyAnswers);
    QCOMPARE(outcome.keyReference, QStringLiteral("vault:sandbox/shop"));
}

void SchemeSyncTest::createsASchemeOnlyOnce()
{
    QVERIFY(!run(SyncKind::Create).error);
    const SyncOutcome again = run(SyncKind::Create);
    QCOMPARE(again.error->code, Error::Code::Usage);
    QVERIFY(again.error->message.contains(stored().schemeCode));
}

void SchemeSyncTest::refusesFieldsBeforeSending()
{
    Scheme wrong = stored();
    wrong.packageSignature = QStringLiteral("A8:F5");
    QVERIFY(SchemeStore(m_folder->path()).save(QStringLiteral("shop"), wrong));
    const auto request =
        m_sync->plan(SyncKind::Create, QStringLiteral("shop"), environment(Kind::Custom));
    QVERIFY(!request);
    QCOMPARE(request.error().code, Error::Code::Usage);
}

void SchemeSyncTest::putsAKeyIntoTheVault()
{
    QVERIFY(!run(SyncKind::Create).error);
    const SyncOutcome outcome = run(SyncKind::ReadKey);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
    QCOMPARE(stored().keyReference, outcome.keyReference);
    QCOMPARE(m_vault.value(outcome.keyReference).fingerprint(), outcome.fingerprint);
    const auto ledger = scheme::KeyLedger::load(m_folder->path());
    QCOMPARE(ledger->keys.size(), 1);
    QCOMPARE(ledger->keys.first().fingerprint, outcome.fingerprint);
    QVERIFY(ledger->keys.first().created.isValid());
}

void SchemeSyncTest::aKnownKeyIsNotStoredAgain()
{
    QVERIFY(!run(SyncKind::Create).error);
    QVERIFY(!run(SyncKind::ReadKey).isKeyKnown);
    QVERIFY(run(SyncKind::ReadKey).isKeyKnown);
    QCOMPARE(m_vault.size(), 1);
    QCOMPARE(scheme::KeyLedger::load(m_folder->path())->keys.size(), 1);
}

void SchemeSyncTest::aKeyThatIsNotReadyIsNoUnknownCode()
{
    sandbox::SandboxOptions options;
    options.hasActivationDelay = true;
    m_server = std::make_unique<sandbox::SandboxServer>(m_clock);
    QVERIFY(m_server->start(options));
    QVERIFY(!run(SyncKind::Create).error);
    const SyncOutcome outcome = run(SyncKind::ReadKey);
    QVERIFY(outcome.error);
    QCOMPARE(row("127.0.0.1").state, CloudState::CreatedHere);
}

void SchemeSyncTest::tellsACodeTheCloudDoesNotKnow()
{
    Scheme known = stored();
    known.schemeCode = QStringLiteral("FC199999999999999");
    QVERIFY(SchemeStore(m_folder->path()).save(QStringLiteral("shop"), known));
    QVERIFY(run(SyncKind::ReadKey).error);
    QCOMPARE(row("127.0.0.1").state, CloudState::UnknownCode);
    QVERIFY(stored() == known);
}

void SchemeSyncTest::unknownCodesStandInTheErrorTable()
{
    for (const QString &code : SchemeSync::unknownCodes())
        QVERIFY2(m_errors.find(code), qPrintable(code));
}

void SchemeSyncTest::deletingMakesADraftOfIt()
{
    QVERIFY(!run(SyncKind::Create).error);
    const SyncOutcome outcome = run(SyncKind::Delete);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
    QVERIFY(stored().schemeCode.isEmpty());
    QCOMPARE(row("127.0.0.1").state, CloudState::UnknownCode);
}

void SchemeSyncTest::aLockedVaultFailsAndChangesNoFile()
{
    QVERIFY(!run(SyncKind::Create).error);
    const Scheme before = stored();
    m_isVaultLocked = true;
    const SyncOutcome outcome = run(SyncKind::ReadKey);
    QCOMPARE(outcome.error->message, QStringLiteral("locked"));
    QVERIFY(stored() == before);
    QVERIFY(scheme::KeyLedger::load(m_folder->path())->keys.isEmpty());
}

void SchemeSyncTest::noAnswerChangesNoState()
{
    QVERIFY(!run(SyncKind::Create).error);
    const CloudStateRow before = row("127.0.0.1");
    const auto where = environment(Kind::Custom);
    const auto request = m_sync->plan(SyncKind::ReadKey, QStringLiteral("shop"), where);
    m_server.reset();
    QSignalSpy finished(m_sync.get(), &SchemeSync::finished);
    m_sync->send(*request, where);
    QVERIFY(finished.wait(10'000));
    QVERIFY(finished.first().first().value<SyncOutcome>().error);
    QCOMPARE(row("127.0.0.1").time, before.time);
    QCOMPARE(row("127.0.0.1").state, before.state);
}

} // namespace numauth::workspace

std::unique_ptr<QObject> makeSchemeSyncTest()
{
    return std::make_unique<numauth::workspace::SchemeSyncTest>();
}

#include "SchemeSyncTest.moc"
