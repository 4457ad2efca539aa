#include "models/scheme/SchemeRules.h"

#include "models/base/TableFile.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace numauth::scheme {

namespace {

using Member = QString Scheme::*;

const QHash<QString, Member> &members()
{
    static const QHash<QString, Member> known{
        {QStringLiteral("name"), &Scheme::name},
        {QStringLiteral("appName"), &Scheme::appName},
        {QStringLiteral("packageName"), &Scheme::packageName},
        {QStringLiteral("harmonyPackageName"), &Scheme::packageName},
        {QStringLiteral("packageSignature"), &Scheme::packageSignature},
        {QStringLiteral("harmonySignature"), &Scheme::packageSignature},
        {QStringLiteral("bundleId"), &Scheme::bundleId},
        {QStringLiteral("appIdentifier"), &Scheme::appIdentifier},
        {QStringLiteral("origin"), &Scheme::origin},
        {QStringLiteral("pageUrl"), &Scheme::pageUrl},
        {QStringLiteral("schemeCode"), &Scheme::schemeCode},
        {QStringLiteral("keyReference"), &Scheme::keyReference}};
    return known;
}

QString withoutSeparators(QString value)
{
    static const QRegularExpression separators(QStringLiteral("[\\s:：-]"));
    return value.remove(separators);
}

/// `h5.example.com/login` → `https://h5.example.com`.
QString originOf(const QString &value)
{
    const bool hasScheme = value.contains(QLatin1StringView("://"));
    const QUrl url(hasScheme ? value : QStringLiteral("https://") + value);
    if (!url.isValid() || url.host().isEmpty())
        return value;
    return url
        .adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery |
                  QUrl::RemoveFragment)
        .toString();
}

using Correction = QString (*)(QString);

const QHash<QString, Correction> &corrections()
{
    static const QHash<QString, Correction> known{
        {QStringLiteral("trim"), [](QString value) { return value.trimmed(); }},
        {QStringLiteral("stripSeparators"), [](QString value) { return withoutSeparators(value); }},
        {QStringLiteral("lowerCase"), [](QString value) { return value.toLower(); }},
        {QStringLiteral("upperCase"), [](QString value) { return value.toUpper(); }},
        {QStringLiteral("origin"), [](QString value) { return originOf(value); }}};
    return known;
}

bool fits(const FieldRule &rule, const QString &value)
{
    return rule.pattern.match(value).hasMatch();
}

bool isAsAdvised(const FieldRule &rule, const QString &value)
{
    return rule.advised.pattern().isEmpty() || rule.advised.match(value).hasMatch();
}

std::optional<QString> corrected(const FieldRule &rule, const QString &value)
{
    QString result = value;
    for (const QString &name : rule.corrections) {
        result = corrections().value(name)(result);
        if (fits(rule, result) && isAsAdvised(rule, result))
            return result;
    }
    return std::nullopt;
}

int firstNotIn(const QRegularExpression &characters, const QString &value)
{
    for (qsizetype index = 0; index < value.size(); ++index) {
        if (!characters.match(value.mid(index, 1)).hasMatch())
            return static_cast<int>(index);
    }
    return -1;
}

/// The first character after which nothing can fit \p pattern any more; -1 when only the end is
/// missing.
int firstMisfit(const QRegularExpression &pattern, const QString &value)
{
    const auto canGoOn = [&](qsizetype size) {
        const auto match =
            pattern.match(value.left(size), 0, QRegularExpression::PartialPreferCompleteMatch);
        return match.hasMatch() || match.hasPartialMatch();
    };
    qsizetype fitting = 0;
    qsizetype failing = value.size() + 1;
    while (failing - fitting > 1) {
        const qsizetype middle = fitting + (failing - fitting) / 2;
        (canGoOn(middle) ? fitting : failing) = middle;
    }
    return fitting < value.size() ? static_cast<int>(fitting) : -1;
}

int firstWrongCharacter(const FieldRule &rule, const QString &value)
{
    if (rule.isPrivate)
        return -1;
    if (fits(rule, value))
        return firstMisfit(rule.advised, value);
    return rule.characters.pattern().isEmpty() ? firstMisfit(rule.pattern, value)
                                               : firstNotIn(rule.characters, value);
}

/// As it is where that can be seen, else as `U+0020`.
QString shownCharacter(const QString &value, int position)
{
    const char32_t wrong = value.mid(position, 2).toUcs4().value(0);
    if (QChar::isPrint(wrong) && !QChar::isSpace(wrong))
        return QString::fromUcs4(&wrong, 1);
    return QStringLiteral("U+%1").arg(static_cast<uint>(wrong), 4, 16, QLatin1Char('0'));
}

FieldRule readRule(JsonReader &reader)
{
    FieldRule rule;
    rule.field = reader.text(QStringLiteral("id"));
    rule.parameter = reader.text(QStringLiteral("parameter"), QString());
    for (const QString &name : reader.texts(QStringLiteral("platforms"))) {
        if (const auto platform = platformFromName(name))
            rule.platforms << *platform;
        else
            reader.fail(QStringLiteral("platforms"), QStringLiteral("names no platform"));
    }
    rule.isRequired = reader.boolean(QStringLiteral("required"));
    rule.isPrivate = reader.boolean(QStringLiteral("private"), false);
    rule.characters.setPattern(reader.text(QStringLiteral("characters"), QString()));
    rule.pattern.setPattern(reader.text(QStringLiteral("pattern")));
    rule.advised.setPattern(reader.text(QStringLiteral("advised"), QString()));
    rule.label = reader.localText(QStringLiteral("label"));
    rule.rule = reader.localText(QStringLiteral("rule"));
    rule.example = reader.localText(QStringLiteral("example"));
    rule.corrections = reader.texts(QStringLiteral("corrections"));
    for (const QString &name : rule.corrections) {
        if (!corrections().contains(name))
            reader.fail(QStringLiteral("corrections"), QStringLiteral("names no correction"));
    }
    rule.evidence = reader.evidence(QStringLiteral("evidence"));
    rule.source = reader.text(QStringLiteral("source"));
    if (!members().contains(rule.field))
        reader.fail(QStringLiteral("id"), QStringLiteral("names no member of a scheme"));
    if (!rule.characters.isValid() || !rule.pattern.isValid() || !rule.advised.isValid())
        reader.fail(QStringLiteral("pattern"), QStringLiteral("is not a regular expression"));
    return rule;
}

} // namespace

Result<SchemeRules> SchemeRules::load()
{
    const QString path = QStringLiteral(":/numauth/scheme/rules.json");
    return fromTable(TableFile::open(path), path);
}

Result<SchemeRules> SchemeRules::parse(const QByteArray &bytes, const QString &file)
{
    return fromTable(TableFile::parse(bytes, file), file);
}

Result<SchemeRules> SchemeRules::fromTable(Result<TableFile> table, const QString &name)
{
    if (!table)
        return table.error();
    SchemeRules rules;
    const QJsonObject messages = table->header().object(QStringLiteral("messages"));
    JsonReader reader(messages, name + QStringLiteral(": messages"));
    for (const QString &key : messages.keys())
        rules.m_messages.insert(key, reader.localText(key));
    if (reader.hasFailed())
        return reader.error();
    Result<QList<FieldRule>> fields = table->rows<FieldRule>(QStringLiteral("fields"), readRule);
    if (!fields)
        return fields.error();
    rules.m_fields = *std::move(fields);
    if (const Result<> finished = table->finish(); !finished)
        return finished.error();
    return rules;
}

QList<FieldRule> SchemeRules::fieldsOf(Platform platform) const
{
    QList<FieldRule> fields;
    std::ranges::copy_if(m_fields, std::back_inserter(fields), [platform](const FieldRule &rule) {
        return rule.platforms.contains(platform);
    });
    return fields;
}

const FieldRule *SchemeRules::rule(const QString &field, Platform platform) const
{
    const auto found = std::ranges::find_if(m_fields, [&](const FieldRule &each) {
        return each.field == field && each.platforms.contains(platform);
    });
    return found == m_fields.end() ? nullptr : &*found;
}

LocalText SchemeRules::message(const FieldRule &rule, const QString &value, int position) const
{
    const auto text = [this](const char *key) {
        return m_messages.value(QString::fromLatin1(key));
    };
    if (value.isEmpty())
        return text("missing").arg(QList<LocalText>{rule.label, rule.rule});
    if (position >= 0)
        return text(fits(rule, value) ? "advised" : "character")
            .arg(QList<LocalText>{rule.label, LocalText::same(QString::number(position + 1)),
                                  LocalText::same(shownCharacter(value, position)), rule.rule});
    if (!rule.characters.pattern().isEmpty())
        return text("length").arg(QList<LocalText>{
            rule.label, LocalText::same(QString::number(value.size())), rule.rule});
    return text("shape").arg(QList<LocalText>{rule.label, rule.rule});
}

std::optional<FieldProblem> SchemeRules::check(const QString &field, const QString &value,
                                               Platform platform) const
{
    const FieldRule *rule = this->rule(field, platform);
    if (!rule || (value.isEmpty() && !rule->isRequired))
        return std::nullopt;
    const bool isAccepted = fits(*rule, value);
    if (isAccepted && isAsAdvised(*rule, value))
        return std::nullopt;
    FieldProblem problem;
    problem.field = field;
    problem.severity = isAccepted ? Severity::Warning : Severity::Error;
    problem.position = firstWrongCharacter(*rule, value);
    problem.message = message(*rule, value, problem.position);
    problem.corrected = corrected(*rule, value);
    return problem;
}

QList<FieldProblem> SchemeRules::check(const Scheme &scheme) const
{
    QList<FieldProblem> problems;
    for (const FieldRule &rule : fieldsOf(scheme.platform)) {
        if (const auto problem = check(rule.field, value(scheme, rule.field), scheme.platform))
            problems << *problem;
    }
    return problems;
}

QList<Finding> SchemeRules::findings(const Scheme &scheme, const QString &file) const
{
    QList<Finding> findings;
    for (const FieldProblem &problem : check(scheme)) {
        const FieldRule *rule = this->rule(problem.field, scheme.platform);
        Finding finding;
        finding.ruleId = QStringLiteral("scheme.field.") + problem.field;
        finding.severity = problem.severity;
        finding.evidence = rule->evidence;
        finding.subject = problem.field;
        finding.place = {file, 0, problem.field};
        finding.message = problem.message;
        finding.advice =
            problem.corrected
                ? m_messages.value(QStringLiteral("advice")).arg(QStringList{*problem.corrected})
                : m_messages.value(QStringLiteral("adviceByHand")).arg({rule->example});
        if (problem.corrected)
            finding.facts.insert(QStringLiteral("corrected"), *problem.corrected);
        finding.source = rule->source;
        findings << finding;
    }
    return findings;
}

QMap<QString, QString> SchemeRules::parameters(const Scheme &scheme) const
{
    QMap<QString, QString> parameters{{QStringLiteral("OsType"), platformOsType(scheme.platform)}};
    for (const FieldRule &rule : fieldsOf(scheme.platform)) {
        const QString value = SchemeRules::value(scheme, rule.field);
        if (!rule.parameter.isEmpty() && !value.isEmpty())
            parameters.insert(rule.parameter, value);
    }
    return parameters;
}

QString SchemeRules::value(const Scheme &scheme, const QString &field)
{
    const Member member = members().value(field, nullptr);
    return member ? scheme.*member : QString();
}

void SchemeRules::setValue(Scheme &scheme, const QString &field, const QString &value)
{
    if (const Member member = members().value(field, nullptr))
        scheme.*member = value;
}

} // namespace numauth::scheme
