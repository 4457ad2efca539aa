#include "models/diagnosis/FieldParser.h"

#include <algorithm>

namespace numauth::diagnosis {

namespace {

constexpr std::size_t deepest = 32;
constexpr qsizetype longestKey = 48;
constexpr qsizetype mostNodes = 20'000;
constexpr qsizetype widestGap = 64;

bool isKeyStart(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_');
}

bool isKeyPart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.') ||
           c == QLatin1Char('-');
}

bool isQuote(QChar c)
{
    return c == QLatin1Char('"') || c == QLatin1Char('\'');
}

bool isOpening(QChar c)
{
    return c == QLatin1Char('{') || c == QLatin1Char('[');
}

bool isClosing(QChar c)
{
    return c == QLatin1Char('}') || c == QLatin1Char(']');
}

QString withoutBreaks(QStringView text)
{
    QString result = text.toString();
    result.remove(QLatin1Char('\n'));
    return result.trimmed();
}

} // namespace

FieldParser::FieldParser(const QString &text, FieldTree &tree) : m_text(text), m_tree(tree)
{
    FieldTree::Node root;
    root.isContainer = true;
    root.end = text.size();
    m_tree.m_nodes << root;
}

void FieldParser::run()
{
    while (m_at < m_text.size() && m_tree.m_nodes.size() < mostNodes)
        step();
    for (const int container : m_open)
        m_tree.m_nodes[container].end = m_text.size();
}

qsizetype FieldParser::skipBlanks(qsizetype from) const
{
    const qsizetype last = std::min(m_text.size(), from + widestGap);
    while (from < last && m_text.at(from).isSpace())
        ++from;
    return from;
}

/// A quoted or bare name followed by `:`, `=` or `=>`.
std::optional<FieldParser::Key> FieldParser::keyAt(qsizetype from) const
{
    const QChar quote = isQuote(at(from)) ? at(from) : QChar();
    const qsizetype begin = quote.isNull() ? from : from + 1;
    if (!isKeyStart(at(begin)))
        return std::nullopt;
    qsizetype end = begin;
    const auto isPart = [&](QChar c) {
        return isKeyPart(c) || (!quote.isNull() && c == QLatin1Char('\n'));
    };
    while (end - begin <= longestKey && isPart(at(end)))
        ++end;
    qsizetype next = end;
    if (!quote.isNull()) {
        if (!isQuote(at(next)))
            return std::nullopt;
        ++next;
    }
    next = skipBlanks(next);
    const QChar sign = at(next);
    if (sign != QLatin1Char(':') && sign != QLatin1Char('='))
        return std::nullopt;
    if (at(next + 1) == QLatin1Char('>'))
        ++next;
    else if (sign == at(next + 1) && sign == QLatin1Char(':'))
        return std::nullopt;
    return Key{withoutBreaks(QStringView(m_text).mid(begin, end - begin)), next + 1};
}

/// A bracket that opens an object: `{` before a key or `}`, `[` before another bracket or a quote.
bool FieldParser::isObjectAt(qsizetype from) const
{
    if (!isOpening(at(from)) || m_open.size() >= deepest)
        return false;
    const qsizetype next = skipBlanks(from + 1);
    if (at(from) == QLatin1Char('['))
        return isOpening(at(next)) || isQuote(at(next)) || at(next) == QLatin1Char(']');
    return at(next) == QLatin1Char('}') || next >= m_text.size() || keyAt(next).has_value();
}

/// Whether a quote before \p from closes its string: only what may follow a value follows.
bool FieldParser::endsQuoted(qsizetype from) const
{
    const qsizetype next = skipBlanks(from);
    const QChar c = at(next);
    return next >= m_text.size() || c == QLatin1Char(',') || c == QLatin1Char(';') ||
           isClosing(c) || isQuote(c) || (next > from && keyAt(next).has_value());
}

/// Whether an unquoted value ends at \p from.
bool FieldParser::endsBare(qsizetype from) const
{
    const QChar c = at(from);
    if (c == QLatin1Char(';') || isClosing(c))
        return true;
    if (c == QLatin1Char(',') || c == QLatin1Char('\n')) {
        const qsizetype next = skipBlanks(from + 1);
        return next >= m_text.size() || isClosing(at(next)) || isOpening(at(next)) ||
               keyAt(next).has_value();
    }
    return m_open.size() == 1 && c.isSpace() && keyAt(skipBlanks(from)).has_value();
}

void FieldParser::step()
{
    const QChar c = at(m_at);
    if (isClosing(c)) {
        close(c);
        return;
    }
    if (isObjectAt(m_at)) {
        open({}, m_at, m_at);
        return;
    }
    const bool isAfterWord = m_at > 0 && isKeyPart(at(m_at - 1));
    if ((isQuote(c) || isKeyStart(c)) && !isAfterWord) {
        if (const auto key = keyAt(m_at)) {
            readValue(*key, m_at);
            return;
        }
    }
    ++m_at;
}

void FieldParser::readValue(const Key &key, qsizetype keyBegin)
{
    const qsizetype from = skipBlanks(key.end);
    if (openValueContainer(key, keyBegin, from))
        return;
    // TokenRet prints an empty value as a lone quote before the next key.
    const bool isLoneQuote = isQuote(at(from)) && at(from + 1) == QLatin1Char(',') &&
                             keyAt(skipBlanks(from + 2)).has_value();
    if (isLoneQuote) {
        add(key, keyBegin, from, from);
        m_at = from + 1;
    } else if (isQuote(at(from))) {
        readQuoted(key, keyBegin, from);
    } else {
        readBare(key, keyBegin, from);
    }
}

/// `{…}`, `"{…}"`, `Name{…}` and `[ {…} ]` as values.
bool FieldParser::openValueContainer(const Key &key, qsizetype keyBegin, qsizetype from)
{
    qsizetype begin = from;
    while (isQuote(at(begin)) && begin < from + 2)
        begin = skipBlanks(begin + 1);
    while (begin < from + longestKey && isKeyPart(at(begin)))
        ++begin;
    if (!isObjectAt(begin))
        return false;
    open(key.name, keyBegin, begin);
    return true;
}

void FieldParser::readQuoted(const Key &key, qsizetype keyBegin, qsizetype from)
{
    const QChar quote = at(from);
    qsizetype end = from + 1;
    while (end < m_text.size()) {
        if (at(end) == quote && endsQuoted(end + 1))
            break;
        if (at(end) == QLatin1Char('{') && isObjectAt(end)) {
            add(key, keyBegin, from + 1, end);
            open({}, end, end);
            return;
        }
        ++end;
    }
    add(key, keyBegin, from + 1, end);
    m_at = end + 1;
}

void FieldParser::readBare(const Key &key, qsizetype keyBegin, qsizetype from)
{
    qsizetype end = from;
    while (end < m_text.size() && !endsBare(end)) {
        if (at(end) == QLatin1Char('{') && isObjectAt(end)) {
            add(key, keyBegin, from, end);
            open({}, end, end);
            return;
        }
        ++end;
    }
    qsizetype last = end;
    while (last > from && (isQuote(at(last - 1)) || at(last - 1).isSpace()))
        --last;
    add(key, keyBegin, from, last);
    m_at = end;
}

void FieldParser::open(const QString &key, qsizetype keyBegin, qsizetype from)
{
    FieldTree::Node node;
    node.parent = m_open.back();
    node.isContainer = true;
    node.key = key;
    node.keyBegin = keyBegin;
    node.begin = from;
    m_open.push_back(static_cast<int>(m_tree.m_nodes.size()));
    m_tree.m_nodes << node;
    m_at = from + 1;
}

void FieldParser::close(QChar bracket)
{
    ++m_at;
    if (m_open.size() == 1)
        return;
    const QChar opening = bracket == QLatin1Char('}') ? QLatin1Char('{') : QLatin1Char('[');
    const auto match = std::find_if(m_open.rbegin(), m_open.rend() - 1, [&](int index) {
        return at(m_tree.m_nodes.at(index).begin) == opening;
    });
    if (match == m_open.rend() - 1)
        return;
    const auto remaining = static_cast<std::size_t>(m_open.rend() - match) - 1;
    while (m_open.size() > remaining) {
        m_tree.m_nodes[m_open.back()].end = m_at;
        m_open.pop_back();
    }
}

void FieldParser::add(const Key &key, qsizetype keyBegin, qsizetype begin, qsizetype end)
{
    FieldTree::Node node;
    node.parent = m_open.back();
    node.key = key.name;
    node.keyBegin = keyBegin;
    node.begin = begin;
    node.end = std::max(begin, end);
    node.value = withoutBreaks(QStringView(m_text).mid(begin, node.end - begin));
    m_tree.m_nodes << node;
}

} // namespace numauth::diagnosis
