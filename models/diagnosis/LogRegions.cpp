#include "models/diagnosis/LogRegions.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstring>

namespace numauth::diagnosis {

namespace {

constexpr qsizetype longestLine = 48 * 1024;
constexpr qsizetype beforeAnchor = 8 * 1024;
constexpr qsizetype longestRegion = 64 * 1024;
constexpr qsizetype mostLines = 200;

/// `"key": value`, `key = value;` on a line of its own.
bool isFieldLine(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:\"[\\w.]+\"\\s*[:=]|'[\\w.]+'\\s*:|[A-Za-z_]\\w*\\s+=\\s.*;\\s*$|"
                       "[A-Za-z_]\\w*\\s+=\\s+[{(]\\s*$)"));
    return text.size() < 4096 && pattern.match(text).hasMatch();
}

bool isOpener(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.endsWith(QLatin1Char('{')) || trimmed.endsWith(QLatin1Char('('));
}

bool isCloser(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(QLatin1Char('}')) || trimmed.startsWith(QLatin1Char(']'));
}

/// A line of a stack trace or a list of permissions, which belongs to the one above.
bool isFrameLine(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:at\\s+[\\w$.<>/]+\\(|\\.\\.\\. \\d+ more|Caused by:|"
                       "frame # ?\\d|android\\.permission\\.\\w|[├│╰┬↳•*]|\\d+\\s+\\S+\\s+0x)"));
    return pattern.match(text).hasMatch();
}

bool mayHaveFrames(const QString &text)
{
    return text.contains(QLatin1StringView("xception")) ||
           text.contains(QLatin1StringView("Error")) || text.contains(QLatin1StringView("EXC_")) ||
           text.contains(QLatin1StringView("permissions:")) ||
           text.contains(QLatin1StringView("leaked")) || text.contains(QLatin1StringView("LEAK")) ||
           isFrameLine(text);
}

/// Brackets that stay open, counted without regard to quotes.
int openBrackets(const QString &text, int depth)
{
    for (const QChar c : text) {
        if (c == QLatin1Char('{') || c == QLatin1Char('['))
            ++depth;
        else if ((c == QLatin1Char('}') || c == QLatin1Char(']')) && depth > 0)
            --depth;
    }
    return depth;
}

bool isWholeAnswer(const QString &text)
{
    return text.contains(QLatin1Char('{')) && openBrackets(text, 0) == 0 &&
           text.contains(QLatin1StringView("ode"));
}

} // namespace

LogRegions::LogRegions(QByteArrayView bytes, const AnchorScanner &scanner)
    : m_bytes(bytes), m_scanner(scanner)
{
}

/// The line around \p within; only a window of it when it is very long.
LogRegions::Line LogRegions::lineAt(qsizetype within, qsizetype least) const
{
    Line line;
    const qsizetype reach = std::max(least, within - longestLine);
    line.begin = within;
    while (line.begin > reach && m_bytes[line.begin - 1] != '\n')
        --line.begin;
    if (line.begin == reach && reach > least)
        line.begin = std::max(least, within - beforeAnchor);
    const qsizetype farthest = std::min(m_bytes.size(), line.begin + longestLine);
    const auto length = static_cast<std::size_t>(farthest - within);
    const void *found = length > 0 ? std::memchr(m_bytes.data() + within, '\n', length) : nullptr;
    line.end = found ? static_cast<const char *>(found) - m_bytes.data() : farthest;
    line.next = found ? line.end + 1 : line.end;
    qsizetype end = line.end;
    if (end > line.begin && m_bytes[end - 1] == '\r')
        --end;
    const MappedText text =
        MappedText::decode(m_bytes.sliced(line.begin, end - line.begin), line.begin);
    line.prefix = LogPrefix::of(text.text());
    line.text = text.mid(line.prefix.length);
    return line;
}

std::optional<LogRegions::Line> LogRegions::lineBefore(const Line &line) const
{
    if (line.begin <= m_at || m_bytes[line.begin - 1] != '\n')
        return std::nullopt;
    const Line before = lineAt(line.begin - 1, m_at);
    return before.next == line.begin ? std::optional(before) : std::nullopt;
}

std::optional<LogRegions::Line> LogRegions::lineAfter(const Line &line) const
{
    if (line.next >= m_bytes.size() || line.next == line.end)
        return std::nullopt;
    return lineAt(line.next, line.next);
}

/// The lines above that the anchor's line is a part of: an opened dictionary, a trace's head.
QList<LogRegions::Line> LogRegions::linesBefore(const Line &line) const
{
    QList<Line> lines;
    const bool isField = isFieldLine(line.text.text());
    const bool isFrame = isFrameLine(line.text.text());
    std::optional<Line> before = isField || isFrame ? lineBefore(line) : std::nullopt;
    while (before && lines.size() < mostLines && line.begin - before->begin < longestRegion) {
        const QString &text = before->text.text();
        const bool isSame = isField ? isFieldLine(text) : isFrameLine(text);
        const bool isHead = isField ? isOpener(text) : mayHaveFrames(text);
        if (!isSame && !isHead)
            break;
        lines.prepend(*before);
        if (!isSame)
            break;
        before = lineBefore(*before);
    }
    return lines;
}

bool LogRegions::continues(const QList<Line> &lines, const Line &next, int depth) const
{
    const Line &first = lines.first();
    const bool hasOwnPrefix = next.prefix.length > 0;
    const bool isSameSource = next.prefix.tag == first.prefix.tag &&
                              next.prefix.process == first.prefix.process &&
                              (first.prefix.length > 0) == hasOwnPrefix;
    if (hasOwnPrefix && !isSameSource)
        return false;
    const QString &text = next.text.text();
    if (isFrameLine(text))
        return mayHaveFrames(lines.last().text.text()) || mayHaveFrames(first.text.text());
    if (depth > 0)
        return !isWholeAnswer(text);
    return isFieldLine(text) && isFieldLine(lines.last().text.text());
}

std::optional<LogRegion> LogRegions::next()
{
    const qsizetype hit = m_scanner.next(m_bytes, m_at);
    if (hit < 0)
        return std::nullopt;
    const Line line = lineAt(hit, m_at);
    QList<Line> lines = linesBefore(line);
    lines << line;
    int depth = 0;
    for (const Line &each : lines)
        depth = openBrackets(each.text.text(), depth);
    while (lines.size() < mostLines && lines.last().end - lines.first().begin < longestRegion) {
        const std::optional<Line> after = lineAfter(lines.last());
        if (!after)
            break;
        const bool isEnd =
            depth == 0 && isCloser(after->text.text()) && isFieldLine(lines.last().text.text());
        if (!isEnd && !continues(lines, *after, depth))
            break;
        lines << *after;
        depth = openBrackets(after->text.text(), depth);
        if (isEnd)
            break;
    }
    LogRegion region;
    region.begin = lines.first().begin;
    region.end = lines.last().next;
    region.prefix = lines.first().prefix;
    MappedText text;
    for (const Line &each : lines)
        text.appendLine(each.text);
    region.text = text.normalised();
    m_at = std::max(region.end, hit + 1);
    return region;
}

} // namespace numauth::diagnosis
