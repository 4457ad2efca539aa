#include "models/sandbox/FaultPlan.h"

#include "models/base/JsonReader.h"

#include <cmath>
#include <numbers>

namespace numauth::sandbox {

namespace {

constexpr int longestDelayMs = 600'000;
constexpr qsizetype limit = 100;
const QStringList kindNames{QStringLiteral("latency"), QStringLiteral("timeout"),
                            QStringLiteral("reset"),   QStringLiteral("malformed"),
                            QStringLiteral("http500"), QStringLiteral("throttle")};
const QString codePrefix = QStringLiteral("code:");

/// Codes with a prefix come in the body of HTTP 200 unless the table says otherwise, the rest as
/// 400.
void describeCode(Fault &fault, const cloud::ErrorTable &errors)
{
    const cloud::ErrorRow *row = errors.find(fault.code);
    const bool isBusiness = fault.code.startsWith(QStringLiteral("isv.")) ||
                            fault.code.startsWith(QStringLiteral("isp.")) ||
                            fault.code.startsWith(QStringLiteral("biz."));
    fault.httpStatus = isBusiness ? 200 : 400;
    fault.message = QStringLiteral("simulated");
    if (row) {
        fault.httpStatus = row->httpStatus.value_or(fault.httpStatus);
        fault.message = row->meaning.zh;
    }
}

void readKind(JsonReader &reader, Fault &fault, const cloud::ErrorTable &errors)
{
    const QString text = reader.text(QStringLiteral("fault"));
    const qsizetype index = kindNames.indexOf(text);
    if (index >= 0) {
        fault.kind = static_cast<FaultKind>(index);
    } else if (text.startsWith(codePrefix) && text.size() > codePrefix.size() &&
               text.size() < 128) {
        fault.kind = FaultKind::Code;
        fault.code = text.mid(codePrefix.size());
        describeCode(fault, errors);
    } else {
        reader.fail(QStringLiteral("fault"),
                    FaultPlan::tr("must be one of: %1, or code: and a code")
                        .arg(kindNames.join(QStringLiteral(", "))));
    }
}

Fault readFault(JsonReader &reader, const QStringList &operations, const cloud::ErrorTable &errors)
{
    Fault fault;
    fault.operation = reader.text(QStringLiteral("operation"), QStringLiteral("*"));
    if (fault.operation != QLatin1StringView("*") && !operations.contains(fault.operation))
        reader.fail(QStringLiteral("operation"),
                    FaultPlan::tr("must be the name of an operation, or * for all"));
    readKind(reader, fault, errors);
    fault.probability = reader.number(QStringLiteral("probability"), 1);
    if (!(fault.probability >= 0 && fault.probability <= 1))
        reader.fail(QStringLiteral("probability"), FaultPlan::tr("must be between 0 and 1"));
    if (reader.has(QStringLiteral("count")))
        fault.count = reader.integer(QStringLiteral("count"));
    if (fault.count && *fault.count < 1)
        reader.fail(QStringLiteral("count"), FaultPlan::tr("must be at least 1"));
    fault.latencyMs = reader.integer(QStringLiteral("latencyMs"), fault.latencyMs);
    if (fault.latencyMs < 0 || fault.latencyMs > longestDelayMs)
        reader.fail(QStringLiteral("latencyMs"), FaultPlan::tr("must be between 0 and 600000"));
    fault.sigma = reader.number(QStringLiteral("sigma"), 0);
    if (!(fault.sigma >= 0 && fault.sigma <= 5))
        reader.fail(QStringLiteral("sigma"), FaultPlan::tr("must be between 0 and 5"));
    reader.refuseUnreadKeys();
    return fault;
}

QJsonObject toJson(const Fault &fault)
{
    QJsonObject object{{QStringLiteral("operation"), fault.operation},
                       {QStringLiteral("fault"), fault.kindText()},
                       {QStringLiteral("probability"), fault.probability}};
    if (fault.count)
        object.insert(QStringLiteral("count"), *fault.count);
    if (fault.kind == FaultKind::Latency) {
        object.insert(QStringLiteral("latencyMs"), fault.latencyMs);
        object.insert(QStringLiteral("sigma"), fault.sigma);
    }
    return object;
}

} // namespace

QString Fault::kindText() const
{
    return kind == FaultKind::Code ? codePrefix + code : kindNames.at(static_cast<int>(kind));
}

Result<FaultPlan> FaultPlan::read(const QJsonArray &entries, const QStringList &operations,
                                  const cloud::ErrorTable &errors, const QString &place)
{
    FaultPlan plan;
    JsonReader list({{QStringLiteral("faults"), entries}}, place);
    if (entries.size() > limit)
        list.fail(QStringLiteral("faults"), tr("has more than %1 entries").arg(limit));
    list.forEach(QStringLiteral("faults"), [&](JsonReader &reader) {
        plan.m_faults << readFault(reader, operations, errors);
    });
    if (list.hasFailed())
        return list.error();
    return plan;
}

QJsonArray FaultPlan::toJson() const
{
    QJsonArray entries;
    for (const Fault &fault : m_faults)
        entries.append(sandbox::toJson(fault));
    return entries;
}

std::optional<Fault> FaultPlan::draw(const QString &operation, RandomSource &random)
{
    for (qsizetype index = 0; index < m_faults.size(); ++index) {
        Fault &fault = m_faults[index];
        const bool fits = fault.operation == QLatin1StringView("*") || fault.operation == operation;
        if (!fits || random.fraction() >= fault.probability)
            continue;
        const Fault drawn = fault;
        if (fault.count && --*fault.count == 0)
            m_faults.removeAt(index);
        return drawn;
    }
    return std::nullopt;
}

int FaultPlan::delayOf(const Fault &fault, RandomSource &random)
{
    if (fault.sigma <= 0)
        return fault.latencyMs;
    // Box-Muller: two even numbers make one that is normally distributed.
    const double radius = std::sqrt(-2 * std::log(1 - random.fraction()));
    const double normal = radius * std::cos(2 * std::numbers::pi * random.fraction());
    const double delay = fault.latencyMs * std::exp(fault.sigma * normal);
    return static_cast<int>(std::min<double>(delay, longestDelayMs));
}

} // namespace numauth::sandbox
