#pragma once

#include "models/sandbox/ServerFlow.h"
#include "ui/phone/PhoneSession.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace numauth::ui {

class Label;
class SegmentedGroup;
class TableView;
class ServerStepModel;

/// The app's server, played against the sandbox: a login, or the registration of a new user, with
/// a code by SMS where the phone gives no token or the numbers differ.
class ServerPanel : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    ServerPanel(PhoneSession &session, const cloud::OperationTable &operations,
                const cloud::ErrorTable &errors, const Clock &clock, QWidget *parent = nullptr);

    const sandbox::ServerFlow &flow() const { return m_flow; }
    void play();

signals:
    void played();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSteps();
    void showResult(const Result<> &result);
    void retranslate();

    PhoneSession &m_session;
    sandbox::ServerFlow m_flow;
    ServerStepModel *m_model;
    SegmentedGroup *m_kind;
    QLineEdit *m_number;
    QPushButton *m_play;
    TableView *m_table;
    Label *m_end;
};

} // namespace numauth::ui
