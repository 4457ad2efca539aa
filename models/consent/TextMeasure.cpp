#include "models/consent/TextMeasure.h"

#include <QList>

#include <cmath>

namespace numauth::consent {

namespace {

/// One character with its width and whether a line may begin with it.
struct Letter
{
    QString text;
    double advance = 0;
    bool isBlank = false;
    bool mayBreakBefore = false;
};

bool isWide(char32_t character)
{
    return (character >= 0x2e80 && character <= 0xa4cf) ||
           (character >= 0xac00 && character <= 0xd7a3) ||
           (character >= 0xf900 && character <= 0xfaff) ||
           (character >= 0xfe30 && character <= 0xfe4f) ||
           (character >= 0xff00 && character <= 0xffef) || character >= 0x1f000;
}

bool isIn(char32_t character, QStringView set)
{
    return character < 0x10000 && set.contains(QChar(static_cast<char16_t>(character)));
}

/// What must not begin a line.
bool isClosing(char32_t character)
{
    return isIn(character,
                u"，。、；：？！）］｝〉》」』】〕〗〙〛”’…—～·％‰℃々ー．｡､,.;:?!)]}»›%");
}

/// What must not end a line.
bool isOpening(char32_t character)
{
    return isIn(character, u"（［｛〈《「『【〔〖〘〚“‘([{«‹$¥￥＄");
}

bool isBlank(char32_t character)
{
    return character == U' ' || character == U'\t' || character == 0x3000;
}

bool mayBreakBetween(char32_t before, char32_t after)
{
    if (isBlank(after) || isClosing(after) || isOpening(before))
        return false;
    if (isBlank(before))
        return true;
    if (before == U'-')
        return QChar::isLetter(after);
    return isWide(before) || isWide(after);
}

QList<Letter> lettersOf(const TextMeasure &measure, const QString &paragraph, double sizePx)
{
    const QList<uint> characters = paragraph.toUcs4();
    QList<Letter> letters;
    letters.reserve(characters.size());
    for (qsizetype index = 0; index < characters.size(); ++index) {
        const char32_t character = characters.at(index);
        Letter letter;
        letter.text = QString::fromUcs4(&character, 1);
        letter.advance = measure.advance(letter.text, sizePx);
        letter.isBlank = isBlank(character);
        letter.mayBreakBefore = index > 0 && mayBreakBetween(characters.at(index - 1), character);
        letters << letter;
    }
    return letters;
}

/// Where the line that begins at \p start ends: before the returned index.
qsizetype lineEnd(const QList<Letter> &letters, qsizetype start, double widthPx)
{
    double width = 0;
    qsizetype lastBreak = start;
    for (qsizetype index = start; index < letters.size(); ++index) {
        const Letter &letter = letters.at(index);
        if (index > start && letter.mayBreakBefore)
            lastBreak = index;
        width += letter.advance;
        // Blanks at the end of a line may hang over its edge.
        if (!letter.isBlank && width > widthPx + 1e-6) {
            if (lastBreak > start)
                return lastBreak;
            return qMax(index, start + 1);
        }
    }
    return letters.size();
}

QString joined(const QList<Letter> &letters, qsizetype start, qsizetype end)
{
    while (end > start && letters.at(end - 1).isBlank)
        --end;
    QString line;
    for (qsizetype index = start; index < end; ++index)
        line += letters.at(index).text;
    return line;
}

QStringList wrapParagraph(const QList<Letter> &letters, double widthPx)
{
    if (letters.isEmpty())
        return {QString()};
    QStringList lines;
    qsizetype start = 0;
    while (start < letters.size()) {
        const qsizetype end = lineEnd(letters, start, widthPx);
        lines << joined(letters, start, end);
        start = end;
    }
    return lines;
}

/// Every character as wide as a fixed part of the size; a line is 1.2 times the size.
class FixedTextMeasure : public TextMeasure
{
public:
    explicit FixedTextMeasure(double em) : m_em(em) {}

    double advance(const QString &text, double sizePx) const override
    {
        return static_cast<double>(text.toUcs4().size()) * m_em * sizePx;
    }
    int lineHeight(double sizePx, bool hasFontPadding) const override
    {
        return static_cast<int>(std::ceil(sizePx * (hasFontPadding ? 1.2 : 1.0)));
    }
    Evidence evidence() const override { return Evidence::Documented; }

private:
    double m_em;
};

} // namespace

QStringList TextMeasure::wrap(const QString &text, double sizePx, double widthPx) const
{
    QStringList lines;
    for (const QString &paragraph : text.split(QLatin1Char('\n')))
        lines += wrapParagraph(lettersOf(*this, paragraph, sizePx), widthPx);
    return lines;
}

std::shared_ptr<const TextMeasure> makeFixedTextMeasure(double em)
{
    return std::make_shared<FixedTextMeasure>(em);
}

} // namespace numauth::consent
