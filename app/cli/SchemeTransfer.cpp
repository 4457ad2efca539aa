#include "app/cli/SchemeTransfer.h"

#include <QJsonArray>

namespace numauth::cli {

namespace {

using namespace numauth::scheme;

QString actionName(ImportAction action)
{
    static const QStringList names{QStringLiteral("create"), QStringLiteral("same"),
                                   QStringLiteral("replace"), QStringLiteral("conflict")};
    return names.at(static_cast<int>(action));
}

QString actionWord(ImportAction action)
{
    switch (action) {
    case ImportAction::Create:
        return SchemeTransfer::tr("new");
    case ImportAction::Same:
        return SchemeTransfer::tr("unchanged");
    case ImportAction::Replace:
        return SchemeTransfer::tr("replaced");
    case ImportAction::Conflict:
        break;
    }
    return SchemeTransfer::tr("differs from what is there");
}

} // namespace

void SchemeTransfer::declareImport(OptionParser parser)
{
    parser.positional(QStringLiteral("FILE"), &m_file,
                      tr("JSON or CSV as written by export; - is standard input"));
    parser.flag(QStringLiteral("--replace"), &m_isReplacing,
                tr("replace what is there and differs"));
    parser.flag(QStringLiteral("--dry-run"), &m_isDryRun, tr("show what would be done"));
}

void SchemeTransfer::declareExport(OptionParser parser)
{
    parser.choice(QStringLiteral("--as"), &m_as, {QStringLiteral("json"), QStringLiteral("csv")},
                  tr("JSON with schemes and key ledger, or one table as CSV"));
    parser.choice(QStringLiteral("--table"), &m_table, bundleTableNames(),
                  tr("which table the CSV holds"));
}

ExitCode SchemeTransfer::runExport(Console &console, const QString &workspaceFolder) const
{
    const Result<SchemeBundle> bundle = SchemeBundle::collect(workspaceFolder);
    if (!bundle)
        return console.fail(bundle.error());
    const auto table = static_cast<BundleTable>(bundleTableNames().indexOf(m_table));
    const Result<QByteArray> bytes =
        m_as == QLatin1StringView("csv") ? bundle->toCsv(table) : bundle->toJson();
    if (!bytes)
        return console.fail(bytes.error());
    console.printBytes(*bytes);
    return ExitCode::Clean;
}

void SchemeTransfer::print(Console &console, const SchemeImport &import, bool isDryRun)
{
    QJsonArray rows;
    for (const ImportRow &row : import.rows()) {
        const QString table = bundleTableNames().at(static_cast<int>(row.table));
        rows << QJsonObject{{QStringLiteral("table"), table},
                            {QStringLiteral("id"), row.id},
                            {QStringLiteral("action"), actionName(row.action)}};
        if (!console.options().isJson())
            console.print(QStringLiteral("%1  %2  %3").arg(table, row.id, actionWord(row.action)));
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("rows"), rows},
                           {QStringLiteral("written"), !isDryRun && !import.hasConflict()}});
    else if (isDryRun)
        console.print(tr("Nothing was written: this was a dry run."));
}

ExitCode SchemeTransfer::runImport(Console &console, const QString &workspaceFolder) const
{
    const Result<QByteArray> bytes = readInput(m_file);
    if (!bytes)
        return console.fail(bytes.error());
    const Result<SchemeBundle> bundle = SchemeBundle::read(*bytes, m_file);
    if (!bundle)
        return console.fail(bundle.error());
    const Result<SchemeImport> import = SchemeImport::plan(
        *bundle, workspaceFolder,
        m_isReplacing ? ImportPolicy::ReplaceExisting : ImportPolicy::KeepExisting);
    if (!import)
        return console.fail(import.error());
    if (!m_isDryRun) {
        const Result<> applied = import->apply();
        if (!applied && !import->hasConflict())
            return console.fail(applied.error());
    }
    print(console, *import, m_isDryRun);
    if (!import->hasConflict())
        return ExitCode::Clean;
    console.message(tr("Nothing was imported: rows that differ are replaced only with --replace."));
    return ExitCode::Findings;
}

} // namespace numauth::cli
