#include "models/diagnosis/app/SourceText.h"

#include <QStringDecoder>

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

constexpr qsizetype matchLimit = 1000;
constexpr qsizetype callCountLimit = 200;
constexpr qsizetype callLimit = 20'000;

/// Replaces comments by blanks and leaves strings alone.
class CommentBlanker
{
public:
    CommentBlanker(const QString &text, Syntax syntax) : m_code(text), m_syntax(syntax) {}

    QString run()
    {
        while (m_at < m_code.size())
            step();
        return m_code;
    }

private:
    bool startsWith(const char *word) const
    {
        return QStringView(m_code).sliced(m_at).startsWith(QLatin1StringView(word));
    }

    void step()
    {
        if (m_syntax == Syntax::Markup) {
            startsWith("<!--") ? blankUntil("-->") : advance(1);
            return;
        }
        const QChar character = m_code.at(m_at);
        if (startsWith("\"\"\""))
            skipRawString();
        else if (character == QLatin1Char('"') || character == QLatin1Char('\''))
            skipString(character);
        else if (m_syntax == Syntax::Hash && character == QLatin1Char('#'))
            blankLine();
        else if (m_syntax == Syntax::CLike && startsWith("//"))
            blankLine();
        else if (m_syntax == Syntax::CLike && startsWith("/*"))
            blankUntil("*/");
        else
            advance(1);
    }

    void advance(qsizetype count) { m_at = std::min(m_at + count, m_code.size()); }

    void blank(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            if (m_code.at(m_at) != QLatin1Char('\n'))
                m_code[m_at] = QLatin1Char(' ');
        }
    }

    void blankLine()
    {
        const qsizetype end = m_code.indexOf(QLatin1Char('\n'), m_at);
        blank(end < 0 ? m_code.size() : end);
    }

    void blankUntil(const char *closing)
    {
        const QLatin1StringView word(closing);
        const qsizetype end = m_code.indexOf(word, m_at + 2);
        blank(end < 0 ? m_code.size() : end + word.size());
    }

    void skipRawString()
    {
        const qsizetype end = m_code.indexOf(QLatin1StringView("\"\"\""), m_at + 3);
        m_at = end < 0 ? m_code.size() : end + 3;
    }

    /// Ends at the end of the line at the latest: an apostrophe in a Podfile or a half line of code
    /// must not swallow the rest.
    void skipString(QChar quote)
    {
        for (++m_at; m_at < m_code.size(); ++m_at) {
            const QChar character = m_code.at(m_at);
            if (character == QLatin1Char('\\'))
                ++m_at;
            else if (character == quote || character == QLatin1Char('\n'))
                break;
        }
        advance(1);
    }

    QString m_code;
    Syntax m_syntax;
    qsizetype m_at = 0;
};

std::optional<qint64> literal(QString text)
{
    text.remove(QLatin1Char('_'));
    while (text.endsWith(QLatin1Char('L'), Qt::CaseInsensitive) ||
           text.endsWith(QLatin1Char('f'), Qt::CaseInsensitive))
        text.chop(1);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || number < -1e15 || number > 1e15)
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace

QString decodeText(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    return decoder(bytes);
}

LineIndex::LineIndex(const QString &text) : m_starts{0}
{
    for (qsizetype at = text.indexOf(QLatin1Char('\n')); at >= 0;
         at = text.indexOf(QLatin1Char('\n'), at + 1))
        m_starts << at + 1;
}

int LineIndex::lineAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::max(1, static_cast<int>(after - m_starts.begin()));
}

SourceText::SourceText(const QString &path, const QString &text, Syntax syntax)
    : m_path(path), m_text(text), m_code(CommentBlanker(text, syntax).run()), m_lines(text)
{
}

QList<QRegularExpressionMatch> SourceText::matches(const QRegularExpression &pattern) const
{
    QList<QRegularExpressionMatch> found;
    QRegularExpressionMatchIterator each = pattern.globalMatch(m_code);
    while (each.hasNext() && found.size() < matchLimit)
        found << each.next();
    return found;
}

QList<SourceCall> SourceText::calls(const char *name) const
{
    static const QRegularExpression declaration(
        QStringLiteral("\\b(fun|func|void|boolean|int|String)\\s+$"));
    const QLatin1StringView word(name);
    QList<SourceCall> found;
    for (qsizetype at = m_code.indexOf(word); at >= 0 && found.size() < callCountLimit;
         at = m_code.indexOf(word, at + word.size())) {
        const bool isWholeStart = at == 0 || !(m_code.at(at - 1).isLetterOrNumber() ||
                                               m_code.at(at - 1) == QLatin1Char('_'));
        qsizetype open = at + word.size();
        while (open < m_code.size() && m_code.at(open).isSpace())
            ++open;
        if (!isWholeStart || open >= m_code.size() || m_code.at(open) != QLatin1Char('('))
            continue;
        const qsizetype from = std::max<qsizetype>(0, at - 24);
        if (declaration.match(m_code.mid(from, at - from)).hasMatch())
            continue;
        found << SourceCall{argumentsFrom(open), lineAt(at), at};
    }
    return found;
}

QStringList SourceText::argumentsFrom(qsizetype open) const
{
    QStringList arguments;
    QString current;
    int depth = 0;
    QChar quote;
    const qsizetype end = std::min(open + callLimit, m_code.size());
    for (qsizetype at = open; at < end; ++at) {
        const QChar character = m_code.at(at);
        if (!quote.isNull()) {
            current += character;
            if (character == QLatin1Char('\\') && at + 1 < end)
                current += m_code.at(++at);
            else if (character == quote)
                quote = QChar();
            continue;
        }
        const bool opens = QStringLiteral("([{").contains(character);
        const bool closes = QStringLiteral(")]}").contains(character);
        depth += opens ? 1 : closes ? -1 : 0;
        if (depth == 0)
            break;
        if (depth == 1 && character == QLatin1Char(',')) {
            arguments << current.trimmed();
            current.clear();
            continue;
        }
        if (character == QLatin1Char('"') || character == QLatin1Char('\''))
            quote = character;
        if (at != open)
            current += character;
    }
    if (!current.trimmed().isEmpty())
        arguments << current.trimmed();
    return arguments;
}

std::optional<qint64> SourceText::integer(const QString &expression) const
{
    const QStringList factors = expression.split(QLatin1Char('*'));
    qint64 product = 1;
    for (const QString &factor : factors) {
        const QString trimmed = factor.trimmed();
        std::optional<qint64> value = literal(trimmed);
        static const QRegularExpression name(QStringLiteral("^[A-Za-z_][\\w.]*$"));
        if (!value && name.match(trimmed).hasMatch()) {
            const QString last = trimmed.section(QLatin1Char('.'), -1);
            const QRegularExpression assignment(
                QStringLiteral(
                    "\\b%1\\b\\s*(?::\\s*\\w+\\s*)?=\\s*([0-9][0-9_.]*[LlFf]?)\\s*[;\\n]")
                    .arg(last));
            const auto match = assignment.match(m_code);
            if (match.hasMatch())
                value = literal(match.captured(1));
            const QRegularExpression macro(
                QStringLiteral("#define\\s+%1\\s+([0-9][0-9_.]*)").arg(last));
            if (!value)
                value = literal(macro.match(m_code).captured(1));
        }
        if (!value || std::abs(*value) > 1'000'000'000)
            return std::nullopt;
        product *= *value;
    }
    return product;
}

} // namespace numauth::diagnosis::app
