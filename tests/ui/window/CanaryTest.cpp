#include "models/cloud/CallNetwork.h"
#include "models/sandbox/SandboxServer.h"
#include "models/workspace/Workspace.h"
#include "tests/support/LiveDouble.h"
#include "tests/support/NoKeychain.h"
#include "tests/support/ProgramRun.h"
#include "tests/support/SecretSearch.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/EnvironmentBar.h"
#include "ui/scheme/LedgerEditor.h"
#include "ui/scheme/SchemePlace.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/vault/VaultPage.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/ThemeSwitch.h"
#include "ui/widgets/Toast.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QUndoStack>

#include <memory>

namespace numauth::ui {

namespace {

const QByteArray passphrase("canary-window-passphrase-8841");
const QByteArray schemeKey("canary-window-scheme-key-2097");
const QByteArray accessSecret("canary-window-access-5510");
const QByteArray liveSecret("canary-window-live-3306");
const QByteArray typedKey("canary-window-typed-key-7718");

QStringList *messages = nullptr;

void collectMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (messages)
        *messages << text;
}

QStringList cellTexts(const QAbstractItemView &view)
{
    QStringList texts;
    for (int row = 0; view.model() && row < view.model()->rowCount(); ++row) {
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const QModelIndex cell = view.model()->index(row, column);
            texts << cell.data().toString() << cell.data(Qt::ToolTipRole).toString();
        }
    }
    return texts;
}

/// What a screen reader would say of \p widget.
QStringList spokenTexts(QWidget *widget)
{
    QStringList texts;
    if (const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget)) {
        for (const auto part :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            texts << spoken->text(part);
    }
    return texts;
}

/// Everything that a picture of the window could show, and what is told of it.
QString visibleTexts()
{
    QStringList texts;
    for (QWidget *widget : QApplication::allWidgets()) {
        texts << widget->toolTip() << widget->statusTip() << widget->whatsThis()
              << widget->windowTitle() << spokenTexts(widget);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->displayText();
        else if (const auto *area = qobject_cast<const QPlainTextEdit *>(widget))
            texts << area->toPlainText();
        else if (const auto *page = qobject_cast<const QTextEdit *>(widget))
            texts << page->toPlainText();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            texts << box->currentText();
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            texts << cellTexts(*view);
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

/// Works with unique secrets in the real window, then looks for them everywhere else.
class CanaryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void noSecretOfTheWindowIsLeftAnywhere();
    void theProgramLeavesNoSecretOfItsEnvironment();

private:
    void makeWindow();
    template<class Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void makeVaultByHand();
    void workWithSchemes();
    void rotateByHand();
    QByteArray callWithAToken();
    void askTheLiveCloud(const tests::LiveDouble &cloud);
    QString home(const char *name) const { return m_home->filePath(QString::fromLatin1(name)); }

    SystemClock m_clock;
    scheme::SchemeRules m_rules = *scheme::SchemeRules::load();
    scheme::KeyRotation m_rotation = *scheme::KeyRotation::load();
    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    cloud::ErrorTable m_errors = *cloud::ErrorTable::open();
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<shell::Settings> m_settings;
    ThemeSwitch m_themes;
    shell::LanguageSwitch m_languages;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<vault::VaultSession> m_vault;
    std::unique_ptr<VaultSwitch> m_vaultSwitch;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<shell::MainWindow> m_window;
    SchemePlace *m_schemes = nullptr;
    CloudPlace *m_calls = nullptr;
    QStringList m_messages;
};

void CanaryTest::initTestCase()
{
    m_languages.choose(Language::English);
}

void CanaryTest::init()
{
    m_messages.clear();
    messages = &m_messages;
    qInstallMessageHandler(collectMessage);
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *name :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR"})
        qputenv(name, m_home->path().toLocal8Bit());
    QVERIFY(workspace::Workspace::createSample(home("shop")));
}

void CanaryTest::cleanup()
{
    m_window.reset();
    m_clipboard.reset();
    m_vaultSwitch.reset();
    m_vault.reset();
    qInstallMessageHandler(nullptr);
    messages = nullptr;
}

void CanaryTest::makeWindow()
{
    m_settings = std::make_unique<shell::Settings>(home("settings.json"));
    m_sandbox = std::make_unique<sandbox::SandboxServer>(m_clock);
    QVERIFY(m_sandbox->start({}));
    m_vault = std::make_unique<vault::VaultSession>(home("vault.numauth"), m_clock,
                                                    std::make_unique<tests::NoKeychain>());
    m_vault->setCost({10, 1, 1});
    m_vaultSwitch = std::make_unique<VaultSwitch>(*m_vault);
    m_clipboard = std::make_unique<SecretClipboard>();
    m_schemes = new SchemePlace({m_rules, m_rotation, m_operations, m_errors, m_clock, *m_vault,
                                 *m_vaultSwitch, *m_clipboard, *m_sandbox, home("live.json")});
    m_calls = new CloudPlace(m_operations, m_errors, *m_sandbox);
    m_window = std::make_unique<shell::MainWindow>(
        shell::ShellServices{m_settings.get(), &m_themes, &m_languages, nullptr, nullptr,
                             m_vaultSwitch.get()},
        QList<shell::Place *>{m_schemes, m_calls});
    m_vaultSwitch->setWindow(m_window.get());
    m_window->addSettingsPage(new VaultPage(*m_vaultSwitch, *m_clipboard, *m_settings));
    m_schemes->openWorkspace(home("shop"));
    m_calls->openWorkspace(home("shop"));
    m_window->show();
}

void CanaryTest::makeVaultByHand()
{
    find<QToolButton>("shell.vault")->click();
    for (const char *name : {"vault.passphrase", "vault.again"})
        QTest::keyClicks(find<QLineEdit>(name), QString::fromLatin1(passphrase));
    find<QPushButton>("vault.submit")->click();
    QTRY_VERIFY(m_vault->isOpen());
    QVERIFY(m_vault->setValue(QStringLiteral("shop-release"), Secret(schemeKey)));
    QVERIFY(m_vault->setValue(QStringLiteral("access"), Secret(accessSecret)));
}

void CanaryTest::workWithSchemes()
{
    auto *eye = find<QToolButton>("vault.reveal");
    QVERIFY(eye);
    QTest::mousePress(eye, Qt::LeftButton);
    QVERIFY(visibleTexts().contains(QString::fromLatin1(schemeKey)));
    QTest::mouseRelease(eye, Qt::LeftButton);
    find<QToolButton>("vault.copy")->click();
    m_clipboard->clear();
    find<QAction>("scheme.takeSignature")->trigger();
    find<QAction>("scheme.push")->trigger();
    find<QPushButton>("scheme.confirm.yes")->click();
    QTRY_VERIFY(m_schemes->model()->row(1).cloud);
    find<QAction>("scheme.pull")->trigger();
    QTRY_COMPARE(m_vault->entries()->size(), 3);
    m_schemes->table()->selectAll();
    m_schemes->table()->copySelection();
}

/// Types a key into the dialog, takes the rotation back and repeats it, and exports everything.
void CanaryTest::rotateByHand()
{
    find<QAction>("scheme.ledger.rotate")->trigger();
    find<QLineEdit>("scheme.rotate.sdk")->setText(QStringLiteral("2.12"));
    find<QLineEdit>("scheme.rotate.reference")->setText(QStringLiteral("vault:typed"));
    QTest::keyClicks(find<QLineEdit>("scheme.rotate.key"), QString::fromLatin1(typedKey));
    QVERIFY(!visibleTexts().contains(QString::fromLatin1(typedKey)));
    find<QPushButton>("scheme.rotate.submit")->click();
    QVERIFY(*m_vault->value(QStringLiteral("typed")) == Secret(typedKey));
    m_schemes->undoStack()->undo();
    m_schemes->undoStack()->redo();
    const auto *editor = m_schemes->findChild<LedgerEditor *>();
    QVERIFY(editor->exportTo(home("export.json")));
    QVERIFY(editor->exportTo(home("export.csv")));
}

QByteArray CanaryTest::callWithAToken()
{
    m_window->openPlace(QStringLiteral("cloud"), QStringLiteral("GetMobile"));
    find<QPushButton>("cloud.mint.AccessToken")->click();
    const QByteArray token =
        m_calls->form()->values().value(QStringLiteral("AccessToken")).toUtf8();
    QSignalSpy answered(m_calls, &CloudPlace::answered);
    m_calls->runAction()->trigger();
    if (answered.isEmpty())
        answered.wait(10'000);
    return token;
}

/// Reads a key from the live cloud, whose part is played on the loopback.
void CanaryTest::askTheLiveCloud(const tests::LiveDouble &cloud)
{
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.addCaCertificates(QSslCertificate::fromPath(cloud.caFile()));
    QSslConfiguration::setDefaultConfiguration(trust);
    QVERIFY(
        cloud::CallNetwork::withProxy({}, cloud.proxy())->write(cloud::CallNetwork::defaultPath()));
    qputenv("NUMAUTH_ACCESS_KEY_ID", "LTAIcanary");
    qputenv("NUMAUTH_ACCESS_KEY_SECRET", liveSecret);
    auto *environment = m_schemes->findChild<EnvironmentBar *>();
    environment->setLive(true);
    bool isDone = false;
    connect(m_schemes, &SchemePlace::taskChanged, this,
            [&isDone](const TaskState &task) { isDone = task.isFinished; });
    find<QAction>("scheme.pull")->trigger();
    find<QPushButton>("scheme.confirm.yes")->click();
    QTRY_VERIFY2(cloud.received().contains("LTAIcanary"), cloud.received().constData());
    QTRY_VERIFY(isDone);
    QVERIFY2(!cloud.received().contains(liveSecret), "a signature is sent, not the secret");
    m_schemes->disconnect(this);
    environment->setLive(false);
    qunsetenv("NUMAUTH_ACCESS_KEY_SECRET");
    QSslConfiguration::setDefaultConfiguration(QSslConfiguration());
}

void CanaryTest::noSecretOfTheWindowIsLeftAnywhere()
{
    const tests::LiveDouble cloud(m_operations.liveHost(), m_home->path());
    if (!cloud.isReady())
        QSKIP("There is no openssl here that makes a certificate.");
    makeWindow();
    makeVaultByHand();
    workWithSchemes();
    rotateByHand();
    askTheLiveCloud(cloud);
    const QByteArray pulled =
        m_vault->value(QStringLiteral("sandbox/shop-release-2")).valueOr(Secret()).reveal();
    QVERIFY2(!pulled.isEmpty(), "the key of the clone was pulled");
    const QByteArray token = callWithAToken();
    QVERIFY(!token.isEmpty());
    const QList<QByteArray> secrets{passphrase,
                                    schemeKey,
                                    accessSecret,
                                    typedKey,
                                    liveSecret,
                                    pulled,
                                    m_sandbox->credentials().accessKeySecret.reveal()};
    const QString shown = visibleTexts();
    for (const QByteArray &secret : secrets) {
        QVERIFY(!shown.contains(QString::fromUtf8(secret)));
        QVERIFY(!m_messages.join(QLatin1Char('\n')).contains(QString::fromUtf8(secret)));
        for (const ToastArea::Entry &entry : m_window->toasts()->history())
            QVERIFY(!entry.text.contains(QString::fromUtf8(secret)));
    }
    m_window->close();
    m_vault->lock();
    QVERIFY(QFile::exists(home("settings.json")));
    QVERIFY(QFile::exists(home("shop/.numauth/history.sqlite")));
    const QStringList hits = tests::filesWith(m_home->path(), secrets + QList<QByteArray>{token});
    QVERIFY2(hits.isEmpty(), qPrintable(hits.join(QLatin1Char('\n'))));
}

void CanaryTest::theProgramLeavesNoSecretOfItsEnvironment()
{
    QVERIFY(vault::Vault::create(home("vault.numauth"),
                                 {Secret(passphrase), std::nullopt, {10, 1, 1}}));
    QProcessEnvironment environment = tests::cleanEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                             "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        environment.insert(QString::fromLatin1(name), m_home->path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("NUMAUTH_VAULT"), home("vault.numauth"));
    environment.insert(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"), QString::fromLatin1(passphrase));
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"),
                       QString::fromLatin1(accessSecret));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(NUMAUTH_CONSOLE_BINARY),
                  {QStringLiteral("--workspace"), home("shop"), QStringLiteral("--place"),
                   QStringLiteral("scheme"), QStringLiteral("--new-session")});
    QVERIFY(program.waitForStarted());
    QVERIFY2(!program.waitForFinished(3000), program.readAllStandardError().constData());
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(program.processId()));
    if (commandLine.open(QIODevice::ReadOnly)) {
        const QByteArray arguments = commandLine.readAll();
        for (const QByteArray &secret : {passphrase, accessSecret})
            QVERIFY(!arguments.contains(secret));
    }
    program.terminate();
    if (!program.waitForFinished(5000))
        program.kill();
    program.waitForFinished();
    const QByteArray output = program.readAllStandardError() + program.readAllStandardOutput();
    for (const QByteArray &secret : {passphrase, accessSecret})
        QVERIFY(!output.contains(secret));
    const QStringList hits = tests::filesWith(m_home->path(), {passphrase, accessSecret});
    QVERIFY2(hits.isEmpty(), qPrintable(hits.join(QLatin1Char('\n'))));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeCanaryTest()
{
    return std::make_unique<numauth::ui::CanaryTest>();
}

#include "CanaryTest.moc"
