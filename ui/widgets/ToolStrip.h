#pragma once

#include <QToolBar>

class QToolButton;

namespace numauth::ui {

/// The toolbar of a place: 40 px on chrome with a line under it, fixed; what does not fit goes into
/// the ⋯ menu at its end. Add controls by addWidget() and a gap to the right end by addStretch().
class ToolStrip : public QToolBar
{
    Q_OBJECT

public:
    /// \p objectName as in `consent.toolbar`.
    explicit ToolStrip(const QString &objectName, QWidget *parent = nullptr);

    void addStretch();
    /// The distance to the window's edge, behind what stands after a stretch.
    void addEdge();
    /// A bordered tool button that does \p action and shows its text beside the icon.
    QToolButton *addButton(QAction *action,
                           Qt::ToolButtonStyle style = Qt::ToolButtonTextBesideIcon);
};

} // namespace numauth::ui
