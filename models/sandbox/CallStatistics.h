#pragma once

#include "models/base/Result.h"
#include "models/sandbox/CallOutcome.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QMap>
#include <QString>

#include <compare>

namespace numauth::sandbox {

/// What is counted together; the numbering of the operations differs between statistics and bill.
enum class CountedKind { OneTapLogin, NumberVerification, Sms };

/// Counts of one day.
struct CallCounts
{
    qint64 success = 0;
    qint64 fail = 0;
    qint64 unknown = 0;

    qint64 total() const { return success + fail + unknown; }
    void add(const CallCounts &other);
};

/// The day in the cloud's time zone, UTC+8.
QDate cloudDay(const QDateTime &time);

/// Counts what the gateway answered, by day, kind and scheme. Memory grows with days and schemes,
/// not with calls: at most 200 000 counters. One thread.
class CallStatistics
{
public:
    struct Key
    {
        QDate day;
        CountedKind kind = CountedKind::OneTapLogin;
        QString scheme;

        friend bool operator<(const Key &left, const Key &right);
    };

    void count(const Key &key, CallTally tally);
    const QMap<Key, CallCounts> &counts() const { return m_counts; }
    void clear() { m_counts.clear(); }

    QJsonArray toJson() const;
    Result<> restore(const QJsonArray &counts);

private:
    QMap<Key, CallCounts> m_counts;
};

} // namespace numauth::sandbox
