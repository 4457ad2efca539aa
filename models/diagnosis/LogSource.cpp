#include "models/diagnosis/LogSource.h"

#include "models/diagnosis/TextEncoding.h"

#include <algorithm>

namespace numauth::diagnosis {

namespace {

/// Converted text lies in memory twice, so less of it is read at once.
constexpr qint64 convertedLimit = 256'000'000;
constexpr qint64 convertedEnd = 64'000'000;

/// The bytes after the first line break, so that a part begins with a whole line.
qint64 nextLine(QByteArrayView bytes, qint64 from)
{
    const qsizetype found = bytes.indexOf('\n', static_cast<qsizetype>(from));
    constexpr qint64 longestSearch = 1'000'000;
    return found < 0 || found - from > longestSearch ? from : found + 1;
}

TextEncoding encodingOf(const QString &name)
{
    for (const TextEncoding encoding :
         {TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian, TextEncoding::Gb18030}) {
        if (encodingName(encoding) == name)
            return encoding;
    }
    return TextEncoding::Utf8;
}

} // namespace

Result<LogSource> LogSource::create(QByteArrayView bytes, qint64 limit, qint64 atEachEnd)
{
    // Of a log that is read in part, only what is read tells; the rest is not even touched.
    const bool isLong = bytes.size() >= limit && bytes.size() > 2 * atEachEnd;
    const TextEncoding encoding =
        detectEncoding(isLong ? bytes.first(static_cast<qsizetype>(atEachEnd)) : bytes);
    if (encoding == TextEncoding::Binary)
        return Error{Error::Code::Malformed,
                     tr("This is not a text log but binary data; save the log as text and read "
                        "that.")};
    LogSource source;
    source.m_encoding = encodingName(encoding);
    source.m_total = bytes.size();
    if (encoding != TextEncoding::Utf8) {
        limit = std::min(limit, convertedLimit);
        atEachEnd = std::min(atEachEnd, convertedEnd);
    }
    if (bytes.size() < limit || bytes.size() <= 2 * atEachEnd) {
        const Result<> added = source.addPart(bytes, 0, 1);
        return added ? Result<LogSource>(std::move(source)) : added.error();
    }
    const qint64 tail = nextLine(bytes, (bytes.size() - atEachEnd) / 2 * 2);
    source.m_skipped = tail - atEachEnd / 2 * 2;
    if (Result<> added = source.addPart(bytes.first(atEachEnd / 2 * 2), 0, 1); !added)
        return added.error();
    if (Result<> added = source.addPart(bytes.sliced(tail), tail, 0); !added)
        return added.error();
    return source;
}

Result<> LogSource::addPart(QByteArrayView original, qint64 offset, int firstLine)
{
    const TextEncoding encoding = encodingOf(m_encoding);
    m_originals << original;
    if (encoding == TextEncoding::Utf8) {
        m_parts << Part{original, offset, firstLine};
        return {};
    }
    const auto converted = toUtf8(original, encoding);
    if (!converted)
        return Error{Error::Code::Unsupported,
                     tr("The log is written in %1, which this system cannot decode; save it as "
                        "UTF-8 first.")
                         .arg(m_encoding)};
    m_converted << *converted;
    m_parts << Part{m_converted.last(), offset, firstLine};
    return {};
}

QList<qint64> LogSource::toOriginal(const Part &part, const QList<qint64> &ascendingOffsets) const
{
    QList<qint64> result;
    result.reserve(ascendingOffsets.size());
    const TextEncoding encoding = encodingOf(m_encoding);
    if (encoding == TextEncoding::Utf8) {
        for (const qint64 offset : ascendingOffsets)
            result << part.offset + offset;
        return result;
    }
    const auto index = std::ranges::find(m_parts, part.offset, &Part::offset) - m_parts.begin();
    const QByteArrayView original = m_originals.at(index);
    qsizetype there = 0;
    qsizetype here = 0;
    for (const qint64 offset : ascendingOffsets) {
        while (here < offset && there < original.size()) {
            here += characterLength(part.bytes.sliced(here), TextEncoding::Utf8);
            there += characterLength(original.sliced(there), encoding);
        }
        result << part.offset + std::min(there, original.size());
    }
    return result;
}

} // namespace numauth::diagnosis
