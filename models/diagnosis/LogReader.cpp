#include "models/diagnosis/LogReader.h"

#include "models/diagnosis/AnswerReader.h"
#include "models/diagnosis/LogRegions.h"
#include "models/diagnosis/ProseReader.h"
#include "models/package/MappedFile.h"

#include <algorithm>
#include <utility>

namespace numauth::diagnosis {

namespace {

constexpr qsizetype longestSign = 300;

QList<QByteArray> anchorsOf(const ReadingTable &reading, const SignTable &signTable)
{
    QList<QByteArray> anchors;
    for (const QString &anchor : reading.anchors())
        anchors << anchor.toUtf8();
    for (const SignRow &row : signTable.rows()) {
        for (const QString &anchor : row.anchors)
            anchors << anchor.toUtf8();
    }
    return anchors;
}

int countLines(QByteArrayView bytes)
{
    const auto breaks = std::count(bytes.begin(), bytes.end(), '\n');
    const bool hasRest = !bytes.empty() && bytes.back() != '\n';
    return static_cast<int>(breaks) + (hasRest ? 1 : 0);
}

/// Turns ranges of a region's text into byte ranges of the part, with line numbers relative to it.
template<class Ranged>
void toBytes(QList<Ranged> &items, const MappedText &text)
{
    for (Ranged &item : items) {
        const qint64 begin = text.offsetAt(item.range.offset);
        item.range = {begin, std::max<qint64>(0, text.offsetAt(item.range.end()) - begin), 0};
    }
}

/// Numbers the lines of ascending ranges in one pass.
class LineNumbers
{
public:
    LineNumbers(QByteArrayView bytes, int firstLine) : m_bytes(bytes), m_line(firstLine) {}

    int at(qint64 offset)
    {
        if (m_line == 0)
            return 0;
        const qint64 until = std::clamp<qint64>(offset, m_counted, m_bytes.size());
        const QByteArrayView between = m_bytes.sliced(m_counted, until - m_counted);
        m_line += static_cast<int>(std::count(between.begin(), between.end(), '\n'));
        m_counted = until;
        return m_line;
    }

private:
    QByteArrayView m_bytes;
    qint64 m_counted = 0;
    int m_line;
};

LogSign signOf(const SignRow &row, const QRegularExpressionMatch &match, const LogRegion &region)
{
    LogSign sign;
    sign.id = row.id;
    sign.range = {match.capturedStart(), match.capturedLength(), 0};
    const qsizetype end = std::min(match.capturedEnd(), match.capturedStart() + longestSign);
    sign.text = region.text.shown(match.capturedStart(), end).trimmed();
    for (const QString &name : row.pattern.namedCaptureGroups()) {
        if (!name.isEmpty() && match.capturedLength(name) > 0)
            sign.facts.insert(name, match.captured(name));
    }
    return sign;
}

/// A sign that names a carrier is an event of its own when nothing else of the entry is one.
LogEvent vendorEvent(const LogSign &sign, Vendor vendor)
{
    LogEvent event;
    event.range = sign.range;
    event.layer = Layer::Carrier;
    event.vendor = vendor;
    event.message = sign.text;
    event.chain << ChainLink{Layer::Carrier, {}, sign.text};
    return event;
}

template<class Ranged>
void finish(QList<Ranged> &items, qsizetype from, const LogSource &source,
            const LogSource::Part &part)
{
    LineNumbers lines(part.bytes, part.firstLine);
    QList<qint64> offsets;
    for (qsizetype index = from; index < items.size(); ++index) {
        LogRange &range = items[index].range;
        range.line = lines.at(range.offset);
        offsets << range.offset << range.end();
    }
    QList<qint64> ascending = offsets;
    std::ranges::sort(ascending);
    const QList<qint64> original = source.toOriginal(part, ascending);
    const auto toOriginal = [&](qint64 offset) {
        return original.at(std::ranges::lower_bound(ascending, offset) - ascending.begin());
    };
    for (qsizetype index = from; index < items.size(); ++index) {
        LogRange &range = items[index].range;
        const qint64 begin = toOriginal(range.offset);
        range.length = toOriginal(range.end()) - begin;
        range.offset = begin;
    }
}

} // namespace

LogReader::LogReader(const codes::CodeTable &codes, ReadingTable reading, SignTable signTable)
    : m_codes(&codes), m_reading(std::move(reading)), m_signs(std::move(signTable)),
      m_scanner(std::make_shared<AnchorScanner>(anchorsOf(m_reading, m_signs)))
{
}

Result<LogReader> LogReader::open(const codes::CodeTable &codes)
{
    auto reading = ReadingTable::open();
    if (!reading)
        return reading.error();
    auto signTable = SignTable::open();
    if (!signTable)
        return signTable.error();
    return LogReader(codes, *std::move(reading), *std::move(signTable));
}

Result<LogEvents> LogReader::read(QByteArrayView bytes) const
{
    const auto source = LogSource::create(bytes);
    if (!source)
        return source.error();
    return read(*source);
}

Result<LogEvents> LogReader::readFile(const QString &path) const
{
    const auto file = package::MappedFile::open(path);
    if (!file)
        return file.error();
    return read(file->bytes());
}

LogEvents LogReader::read(const LogSource &source) const
{
    LogEvents result;
    result.bytes = source.totalBytes();
    result.encoding = source.encoding();
    result.skippedBytes = source.skippedBytes();
    for (const LogSource::Part &part : source.parts())
        readPart(source, part, result);
    return result;
}

void LogReader::readPart(const LogSource &source, const LogSource::Part &part,
                         LogEvents &result) const
{
    const qsizetype firstEvent = result.events.size();
    const qsizetype firstSign = result.signs.size();
    LogRegions regions(part.bytes, *m_scanner);
    while (const auto region = regions.next()) {
        LogEvents found = readRegion(*region);
        result.invalidBytes += region->text.invalidBytes();
        result.events << found.events;
        result.signs << found.signs;
        if (result.events.size() + result.signs.size() < mostEvents)
            continue;
        result.isTruncated = true;
        break;
    }
    finish(result.events, firstEvent, source, part);
    finish(result.signs, firstSign, source, part);
    result.lines += countLines(part.bytes);
}

LogEvents LogReader::readRegion(const LogRegion &region) const
{
    LogEvents result;
    const FieldTree tree = FieldTree::parse(region.text);
    AnswerReader answers(*m_codes, m_reading, region.text, tree);
    result.events = answers.read();
    ProseReader prose(*m_codes, m_reading, region.text, answers.prose());
    result.events << prose.read(!result.events.isEmpty());
    readSigns(region, result);
    std::ranges::stable_sort(result.events, {},
                             [](const LogEvent &event) { return event.range.offset; });
    for (LogEvent &event : result.events)
        event.time = region.prefix.time;
    toBytes(result.events, region.text);
    toBytes(result.signs, region.text);
    return result;
}

void LogReader::readSigns(const LogRegion &region, LogEvents &result) const
{
    const QString &text = region.text.text();
    const auto holdsAnchor = [](const SignRow &row, const QString &where) {
        return std::ranges::any_of(row.anchors,
                                   [&](const QString &anchor) { return where.contains(anchor); });
    };
    for (const SignRow &row : m_signs.rows()) {
        const bool isInText = holdsAnchor(row, text);
        if (!isInText && !holdsAnchor(row, region.prefix.tag))
            continue;
        const auto match = row.pattern.match(isInText ? text : region.prefix.tag);
        if (!match.hasMatch())
            continue;
        LogSign sign = signOf(row, match, region);
        if (!isInText)
            sign.range = {0, text.size(), 0};
        const auto vendor = row.vendor ? row.vendor : m_reading.vendorIn(match.captured());
        if (vendor && result.events.isEmpty())
            result.events << vendorEvent(sign, *vendor);
        result.signs << sign;
    }
    std::ranges::stable_sort(result.signs, {},
                             [](const LogSign &sign) { return sign.range.offset; });
}

} // namespace numauth::diagnosis
