#pragma once

#include "ui/shell/PaletteModel.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace numauth::shell {

/// The list that finds commands and things: frameless, 640 x 420, under its field in the top bar.
/// Enter runs, Escape or a click elsewhere closes.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    enum class Scope { Everything, Things };

    explicit CommandPalette(QWidget *parent);

    /// Opens centred under \p anchor (global coordinates), inside the window of the parent.
    void popUp(const QList<PaletteEntry> &entries, const QStringList &recent, const QRect &anchor);

signals:
    void chosen(const numauth::shell::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void moveSelection(int step);
    void choose(const QModelIndex &index);
    void search(const QString &query);
    void retranslate();

    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
};

} // namespace numauth::shell
