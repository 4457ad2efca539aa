#pragma once

#include "models/diagnosis/Diagnosis.h"
#include "models/diagnosis/LogSource.h"

#include <QList>
#include <QString>

namespace numauth::diagnosis {

/// One line of a log as it may be shown: secrets masked.
struct ExcerptLine
{
    /// 1-based; 0 for a gap between lines.
    int number = 0;
    QString text;
};

/// The lines of a log that are shown: all of a short one, of a long one those around events and
/// evidence.
struct LogExcerpt
{
    QList<ExcerptLine> lines;
    bool isWhole = true;

    /// Up to this many lines and bytes a log is shown whole.
    static constexpr int wholeLines = 20'000;
    static constexpr qint64 wholeBytes = 8'000'000;

    static LogExcerpt of(const LogSource &source, const LogEvents &log,
                         const QList<Diagnosis> &diagnoses);
};

} // namespace numauth::diagnosis
