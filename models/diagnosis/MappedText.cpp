#include "models/diagnosis/MappedText.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace numauth::diagnosis {

namespace {

/// Length and value of one UTF-8 sequence; length 0 when the bytes are none.
struct Sequence
{
    int length = 0;
    char32_t value = 0;
};

bool isTrail(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

Sequence sequenceAt(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype index) -> uchar {
        return at + index < bytes.size() ? static_cast<uchar>(bytes[at + index]) : 0;
    };
    const uchar lead = byte(0);
    if (lead < 0x80)
        return {1, lead};
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return {};
    char32_t value = lead & (0xFFU >> (length + 1));
    for (int index = 1; index < length; ++index) {
        if (!isTrail(byte(index)))
            return {};
        value = (value << 6) | (byte(index) & 0x3FU);
    }
    const char32_t least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    return value < least || value > 0x10FFFF || isSurrogate ? Sequence{} : Sequence{length, value};
}

int hexValue(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= '0' && unit <= '9')
        return unit - '0';
    if (unit >= 'a' && unit <= 'f')
        return unit - 'a' + 10;
    if (unit >= 'A' && unit <= 'F')
        return unit - 'A' + 10;
    return -1;
}

/// The unit of `uXXXX` or `UXXXX` at \p at, unless it is a control character or one with a meaning
/// in JSON.
std::optional<QChar> unicodeEscape(const QString &text, qsizetype at)
{
    if (at + 5 > text.size() || text.at(at).toLower() != QLatin1Char('u'))
        return std::nullopt;
    int value = 0;
    for (qsizetype index = at + 1; index < at + 5; ++index) {
        const int digit = hexValue(text.at(index));
        if (digit < 0)
            return std::nullopt;
        value = value * 16 + digit;
    }
    if (value < 0x20 || value == '"' || value == '\\')
        return std::nullopt;
    return QChar(static_cast<char16_t>(value));
}

bool isBetween(char16_t unit, char16_t first, char16_t last)
{
    return unit >= first && unit <= last;
}

bool isQuoteForm(char16_t unit)
{
    return isBetween(unit, 0x201C, 0x201F) || unit == 0xFF02 || unit == '"';
}

bool isBlankForm(char16_t unit)
{
    return unit == 0x00A0 || unit == 0x3000 || isBetween(unit, 0x200B, 0x200D) || unit == 0x2060 ||
           unit == 0xFEFF;
}

bool hasCompatibilityForm(char16_t unit)
{
    return isBetween(unit, 0x2F00, 0x2FDF) || isBetween(unit, 0xF900, 0xFAFF) ||
           isBetween(unit, 0xFE30, 0xFE6F) || isBetween(unit, 0xFF5F, 0xFFEF) ||
           isBetween(unit, 0x2E9F, 0x2EF3) || isBetween(unit, 0x3300, 0x33FF);
}

/// What NFKC and the extra rules of the log formats make of one character.
QString folded(QChar c)
{
    const char16_t unit = c.unicode();
    if (isQuoteForm(unit))
        return QStringLiteral("\"");
    if (isBetween(unit, 0x2018, 0x201B))
        return QStringLiteral("'");
    if (isBlankForm(unit))
        return QStringLiteral(" ");
    if (isBetween(unit, 0xFF01, 0xFF5E))
        return QChar(static_cast<char16_t>(unit - 0xFEE0));
    if (unit == 0x2EDA) // has no compatibility mapping of its own
        return QStringLiteral("页");
    return hasCompatibilityForm(unit) ? QString(c).normalized(QString::NormalizationForm_KC)
                                      : QString(c);
}

} // namespace

void MappedText::add(QChar parsed, QChar shown, qint64 offset)
{
    m_text += parsed;
    m_shown += shown;
    m_offsets.push_back(offset);
}

MappedText MappedText::decode(QByteArrayView bytes, qint64 offset)
{
    MappedText result;
    result.m_text.reserve(bytes.size());
    result.m_shown.reserve(bytes.size());
    result.m_offsets.reserve(static_cast<std::size_t>(bytes.size()));
    for (qsizetype at = 0; at < bytes.size();) {
        const Sequence sequence = sequenceAt(bytes, at);
        const char32_t value = sequence.length > 0 ? sequence.value : 0xFFFD;
        result.m_invalidBytes += sequence.length == 0 ? 1 : 0;
        for (const QChar unit : QChar::fromUcs4(value))
            result.add(unit, unit, offset + at);
        at += std::max(1, sequence.length);
    }
    result.m_end = offset + bytes.size();
    return result;
}

MappedText MappedText::normalised() const
{
    MappedText result;
    result.m_text.reserve(m_text.size());
    result.m_shown.reserve(m_text.size());
    result.m_offsets.reserve(m_offsets.size());
    result.m_end = m_end;
    result.m_invalidBytes = m_invalidBytes;
    const auto fold = [&](QChar c, qsizetype at) {
        if (c.unicode() < 0x80) {
            result.add(c, c, offsetAt(at));
            return;
        }
        const QString units = folded(c);
        for (qsizetype index = 0; index < units.size(); ++index)
            result.add(units.at(index), index == 0 ? c : QChar(), offsetAt(at));
    };
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (m_text.at(at) != QLatin1Char('\\')) {
            fold(m_text.at(at), at);
            continue;
        }
        qsizetype next = at;
        while (next < m_text.size() && m_text.at(next) == QLatin1Char('\\'))
            ++next;
        if (const auto unit = unicodeEscape(m_text, next)) {
            fold(*unit, at);
            at = next + 4;
        } else if (next < m_text.size() && (isQuoteForm(m_text.at(next).unicode()) ||
                                            m_text.at(next) == QLatin1Char('/'))) {
            fold(m_text.at(next), at);
            at = next;
        } else {
            for (; at < next; ++at)
                result.add(m_text.at(at), m_text.at(at), offsetAt(at));
            --at;
        }
    }
    return result;
}

qint64 MappedText::offsetAt(qsizetype index) const
{
    return index < static_cast<qsizetype>(m_offsets.size())
               ? m_offsets[static_cast<std::size_t>(index)]
               : m_end;
}

QString MappedText::shown(qsizetype begin, qsizetype end) const
{
    QString result = m_shown.mid(begin, end - begin);
    result.remove(QChar());
    result.remove(QLatin1Char('\n'));
    return result;
}

MappedText MappedText::mid(qsizetype begin, qsizetype length) const
{
    const qsizetype end = length < 0 ? size() : std::min(size(), begin + length);
    begin = std::min(begin, end);
    MappedText result;
    result.m_text = m_text.mid(begin, end - begin);
    result.m_shown = m_shown.mid(begin, end - begin);
    result.m_offsets.assign(m_offsets.begin() + begin, m_offsets.begin() + end);
    result.m_end = offsetAt(end);
    result.m_invalidBytes = m_invalidBytes;
    return result;
}

void MappedText::appendLine(const MappedText &other)
{
    if (!m_text.isEmpty())
        add(QLatin1Char('\n'), QLatin1Char('\n'), m_end);
    m_text += other.m_text;
    m_shown += other.m_shown;
    m_offsets.insert(m_offsets.end(), other.m_offsets.begin(), other.m_offsets.end());
    m_end = other.m_end;
    m_invalidBytes += other.m_invalidBytes;
}

} // namespace numauth::diagnosis
