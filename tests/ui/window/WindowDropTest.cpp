#include "models/sandbox/SandboxServer.h"
#include "models/workspace/Workspace.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemePlace.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/vault/VaultSwitch.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/ThemeSwitch.h"

#include <QApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

namespace {

class NoKeychain : public vault::Keychain
{
public:
    void read(const QString &, const Answer &) override {}
    void write(const QString &, const Secret &, const Answer &) override {}
    void remove(const QString &, const Answer &) override {}
};

} // namespace

/// The whole window takes packages, whichever place is open.
class WindowDropTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPackageOverAnyPlaceGoesToTheSchemes();
    void anExportOverTheSchemesIsShownFirst();

private:
    void drop(const QString &path);
    QString path(const char *name) const { return m_home->filePath(QString::fromLatin1(name)); }

    SystemClock m_clock;
    scheme::SchemeRules m_rules = *scheme::SchemeRules::load();
    scheme::KeyRotation m_rotation = *scheme::KeyRotation::load();
    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    cloud::ErrorTable m_errors = *cloud::ErrorTable::open();
    ThemeSwitch m_themes;
    shell::LanguageSwitch m_languages;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<shell::Settings> m_settings;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<vault::VaultSession> m_vault;
    std::unique_ptr<VaultSwitch> m_vaultSwitch;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<shell::MainWindow> m_window;
    SchemePlace *m_schemes = nullptr;
};

void WindowDropTest::init()
{
    m_languages.choose(Language::English);
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(workspace::Workspace::createSample(path("shop")));
    m_settings = std::make_unique<shell::Settings>(path("settings.json"));
    m_sandbox = std::make_unique<sandbox::SandboxServer>(m_clock);
    QVERIFY(m_sandbox->start({}));
    m_vault = std::make_unique<vault::VaultSession>(path("vault.numauth"), m_clock,
                                                    std::make_unique<NoKeychain>());
    m_vaultSwitch = std::make_unique<VaultSwitch>(*m_vault);
    m_clipboard = std::make_unique<SecretClipboard>();
    m_schemes = new SchemePlace({m_rules, m_rotation, m_operations, m_errors, m_clock, *m_vault,
                                 *m_vaultSwitch, *m_clipboard, *m_sandbox, path("live.json")});
    auto *calls = new CloudPlace(m_operations, m_errors, *m_sandbox);
    m_window = std::make_unique<shell::MainWindow>(
        shell::ShellServices{m_settings.get(), &m_themes, &m_languages, nullptr, nullptr,
                             m_vaultSwitch.get()},
        QList<shell::Place *>{m_schemes, calls});
    m_vaultSwitch->setWindow(m_window.get());
    m_schemes->openWorkspace(path("shop"));
    calls->openWorkspace(path("shop"));
    m_window->show();
    QTRY_VERIFY(m_schemes->model()->row(0).facts);
}

void WindowDropTest::cleanup()
{
    m_window.reset();
    m_clipboard.reset();
    m_vaultSwitch.reset();
    m_vault.reset();
}

/// Over the window itself, not over the drop zone of a place.
void WindowDropTest::drop(const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &drop);
}

void WindowDropTest::aPackageOverAnyPlaceGoesToTheSchemes()
{
    m_window->openPlace(QStringLiteral("cloud"));
    QVERIFY(!m_schemes->isVisible());
    const QString copy = path("copy.apk");
    QVERIFY(QFile::copy(path("shop/packages/shop-release.apk"), copy));
    const QAbstractItemModel *reads = m_schemes->dock()->table(SchemeDock::ReadTab)->model();
    const int before = reads->rowCount();
    drop(copy);
    QVERIFY(m_schemes->isVisible());
    QTRY_COMPARE(reads->rowCount(), before + 1);
    QCOMPARE(reads->index(0, 0).data().toString(), QStringLiteral("copy.apk"));
}

void WindowDropTest::anExportOverTheSchemesIsShownFirst()
{
    QFile file(path("out.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion":1,"schemes":[{"id":"other","name":"Other","platform":"ios"}]})");
    file.close();
    m_window->openPlace(QStringLiteral("scheme"));
    drop(file.fileName());
    QVERIFY(m_window->findChild<QDialog *>(QStringLiteral("scheme.confirm")));
    QCOMPARE(m_schemes->model()->rowCount(), 1);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeWindowDropTest()
{
    return std::make_unique<numauth::ui::WindowDropTest>();
}

#include "WindowDropTest.moc"
