#include "models/consent/RuleTable.h"

#include "models/base/TableFile.h"
#include "models/consent/TableReading.h"

namespace numauth::consent {

namespace {

Verdict readVerdict(JsonReader &reader)
{
    QStringList names;
    for (const Verdict verdict :
         {Verdict::Ok, Verdict::CannotTell, Verdict::NonCompliant, Verdict::Refuses})
        names << verdictId(verdict);
    return static_cast<Verdict>(reader.oneOf(QStringLiteral("verdict"), names));
}

Rule readRule(JsonReader &reader)
{
    Rule rule;
    rule.id = reader.text(QStringLiteral("id"));
    rule.verdict = readVerdict(reader);
    rule.severity = reader.severity(QStringLiteral("severity"));
    rule.evidence = reader.evidence(QStringLiteral("evidence"));
    rule.title = reader.localText(QStringLiteral("title"));
    rule.arguments = reader.texts(QStringLiteral("arguments"));
    rule.message = reader.localText(QStringLiteral("message"));
    rule.advice = reader.localText(QStringLiteral("advice"));
    rule.since = TableReading::optionalVersion(reader, QStringLiteral("since"));
    rule.until = TableReading::optionalVersion(reader, QStringLiteral("until"));
    rule.source = reader.text(QStringLiteral("source"));
    rule.preset = reader.text(QStringLiteral("preset"), QString());
    return rule;
}

/// Element ids and their words; empty when the table cannot be read, which a test excludes.
QHash<QString, LocalText> readElementLabels()
{
    QHash<QString, LocalText> labels;
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/consent/elements.json"));
    if (!file)
        return labels;
    using Row = std::pair<QString, LocalText>;
    const Result<QList<Row>> rows =
        file->rows<Row>(QStringLiteral("elements"), [](JsonReader &reader) {
            const QString id = reader.text(QStringLiteral("id"));
            return Row{id, reader.localText(QStringLiteral("label"))};
        });
    if (!rows)
        return labels;
    for (const auto &[id, label] : *rows)
        labels.insert(id, label);
    return labels;
}

} // namespace

Result<RuleTable> RuleTable::open()
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/consent/rules.json"));
    if (!file)
        return std::move(file).error();
    const QStringList presets = file->header().texts(QStringLiteral("presets"));
    Result<QList<Rule>> rules = file->rows<Rule>(QStringLiteral("rules"), readRule);
    if (!rules)
        return std::move(rules).error();
    if (Result<> finished = file->finish(); !finished)
        return std::move(finished).error();
    return RuleTable(std::move(rules).value(), presets);
}

RuleTable::RuleTable(QList<Rule> rules, QStringList presets)
    : m_rules(std::move(rules)), m_presets(std::move(presets)),
      m_preset(m_presets.value(m_presets.size() - 1))
{
    for (qsizetype index = 0; index < m_rules.size(); ++index)
        m_byId.insert(m_rules.at(index).id, index);
}

std::optional<RuleTable> RuleTable::ofPreset(const QString &preset) const
{
    const qsizetype last = m_presets.indexOf(preset);
    if (last < 0)
        return std::nullopt;
    QList<Rule> rules;
    QSet<QString> newer;
    for (const Rule &rule : m_rules) {
        if (m_presets.indexOf(rule.preset) <= last)
            rules << rule;
        else
            newer.insert(rule.id);
    }
    RuleTable table(rules, m_presets);
    table.m_preset = preset;
    table.m_newer = newer;
    return table;
}

const Rule *RuleTable::find(const QString &id) const
{
    const auto index = m_byId.constFind(id);
    return index == m_byId.cend() ? nullptr : &m_rules.at(*index);
}

LocalText elementLabel(const QString &elementId)
{
    static const QHash<QString, LocalText> labels = readElementLabels();
    const QString custom = QStringLiteral("custom:");
    if (elementId.startsWith(custom))
        return LocalText::same(elementId.mid(custom.size()));
    return labels.value(elementId, LocalText::same(elementId));
}

bool isProtectedElement(const QString &elementId)
{
    return elementId == QLatin1StringView("numberMask") ||
           elementId == QLatin1StringView("loginLabel") ||
           elementId == QLatin1StringView("privacyText");
}

} // namespace numauth::consent
