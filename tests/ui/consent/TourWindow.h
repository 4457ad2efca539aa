#pragma once

#include "models/workspace/Workspace.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/ThemeSwitch.h"

#include <QTemporaryDir>

#include <memory>

namespace numauth::tests {

/// Opens the sample workspace in a folder of the test.
class TourHost : public shell::WorkspaceHost
{
    Q_OBJECT

public:
    explicit TourHost(ui::ConsentPlace &consent) : m_consent(consent) {}

    shell::WorkspaceInfo info() const override { return m_info; }
    Result<> open(const QString &folder) override;
    Result<> create(const QString &folder) override { return open(folder); }
    Result<> save() override { return m_consent.save(); }
    Result<> close() override { return {}; }

private:
    ui::ConsentPlace &m_consent;
    shell::WorkspaceInfo m_info;
};

/// The real window with the real place of consent pages on the failing sample, in
/// Chinese and light. Pictures go into the folder that NUMAUTH_TOUR names.
class TourWindow
{
public:
    explicit TourWindow(const QSize &size = QSize(1440, 900));
    ~TourWindow();

    ui::ConsentPlace &place() { return *m_place; }
    shell::MainWindow &window() { return *m_window; }
    shell::LanguageSwitch &languages() { return m_languages; }
    ui::ThemeSwitch &themes() { return m_themes; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// What lies over the window or the window: where a key goes to.
    QWidget *front() const;
    template<class Widget>
    Widget *find(const char *objectName) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(objectName));
    }
    /// Keeps a picture of the front as `<number>-<name>.png`.
    void keep(const QString &name);

private:
    QTemporaryDir m_folder;
    shell::Settings m_settings;
    ui::ThemeSwitch m_themes;
    shell::LanguageSwitch m_languages;
    ui::ConsentPlace *m_place;
    TourHost m_host;
    std::unique_ptr<shell::MainWindow> m_window;
    int m_pictures = 0;
};

} // namespace numauth::tests
