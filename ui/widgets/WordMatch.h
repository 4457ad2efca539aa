#pragma once

#include <QString>
#include <QStringList>

namespace numauth::ui {

/// Finds texts by what people type: part of the text, pinyin, the initials of pinyin or of English
/// words. Several words must all be found. One WordMatch per query, used on many texts.
class WordMatch
{
public:
    explicit WordMatch(const QString &query);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// 0 when \p text does not match; else the higher the better. Everything matches an empty
    /// query.
    int score(const QString &text) const;
    /// The best score of \p text and, a little lower, of \p keywords.
    int score(const QString &text, const QStringList &keywords) const;
    bool matches(const QString &text) const { return score(text) > 0; }

private:
    static int scoreWord(const QString &word, const QString &text);

    QStringList m_words;
};

} // namespace numauth::ui
