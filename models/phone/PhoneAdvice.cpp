#include "models/phone/PhoneAdvice.h"

#include <algorithm>
#include <tuple>

namespace numauth::phone {

namespace {

const QString pageField = QStringLiteral("page");
/// Mending a page is work for a developer, but less than getting another phone.
constexpr int pageCost = 4;

struct Candidate
{
    PhoneChange change;
    int cost = 0;
};

struct Trial
{
    QList<PhoneChange> changes;
    PhoneVerdict verdict = PhoneVerdict::Fails;
    int cost = 0;

    auto rank() const { return std::tuple(verdict, cost); }
};

QList<Candidate> candidatesOf(const PhoneField &field, const QString &value)
{
    QList<Candidate> candidates;
    if (field.cost <= 0)
        return candidates;
    if (field.number && value != field.defaultValue)
        candidates << Candidate{{field.id, value, field.defaultValue, field.number->reset},
                                field.cost};
    for (const FieldValue &each : field.values) {
        if (each.id != value && !each.change.isEmpty())
            candidates << Candidate{{field.id, value, each.id, each.change}, field.cost};
    }
    return candidates;
}

QList<Candidate> allCandidates(const PhoneState &state, std::optional<consent::Verdict> pageVerdict,
                               const PhoneTables &tables)
{
    QList<Candidate> candidates;
    for (const PhoneField &field : tables.fields.fields())
        candidates << candidatesOf(field, state[field.id]);
    if (pageVerdict && *pageVerdict != consent::Verdict::Ok)
        candidates << Candidate{{pageField,
                                 consent::verdictId(*pageVerdict),
                                 consent::verdictId(consent::Verdict::Ok),
                                 {QStringLiteral("改授权页（numauth fix 给出最小改动）"),
                                  QStringLiteral("mend the consent page (numauth fix proposes "
                                                 "the smallest change)")}},
                                pageCost};
    return candidates;
}

PhoneVerdict verdictWith(PhoneState state, PhoneAction action,
                         std::optional<consent::Verdict> pageVerdict, const PhoneTables &tables,
                         const QList<PhoneChange> &changes)
{
    for (const PhoneChange &change : changes) {
        if (change.field == pageField)
            pageVerdict = consent::Verdict::Ok;
        else if (const Result<> done = state.set(tables.fields, change.field, change.to); !done)
            return PhoneVerdict::Fails;
    }
    return tables.decide(state, action, pageVerdict).verdict;
}

QList<PhoneChange> bestOf(QList<Trial> trials)
{
    trials.removeIf([](const Trial &trial) { return trial.verdict > PhoneVerdict::Warns; });
    const auto best = std::ranges::min_element(
        trials, [](const Trial &left, const Trial &right) { return left.rank() < right.rank(); });
    return best == trials.end() ? QList<PhoneChange>() : best->changes;
}

} // namespace

QList<PhoneChange> smallestChange(const PhoneState &state, PhoneAction action,
                                  std::optional<consent::Verdict> pageVerdict,
                                  const PhoneTables &tables)
{
    if (tables.decide(state, action, pageVerdict).verdict <= PhoneVerdict::Warns)
        return {};
    const QList<Candidate> candidates = allCandidates(state, pageVerdict, tables);
    const auto attempt = [&](const QList<PhoneChange> &changes, int cost) {
        return Trial{changes, verdictWith(state, action, pageVerdict, tables, changes), cost};
    };
    QList<Trial> trials;
    for (const Candidate &each : candidates)
        trials << attempt({each.change}, each.cost);
    if (const QList<PhoneChange> one = bestOf(trials); !one.isEmpty())
        return one;
    trials.clear();
    for (qsizetype first = 0; first < candidates.size(); ++first) {
        for (qsizetype second = first + 1; second < candidates.size(); ++second) {
            const Candidate &left = candidates.at(first);
            const Candidate &right = candidates.at(second);
            if (left.change.field != right.change.field)
                trials << attempt({left.change, right.change}, left.cost + right.cost);
        }
    }
    return bestOf(trials);
}

LocalText changeText(const QList<PhoneChange> &changes)
{
    LocalText text;
    for (const PhoneChange &change : changes) {
        text.zh += (text.zh.isEmpty() ? QString() : QStringLiteral("，并且")) + change.text.zh;
        text.en += (text.en.isEmpty() ? QString() : QStringLiteral(", and ")) + change.text.en;
    }
    return text;
}

} // namespace numauth::phone
