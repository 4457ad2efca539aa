#pragma once

#include "ui/consent/PageSession.h"
#include "ui/shell/Place.h"

class QAction;

namespace numauth::ui {

class ExportDialog;

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
    void copy();

signals:
    void toastRequested(const numauth::ui::ToastMessage &message);
    void statusMessage(const QString &text);

private:
    void refresh();
    void tellExported(const QString &path);

    PageSession &m_session;
    QWidget *m_window;
    QString m_folder;
    QAction *m_export;
    QAction *m_copy;
};

} // namespace numauth::ui
