#pragma once

#include "ui/shell/WorkspaceHost.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QMenuBar;
class QToolButton;

namespace numauth::shell {

/// The button that looks like a search field and opens the palette.
class PaletteField;
class VaultControl;

/// The bar over the window: mark, menus, workspace, palette field; 44 px.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    QMenuBar *menuBar() const { return m_menuBar; }
    /// Hides the workspace button while nothing keeps workspaces.
    void setWorkspaceMenu(QMenu *menu);
    void setWorkspace(const WorkspaceInfo &info);
    /// Adds the button of the vault.
    void setVault(VaultControl *vault);
    void setPaletteKeys(const QString &keys);
    /// Where the palette hangs, in global coordinates.
    QRect paletteAnchor() const;

signals:
    void paletteRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QHBoxLayout *m_row;
    QMenuBar *m_menuBar;
    QToolButton *m_workspace;
    PaletteField *m_palette;
    WorkspaceInfo m_info;
};

} // namespace numauth::shell
