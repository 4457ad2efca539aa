#pragma once

#include "tests/ui/shell/SamplePlace.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/ThemeSwitch.h"

#include <QTemporaryDir>

#include <memory>

namespace numauth::tests {

/// A workspace that exists in memory only.
class FakeWorkspace : public shell::WorkspaceHost
{
    Q_OBJECT

public:
    shell::WorkspaceInfo info() const override { return current; }
    Result<> open(const QString &folder) override;
    Result<> create(const QString &folder) override { return open(folder); }
    bool hasSample() const override { return true; }
    Result<> openSample() override { return open(QStringLiteral("/sample/shop-login")); }
    QList<shell::SampleTask> sampleTasks() const override;
    Result<> save() override;
    Result<> close() override;

    shell::WorkspaceInfo current;
    /// When set, open() and save() fail with it.
    std::optional<Error> failure;
    int saves = 0;
};

/// A sandbox that only says that it runs.
class FakeSandbox : public shell::SandboxControl
{
    Q_OBJECT

public:
    State state() const override { return State::Running; }
    QString address() const override { return QStringLiteral("127.0.0.1:18080"); }
    QList<QAction *> actions() const override { return {}; }
};

/// The window with three sample places, its own settings file, in English and light.
class WindowFixture
{
public:
    enum class Start { WithWorkspace, WithoutWorkspace };

    explicit WindowFixture(Start start = Start::WithWorkspace, const QByteArray &settings = {});
    ~WindowFixture();

    /// Switches the language and waits until every window has heard of it.
    void speak(Language language);
    QString settingsPath() const { return m_folder.filePath(QStringLiteral("settings.json")); }
    template<class Widget>
    Widget *find(const char *objectName) const
    {
        return window->findChild<Widget *>(QString::fromLatin1(objectName));
    }

private:
    QTemporaryDir m_folder;

public:
    FakeWorkspace workspace;
    FakeSandbox sandbox;
    std::unique_ptr<shell::Settings> settings;
    ui::ThemeSwitch themes;
    shell::LanguageSwitch languages;
    SamplePlace *scheme = nullptr;
    SamplePlace *consent = nullptr;
    SamplePlace *cloud = nullptr;
    std::unique_ptr<shell::MainWindow> window;
};

} // namespace numauth::tests
