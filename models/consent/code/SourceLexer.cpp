#include "models/consent/code/SourceLexer.h"

#include <QRegularExpression>

namespace numauth::consent {

namespace {

class Lexer
{
public:
    explicit Lexer(QStringView source) : m_source(source) {}

    QList<Token> run()
    {
        QList<Token> tokens;
        while (skipBlanksAndComments())
            tokens << next();
        tokens << Token{Token::Kind::End, {}, m_source.size(), m_line};
        return tokens;
    }

private:
    QChar at(qsizetype index) const
    {
        return index < m_source.size() ? m_source.at(index) : QChar();
    }

    bool startsWith(QLatin1StringView text) const
    {
        return m_source.sliced(m_pos).startsWith(text);
    }

    void advance()
    {
        if (at(m_pos) == QLatin1Char('\n'))
            ++m_line;
        ++m_pos;
    }

    void skipTo(QLatin1StringView end)
    {
        while (m_pos < m_source.size() && !startsWith(end))
            advance();
        m_pos = std::min(m_pos + end.size(), m_source.size());
    }

    bool skipBlanksAndComments()
    {
        while (m_pos < m_source.size()) {
            if (at(m_pos).isSpace())
                advance();
            else if (startsWith(QLatin1StringView("//")))
                skipLine();
            else if (startsWith(QLatin1StringView("/*")))
                skipTo(QLatin1StringView("*/"));
            else
                return true;
        }
        return false;
    }

    void skipLine()
    {
        while (m_pos < m_source.size() && at(m_pos) != QLatin1Char('\n'))
            ++m_pos;
    }

    Token next()
    {
        const qsizetype start = m_pos;
        const int line = m_line;
        const Token::Kind kind = consume();
        return {kind, m_source.sliced(start, m_pos - start), start, line};
    }

    Token::Kind consume()
    {
        const QChar first = at(m_pos);
        if (first.isLetter() || first == QLatin1Char('_') || first == QLatin1Char('$'))
            return consumeWord();
        if (first.isDigit() || (first == QLatin1Char('.') && at(m_pos + 1).isDigit()))
            return consumeNumber();
        if (startsWith(QLatin1StringView("\"\"\""))) {
            m_pos += 3;
            skipTo(QLatin1StringView("\"\"\""));
            return Token::Kind::String;
        }
        if (first == QLatin1Char('"') || first == QLatin1Char('\''))
            return consumeQuoted(first);
        advance();
        return Token::Kind::Punctuation;
    }

    Token::Kind consumeWord()
    {
        while (at(m_pos).isLetterOrNumber() || at(m_pos) == QLatin1Char('_') ||
               at(m_pos) == QLatin1Char('$'))
            ++m_pos;
        return Token::Kind::Identifier;
    }

    Token::Kind consumeNumber()
    {
        bool mayBeExponent = !startsWith(QLatin1StringView("0x"));
        while (at(m_pos).isLetterOrNumber() || at(m_pos) == QLatin1Char('_') || isDecimalPoint()) {
            const bool isExponent = mayBeExponent && at(m_pos).toLower() == QLatin1Char('e');
            ++m_pos;
            if (isExponent && (at(m_pos) == QLatin1Char('-') || at(m_pos) == QLatin1Char('+')))
                ++m_pos;
        }
        return Token::Kind::Number;
    }

    /// `1.5` continues the number, `8.dp` and `1..3` do not.
    bool isDecimalPoint() const { return at(m_pos) == QLatin1Char('.') && at(m_pos + 1).isDigit(); }

    Token::Kind consumeQuoted(QChar quote)
    {
        ++m_pos;
        while (m_pos < m_source.size() && at(m_pos) != quote && at(m_pos) != QLatin1Char('\n'))
            m_pos += at(m_pos) == QLatin1Char('\\') ? 2 : 1;
        m_pos = std::min(m_pos + (at(m_pos) == quote ? 1 : 0), m_source.size());
        return quote == QLatin1Char('"') ? Token::Kind::String : Token::Kind::Character;
    }

    QStringView m_source;
    qsizetype m_pos = 0;
    int m_line = 1;
};

bool isRaw(const Token &token)
{
    return token.text.startsWith(QLatin1StringView("\"\"\""));
}

/// Resolves the escape after a backslash at \p index; leaves \p index on its last character.
QString resolveEscape(QStringView text, qsizetype &index)
{
    const QChar escaped = text.at(index);
    switch (escaped.unicode()) {
    case 'n':
        return QStringLiteral("\n");
    case 't':
        return QStringLiteral("\t");
    case 'r':
        return QStringLiteral("\r");
    case 'u': {
        bool isHex = false;
        const ushort code = text.mid(index + 1, 4).toString().toUShort(&isHex, 16);
        if (!isHex || index + 4 >= text.size())
            return escaped;
        index += 4;
        return QChar(code);
    }
    default:
        return escaped;
    }
}

} // namespace

QList<Token> tokenize(QStringView source)
{
    return Lexer(source).run();
}

QString unquote(const Token &token)
{
    if (isRaw(token))
        return token.text.size() >= 6 ? token.text.sliced(3, token.text.size() - 6).toString()
                                      : QString();
    QStringView inner = token.text.mid(1);
    if (inner.endsWith(token.text.left(1)))
        inner.chop(1);
    QString result;
    for (qsizetype index = 0; index < inner.size(); ++index) {
        if (inner.at(index) == QLatin1Char('\\') && index + 1 < inner.size())
            result += resolveEscape(inner, ++index);
        else
            result += inner.at(index);
    }
    return result;
}

bool hasTemplate(const Token &token)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!\\\\)\\$[A-Za-z_{]"));
    return pattern.match(token.text.toString()).hasMatch();
}

} // namespace numauth::consent
