// How schemes come and go: drafts, clones, deletion.
#include "models/workspace/SchemeImpact.h"
#include "ui/scheme/ConfirmDialog.h"
#include "ui/scheme/SchemeEdits.h"
#include "ui/scheme/SchemePlace.h"

#include <QClipboard>
#include <QGuiApplication>

namespace numauth::ui {

using scheme::Scheme;
using scheme::SchemeStore;
using workspace::SchemeImpact;
using workspace::SchemeUse;

namespace {

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

} // namespace

QList<QStringList> SchemePlace::impactRows(const SchemeImpact &impact)
{
    QList<QStringList> rows;
    for (const SchemeUse &use : impact.uses)
        rows << QStringList{useWord(use.kind), use.file, use.where};
    for (const QString &file : impact.unreadable)
        rows << QStringList{SchemePlace::tr("cannot tell"), file,
                            SchemePlace::tr("the file cannot be read")};
    return rows;
}

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

void SchemePlace::cloneCurrent(const QString &signature, CloneKind kind)
{
    const int row = currentRow();
    if (row < 0 || !m_model->row(row).scheme)
        return;
    const SchemeRow original = m_model->row(row);
    const bool isFlavour = kind == CloneKind::Flavour;
    Scheme copy = original.scheme->draftCopy(
        (isFlavour ? tr("%1 (flavour)") : tr("%1 (copy)")).arg(original.scheme->name));
    if (!signature.isEmpty())
        copy.packageSignature = signature;
    if (!isFlavour)
        copy.replaces = original.id;
    const QString schemeId = SchemeStore(m_model->folder()).freeId(original.id);
    save(tr("Clone %1").arg(original.scheme->name), schemeId, copy);
    const int made = m_model->indexOf(schemeId);
    if (made >= 0 && original.facts)
        m_model->compare(made, *original.facts);
    selectRow(made);
}

/// Into a draft at once; a created scheme cannot be edited, so a clone gets it.
void SchemePlace::registerSignature(const QString &signature)
{
    const int row = currentRow();
    if (row < 0 || !m_model->row(row).scheme)
        return;
    Scheme changed = *m_model->row(row).scheme;
    if (!changed.schemeCode.isEmpty()) {
        cloneCurrent(signature);
        return;
    }
    changed.packageSignature = signature;
    save(tr("Change %1").arg(changed.name), m_model->row(row).id, changed);
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

} // namespace numauth::ui
