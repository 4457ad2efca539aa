#include "app/cli/CheckCommand.h"

#include "app/cli/PageInput.h"
#include "app/cli/VerdictJson.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/consent/RuleFinding.h"

#include <QDate>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace numauth::cli {

using namespace consent;

namespace {

/// Devices named in one line of text; the rest is counted.
constexpr qsizetype namedDevices = 6;

QJsonObject groupJson(const GroupedFinding &group, Language language)
{
    const PageFinding &worst = group.worst;
    QJsonObject json = findingJson(worst, language);
    json.insert(QStringLiteral("devices"), QJsonArray::fromStringList(group.deviceIds));
    json.insert(QStringLiteral("cells"), group.cells);
    json.insert(QStringLiteral("evidenceSource"), worst.finding.source);
    json.insert(QStringLiteral("source"),
                QJsonObject{{QStringLiteral("file"), worst.finding.place.file},
                            {QStringLiteral("line"), worst.finding.place.line},
                            {QStringLiteral("attribute"),
                             worst.finding.facts.value(QStringLiteral("attribute")).toString()}});
    return json;
}

QString deviceNames(const QStringList &ids, const ConsentTables &tables)
{
    QStringList names;
    for (const QString &id : ids.mid(0, namedDevices)) {
        const Device *device = tables.devices.find(id);
        names << (device ? device->name() : id);
    }
    const qsizetype rest = ids.size() - names.size();
    QString text = names.join(QStringLiteral(", "));
    return rest > 0 ? CheckCommand::tr("%1 and %2 more").arg(text).arg(rest) : text;
}

} // namespace

QString CheckCommand::summary() const
{
    return tr("check consent pages: which devices would refuse them, why, and what to change");
}

QStringList CheckCommand::formats() const
{
    return Command::formats() + reportFormats();
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
            const Result<MatrixSelection> selection = m_cells.resolve(page, tables, *workspace);
            if (!selection)
                return selection.error();
            QElapsedTimer timer;
            timer.start();
            const MatrixResult result = checkMatrix(page, *selection, *known);
            CheckedPage report{page, suppress(result, page, QDate::currentDate(), tables),
                               selection->states.first().sdk, 0,
                               std::make_shared<const ConsentTables>(*known)};
            report.totalMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            reports << report;
        }
    }
    if (reports.isEmpty())
        return Error{Error::Code::Usage, tr("No page of that platform is there to check.")};
    return reports;
}

QJsonObject CheckCommand::toJson(const CheckedPage &page, const ConsentTables &tables,
                                 Language language)
{
    QJsonArray findings;
    for (const GroupedFinding &group : page.result().findings)
        findings << groupJson(group, language);
    QJsonArray suppressed;
    for (const SuppressedFinding &accepted : page.checked.suppressed) {
        QJsonObject json = groupJson(accepted.group, language);
        json.insert(QStringLiteral("reason"), accepted.suppression.reason);
        if (accepted.suppression.until.isValid())
            json.insert(QStringLiteral("until"), accepted.suppression.until.toString(Qt::ISODate));
        suppressed << json;
    }
    return {{QStringLiteral("page"), page.page.name},
            {QStringLiteral("cells"), page.result().cells.size()},
            {QStringLiteral("verdicts"), countsJson(page.result())},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("suppressed"), suppressed},
            {QStringLiteral("sdk"), page.sdk.toString()},
            {QStringLiteral("rules"), tables.rules.preset()},
            {QStringLiteral("timing"), QJsonObject{{QStringLiteral("totalMs"), page.totalMs}}}};
}

void CheckCommand::printText(Console &console, const CheckedPage &page,
                             const ConsentTables &tables) const
{
    const MatrixResult &result = page.result();
    console.print(
        tr("%1: %2 cells, SDK %3, rules %4 — %5 refused, %6 not compliant, %7 cannot tell, %8 ok")
            .arg(page.page.name)
            .arg(result.cells.size())
            .arg(page.sdk.toString(), tables.rules.preset())
            .arg(result.count(Verdict::Refuses))
            .arg(result.count(Verdict::NonCompliant))
            .arg(result.count(Verdict::CannotTell))
            .arg(result.count(Verdict::Ok)));
    for (const GroupedFinding &group : result.findings) {
        const Finding &finding = group.worst.finding;
        console.print(
            QStringLiteral("  [%1] %2")
                .arg(verdictId(group.worst.verdict), finding.message.in(console.language())));
        console.print(tr("      rule %1, evidence %2, %n device(s): %3", nullptr,
                         static_cast<int>(group.deviceIds.size()))
                          .arg(finding.ruleId, evidenceName(finding.evidence),
                               deviceNames(group.deviceIds, tables)));
        if (finding.place.line > 0)
            console.print(tr("      at %1:%2").arg(finding.place.file).arg(finding.place.line));
        if (!finding.advice.isEmpty())
            console.print(QStringLiteral("      → %1").arg(finding.advice.in(console.language())));
    }
    for (const SuppressedFinding &accepted : page.checked.suppressed)
        console.print(tr("  [suppressed] %1 (%2)")
                          .arg(accepted.group.worst.finding.message.in(console.language()),
                               accepted.suppression.reason));
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
    if (reportFormats().contains(format)) {
        const bool withPictures = format == QLatin1StringView("html");
        console.printBytes(reportText(checkReport(pages, tables, failOn(), withPictures), format,
                                      console.language()));
        return;
    }
    if (!console.options().isJson()) {
        for (const CheckedPage &page : pages)
            printText(console, page, tables);
        return;
    }
    if (pages.size() == 1) {
        console.printJson(toJson(pages.first(), tables, console.language()));
        return;
    }
    QJsonArray entries;
    MatrixResult total;
    double totalMs = 0;
    for (const CheckedPage &page : pages) {
        entries << toJson(page, tables, console.language());
        total.cells += page.result().cells;
        totalMs += page.totalMs;
    }
    console.printJson(
        {{QStringLiteral("cells"), total.cells.size()},
         {QStringLiteral("verdicts"), countsJson(total)},
         {QStringLiteral("pages"), entries},
         {QStringLiteral("timing"), QJsonObject{{QStringLiteral("totalMs"), totalMs}}}});
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
