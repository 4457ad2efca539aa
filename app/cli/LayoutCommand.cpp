#include "app/cli/LayoutCommand.h"

#include "app/cli/LayoutJson.h"
#include "app/cli/PageInput.h"
#include "app/cli/WorkspaceFolder.h"

#include <QJsonArray>

namespace numauth::cli {

using namespace consent;

namespace {

QJsonObject layoutJson(const PageLayout &layout, Language language)
{
    QJsonArray findings;
    for (const Finding &finding : layout.findings)
        findings << finding.toJson(language);
    return {{QStringLiteral("device"), layout.deviceId},
            {QStringLiteral("unit"), unitOf(layout.platform)},
            {QStringLiteral("screen"),
             QJsonObject{{QStringLiteral("width"), layout.screen.width() / layout.density},
                         {QStringLiteral("height"), layout.screen.height() / layout.density}}},
            {QStringLiteral("window"), rectJson(layout.window, layout.density)},
            {QStringLiteral("elements"), elementsJson(layout)},
            {QStringLiteral("findings"), findings}};
}

void printText(Console &console, const PageLayout &layout)
{
    for (const QString &line : elementLines(layout))
        console.print(line);
    for (const Finding &finding : layout.findings)
        console.print(finding.message.in(console.language()));
}

} // namespace

QString LayoutCommand::summary() const
{
    return tr("show where every view of a page stands on one device");
}

void LayoutCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("path"), &m_path,
                      tr("page file, source, or - for standard input"));
    m_cell.declareOne(parser);
    m_cell.declareAgreement(parser);
}

ExitCode LayoutCommand::run(Console &console)
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return console.fail(tables.error());
    const Result<QList<ConsentPage>> pages = readPages(m_path, (*tables)->attributes);
    if (!pages)
        return console.fail(pages.error());
    const ConsentPage &page = pages->first();
    const auto workspace = workspaceFor(m_path, console);
    if (!workspace)
        return console.fail(workspace.error());
    const Result<ConsentTables> known = m_cell.tablesFor(**tables, *workspace);
    if (!known)
        return console.fail(known.error());
    const Result<MatrixSelection> selection = m_cell.resolve(page, *known, *workspace);
    if (!selection)
        return console.fail(selection.error());
    const PageLayout layout =
        layOut(page, selection->devices.first(), selection->states.first(), *known);
    if (pages->size() > 1)
        console.message(tr("%1 holds %2 pages; this is the first, %3.")
                            .arg(m_path)
                            .arg(pages->size())
                            .arg(page.name));
    if (console.options().isJson())
        console.printJson(layoutJson(layout, console.language()));
    else
        printText(console, layout);
    return layout.findings.isEmpty() ? ExitCode::Clean : ExitCode::Findings;
}

} // namespace numauth::cli
