#include "app/cli/DoctorCommand.h"

#include "app/cli/FindingsJson.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/base/Clock.h"
#include "models/consent/AttributeTable.h"
#include "models/diagnosis/app/AppDiff.h"
#include "models/diagnosis/app/AppReader.h"
#include "models/diagnosis/app/UpgradeAdvice.h"
#include "models/report/ReportFormats.h"

#include <algorithm>

namespace numauth::cli {

using namespace diagnosis::app;

namespace {

QJsonObject toJson(const AppDifference &row)
{
    return {{QStringLiteral("field"), row.field},
            {QStringLiteral("label"), row.label},
            {QStringLiteral("first"), row.first},
            {QStringLiteral("second"), row.second}};
}

} // namespace

QString DoctorCommand::summary() const
{
    return tr("check an app or a project: SDK, manifest, network rules, signing, calls");
}

QStringList DoctorCommand::formats() const
{
    return Command::formats() + report::reportFormats();
}

void DoctorCommand::declareOptions(OptionParser &parser)
{
    parser.positionals(
        QStringLiteral("path"), &m_paths,
        tr("APK, AAB, AAR, IPA, .app or project folder; two to see how they differ"));
    parser.option(QStringLiteral("--upgrade-to"), &m_target,
                  tr("say what breaks when the SDK goes to this version"));
    parser.choice(QStringLiteral("--fail-on"), &m_failOn,
                  {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("never")},
                  tr("exit with 1 from this severity on"));
}

std::optional<Severity> DoctorCommand::failOn() const
{
    if (m_failOn == QLatin1StringView("never"))
        return std::nullopt;
    return m_failOn == QLatin1StringView("error") ? Severity::Error : Severity::Warning;
}

ExitCode DoctorCommand::exitCode(const QList<Finding> &findings) const
{
    const std::optional<Severity> least = failOn();
    const bool hasFailed = least && std::ranges::any_of(findings, [least](const Finding &finding) {
                               return finding.severity >= *least;
                           });
    return hasFailed ? ExitCode::Findings : ExitCode::Clean;
}

Result<ExaminedApp> DoctorCommand::examine(const QString &path, const AppCheckTable &table,
                                           const Console &console) const
{
    const auto workspace = workspaceFor(path, console);
    if (!workspace)
        return workspace.error();
    const auto schemes = WorkspaceSchemes::of(*workspace ? (*workspace)->folder : QString());
    for (const QString &sentence : schemes.unreadable)
        console.message(sentence);
    return examineApp(path, table, schemes.schemes, SystemClock().now());
}

ExitCode DoctorCommand::run(Console &console)
{
    if (m_paths.size() > 2)
        return console.fail({Error::Code::Usage, tr("Give one path, or two to compare.")});
    if (!m_target.isEmpty())
        return upgrade(console);
    const auto table = AppCheckTable::open();
    if (!table)
        return console.fail(table.error());
    return m_paths.size() == 2 ? compareTwo(console, *table) : examineOne(console, *table);
}

ExitCode DoctorCommand::examineOne(Console &console, const AppCheckTable &table) const
{
    const auto app = examine(m_paths.first(), table, console);
    if (!app)
        return console.fail(about(m_paths.first(), app.error()));
    const QString format = console.options().format;
    if (report::reportFormats().contains(format))
        console.printBytes(
            report::reportText(doctorReport(*app, table, failOn()), format, console.language()));
    else if (console.options().isJson())
        console.printJson(doctorJson(*app, console.language()));
    else
        printDoctor(console, *app);
    return exitCode(app->findings);
}

ExitCode DoctorCommand::compareTwo(Console &console, const AppCheckTable &table) const
{
    if (report::reportFormats().contains(console.options().format))
        return console.fail(
            {Error::Code::Usage, tr("Differences are printed as text or json only.")});
    QList<ExaminedApp> apps;
    for (const QString &path : m_paths) {
        auto app = examine(path, table, console);
        if (!app)
            return console.fail(about(path, app.error()));
        apps << *std::move(app);
    }
    const auto differences = AppDiff::compare(apps.first().facts, apps.last().facts);
    const QList<Finding> findings =
        faultsOnlyIn(apps.first(), apps.last()) + faultsOnlyIn(apps.last(), apps.first());
    if (console.options().isJson()) {
        QJsonArray rows;
        for (const AppDifference &row : differences)
            rows << toJson(row);
        console.printJson(
            {{QStringLiteral("first"), m_paths.first()},
             {QStringLiteral("second"), m_paths.last()},
             {QStringLiteral("differences"), rows},
             {QStringLiteral("findings"), findingsJson(findings, console.language())}});
        return exitCode(findings);
    }
    console.print(
        tr("%1 against %2: %n difference(s)", nullptr, static_cast<int>(differences.size()))
            .arg(m_paths.first(), m_paths.last()));
    const auto shown = [](const QString &value) {
        return value.isEmpty() ? QStringLiteral("–") : value;
    };
    for (const AppDifference &row : differences)
        console.print(QStringLiteral("  %1 (%2): %3 → %4")
                          .arg(row.label, row.field, shown(row.first), shown(row.second)));
    for (const Finding &finding : findings) {
        console.print(tr("  only in %1:").arg(finding.other));
        printFinding(console, finding);
    }
    return exitCode(findings);
}

ExitCode DoctorCommand::upgrade(Console &console) const
{
    const auto target = QVersionNumber::fromString(m_target);
    if (m_paths.size() != 1 || target.isNull())
        return console.fail(
            {Error::Code::Usage,
             tr("--upgrade-to takes one path and a version such as 2.14.23, not “%1”.")
                 .arg(m_target)});
    if (report::reportFormats().contains(console.options().format))
        return console.fail(
            {Error::Code::Usage, tr("Upgrade advice is printed as text or json only.")});
    const auto advice = UpgradeAdvice::open();
    if (!advice)
        return console.fail(advice.error());
    const auto attributes = consent::AttributeTable::open();
    if (!attributes)
        return console.fail(attributes.error());
    const auto facts = AppReader::read(m_paths.first(), package::Verification::Skip);
    if (!facts)
        return console.fail(facts.error());
    const auto report = advice->advise(*facts, target, apiMembersOf(attributes->attributes()));
    if (!report)
        return console.fail(report.error());
    QJsonArray steps;
    for (const UpgradeReport::Step &step : report->steps) {
        steps << QJsonObject{{QStringLiteral("platform"), scheme::platformName(step.platform)},
                             {QStringLiteral("from"), step.from.toString()},
                             {QStringLiteral("to"), step.to.toString()}};
        if (!console.options().isJson())
            console.print(tr("%1: from SDK %2 to %3")
                              .arg(scheme::platformOsType(step.platform), step.from.toString(),
                                   step.to.toString()));
    }
    if (console.options().isJson()) {
        console.printJson(
            {{QStringLiteral("path"), m_paths.first()},
             {QStringLiteral("steps"), steps},
             {QStringLiteral("key"),
              QJsonObject{{QStringLiteral("needed"), report->needsNewKey
                                                         ? QJsonValue(*report->needsNewKey)
                                                         : QJsonValue(QJsonValue::Null)},
                          {QStringLiteral("because"), report->keyReason.in(console.language())}}},
             {QStringLiteral("findings"), findingsJson(report->findings, console.language())}});
        return exitCode(report->findings);
    }
    console.print(tr("  New scheme key: %1").arg(report->keyReason.in(console.language())));
    for (const Finding &finding : report->findings)
        printFinding(console, finding);
    if (report->findings.isEmpty())
        console.print(tr("  Nothing known changes on the way."));
    return exitCode(report->findings);
}

} // namespace numauth::cli
