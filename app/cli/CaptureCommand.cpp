#include "app/cli/CaptureCommand.h"

#include "app/cli/LayoutJson.h"
#include "app/cli/PageInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/base/Storage.h"
#include "models/consent/RuleFinding.h"
#include "models/publish/VerdictJson.h"

#include <QDate>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace numauth::cli {

using namespace consent;
using namespace publish;

namespace {

QJsonObject deviationJson(const Deviation &deviation)
{
    return {{QStringLiteral("element"), deviation.elementId},
            {QStringLiteral("left"), deviation.left},
            {QStringLiteral("top"), deviation.top},
            {QStringLiteral("width"), deviation.width},
            {QStringLiteral("height"), deviation.height},
            {QStringLiteral("evidence"), evidenceName(deviation.evidence)}};
}

/// A name that is also a file name on every system.
bool isFileName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}$"));
    return pattern.match(name).hasMatch() && !name.endsWith(QLatin1Char('.'));
}

} // namespace

QString CaptureCommand::summary() const
{
    return tr(
        "check a page by the bounds that a device reported, and calibrate the layout by them");
}

void CaptureCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("file"), &m_file,
                      tr("what uiautomator dump wrote, a page source of Appium or XCUITest, frames "
                         "as JSON, the styles of an H5 page, or - for standard input"),
                      false);
    parser.flag(QStringLiteral("--h5-snippet"), &m_isSnippet,
                tr("print the script that records an H5 page in the browser's console"));
    parser.option(QStringLiteral("--density"), &m_density,
                  tr("pixels per dp; default: of the device, else by the title bar"));
    parser.option(QStringLiteral("--page"), &m_pagePath,
                  tr("the page that was shown: tells how far the layout is off"));
    parser.option(QStringLiteral("--save"), &m_calibration,
                  tr("keep what was learned as a calibration of the workspace under this name"));
    m_cell.declareOne(parser);
}

Result<double> CaptureCommand::densityOf(const DeviceDump &dump, const ConsentTables &tables) const
{
    if (dump.platform == Platform::Ios)
        return 1.0;
    if (m_density != 0) {
        if (m_density >= 0.5 && m_density <= 10)
            return m_density;
        return Error{Error::Code::Usage, tr("--density takes numbers from 0.5 to 10.")};
    }
    if (dump.density)
        return *dump.density;
    if (const Device *device = tables.devices.find(m_cell.deviceName()))
        return device->density;
    if (const auto density = densityFromTitleBar(dump))
        return *density;
    return Error{Error::Code::Usage,
                 tr("The dump does not say how many pixels a dp has and shows no title bar: add "
                    "--density (adb shell wm density, divided by 160) or --device.")};
}

Result<CaptureCommand::Outcome> CaptureCommand::capture(const QByteArray &bytes,
                                                        const Console &console) const
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return tables.error();
    const Result<DeviceDump> dump = DeviceDump::read(bytes, m_file);
    if (!dump)
        return dump.error();
    const Result<double> density = densityOf(*dump, **tables);
    if (!density)
        return density.error();
    const auto workspace = workspaceFor(m_pagePath.isEmpty() ? m_file : m_pagePath, console);
    if (!workspace)
        return workspace.error();
    ConsentPage nothingSet;
    nothingSet.platform = dump->platform;
    const Result<CellState> state = m_cell.resolveState(nothingSet, **tables, *workspace);
    if (!state)
        return state.error();
    Result<CapturedPage> page = CapturedPage::recognise(*dump, *density, *state);
    if (!page)
        return std::move(page).error();
    Outcome outcome{*page, checkCaptured(*page, **tables), {}};
    if (Result<> compared = compare(outcome, **tables, *workspace, console); !compared)
        return std::move(compared).error();
    return outcome;
}

Result<> CaptureCommand::compare(Outcome &outcome, const ConsentTables &tables,
                                 const std::optional<workspace::Workspace> &workspace,
                                 const Console &console) const
{
    if (m_pagePath.isEmpty() && m_calibration.isEmpty())
        return {};
    if (m_pagePath.isEmpty())
        return Error{Error::Code::Usage,
                     tr("--save needs --page: only the page says which places the SDK chose.")};
    const Result<QList<ConsentPage>> pages = readPages(m_pagePath, tables.attributes);
    if (!pages)
        return pages.error();
    const Result<MatrixSelection> selection = m_cell.resolve(pages->first(), tables, workspace);
    if (!selection)
        return selection.error();
    const PageLayout &measured = outcome.page.layout;
    const PageLayout computed =
        layOut(pages->first(), selection->devices.first(), selection->states.first(), tables);
    if (!computed.findings.isEmpty())
        return Error{Error::Code::Unsupported,
                     computed.findings.first().message.in(console.language())};
    outcome.deviations = deviations(measured, computed);
    return m_calibration.isEmpty() ? Result<>() : save(measured, computed, workspace, console);
}

Result<> CaptureCommand::save(const PageLayout &measured, const PageLayout &computed,
                              const std::optional<workspace::Workspace> &workspace,
                              const Console &console) const
{
    if (!isFileName(m_calibration))
        return Error{Error::Code::Usage,
                     tr("“%1” is no name for a calibration: use letters, digits, blanks, dots, "
                        "hyphens and at most 64 of them.")
                         .arg(m_calibration)};
    if (!workspace)
        return Error{Error::Code::Usage,
                     tr("A calibration is kept in a workspace: name one with --workspace.")};
    Result<Calibration> calibration = calibrate(measured, computed);
    if (!calibration)
        return std::move(calibration).error();
    if (calibration->sdk.isUnknown)
        return Error{Error::Code::Usage,
                     tr("A calibration is of one SDK version: name it with --sdk.")};
    calibration->name = m_calibration;
    calibration->recordedOn = QDate::currentDate();
    if (Result<> written = writeCalibration(workspace->folder, *calibration); !written)
        return written;
    const QString path = calibrationPath(workspace->folder, m_calibration);
    console.message(tr("%1 is written: it counts for SDK %2 from now on.")
                        .arg(QDir::toNativeSeparators(path), calibration->sdk.toString()));
    return {};
}

void CaptureCommand::printText(Console &console, const Outcome &outcome) const
{
    const Language language = console.language();
    for (const QString &line : elementLines(outcome.page.layout))
        console.print(line);
    for (const PageFinding &found : outcome.findings) {
        console.print(QStringLiteral("  [%1] %2")
                          .arg(verdictId(found.verdict), found.finding.message.in(language)));
        if (!found.finding.advice.isEmpty())
            console.print(QStringLiteral("      → %1").arg(found.finding.advice.in(language)));
    }
    if (outcome.findings.isEmpty())
        console.print(tr("No two protected views touch."));
    for (const LocalText &blind : outcome.page.notChecked)
        console.print(QStringLiteral("  – ") + blind.in(language));
    for (const Deviation &deviation : outcome.deviations)
        console.print(tr("  %1: measured against computed: left %2, top %3, width %4, height %5 %6 "
                         "(%7)")
                          .arg(deviation.elementId, formatDp(deviation.left),
                               formatDp(deviation.top), formatDp(deviation.width),
                               formatDp(deviation.height), unitOf(outcome.page.layout.platform),
                               evidenceName(deviation.evidence)));
}

QJsonObject CaptureCommand::toJson(const Outcome &outcome, Language language) const
{
    const PageLayout &layout = outcome.page.layout;
    QJsonArray findings;
    for (const PageFinding &found : outcome.findings)
        findings << findingJson(found, language);
    QJsonArray notChecked;
    for (const LocalText &blind : outcome.page.notChecked)
        notChecked << blind.in(language);
    QJsonObject json{{QStringLiteral("page"), m_file},
                     {QStringLiteral("platform"), platformId(layout.platform)},
                     {QStringLiteral("unit"), unitOf(layout.platform)},
                     {QStringLiteral("density"), layout.density},
                     {QStringLiteral("cells"), 1},
                     {QStringLiteral("verdicts"), countsJson(worstVerdict(outcome.findings))},
                     {QStringLiteral("findings"), findings},
                     {QStringLiteral("elements"), elementsJson(layout)},
                     {QStringLiteral("notChecked"), notChecked}};
    if (m_pagePath.isEmpty())
        return json;
    QJsonArray differences;
    for (const Deviation &deviation : outcome.deviations)
        differences << deviationJson(deviation);
    json.insert(QStringLiteral("deviations"), differences);
    return json;
}

ExitCode CaptureCommand::runH5(Console &console, const H5Styles &styles) const
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return console.fail(tables.error());
    const QList<Finding> findings = checkH5(styles, (*tables)->rules);
    const bool hasError = std::ranges::any_of(
        findings, [](const Finding &found) { return found.severity == Severity::Error; });
    const Verdict verdict = hasError             ? Verdict::Refuses
                            : findings.isEmpty() ? Verdict::Ok
                                                 : Verdict::CannotTell;
    QJsonArray entries;
    for (const Finding &found : findings) {
        entries << found.toJson(console.language());
        if (!console.options().isJson())
            console.print(QStringLiteral("  %1  → %2")
                              .arg(found.message.in(console.language()),
                                   found.advice.in(console.language())));
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("page"), m_file},
                           {QStringLiteral("platform"), QStringLiteral("h5")},
                           {QStringLiteral("cells"), 1},
                           {QStringLiteral("verdicts"), countsJson(verdict)},
                           {QStringLiteral("findings"), entries}});
    else if (findings.isEmpty())
        console.print(tr("The web SDK's style check (600030) passes."));
    return hasError ? ExitCode::Findings : ExitCode::Clean;
}

ExitCode CaptureCommand::run(Console &console)
{
    if (m_isSnippet) {
        console.print(h5Snippet());
        return ExitCode::Clean;
    }
    if (m_file.isEmpty())
        return console.fail({Error::Code::Usage, tr("Name the dump to read.")});
    const Result<QByteArray> bytes = readInput(m_file);
    if (!bytes)
        return console.fail(bytes.error());
    if (H5Styles::isH5(*bytes)) {
        const Result<H5Styles> styles = H5Styles::read(*bytes, m_file);
        return styles ? runH5(console, *styles) : console.fail(styles.error());
    }
    const Result<Outcome> outcome = capture(*bytes, console);
    if (!outcome)
        return console.fail(outcome.error());
    if (console.options().isJson())
        console.printJson(toJson(*outcome, console.language()));
    else
        printText(console, *outcome);
    const bool hasError = std::ranges::any_of(outcome->findings, [](const PageFinding &found) {
        return found.finding.severity == Severity::Error;
    });
    return hasError ? ExitCode::Findings : ExitCode::Clean;
}

} // namespace numauth::cli
