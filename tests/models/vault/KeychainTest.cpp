#include "models/vault/Keychain.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>

namespace numauth::vault {

namespace {

/// Answers after a while, or never.
class SlowKeychain : public Keychain
{
public:
    explicit SlowKeychain(std::optional<int> delayMs) : m_delayMs(delayMs) {}

    void read(const QString &, const Answer &answer) override
    {
        if (m_delayMs)
            QTimer::singleShot(*m_delayMs, &m_context,
                               [answer] { answer(Secret(QByteArray("key"))); });
    }
    void write(const QString &name, const Secret &, const Answer &answer) override
    {
        read(name, answer);
    }
    void remove(const QString &name, const Answer &answer) override { read(name, answer); }

private:
    std::optional<int> m_delayMs;
    QObject m_context;
};

struct Heard
{
    int answers = 0;
    std::optional<Result<Secret>> last;

    Keychain::Answer listener()
    {
        return [this](const Result<Secret> &result) {
            ++answers;
            last = result;
        };
    }
};

using namespace std::chrono_literals;

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void passesAnAnswerOn();
    void givesUpOnAKeychainThatNeverAnswers();
    void throwsALateAnswerAway();
    void nothingIsToldAfterItsEnd();
    void theSystemsKeychainAnswersOrIsGivenUp();
};

void KeychainTest::passesAnAnswerOn()
{
    WatchedKeychain keychain(std::make_unique<SlowKeychain>(0), 5s);
    Heard heard;
    keychain.read(QStringLiteral("x"), heard.listener());
    QCOMPARE(heard.answers, 0);
    QTRY_COMPARE(heard.answers, 1);
    QVERIFY(*heard.last);
}

void KeychainTest::givesUpOnAKeychainThatNeverAnswers()
{
    WatchedKeychain keychain(std::make_unique<SlowKeychain>(std::nullopt), 30ms);
    Heard heard;
    keychain.read(QStringLiteral("x"), heard.listener());
    keychain.write(QStringLiteral("x"), Secret(QByteArray("y")), heard.listener());
    keychain.remove(QStringLiteral("x"), heard.listener());
    QTRY_COMPARE(heard.answers, 3);
    QVERIFY(!*heard.last);
    QCOMPARE(heard.last->error().code, Error::Code::Environment);
}

void KeychainTest::throwsALateAnswerAway()
{
    WatchedKeychain keychain(std::make_unique<SlowKeychain>(60), 10ms);
    Heard heard;
    keychain.read(QStringLiteral("x"), heard.listener());
    QTest::qWait(120);
    QCOMPARE(heard.answers, 1);
    QVERIFY(!*heard.last);
}

void KeychainTest::nothingIsToldAfterItsEnd()
{
    Heard heard;
    {
        WatchedKeychain keychain(std::make_unique<SlowKeychain>(10), 20ms);
        keychain.read(QStringLiteral("x"), heard.listener());
    }
    QTest::qWait(40);
    QCOMPARE(heard.answers, 0);
}

void KeychainTest::theSystemsKeychainAnswersOrIsGivenUp()
{
    WatchedKeychain keychain(makeSystemKeychain(), 2s);
    Heard heard;
    QElapsedTimer timer;
    timer.start();
    keychain.read(QStringLiteral("numauth-test-no-such-entry"), heard.listener());
    QVERIFY2(timer.elapsed() < 1000, "asking must not block");
    QTRY_COMPARE(heard.answers, 1);
    QVERIFY(!*heard.last);
    QCOMPARE(heard.last->error().code, Error::Code::Environment);
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeKeychainTest()
{
    return std::make_unique<numauth::vault::KeychainTest>();
}

#include "KeychainTest.moc"
