// What the place asks of the cloud: the sandbox, the live cloud with its guards, or a gateway that
// the workspace names.
#include "ui/cloud/EnvironmentBar.h"
#include "ui/scheme/ConfirmDialog.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemePlace.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace numauth::ui {

using cloud::EnvironmentKind;
using workspace::SchemeImpact;
using workspace::SyncKind;
using workspace::SyncRequest;

namespace {
const QString taskId = QStringLiteral("scheme.cloud");
} // namespace

QWidget *SchemePlace::layOutCloud(QWidget *content)
{
    m_liveBanner->setObjectName(QStringLiteral("scheme.live.banner"));
    m_environmentBar->setObjectName(QStringLiteral("scheme.environment"));
    m_environmentBar->setSecrets(
        [this](const QString &reference) {
            return m_services.vault.resolve(reference, m_model->folder());
        },
        [this] {
            QStringList names;
            for (const vault::VaultEntry &entry : m_services.vault.entries().valueOr({}))
                names << entry.name;
            return names;
        });
    connect(m_environmentBar, &EnvironmentBar::changed, this, &SchemePlace::showEnvironment);
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_liveBanner);
    column->addWidget(content, 1);
    return central;
}

void SchemePlace::openCloud(const QString &folder)
{
    m_sync.reset();
    m_requests.clear();
    m_environmentBar->openWorkspace(folder);
    static_cast<void>(m_environmentBar->reload());
    if (folder.isEmpty())
        return;
    m_sync = std::make_unique<workspace::SchemeSync>(
        folder, m_services.rules, m_services.operations, m_services.errors, m_services.clock,
        workspace::SyncServices{[this](const QString &name, const Secret &key) {
                                    return m_services.vault.setValue(name, key);
                                },
                                [this, folder](const QString &reference) {
                                    return m_services.vault.resolve(reference, folder);
                                }});
    connect(m_sync.get(), &workspace::SchemeSync::finished, this, &SchemePlace::takeOutcome);
}

void SchemePlace::reloadEnvironments()
{
    if (const Result<> read = m_environmentBar->reload(); !read)
        report(read.error().message, Verdict::Refuses);
}

/// What is not the sandbox is never to be overlooked: a banner over the whole place, and buttons
/// that warn.
void SchemePlace::showEnvironment()
{
    const bool isLive = m_environmentBar->isLive();
    const bool isSandbox = m_environmentBar->kind() == EnvironmentKind::Sandbox;
    m_liveBanner->setVisible(!isSandbox);
    const QString usage = m_gate.usageText().toHtmlEscaped();
    m_liveBanner->setVerdict(
        Verdict::NonCompliant,
        isLive ? tr("Live cloud") : m_environmentBar->ownName().toHtmlEscaped(),
        isLive ? tr("Schemes are created and deleted for real, at once. %1").arg(usage)
               : tr("Schemes are created and deleted there, not in the sandbox. %1").arg(usage));
    for (QToolButton *button : m_cloudButtons)
        setButtonKind(button, isSandbox ? ButtonKind::Plain : ButtonKind::Warn);
    refreshCounts();
}

QString SchemePlace::environmentWords() const
{
    switch (m_environmentBar->kind()) {
    case EnvironmentKind::Sandbox:
        return tr("the sandbox");
    case EnvironmentKind::Live:
        return tr("the live cloud");
    case EnvironmentKind::Custom:
        break;
    }
    return m_environmentBar->ownName();
}

/// The sandbox's own codes stand beside the files, those of every other environment in them.
QStringList SchemePlace::idsFor(SyncKind kind) const
{
    const bool isSandbox = m_environmentBar->kind() == EnvironmentKind::Sandbox;
    QStringList ids;
    for (int index = 0; index < m_model->rowCount(); ++index) {
        const SchemeRow &row = m_model->row(index);
        const bool isInSandbox =
            isSandbox && row.cloud && row.cloud->state != workspace::CloudState::UnknownCode;
        const bool hasCode = row.scheme && (!row.scheme->schemeCode.isEmpty() || isInSandbox);
        if (row.scheme && hasCode == (kind == SyncKind::ReadKey))
            ids << row.id;
    }
    return ids;
}

void SchemePlace::pull()
{
    if (!m_services.vault.isOpen()) {
        report(tr("Open the vault first: the keys go into it."), Verdict::Information);
        m_services.vaultControl.open();
        return;
    }
    callCloud({SyncKind::ReadKey, idsFor(SyncKind::ReadKey)});
}

void SchemePlace::push()
{
    callCloud({SyncKind::Create, idsFor(SyncKind::Create)});
}

void SchemePlace::deleteInCloud()
{
    if (const int row = currentRow(); row >= 0)
        callCloud({SyncKind::Delete, {m_model->row(row).id}});
}

QList<QStringList> SchemePlace::plan(const PendingCall &call)
{
    QList<QStringList> rows;
    for (const QString &id : call.ids) {
        const auto request = m_sync->plan(call.kind, id, m_environment);
        if (request)
            m_requests << *request;
        else
            m_answers << request.error().message;
        QStringList parameters;
        for (const QString &name : request ? request->parameters.keys() : QStringList())
            parameters << QStringLiteral("%1=%2").arg(name, request->parameters.value(name));
        rows << QStringList{id, request ? request->operation : tr("not possible"),
                            request ? parameters.join(QStringLiteral(", "))
                                    : request.error().message};
    }
    return rows;
}

Confirmation SchemePlace::deletionOf(const QString &id) const
{
    const int index = m_model->indexOf(id);
    Confirmation question;
    question.title = tr("Delete in %1").arg(environmentWords());
    question.sentence = tr("%1 is sent for %2. Every client that uses the scheme stops working at "
                           "once; its file becomes a draft.")
                            .arg(m_requests.first().operation,
                                 m_requests.first().parameters.value(QStringLiteral("SchemeCode")));
    question.columns = {tr("Used by"), tr("File"), tr("Where")};
    question.rows = impactRows(SchemeImpact::of(
        m_model->folder(), id, m_model->row(index).scheme.value_or(scheme::Scheme())));
    question.emptyText = tr("No app version, suite, page or scenario names it.");
    question.kind = ButtonKind::Danger;
    return question;
}

Confirmation SchemePlace::questionFor(const PendingCall &call, const QList<QStringList> &rows) const
{
    const bool isSandbox = m_environment.kind == EnvironmentKind::Sandbox;
    Confirmation question;
    if (call.kind == SyncKind::Delete) {
        question = deletionOf(call.ids.first());
    } else {
        question.title = call.kind == SyncKind::Create
                             ? tr("Create in %1").arg(environmentWords())
                             : tr("Read keys from %1").arg(environmentWords());
        question.sentence =
            isSandbox ? tr("These calls are sent to the sandbox; they cost nothing and change no "
                           "file that git shares.")
            : call.kind == SyncKind::Create
                ? tr("These calls are sent to %1 and take effect at once. They are not billed; the "
                     "codes that come back go into the files of the schemes.")
                      .arg(environmentWords())
                : tr("These calls are sent to %1 and change nothing there. They are not billed; "
                     "the "
                     "keys that come back go into the vault.")
                      .arg(environmentWords());
        question.columns = {tr("Scheme"), tr("Call"), tr("Parameters")};
        question.rows = rows;
        question.kind = isSandbox ? ButtonKind::Primary : ButtonKind::Warn;
    }
    question.confirm = tr("Send %n call(s)", nullptr, static_cast<int>(m_requests.size()));
    return question;
}

void SchemePlace::callCloud(const PendingCall &call)
{
    if (!m_sync || m_sync->isBusy())
        return;
    const auto environment = m_environmentBar->environment();
    if (!environment) {
        report(environment.error().message, Verdict::Refuses);
        return;
    }
    m_environment = *environment;
    m_requests.clear();
    m_answers.clear();
    m_sent = 0;
    const QList<QStringList> rows = plan(call);
    if (rows.isEmpty()) {
        report(call.kind == SyncKind::Create ? tr("There is no draft to create.")
                                             : tr("There is no scheme with a code."),
               Verdict::Information);
        return;
    }
    const bool isQuiet =
        call.kind == SyncKind::ReadKey && m_environment.kind == EnvironmentKind::Sandbox;
    if (isQuiet || m_requests.isEmpty())
        sendNext();
    else
        confirm(questionFor(call, rows), [this] { sendNext(); });
}

/// The same guard as a call by hand: the code of what is deleted, and the cap of the day.
bool SchemePlace::isAdmitted(const SyncRequest &request)
{
    cloud::ApiRequest call;
    call.operation = request.operation;
    call.parameters = request.parameters;
    const Result<bool> admitted =
        m_gate.admit(*m_services.operations.find(request.operation), call, m_environment);
    if (!admitted)
        m_answers << admitted.error().message;
    return admitted.valueOr(false);
}

void SchemePlace::sendNext()
{
    while (!m_requests.isEmpty()) {
        const SyncRequest request = m_requests.takeFirst();
        if (!isAdmitted(request))
            continue;
        const int total = ++m_sent + static_cast<int>(m_requests.size());
        emit taskChanged(TaskState{taskId, tr("Asking the cloud"), m_sent - 1, total, true, false});
        m_sync->send(request, m_environment);
        return;
    }
    emit taskChanged(TaskState{taskId, tr("Asking the cloud"), m_sent, m_sent, false, true});
    if (m_sent > 0) {
        m_dock->openWorkspace(m_model->folder());
        m_dock->setTab(SchemeDock::CloudTab);
    }
    showEnvironment();
    if (!m_answers.isEmpty())
        report(m_answers.join(QLatin1Char('\n')), Verdict::NonCompliant);
}

void SchemePlace::takeOutcome(const workspace::SyncOutcome &outcome)
{
    if (outcome.error)
        m_answers << outcome.error->message;
    m_model->refresh(outcome.request.schemeId);
    showCurrent();
    refreshCounts();
    sendNext();
}

} // namespace numauth::ui
