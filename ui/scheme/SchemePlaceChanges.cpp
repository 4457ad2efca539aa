// How schemes come and go: drafts, clones, deletion, and the calls to the cloud.
#include "models/workspace/SchemeImpact.h"
#include "ui/scheme/ConfirmDialog.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemeEdits.h"
#include "ui/scheme/SchemePlace.h"

#include <QClipboard>
#include <QGuiApplication>

namespace numauth::ui {

using scheme::Scheme;
using scheme::SchemeStore;
using workspace::SchemeImpact;
using workspace::SchemeUse;
using workspace::SyncKind;
using workspace::SyncRequest;

namespace {

const QString taskId = QStringLiteral("scheme.cloud");

QString useWord(SchemeUse::Kind kind)
{
    switch (kind) {
    case SchemeUse::Kind::Release:
        return SchemePlace::tr("app version");
    case SchemeUse::Kind::Key:
        return SchemePlace::tr("key");
    case SchemeUse::Kind::Suite:
        return SchemePlace::tr("suite");
    case SchemeUse::Kind::Page:
        return SchemePlace::tr("page");
    case SchemeUse::Kind::Scenario:
        break;
    }
    return SchemePlace::tr("scenario");
}

QList<QStringList> impactRows(const SchemeImpact &impact)
{
    QList<QStringList> rows;
    for (const SchemeUse &use : impact.uses)
        rows << QStringList{useWord(use.kind), use.file, use.where};
    for (const QString &file : impact.unreadable)
        rows << QStringList{SchemePlace::tr("cannot tell"), file,
                            SchemePlace::tr("the file cannot be read")};
    return rows;
}

} // namespace

bool SchemePlace::save(const QString &text, const QString &schemeId, const Scheme &scheme)
{
    const Result<> saved = m_edits->setScheme(text, schemeId, scheme);
    if (!saved)
        report(saved.error().message, Verdict::Refuses);
    return saved.hasValue();
}

void SchemePlace::addDraft(scheme::Platform platform)
{
    if (m_model->folder().isEmpty()) {
        report(tr("Open a workspace first: the scheme is kept in it."), Verdict::Information);
        return;
    }
    Scheme draft;
    draft.platform = platform;
    draft.name = tr("New %1 scheme").arg(platformWord(platform));
    const QString schemeId =
        SchemeStore(m_model->folder()).freeId(QStringLiteral("new-") + platformName(platform));
    save(tr("Add %1").arg(draft.name), schemeId, draft);
    selectRow(m_model->indexOf(schemeId));
}

void SchemePlace::cloneCurrent(const QString &signature)
{
    const int row = currentRow();
    if (row < 0 || !m_model->row(row).scheme)
        return;
    const SchemeRow original = m_model->row(row);
    Scheme copy = original.scheme->draftCopy(tr("%1 (copy)").arg(original.scheme->name));
    if (!signature.isEmpty())
        copy.packageSignature = signature;
    copy.replaces = original.id;
    const QString schemeId = SchemeStore(m_model->folder()).freeId(original.id);
    save(tr("Clone %1").arg(original.scheme->name), schemeId, copy);
    const int made = m_model->indexOf(schemeId);
    if (made >= 0 && original.facts)
        m_model->compare(made, *original.facts);
    selectRow(made);
}

void SchemePlace::copyCurrent()
{
    const int row = currentRow();
    if (row < 0 || !m_model->row(row).scheme)
        return;
    const Scheme &scheme = *m_model->row(row).scheme;
    QStringList lines{scheme.schemeCode, scheme.identity(), scheme.packageSignature};
    lines.removeAll(QString());
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    emit statusMessage(tr("Copied %1.").arg(lines.join(QStringLiteral(" · "))));
}

void SchemePlace::confirm(const Confirmation &confirmation, const std::function<void()> &then)
{
    auto *dialog = new ConfirmDialog(confirmation, window());
    connect(dialog, &QDialog::accepted, this, then);
    dialog->open();
}

void SchemePlace::deleteCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const SchemeRow scheme = m_model->row(row);
    const SchemeImpact impact =
        SchemeImpact::of(m_model->folder(), scheme.id, scheme.scheme.value_or(Scheme()));
    const QString code = scheme.scheme ? scheme.scheme->schemeCode : QString();
    Confirmation question;
    question.title = tr("Delete %1").arg(scheme.scheme ? scheme.scheme->name : scheme.id);
    question.sentence = code.isEmpty()
                            ? tr("The file %1 is deleted.").arg(SchemeStore::shownPath(scheme.id))
                            : tr("The file %1 is deleted. In the cloud %2 stays as it is.")
                                  .arg(SchemeStore::shownPath(scheme.id), code);
    question.columns = {tr("Used by"), tr("File"), tr("Where")};
    question.rows = impactRows(impact);
    question.emptyText = tr("No app version, suite, page or scenario names it.");
    question.confirm = tr("Delete the file");
    question.kind = ButtonKind::Danger;
    confirm(question, [this, schemeId = scheme.id, text = question.title] {
        if (const Result<> removed = m_edits->setScheme(text, schemeId, std::nullopt); !removed)
            report(removed.error().message, Verdict::Refuses);
        else
            emit toastRequested(ToastMessage{tr("%1 was deleted.").arg(schemeId),
                                             Verdict::Information, tr("Undo"),
                                             [this] { m_edits->stack()->undo(); }});
    });
}

QStringList SchemePlace::idsFor(SyncKind kind) const
{
    QStringList ids;
    for (int index = 0; index < m_model->rowCount(); ++index) {
        const SchemeRow &row = m_model->row(index);
        const bool isInCloud = row.cloud && row.cloud->state != workspace::CloudState::UnknownCode;
        const bool hasCode = row.scheme && (!row.scheme->schemeCode.isEmpty() || isInCloud);
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

void SchemePlace::callCloud(const PendingCall &call)
{
    if (!m_sync || m_sync->isBusy())
        return;
    const auto environment = m_services.environment();
    if (!environment) {
        report(environment.error().message, Verdict::Refuses);
        return;
    }
    m_environment = *environment;
    m_requests.clear();
    m_answers.clear();
    m_sent = 0;
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
    if (rows.isEmpty()) {
        report(call.kind == SyncKind::Create ? tr("There is no draft to create.")
                                             : tr("There is no scheme with a code."),
               Verdict::Information);
        return;
    }
    if (call.kind == SyncKind::ReadKey || m_requests.isEmpty()) {
        sendNext();
        return;
    }
    Confirmation question;
    question.title = tr("Create in the sandbox");
    question.sentence = tr("These calls are sent to the sandbox; they cost nothing and change no "
                           "file that git shares.");
    question.columns = {tr("Scheme"), tr("Call"), tr("Parameters")};
    question.rows = rows;
    question.confirm = tr("Send %n call(s)", nullptr, static_cast<int>(m_requests.size()));
    confirm(question, [this] { sendNext(); });
}

void SchemePlace::sendNext()
{
    const auto total = m_sent + static_cast<int>(m_requests.size());
    emit taskChanged(
        TaskState{taskId, tr("Asking the cloud"), m_sent, total, false, m_requests.isEmpty()});
    if (!m_requests.isEmpty()) {
        ++m_sent;
        m_sync->send(m_requests.takeFirst(), m_environment);
        return;
    }
    m_dock->openWorkspace(m_model->folder());
    m_dock->setTab(SchemeDock::CloudTab);
    if (!m_answers.isEmpty())
        report(m_answers.join(QLatin1Char('\n')), Verdict::NonCompliant);
}

void SchemePlace::takeOutcome(const workspace::SyncOutcome &outcome)
{
    if (outcome.error)
        m_answers << outcome.error->message;
    m_model->refresh(outcome.request.schemeId);
    refreshCounts();
    sendNext();
}

} // namespace numauth::ui
