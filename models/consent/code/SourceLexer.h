#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace numauth::consent {

/// One token of a Java or Kotlin file.
struct Token
{
    enum class Kind { Identifier, Number, String, Character, Punctuation, End };
    Kind kind = Kind::End;
    QStringView text; ///< as written, quotes included; a view into the source
    qsizetype offset = 0;
    int line = 1; ///< 1-based

    bool is(QLatin1StringView word) const { return text == word; }
    bool isIdentifier() const { return kind == Kind::Identifier; }
};

/// Splits \p source into tokens; comments and blanks are dropped. Linear in the length, total: an
/// unfinished string or comment ends with the file. The last token is always End. \p source must
/// outlive the tokens.
QList<Token> tokenize(QStringView source);

/// The text between the quotes of \p token with its escapes resolved (none in a raw string).
QString unquote(const Token &token);

/// Whether a string literal holds a Kotlin template (`$name`, `${…}`), which is not a literal.
bool hasTemplate(const Token &token);

} // namespace numauth::consent
