#include "models/diagnosis/RuleTable.h"

#include <algorithm>
#include <utility>

namespace numauth::diagnosis {

namespace {

QList<LocalText> readTexts(JsonReader &reader, const QString &key)
{
    QList<LocalText> texts;
    const QJsonArray array = reader.array(key);
    for (qsizetype index = 0; index < array.size(); ++index) {
        const QString place = QStringLiteral("text");
        JsonReader item(QJsonObject{{place, array.at(index)}},
                        QStringLiteral("%1: %2[%3]").arg(reader.place(), key).arg(index));
        texts << item.localText(place);
        if (item.hasFailed())
            reader.fail(key, QStringLiteral("holds something else than zh and en"));
    }
    return texts;
}

RuleCondition readCondition(JsonReader &reader)
{
    RuleCondition condition;
    condition.system = reader.text(QStringLiteral("system"), QString());
    condition.family = reader.text(QStringLiteral("family"), QString());
    condition.codes = reader.texts(QStringLiteral("codes"), {});
    const QString vendor = reader.text(QStringLiteral("vendor"), QString());
    condition.vendor = vendorFromName(vendor);
    if (!vendor.isEmpty() && !condition.vendor)
        reader.fail(QStringLiteral("vendor"), QStringLiteral("names no carrier"));
    condition.vendorCodes = reader.texts(QStringLiteral("vendorCodes"), {});
    condition.detailCodes = reader.texts(QStringLiteral("detailCodes"), {});
    condition.text.setPattern(reader.text(QStringLiteral("text"), QString()));
    if (!condition.text.isValid())
        reader.fail(QStringLiteral("text"), QStringLiteral("is not a regular expression"));
    condition.sign = reader.text(QStringLiteral("sign"), QString());
    condition.confidence = reader.number(QStringLiteral("confidence"));
    if (condition.confidence <= 0 || condition.confidence >= 1)
        reader.fail(QStringLiteral("confidence"), QStringLiteral("must lie between 0 and 1"));
    const bool isEmpty = condition.codes.isEmpty() && condition.vendorCodes.isEmpty() &&
                         condition.detailCodes.isEmpty() && condition.sign.isEmpty() &&
                         condition.text.pattern().isEmpty();
    if (isEmpty)
        reader.fail(QStringLiteral("when"), QStringLiteral("has a condition that always holds"));
    reader.refuseUnreadKeys();
    return condition;
}

std::optional<RuleSnippet> readSnippet(JsonReader &rule)
{
    const QString key = QStringLiteral("snippet");
    if (!rule.has(key))
        return std::nullopt;
    JsonReader reader(rule.object(key), rule.place() + QLatin1Char('.') + key);
    const RuleSnippet snippet{reader.text(QStringLiteral("file")),
                              reader.text(QStringLiteral("lines"))};
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        rule.fail(key, reader.error().message);
    return snippet;
}

DiagnosisRule readRule(JsonReader &reader, const LocalText &fallback)
{
    DiagnosisRule rule;
    rule.id = reader.text(QStringLiteral("id"));
    rule.severity = reader.severity(QStringLiteral("severity"));
    rule.evidence = reader.evidence(QStringLiteral("evidence"));
    rule.title = reader.localText(QStringLiteral("title"));
    reader.forEach(QStringLiteral("when"),
                   [&](JsonReader &condition) { rule.conditions << readCondition(condition); });
    rule.unless = reader.texts(QStringLiteral("unless"), {});
    rule.causes = readTexts(reader, QStringLiteral("causes"));
    rule.checks = readTexts(reader, QStringLiteral("checks"));
    rule.advice = readTexts(reader, QStringLiteral("advice"));
    rule.snippet = readSnippet(reader);
    if (reader.has(QStringLiteral("proof")))
        rule.proof = reader.localText(QStringLiteral("proof"));
    rule.fallback = reader.has(QStringLiteral("fallback"))
                        ? reader.localText(QStringLiteral("fallback"))
                        : fallback;
    rule.faq = reader.texts(QStringLiteral("faq"));
    rule.source = reader.text(QStringLiteral("source"));
    rule.phone = reader.object(QStringLiteral("phone"), QJsonObject());
    rule.matches = reader.texts(QStringLiteral("matches"));
    rule.misses = reader.texts(QStringLiteral("misses"));
    return rule;
}

UnknownTexts readUnknown(JsonReader &reader)
{
    UnknownTexts unknown;
    unknown.title = reader.localText(QStringLiteral("title"));
    unknown.nothing = reader.localText(QStringLiteral("nothing"));
    unknown.onlySuccess = reader.localText(QStringLiteral("onlySuccess"));
    unknown.collect = readTexts(reader, QStringLiteral("collect"));
    reader.refuseUnreadKeys();
    return unknown;
}

} // namespace

Result<RuleTable> RuleTable::open()
{
    const QString path = QStringLiteral(":/numauth/diagnosis/rules.json");
    return fromTable(TableFile::open(path), path);
}

Result<RuleTable> RuleTable::parse(const QByteArray &bytes, const QString &file)
{
    return fromTable(TableFile::parse(bytes, file), file);
}

Result<RuleTable> RuleTable::fromTable(Result<TableFile> table, const QString &name)
{
    if (!table)
        return table.error();
    RuleTable result;
    JsonReader &header = table->header();
    const LocalText fallback = header.localText(QStringLiteral("fallback"));
    JsonReader unknown(header.object(QStringLiteral("unknown")),
                       name + QStringLiteral(": unknown"));
    result.m_unknown = readUnknown(unknown);
    if (unknown.hasFailed())
        return unknown.error();
    auto rules = table->rows<DiagnosisRule>(
        QStringLiteral("rules"), [&](JsonReader &reader) { return readRule(reader, fallback); });
    if (!rules)
        return rules.error();
    result.m_rules = *std::move(rules);
    if (const Result<> finished = table->finish(); !finished)
        return finished.error();
    return result;
}

const DiagnosisRule *RuleTable::find(const QString &id) const
{
    const auto found = std::ranges::find(m_rules, id, &DiagnosisRule::id);
    return found == m_rules.end() ? nullptr : &*found;
}

} // namespace numauth::diagnosis
