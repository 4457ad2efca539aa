#pragma once

#include "models/base/Result.h"

#include <QObject>
#include <QString>

class QMenu;
class QWidget;

namespace numauth::shell {

class ActionTable;
class Settings;
class WorkspaceHost;

/// Does the workspace actions of the window and fills the menu of the workspace button.
class WorkspaceCommands : public QObject
{
    Q_OBJECT

public:
    WorkspaceCommands(WorkspaceHost *host, ActionTable *actions, Settings *settings,
                      QWidget *window);

    QMenu *menu() const { return m_menu; }
    void open(const QString &folder);
    void refresh();

signals:
    void failed(const numauth::Error &error);

private:
    void askAndOpen();
    void askAndCreate();
    void openSample();
    void reveal();
    void finish(const Result<> &done);
    void fillMenu();

    WorkspaceHost *m_host;
    ActionTable *m_actions;
    Settings *m_settings;
    QWidget *m_window;
    QMenu *m_menu;
};

} // namespace numauth::shell
