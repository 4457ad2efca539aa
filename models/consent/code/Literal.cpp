#include "models/consent/code/Literal.h"

#include "models/consent/Geometry.h"
#include "models/consent/code/PlatformConstants.h"
#include "models/consent/code/SourceLexer.h"

#include <QJsonObject>

#include <cmath>
#include <limits>
#include <optional>
#include <variant>

namespace numauth::consent {

namespace {

constexpr int depthLimit = 32;
constexpr int stepLimit = 4096;

struct ColorValue
{
    std::uint32_t argb = 0;
};

using Value = std::variant<qint64, double, bool, QString, ColorValue>;
using MaybeValue = std::optional<Value>;

std::optional<double> asNumber(const Value &value)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return static_cast<double>(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return std::nullopt;
}

std::optional<qint64> asWhole(const Value &value)
{
    const auto *whole = std::get_if<qint64>(&value);
    return whole ? std::optional(*whole) : std::nullopt;
}

MaybeValue wholeArithmetic(qint64 left, QChar sign, qint64 right)
{
    // Java ints wrap, literals do not: outside of 32 bits the app's own arithmetic decides.
    constexpr qint64 limit = std::numeric_limits<std::uint32_t>::max();
    const auto isWide = [](qint64 value) { return value > limit || value < -limit; };
    if (isWide(left) || isWide(right))
        return std::nullopt;
    switch (sign.unicode()) {
    case '+':
        return Value(left + right);
    case '-':
        return Value(left - right);
    case '*':
        return right != 0 && std::abs(left) > limit / std::abs(right) ? MaybeValue()
                                                                      : Value(left * right);
    case '/':
        return right == 0 ? MaybeValue() : Value(left / right);
    case '%':
        return right == 0 ? MaybeValue() : Value(left % right);
    case '|':
        return Value(left | right);
    default:
        return std::nullopt;
    }
}

MaybeValue realArithmetic(double left, QChar sign, double right)
{
    switch (sign.unicode()) {
    case '+':
        return Value(left + right);
    case '-':
        return Value(left - right);
    case '*':
        return Value(left * right);
    case '/':
        return right == 0.0 ? MaybeValue() : Value(left / right);
    default:
        return std::nullopt;
    }
}

MaybeValue arithmetic(const Value &left, QChar sign, const Value &right)
{
    const auto *leftText = std::get_if<QString>(&left);
    const auto *rightText = std::get_if<QString>(&right);
    if (leftText && rightText && sign == QLatin1Char('+'))
        return Value(*leftText + *rightText);
    if (const auto leftWhole = asWhole(left), rightWhole = asWhole(right); leftWhole && rightWhole)
        return wholeArithmetic(*leftWhole, sign, *rightWhole);
    const auto leftNumber = asNumber(left);
    const auto rightNumber = asNumber(right);
    return leftNumber && rightNumber ? realArithmetic(*leftNumber, sign, *rightNumber)
                                     : MaybeValue();
}

MaybeValue parseNumber(QStringView written)
{
    QString text = written.toString().toLower();
    text.remove(QLatin1Char('_'));
    bool isRead = false;
    if (text.startsWith(QLatin1StringView("0x"))) {
        const qint64 value = text.mid(2).remove(QLatin1Char('l')).toLongLong(&isRead, 16);
        return isRead ? MaybeValue(Value(value)) : std::nullopt;
    }
    if (text.endsWith(QLatin1Char('l')))
        text.chop(1);
    const bool isReal = text.contains(QLatin1Char('.')) || text.contains(QLatin1Char('e')) ||
                        text.endsWith(QLatin1Char('f')) || text.endsWith(QLatin1Char('d'));
    if (!isReal) {
        const qint64 value = text.toLongLong(&isRead);
        return isRead ? MaybeValue(Value(value)) : std::nullopt;
    }
    if (text.endsWith(QLatin1Char('f')) || text.endsWith(QLatin1Char('d')))
        text.chop(1);
    const double value = text.toDouble(&isRead);
    return isRead ? MaybeValue(Value(value)) : std::nullopt;
}

class Evaluator
{
public:
    /// \p budget is shared with the evaluators of constants, so that names which refer to each
    /// other many times over cost no more than one long expression.
    Evaluator(const SourceConstants &constants, int depth, int &budget)
        : m_constants(constants), m_depth(depth), m_budget(budget)
    {
    }

    MaybeValue evaluate(const QString &text)
    {
        m_tokens = tokenize(text);
        const MaybeValue value = sum();
        return peek().kind == Token::Kind::End ? value : std::nullopt;
    }

private:
    const Token &peek(qsizetype ahead = 0) const
    {
        return m_tokens.at(std::min(m_pos + ahead, m_tokens.size() - 1));
    }

    bool accept(QLatin1StringView text)
    {
        if (!peek().is(text))
            return false;
        ++m_pos;
        return true;
    }

    MaybeValue sum() { return chain(QStringView(u"+-|"), &Evaluator::product); }
    MaybeValue product() { return chain(QStringView(u"*/%"), &Evaluator::unary); }

    /// Operands joined by any of \p signs, worked out from the left.
    MaybeValue chain(QStringView signs, MaybeValue (Evaluator::*operand)())
    {
        MaybeValue left = (this->*operand)();
        while (left && peek().kind == Token::Kind::Punctuation &&
               signs.contains(peek().text.at(0))) {
            const QChar sign = peek().text.at(0);
            ++m_pos;
            const MaybeValue right = (this->*operand)();
            left = right ? arithmetic(*left, sign, *right) : std::nullopt;
        }
        return left;
    }

    MaybeValue unary()
    {
        if (++m_depth > depthLimit || --m_budget < 0)
            return std::nullopt;
        MaybeValue value;
        if (accept(QLatin1StringView("-"))) {
            const MaybeValue operand = unary();
            value =
                operand ? arithmetic(Value(qint64(0)), QLatin1Char('-'), *operand) : std::nullopt;
        } else if (accept(QLatin1StringView("+"))) {
            value = unary();
        } else {
            value = postfix(primary());
        }
        --m_depth;
        return value;
    }

    MaybeValue primary()
    {
        if (isCast())
            return cast();
        if (accept(QLatin1StringView("("))) {
            const MaybeValue inner = sum();
            return accept(QLatin1StringView(")")) ? inner : std::nullopt;
        }
        const Token token = peek();
        if (token.kind == Token::Kind::End)
            return std::nullopt;
        ++m_pos;
        switch (token.kind) {
        case Token::Kind::Number:
            return parseNumber(token.text);
        case Token::Kind::String:
            return hasTemplate(token) ? MaybeValue() : Value(unquote(token));
        case Token::Kind::Identifier:
            return name(token);
        default:
            return std::nullopt;
        }
    }

    bool isCast() const
    {
        return peek().is(QLatin1StringView("(")) && peek(2).is(QLatin1StringView(")")) &&
               (peek(1).is(QLatin1StringView("int")) || peek(1).is(QLatin1StringView("float")));
    }

    MaybeValue cast()
    {
        const bool toWhole = peek(1).is(QLatin1StringView("int"));
        m_pos += 3;
        const MaybeValue operand = unary();
        return operand ? converted(*operand, toWhole) : std::nullopt;
    }

    static MaybeValue converted(const Value &value, bool toWhole)
    {
        const auto number = asNumber(value);
        if (!number || std::abs(*number) > 1e15)
            return std::nullopt;
        return toWhole ? Value(static_cast<qint64>(*number)) : Value(*number);
    }

    /// Kotlin's conversions behind a value: `300.toFloat()`, `"#fff".toColorInt()`.
    MaybeValue postfix(MaybeValue value)
    {
        while (value && peek().is(QLatin1StringView(".")) && peek(2).is(QLatin1StringView("(")) &&
               peek(3).is(QLatin1StringView(")"))) {
            const QStringView method = peek(1).text;
            const bool toWhole = method == QLatin1StringView("toInt");
            const bool isColorInt = toWhole && std::holds_alternative<ColorValue>(*value);
            if (!isColorInt && (toWhole || method == QLatin1StringView("toFloat")))
                value = converted(*value, toWhole);
            else if (method == QLatin1StringView("toColorInt"))
                value = parsedColor(*value);
            else if (!isColorInt)
                return std::nullopt;
            m_pos += 4;
        }
        return value;
    }

    MaybeValue name(const Token &first)
    {
        QString path = first.text.toString();
        while (peek().is(QLatin1StringView(".")) && peek(1).isIdentifier() &&
               !isConversion(peek(1).text)) {
            path += QLatin1Char('.') + peek(1).text.toString();
            m_pos += 2;
        }
        if (peek().is(QLatin1StringView("(")))
            return call(path);
        if (path == QLatin1StringView("true") || path == QLatin1StringView("false"))
            return Value(path == QLatin1StringView("true"));
        if (const auto color = platformColor(path))
            return Value(ColorValue{*color});
        if (const auto constant = platformConstant(path))
            return Value(qint64(*constant));
        const auto known = m_constants.constFind(path);
        if (known == m_constants.constEnd() || m_depth >= depthLimit)
            return std::nullopt;
        return Evaluator(m_constants, m_depth + 1, m_budget).evaluate(known.value());
    }

    static bool isConversion(QStringView method)
    {
        return method == QLatin1StringView("toInt") || method == QLatin1StringView("toFloat") ||
               method == QLatin1StringView("toColorInt");
    }

    static MaybeValue parsedColor(const Value &value)
    {
        const auto *text = std::get_if<QString>(&value);
        const auto color = text ? Argb::parseAndroid(*text) : std::nullopt;
        return color ? MaybeValue(Value(ColorValue{color->value})) : std::nullopt;
    }

    MaybeValue call(const QString &path)
    {
        QList<Value> arguments;
        ++m_pos;
        while (!accept(QLatin1StringView(")"))) {
            const MaybeValue argument = sum();
            if (!argument)
                return std::nullopt;
            arguments << *argument;
            if (!accept(QLatin1StringView(",")) && !peek().is(QLatin1StringView(")")))
                return std::nullopt;
        }
        if (path.endsWith(QLatin1StringView("Color.parseColor")) && arguments.size() == 1)
            return parsedColor(arguments.first());
        if (path.endsWith(QLatin1StringView("Color.rgb")) ||
            path.endsWith(QLatin1StringView("Color.argb")))
            return channels(arguments, path.endsWith(QLatin1StringView("argb")) ? 4 : 3);
        return std::nullopt;
    }

    static MaybeValue channels(const QList<Value> &arguments, int count)
    {
        if (arguments.size() != count)
            return std::nullopt;
        std::uint32_t argb = count == 3 ? 0xffu : 0u;
        for (const Value &argument : arguments) {
            const auto channel = asWhole(argument);
            if (!channel || *channel < 0 || *channel > 255)
                return std::nullopt;
            argb = (argb << 8) | static_cast<std::uint32_t>(*channel);
        }
        return Value(ColorValue{argb});
    }

    const SourceConstants &m_constants;
    QList<Token> m_tokens;
    qsizetype m_pos = 0;
    int m_depth = 0;
    int &m_budget;
};

QJsonValue colorJson(std::uint32_t argb)
{
    return Argb{argb}.toAndroid();
}

QJsonValue toJson(const Value &value, ArgumentKind kind)
{
    if (const auto *color = std::get_if<ColorValue>(&value))
        return colorJson(color->argb);
    if (const auto *whole = std::get_if<qint64>(&value))
        return kind == ArgumentKind::Color ? colorJson(static_cast<std::uint32_t>(*whole))
                                           : QJsonValue(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean;
    return std::get<QString>(value);
}

} // namespace

QJsonValue readLiteral(const QString &argument, ArgumentKind kind, const SourceConstants &constants)
{
    int budget = stepLimit;
    const MaybeValue value = Evaluator(constants, 0, budget).evaluate(argument);
    if (value)
        return toJson(*value, kind);
    return QJsonObject{{QStringLiteral("expr"), argument.trimmed()}};
}

bool isExpression(const QJsonValue &value)
{
    return value.isObject() && value.toObject().contains(QStringLiteral("expr"));
}

} // namespace numauth::consent
