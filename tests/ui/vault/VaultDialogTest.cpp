#include "ui/vault/VaultDialog.h"

#include "ui/shell/Settings.h"
#include "ui/shell/VaultButton.h"
#include "ui/vault/VaultPage.h"
#include "ui/vault/VaultSwitch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace numauth::ui {

namespace {

/// The system's keychain as it can be: working, missing, locked, slow, or silent.
class MoodyKeychain : public vault::Keychain
{
public:
    enum class Mood { Works, Missing, Locked, Slow, Silent };

    explicit MoodyKeychain(Mood *mood, Secret *kept) : m_mood(mood), m_kept(kept) {}

    void read(const QString &, const Answer &answer) override { reply(answer, *m_kept); }
    void write(const QString &, const Secret &secret, const Answer &answer) override
    {
        if (*m_mood == Mood::Works)
            *m_kept = secret;
        reply(answer, Secret());
    }
    void remove(const QString &, const Answer &answer) override { reply(answer, Secret()); }

private:
    void reply(const Answer &answer, const Secret &secret)
    {
        if (*m_mood == Mood::Silent)
            return;
        const int delayMs = *m_mood == Mood::Slow ? 2000 : 0;
        const bool works = *m_mood == Mood::Works || *m_mood == Mood::Slow;
        QTimer::singleShot(delayMs, &m_context, [answer, secret, works] {
            answer(works ? Result<Secret>(secret)
                         : Result<Secret>(Error{Error::Code::Environment,
                                                QStringLiteral("the keychain is of no use")}));
        });
    }

    Mood *m_mood;
    Secret *m_kept;
    QObject m_context;
};

using Mood = MoodyKeychain::Mood;

} // namespace

class VaultDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void makesAVaultWithAPassphrase();
    void twoPassphrasesMustAgree();
    void aWrongPassphraseIsSaidAndCanBeTriedAgain();
    void aKeychainOfNoUseLeavesThePassphrase_data();
    void aKeychainOfNoUseLeavesThePassphrase();
    void theWindowGoesOnWhileTheKeychainIsSilent();
    void theButtonTellsTheState();
    void thePageAppliesItsFigures();
    void aTypedPassphraseIsForgotten();

private:
    template<class Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void type(const char *name, const char *text) const;
    void make(bool usesKeychain);

    SystemClock m_clock;
    Mood m_mood = Mood::Works;
    Secret m_kept;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<vault::VaultSession> m_session;
    std::unique_ptr<VaultSwitch> m_switch;
    std::unique_ptr<QWidget> m_window;
};

void VaultDialogTest::init()
{
    m_mood = Mood::Works;
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<vault::VaultSession>(
        m_folder->filePath(QStringLiteral("vault.numauth")), m_clock,
        std::make_unique<MoodyKeychain>(&m_mood, &m_kept), std::chrono::milliseconds(300));
    m_session->setCost({10, 1, 1});
    m_switch = std::make_unique<VaultSwitch>(*m_session);
    m_window = std::make_unique<QWidget>();
    m_switch->setWindow(m_window.get());
    m_window->show();
}

void VaultDialogTest::cleanup()
{
    m_window.reset();
    m_switch.reset();
    m_session.reset();
}

void VaultDialogTest::type(const char *name, const char *text) const
{
    auto *edit = find<QLineEdit>(name);
    QVERIFY(edit);
    edit->clear();
    QTest::keyClicks(edit, QString::fromLatin1(text));
}

void VaultDialogTest::make(bool usesKeychain)
{
    m_session->create({Secret(QByteArray("words")), usesKeychain});
    QTRY_VERIFY(m_session->isOpen());
    m_session->lock();
}

void VaultDialogTest::makesAVaultWithAPassphrase()
{
    m_switch->open();
    type("vault.passphrase", "words");
    type("vault.again", "words");
    find<QPushButton>("vault.submit")->click();
    QTRY_VERIFY(m_session->isOpen());
    QVERIFY(QFile::exists(m_session->path()));
    QTRY_VERIFY(!find<QDialog>("vault.dialog"));
}

void VaultDialogTest::twoPassphrasesMustAgree()
{
    m_switch->open();
    type("vault.passphrase", "words");
    type("vault.again", "other");
    QVERIFY(!find<QPushButton>("vault.submit")->isEnabled());
}

void VaultDialogTest::aWrongPassphraseIsSaidAndCanBeTriedAgain()
{
    make(false);
    m_switch->open();
    type("vault.passphrase", "other");
    find<QPushButton>("vault.submit")->click();
    QTRY_VERIFY(find<QLabel>("vault.message")->text().contains(QStringLiteral("passphrase")));
    type("vault.passphrase", "words");
    find<QPushButton>("vault.submit")->click();
    QTRY_VERIFY(m_session->isOpen());
}

void VaultDialogTest::aKeychainOfNoUseLeavesThePassphrase_data()
{
    QTest::addColumn<int>("mood");
    QTest::newRow("missing") << static_cast<int>(Mood::Missing);
    QTest::newRow("locked") << static_cast<int>(Mood::Locked);
    QTest::newRow("slow") << static_cast<int>(Mood::Slow);
    QTest::newRow("silent") << static_cast<int>(Mood::Silent);
}

void VaultDialogTest::aKeychainOfNoUseLeavesThePassphrase()
{
    QFETCH(int, mood);
    make(true);
    m_mood = static_cast<Mood>(mood);
    m_switch->open();
    QVERIFY(find<QLineEdit>("vault.passphrase")->isEnabled());
    QTRY_VERIFY(!find<QLabel>("vault.message")->text().isEmpty());
    QVERIFY(find<QLineEdit>("vault.passphrase")->isEnabled());
    type("vault.passphrase", "words");
    find<QPushButton>("vault.submit")->click();
    QTRY_VERIFY(m_session->isOpen());
}

void VaultDialogTest::theWindowGoesOnWhileTheKeychainIsSilent()
{
    make(true);
    m_mood = Mood::Silent;
    m_switch->open();
    int turns = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&turns] { ++turns; });
    beat.start(5);
    QTRY_VERIFY(turns > 0);
    QVERIFY(m_session->isAskingKeychain());
    type("vault.passphrase", "words");
    find<QPushButton>("vault.submit")->click();
    QTRY_VERIFY(m_session->isOpen());
    QTRY_VERIFY(!find<QDialog>("vault.dialog"));
}

void VaultDialogTest::theButtonTellsTheState()
{
    shell::VaultButton button(m_switch.get());
    QVERIFY(button.text().contains(QStringLiteral("not set up")));
    make(false);
    QVERIFY(button.text().contains(QStringLiteral("locked")));
    m_session->unlock(Secret(QByteArray("words")));
    QTRY_VERIFY(m_session->isOpen());
    QVERIFY2(button.text().contains(QLatin1Char(':')), qPrintable(button.text()));
    m_session->setAutoLock(std::chrono::minutes(0));
    QVERIFY(button.text().contains(QStringLiteral("open")));
}

void VaultDialogTest::thePageAppliesItsFigures()
{
    shell::Settings settings(m_folder->filePath(QStringLiteral("settings.json")));
    SecretClipboard clipboard;
    VaultPage page(*m_switch, clipboard, settings);
    page.findChild<QSpinBox *>(QStringLiteral("vault.page.minutes"))->setValue(3);
    page.findChild<QSpinBox *>(QStringLiteral("vault.page.seconds"))->setValue(30);
    QCOMPARE(m_session->autoLock().delay(), std::chrono::minutes(3));
    QCOMPARE(clipboard.delay(), std::chrono::seconds(30));
    const shell::Settings again(m_folder->filePath(QStringLiteral("settings.json")));
    QCOMPARE(again.vaultMinutes(), 3);
    QCOMPARE(again.copySeconds(), 30);
}

void VaultDialogTest::aTypedPassphraseIsForgotten()
{
    make(false);
    m_switch->open();
    type("vault.passphrase", "half typed");
    const QPointer<QLineEdit> edit = find<QLineEdit>("vault.passphrase");
    find<QDialog>("vault.dialog")->reject();
    QVERIFY(!edit || edit->text().isEmpty());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeVaultDialogTest()
{
    return std::make_unique<numauth::ui::VaultDialogTest>();
}

#include "VaultDialogTest.moc"
