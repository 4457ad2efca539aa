#include "app/cli/SchemeChange.h"

#include "app/cli/SchemePrint.h"
#include "models/package/PackageReader.h"
#include "models/scheme/SchemeCheck.h"
#include "models/scheme/SchemeRules.h"
#include "models/scheme/SchemeStore.h"
#include "models/workspace/CloudStates.h"

#include <QJsonArray>

namespace numauth::cli {

namespace {

using namespace numauth::scheme;
using workspace::SchemeImpact;
using workspace::SchemeUse;

QString useWord(SchemeUse::Kind kind)
{
    switch (kind) {
    case SchemeUse::Kind::Release:
        return SchemeChange::tr("app version");
    case SchemeUse::Kind::Key:
        return SchemeChange::tr("key");
    case SchemeUse::Kind::Suite:
        return SchemeChange::tr("suite");
    case SchemeUse::Kind::Page:
        return SchemeChange::tr("page");
    case SchemeUse::Kind::Scenario:
        break;
    }
    return SchemeChange::tr("scenario");
}

} // namespace

void printImpact(Console &console, const SchemeImpact &impact)
{
    if (impact.uses.isEmpty() && impact.unreadable.isEmpty())
        console.print(SchemeChange::tr("No app version, suite, page or scenario names it."));
    for (const SchemeUse &use : impact.uses)
        console.print(QStringLiteral("  %1  %2  %3").arg(useWord(use.kind), use.file, use.where));
    for (const QString &file : impact.unreadable)
        console.print(SchemeChange::tr("  Cannot tell about %1: it cannot be read.").arg(file));
}

QJsonObject impactJson(const SchemeImpact &impact)
{
    QJsonArray uses;
    for (const SchemeUse &use : impact.uses)
        uses << QJsonObject{{QStringLiteral("kind"), workspace::schemeUseName(use.kind)},
                            {QStringLiteral("file"), use.file},
                            {QStringLiteral("where"), use.where}};
    return {{QStringLiteral("uses"), uses},
            {QStringLiteral("unreadable"), QJsonArray::fromStringList(impact.unreadable)}};
}

void SchemeChange::declareClone(OptionParser parser)
{
    parser.positional(QStringLiteral("id"), &m_id, tr("file name without .json"));
    parser.option(QStringLiteral("--id"), &m_newId,
                  tr("file name of the copy; made from the name otherwise"));
    parser.option(QStringLiteral("--name"), &m_name, tr("name of the copy"));
    parser.option(QStringLiteral("--from"), &m_packageFile,
                  tr("take identity and signature from this package"));
    parser.option(QStringLiteral("--signature"), &m_signature, tr("package signature, MD5"));
    parser.flag(QStringLiteral("--flavour"), &m_isFlavour,
                tr("another flavour beside the scheme, not its replacement"));
}

void SchemeChange::declareDelete(OptionParser parser)
{
    parser.positional(QStringLiteral("id"), &m_id, tr("file name without .json"));
    parser.flag(QStringLiteral("--yes"), &m_isMeant,
                tr("delete it; without this only what uses it is shown"));
}

Result<Scheme> SchemeChange::copyOf(const Scheme &original) const
{
    Scheme copy =
        original.draftCopy(m_name.isEmpty() ? tr("%1 (copy)").arg(original.name) : m_name);
    if (!m_isFlavour)
        copy.replaces = m_id;
    if (!m_packageFile.isEmpty()) {
        const auto facts = package::PackageReader::read(m_packageFile, package::Verification::Full);
        if (!facts.isUsable())
            return Error{Error::Code::Malformed,
                         QStringLiteral("%1: %2").arg(m_packageFile, facts.errors.first())};
        const Scheme read = SchemeCheck::fromPackage(facts);
        for (QString Scheme::*member :
             {&Scheme::packageName, &Scheme::packageSignature, &Scheme::bundleId}) {
            if (!(read.*member).isEmpty())
                copy.*member = read.*member;
        }
    }
    if (!m_signature.isEmpty())
        copy.packageSignature = m_signature;
    return copy;
}

ExitCode SchemeChange::runClone(Console &console, const QString &workspaceFolder) const
{
    const SchemeStore store(workspaceFolder);
    const Result<Scheme> original = store.load(m_id);
    const Result<SchemeRules> rules = SchemeRules::load();
    if (!original || !rules)
        return console.fail(original ? rules.error() : original.error());
    const Result<Scheme> copy = copyOf(*original);
    if (!copy)
        return console.fail(copy.error());
    const QString id = m_newId.isEmpty() ? store.freeId(m_name.isEmpty() ? m_id : m_name) : m_newId;
    const QList<Finding> findings = rules->findings(*copy, SchemeStore::shownPath(id));
    if (hasErrors(findings)) {
        printFindings(console, findings);
        return console.fail(
            {Error::Code::Usage, tr("The scheme was not saved: mend these fields.")});
    }
    if (store.ids().contains(id))
        return console.fail(
            {Error::Code::Usage, tr("%1 exists already and was left alone; choose another --id.")
                                     .arg(SchemeStore::shownPath(id))});
    if (const Result<> saved = store.save(id, *copy); !saved)
        return console.fail(saved.error());
    if (console.options().isJson())
        console.printJson(
            {{QStringLiteral("scheme"), schemeJson(id, *copy)},
             {QStringLiteral("findings"), findingsJson(findings, console.language())}});
    else
        console.print(
            tr("Saved %1, a draft without scheme code and key.").arg(SchemeStore::shownPath(id)));
    return ExitCode::Clean;
}

ExitCode SchemeChange::runDelete(Console &console, const QString &workspaceFolder) const
{
    const SchemeStore store(workspaceFolder);
    const Result<Scheme> scheme = store.load(m_id);
    if (!scheme)
        return console.fail(scheme.error());
    const SchemeImpact impact = SchemeImpact::of(workspaceFolder, m_id, *scheme);
    if (m_isMeant) {
        if (const Result<> removed = store.remove(m_id); !removed)
            return console.fail(removed.error());
        Result<workspace::CloudStates> states = workspace::CloudStates::load(workspaceFolder);
        if (states && !states->rows().isEmpty()) {
            states->remove(m_id);
            if (const Result<> saved = states->save(workspaceFolder); !saved)
                console.message(saved.error().message);
        }
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("id"), m_id},
                           {QStringLiteral("schemeCode"), scheme->schemeCode},
                           {QStringLiteral("impact"), impactJson(impact)},
                           {QStringLiteral("deleted"), m_isMeant}});
    else {
        console.print(tr("%1 is used by:").arg(m_id));
        printImpact(console, impact);
        if (m_isMeant)
            console.print(tr("Deleted %1.").arg(SchemeStore::shownPath(m_id)));
    }
    if (!scheme->schemeCode.isEmpty())
        console.message(tr("In the cloud %1 stays as it is; `numauth scheme push --delete` deletes "
                           "it there.")
                            .arg(scheme->schemeCode));
    if (m_isMeant)
        return ExitCode::Clean;
    console.message(tr("Nothing was deleted. Add --yes if that is meant."));
    return ExitCode::Usage;
}

} // namespace numauth::cli
