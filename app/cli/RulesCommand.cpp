#include "app/cli/RulesCommand.h"

#include "app/cli/Columns.h"
#include "models/consent/RuleTable.h"

#include <QJsonArray>

namespace numauth::cli {

namespace {

using namespace numauth::consent;

QJsonValue versionOrNull(const std::optional<SdkVersion> &version)
{
    return version ? QJsonValue(version->toString()) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Rule &rule, Language language)
{
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("verdict"), verdictId(rule.verdict)},
            {QStringLiteral("severity"), severityName(rule.severity)},
            {QStringLiteral("evidence"), evidenceName(rule.evidence)},
            {QStringLiteral("title"), rule.title.in(language)},
            {QStringLiteral("arguments"), QJsonArray::fromStringList(rule.arguments)},
            {QStringLiteral("message"), rule.message.in(language)},
            {QStringLiteral("advice"), rule.advice.in(language)},
            {QStringLiteral("since"), versionOrNull(rule.since)},
            {QStringLiteral("until"), versionOrNull(rule.until)},
            {QStringLiteral("source"), rule.source}};
}

} // namespace

QString RulesCommand::summary() const
{
    return tr("the rules that pages are checked by");
}

void RulesCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("search"), &m_search,
                      tr("only rules with this in their id or title"), false);
}

ExitCode RulesCommand::run(Console &console)
{
    const Result<RuleTable> table = RuleTable::open();
    if (!table)
        return console.fail(table.error());
    QJsonArray rules;
    QList<QStringList> rows;
    for (const Rule &rule : table->rules()) {
        if (!matches(m_search, {rule.id, rule.title.zh, rule.title.en}))
            continue;
        rules << toJson(rule, console.language());
        rows << QStringList{rule.id, verdictId(rule.verdict), evidenceName(rule.evidence),
                            rule.title.in(console.language())};
    }
    if (console.options().isJson())
        console.printJson(
            {{QStringLiteral("preset"), table->preset()}, {QStringLiteral("rules"), rules}});
    else
        printColumns(console, rows);
    if (rows.isEmpty())
        console.message(tr("No rule matches “%1”.").arg(m_search));
    return ExitCode::Clean;
}

} // namespace numauth::cli
