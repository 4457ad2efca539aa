#pragma once

#include "models/diagnosis/app/UpgradeAdvice.h"
#include "ui/diagnosis/AppSession.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;
class QStandardItemModel;

namespace numauth::ui {

class Chip;
class DockHead;
class FindingListModel;
class Label;
class SegmentedGroup;
class TableView;

/// What the doctor found in an app: the findings with their counts, how two packages differ, and
/// what going to another SDK version breaks.
class AppPanel : public QWidget
{
    Q_OBJECT

public:
    /// Table and advice must outlive the panel. \p members as of diagnosis::app::apiMembersOf().
    AppPanel(const diagnosis::app::AppCheckTable &table,
             const diagnosis::app::UpgradeAdvice &advice,
             const QList<diagnosis::app::ApiMember> &members, QWidget *parent = nullptr);

    /// One app, or two to compare; none empties the panel.
    void present(const ExaminedApps &apps);
    const ExaminedApps &apps() const { return m_apps; }
    /// The app that \p finding is about.
    const diagnosis::app::ExaminedApp *appOf(const Finding &finding) const;
    void select(const Finding &finding);
    QString sdkWords() const;

signals:
    void findingChosen(const numauth::Finding &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Page { Findings, Differences, Upgrade };

    TableView *makeFindingTable(FindingListModel *model, const char *name);
    QWidget *makeUpgrade();
    void fillVersions();
    void showHead();
    void showDifferences();
    void advise();
    QString upgradeWords(const diagnosis::app::UpgradeReport &report) const;
    void retranslate();

    const diagnosis::app::UpgradeAdvice &m_advice;
    QList<diagnosis::app::ApiMember> m_members;
    ExaminedApps m_apps;
    DockHead *m_head;
    QList<Chip *> m_counts;
    SegmentedGroup *m_pages;
    QStackedWidget *m_stack;
    FindingListModel *m_findings;
    QStandardItemModel *m_differences;
    FindingListModel *m_changes;
    TableView *m_findingTable;
    TableView *m_differenceTable;
    TableView *m_changeTable;
    QComboBox *m_version;
    Label *m_versionLabel;
    Label *m_answer;
};

} // namespace numauth::ui
