#pragma once

#include "models/base/Clock.h"
#include "models/cloud/LiveGuard.h"
#include "models/cloud/OwnEnvironments.h"
#include "ui/shell/SettingsPage.h"

#include <functional>

class QPushButton;
class QSpinBox;
class QStandardItemModel;

namespace numauth::ui {

class FormRow;
class Label;
class NetworkForm;
class TableView;

/// The settings of where calls may go: how many billed calls a day, where the live cloud's key
/// comes from, and the workspace's own gateways.
class EnvironmentsPage : public shell::SettingsPage
{
    Q_OBJECT

public:
    /// \p clock must outlive the page. \p vaultNames are offered for references.
    EnvironmentsPage(const Clock &clock, const std::function<QStringList()> &vaultNames,
                     const QString &usagePath = cloud::LiveUsage::defaultPath(),
                     QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("environments"); }
    QString iconName() const override { return QStringLiteral("cloud"); }
    QString title() const override { return tr("Environments"); }
    QStringList searchWords() const override;
    void restoreDefaults() override;

    /// Shows the environments of the workspace in \p folder; of none when it is empty.
    void openWorkspace(const QString &folder);

signals:
    /// The file says something else now.
    void environmentsChanged();
    void capChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void setCap(int cap);
    void edit(const cloud::OwnEnvironment &environment, const QString &formerName);
    void editCurrent();
    void removeCurrent();
    void store(const cloud::OwnEnvironments &environments);
    QString currentName() const;
    void fill();
    void showUsage();
    void updateButtons();
    void retranslate();

    const Clock &m_clock;
    std::function<QStringList()> m_vaultNames;
    cloud::LiveUsage m_usage;
    QString m_folder;
    cloud::OwnEnvironments m_environments;
    QSpinBox *m_cap;
    FormRow *m_capRow;
    NetworkForm *m_network;
    Label *m_head;
    QStandardItemModel *m_model;
    TableView *m_table;
    QPushButton *m_add;
    QPushButton *m_live;
    QPushButton *m_edit;
    QPushButton *m_remove;
    Label *m_message;
};

} // namespace numauth::ui
