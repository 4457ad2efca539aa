#include "models/vault/VaultSession.h"

#include "models/base/AtomicFile.h"
#include "tests/models/vault/VaultFixture.h"

#include <QElapsedTimer>
#include <QMap>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

namespace numauth::vault {

namespace {

/// A keychain in memory that fails, is slow or never answers when told so.
class FakeKeychain : public Keychain
{
public:
    enum class Mood { Works, Refuses, NeverAnswers, AnswersLate };

    void read(const QString &name, const Answer &answer) override
    {
        reply(answer, entries.contains(name) ? Result<Secret>(entries.value(name))
                                             : Result<Secret>(Error{Error::Code::Environment,
                                                                    QStringLiteral("no entry")}));
    }
    void write(const QString &name, const Secret &secret, const Answer &answer) override
    {
        if (mood == Mood::Works || mood == Mood::AnswersLate)
            entries.insert(name, secret);
        reply(answer, Secret());
    }
    void remove(const QString &name, const Answer &answer) override
    {
        entries.remove(name);
        reply(answer, Secret());
    }

    Mood mood = Mood::Works;
    QMap<QString, Secret> entries;

private:
    void reply(const Answer &answer, const Result<Secret> &result)
    {
        if (mood == Mood::NeverAnswers || mood == Mood::AnswersLate)
            return;
        const Result<Secret> told =
            mood == Mood::Refuses
                ? Result<Secret>(Error{Error::Code::Environment, QStringLiteral("refused")})
                : result;
        QTimer::singleShot(0, &m_context, [answer, told] { answer(told); });
    }

    QObject m_context;
};

} // namespace

class VaultSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesAndOpensAVault();
    void aWrongPassphraseLeavesItLocked();
    void opensWithTheKeychain();
    void neverAsksTheKeychainByItself();
    void aSilentKeychainLeavesThePassphrase_data();
    void aSilentKeychainLeavesThePassphrase();
    void thePassphraseDoesNotWaitForTheKeychain();
    void aKeychainThatFailsWhileMakingLeavesThePassphrase();
    void rotationWithAFailingKeychainChangesNothing_data();
    void rotationWithAFailingKeychainChangesNothing();
    void rotationForgetsTheOldEntry();
    void locksItselfAfterAWhile();
    void useKeepsItOpen();
    void aSessionKeepsNothing();
    void answersWhileItIsBusy();

private:
    Result<> wait();
    std::unique_ptr<VaultSession> session(std::chrono::milliseconds patience = {});

    std::unique_ptr<VaultFixture> m_fixture;
    FakeKeychain *m_keychain = nullptr;
    std::unique_ptr<VaultSession> m_session;
};

void VaultSessionTest::init()
{
    m_session.reset();
    m_fixture = std::make_unique<VaultFixture>();
    m_session = session(std::chrono::milliseconds(50));
}

std::unique_ptr<VaultSession> VaultSessionTest::session(std::chrono::milliseconds patience)
{
    auto keychain = std::make_unique<FakeKeychain>();
    if (m_keychain && m_session)
        keychain->entries = m_keychain->entries;
    m_keychain = keychain.get();
    auto made = std::make_unique<VaultSession>(m_fixture->path, m_fixture->clock,
                                               std::move(keychain), patience);
    made->setCost(quickCost);
    return made;
}

Result<> VaultSessionTest::wait()
{
    QSignalSpy finished(m_session.get(), &VaultSession::finished);
    if (!finished.wait(10'000))
        return Error{Error::Code::Internal, QStringLiteral("no answer")};
    return finished.first().first().value<Result<>>();
}

void VaultSessionTest::makesAndOpensAVault()
{
    QCOMPARE(m_session->state(), VaultState::Absent);
    m_session->create({secretOf("words"), false});
    QVERIFY(wait());
    QCOMPARE(m_session->state(), VaultState::Unlocked);
    QVERIFY(m_session->setValue(QStringLiteral("key"), secretOf("value")));
    m_session->lock();
    QCOMPARE(m_session->state(), VaultState::Locked);
    m_session->unlock(secretOf("words"));
    QVERIFY(wait());
    QCOMPARE(*m_session->value(QStringLiteral("key")), secretOf("value"));
    QCOMPARE(*m_session->resolve(QStringLiteral("vault:key")), secretOf("value"));
}

void VaultSessionTest::aWrongPassphraseLeavesItLocked()
{
    m_session->create({secretOf("words"), false});
    QVERIFY(wait());
    m_session->lock();
    m_session->unlock(secretOf("other"));
    QVERIFY(!wait());
    QCOMPARE(m_session->state(), VaultState::Locked);
    QVERIFY(!m_session->isBusy());
}

void VaultSessionTest::opensWithTheKeychain()
{
    m_session->create({std::nullopt, true});
    QVERIFY(wait());
    QCOMPARE(m_keychain->entries.size(), 1);
    m_session->lock();
    m_session->unlockWithKeychain();
    QVERIFY(wait());
    QVERIFY(m_session->isOpen());
}

void VaultSessionTest::neverAsksTheKeychainByItself()
{
    m_session->create({secretOf("words"), true});
    QVERIFY(wait());
    m_session = session();
    QCoreApplication::processEvents();
    QCOMPARE(m_session->state(), VaultState::Locked);
    QVERIFY(!m_session->isBusy());
}

void VaultSessionTest::aSilentKeychainLeavesThePassphrase_data()
{
    QTest::addColumn<int>("mood");
    QTest::newRow("locked or missing") << static_cast<int>(FakeKeychain::Mood::Refuses);
    QTest::newRow("never answers") << static_cast<int>(FakeKeychain::Mood::NeverAnswers);
}

void VaultSessionTest::aSilentKeychainLeavesThePassphrase()
{
    QFETCH(int, mood);
    m_session->create({secretOf("words"), true});
    QVERIFY(wait());
    m_session->lock();
    m_keychain->mood = static_cast<FakeKeychain::Mood>(mood);
    m_session->unlockWithKeychain();
    QVERIFY(!wait());
    m_session->unlock(secretOf("words"));
    QVERIFY(wait());
    QVERIFY(m_session->isOpen());
}

void VaultSessionTest::thePassphraseDoesNotWaitForTheKeychain()
{
    m_session->create({secretOf("words"), true});
    QVERIFY(wait());
    m_session->lock();
    m_keychain->mood = FakeKeychain::Mood::NeverAnswers;
    QSignalSpy finished(m_session.get(), &VaultSession::finished);
    m_session->unlockWithKeychain();
    QVERIFY(m_session->isAskingKeychain());
    m_session->unlock(secretOf("words"));
    QTRY_VERIFY(m_session->isOpen());
    QTest::qWait(100);
    QCOMPARE(finished.size(), 1);
}

void VaultSessionTest::aKeychainThatFailsWhileMakingLeavesThePassphrase()
{
    m_keychain->mood = FakeKeychain::Mood::Refuses;
    QSignalSpy refused(m_session.get(), &VaultSession::keychainRefused);
    m_session->create({secretOf("words"), true});
    QVERIFY(wait());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(m_session->protections(), QList<SlotKind>{SlotKind::Passphrase});
    m_session->create({std::nullopt, true});
    QVERIFY(!wait());
}

void VaultSessionTest::rotationWithAFailingKeychainChangesNothing_data()
{
    aSilentKeychainLeavesThePassphrase_data();
    QTest::newRow("answers too late") << static_cast<int>(FakeKeychain::Mood::AnswersLate);
}

void VaultSessionTest::rotationWithAFailingKeychainChangesNothing()
{
    QFETCH(int, mood);
    m_session->create({std::nullopt, true});
    QVERIFY(wait());
    QVERIFY(m_session->setValue(QStringLiteral("key"), secretOf("value")));
    const QByteArray before = *AtomicFile::read(m_fixture->path);
    m_keychain->mood = static_cast<FakeKeychain::Mood>(mood);
    m_session->rotate({std::nullopt, true});
    QVERIFY(!wait());
    QCOMPARE(*AtomicFile::read(m_fixture->path), before);
    m_keychain->mood = FakeKeychain::Mood::Works;
    m_session->lock();
    m_session->unlockWithKeychain();
    QVERIFY(wait());
    QCOMPARE(*m_session->value(QStringLiteral("key")), secretOf("value"));
}

void VaultSessionTest::rotationForgetsTheOldEntry()
{
    m_session->create({std::nullopt, true});
    QVERIFY(wait());
    const QStringList old = m_keychain->entries.keys();
    m_session->rotate({std::nullopt, true});
    QVERIFY(wait());
    QCOMPARE(m_keychain->entries.size(), 1);
    QVERIFY(m_keychain->entries.keys() != old);
}

void VaultSessionTest::locksItselfAfterAWhile()
{
    m_session->setAutoLock(std::chrono::minutes(10));
    m_session->create({secretOf("words"), false});
    QVERIFY(wait());
    m_fixture->clock.advance(10 * 60 * 1000);
    QTRY_COMPARE(m_session->state(), VaultState::Locked);
}

void VaultSessionTest::useKeepsItOpen()
{
    m_session->setAutoLock(std::chrono::minutes(10));
    m_session->create({secretOf("words"), false});
    QVERIFY(wait());
    m_fixture->clock.advance(9 * 60 * 1000);
    QVERIFY(m_session->setValue(QStringLiteral("key"), secretOf("value")));
    QCOMPARE(m_session->autoLock().remaining(), std::chrono::seconds(600));
}

void VaultSessionTest::aSessionKeepsNothing()
{
    QVERIFY(m_session->startSession());
    QVERIFY(m_session->setValue(QStringLiteral("key"), secretOf("value")));
    QVERIFY(!QFile::exists(m_fixture->path));
    m_session->lock();
    QCOMPARE(m_session->state(), VaultState::Absent);
}

void VaultSessionTest::answersWhileItIsBusy()
{
    m_session->create({secretOf("words"), false});
    QVERIFY(m_session->isBusy());
    QSignalSpy finished(m_session.get(), &VaultSession::finished);
    m_session->unlock(secretOf("words"));
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(m_session->isOpen());
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeVaultSessionTest()
{
    return std::make_unique<numauth::vault::VaultSessionTest>();
}

#include "VaultSessionTest.moc"
