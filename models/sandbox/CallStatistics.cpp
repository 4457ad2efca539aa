#include "models/sandbox/CallStatistics.h"

#include "models/base/JsonReader.h"

#include <tuple>

namespace numauth::sandbox {

namespace {

constexpr qsizetype limit = 200'000;
const QStringList kindNames{QStringLiteral("oneTapLogin"), QStringLiteral("numberVerification"),
                            QStringLiteral("sms")};

} // namespace

void CallCounts::add(const CallCounts &other)
{
    success += other.success;
    fail += other.fail;
    unknown += other.unknown;
}

QDate cloudDay(const QDateTime &time)
{
    return time.toOffsetFromUtc(8 * 3600).date();
}

bool operator<(const CallStatistics::Key &left, const CallStatistics::Key &right)
{
    return std::tie(left.day, left.kind, left.scheme) <
           std::tie(right.day, right.kind, right.scheme);
}

void CallStatistics::count(const Key &key, CallTally tally)
{
    if (tally == CallTally::None || (m_counts.size() >= limit && !m_counts.contains(key)))
        return;
    CallCounts &counts = m_counts[key];
    counts.success += tally == CallTally::Success ? 1 : 0;
    counts.fail += tally == CallTally::Fail ? 1 : 0;
    counts.unknown += tally == CallTally::Unknown ? 1 : 0;
}

QJsonArray CallStatistics::toJson() const
{
    QJsonArray array;
    for (auto entry = m_counts.cbegin(); entry != m_counts.cend(); ++entry) {
        array.append(
            QJsonObject{{QStringLiteral("day"), entry.key().day.toString(Qt::ISODate)},
                        {QStringLiteral("kind"), kindNames.at(static_cast<int>(entry.key().kind))},
                        {QStringLiteral("scheme"), entry.key().scheme},
                        {QStringLiteral("success"), entry->success},
                        {QStringLiteral("fail"), entry->fail},
                        {QStringLiteral("unknown"), entry->unknown}});
    }
    return array;
}

Result<> CallStatistics::restore(const QJsonArray &counts)
{
    QMap<Key, CallCounts> restored;
    for (const QJsonValue &value : counts) {
        JsonReader reader(value.toObject(), QStringLiteral("statistics"));
        Key key;
        key.day = QDate::fromString(reader.text(QStringLiteral("day")), Qt::ISODate);
        key.kind = static_cast<CountedKind>(reader.oneOf(QStringLiteral("kind"), kindNames));
        key.scheme = reader.text(QStringLiteral("scheme"));
        CallCounts row;
        row.success = reader.integer(QStringLiteral("success"));
        row.fail = reader.integer(QStringLiteral("fail"));
        row.unknown = reader.integer(QStringLiteral("unknown"));
        if (reader.hasFailed())
            return reader.error();
        restored.insert(key, row);
    }
    m_counts = restored;
    return {};
}

} // namespace numauth::sandbox
