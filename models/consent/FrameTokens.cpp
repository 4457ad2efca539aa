#include "models/consent/FrameTokens.h"

#include <algorithm>

namespace numauth::consent {

namespace {

constexpr qsizetype lengthLimit = 32768;
constexpr int nestingLimit = 64;

} // namespace

FrameTokens::FrameTokens(const QString &source)
    : m_source(source.left(lengthLimit)),
      m_tokens(tokenize(m_source)), m_scopes{QHash<QString, FrameName>()}
{
    if (source.size() > lengthLimit)
        fail();
}

FrameTokens::Nesting::Nesting(FrameTokens &parser) : m_parser(parser)
{
    if (++m_parser.m_depth > nestingLimit)
        m_parser.fail();
}

FrameTokens::Nesting::~Nesting()
{
    --m_parser.m_depth;
}

ParsedFrame FrameTokens::take()
{
    m_parsed.isUnderstood = !m_hasFailed;
    return std::move(m_parsed);
}

void FrameTokens::fail()
{
    if (m_hasFailed)
        return;
    m_hasFailed = true;
    const Token &token = peek();
    const qsizetype end = m_source.indexOf(QLatin1Char('\n'), token.offset);
    m_parsed.problem = m_source.mid(token.offset, end < 0 ? -1 : end - token.offset).trimmed();
    m_parsed.problem.truncate(60);
    m_parsed.line = token.line;
}

bool FrameTokens::isOneOf(const Token &token, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(
        words, [&token](const char *word) { return token.text == QLatin1StringView(word); });
}

const Token &FrameTokens::peek(qsizetype ahead) const
{
    return m_tokens.at(std::min(m_pos + ahead, m_tokens.size() - 1));
}

bool FrameTokens::accept(const char *word)
{
    const bool isThere = !m_hasFailed && isNext(word);
    if (isThere)
        next();
    return isThere;
}

void FrameTokens::expect(const char *word)
{
    if (!accept(word))
        fail();
}

QString FrameTokens::expectIdentifier()
{
    const Token &token = peek();
    if (!token.isIdentifier()) {
        fail();
        return {};
    }
    next();
    return token.text.toString();
}

bool FrameTokens::acceptSign(const char *sign)
{
    const QLatin1StringView text(sign);
    for (qsizetype index = 0; index < text.size(); ++index) {
        const Token &token = peek(index);
        if (token.text.size() != 1 || token.text.front() != text.at(index) ||
            token.offset != peek().offset + index)
            return false;
    }
    m_pos += text.size();
    return !m_hasFailed;
}

std::optional<FrameOperation> FrameTokens::acceptAny(std::initializer_list<Sign> signs)
{
    for (const Sign &sign : signs) {
        if (acceptSign(sign.text))
            return sign.operation;
    }
    return std::nullopt;
}

std::optional<FrameOperation> FrameTokens::readArithmetic()
{
    using enum FrameOperation;
    return acceptAny({{"+", Add}, {"-", Subtract}, {"*", Multiply}, {"/", Divide}});
}

void FrameTokens::declare(const QString &name, const FrameName &meaning)
{
    if (name != QLatin1StringView("_"))
        m_scopes.last().insert(name, meaning);
}

std::optional<FrameName> FrameTokens::find(const QString &name) const
{
    for (auto scope = m_scopes.crbegin(); scope != m_scopes.crend(); ++scope) {
        const auto known = scope->constFind(name);
        if (known != scope->constEnd())
            return *known;
    }
    return std::nullopt;
}

FrameTarget FrameTokens::readTarget()
{
    const std::optional<FrameName> name = findNext();
    if (!name || name->kind == FrameName::Kind::Size) {
        fail();
        return {};
    }
    next();
    if (name->kind == FrameName::Kind::Number)
        return {name->slot, 1};
    if (!accept("."))
        return {name->slot, 4};
    const bool isOrigin = accept("origin");
    if (!isOrigin)
        expect("size");
    const int slot = name->slot + (isOrigin ? 0 : 2);
    if (!accept("."))
        return {slot, 2};
    const bool isSecond = accept(isOrigin ? "y" : "height");
    if (!isSecond)
        expect(isOrigin ? "x" : "width");
    return {slot + (isSecond ? 1 : 0), 1};
}

} // namespace numauth::consent
