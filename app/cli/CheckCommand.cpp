#include "app/cli/CheckCommand.h"

#include "app/cli/PageInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/consent/RuleFinding.h"
#include "models/publish/CheckText.h"
#include "models/report/ReportFormats.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace numauth::cli {

using namespace consent;
using namespace publish;

QString CheckCommand::summary() const
{
    return tr("check consent pages: which devices would refuse them, why, and what to change");
}

QStringList CheckCommand::formats() const
{
    return Command::formats() + report::reportFormats();
}

bool CheckCommand::needsGui(const QStringList &arguments) const
{
    return std::ranges::any_of(arguments, [](const QString &word) {
        return word == QLatin1StringView("html") || word == QLatin1StringView("--format=html");
    });
}

void CheckCommand::declareOptions(OptionParser &parser)
{
    parser.positionals(
        QStringLiteral("path"), &m_paths,
        tr("workspace folder, page file, Java or Kotlin source, or - for standard input"));
    m_cells.declareMany(parser);
    parser.choice(QStringLiteral("--platform"), &m_platform,
                  {QStringLiteral("android"), QStringLiteral("ios")},
                  tr("check pages of this platform only"));
    parser.choice(QStringLiteral("--fail-on"), &m_failOn,
                  {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("never")},
                  tr("exit with 1 from this severity on"));
}

Result<QList<CheckedPage>> CheckCommand::checkAll(const ConsentTables &tables,
                                                  const Console &console) const
{
    QList<CheckedPage> reports;
    for (const QString &path : m_paths) {
        const Result<QList<ConsentPage>> pages = readPages(path, tables.attributes);
        if (!pages)
            return pages.error();
        const auto workspace = workspaceFor(path, console);
        if (!workspace)
            return workspace.error();
        const Result<ConsentTables> known = m_cells.tablesFor(tables, *workspace);
        if (!known)
            return known.error();
        for (const ConsentPage &page : *pages) {
            if (!m_platform.isEmpty() && platformId(page.platform) != m_platform)
                continue;
            const Result<MatrixSelection> selection =
                m_cells.resolveWithPopUp(page, *known, *workspace);
            if (!selection)
                return selection.error();
            reports << checkPage(page, *selection, std::make_shared<const ConsentTables>(*known));
        }
    }
    if (reports.isEmpty())
        return Error{Error::Code::Usage, tr("No page of that platform is there to check.")};
    return reports;
}

std::optional<Severity> CheckCommand::failOn() const
{
    if (m_failOn == QLatin1StringView("never"))
        return std::nullopt;
    return m_failOn == QLatin1StringView("error") ? Severity::Error : Severity::Warning;
}

bool CheckCommand::failsOn(const MatrixResult &result) const
{
    const std::optional<Severity> least = failOn();
    return least && std::ranges::any_of(result.findings, [least](const GroupedFinding &group) {
               return group.worst.finding.severity >= *least;
           });
}

void CheckCommand::printAll(Console &console, const QList<CheckedPage> &pages,
                            const ConsentTables &tables) const
{
    const QString format = console.options().format;
    const bool withPictures = format == QLatin1StringView("html");
    console.printBytes(CheckText::write(
        pages, tables, format, {failOn(), withPictures, QDir::currentPath()}, console.language()));
}

ExitCode CheckCommand::run(Console &console)
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return console.fail(tables.error());
    const Result<QList<CheckedPage>> pages = checkAll(**tables, console);
    if (!pages)
        return console.fail(pages.error());
    printAll(console, *pages, **tables);
    const bool hasFailed = std::ranges::any_of(
        *pages, [this](const CheckedPage &page) { return failsOn(page.result()); });
    return hasFailed ? ExitCode::Findings : ExitCode::Clean;
}

} // namespace numauth::cli
