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

/// Tokens, names and expressions of a frame block. After the first failure every read comes to
/// nothing and the position no longer matters.
class FrameExpressions
{
public:
    static bool isOneOf(const Token &token, std::initializer_list<const char *> words);

protected:
    explicit FrameExpressions(const QString &source);

    /// Counts how deep the source nests for as long as it lives.
    class Nesting
    {
    public:
        explicit Nesting(FrameExpressions &parser);
        ~Nesting();

    private:
        FrameExpressions &m_parser;
    };

    FrameProgram &program() { return m_parsed.program; }
    ParsedFrame take();
    /// C divides whole literals without a rest.
    void setObjectiveC() { m_isObjectiveC = true; }

    bool hasFailed() const { return m_hasFailed; }
    void fail();

    const Token &peek(qsizetype ahead = 0) const;
    bool isNext(const char *word) const { return isOneOf(peek(), {word}); }
    void next() { ++m_pos; }
    bool accept(const char *word);
    void expect(const char *word);
    QString expectIdentifier();
    std::optional<FrameOperation> readArithmetic();

    void openScope() { m_scopes << QHash<QString, FrameName>(); }
    void closeScope() { m_scopes.removeLast(); }
    void declare(const QString &name, const FrameName &meaning);
    FrameTarget readTarget();

    bool isRectNext() const;
    std::array<int, 4> rect();
    /// Two numbers of a point or a size.
    std::array<int, 4> pair();
    int number();

    int add(FrameOperation operation, int first, int second = -1, int third = -1);
    int constant(double value, bool isWhole = false);
    int load(int slot);

private:
    struct Sign
    {
        const char *text;
        FrameOperation operation;
    };

    std::optional<FrameName> find(const QString &name) const;
    bool acceptSign(const char *sign);
    std::optional<FrameOperation> acceptAny(std::initializer_list<Sign> signs);
    int add(const FrameNode &node);
    bool isWhole(int node) const;
    int either();
    int both();
    int comparison();
    int sum();
    int product();
    int unary();
    int primary();
    int literal(const Token &token);
    int call(const QString &function);
    int edgeOf(const QString &function);
    int named(const QString &name);
    int member(const FrameName &name);
    int memberOfRect(const QString &member, int slot);
    bool isCast() const;
    std::array<int, 4> namedRect();
    std::array<int, 4> arguments(int count);

    QString m_source;
    QList<Token> m_tokens;
    ParsedFrame m_parsed;
    QList<QHash<QString, FrameName>> m_scopes;
    qsizetype m_pos = 0;
    int m_depth = 0;
    bool m_hasFailed = false;
    bool m_isObjectiveC = false;
};

} // namespace numauth::consent
