#include "app/cli/RenderCommand.h"

#include "app/cli/PageInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/publish/ContactSheet.h"
#include "models/publish/HanFont.h"
#include "models/publish/PagePicture.h"

namespace numauth::cli {

using namespace consent;
using namespace publish;

QString RenderCommand::summary() const
{
    return tr("paint a page as one device would show it");
}

void RenderCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("path"), &m_path,
                      tr("page file, source, or - for standard input"));
    parser.flag(QStringLiteral("--contact-sheet"), &m_isSheet,
                tr("all selected cells on one picture"));
    m_cell.declareOneOrMany(parser);
    m_cell.declareAgreement(parser);
    parser.option(QStringLiteral("--scale"), &m_scale, tr("pixels per dp, 0.25 to 8"));
}

ExitCode RenderCommand::run(Console &console)
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return console.fail(tables.error());
    if (m_scale < 0.25 || m_scale > 8)
        return console.fail({Error::Code::Usage, tr("--scale takes numbers from 0.25 to 8.")});
    const Result<QList<ConsentPage>> pages = readPages(m_path, (*tables)->attributes);
    if (!pages)
        return console.fail(pages.error());
    const ConsentPage &page = pages->first();
    const auto workspace = workspaceFor(m_path, console);
    if (!workspace)
        return console.fail(workspace.error());
    if (m_isSheet)
        m_cell.defaultToMany();
    const Result<ConsentTables> known = m_cell.tablesFor(**tables, *workspace);
    if (!known)
        return console.fail(known.error());
    const Result<MatrixSelection> selection = m_cell.resolve(page, *known, *workspace);
    if (!selection)
        return console.fail(selection.error());
    if (const Result<> font = requireHanFont(); !font)
        console.message(font.error().message);
    if (m_isSheet)
        return printSheet(console, page, *selection, *known);
    const Device &device = selection->devices.first();
    const PageLayout layout = layOut(page, device, selection->states.first(), *known);
    if (!layout.findings.isEmpty())
        return console.fail(
            {Error::Code::Unsupported, layout.findings.first().message.in(console.language())});
    const PagePicture picture{page, device, layout, *known, checkLayout(page, layout, *known)};
    const bool isSvg = console.options().format == QLatin1StringView("svg") ||
                       console.options().outputFile.endsWith(QLatin1StringView(".svg"));
    console.printBytes(isSvg ? toSvg(picture) : toPng(picture, m_scale));
    return ExitCode::Clean;
}

ExitCode RenderCommand::printSheet(Console &console, const ConsentPage &page,
                                   const MatrixSelection &selection, const ConsentTables &tables)
{
    const qsizetype cells = selection.devices.size() * selection.states.size() / selection.shards;
    if (cells > ContactSheet::MostTiles)
        return console.fail(
            {Error::Code::Usage, tr("A contact sheet takes up to %1 cells, and these are %2: name "
                                    "fewer devices or states, or a shard.")
                                     .arg(ContactSheet::MostTiles)
                                     .arg(cells)});
    console.printBytes(ContactSheet::png(page, checkMatrix(page, selection, tables), tables));
    return ExitCode::Clean;
}

} // namespace numauth::cli
