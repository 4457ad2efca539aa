#include "models/sandbox/StatisticsAnswers.h"

#include <QJsonArray>

#include <optional>

namespace numauth::sandbox {

namespace {

constexpr qint64 priceInFen = 2;
const QString dayFormat = QStringLiteral("yyyyMMdd");

/// The numbering of QueryGateVerifyStatisticPublic; liveness (4) is never counted here.
std::optional<CountedKind> statisticKind(int type)
{
    switch (type) {
    case 1:
        return CountedKind::OneTapLogin;
    case 2:
        return CountedKind::NumberVerification;
    case 3:
        return CountedKind::Sms;
    default:
        return std::nullopt;
    }
}

/// The numbering of QueryGateVerifyBillingPublic, 2 meaning all.
bool isBilled(CountedKind kind, int type)
{
    constexpr int all = 2;
    switch (kind) {
    case CountedKind::NumberVerification:
        return type == 0 || type == all;
    case CountedKind::OneTapLogin:
        return type == 1 || type == all;
    case CountedKind::Sms:
        break;
    }
    return type == 4 || type == all;
}

QString itemName(CountedKind kind)
{
    switch (kind) {
    case CountedKind::NumberVerification:
        return QStringLiteral("本机号码校验");
    case CountedKind::OneTapLogin:
        return QStringLiteral("一键登录");
    case CountedKind::Sms:
        break;
    }
    return QStringLiteral("短信认证");
}

QString yuan(qint64 fen)
{
    return QStringLiteral("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QLatin1Char('0'));
}

bool isWanted(const SandboxAccount &account, const CallStatistics::Key &key, const CallInput &input)
{
    if (input.has("SceneCode") && key.scheme != input.text("SceneCode"))
        return false;
    if (!input.has("OsType"))
        return true;
    const RegisteredScheme *scheme = account.schemes.find(key.scheme);
    return scheme && scheme->platform == input.text("OsType");
}

QJsonObject toJson(const CallCounts &counts)
{
    return {{QStringLiteral("TotalSuccess"), counts.success},
            {QStringLiteral("TotalFail"), counts.fail},
            {QStringLiteral("TotalUnknown"), counts.unknown}};
}

struct BillRow
{
    CountedKind kind;
    QString scheme;
    qint64 quantity = 0;
};

QList<BillRow> billOf(const SandboxAccount &account, const QString &month, int type)
{
    QMap<QPair<int, QString>, BillRow> rows;
    const auto &counts = account.statistics.counts();
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) {
        const CallStatistics::Key &key = entry.key();
        if (key.day.toString(QStringLiteral("yyyyMM")) != month || !isBilled(key.kind, type))
            continue;
        BillRow &row = rows[{static_cast<int>(key.kind), key.scheme}];
        row.kind = key.kind;
        row.scheme = key.scheme;
        row.quantity += entry->success;
    }
    return rows.values();
}

} // namespace

CallOutcome answerQueryGateVerifyStatisticPublic(SandboxAccount &account, const CallInput &input)
{
    const QDate first = QDate::fromString(input.text("StartDate"), dayFormat);
    const QDate last = QDate::fromString(input.text("EndDate"), dayFormat);
    if (!first.isValid() || !last.isValid() || last < first)
        return CallOutcome::business("isv.INVALID_PARAMETERS",
                                     QStringLiteral("StartDate 或 EndDate 不合法"),
                                     "date-out-of-range");
    const auto kind = statisticKind(input.integer("AuthenticationType", 0));
    QMap<QDate, CallCounts> days;
    CallCounts sum;
    const auto &counts = account.statistics.counts();
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) {
        const CallStatistics::Key &key = entry.key();
        if (key.day < first || key.day > last || key.kind != kind || !isWanted(account, key, input))
            continue;
        days[key.day].add(*entry);
        sum.add(*entry);
    }
    QJsonArray rows;
    for (auto day = days.cbegin(); day != days.cend(); ++day) {
        QJsonObject row = toJson(*day);
        row.insert(QStringLiteral("StatisticDateStr"), day.key().toString(dayFormat));
        rows.append(row);
    }
    QJsonObject data = toJson(sum);
    data.insert(QStringLiteral("Total"), sum.total());
    data.insert(QStringLiteral("DayStatistic"), rows);
    return CallOutcome::success({{QStringLiteral("Data"), data}});
}

CallOutcome answerQueryGateVerifyBillingPublic(SandboxAccount &account, const CallInput &input)
{
    QJsonArray rows;
    qint64 sum = 0;
    for (const BillRow &row :
         billOf(account, input.text("Month"), input.integer("AuthenticationType", 2))) {
        const RegisteredScheme *scheme = account.schemes.find(row.scheme);
        sum += row.quantity * priceInFen;
        rows.append(QJsonObject{{QStringLiteral("Add"), QString::number(row.quantity)},
                                {QStringLiteral("SinglePrice"), yuan(priceInFen)},
                                {QStringLiteral("Amount"), yuan(row.quantity * priceInFen)},
                                {QStringLiteral("ItemName"), itemName(row.kind)},
                                {QStringLiteral("SceneCode"), row.scheme},
                                {QStringLiteral("AppName"), scheme ? scheme->appName : QString()},
                                {QStringLiteral("SceneName"), scheme ? scheme->name : QString()}});
    }
    return CallOutcome::success(
        {{QStringLiteral("Data"), QJsonObject{{QStringLiteral("AmountSum"), yuan(sum)},
                                              {QStringLiteral("SceneBillingList"), rows}}}},
        QStringLiteral("successful"));
}

} // namespace numauth::sandbox
