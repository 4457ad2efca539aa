#include "ui/cloud/CloudPlace.h"

#include "ui/cloud/AboutOperation.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/AssertionPanel.h"
#include "ui/cloud/CallDock.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CallSidebar.h"
#include "ui/cloud/CodePanel.h"
#include "ui/cloud/EnvironmentBar.h"
#include "ui/cloud/HistoryPanel.h"
#include "ui/cloud/OperationList.h"
#include "ui/cloud/SignaturePanel.h"
#include "ui/cloud/SuiteSession.h"
#include "ui/cloud/TokenFields.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace numauth::ui {

CloudPlace::CloudPlace(const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
                       sandbox::SandboxServer &sandbox, QWidget *parent,
                       const QString &liveUsagePath)
    : Place(parent), m_operations(operations), m_errors(errors), m_sandbox(sandbox),
      m_client(operations, errors, m_clock, cloud::randomNonce),
      m_gate(this, m_clock, liveUsagePath),
      m_suites(new SuiteSession(operations, errors, m_clock, sandbox, this)),
      m_environment(
          new EnvironmentBar(operations, sandbox, nullptr,
                             cloud::CallNetwork::pathIn(QFileInfo(liveUsagePath).path()))),
      m_liveBanner(new VerdictBanner), m_sidebar(new CallSidebar(operations)),
      m_list(m_sidebar->operations()), m_name(new Label({}, TextSize::Section)),
      m_title(new Label({}, TextSize::Small, Tone::Muted)), m_effect(new Chip),
      m_endpoint(new Label({}, TextSize::Small, Tone::Muted)), m_algorithm(new SegmentedGroup),
      m_form(new CallForm), m_answer(new AnswerPanel), m_signature(new SignaturePanel),
      m_code(new CodePanel), m_about(new AboutOperation), m_details(new TabHead),
      m_dock(new CallDock(sandbox, operations, *m_suites)),
      m_tokens(new TokenFields(*m_form, sandbox, errors, this)), m_send(new QAction(this)),
      m_stop(new QAction(this)), m_star(new QAction(this)), m_copyCode(new QAction(this)),
      m_toSandbox(new QAction(this)), m_paste(new QAction(this)), m_showHistory(new QAction(this))
{
    setObjectName(QStringLiteral("cloud"));
    m_send->setIcon(themeIcon(QStringLiteral("send"), IconTint::OnAccent));
    m_send->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return)});
    m_stop->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    m_stop->setVisible(false);
    m_star->setIcon(themeIcon(QStringLiteral("star")));
    m_star->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_copyCode->setIcon(themeIcon(QStringLiteral("code")));
    m_copyCode->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copyCode, &QAction::triggered, this, &CloudPlace::copyCode);
    connect(m_toSandbox, &QAction::triggered, this, [this] { m_environment->setLive(false); });
    m_paste->setIcon(themeIcon(QStringLiteral("paste")));
    m_paste->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    connect(m_paste, &QAction::triggered, this, &CloudPlace::paste);
    m_showHistory->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    m_liveBanner->setObjectName(QStringLiteral("cloud.live.banner"));
    m_liveBanner->addAction(m_toSandbox)->setObjectName(QStringLiteral("cloud.toSandbox"));
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_liveBanner);
    column->addWidget(makeSplit(), 1);
    setCentralWidget(central);

    connect(m_send, &QAction::triggered, this, &CloudPlace::send);
    connect(m_stop, &QAction::triggered, &m_client, &cloud::ApiClient::cancel);
    connect(m_showHistory, &QAction::triggered, m_dock, &CallDock::showHistory);
    connect(m_form, &CallForm::sendRequested, this, &CloudPlace::send);
    connect(m_form, &CallForm::edited, this, &CloudPlace::showCode);
    connectHistory();
    connectSuites();
    connect(m_form, &CallForm::mintRequested, this, &CloudPlace::mint);
    connect(&m_client, &cloud::ApiClient::finished, this, &CloudPlace::showAnswer);
    connect(m_environment, &EnvironmentBar::changed, this, &CloudPlace::showEnvironment);
    connect(m_environment, &EnvironmentBar::changed, this, &Place::titleChanged);
    connect(m_list, &OperationList::chosen, this, &CloudPlace::showOperation);
    retranslate();
    openWorkspace({});
    openThing(QStringLiteral("GetMobile"));
}

void CloudPlace::report(const Error &error)
{
    emit toastRequested({error.message, Verdict::Refuses});
}

CloudPlace::~CloudPlace() = default;

QString CloudPlace::title() const
{
    return tr("Test calls");
}

QString CloudPlace::windowNote() const
{
    return m_environment->isLive() ? QStringLiteral("Live") : QString();
}

QList<shell::PlaceAction> CloudPlace::menuActions() const
{
    return {{shell::MenuId::Calls, m_send, false},
            {shell::MenuId::Calls, m_stop, false},
            {shell::MenuId::Calls, m_paste, true},
            {shell::MenuId::Calls, m_star, false},
            {shell::MenuId::Calls, m_copyCode, false},
            {shell::MenuId::Calls, m_showHistory, true},
            {shell::MenuId::Calls, m_dock->history()->compareAction(), false}};
}

QList<shell::Thing> CloudPlace::things() const
{
    QList<shell::Thing> things;
    for (const cloud::Operation &operation : m_operations.operations())
        things << shell::Thing{operation.name,         QStringLiteral("calls"),
                               tr("Operations"),       operation.name,
                               operation.title.text(), {operation.title.zh, operation.title.en}};
    return things;
}

void CloudPlace::openThing(const QString &id)
{
    m_list->choose(id);
}

void CloudPlace::showOperation(const QString &name)
{
    const cloud::Operation *former = m_operation;
    m_operation = m_operations.find(name);
    if (!m_operation)
        return;
    if (m_operation != former)
        m_answer->assertions()->begin(*m_operation);
    m_name->setText(m_operation->name);
    m_title->setText(m_operation->title.text());
    m_effect->setLook({cloud::effectLabel(m_operation->effect).text(), ChipLook::Shape::Tinted,
                       m_operation->isCharged ? Verdict::NonCompliant : Verdict::Information});
    m_about->show(*m_operation);
    m_form->setOperation(*m_operation);
    m_tokens->fill();
    m_answer->clear();
    showEnvironment();
}

/// Live is never to be overlooked: a banner over the whole place, and a button that warns.
void CloudPlace::showEnvironment()
{
    const bool isLive = m_environment->isLive();
    const bool isSandbox = m_environment->kind() == cloud::EnvironmentKind::Sandbox;
    m_endpoint->setText(m_environment->addressText());
    m_liveBanner->setVisible(!isSandbox);
    const QString usage = m_gate.usageText().toHtmlEscaped();
    if (isLive)
        m_liveBanner->setVerdict(Verdict::NonCompliant, tr("Live cloud"),
                                 tr("Calls are sent for real, and some cost money. %1").arg(usage));
    else
        m_liveBanner->setVerdict(
            Verdict::NonCompliant, m_environment->ownName().toHtmlEscaped(),
            tr("Calls leave the sandbox; those that a cloud bills count. %1").arg(usage));
    m_form->setMintsTokens(isSandbox);
    m_send->setIcon(
        themeIcon(QStringLiteral("send"), isSandbox ? IconTint::OnAccent : IconTint::Warn));
    setButtonKind(m_sendButton, isSandbox ? ButtonKind::Primary : ButtonKind::Warn);
    const bool isBilled = m_operation && cloud::isBilled(*m_operation);
    m_send->setText(!isLive    ? tr("Send")
                    : isBilled ? tr("Send to Live · billed")
                               : tr("Send to Live"));
    m_send->setToolTip(isLive      ? tr("Sign the request and send it to the live cloud")
                       : isSandbox ? tr("Sign the request and send it to the sandbox")
                                   : tr("Sign the request and send it to this gateway"));
    showCode();
}

cloud::ApiRequest CloudPlace::request() const
{
    cloud::ApiRequest request;
    request.operation = m_operation->name;
    request.parameters = m_form->values();
    return request;
}

void CloudPlace::send()
{
    if (!m_operation || m_client.isBusy() || !m_form->check())
        return;
    const Result<cloud::CloudEnvironment> environment = m_environment->environment();
    if (!environment) {
        m_answer->showRefusal(environment.error());
        return;
    }
    m_sent = request();
    const Result<bool> admitted = m_gate.admit(*m_operation, m_sent, *environment);
    if (!admitted)
        m_answer->showRefusal(admitted.error());
    if (!admitted.valueOr(false))
        return;
    m_sentTo = environment->name;
    m_sentAlgorithm = static_cast<cloud::SignatureAlgorithm>(m_algorithm->currentData().toInt());
    m_send->setVisible(false);
    m_stop->setVisible(true);
    m_client.send(m_sent, *environment, m_sentAlgorithm);
}

void CloudPlace::showAnswer(const Result<cloud::ApiReply> &result)
{
    m_stop->setVisible(false);
    m_send->setVisible(true);
    const cloud::Operation &operation = *m_operations.find(m_sent.operation);
    m_answer->show(result, operation);
    if (result)
        m_signature->show(result->steps, m_sentAlgorithm);
    const Result<> stored = m_dock->history()->model()->append(
        cloud::makeRecord(m_sent, m_sentAlgorithm, m_sentTo, m_clock.now(), &operation, result));
    showEnvironment();
    if (!stored)
        report(stored.error());
    emit answered();
}

void CloudPlace::showCode()
{
    if (!m_operation)
        return;
    cloud::ApiRequest wanted = request();
    wanted.endpoint = m_environment->kind() == cloud::EnvironmentKind::Sandbox
                          ? m_sandbox.url()
                          : QUrl(m_environment->addressText());
    m_code->show(wanted, *m_operation);
}

void CloudPlace::copyCode()
{
    m_details->tabs()->setCurrentIndex(CodeTab);
    m_code->copy();
    emit statusMessage(tr("Copied as %1.").arg(m_code->languageName()));
}

void CloudPlace::mint(const QString &parameter)
{
    const sandbox::Token token = m_tokens->mint(parameter, m_form->carrier());
    emit statusMessage(
        tr("The token lives until %1 and can be used once.")
            .arg(token.expiresAt.toLocalTime().toString(QStringLiteral("HH:mm:ss"))));
}

void CloudPlace::retranslate()
{
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("End the call under way"));
    m_paste->setText(tr("Paste a curl command"));
    m_paste->setToolTip(tr("Fill the form with the curl command in the clipboard"));
    m_star->setText(tr("Save this request"));
    m_star->setToolTip(tr("Keep this request under a name, without its tokens and numbers"));
    m_showHistory->setText(tr("Show history"));
    m_details->tabs()->setTabText(SignatureTab, tr("Signature steps"));
    m_details->tabs()->setTabText(CodeTab, tr("Code"));
    m_details->tabs()->setTabText(AboutTab, tr("About"));
    m_copyCode->setText(tr("Copy as code"));
    m_copyCode->setToolTip(tr("Copy this request in the language chosen under Code"));
    m_toSandbox->setText(tr("Back to the sandbox"));
    m_algorithm->setAccessibleName(tr("Signature"));
    if (m_operation)
        showOperation(QString(m_operation->name));
    emit titleChanged();
}

void CloudPlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
