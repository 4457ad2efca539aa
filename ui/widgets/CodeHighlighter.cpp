#include "ui/widgets/CodeHighlighter.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace numauth::ui {

namespace {

enum BlockState { Outside = -1, InComment = 1 };

const QSet<QString> &keywords()
{
    static const QSet<QString> words = [] {
        const QString list = QStringLiteral(
            "abstract as async await bool boolean break case catch char class const continue def "
            "default do double else enum export extends false final finally float for from fun "
            "func "
            "function if implements import in int interface is let long new nil NO null None "
            "object "
            "override package private protected public return self static string struct super "
            "switch this throw throws true True False try type typealias val var void when while "
            "YES using namespace echo fn elif then fi done");
        const QStringList parts = list.split(QLatin1Char(' '));
        return QSet<QString>(parts.begin(), parts.end());
    }();
    return words;
}

bool hasHashComments(CodeLanguage language)
{
    return language == CodeLanguage::Python || language == CodeLanguage::Shell;
}

bool isWordStart(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_') || c == QLatin1Char('$');
}

bool isWordPart(QChar c)
{
    return isWordStart(c) || c.isDigit();
}

qsizetype endOfWord(const QString &text, qsizetype from)
{
    while (from < text.size() && isWordPart(text.at(from)))
        ++from;
    return from;
}

qsizetype endOfNumber(const QString &text, qsizetype from)
{
    while (from < text.size() &&
           (text.at(from).isLetterOrNumber() || text.at(from) == QLatin1Char('.')))
        ++from;
    return from;
}

qsizetype endOfString(const QString &text, qsizetype from)
{
    const QChar quote = text.at(from);
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        if (text.at(at) == QLatin1Char('\\'))
            ++at;
        else if (text.at(at) == quote)
            return at + 1;
    }
    return text.size();
}

bool isFollowedBy(const QString &text, qsizetype at, QChar sign)
{
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    return at < text.size() && text.at(at) == sign;
}

} // namespace

CodeHighlighter::CodeHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document), m_theme(&Theme::light())
{
}

void CodeHighlighter::setLanguage(CodeLanguage language)
{
    m_language = language;
    rehighlight();
}

void CodeHighlighter::setTheme(const Theme &theme)
{
    m_theme = &theme;
    rehighlight();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    switch (m_language) {
    case CodeLanguage::Plain:
        return;
    case CodeLanguage::Xml:
        return highlightXml(text);
    case CodeLanguage::Http:
        return highlightHttp(text);
    default:
        return highlightCode(text);
    }
}

void CodeHighlighter::highlightCode(const QString &text)
{
    setCurrentBlockState(Outside);
    qsizetype at = previousBlockState() == InComment ? endOfComment(text, 0) : 0;
    while (at < text.size()) {
        const QChar c = text.at(at);
        const QStringView rest = QStringView(text).mid(at);
        qsizetype end = at + 1;
        if (rest.startsWith(QLatin1StringView("/*"))) {
            end = endOfComment(text, at);
        } else if ((rest.startsWith(QLatin1StringView("//")) && m_language != CodeLanguage::Json) ||
                   (c == QLatin1Char('#') && hasHashComments(m_language))) {
            end = text.size();
            colour(at, end, m_theme->codeComment);
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'') || c == QLatin1Char('`')) {
            end = endOfString(text, at);
            const bool isKey =
                m_language == CodeLanguage::Json && isFollowedBy(text, end, QLatin1Char(':'));
            colour(at, end, isKey ? m_theme->codeKey : m_theme->codeString);
        } else if (c.isDigit()) {
            end = endOfNumber(text, at);
            colour(at, end, m_theme->codeNumber);
        } else if (isWordStart(c)) {
            end = endOfWord(text, at);
            if (keywords().contains(text.mid(at, end - at)))
                colour(at, end,
                       m_language == CodeLanguage::Json ? m_theme->codeNumber : m_theme->codeKey);
            else if (isFollowedBy(text, end, QLatin1Char('(')) ||
                     isFollowedBy(text, end, QLatin1Char('{')))
                colour(at, end, m_theme->codeCall);
        }
        at = end;
    }
}

void CodeHighlighter::highlightXml(const QString &text)
{
    static const QRegularExpression tag(QStringLiteral("</?[\\w:.-]+|/?>|<\\?[^>]*\\?>"));
    static const QRegularExpression value(QStringLiteral("\"[^\"]*\""));
    static const QRegularExpression comment(QStringLiteral("<!--.*?(-->|$)"));
    for (const auto &[pattern, tint] :
         {std::pair{&tag, m_theme->codeKey}, std::pair{&value, m_theme->codeString},
          std::pair{&comment, m_theme->codeComment}}) {
        auto matches = pattern->globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            colour(match.capturedStart(), match.capturedEnd(), tint);
        }
    }
}

void CodeHighlighter::highlightHttp(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^[a-z][a-z0-9-]*(?=:)"));
    static const QRegularExpression secret(QStringLiteral("‹[^›]*›"));
    const QRegularExpressionMatch header = name.match(text);
    if (header.hasMatch())
        colour(0, header.capturedEnd(), m_theme->codeKey);
    auto matches = secret.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QTextCharFormat format;
        format.setForeground(m_theme->text);
        format.setFontWeight(QFont::Bold);
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  format);
    }
}

void CodeHighlighter::colour(qsizetype from, qsizetype to, const QColor &colour)
{
    setFormat(static_cast<int>(from), static_cast<int>(to - from), colour);
}

qsizetype CodeHighlighter::endOfComment(const QString &text, qsizetype from)
{
    const qsizetype close = text.indexOf(QLatin1StringView("*/"), from);
    const qsizetype end = close < 0 ? text.size() : close + 2;
    if (close < 0)
        setCurrentBlockState(InComment);
    colour(from, end, m_theme->codeComment);
    return end;
}

} // namespace numauth::ui
