#include "models/consent/FrameBlock.h"

#include "models/consent/code/Literal.h"

#include <QJsonObject>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace numauth::consent {

namespace {

constexpr double largestLength = 100000;
constexpr std::array memberNames{"x", "y", "width", "height"};

class Run
{
public:
    Run(const FrameProgram &program, const FrameInput &input) : m_program(program)
    {
        m_slots.resize(program.slotCount);
        std::fill(m_slots.begin(), m_slots.end(), std::numeric_limits<double>::quiet_NaN());
        const std::array<double, FrameProgram::parameterSlots> parameters{
            input.screen.width(),  input.screen.height(), input.parent.width(),
            input.parent.height(), input.frame.x(),       input.frame.y(),
            input.frame.width(),   input.frame.height()};
        std::copy(parameters.begin(), parameters.end(), m_slots.begin());
    }

    std::optional<QRectF> result()
    {
        run(m_program.entry);
        return m_result;
    }

private:
    /// True when the block has returned.
    bool run(int block)
    {
        if (block < 0)
            return false;
        for (const FrameStep &step : m_program.blocks.at(block)) {
            if (runStep(step))
                return true;
        }
        return false;
    }

    bool runStep(const FrameStep &step)
    {
        if (step.kind == FrameStep::Kind::Branch) {
            const double condition = value(step.nodes[0]);
            // Without a value there is no way to go on.
            return std::isnan(condition) || run(condition != 0 ? step.then : step.otherwise);
        }
        std::array<double, 4> values{};
        for (int index = 0; index < step.count; ++index)
            values[static_cast<size_t>(index)] = value(step.nodes[static_cast<size_t>(index)]);
        if (step.kind == FrameStep::Kind::Store) {
            std::copy_n(values.begin(), step.count, m_slots.begin() + step.slot);
            return false;
        }
        const bool isNumber =
            std::ranges::all_of(values, [](double number) { return std::isfinite(number); });
        const auto held = [](double number) {
            return std::clamp(number, -largestLength, largestLength);
        };
        if (isNumber)
            m_result = QRectF(held(values[0]), held(values[1]), held(values[2]), held(values[3]));
        return true;
    }

    static double truth(bool isSo) { return isSo ? 1 : 0; }

    double value(int index) const
    {
        const FrameNode &node = m_program.nodes.at(index);
        switch (node.operation) {
        case FrameOperation::Constant:
            return node.constant;
        case FrameOperation::Load:
            return m_slots.at(node.slot);
        case FrameOperation::And:
        case FrameOperation::Or:
        case FrameOperation::Choose:
            return conditional(node, value(node.first));
        default:
            return node.second < 0 ? unary(node.operation, value(node.first))
                                   : binary(node.operation, value(node.first), value(node.second));
        }
    }

    double conditional(const FrameNode &node, double condition) const
    {
        if (std::isnan(condition))
            return condition;
        if (node.operation == FrameOperation::Choose)
            return value(condition != 0 ? node.second : node.third);
        const bool isDecided = (condition != 0) == (node.operation == FrameOperation::Or);
        return isDecided ? truth(condition != 0) : value(node.second);
    }

    static double unary(FrameOperation operation, double number)
    {
        switch (operation) {
        case FrameOperation::Negate:
            return -number;
        case FrameOperation::Not:
            return std::isnan(number) ? number : truth(number == 0);
        case FrameOperation::Floor:
            return std::floor(number);
        case FrameOperation::Ceil:
            return std::ceil(number);
        case FrameOperation::Round:
            return std::round(number);
        case FrameOperation::Truncate:
            return std::trunc(number);
        default:
            return std::abs(number);
        }
    }

    static double binary(FrameOperation operation, double left, double right)
    {
        if (std::isnan(left) || std::isnan(right))
            return std::numeric_limits<double>::quiet_NaN();
        switch (operation) {
        case FrameOperation::Add:
            return left + right;
        case FrameOperation::Subtract:
            return left - right;
        case FrameOperation::Multiply:
            return left * right;
        case FrameOperation::Divide:
            return right == 0 ? std::numeric_limits<double>::quiet_NaN() : left / right;
        case FrameOperation::Less:
            return truth(left < right);
        case FrameOperation::LessOrEqual:
            return truth(left <= right);
        case FrameOperation::Equal:
            return truth(left == right);
        case FrameOperation::Smaller:
            return std::min(left, right);
        default:
            return std::max(left, right);
        }
    }

    const FrameProgram &m_program;
    QVarLengthArray<double, 32> m_slots;
    std::optional<QRectF> m_result;
};

ParsedFrame parseObject(const QJsonObject &object)
{
    std::array<QString, 4> members;
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        const auto name = std::ranges::find_if(memberNames, [&entry](const char *known) {
            return entry.key() == QLatin1StringView(known);
        });
        const QJsonValue value = entry.value();
        if (name == memberNames.end() || (!value.isDouble() && !value.isString()))
            return ParsedFrame{{}, false, entry.key(), 1};
        members[static_cast<size_t>(name - memberNames.begin())] =
            value.isDouble() ? QString::number(value.toDouble(), 'f', 6) : value.toString();
    }
    return parseFrameMembers(members);
}

} // namespace

FrameBlock FrameBlock::read(const QJsonArray &arguments)
{
    FrameBlock block;
    const QJsonValue argument = arguments.isEmpty() ? QJsonValue() : arguments.first();
    block.m_isSet = !argument.isNull() && !argument.isUndefined();
    if (isExpression(argument))
        block.m_parsed =
            parseFrameBlock(argument.toObject().value(QStringLiteral("expr")).toString());
    else if (argument.isObject())
        block.m_parsed = parseObject(argument.toObject());
    else
        block.m_parsed.problem = argument.toVariant().toString();
    return block;
}

std::optional<QRectF> FrameBlock::evaluate(const FrameInput &input) const
{
    if (!m_parsed.isUnderstood)
        return std::nullopt;
    return Run(m_parsed.program, input).result();
}

} // namespace numauth::consent
