#pragma once

#include "models/base/LocalText.h"
#include "models/diagnosis/CaseTexts.h"
#include "models/diagnosis/Diagnosis.h"

#include <QList>
#include <QString>

#include <optional>

namespace numauth::diagnosis {

/// One event on the time line of a log.
struct TimelineEntry
{
    /// What a gap before the event is compared with.
    enum class GapKind { None, Timeout, TokenLife };

    int event = -1;
    QString code;
    LocalText label;
    EventMeaning::Kind kind = EventMeaning::Kind::NotKnown;
    /// Since the entry before; nothing when one of both has no time.
    std::optional<qint64> gapMs;
    GapKind gapKind = GapKind::None;
    /// What the gap means, when it means something.
    LocalText remark;
};

/// The first \p most events with a code in their order, with the gaps between them compared with
/// the usual time-outs of the SDK and with the life of a token.
QList<TimelineEntry> timelineOf(const LogEvents &log, const codes::CodeTable &codes,
                                const CaseTexts &texts, qsizetype most = 200);

/// How long a carrier's token lives at least, by the sources that differ; in seconds.
struct TokenLife
{
    int shortestSeconds = 0;
    int longestSeconds = 0;
};

TokenLife tokenLifeOf(std::optional<Vendor> vendor);

} // namespace numauth::diagnosis
