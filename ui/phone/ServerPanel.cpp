#include "ui/phone/ServerPanel.h"

#include "ui/phone/ServerStepModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

using sandbox::ServerFlow;

ServerPanel::ServerPanel(PhoneSession &session, const cloud::OperationTable &operations,
                         const cloud::ErrorTable &errors, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_session(session), m_flow(operations, errors, clock),
      m_model(new ServerStepModel(this)), m_kind(new SegmentedGroup), m_number(new QLineEdit),
      m_play(new QPushButton), m_table(new TableView), m_end(new Label({}, TextSize::Small))
{
    m_kind->setObjectName(QStringLiteral("phone.server.kind"));
    m_kind->addSegment({}, static_cast<int>(ServerFlow::Kind::Login));
    m_kind->addSegment({}, static_cast<int>(ServerFlow::Kind::Register));
    m_number->setObjectName(QStringLiteral("phone.server.number"));
    m_play->setObjectName(QStringLiteral("phone.server.play"));
    m_play->setIcon(themeIcon(QStringLiteral("play")));
    setSmallButton(m_play);
    m_table->setObjectName(QStringLiteral("phone.server.steps"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(false);
    m_table->setColumnWidth(ServerStepModel::Operation, 190);
    m_table->setColumnWidth(ServerStepModel::Code, 150);
    m_end->setObjectName(QStringLiteral("phone.server.end"));
    m_end->setWordWrap(true);
    m_end->setContentsMargins(14, 4, 14, 6);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(12, 8, 12, 8);
    tools->setSpacing(10);
    tools->addWidget(m_kind);
    tools->addWidget(m_number, 1);
    tools->addWidget(m_play);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_end);
    connect(m_play, &QPushButton::clicked, this, &ServerPanel::play);
    connect(&m_flow, &ServerFlow::stepped, this, &ServerPanel::showSteps);
    connect(&m_flow, &ServerFlow::finished, this, &ServerPanel::showResult);
    retranslate();
}

ServerPanel::Case ServerPanel::currentCase() const
{
    auto kind = static_cast<ServerFlow::Kind>(m_kind->currentData().toInt());
    const phone::PhoneState &state = m_session.state();
    if (kind == ServerFlow::Kind::Register &&
        state[QStringLiteral("appHost")] == QLatin1StringView("h5"))
        kind = ServerFlow::Kind::WebRegister;
    const QString typed = m_number->text().trimmed();
    return {kind, state, typed.isEmpty() ? m_session.number() : typed};
}

bool ServerPanel::play()
{
    const sandbox::SandboxServer &sandbox = m_session.sandbox();
    if (!sandbox.isRunning()) {
        m_end->setTone(Tone::Refuse);
        m_end->setText(tr("The sandbox is not running: start it in the status bar."));
        return false;
    }
    if (m_flow.isRunning())
        return true;
    m_played = currentCase();
    const QString token =
        m_session.fetchFor(m_played->kind == ServerFlow::Kind::Login ? phone::PhoneAction::Login
                                                                     : phone::PhoneAction::Verify);
    m_play->setEnabled(false);
    m_flow.start(m_played->kind, token, m_played->typed,
                 {QStringLiteral("sandbox"), cloud::EnvironmentKind::Sandbox, sandbox.url(),
                  sandbox.credentials()});
    return true;
}

std::optional<sandbox::ServerSuite> ServerPanel::suite() const
{
    if (m_flow.isRunning() || m_flow.steps().isEmpty() || m_played != currentCase())
        return std::nullopt;
    const auto carrier = m_session.carrier();
    return sandbox::ServerSuite::of(m_flow.steps(),
                                    {carrier ? consent::carrierId(*carrier).toUpper() : QString(),
                                     m_session.number(), m_played->typed});
}

void ServerPanel::showSteps()
{
    m_model->setSteps(m_flow.steps());
}

void ServerPanel::showResult(const Result<> &result)
{
    m_play->setEnabled(true);
    showSteps();
    const QList<sandbox::ServerStep> &steps = m_flow.steps();
    const bool isBySms = steps.size() > 1;
    m_end->setTone(m_flow.hasSucceeded() ? Tone::Ok : Tone::Refuse);
    if (!result)
        m_end->setText(result.error().message);
    else if (!m_flow.hasSucceeded())
        m_end->setText(tr("The user is not in."));
    else
        m_end->setText(isBySms ? tr("The user is in, by a code sent by SMS.")
                               : tr("The user is in, by the number of the SIM."));
    emit played();
}

void ServerPanel::retranslate()
{
    m_kind->setSegmentText(0, tr("Log in"));
    m_kind->setSegmentText(1, tr("New user"));
    m_kind->setAccessibleName(tr("What the server does"));
    m_number->setPlaceholderText(tr("Number that the user types; empty: the SIM's"));
    m_number->setAccessibleName(tr("Number that the user types"));
    m_play->setText(tr("Play"));
    m_table->setAccessibleName(tr("Calls of the server"));
    m_table->setEmptyText(tr("The server's calls stand here: the token is exchanged or compared, "
                             "else a code goes out by SMS."));
    showSteps();
}

void ServerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
