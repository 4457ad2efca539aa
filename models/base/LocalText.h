#pragma once

#include <QString>
#include <QStringList>

namespace numauth {

/// The languages that every text of the product has.
enum class Language { Chinese, English };

/// The language of the installed translation: Chinese when the zh_CN catalogue is active.
Language currentLanguage();

/// One text of a table in both languages. Placeholders are `%1` … `%9`, the same in both.
struct LocalText
{
    QString zh;
    QString en;

    const QString &in(Language language) const { return language == Language::Chinese ? zh : en; }
    /// The text in the current language.
    const QString &text() const { return in(currentLanguage()); }
    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }

    /// Fills `%1` … `%n` with \p values in both languages, in one pass: a value that contains `%2`
    /// is not expanded again.
    LocalText arg(const QList<LocalText> &values) const;
    LocalText arg(const QStringList &values) const;

    /// The same words in both languages: names, numbers, identifiers.
    static LocalText same(const QString &text) { return {text, text}; }

    friend bool operator==(const LocalText &, const LocalText &) = default;
};

} // namespace numauth
