#include "models/diagnosis/Diagnosis.h"

#include <algorithm>
#include <utility>

namespace numauth::diagnosis {

namespace {

constexpr qsizetype mostPlaces = 50;
constexpr double surest = 0.97;
constexpr double likely = 0.7;
constexpr double possible = 0.4;
/// What the code table alone is worth.
constexpr double ofCodeTable = 0.3;

bool holds(const RuleCondition &condition, const QString &text)
{
    return condition.text.pattern().isEmpty() || condition.text.match(text).hasMatch();
}

bool holds(const RuleCondition &condition, const LogEvent &event)
{
    if (!condition.sign.isEmpty())
        return false;
    const auto isIn = [](const QStringList &wanted, const QString &code) {
        return wanted.isEmpty() || wanted.contains(code);
    };
    const bool hasDetail =
        condition.detailCodes.isEmpty() ||
        std::ranges::any_of(event.chain, [&](const ChainLink &link) {
            return link.layer == Layer::CarrierDetail && condition.detailCodes.contains(link.code);
        });
    return (condition.system.isEmpty() ||
            (!event.code.isEmpty() && condition.system == layerName(event.layer))) &&
           (condition.family.isEmpty() || condition.family == event.family) &&
           isIn(condition.codes, event.code) &&
           (!condition.vendor || condition.vendor == event.vendor) &&
           isIn(condition.vendorCodes, event.vendorCode) && hasDetail &&
           holds(condition, event.message + QLatin1Char('\n') + event.vendorMessage);
}

bool holds(const RuleCondition &condition, const LogSign &sign)
{
    return condition.sign.isEmpty()
               ? !condition.text.pattern().isEmpty() && condition.codes.isEmpty() &&
                     condition.vendorCodes.isEmpty() && holds(condition, sign.text)
               : condition.sign == sign.id;
}

/// What one rule found in a log.
struct Hit
{
    double confidence = 0;
    QList<LogRange> places;
    int event = -1;
    QList<int> events;
};

void addPlace(Hit &hit, const LogRange &range)
{
    if (hit.places.size() < mostPlaces && !hit.places.contains(range))
        hit.places << range;
}

Hit hitOf(const DiagnosisRule &rule, const LogEvents &log)
{
    Hit hit;
    double doubt = 1;
    double best = 0;
    for (const RuleCondition &condition : rule.conditions) {
        bool isMet = false;
        for (int index = 0; index < log.events.size(); ++index) {
            if (!holds(condition, log.events.at(index)))
                continue;
            isMet = true;
            hit.events << index;
            addPlace(hit, log.events.at(index).range);
            if (condition.confidence > best) {
                best = condition.confidence;
                hit.event = index;
            }
        }
        for (const LogSign &sign : log.signs) {
            if (!holds(condition, sign))
                continue;
            isMet = true;
            addPlace(hit, sign.range);
        }
        // Conditions are different symptoms of one cause: each leaves less room for doubt.
        doubt *= isMet ? 1 - condition.confidence : 1;
    }
    hit.confidence = std::min(surest, 1 - doubt);
    std::ranges::sort(hit.places, {}, &LogRange::offset);
    return hit;
}

Diagnosis diagnosisOf(const DiagnosisRule &rule, const Hit &hit)
{
    Diagnosis diagnosis;
    diagnosis.ruleId = rule.id;
    diagnosis.severity = rule.severity;
    diagnosis.evidence = rule.evidence;
    diagnosis.title = rule.title;
    diagnosis.confidence = hit.confidence;
    diagnosis.places = hit.places;
    diagnosis.event = hit.event;
    diagnosis.causes = rule.causes;
    diagnosis.checks = rule.checks;
    diagnosis.advice = rule.advice;
    diagnosis.snippet = rule.snippet;
    diagnosis.proof = rule.proof;
    diagnosis.fallback = rule.fallback;
    diagnosis.faq = rule.faq;
    diagnosis.source = rule.source;
    diagnosis.phone = rule.phone;
    return diagnosis;
}

/// What the code table says of events that no rule explains, one diagnosis a code.
QList<Diagnosis> fromCodes(const LogEvents &log, const QList<bool> &isExplained,
                           const codes::CodeTable &codes)
{
    QList<Diagnosis> result;
    for (int index = 0; index < log.events.size(); ++index) {
        const LogEvent &event = log.events.at(index);
        const EventMeaning meaning = meaningOf(event, codes);
        if (isExplained.at(index) || meaning.kind != EventMeaning::Kind::Failure)
            continue;
        const QString id = QStringLiteral("code.%1.%2").arg(meaning.row->family, meaning.row->code);
        const auto known = std::ranges::find(result, id, &Diagnosis::ruleId);
        if (known != result.end()) {
            if (known->places.size() < mostPlaces)
                known->places << event.range;
            continue;
        }
        const codes::CodeCategory &category = codes.category(meaning.row->meaning);
        Diagnosis diagnosis;
        diagnosis.ruleId = id;
        diagnosis.severity = category.severity;
        diagnosis.evidence = meaning.row->evidence();
        diagnosis.title = meaning.row->meaning.meaning;
        diagnosis.confidence = ofCodeTable;
        diagnosis.places << event.range;
        diagnosis.event = index;
        diagnosis.causes = category.causes;
        diagnosis.checks = meaning.row->meaning.notes;
        diagnosis.advice = category.remedies;
        diagnosis.fallback = category.fallback;
        diagnosis.source = meaning.row->meaning.sources.value(0);
        result << diagnosis;
    }
    return result;
}

Diagnosis unknown(const LogEvents &log, const UnknownTexts &texts, const codes::CodeTable &codes)
{
    Diagnosis diagnosis;
    diagnosis.ruleId = QStringLiteral("unknown");
    diagnosis.severity = Severity::Note;
    diagnosis.title = texts.title;
    diagnosis.advice = texts.collect;
    const bool hasOnlySuccess =
        !log.events.isEmpty() && std::ranges::all_of(log.events, [&](const LogEvent &event) {
            const auto kind = meaningOf(event, codes).kind;
            return kind == EventMeaning::Kind::Success || kind == EventMeaning::Kind::Step;
        });
    if (hasOnlySuccess)
        diagnosis.title = texts.onlySuccess;
    else if (log.events.isEmpty())
        diagnosis.causes << texts.nothing;
    return diagnosis;
}

} // namespace

Likelihood Diagnosis::likelihood() const
{
    if (confidence >= likely)
        return Likelihood::High;
    return confidence >= possible ? Likelihood::Medium : Likelihood::Low;
}

const codes::CodeRow *rowOf(const LogEvent &event, const ChainLink &link,
                            const codes::CodeTable &codes)
{
    if (link.code.isEmpty())
        return nullptr;
    codes::CodeContext context;
    if (event.vendor)
        context.carrier = vendorName(*event.vendor);
    switch (link.layer) {
    case Layer::Wrapper:
    case Layer::Sdk:
    case Layer::Server:
        context.family = event.family;
        context.carrier.clear();
        break;
    case Layer::Carrier:
    case Layer::CarrierDetail:
        context.layer = codes::CodeLayer::Carrier;
        break;
    case Layer::Gateway:
        context.layer = codes::CodeLayer::Gateway;
        context.carrier.clear();
        break;
    }
    const codes::CodeRow *row = codes.resolve(link.code, context);
    if (row || link.layer == Layer::Carrier || link.layer == Layer::CarrierDetail)
        return row;
    // A family that does not hold the code: server codes also stand in the gateway's list.
    return codes.resolve(link.code, {});
}

EventMeaning meaningOf(const LogEvent &event, const codes::CodeTable &codes)
{
    EventMeaning meaning;
    for (auto link = event.chain.crbegin(); link != event.chain.crend() && !meaning.row; ++link)
        meaning.row = rowOf(event, *link, codes);
    if (!meaning.row)
        return meaning;
    static const QStringList steps{QStringLiteral("event"), QStringLiteral("cancel"),
                                   QStringLiteral("switch_way")};
    const QString &category = meaning.row->meaning.category;
    if (category == QLatin1StringView("ok"))
        meaning.kind = EventMeaning::Kind::Success;
    else
        meaning.kind =
            steps.contains(category) ? EventMeaning::Kind::Step : EventMeaning::Kind::Failure;
    return meaning;
}

QList<Diagnosis> diagnose(const LogEvents &log, const RuleTable &rules,
                          const codes::CodeTable &codes)
{
    QList<std::pair<const DiagnosisRule *, Hit>> hits;
    for (const DiagnosisRule &rule : rules.rules()) {
        Hit hit = hitOf(rule, log);
        if (!hit.places.isEmpty())
            hits << std::pair{&rule, std::move(hit)};
    }
    QList<bool> isExplained(log.events.size(), false);
    QList<Diagnosis> result;
    for (const auto &[rule, hit] : std::as_const(hits)) {
        const bool isOverruled = std::ranges::any_of(hits, [rule = rule](const auto &other) {
            return rule->unless.contains(other.first->id);
        });
        if (isOverruled)
            continue;
        result << diagnosisOf(*rule, hit);
        for (const int event : hit.events)
            isExplained[event] = true;
    }
    result << fromCodes(log, isExplained, codes);
    std::ranges::stable_sort(result, std::greater(), [](const Diagnosis &diagnosis) {
        return std::pair(diagnosis.severity != Severity::Note, diagnosis.confidence);
    });
    if (result.isEmpty())
        result << unknown(log, rules.unknown(), codes);
    return result;
}

QJsonObject phoneOf(const Diagnosis &diagnosis, const LogEvents &log)
{
    QJsonObject phone = diagnosis.phone;
    if (phone.isEmpty() || diagnosis.event < 0 || phone.contains(QStringLiteral("sim")))
        return phone;
    if (const auto vendor = log.events.at(diagnosis.event).vendor)
        phone.insert(QStringLiteral("sim"), vendorName(*vendor).toLower());
    return phone;
}

QList<Finding> relatedFaults(const Diagnosis &diagnosis, const QList<Finding> &faults)
{
    constexpr qsizetype most = 3;
    QList<Finding> related;
    for (const Finding &fault : faults) {
        const QStringList faq =
            fault.facts.value(QStringLiteral("faq")).toString().split(QLatin1Char(' '));
        const bool isShared = std::ranges::any_of(
            faq, [&](const QString &rule) { return diagnosis.faq.contains(rule); });
        if (isShared && fault.severity > Severity::Note && related.size() < most)
            related << fault;
    }
    return related;
}

} // namespace numauth::diagnosis
