#include "models/diagnosis/app/OpenStepList.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

constexpr int depthLimit = 64;
constexpr int valueLimit = 300'000;

class Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) {}

    std::optional<OpenStepValue> run()
    {
        OpenStepValue value;
        return parse(value, 0) ? std::optional(value) : std::nullopt;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar current() const { return isAtEnd() ? QChar() : m_text.at(m_at); }

    void advance()
    {
        if (current() == QLatin1Char('\n'))
            ++m_line;
        ++m_at;
    }

    bool startsWith(const char *word) const
    {
        return QStringView(m_text).sliced(m_at).startsWith(QLatin1StringView(word));
    }

    void skipComment()
    {
        const bool isBlock = startsWith("/*");
        while (!isAtEnd() && !(isBlock ? startsWith("*/") : current() == QLatin1Char('\n')))
            advance();
        if (isBlock && !isAtEnd())
            m_at += 2;
    }

    void skipBlanks()
    {
        while (!isAtEnd()) {
            if (current().isSpace())
                advance();
            else if (startsWith("/*") || startsWith("//"))
                skipComment();
            else
                return;
        }
    }

    bool take(char character)
    {
        skipBlanks();
        if (current() != QLatin1Char(character))
            return false;
        advance();
        return true;
    }

    bool parse(OpenStepValue &value, int depth)
    {
        skipBlanks();
        if (isAtEnd() || depth > depthLimit || --m_valuesLeft < 0)
            return false;
        value.line = m_line;
        if (take('{'))
            return parseMap(value, depth);
        if (take('('))
            return parseList(value, depth);
        return parseText(value.text);
    }

    bool parseMap(OpenStepValue &map, int depth)
    {
        map.kind = OpenStepValue::Kind::Map;
        while (!take('}')) {
            OpenStepValue value;
            QString key;
            skipBlanks();
            const int line = m_line;
            if (isAtEnd() || !parseText(key) || !take('=') || !parse(value, depth + 1))
                return false;
            value.line = line;
            map.map.emplaceBack(key, value);
            if (!take(';'))
                return false;
        }
        return true;
    }

    bool parseList(OpenStepValue &list, int depth)
    {
        list.kind = OpenStepValue::Kind::List;
        while (!take(')')) {
            OpenStepValue value;
            if (!parse(value, depth + 1))
                return false;
            list.list << value;
            if (!take(',') && (skipBlanks(), current() != QLatin1Char(')')))
                return false;
        }
        return true;
    }

    bool parseText(QString &text)
    {
        if (current() == QLatin1Char('"') || current() == QLatin1Char('\''))
            return parseQuoted(text);
        const qsizetype start = m_at;
        while (!isAtEnd() && !current().isSpace() &&
               !QStringLiteral("{}()=;,\"'").contains(current()))
            advance();
        text = m_text.mid(start, m_at - start);
        return !text.isEmpty();
    }

    bool parseQuoted(QString &text)
    {
        const QChar quote = current();
        advance();
        while (!isAtEnd() && current() != quote) {
            if (current() == QLatin1Char('\\'))
                advance();
            text += current();
            advance();
        }
        if (isAtEnd())
            return false;
        advance();
        return true;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_valuesLeft = valueLimit;
};

} // namespace

const OpenStepValue *OpenStepValue::find(const char *key) const
{
    const auto found = std::ranges::find_if(
        map, [key](const auto &member) { return member.first == QLatin1StringView(key); });
    return found == map.end() ? nullptr : &found->second;
}

QString OpenStepValue::member(const char *key) const
{
    const OpenStepValue *value = find(key);
    return value ? value->text : QString();
}

QStringList OpenStepValue::texts() const
{
    if (kind == Kind::Text)
        return {text};
    QStringList result;
    for (const OpenStepValue &value : list)
        result << value.text;
    return result;
}

std::optional<OpenStepValue> parseOpenStep(const QString &text)
{
    return Parser(text).run();
}

} // namespace numauth::diagnosis::app
