#pragma once

#include <QList>

#include <array>

namespace numauth::consent {

/// What a node of a frame expression works out from its operands. Truth is 1, falsehood 0.
enum class FrameOperation {
    Constant,
    Load,
    Negate,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    LessOrEqual,
    Equal,
    And,
    Or,
    Choose,
    Floor,
    Ceil,
    Round,
    Truncate,
    Absolute,
    Smaller,
    Larger
};

struct FrameNode
{
    FrameOperation operation = FrameOperation::Constant;
    double constant = 0;
    int slot = -1;
    int first = -1, second = -1, third = -1; ///< indices of operands, always of earlier nodes
    /// An expression of whole literals, which C divides without a rest.
    bool isWhole = false;
    int depth = 1; ///< how deep its evaluation nests
};

/// One statement. Blocks are indices into FrameProgram::blocks.
struct FrameStep
{
    enum class Kind { Store, Branch, Return };
    Kind kind = Kind::Return;
    int slot = -1;                              ///< Store: the first of `count` slots
    int count = 0;                              ///< values of Store
    std::array<int, 4> nodes{{-1, -1, -1, -1}}; ///< values; of Branch the condition
    int then = -1, otherwise = -1;
};

/// A frame block without loops and calls: every step runs once at most.
struct FrameProgram
{
    // Slots of the three parameters; the names of the block come after them.
    static constexpr int screenSlot = 0;
    static constexpr int parentSlot = 2;
    static constexpr int frameSlot = 4;
    static constexpr int parameterSlots = 8;

    QList<FrameNode> nodes;
    QList<QList<FrameStep>> blocks;
    int entry = -1;
    int slotCount = parameterSlots;
};

} // namespace numauth::consent
