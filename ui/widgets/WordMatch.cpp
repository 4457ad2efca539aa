#include "ui/widgets/WordMatch.h"

#include "ui/widgets/Pinyin.h"

#include <algorithm>

namespace numauth::ui {

namespace {

enum Score {
    NoMatch = 0,
    EnglishInitials = 40,
    PinyinInside = 50,
    PinyinStart = 60,
    Inside = 70,
    WordStart = 80,
    TextStart = 90,
    WholeText = 100
};

constexpr int keywordPenalty = 5;

bool startsWord(const QString &text, qsizetype at)
{
    if (at == 0 || !text.at(at - 1).isLetterOrNumber())
        return true;
    return text.at(at).isUpper() && text.at(at - 1).isLower();
}

QString englishInitials(const QString &text)
{
    QString initials;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at).isLetterOrNumber() && startsWord(text, at))
            initials += text.at(at).toLower();
    }
    return initials;
}

bool isSpelling(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

WordMatch::WordMatch(const QString &query)
    : m_words(query.simplified().toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts))
{
}

int WordMatch::score(const QString &text) const
{
    int total = WholeText;
    for (const QString &word : m_words) {
        const int found = scoreWord(word, text);
        if (found == NoMatch)
            return NoMatch;
        total = std::min(total, found);
    }
    return total;
}

int WordMatch::score(const QString &text, const QStringList &keywords) const
{
    int best = score(text);
    for (const QString &keyword : keywords)
        best = std::max(best, score(keyword) - keywordPenalty);
    return best;
}

int WordMatch::scoreWord(const QString &word, const QString &text)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at == 0)
        return text.size() == word.size() ? WholeText : TextStart;
    if (at > 0)
        return startsWord(text, at) ? WordStart : Inside;
    if (!isSpelling(word))
        return NoMatch;
    for (qsizetype from = 0; from < text.size(); ++from) {
        if (!Pinyin::readings(text.at(from)).isEmpty() && Pinyin::spells(word, text, from))
            return from == 0 ? PinyinStart : PinyinInside;
    }
    return englishInitials(text).startsWith(word) ? EnglishInitials : NoMatch;
}

} // namespace numauth::ui
