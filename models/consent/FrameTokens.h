#pragma once

#include "models/consent/FrameParser.h"
#include "models/consent/code/SourceLexer.h"

#include <QHash>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace numauth::consent {

/// What a name of a frame block stands for.
struct FrameName
{
    enum class Kind { Number, Size, Rect };
    Kind kind = Kind::Number;
    int slot = -1;
};

/// The slots that an assignment fills: one number, two of a point or size, four of a rectangle.
struct FrameTarget
{
    int slot = -1;
    int count = 0;
};

/// Tokens and names of a frame block, and the first failure. After it every read comes to nothing
/// and the position no longer matters.
class FrameTokens
{
public:
    static bool isOneOf(const Token &token, std::initializer_list<const char *> words);

protected:
    explicit FrameTokens(const QString &source);

    /// Counts how deep the source nests for as long as it lives.
    class Nesting
    {
    public:
        explicit Nesting(FrameTokens &parser);
        ~Nesting();

    private:
        FrameTokens &m_parser;
    };

    struct Sign
    {
        const char *text;
        FrameOperation operation;
    };

    FrameProgram &program() { return m_parsed.program; }
    ParsedFrame take();

    bool hasFailed() const { return m_hasFailed; }
    void fail();

    const Token &peek(qsizetype ahead = 0) const;
    bool isNext(const char *word) const { return isOneOf(peek(), {word}); }
    void next(qsizetype count = 1) { m_pos += count; }
    bool accept(const char *word);
    void expect(const char *word);
    QString expectIdentifier();
    bool acceptSign(const char *sign);
    std::optional<FrameOperation> acceptAny(std::initializer_list<Sign> signs);
    std::optional<FrameOperation> readArithmetic();

    void openScope() { m_scopes << QHash<QString, FrameName>(); }
    void closeScope() { m_scopes.removeLast(); }
    void declare(const QString &name, const FrameName &meaning);
    std::optional<FrameName> find(const QString &name) const;
    /// The name that comes next.
    std::optional<FrameName> findNext() const { return find(peek().text.toString()); }
    FrameTarget readTarget();

private:
    QString m_source;
    QList<Token> m_tokens;
    ParsedFrame m_parsed;
    QList<QHash<QString, FrameName>> m_scopes;
    qsizetype m_pos = 0;
    int m_depth = 0;
    bool m_hasFailed = false;
};

} // namespace numauth::consent
