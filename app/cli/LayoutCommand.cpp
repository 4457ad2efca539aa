#include "app/cli/LayoutCommand.h"

#include "app/cli/PageInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/consent/RuleFinding.h"

#include <QJsonArray>

namespace numauth::cli {

using namespace consent;

namespace {

QJsonObject rectJson(const QRect &rect, double density)
{
    return {{QStringLiteral("x"), rect.x() / density},
            {QStringLiteral("y"), rect.y() / density},
            {QStringLiteral("width"), rect.width() / density},
            {QStringLiteral("height"), rect.height() / density}};
}

QJsonObject elementJson(const Element &element, double density)
{
    return {{QStringLiteral("id"), element.id},
            {QStringLiteral("rect"), rectJson(element.rect, density)},
            {QStringLiteral("z"), element.z},
            {QStringLiteral("visible"), element.isVisible && !element.visibleRect.isEmpty()},
            {QStringLiteral("alpha"), element.alpha},
            {QStringLiteral("text"), element.text},
            {QStringLiteral("textColor"), element.textColor.toCss()},
            {QStringLiteral("background"), element.background.toCss()},
            {QStringLiteral("lines"), element.lines.size()},
            {QStringLiteral("positionEvidence"), evidenceName(element.positionEvidence)},
            {QStringLiteral("sizeEvidence"), evidenceName(element.sizeEvidence)}};
}

QString unitOf(const PageLayout &layout)
{
    return layout.isIos() ? QStringLiteral("pt") : QStringLiteral("dp");
}

QJsonObject layoutJson(const PageLayout &layout, Language language)
{
    QJsonArray elements;
    for (const Element &element : layout.elements) {
        if (!isContainerElement(element.id))
            elements << elementJson(element, layout.density);
    }
    QJsonArray findings;
    for (const Finding &finding : layout.findings)
        findings << finding.toJson(language);
    return {{QStringLiteral("device"), layout.deviceId},
            {QStringLiteral("unit"), unitOf(layout)},
            {QStringLiteral("screen"),
             QJsonObject{{QStringLiteral("width"), layout.screen.width() / layout.density},
                         {QStringLiteral("height"), layout.screen.height() / layout.density}}},
            {QStringLiteral("window"), rectJson(layout.window, layout.density)},
            {QStringLiteral("elements"), elements},
            {QStringLiteral("findings"), findings}};
}

void printText(Console &console, const PageLayout &layout)
{
    for (const Element &element : layout.elements) {
        if (isContainerElement(element.id))
            continue;
        const QRect &rect = element.rect;
        console.print(QStringLiteral("%1 x %2 y %3 w %4 h %5 %6  %7")
                          .arg(element.id, -20)
                          .arg(formatDp(layout.toDp(rect.x())), 6)
                          .arg(formatDp(layout.toDp(rect.y())), 6)
                          .arg(formatDp(layout.toDp(rect.width())), 6)
                          .arg(formatDp(layout.toDp(rect.height())), 6)
                          .arg(unitOf(layout), evidenceName(element.positionEvidence)));
    }
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
    const Result<MatrixSelection> selection = m_cell.resolve(page, **tables, *workspace);
    if (!selection)
        return console.fail(selection.error());
    const PageLayout layout =
        layOut(page, selection->devices.first(), selection->states.first(), **tables);
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
