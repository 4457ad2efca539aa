#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace numauth::diagnosis {

/// What a log adds before the text of a line: time, process, level and tag. The numbers in it are
/// no codes.
struct LogPrefix
{
    /// Characters before the text; 0 when the line has no prefix.
    qsizetype length = 0;
    QString tag;
    QString process;
    /// Without a date in the line the day is 1970-01-01; without a year the year is 1970.
    std::optional<QDateTime> time;

    /// Reads logcat (brief, time, threadtime, Android Studio), Xcode and Flutter consoles.
    static LogPrefix of(const QString &line);
};

} // namespace numauth::diagnosis
