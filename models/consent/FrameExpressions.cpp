#include "models/consent/FrameExpressions.h"

#include <algorithm>

namespace numauth::consent {

namespace {

constexpr int depthLimit = 256;

struct Function
{
    const char *name;
    int arguments;
    /// Nothing for a conversion that changes no value.
    std::optional<FrameOperation> operation;
};

const QList<Function> &functions()
{
    using enum FrameOperation;
    static const QList<Function> known{
        {"CGFloat", 1, {}},    {"Float", 1, {}},       {"Double", 1, {}},    {"Int", 1, Truncate},
        {"floor", 1, Floor},   {"floorf", 1, Floor},   {"ceil", 1, Ceil},    {"ceilf", 1, Ceil},
        {"round", 1, Round},   {"roundf", 1, Round},   {"abs", 1, Absolute}, {"ABS", 1, Absolute},
        {"fabs", 1, Absolute}, {"fabsf", 1, Absolute}, {"min", 2, Smaller},  {"MIN", 2, Smaller},
        {"fmin", 2, Smaller},  {"fminf", 2, Smaller},  {"max", 2, Larger},   {"MAX", 2, Larger},
        {"fmax", 2, Larger},   {"fmaxf", 2, Larger}};
    return known;
}

bool isArithmetic(FrameOperation operation)
{
    using enum FrameOperation;
    return operation == Add || operation == Subtract || operation == Multiply ||
           operation == Divide;
}

} // namespace

bool FrameExpressions::isRectNext() const
{
    const Token &after = peek(1);
    if (isOneOf(peek(), {"CGRectMake", "CGRectZero"}))
        return true;
    if (isOneOf(peek(), {"CGRect"}))
        return isOneOf(after, {"(", "."});
    if (isOneOf(peek(), {"."}))
        return isOneOf(after, {"zero"}) || (isOneOf(after, {"init"}) && isOneOf(peek(3), {"x"}));
    const std::optional<FrameName> name = findNext();
    return name && name->kind == FrameName::Kind::Rect && !isOneOf(after, {".", "="});
}

std::array<int, 4> FrameExpressions::rect()
{
    const Nesting nesting(*this);
    if (hasFailed() || isRectNext())
        return namedRect();
    const int condition = either();
    expect("?");
    const std::array<int, 4> first = rect();
    expect(":");
    const std::array<int, 4> second = rect();
    std::array<int, 4> chosen{};
    for (size_t index = 0; index < chosen.size(); ++index)
        chosen[index] = add(FrameOperation::Choose, condition, first[index], second[index]);
    return chosen;
}

std::array<int, 4> FrameExpressions::namedRect()
{
    const int zero = constant(0);
    if (accept("CGRectZero"))
        return {zero, zero, zero, zero};
    if (accept("CGRectMake"))
        return arguments(4);
    const bool isTyped = accept("CGRect");
    if (accept(".")) {
        if (accept("zero"))
            return {zero, zero, zero, zero};
        expect("init");
        return arguments(4);
    }
    if (isTyped)
        return arguments(4);
    const std::optional<FrameName> name = findNext();
    if (!name)
        fail();
    next();
    const int slot = name ? name->slot : 0;
    return {load(slot), load(slot + 1), load(slot + 2), load(slot + 3)};
}

std::array<int, 4> FrameExpressions::pair()
{
    const bool isMade =
        accept("CGPointMake") || accept("CGSizeMake") || accept("CGPoint") || accept("CGSize");
    if (!isMade)
        fail();
    return arguments(2);
}

std::array<int, 4> FrameExpressions::arguments(int count)
{
    std::array<int, 4> nodes{{-1, -1, -1, -1}};
    expect("(");
    for (int index = 0; index < count && !hasFailed(); ++index) {
        if (peek().isIdentifier() && isOneOf(peek(1), {":"}))
            next(2);
        nodes[static_cast<size_t>(index)] = number();
        if (index + 1 < count)
            expect(",");
    }
    expect(")");
    return nodes;
}

int FrameExpressions::add(const FrameNode &node)
{
    program().nodes << node;
    return static_cast<int>(program().nodes.size()) - 1;
}

int FrameExpressions::add(FrameOperation operation, int first, int second, int third)
{
    if (hasFailed())
        return -1;
    FrameNode node;
    node.operation = operation;
    node.first = first;
    node.second = second;
    node.third = third;
    for (const int operand : {first, second, third}) {
        if (operand >= 0)
            node.depth = std::max(node.depth, program().nodes.at(operand).depth + 1);
    }
    if (node.depth > depthLimit)
        fail();
    node.isWhole = m_isObjectiveC && isWhole(first) && isWhole(second) && isArithmetic(operation);
    const int result = add(node);
    return node.isWhole && operation == FrameOperation::Divide
               ? add(FrameOperation::Truncate, result)
               : result;
}

bool FrameExpressions::isWhole(int node)
{
    return node >= 0 && program().nodes.at(node).isWhole;
}

int FrameExpressions::constant(double value, bool isWhole)
{
    FrameNode node;
    node.constant = value;
    node.isWhole = isWhole;
    return add(node);
}

int FrameExpressions::load(int slot)
{
    FrameNode node;
    node.operation = FrameOperation::Load;
    node.slot = slot;
    return add(node);
}

int FrameExpressions::number()
{
    const Nesting nesting(*this);
    const int condition = either();
    if (!accept("?"))
        return condition;
    const int first = number();
    expect(":");
    const int second = number();
    return add(FrameOperation::Choose, condition, first, second);
}

int FrameExpressions::either()
{
    int left = both();
    while (!hasFailed() && acceptSign("||"))
        left = add(FrameOperation::Or, left, both());
    return left;
}

int FrameExpressions::both()
{
    int left = comparison();
    while (!hasFailed() && acceptSign("&&"))
        left = add(FrameOperation::And, left, comparison());
    return left;
}

int FrameExpressions::comparison()
{
    const int left = sum();
    if (hasFailed())
        return -1;
    if (acceptSign("<="))
        return add(FrameOperation::LessOrEqual, left, sum());
    if (acceptSign(">="))
        return add(FrameOperation::LessOrEqual, sum(), left);
    if (acceptSign("=="))
        return add(FrameOperation::Equal, left, sum());
    if (acceptSign("!="))
        return add(FrameOperation::Not, add(FrameOperation::Equal, left, sum()));
    if (acceptSign("<"))
        return add(FrameOperation::Less, left, sum());
    if (acceptSign(">"))
        return add(FrameOperation::Less, sum(), left);
    return left;
}

int FrameExpressions::sum()
{
    using enum FrameOperation;
    int left = product();
    while (!hasFailed()) {
        const std::optional<FrameOperation> operation = acceptAny({{"+", Add}, {"-", Subtract}});
        if (!operation)
            break;
        const int right = product();
        left = add(*operation, left, right);
    }
    return left;
}

int FrameExpressions::product()
{
    using enum FrameOperation;
    int left = unary();
    while (!hasFailed()) {
        const std::optional<FrameOperation> operation = acceptAny({{"*", Multiply}, {"/", Divide}});
        if (!operation)
            break;
        const int right = unary();
        left = add(*operation, left, right);
    }
    return left;
}

int FrameExpressions::unary()
{
    const Nesting nesting(*this);
    if (hasFailed())
        return -1;
    if (accept("-"))
        return add(FrameOperation::Negate, unary());
    if (accept("+"))
        return unary();
    if (accept("!"))
        return add(FrameOperation::Not, unary());
    if (!isCast())
        return primary();
    const bool toWhole = isOneOf(peek(1), {"int", "NSInteger", "NSUInteger", "long"});
    next(3);
    const int operand = unary();
    return toWhole ? add(FrameOperation::Truncate, operand) : operand;
}

bool FrameExpressions::isCast() const
{
    return isNext("(") && isOneOf(peek(2), {")"}) &&
           isOneOf(peek(1),
                   {"CGFloat", "float", "double", "int", "NSInteger", "NSUInteger", "long"});
}

int FrameExpressions::primary()
{
    const Token token = peek();
    if (accept("(")) {
        const int inner = number();
        expect(")");
        return inner;
    }
    if (accept(".")) {
        expect("init");
        return arguments(1)[0];
    }
    if (token.kind == Token::Kind::Number) {
        next();
        return literal(token);
    }
    if (!token.isIdentifier()) {
        fail();
        return -1;
    }
    return isOneOf(peek(1), {"("}) ? call(token.text.toString()) : named(token.text.toString());
}

int FrameExpressions::literal(const Token &token)
{
    QString text = token.text.toString();
    text.remove(QLatin1Char('_'));
    if (text.endsWith(QLatin1Char('f'), Qt::CaseInsensitive))
        text.chop(1);
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber) {
        next(-1);
        fail();
    }
    const bool isWhole = text.size() == token.text.size() && !text.contains(QLatin1Char('.')) &&
                         !text.contains(QLatin1Char('e'), Qt::CaseInsensitive);
    return constant(value, isWhole);
}

int FrameExpressions::call(const QString &function)
{
    const auto known = std::ranges::find_if(functions(), [&function](const Function &entry) {
        return function == QLatin1StringView(entry.name);
    });
    if (known == functions().end())
        return edgeOf(function);
    next();
    const std::array<int, 4> operands = arguments(known->arguments);
    return known->operation ? add(*known->operation, operands[0], operands[1]) : operands[0];
}

/// `CGRectGetMaxY(frame)`.
int FrameExpressions::edgeOf(const QString &function)
{
    const QString prefix = QStringLiteral("CGRectGet");
    const std::optional<FrameName> name = find(peek(2).text.toString());
    if (!function.startsWith(prefix) || !name || name->kind != FrameName::Kind::Rect) {
        fail();
        return -1;
    }
    next(3);
    expect(")");
    QString edge = function.mid(prefix.size());
    edge.replace(0, 1, edge.left(1).toLower());
    return memberOfRect(edge, name->slot);
}

int FrameExpressions::named(const QString &name)
{
    for (const char *word : {"true", "YES"}) {
        if (accept(word))
            return constant(1);
    }
    for (const char *word : {"false", "NO"}) {
        if (accept(word))
            return constant(0);
    }
    const std::optional<FrameName> meaning = find(name);
    if (!meaning) {
        fail();
        return -1;
    }
    next();
    return member(*meaning);
}

int FrameExpressions::member(const FrameName &name)
{
    if (name.kind == FrameName::Kind::Number)
        return load(name.slot);
    expect(".");
    if (name.kind == FrameName::Kind::Rect)
        return memberOfRect(expectIdentifier(), name.slot);
    const bool isHeight = accept("height");
    if (!isHeight)
        expect("width");
    return load(name.slot + (isHeight ? 1 : 0));
}

int FrameExpressions::memberOfRect(const QString &member, int slot)
{
    const bool isOrigin = member == QLatin1StringView("origin");
    if (isOrigin || member == QLatin1StringView("size")) {
        expect(".");
        const bool isSecond = accept(isOrigin ? "y" : "height");
        if (!isSecond)
            expect(isOrigin ? "x" : "width");
        return load(slot + (isOrigin ? 0 : 2) + (isSecond ? 1 : 0));
    }
    if (member == QLatin1StringView("width") || member == QLatin1StringView("height"))
        return load(slot + (member == QLatin1StringView("width") ? 2 : 3));
    const bool isVertical = member.endsWith(QLatin1Char('Y'));
    const QString edge = member.chopped(std::min<qsizetype>(1, member.size()));
    const int start = load(slot + (isVertical ? 1 : 0));
    const int length = load(slot + (isVertical ? 3 : 2));
    if (!isVertical && !member.endsWith(QLatin1Char('X')))
        fail();
    if (edge == QLatin1StringView("min"))
        return start;
    if (edge == QLatin1StringView("max"))
        return add(FrameOperation::Add, start, length);
    if (edge != QLatin1StringView("mid"))
        fail();
    return add(FrameOperation::Add, start, add(FrameOperation::Divide, length, constant(2)));
}

} // namespace numauth::consent
