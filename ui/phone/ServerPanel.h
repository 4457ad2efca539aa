#pragma once

#include "models/sandbox/ServerSuite.h"
#include "ui/phone/PhoneSession.h"

#include <QWidget>

#include <optional>

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
    /// What was played, as a suite; absent unless it was this phone, set as it is now, that was
    /// played to its end.
    std::optional<sandbox::ServerSuite> suite() const;
    /// False when there is no sandbox to answer; played() follows otherwise.
    bool play();

signals:
    void played();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the outcome depends on.
    struct Case
    {
        sandbox::ServerFlow::Kind kind;
        phone::PhoneState state;
        QString typed;

        friend bool operator==(const Case &, const Case &) = default;
    };

    Case currentCase() const;
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
    std::optional<Case> m_played;
};

} // namespace numauth::ui
