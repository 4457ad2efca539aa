#include "models/consent/TextMeasure.h"

#include "models/consent/Ideograph.h"

#include <QList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace numauth::consent {

namespace {

/// One character: its width, where it ends in the text, and whether a line may begin with it.
struct Letter
{
    double advance = 0;
    qsizetype end = 0;
    bool isBlank = false;
    bool mayBreakBefore = false;
};

/// Calls \p use with every character of \p text; half a surrogate pair counts as itself.
template<class Use>
void forEachCharacter(QStringView text, const Use &use)
{
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar first = text.at(index);
        const bool isPair = first.isHighSurrogate() && index + 1 < text.size() &&
                            text.at(index + 1).isLowSurrogate();
        if (isPair)
            ++index;
        use(isPair ? QChar::surrogateToUcs4(first, text.at(index)) : char32_t(first.unicode()),
            index + 1);
    }
}

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
    return character < 0x10000 && !isIdeograph(character) &&
           set.contains(QChar(static_cast<char16_t>(character)));
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

QList<Letter> lettersOf(const TextMeasure &measure, QStringView paragraph, double sizePx)
{
    QList<Letter> letters;
    letters.reserve(paragraph.size());
    char32_t before = 0;
    forEachCharacter(paragraph, [&](char32_t character, qsizetype end) {
        const bool mayBreak = !letters.isEmpty() && mayBreakBetween(before, character);
        letters << Letter{measure.characterAdvance(character, sizePx), end, isBlank(character),
                          mayBreak};
        before = character;
    });
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

QString joined(QStringView paragraph, const QList<Letter> &letters, qsizetype start, qsizetype end)
{
    while (end > start && letters.at(end - 1).isBlank)
        --end;
    const qsizetype from = start == 0 ? 0 : letters.at(start - 1).end;
    const qsizetype to = end == 0 ? 0 : letters.at(end - 1).end;
    return paragraph.mid(from, to - from).toString();
}

QStringList wrapParagraph(QStringView paragraph, const QList<Letter> &letters, double widthPx)
{
    if (letters.isEmpty())
        return {QString()};
    QStringList lines;
    qsizetype start = 0;
    while (start < letters.size()) {
        const qsizetype end = lineEnd(letters, start, widthPx);
        lines << joined(paragraph, letters, start, end);
        start = end;
    }
    return lines;
}

/// Whether \p text, \p advance wide, is one line as it stands.
bool isOneLine(const QString &text, double advance, double widthPx)
{
    return !text.isEmpty() && advance <= widthPx && !text.back().isSpace() &&
           !text.contains(QLatin1Char('\n'));
}

WrappedText measured(const TextMeasure &face, const TextRequest &request)
{
    const double spacing = request.letterSpacing * request.size;
    const double advance = face.advance(request.text, request.size);
    if (isOneLine(request.text, advance, request.width))
        return {
            {request.text}, advance + spacing * static_cast<double>(request.text.size()), advance};
    WrappedText wrapped{face.wrap(request.text, request.size, request.width), 0, 0};
    for (const QString &line : std::as_const(wrapped.lines))
        wrapped.widestLine = std::max(wrapped.widestLine, face.advance(line, request.size));
    for (const QStringView paragraph : QStringView(request.text).split(QLatin1Char('\n')))
        wrapped.widest =
            std::max(wrapped.widest, face.advance(paragraph, request.size) +
                                         spacing * static_cast<double>(paragraph.size()));
    return wrapped;
}

/// Every character as wide as a fixed part of the size; a line is 1.2 times the size.
class FixedTextMeasure : public TextMeasure
{
public:
    explicit FixedTextMeasure(double em) : m_em(em) {}

    double characterAdvance(char32_t, double sizePx) const override { return m_em * sizePx; }
    int lineHeight(double sizePx, bool hasFontPadding) const override
    {
        return static_cast<int>(std::ceil(sizePx * (hasFontPadding ? 1.2 : 1.0)));
    }
    Evidence evidence() const override { return Evidence::Documented; }

private:
    double m_em;
};

} // namespace

double TextMeasure::advance(QStringView text, double sizePx) const
{
    double total = 0;
    forEachCharacter(
        text, [&](char32_t character, qsizetype) { total += characterAdvance(character, sizePx); });
    return total;
}

QStringList TextMeasure::wrap(const QString &text, double sizePx, double widthPx) const
{
    QStringList lines;
    for (const QStringView paragraph : QStringView(text).split(QLatin1Char('\n')))
        lines += wrapParagraph(paragraph, lettersOf(*this, paragraph, sizePx), widthPx);
    return lines;
}

WrappedText TextMeasure::wrapped(const TextRequest &request) const
{
    if (std::optional<WrappedText> known = m_cache.find(request))
        return *std::move(known);
    WrappedText result = measured(*this, request);
    m_cache.keep(request, result);
    return result;
}

std::shared_ptr<const TextMeasure> makeFixedTextMeasure(double em)
{
    return std::make_shared<FixedTextMeasure>(em);
}

} // namespace numauth::consent
