#pragma once

#include "ui/consent/PageSession.h"
#include "ui/shell/Place.h"

class QAction;
class QMenu;

namespace numauth::ui {

class DeviceLibraryDialog;
class ExportDialog;
class PlatformDialog;

/// What a person does with the open page as a whole: take it out of the program. Owns the actions,
/// which the menu and the toolbar show.
class PageCommands : public QObject
{
    Q_OBJECT

public:
    /// \p window is where dialogs stand.
    PageCommands(PageSession &session, QWidget *window);

    void setFolder(const QString &folder) { m_folder = folder; }
    QList<shell::PlaceAction> menuActions() const;
    QAction *exportAction() const { return m_export; }
    void retranslate();

    ExportDialog *openExport();
    DeviceLibraryDialog *openLibrary();
    /// Shows the page as it would be on the other platform, and makes it when a person says so.
    PlatformDialog *openPlatform();
    void copy();
    /// Takes the own devices of \p folder; an unreadable file is told and changes nothing.
    void readDevices(const QString &folder);

signals:
    void toastRequested(const numauth::ui::ToastMessage &message);
    void statusMessage(const QString &text);
    /// A page file was made beside the open one and should be shown.
    void pageCreated(const QString &path);

private:
    void refresh();
    void saveDevices(DeviceLibraryDialog *dialog);
    void fillSets();
    void createMapped(const consent::ConsentPage &page);
    void tellExported(const QString &path);

    PageSession &m_session;
    QWidget *m_window;
    QString m_folder;
    QAction *m_export;
    QAction *m_copy;
    QAction *m_library;
    QAction *m_platform;
    QMenu *m_sets;
};

} // namespace numauth::ui
