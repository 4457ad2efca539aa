#include "tests/ui/consent/TourWindow.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>

namespace numauth::tests {

Result<> TourHost::open(const QString &folder)
{
    const Result<workspace::Workspace> opened = workspace::Workspace::open(folder);
    if (!opened)
        return opened.error();
    m_info.isOpen = true;
    m_info.name = opened->name;
    m_info.folder = folder;
    m_info.ruleSet = m_consent.session().tables().rules.preset();
    m_consent.openWorkspace(folder);
    emit infoChanged();
    return {};
}

TourWindow::TourWindow(const QSize &size)
    : m_settings(m_folder.filePath(QStringLiteral("settings.json"))),
      m_place(new ui::ConsentPlace(*consent::ConsentTables::open())), m_host(*m_place)
{
    m_languages.choose(Language::Chinese);
    m_themes.choose(ui::ThemeChoice::Light);
    m_window = std::make_unique<shell::MainWindow>(
        shell::ShellServices{&m_settings, &m_themes, &m_languages, &m_host},
        QList<shell::Place *>{m_place});
    const QString folder = m_folder.filePath(QStringLiteral("shop-login"));
    if (!workspace::Workspace::createSample(folder))
        qFatal("no sample");
    m_window->resize(size);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("no window");
    m_window->openWorkspace(folder);
    m_window->resize(size);
    QCoreApplication::processEvents();
}

TourWindow::~TourWindow() = default;

QWidget *TourWindow::front() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    return m_window.get();
}

void TourWindow::keep(const QString &name)
{
    ++m_pictures;
    const QString folder = qEnvironmentVariable("NUMAUTH_TOUR");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    const QString file = QStringLiteral("%1%2-%3.png")
                             .arg(qEnvironmentVariable("NUMAUTH_TOUR_PREFIX"))
                             .arg(m_pictures, 2, 10, QLatin1Char('0'))
                             .arg(name);
    QVERIFY(front()->grab().save(QDir(folder).filePath(file)));
}

} // namespace numauth::tests
