#include "models/diagnosis/LogExcerpt.h"

#include "models/base/Redactor.h"

#include <algorithm>
#include <set>

namespace numauth::diagnosis {

namespace {

constexpr int context = 12;
constexpr std::size_t mostRelevant = 2000;
constexpr qsizetype longestShown = 4000;

std::set<int> relevantLines(const LogEvents &log, const QList<Diagnosis> &diagnoses)
{
    std::set<int> lines;
    const auto add = [&](const LogRange &range) {
        if (range.line > 0 && lines.size() < mostRelevant)
            lines.insert(range.line);
    };
    for (const Diagnosis &diagnosis : diagnoses)
        std::ranges::for_each(diagnosis.places, add);
    for (const LogEvent &event : log.events)
        add(event.range);
    for (const LogSign &sign : log.signs)
        add(sign.range);
    return lines;
}

QString lineText(QByteArrayView bytes)
{
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    const bool isLong = bytes.size() > longestShown;
    const QString text = QString::fromUtf8(isLong ? bytes.first(longestShown) : bytes);
    return isLong ? text + QStringLiteral(" …") : text;
}

/// Masks all lines at once: one pass of each pattern instead of one a line.
void redact(QList<ExcerptLine> &lines)
{
    QStringList texts;
    for (const ExcerptLine &line : lines)
        texts << line.text;
    const QStringList masked =
        Redactor::redact(texts.join(QLatin1Char('\n'))).split(QLatin1Char('\n'));
    const bool isSame = masked.size() == lines.size();
    for (qsizetype index = 0; index < lines.size(); ++index)
        lines[index].text = isSame ? masked.at(index) : Redactor::redact(lines.at(index).text);
}

} // namespace

LogExcerpt LogExcerpt::of(const LogSource &source, const LogEvents &log,
                          const QList<Diagnosis> &diagnoses)
{
    LogExcerpt excerpt;
    if (source.parts().isEmpty())
        return excerpt;
    excerpt.isWhole = log.lines <= wholeLines && log.bytes <= wholeBytes;
    const std::set<int> relevant = relevantLines(log, diagnoses);
    const auto isShown = [&](int number) {
        if (excerpt.isWhole)
            return true;
        const auto next = relevant.lower_bound(number - context);
        return next != relevant.end() && *next <= number + context;
    };
    const QByteArrayView bytes = source.parts().first().bytes;
    int number = 0;
    bool isGap = false;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype found = bytes.indexOf('\n', at);
        const qsizetype end = found < 0 ? bytes.size() : found;
        if (isShown(++number)) {
            if (isGap)
                excerpt.lines << ExcerptLine{0, QStringLiteral("⋯")};
            excerpt.lines << ExcerptLine{number, lineText(bytes.sliced(at, end - at))};
            isGap = false;
        } else {
            isGap = true;
        }
        at = end + 1;
    }
    redact(excerpt.lines);
    return excerpt;
}

} // namespace numauth::diagnosis
