#include "app/cli/SchemeCommand.h"

#include "app/cli/SchemePrint.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/package/PackageReader.h"
#include "models/scheme/KeyRotation.h"
#include "models/scheme/SchemeCheck.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace numauth::cli {

namespace {

using namespace numauth::scheme;
using package::PackageFacts;
using package::PackageReader;
using package::Verification;

} // namespace

QString SchemeCommand::summary() const
{
    return tr("schemes of the workspace: files, packages, keys and the cloud");
}

void SchemeCommand::declareOptions(OptionParser &parser)
{
    parser.subcommand(QStringLiteral("list"), tr("all schemes of the workspace"), &m_isList);
    OptionParser show = parser.subcommand(QStringLiteral("show"), tr("one scheme"), &m_isShow);
    show.positional(QStringLiteral("id"), &m_id, tr("file name without .json"));
    declareAdd(parser.subcommand(QStringLiteral("add"),
                                 tr("a new scheme, filled from a package or by hand"), &m_isAdd));
    OptionParser check = parser.subcommand(QStringLiteral("check"),
                                           tr("compare schemes with their packages"), &m_isCheck);
    check.positionals(QStringLiteral("ids"), &m_ids, tr("schemes to check; all without one"),
                      false);
    check.option(QStringLiteral("--package"), &m_packageFile,
                 tr("compare with this file instead of the scheme's own"));
    declareKey(parser.subcommand(QStringLiteral("key"),
                                 tr("which key an app version gets; all of apps.json without one"),
                                 &m_isKey));
    parser.subcommand(QStringLiteral("flavours"),
                      tr("which package name has a scheme for which signature"), &m_isFlavours);
    declareMore(parser);
}

void SchemeCommand::declareMore(OptionParser &parser)
{
    m_change.declareClone(parser.subcommand(
        QStringLiteral("clone"), tr("a draft like an existing scheme, to change"), &m_isClone));
    m_change.declareDelete(parser.subcommand(
        QStringLiteral("delete"), tr("who uses a scheme, then delete its file"), &m_isDelete));
    m_transfer.declareImport(parser.subcommand(
        QStringLiteral("import"), tr("schemes and key ledger from JSON or CSV"), &m_isImport));
    m_transfer.declareExport(parser.subcommand(
        QStringLiteral("export"), tr("schemes and key ledger as JSON or CSV"), &m_isExport));
    m_cloud.declarePull(parser.subcommand(
        QStringLiteral("pull"), tr("read keys of known codes into the vault"), &m_isPull));
    m_cloud.declarePush(parser.subcommand(
        QStringLiteral("push"), tr("create drafts in the cloud, or delete there"), &m_isPush));
}

void SchemeCommand::declareKey(OptionParser parser)
{
    parser.option(QStringLiteral("--app"), &m_key.app, tr("version of the app"));
    parser.option(QStringLiteral("--sdk"), &m_key.sdk, tr("version of the SDK in it"));
    parser.option(QStringLiteral("--scheme"), &m_key.scheme, tr("only keys of this scheme"));
    QStringList platforms;
    for (Platform platform : allPlatforms())
        platforms << platformName(platform);
    parser.choice(QStringLiteral("--platform"), &m_key.platform, platforms,
                  tr("platform of the app"));
}

void SchemeCommand::declareAdd(OptionParser parser)
{
    parser.option(QStringLiteral("--from"), &m_packageFile,
                  tr("read identity and signature from this package"));
    parser.option(QStringLiteral("--id"), &m_id,
                  tr("file name without .json; made from the name otherwise"));
    QStringList platforms;
    for (Platform platform : allPlatforms())
        platforms << platformName(platform);
    parser.choice(QStringLiteral("--platform"), &m_platform, platforms, tr("platform of the app"));
    parser.option(QStringLiteral("--name"), &m_new.name, tr("name of the scheme"));
    parser.option(QStringLiteral("--app-name"), &m_new.appName, tr("name of the app"));
    parser.option(QStringLiteral("--package-name"), &m_new.packageName, tr("package name"));
    parser.option(QStringLiteral("--signature"), &m_new.packageSignature,
                  tr("package signature, MD5"));
    parser.option(QStringLiteral("--bundle-id"), &m_new.bundleId, tr("bundle id of an iOS app"));
    parser.option(QStringLiteral("--app-identifier"), &m_new.appIdentifier,
                  tr("app identifier of a HarmonyOS app"));
    parser.option(QStringLiteral("--origin"), &m_new.origin, tr("origin of an H5 page"));
    parser.option(QStringLiteral("--page-url"), &m_new.pageUrl, tr("address of an H5 page"));
    parser.option(QStringLiteral("--code"), &m_new.schemeCode, tr("scheme code, FC…"));
    parser.option(QStringLiteral("--key"), &m_new.keyReference,
                  tr("reference to the key: vault:NAME, env:VARIABLE or file:PATH"));
}

ExitCode SchemeCommand::run(Console &console)
{
    const Result<SchemeRules> rules = SchemeRules::load();
    if (!rules)
        return console.fail(rules.error());
    const auto workspace = requireWorkspace(console);
    if (!workspace)
        return console.fail(workspace.error());
    const SchemeStore store(workspace->folder);
    if (m_isShow)
        return show(console, store);
    if (m_isAdd)
        return add(console, store);
    if (m_isCheck)
        return check(console, store, *rules);
    if (m_isKey)
        return m_key.run(console, workspace->folder);
    if (m_isFlavours)
        return flavours(console, store);
    if (m_isClone)
        return m_change.runClone(console, workspace->folder);
    if (m_isDelete)
        return m_change.runDelete(console, workspace->folder);
    if (m_isImport)
        return m_transfer.runImport(console, workspace->folder);
    if (m_isExport)
        return m_transfer.runExport(console, workspace->folder);
    if (m_isPull)
        return m_cloud.runPull(console, workspace->folder, *rules);
    if (m_isPush)
        return m_cloud.runPush(console, workspace->folder, *rules);
    if (m_isList)
        return list(console, store);
    return console.fail(
        {Error::Code::Usage, tr("Say what to do with the schemes: list, show, add, check, key, "
                                "flavours, clone, delete, import, export, pull or push.\nSee "
                                "`numauth scheme --help`.")});
}

ExitCode SchemeCommand::list(Console &console, const SchemeStore &store) const
{
    QJsonArray schemes;
    bool areAllReadable = true;
    for (const StoredScheme &stored : store.all()) {
        if (!stored.scheme) {
            areAllReadable = false;
            schemes << QJsonObject{{QStringLiteral("id"), stored.id},
                                   {QStringLiteral("error"), stored.scheme.error().message}};
            console.message(stored.scheme.error().message);
            continue;
        }
        schemes << schemeJson(stored.id, *stored.scheme);
        if (!console.options().isJson())
            console.print(QStringLiteral("%1  %2  %3  %4  %5")
                              .arg(stored.id, platformOsType(stored.scheme->platform),
                                   stored.scheme->identity(), stored.scheme->packageSignature,
                                   stored.scheme->schemeCode)
                              .trimmed());
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("schemes"), schemes}});
    else if (schemes.isEmpty())
        console.message(
            tr("There is no scheme in this workspace. Make one with `numauth scheme add "
               "--from app.apk`."));
    return areAllReadable ? ExitCode::Clean : ExitCode::Input;
}

ExitCode SchemeCommand::flavours(Console &console, const SchemeStore &store)
{
    bool areAllReadable = true;
    const QList<StoredScheme> schemes = store.all();
    for (const StoredScheme &stored : schemes) {
        if (stored.scheme)
            continue;
        areAllReadable = false;
        console.message(stored.scheme.error().message);
    }
    const FlavourMatrix matrix = FlavourMatrix::of(schemes);
    printFlavours(console, matrix);
    if (matrix.rows.isEmpty())
        console.message(tr("There is no Android scheme in this workspace."));
    return areAllReadable ? ExitCode::Clean : ExitCode::Input;
}

ExitCode SchemeCommand::show(Console &console, const SchemeStore &store) const
{
    const Result<Scheme> scheme = store.load(m_id);
    if (!scheme)
        return console.fail(scheme.error());
    if (console.options().isJson()) {
        console.printJson({{QStringLiteral("scheme"), schemeJson(m_id, *scheme)}});
        return ExitCode::Clean;
    }
    const Result<SchemeRules> rules = SchemeRules::load();
    console.print(m_id);
    for (const FieldRule &rule : rules->fieldsOf(scheme->platform)) {
        const QString value = SchemeRules::value(*scheme, rule.field);
        if (!value.isEmpty())
            console.print(QStringLiteral("  %1  %2").arg(rule.label.in(console.language()), value));
    }
    return ExitCode::Clean;
}

Result<scheme::Scheme> SchemeCommand::newScheme() const
{
    Scheme scheme;
    if (!m_packageFile.isEmpty()) {
        const PackageFacts facts = PackageReader::read(m_packageFile, Verification::Full);
        if (!facts.isUsable())
            return Error{Error::Code::Malformed,
                         QStringLiteral("%1: %2").arg(m_packageFile, facts.errors.first())};
        if (facts.headlineSignature().isEmpty() && facts.manifest)
            return Error{Error::Code::Malformed,
                         tr("“%1” has no valid signature, so there is nothing to register. Sign it "
                            "first.")
                             .arg(m_packageFile)};
        scheme = SchemeCheck::fromPackage(facts);
    }
    const auto take = [](QString &target, const QString &value) {
        if (!value.isEmpty())
            target = value;
    };
    take(scheme.name, m_new.name);
    take(scheme.appName, m_new.appName);
    take(scheme.packageName, m_new.packageName);
    take(scheme.packageSignature, m_new.packageSignature);
    take(scheme.bundleId, m_new.bundleId);
    take(scheme.appIdentifier, m_new.appIdentifier);
    take(scheme.origin, m_new.origin);
    take(scheme.pageUrl, m_new.pageUrl);
    take(scheme.schemeCode, m_new.schemeCode);
    take(scheme.keyReference, m_new.keyReference);
    if (const auto platform = platformFromName(m_platform))
        scheme.platform = *platform;
    return scheme;
}

ExitCode SchemeCommand::add(Console &console, const SchemeStore &store) const
{
    const Result<Scheme> scheme = newScheme();
    if (!scheme)
        return console.fail(scheme.error());
    const QString id = m_id.isEmpty() ? store.freeId(scheme->name) : m_id;
    const Result<SchemeRules> rules = SchemeRules::load();
    const QList<Finding> findings = rules->findings(*scheme, SchemeStore::shownPath(id));
    if (hasErrors(findings)) {
        printFindings(console, findings);
        return console.fail(
            {Error::Code::Usage, tr("The scheme was not saved: mend these fields.")});
    }
    if (store.ids().contains(id))
        return console.fail(
            {Error::Code::Usage, tr("%1 exists already and was left alone; choose another --id.")
                                     .arg(SchemeStore::shownPath(id))});
    if (const Result<> saved = store.save(id, *scheme); !saved)
        return console.fail(saved.error());
    if (console.options().isJson())
        console.printJson(
            {{QStringLiteral("scheme"), schemeJson(id, *scheme)},
             {QStringLiteral("findings"), findingsJson(findings, console.language())}});
    else
        console.print(tr("Saved %1.").arg(SchemeStore::shownPath(id)));
    return ExitCode::Clean;
}

Result<QList<Finding>> SchemeCommand::checkOne(const QString &id, const Scheme &scheme,
                                               const SchemeRules &rules,
                                               const QString &workspace) const
{
    const QString place = SchemeStore::shownPath(id);
    QList<Finding> findings = rules.findings(scheme, place);
    QString file = m_packageFile;
    if (file.isEmpty() && !scheme.packageFile.isEmpty())
        file = QDir(workspace).filePath(scheme.packageFile);
    if (file.isEmpty()) {
        findings << SchemeCheck::withoutPackage(place);
        return findings;
    }
    const PackageFacts facts = PackageReader::read(file, Verification::Full);
    if (!facts.isUsable())
        return Error{Error::Code::Malformed,
                     QStringLiteral("%1: %2").arg(file, facts.errors.first())};
    findings << SchemeCheck::check(scheme, place, facts);
    const Result<KeyRotation> rotation = KeyRotation::load();
    const Result<KeyLedger> ledger = KeyLedger::load(workspace);
    if (!rotation || !ledger)
        return rotation ? ledger.error() : rotation.error();
    findings << rotation->findingsOf(*ledger, id, facts.appVersion());
    return findings;
}

ExitCode SchemeCommand::check(Console &console, const SchemeStore &store,
                              const SchemeRules &rules) const
{
    QJsonArray checked;
    ExitCode code = ExitCode::Clean;
    for (const QString &id : m_ids.isEmpty() ? store.ids() : m_ids) {
        const Result<Scheme> scheme = store.load(id);
        const Result<QList<Finding>> findings =
            scheme ? checkOne(id, *scheme, rules, workspaceFolder(console))
                   : Result<QList<Finding>>(scheme.error());
        if (!findings) {
            code = console.fail(findings.error());
            checked << QJsonObject{{QStringLiteral("id"), id},
                                   {QStringLiteral("error"), findings.error().message}};
            continue;
        }
        if (hasErrors(*findings) && code == ExitCode::Clean)
            code = ExitCode::Findings;
        checked << QJsonObject{
            {QStringLiteral("id"), id},
            {QStringLiteral("findings"), findingsJson(*findings, console.language())}};
        if (console.options().isJson())
            continue;
        console.print(findings->isEmpty() ? tr("%1: nothing wrong").arg(id) : id);
        printFindings(console, *findings);
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("schemes"), checked}});
    else if (checked.isEmpty())
        console.message(tr("Nothing was checked: this workspace has no scheme. Make one with "
                           "`numauth scheme add --from app.apk`."));
    return code;
}

} // namespace numauth::cli
