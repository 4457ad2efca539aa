#pragma once

#include "models/cloud/HistoryRetention.h"
#include "models/cloud/OperationTable.h"
#include "ui/shell/SettingsPage.h"

#include <functional>

class QLineEdit;
class QPushButton;
class QSpinBox;
class QStandardItemModel;

namespace numauth::ui {

class FormRow;
class Label;
class TableView;

/// The settings of what is kept and who is contacted: how long past calls stay, a number to be
/// forgotten, and every host that this program may talk to, with the reason.
class PrivacyPage : public shell::SettingsPage
{
    Q_OBJECT

public:
    /// Removes a number everywhere and says how many entries it was in.
    using Forget = std::function<Result<int>(const QString &number)>;

    PrivacyPage(const cloud::OperationTable &operations, const Forget &forget,
                const QString &retentionPath = cloud::HistoryRetention::defaultPath(),
                QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("privacy"); }
    QString iconName() const override { return QStringLiteral("shield"); }
    QString title() const override { return tr("Privacy"); }
    QStringList searchWords() const override;
    void restoreDefaults() override;

    /// Lists the gateways of the workspace in \p folder among the hosts.
    void openWorkspace(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void readDays();
    void storeDays(int days);
    void forgetNumber();
    void listHosts();
    void retranslate();

    QString m_liveHost;
    Forget m_forget;
    QString m_retentionPath;
    QString m_folder;
    QSpinBox *m_days;
    FormRow *m_daysRow;
    QLineEdit *m_number;
    QPushButton *m_forgetButton;
    FormRow *m_numberRow;
    Label *m_head;
    QStandardItemModel *m_hosts;
    TableView *m_table;
};

} // namespace numauth::ui
