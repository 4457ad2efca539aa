#pragma once

#include "models/base/Clock.h"
#include "models/scheme/KeyRotation.h"
#include "models/workspace/CloudStates.h"
#include "ui/scheme/PackageQueue.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QStandardItemModel;
class QToolButton;

namespace numauth::ui {

class LedgerTimeline;
class LedgerView;
class TabHead;
class TableView;

/// The tabs under the schemes: which app version has which key and what that does, what the cloud
/// has answered, which package of an app has a scheme for which signature, and which files were
/// read.
class SchemeDock : public QWidget
{
    Q_OBJECT

public:
    enum Tab { LedgerTab, CloudTab, FlavourTab, ReadTab };

    /// Both must outlive the dock.
    SchemeDock(const scheme::KeyRotation &rotation, const Clock &clock, QWidget *parent = nullptr);

    /// Reads ledger and cloud states of \p folder anew; empty: none.
    void openWorkspace(const QString &folder);
    /// \p outcome says what became of the file, in a few words.
    void addRead(const PackageRead &read, const QString &outcome, int verdict);
    void setTab(Tab tab);
    /// Whose keys the timeline shows.
    void setScheme(const QString &id);
    LedgerTimeline *timeline() const { return m_timeline; }
    TableView *table(Tab tab) const { return m_tables.at(tab); }
    LedgerView *ledger() const { return m_ledger; }
    /// A tool at the right of the tabs, while \p tab is open.
    void addTool(QAction *action, Tab tab,
                 Qt::ToolButtonStyle style = Qt::ToolButtonTextBesideIcon);

signals:
    /// A file that was read shall be shown in full.
    void readOpened(const numauth::ui::PackageRead &read);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *layOutLedger();
    void fillTimeline();
    void openRead(const QModelIndex &index);
    void fillLedger();
    void fillCloud();
    void fillFlavours();
    void fillReads();
    void retranslate();

    struct ReadRow
    {
        PackageRead read;
        QString outcome;
        int verdict = 0;
    };

    QString m_folder;
    LedgerTimeline *m_timeline;
    const scheme::KeyRotation &m_rotation;
    QString m_scheme;
    LedgerView *m_ledger;
    TabHead *m_head;
    QStackedWidget *m_stack;
    /// Tools that are words where there is room.
    QList<QToolButton *> m_wordyTools;
    QList<TableView *> m_tables;
    QList<QStandardItemModel *> m_models;
    QList<ReadRow> m_reads;
};

/// `created here`, `key answers` … in words.
QString cloudStateWord(workspace::CloudState state);

} // namespace numauth::ui
