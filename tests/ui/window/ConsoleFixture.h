#pragma once

#include "app/console/ConsoleWindow.h"
#include "models/vault/Vault.h"
#include "models/workspace/Workspace.h"
#include "tests/support/NoKeychain.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::tests {

/// The whole window as the program makes it, in English on a copy of the sample workspace; nothing
/// of it leaves the folder of the test.
class ConsoleFixture
{
public:
    ConsoleFixture()
    {
        for (const char *place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            qputenv(place, path("home").toUtf8());
        m_languages.choose(Language::English);
        if (!workspace::Workspace::createSample(path("shop")))
            qFatal("no sample");
        m_settings = std::make_unique<shell::Settings>(path("settings.json"));
        m_console = std::make_unique<console::ConsoleWindow>(
            m_tables, console::ConsoleChoices{*m_settings, m_themes, m_languages},
            path("vault.numauth"), std::make_unique<NoKeychain>());
        window().show();
        if (!QTest::qWaitForWindowExposed(&window()))
            qFatal("no window");
        window().openWorkspace(path("shop"));
        QCoreApplication::processEvents();
    }

    console::ConsoleWindow &console() { return *m_console; }
    shell::MainWindow &window() { return m_console->window(); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    template<class Widget>
    Widget *find(const char *name)
    {
        return window().findChild<Widget *>(QString::fromLatin1(name));
    }

    /// Over the window itself, not over the drop zone of a place.
    void drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &enter);
        QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &drop);
    }

private:
    QTemporaryDir m_folder;
    console::ConsoleTables m_tables = *console::ConsoleTables::open();
    ui::ThemeSwitch m_themes;
    shell::LanguageSwitch m_languages;
    std::unique_ptr<shell::Settings> m_settings;
    std::unique_ptr<console::ConsoleWindow> m_console;
};

} // namespace numauth::tests
