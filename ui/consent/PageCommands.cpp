#include "ui/consent/PageCommands.h"

#include "models/base/AtomicFile.h"
#include "ui/consent/DeviceLibraryDialog.h"
#include "ui/consent/ExportDialog.h"
#include "ui/consent/PageCopy.h"
#include "ui/consent/PlatformDialog.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace numauth::ui {

PageCommands::PageCommands(PageSession &session, QWidget *window)
    : QObject(window), m_session(session), m_window(window), m_export(new QAction(this)),
      m_copy(new QAction(this)), m_library(new QAction(this)), m_platform(new QAction(this)),
      m_sets(new QMenu(window))
{
    m_export->setObjectName(QStringLiteral("consent.exportPage"));
    m_export->setIcon(themeIcon(QStringLiteral("export")));
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_copy->setObjectName(QStringLiteral("consent.copyPage"));
    m_copy->setIcon(themeIcon(QStringLiteral("copy")));
    connect(m_export, &QAction::triggered, this, &PageCommands::openExport);
    m_library->setObjectName(QStringLiteral("consent.deviceLibrary"));
    m_library->setIcon(themeIcon(QStringLiteral("device")));
    m_sets->menuAction()->setObjectName(QStringLiteral("consent.deviceSets"));
    connect(m_library, &QAction::triggered, this, &PageCommands::openLibrary);
    connect(m_sets, &QMenu::aboutToShow, this, &PageCommands::fillSets);
    connect(m_copy, &QAction::triggered, this, &PageCommands::copy);
    connect(&session, &PageSession::documentChanged, this, &PageCommands::refresh);
    m_platform->setObjectName(QStringLiteral("consent.otherPlatform"));
    connect(m_platform, &QAction::triggered, this, &PageCommands::openPlatform);
    connect(&session, &PageSession::documentChanged, this, &PageCommands::retranslate);
    window->addActions({m_export, m_copy, m_library, m_platform});
    retranslate();
    refresh();
}

QList<shell::PlaceAction> PageCommands::menuActions() const
{
    return {{shell::MenuId::Page, m_export, true},
            {shell::MenuId::Page, m_copy, false},
            {shell::MenuId::Page, m_platform, false},
            {shell::MenuId::Page, m_library, true},
            {shell::MenuId::Page, m_sets->menuAction(), false}};
}

void PageCommands::retranslate()
{
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Picture, contact sheet, PDF, gallery or report of this page"));
    m_library->setText(tr("Device library…"));
    m_library->setToolTip(tr("Own devices, device sets and shares of the market"));
    m_sets->setTitle(tr("Checked devices"));
    m_platform->setText(
        tr("The page on %1…").arg(platformName(consent::otherPlatform(m_session.page().platform))));
    m_platform->setToolTip(
        tr("Map the page to the other platform; what cannot be is listed first"));
    m_copy->setText(tr("Copy the page"));
    m_copy->setToolTip(tr("Page file, picture and findings into the clipboard"));
}

void PageCommands::refresh()
{
    const bool isOpen = m_session.document() != nullptr;
    for (QAction *action : {m_export, m_copy, m_platform})
        action->setEnabled(isOpen);
}

ExportDialog *PageCommands::openExport()
{
    if (!m_session.document())
        return nullptr;
    auto *dialog = new ExportDialog(m_session, m_folder, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, &PageCommands::tellExported);
    dialog->open();
    return dialog;
}

PlatformDialog *PageCommands::openPlatform()
{
    const Result<consent::PlatformMap> map = consent::PlatformMap::open();
    if (!map)
        emit toastRequested({map.error().message, Verdict::Refuses, {}, {}});
    if (!m_session.document() || !map)
        return nullptr;
    auto *dialog = new PlatformDialog(m_session, *map, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { createMapped(dialog->mapped().page); });
    dialog->open();
    return dialog;
}

/// Beside the other pages of the workspace under a name that is free; without one it is not saved.
void PageCommands::createMapped(const consent::ConsentPage &page)
{
    consent::ConsentPage made = page;
    const QString base = QStringLiteral("%1-%2").arg(page.name.isEmpty() ? tr("page") : page.name,
                                                     consent::platformId(page.platform));
    const QDir pages(QDir(m_folder).filePath(QStringLiteral("pages")));
    made.name = base;
    for (int number = 2; pages.exists(made.name + QStringLiteral(".json")); ++number)
        made.name = QStringLiteral("%1-%2").arg(base).arg(number);
    if (m_folder.isEmpty()) {
        m_session.setDocument(std::make_unique<consent::ConsentDocument>(made));
        return;
    }
    const QString path = pages.filePath(made.name + QStringLiteral(".json"));
    if (const Result<> written = AtomicFile::write(path, made.write()); !written) {
        emit toastRequested({written.error().message, Verdict::Refuses, {}, {}});
        return;
    }
    emit pageCreated(path);
}

void PageCommands::readDevices(const QString &folder)
{
    const Result<consent::DeviceFile> file = consent::DeviceFile::ofWorkspace(folder);
    if (!file)
        emit toastRequested({file.error().message, Verdict::Refuses, {}, {}});
    m_session.setDeviceFile(file.valueOr({}));
    m_session.setDeviceSet({});
}

DeviceLibraryDialog *PageCommands::openLibrary()
{
    if (m_folder.isEmpty()) {
        emit toastRequested(
            {tr("Open a workspace first: it keeps the devices."), Verdict::Information, {}, {}});
        return nullptr;
    }
    auto *dialog =
        new DeviceLibraryDialog(m_session.knownDevices(), m_session.deviceFile(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { saveDevices(dialog); });
    dialog->open();
    return dialog;
}

void PageCommands::saveDevices(DeviceLibraryDialog *dialog)
{
    const consent::DeviceFile file = dialog->file();
    const Result<> written = AtomicFile::write(consent::DeviceFile::pathIn(m_folder), file.write());
    if (!written) {
        emit toastRequested({written.error().message, Verdict::Refuses, {}, {}});
        return;
    }
    m_session.setDeviceFile(file);
}

void PageCommands::fillSets()
{
    m_sets->clear();
    const auto add = [this](const QString &text, const QString &name) {
        QAction *entry = m_sets->addAction(text);
        entry->setCheckable(true);
        entry->setChecked(m_session.deviceSet() == name);
        connect(entry, &QAction::triggered, this, [this, name] { m_session.setDeviceSet(name); });
    };
    add(tr("All devices"), {});
    for (const consent::DeviceSet &set : m_session.deviceFile().sets)
        add(set.name, set.name);
}

void PageCommands::tellExported(const QString &path)
{
    emit toastRequested({tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), Verdict::Ok,
                         tr("Show in folder"), [path] {
                             QDesktopServices::openUrl(
                                 QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                         }});
}

void PageCommands::copy()
{
    QGuiApplication::clipboard()->setMimeData(pageForClipboard(m_session));
    emit statusMessage(tr("Copied as page file, picture and text."));
}

} // namespace numauth::ui
