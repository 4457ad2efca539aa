#include "models/diagnosis/TextEncoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace numauth::diagnosis {

namespace {

constexpr qsizetype sampleLength = 64 * 1024;
constexpr quint64 highBits = 0x8080808080808080ULL;

uchar byteAt(QByteArrayView bytes, qsizetype index)
{
    return index < bytes.size() ? static_cast<uchar>(bytes[index]) : 0;
}

qsizetype firstHighByte(QByteArrayView bytes)
{
    qsizetype at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if (word & highBits)
            break;
    }
    while (at < bytes.size() && static_cast<uchar>(bytes[at]) < 0x80)
        ++at;
    return at;
}

/// How often something stands in a sample.
struct Counts
{
    qsizetype controls = 0;
    qsizetype zerosAtEven = 0;
    qsizetype zerosAtOdd = 0;

    qsizetype zeros() const { return zerosAtEven + zerosAtOdd; }
};

Counts countControls(QByteArrayView sample)
{
    Counts counts;
    for (qsizetype index = 0; index < sample.size(); ++index) {
        const auto byte = static_cast<uchar>(sample[index]);
        if (byte == 0)
            ++(index % 2 == 0 ? counts.zerosAtEven : counts.zerosAtOdd);
        else if (byte < 0x20 && !std::strchr("\t\n\r\f\x1b", byte))
            ++counts.controls;
    }
    return counts;
}

qsizetype utf8Length(QByteArrayView bytes, qsizetype at)
{
    const uchar lead = byteAt(bytes, at);
    const qsizetype length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    for (qsizetype index = 1; index < length; ++index) {
        if ((byteAt(bytes, at + index) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

qsizetype gbLength(QByteArrayView bytes, qsizetype at)
{
    const uchar lead = byteAt(bytes, at);
    const uchar second = byteAt(bytes, at + 1);
    if (lead < 0x80)
        return 1;
    if (lead == 0x80 || lead == 0xFF)
        return 0;
    if (second >= 0x30 && second <= 0x39)
        return byteAt(bytes, at + 2) >= 0x81 ? 4 : 0;
    return second >= 0x40 && second != 0x7F && second != 0xFF ? 2 : 0;
}

/// Bytes of \p sample that \p lengthAt cannot read, and the characters beyond ASCII that it can.
struct Fit
{
    qsizetype wrong = 0;
    qsizetype characters = 0;
    qsizetype common = 0;
};

Fit fit(QByteArrayView sample, qsizetype (*lengthAt)(QByteArrayView, qsizetype))
{
    Fit result;
    for (qsizetype at = 0; at < sample.size();) {
        const qsizetype length = lengthAt(sample, at);
        const uchar lead = byteAt(sample, at);
        if (length > 1) {
            ++result.characters;
            const bool isEverydayHanzi = lead >= 0xB0 && lead <= 0xD7;
            const bool isPunctuation = lead == 0xA1 || lead == 0xA3;
            result.common += (isEverydayHanzi || isPunctuation) && byteAt(sample, at + 1) >= 0xA1;
        }
        // A sample that is cut inside its last character is no fault of the text.
        result.wrong += length == 0 && sample.size() - at > 3 ? 1 : 0;
        at += std::max<qsizetype>(1, length);
    }
    return result;
}

TextEncoding detectByHighBytes(QByteArrayView bytes)
{
    const qsizetype high = firstHighByte(bytes);
    const QByteArrayView sample = bytes.sliced(high, std::min(sampleLength, bytes.size() - high));
    const Fit utf8 = fit(sample, utf8Length);
    if (utf8.wrong == 0)
        return TextEncoding::Utf8;
    const Fit gb = fit(sample, gbLength);
    const bool isChinese = gb.characters > 0 && gb.common * 10 >= gb.characters * 6;
    if (isChinese && gb.wrong * 20 <= gb.characters && gb.wrong < utf8.wrong)
        return TextEncoding::Gb18030;
    return utf8.wrong * 3 > sample.size() ? TextEncoding::Binary : TextEncoding::Utf8;
}

std::optional<QByteArray> decodeWith(QStringDecoder decoder, QByteArrayView bytes)
{
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(bytes);
    return text.toUtf8();
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16LE");
    case TextEncoding::Utf16BigEndian:
        return QStringLiteral("UTF-16BE");
    case TextEncoding::Gb18030:
        return QStringLiteral("GB18030");
    case TextEncoding::Binary:
        break;
    }
    return QStringLiteral("binary");
}

TextEncoding detectEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (bytes.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    const QByteArrayView sample = bytes.first(std::min(sampleLength, bytes.size()));
    const Counts counts = countControls(sample);
    if (counts.zeros() * 3 > sample.size() && counts.controls * 20 <= sample.size()) {
        if (counts.zerosAtEven * 10 < counts.zerosAtOdd)
            return TextEncoding::Utf16LittleEndian;
        if (counts.zerosAtOdd * 10 < counts.zerosAtEven)
            return TextEncoding::Utf16BigEndian;
    }
    if ((counts.zeros() + counts.controls) * 50 > sample.size())
        return TextEncoding::Binary;
    return detectByHighBytes(bytes);
}

std::optional<QByteArray> toUtf8(QByteArrayView bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16LittleEndian:
        return decodeWith(
            QStringDecoder(QStringDecoder::Utf16LE, QStringConverter::Flag::ConvertInitialBom),
            bytes);
    case TextEncoding::Utf16BigEndian:
        return decodeWith(
            QStringDecoder(QStringDecoder::Utf16BE, QStringConverter::Flag::ConvertInitialBom),
            bytes);
    case TextEncoding::Gb18030:
        return decodeWith(QStringDecoder("GB18030"), bytes);
    case TextEncoding::Utf8:
    case TextEncoding::Binary:
        break;
    }
    return bytes.toByteArray();
}

qsizetype characterLength(QByteArrayView bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Gb18030:
        return std::max<qsizetype>(1, gbLength(bytes, 0));
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian: {
        const uchar high = byteAt(bytes, encoding == TextEncoding::Utf16LittleEndian ? 1 : 0);
        return high >= 0xD8 && high <= 0xDB ? 4 : 2;
    }
    case TextEncoding::Utf8:
    case TextEncoding::Binary:
        break;
    }
    return std::max<qsizetype>(1, utf8Length(bytes, 0));
}

} // namespace numauth::diagnosis
