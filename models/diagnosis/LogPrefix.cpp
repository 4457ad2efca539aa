#include "models/diagnosis/LogPrefix.h"

#include "models/base/UtcZone.h"

#include <QRegularExpression>

namespace numauth::diagnosis {

namespace {

constexpr qsizetype longestPrefix = 240;

const QRegularExpression &timePattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*\\[?(?:(?:(\\d{4})[-/])?(\\d{1,2})[-/](\\d{1,2})[ T]+)?"
                       "(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d{3})\\d*)?"
                       "(?:Z|[+-]\\d{2}:?\\d{2})?\\]?[:\\s]+"));
    return pattern;
}

/// After the time, in the order in which they are tried.
const QList<QRegularExpression> &sourcePatterns()
{
    static const QList<QRegularExpression> patterns{
        // 6852-6852/com.example E/AuthSDK: …
        QRegularExpression(QStringLiteral(
            "^(?<process>\\d+)-\\d+/\\S+\\s+[VDIWEFA][/ ]\\s*(?<tag>[^:\\s][^:]{0,80}?)\\s*:\\s?")),
        // 6852-6852  AuthSDK  com.example  E  …
        QRegularExpression(QStringLiteral(
            "^(?<process>\\d+)-\\d+\\s+(?<tag>\\S.{0,60}?)\\s{2,}\\S+\\s+[VDIWEFA]\\s{1,2}")),
        // 6852  6852 E AuthSDK : …
        QRegularExpression(QStringLiteral(
            "^(?<process>\\d+)\\s+\\d+\\s+[VDIWEFA]\\s+(?<tag>[^:\\s][^:]{0,80}?)\\s*:\\s?")),
        // E/AuthSDK( 6852): …
        QRegularExpression(QStringLiteral(
            "^[VDIWEFA]/\\s*(?<tag>[^(:]{1,80}?)\\s*\\(\\s*(?<process>\\d+)\\)\\s*:\\s?")),
        // E/AuthSDK: …  and  D AuthSDK: …
        QRegularExpression(QStringLiteral(
            "^[VDIWEFA](?:/|\\s+)(?<process>)(?<tag>[A-Za-z_][\\w.$-]{0,80})\\s*:\\s")),
        // Runner[512:90210] …
        QRegularExpression(
            QStringLiteral("^(?<tag>[A-Za-z]\\S{0,80}?)\\[(?<process>\\d+)(?::\\w+)?\\]\\s*")),
        QRegularExpression(QStringLiteral("^(?<process>)(?<tag>flutter):\\s"))};
    return patterns;
}

int number(const QRegularExpressionMatch &match, int group, int fallback)
{
    return match.capturedLength(group) > 0 ? match.capturedView(group).toInt() : fallback;
}

QDateTime timeOf(const QRegularExpressionMatch &match)
{
    const QDate date(number(match, 1, 1970), number(match, 2, 1), number(match, 3, 1));
    const QTime time(number(match, 4, 0), number(match, 5, 0), number(match, 6, 0),
                     number(match, 7, 0));
    return QDateTime(date, time, utcZone);
}

} // namespace

LogPrefix LogPrefix::of(const QString &line)
{
    LogPrefix prefix;
    const QString head = line.left(longestPrefix);
    const auto time = timePattern().match(head);
    if (time.hasMatch()) {
        prefix.length = time.capturedLength();
        const QDateTime written = timeOf(time);
        if (written.isValid())
            prefix.time = written;
    }
    const QString rest = head.mid(prefix.length);
    for (const QRegularExpression &pattern : sourcePatterns()) {
        const auto source = pattern.match(rest);
        if (!source.hasMatch())
            continue;
        prefix.length += source.capturedLength();
        prefix.process = source.captured(QStringLiteral("process"));
        prefix.tag = source.captured(QStringLiteral("tag"));
        break;
    }
    return prefix;
}

} // namespace numauth::diagnosis
