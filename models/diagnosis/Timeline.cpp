#include "models/diagnosis/Timeline.h"

#include <algorithm>

namespace numauth::diagnosis {

namespace {

/// The time-outs that the FAQ advises, and the SDK's own default.
constexpr qint64 shortTimeoutMs = 3000;
constexpr qint64 longTimeoutMs = 5000;
constexpr qint64 slackMs = 400;
constexpr qint64 dayMs = 24LL * 3600 * 1000;

bool isTokenCode(const LogEvent &event)
{
    return event.code == QLatin1StringView("600000");
}

bool refusesToken(const LogEvent &event)
{
    return event.code == QLatin1StringView("InvalidToken") ||
           event.code == QLatin1StringView("isv.TOKEN_INVALID");
}

std::optional<qint64> gapBetween(const LogEvent &before, const LogEvent &after)
{
    if (!before.time || !after.time)
        return std::nullopt;
    const qint64 gap = before.time->msecsTo(*after.time);
    return gap < 0 || gap > dayMs ? std::nullopt : std::optional(gap);
}

bool isNear(qint64 gap, qint64 timeout)
{
    return gap >= timeout - slackMs && gap <= timeout + slackMs;
}

QString seconds(qint64 ms)
{
    return QString::number(static_cast<double>(ms) / 1000.0, 'f', ms < 10'000 ? 1 : 0);
}

void judgeTimeout(TimelineEntry &entry, const TimelineTexts &texts)
{
    if (entry.kind != EventMeaning::Kind::Failure || !entry.gapMs)
        return;
    const qint64 gap = *entry.gapMs;
    if (!isNear(gap, shortTimeoutMs) && !isNear(gap, longTimeoutMs) && gap < longTimeoutMs)
        return;
    entry.gapKind = TimelineEntry::GapKind::Timeout;
    entry.remark = texts.timeout.arg(QStringList{seconds(gap)});
}

void judgeToken(TimelineEntry &entry, const LogEvent &token, const LogEvent &refused,
                const TimelineTexts &texts)
{
    const auto age = gapBetween(token, refused);
    if (!age)
        return;
    entry.gapMs = age;
    const TokenLife life = tokenLifeOf(token.vendor);
    const bool isOld = *age > life.shortestSeconds * 1000LL;
    entry.gapKind = TimelineEntry::GapKind::TokenLife;
    const LocalText &text = isOld ? texts.tokenOld : texts.tokenYoung;
    entry.remark = text.arg(QStringList{seconds(*age), QString::number(life.shortestSeconds)});
}

TimelineEntry entryOf(const LogEvents &log, int index, const codes::CodeTable &codes)
{
    const LogEvent &event = log.events.at(index);
    const EventMeaning meaning = meaningOf(event, codes);
    TimelineEntry entry;
    entry.event = index;
    entry.code = event.code.isEmpty() ? event.vendorCode : event.code;
    entry.kind = meaning.kind;
    const codes::CodeRow *row =
        event.chain.isEmpty() ? nullptr : rowOf(event, event.chain.first(), codes);
    entry.label = row ? row->meaning.meaning : LocalText::same(event.message.left(60));
    return entry;
}

} // namespace

TokenLife tokenLifeOf(std::optional<Vendor> vendor)
{
    if (vendor == Vendor::Cmcc)
        return {120, 120};
    if (vendor == Vendor::Cucc)
        return {300, 1800};
    if (vendor == Vendor::Ctcc)
        return {60, 600};
    return {60, 1800};
}

QList<TimelineEntry> timelineOf(const LogEvents &log, const codes::CodeTable &codes,
                                const CaseTexts &texts, qsizetype most)
{
    QList<TimelineEntry> entries;
    int token = -1;
    for (int index = 0; index < log.events.size() && entries.size() < most; ++index) {
        const LogEvent &event = log.events.at(index);
        if (event.code.isEmpty() && event.vendorCode.isEmpty())
            continue;
        TimelineEntry entry = entryOf(log, index, codes);
        if (!entries.isEmpty())
            entry.gapMs = gapBetween(log.events.at(entries.last().event), event);
        judgeTimeout(entry, texts.timeline());
        if (refusesToken(event) && token >= 0)
            judgeToken(entry, log.events.at(token), event, texts.timeline());
        if (isTokenCode(event))
            token = index;
        entries << entry;
    }
    return entries;
}

} // namespace numauth::diagnosis
