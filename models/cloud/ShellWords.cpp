#include "models/cloud/ShellWords.h"

#include <optional>

namespace numauth::cloud {

namespace {

/// Reads one command, character by character.
class Cutter
{
public:
    explicit Cutter(const QString &text) : m_text(text) {}

    Result<QStringList> cut()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const QChar letter = m_text.at(m_at);
            if (isEnd(letter))
                break;
            if (letter.isSpace())
                endWord();
            else if (!take(letter))
                return Error{Error::Code::Malformed,
                             ShellWords::tr("A quote in the command is not closed.")};
        }
        endWord();
        return m_words;
    }

private:
    QChar next() const { return m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : QChar(); }

    bool isEnd(QChar letter) const
    {
        return letter == QLatin1Char('\n') || letter == QLatin1Char('|') ||
               letter == QLatin1Char(';') || letter == QLatin1Char('&');
    }

    void endWord()
    {
        if (m_word)
            m_words << *m_word;
        m_word.reset();
    }

    void append(const QString &text) { m_word = m_word.value_or(QString()) + text; }

    bool take(QChar letter)
    {
        if (letter == QLatin1Char('\''))
            return takeSingle();
        if (letter == QLatin1Char('"'))
            return takeDouble();
        if (letter == QLatin1Char('$') && next() == QLatin1Char('\'')) {
            ++m_at;
            return takeEscaped();
        }
        if (letter == QLatin1Char('\\'))
            takeBackslash();
        else
            append(letter);
        return true;
    }

    /// A backslash before a line end continues the line.
    void takeBackslash()
    {
        if (next() == QLatin1Char('\r'))
            ++m_at;
        if (next() != QLatin1Char('\n') && !next().isNull())
            append(next());
        ++m_at;
    }

    bool takeSingle()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\''), m_at + 1);
        if (end < 0)
            return false;
        append(m_text.mid(m_at + 1, end - m_at - 1));
        m_at = end;
        return true;
    }

    bool takeDouble()
    {
        QString inner;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar letter = m_text.at(m_at);
            if (letter == QLatin1Char('"')) {
                append(inner);
                return true;
            }
            const bool isEscape = letter == QLatin1Char('\\') &&
                                  QStringLiteral("\"\\$`\n").contains(next()) && !next().isNull();
            if (!isEscape) {
                inner += letter;
                continue;
            }
            ++m_at;
            if (m_text.at(m_at) != QLatin1Char('\n'))
                inner += m_text.at(m_at);
        }
        return false;
    }

    bool takeEscaped()
    {
        QString inner;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar letter = m_text.at(m_at);
            if (letter == QLatin1Char('\'')) {
                append(inner);
                return true;
            }
            if (letter == QLatin1Char('\\'))
                inner += takeCode();
            else
                inner += letter;
        }
        return false;
    }

    /// What follows a backslash in `$'…'`; ends on its last character.
    QString takeCode()
    {
        const QChar kind = next();
        ++m_at;
        const int digits = kind == QLatin1Char('x') ? 2 : kind == QLatin1Char('u') ? 4 : 0;
        if (digits > 0) {
            bool isHex = false;
            const ushort code = m_text.mid(m_at + 1, digits).toUShort(&isHex, 16);
            if (!isHex)
                return kind;
            m_at += digits;
            return QChar(code);
        }
        static const QString letters = QStringLiteral("nrt");
        static const QString meanings = QStringLiteral("\n\r\t");
        const qsizetype known = kind.isNull() ? -1 : letters.indexOf(kind);
        return known < 0 ? QString(kind) : QString(meanings.at(known));
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QStringList m_words;
    std::optional<QString> m_word;
};

} // namespace

Result<QStringList> ShellWords::split(const QString &text)
{
    return Cutter(text).cut();
}

} // namespace numauth::cloud
